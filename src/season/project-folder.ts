/** Where the project lies on this machine, and the built bundle in it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Gives the project's folder, from the sources as from a program that was built into build/. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'appsscript.json')) || folder.endsWith('dist')) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the project folder is not above this program');
    folder = above;
  }
  return folder;
}

/**
 * Gives the built bundle, by file name, as it is pushed to Google: Code.js, the pages, the manifest.
 *
 * @throws Error when it has not been built.
 */
export function readBundle(folder: string = join(projectFolder(), 'dist')): Record<string, string> {
  const isPart = (name: string) => name === 'appsscript.json' || /\.(?:js|html)$/.test(name);
  const names = existsSync(folder) ? readdirSync(folder).filter(isPart).sort() : [];
  if (!names.includes('Code.js')) throw new Error(`no bundle in ${folder}`);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/**
 * Gives the bundle with the manifest of a project in `zone`: a script reckons days and hours by its manifest alone.
 *
 * @example
 * filesInZone(readBundle(), 'America/New_York')['appsscript.json'] // → '{ "timeZone": "America/New_York", … }'
 */
export function filesInZone(files: Readonly<Record<string, string>>, zone: string): Record<string, string> {
  const manifest: object = JSON.parse(files['appsscript.json'] ?? '{}');
  return { ...files, 'appsscript.json': JSON.stringify({ ...manifest, timeZone: zone }) };
}
