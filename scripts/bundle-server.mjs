// Bundles the server for Google: as one text, or with the modules that few runs need beside it (docs/decisions/0030).
import { relative, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { facesOfParts, keepBeside } from './keep-beside.mjs';
import { PARTS } from './parts.mjs';
import { ROOT } from './programs.mjs';

/** How all code of the server is read and written. */
const WRITING = /** @type {const} */ ({
  platform: 'neutral',
  target: 'es2020',
  // Chinese stays Chinese, instead of six characters for each.
  charset: 'utf8',
  legalComments: 'none',
});

/** How a bundle is made of it. */
const BUNDLING = {
  ...WRITING,
  absWorkingDir: ROOT,
  bundle: true,
  write: /** @type {const} */ (false),
  mainFields: ['module', 'main'],
};

/**
 * @typedef {{ minify: boolean, told: Record<string, string> }} Wish `told`: texts that the code is told by name.
 * @typedef {{ code: string, beside: Record<string, string> }} Bundled `code` leaves one variable, `App_`; `beside`
 *   holds the texts that it asks for by name.
 */

/**
 * Bundles a server as one text.
 *
 * @param {string} entry from the project's folder
 * @param {Wish} wish
 * @returns {Promise<Bundled>}
 * @example
 * (await bundleWhole('src/server.ts', { minify: true, told: {} })).beside  // → {}
 */
export async function bundleWhole(entry, { minify, told }) {
  const define = defined(told);
  const made = await build({ ...BUNDLING, entryPoints: [entry], format: 'iife', globalName: 'App_', define, minify });
  return { code: made.outputFiles[0]?.text ?? '', beside: {} };
}

/**
 * Bundles a server whose parts lie beside its code. A part is a function's body, which the code evaluates when
 * something of it is first used.
 *
 * @param {string} entry from the project's folder
 * @param {Wish} wish
 * @returns {Promise<Bundled>} Throws where a module cannot lie beside, as one that gives a class.
 * @example
 * Object.keys((await bundleInParts('src/server.ts', { minify: true, told: {} })).beside)  // → ['part-papers', …]
 */
export async function bundleInParts(entry, { minify, told }) {
  const faces = await facesOfParts(entry, BUNDLING);
  const parts = Object.keys(PARTS).filter((part) => faces.some((face) => face.part === part));
  const { metafile, outputFiles } = await build({
    ...BUNDLING,
    entryPoints: { server: entry, ...Object.fromEntries(parts.map((part) => [`part-${part}`, `part:${part}`])) },
    outdir: ROOT,
    splitting: true,
    format: 'esm',
    define: defined(told),
    metafile: true,
    minify,
    plugins: [keepBeside(faces)],
    // A name that a stand-in lacks: PACKAGES has to give it.
    logOverride: { 'import-is-undefined': 'error' },
  });
  const nameOf = namesOfChunks(Object.keys(metafile.outputs));
  const texts = new Map(outputFiles.map(({ path, text }) => [nameOf(path), named(text, nameOf)]));
  const importsOf = new Map(
    Object.entries(metafile.outputs).map(([path, made]) => [nameOf(path), made.imports.map((one) => nameOf(one.path))]),
  );
  const inside = reachedFrom('server', importsOf);
  const outside = [...texts.keys()].filter((name) => !inside.has(name));
  const beside = await Promise.all(outside.map(async (name) => [name, await partText(texts.get(name) ?? '', minify)]));
  const asked = new Set(outside.flatMap((name) => importsOf.get(name) ?? []));
  const givenBy = new Map(Object.entries(metafile.outputs).map(([path, made]) => [nameOf(path), made.exports]));
  const shared = [...inside]
    .filter((name) => asked.has(name))
    .map((name) => ({ name, gives: givenBy.get(name) ?? [] }));
  const code = await codeOf(texts, { minify, shared });
  return { code, beside: Object.fromEntries(beside) };
}

/** @param {Record<string, string>} told */
function defined(told) {
  return Object.fromEntries(Object.entries(told).map(([name, text]) => [name, JSON.stringify(text)]));
}

/** Names for the files that esbuild gave, the same for the same sources. @param {string[]} paths */
function namesOfChunks(paths) {
  const chunks = paths
    .map(bare)
    .filter((name) => name.startsWith('chunk-'))
    .sort();
  /** @param {string} path */
  return (path) => {
    const index = chunks.indexOf(bare(path));
    return index < 0 ? bare(path) : `part-${index + 1}`;
  };
}

/** @param {string} path */
function bare(path) {
  return relative(ROOT, resolve(ROOT, path)).replace(/\.js$/, '');
}

/** A text of esbuild's with our names in its imports. @param {string} text @param {(path: string) => string} nameOf */
function named(text, nameOf) {
  return text.replace(/(from|import)\s*"(\.\/[^"]+)"/g, (_, word, path) => `${word}"${nameOf(path)}"`);
}

/** @param {string} first @param {Map<string, string[]>} importsOf */
function reachedFrom(first, importsOf) {
  const reached = new Set([first]);
  for (const name of reached) for (const next of importsOf.get(name) ?? []) reached.add(next);
  return reached;
}

/** The body of a function of `require`, `module`, `PART` and `FAR`. @param {string} text @param {boolean} minify */
async function partText(text, minify) {
  const { code } = await transform(text, { ...WRITING, format: 'cjs', minify });
  // Google would run a scriptlet. In code these letters stand in texts and patterns alone.
  return code.replaceAll('<?', '<\\x3f').replaceAll('<!--', '<\\x21--');
}

/**
 * The code, in one scope. What it shares with the parts is given to them by name.
 *
 * @typedef {{ name: string, gives: string[] }} Shared A text of the code that parts ask, and what it gives.
 * @param {Map<string, string>} texts @param {{ minify: boolean, shared: Shared[] }} wish
 */
async function codeOf(texts, { minify, shared }) {
  const made = await build({
    ...BUNDLING,
    entryPoints: ['server'],
    format: 'iife',
    globalName: 'App_',
    inject: ['loader'],
    minify,
    plugins: [
      {
        name: 'made-before',
        setup(esbuild) {
          esbuild.onResolve({ filter: /.*/ }, ({ path }) => ({ path, namespace: 'made' }));
          esbuild.onLoad({ filter: /.*/, namespace: 'made' }, ({ path }) => ({
            contents: path === 'loader' ? loaderOf(shared) : (texts.get(path) ?? ''),
          }));
        },
      },
    ],
  });
  return made.outputFiles[0]?.text ?? '';
}

/**
 * Gives what is in the code already, and evaluates what lies beside it, once. What the code gives is one value each,
 * since nothing of ours is exported that is given another later: so it need not be asked by a function.
 *
 * @param {Shared[]} shared
 */
function loaderOf(shared) {
  /** @param {Shared} one @param {number} index @param {string} between */
  const list = ({ gives }, index, between) => gives.map((one) => `${one}${between}own${index}_${one}`).join(', ');
  const imports = shared.map((one, index) => `import { ${list(one, index, ' as ')} } from '${one.name}';`);
  const own = shared.map((one, index) => `'${one.name}': () => ({ ${list(one, index, ': ')} })`);
  return `${imports.join('\n')}
const inside = { ${own.join(', ')} };
const made = {};
let read = null;
function need(name) {
  if (!(name in made)) {
    const module = { exports: {} };
    if (name in inside) module.exports = inside[name]();
    else new Function('require', 'module', 'PART', 'FAR', read(name))(need, module, PART, FAR);
    made[name] = module.exports;
  }
  return made[name];
}
export function PART(part, name, open) {
  return () => {
    read ??= open();
    return need('part-' + part)[name];
  };
}
export function FAR(part, name, open) {
  const one = PART(part, name, open);
  return (...given) => one()(...given);
}
`;
}
