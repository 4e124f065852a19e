/** What Google would get: the files that clasp pushes, the functions it may call, the rights that we ask for. */

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildServer } from '../scripts/build.mjs';
import { programOf, ROOT } from '../scripts/programs.mjs';

let built: Awaited<ReturnType<typeof buildServer>>;

beforeAll(async () => {
  built = await buildServer();
});

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('buildServer', () => {
  it('lays out Code.js, the pages and the manifest, and nothing else', () => {
    const other = Object.keys(built.files).filter((name) => !name.endsWith('.html'));
    expect(other.sort()).toEqual(['Code.js', 'appsscript.json']);
    for (const [name, text] of Object.entries(built.files)) expect([name, read(`dist/${name}`)]).toEqual([name, text]);
  });

  it('holds nothing of the engine that works out formulas offline', () => {
    expect(Object.values(built.files).filter((text) => /ironcalc|WebAssembly/i.test(text))).toEqual([]);
  });

  it('declares each function plainly, since Google finds functions by reading', () => {
    expect(built.names.length).toBeGreaterThan(0);
    const declared = [...(built.files['Code.js'] ?? '').matchAll(/^function ([\w$]+)\(\.\.\.args\)/gm)];
    expect(declared.map(([, name]) => name)).toEqual(built.names);
  });

  it('gives the same bytes for the same sources', async () => {
    expect(await buildServer({ outdir: null })).toEqual(built);
  });

  it('keeps the docstring of a function on its declaration', async () => {
    const { files, names } = await buildServer({ entry: 'tests/tidy/trial-server.ts', outdir: null });
    expect(names).toEqual(['double', 'label']);
    expect(files['Code.js']).toContain(' * @customfunction\n */\nfunction double(...args)');
    expect(files['Code.js']).toContain('十场');
  });

  it('refuses a bundle that needs what Google lacks while it loads', async () => {
    const entry = 'tests/tidy/trial-server-with-url.ts';
    await expect(buildServer({ entry, outdir: null })).rejects.toThrow('URL is not defined');
  });
});

describe('the pushed project', () => {
  it('is exactly what was built, as clasp itself tells', async () => {
    const clasp = programOf('@google/clasp', 'build/src/index.js');
    const args = [clasp, 'show-file-status', '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
    const { filesToPush, untrackedFiles } = JSON.parse(stdout);
    const expected = Object.keys(built.files).map((name) => `dist/${name}`);
    expect(filesToPush.map((path: string) => path.replaceAll('\\', '/')).sort()).toEqual(expected.sort());
    expect(untrackedFiles).toEqual([]);
  }, 30_000);

  it('asks for the least rights that work, and for the zone of the campaign', () => {
    const { oauthScopes, timeZone, dependencies } = JSON.parse(built.files['appsscript.json'] ?? '{}');
    expect(oauthScopes.map((scope: string) => scope.replace('https://www.googleapis.com/auth/', ''))).toEqual([
      'spreadsheets.currentonly',
      'forms',
      'drive.file',
      'script.send_mail',
      'script.scriptapp',
      'script.container.ui',
      'userinfo.email',
    ]);
    expect(timeZone).toBe('Asia/Shanghai');
    expect(dependencies.enabledAdvancedServices).toEqual([{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }]);
  });
});

describe('package-lock.json', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry> };

  it('names no registry, so that any may serve it', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)).toEqual([]);
  });

  it('holds the binaries of every platform, so that it installs on Mac and Windows too', () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  /** Node's way of looking: beside the package, then in every folder above it. */
  function isLocked(path: string, name: string): boolean {
    const here = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
    if (here in packages) return true;
    return path !== '' && isLocked(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
  }
});

interface LockEntry {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}
