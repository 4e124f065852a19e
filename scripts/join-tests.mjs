// Joins the everyday test files into few: what a hundred of them import is then read and run once, not a hundred times.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from './programs.mjs';

/** Where the joined files are laid, from the project's folder; with each its source map. */
export const JOINED = 'build/joined-tests';

/** So many at most in one: two workers have to come to their ends at about the same time. */
const MOST_JOINED = 36;

/** What a file waits for while it is loaded, or loads by a name that it makes up: neither can be joined. */
const APART = /^(?:const .* = |let .* = )?await |\bimport\(/m;

const LONG = /\.long\.test\.ts$/;

/**
 * Joins all test files but the long ones, folder by folder. Each stays a `describe` of its own, named by its path, with
 * its own hooks, and begins with the globals that it would find alone.
 *
 * @returns {Promise<string[]>} what Jest has to run then: the joined files, and those that stay as they are; from the
 *   project's folder
 */
export async function joinTests() {
  const outdir = join(ROOT, JOINED);
  await rm(outdir, { recursive: true, force: true });
  const { apart, groups } = groupTests();
  await bundleAll(outdir, groups);
  return [...[...groups.keys()].map((name) => `${JOINED}/${name}.test.mjs`), ...apart];
}

/**
 * Which everyday test files are joined with which, and which stay as they are.
 *
 * @returns {{ groups: Map<string, string[]>, apart: string[] }} groups by the name of their joined file
 */
export function groupTests() {
  const files = filesIn('tests', /\.test\.ts$/).filter((file) => !LONG.test(file));
  const apart = files.filter((file) => APART.test(readFileSync(join(ROOT, file), 'utf8')));
  return { groups: groupsOf(files.filter((file) => !apart.includes(file))), apart };
}

/** @param {string} folder @param {RegExp} ending @returns {string[]} from the project's folder */
function filesIn(folder, ending) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => ending.test(file))
    .sort();
}

/** @param {string[]} files @returns {Map<string, string[]>} by the name of the joined file */
function groupsOf(files) {
  /** @type {Map<string, string[]>} */
  const byFolder = new Map();
  for (const file of files) {
    const folder = file.slice(0, file.lastIndexOf('/'));
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const [folder, inFolder] of byFolder) {
    const parts = Math.ceil(inFolder.length / MOST_JOINED);
    for (let part = 0; part < parts; part += 1) {
      const name = [...folder.split('/').slice(1), String(part + 1)].join('-');
      // Taken by turns: neighbours are alike, and take alike.
      groups.set(
        name,
        inFolder.filter((_, index) => index % parts === part),
      );
    }
  }
  return groups;
}

/** @param {string} outdir @param {Map<string, string[]>} groups */
function bundleAll(outdir, groups) {
  return build({
    entryPoints: Object.fromEntries([...groups.keys()].map((name) => [`${name}.test`, `${ENTRY}${name}`])),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.10',
    packages: 'external',
    sourcemap: 'external',
    sourcesContent: false,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [entriesOf(groups), asApart],
    logLevel: 'silent',
  });
}

const ENTRY = 'joined-tests:';

/**
 * The file from which a group's bundle begins.
 *
 * @param {Map<string, string[]>} groups
 * @returns {import('esbuild').Plugin}
 */
function entriesOf(groups) {
  const text = (/** @type {string} */ file) => JSON.stringify(file);
  return {
    name: 'entries',
    setup(building) {
      const namespace = 'joined';
      building.onResolve({ filter: new RegExp(`^${ENTRY}`) }, ({ path }) => ({
        path: path.slice(ENTRY.length),
        namespace,
      }));
      building.onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: [
          `import { joined } from './scripts/jest-joined-file.mjs';`,
          ...(groups.get(path) ?? []).map((file) => `joined(${text(file)}, () => require(${text(`./${file}`)}));`),
        ].join('\n'),
        resolveDir: ROOT,
      }));
    },
  };
}

const OWN_PLACE = 'import.meta.url';

/** The paths of all files that ask where they lie; the others esbuild reads by itself, which is far quicker. */
const ASKS_WHERE = new RegExp(
  ['src', 'tests']
    .flatMap((folder) => filesIn(folder, /\.ts$/))
    .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes(OWN_PLACE))
    .map((file) => `/${file.replaceAll('.', '\\.')}$`)
    .join('|'),
);

/**
 * Each file believes to lie where it lies, and the project's scripts, which wait for things while they are loaded, are
 * loaded by Node.
 *
 * @type {import('esbuild').Plugin}
 */
const asApart = {
  name: 'as-apart',
  setup(building) {
    building.onResolve({ filter: /\/[\w-]+\.mjs$/ }, ({ path, resolveDir }) => {
      const place = resolve(resolveDir, path);
      const isScript = place.startsWith(join(ROOT, 'scripts')) && !place.endsWith('jest-joined-file.mjs');
      return isScript ? { path: place, external: true } : null;
    });
    building.onLoad({ filter: ASKS_WHERE }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(OWN_PLACE, JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};
