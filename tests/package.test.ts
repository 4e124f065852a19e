/** What Google would get: the files that clasp pushes, the functions it may call, the rights that we ask for. */

import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildServer } from '../scripts/build.mjs';
import { programOf, ROOT } from '../scripts/programs.mjs';
import { pageIn } from '../src/google/pages-file.ts';
import { strippedPage } from '../src/offline/inspect.ts';
import { bundle } from './built-bundle.ts';
import { everyNth, itInAll } from './thoroughness.ts';

let built: Awaited<ReturnType<typeof buildServer>>;

beforeAll(async () => {
  built = await buildServer();
});

const page = (name: string) => pageIn(built.files['pages.html'] ?? '', name) ?? '';
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('buildServer', () => {
  it('lays out Code.js, the pages in one file and the manifest, which somebody may have to paste by hand', () => {
    expect(Object.keys(built.files).sort()).toEqual(['Code.js', 'appsscript.json', 'pages.html']);
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
    // Built by another process, or by this one once more.
    expect(await bundle()).toEqual(built.files);
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

describe('the pages', () => {
  const names = ['importing', 'manage', 'notice', 'packing', 'sidebar', 'table-import'];
  const pages = () => names.map((name) => [name, page(name)] as const);
  const scripts = (html: string) =>
    [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);

  it('lose nothing where Google takes comments out of inline scripts, and hold no template literal', () => {
    for (const [name, html] of pages()) {
      expect([name, scripts(html).length]).toEqual([name, 1]);
      expect([name, scripts(html).some((script) => script.includes('`'))]).toEqual([name, false]);
      // Base64 holds slashes in pairs, within quotes: there they are safe.
      expect(strippedPage(html) === html).toBe(true);
    }
  });

  it('would lose something if a loader held a comment, or an address in a template literal', () => {
    const [, html = ''] = pages()[0] ?? [];
    for (const added of ['// note', '/* note */', 'const at = `http://a.example`;']) {
      const page = html.replace('</script>', `${added}\n</script>`);
      expect(strippedPage(page) === page).toBe(false);
    }
  });
});

describe('the campaign beside the code', () => {
  it('is the campaign file, loses nothing on its way, and is not in what every execution loads', () => {
    const text = page('campaign');
    const { 'Code.js': code = '' } = built.files;
    expect(JSON.parse(text)).toEqual(JSON.parse(read('src/campaigns/2019.json')));
    expect(strippedPage(text)).toBe(text);
    expect(text).not.toContain('<?');
    expect(code).not.toContain('争做中国好网民');
  });
});

describe('the pushed project', () => {
  itInAll(
    'is exactly what was built, as clasp itself tells',
    async () => {
      const clasp = programOf('@google/clasp', 'build/src/index.js');
      const args = [clasp, 'show-file-status', '--json'];
      const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
      const { filesToPush, untrackedFiles } = JSON.parse(stdout);
      const expected = Object.keys(built.files).map((name) => `dist/${name}`);
      expect(filesToPush.map((path: string) => path.replaceAll('\\', '/')).sort()).toEqual(expected.sort());
      expect(untrackedFiles).toEqual([]);
    },
    30_000,
  );

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

describe('the commands of README', () => {
  const commands = [...read('README.md').matchAll(/^\| `npm (?:run )?([\w:-]+)[^|]*\|/gm)].map(
    ([, name]) => name ?? '',
  );
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  it.each(everyNth([...commands].sort(), 8))(
    'npm run %s answers --help, and does nothing else',
    async (name) => {
      const args = [...(scripts[name] ?? '').split(' ').slice(1), '--help'];
      const { stdout } = await promisify(execFile)(process.execPath, args, {
        cwd: ROOT,
        env: { ...process.env, LC_ALL: 'C' },
      });
      expect(stdout).toMatch(/^Usage: npm (?:run )?[\w:-]+/);
      expect(stdout).toContain(name);
    },
    60_000,
  );

  it('name every program that package.json starts', () => {
    expect(commands.sort()).toEqual([
      'bench',
      'build',
      'campaign-schema',
      'check-campaign',
      'new-campaign',
      'push',
      'rehearse',
      'release',
      'start',
      'test',
      'test:all',
    ]);
  });
});

describe('the two suites', () => {
  const textsIn = (folder: string) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|mjs)$/.test(name))
      .map((name) => ({ path: join(folder, name), text: read(join(folder, name)) }));

  it('are run by CI, the everyday one first', () => {
    const steps = read('.ci/run')
      .split('\n')
      .filter((line) => line.startsWith('npm'));
    expect(steps).toEqual(['npm cit', 'npm run test:all']);
  });

  it('are told apart in one place', () => {
    const name = ['TEN', 'EVENTS', 'ALL'].join('_');
    const asking = [...textsIn('tests'), ...textsIn('scripts')].filter(({ text }) => text.includes(name));
    expect(asking.map(({ path }) => path).sort()).toEqual(['scripts/test.mjs', 'tests/thoroughness.ts']);
  });
});

describe('the Node that README names', () => {
  const [, named = ''] = /^Node ([^\n]+?) and later, nothing else:/m.exec(read('README.md')) ?? [];
  const versions = named.match(/\d+(?:\.\d+)?/g)?.map((text) => `${text}${text.includes('.') ? '.0' : '.0.0'}`) ?? [];
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry> };

  it('is what package.json asks for', () => {
    expect(versions).toHaveLength(3);
    expect(versions.filter((version) => !fits(version, engines.node))).toEqual([]);
    expect(['18.20.0', '20.18.0', '21.0.0', '22.12.0', '23.0.0'].filter((old) => fits(old, engines.node))).toEqual([]);
    expect(packages['']?.engines).toEqual(engines);
  });

  it('is what every package asks for, so that npm ci warns of none', () => {
    const warned = Object.entries(packages).flatMap(([path, { engines: own = {} }]) =>
      versions.filter((version) => !fits(version, own.node ?? '*')).map((version) => `${path} ${own.node} ${version}`),
    );
    expect(warned).toEqual([]);
  });

  /** Whether a version is in a range of the few forms that packages write: `^20.19.0 || >=22`, `18 || 20`, `*`. */
  function fits(version: string, range: string): boolean {
    const parts = (text: string) => text.split('.').map((part) => Number.parseInt(part, 10) || 0);
    const order = (one: number[], other: number[]) =>
      [0, 1, 2].map((index) => (one[index] ?? 0) - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
    const own = parts(version);
    return range.split('||').some((alternative) =>
      (alternative.replace(/([<>=^~])\s+/g, '$1').trim() || '*').split(/\s+/).every((comparator) => {
        const [, sign = '', text = ''] = /^([<>=^~]*)v?(.*)$/.exec(comparator) ?? [];
        const bound = parts(text);
        if (text === '*' || text === 'x') return true;
        if (sign === '>=') return order(own, bound) >= 0;
        if (sign === '<') return order(own, bound) < 0;
        if (sign === '>') return order(own, bound) > 0;
        return own[0] === bound[0] && order(own, bound) >= 0;
      }),
    );
  }
});

interface LockEntry {
  readonly engines?: { readonly node?: string };
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}
