// Puts a stand-in in the place of each module that lies beside the code, for importers outside of its part.
import { relative } from 'node:path';
import { build } from 'esbuild';
import { PACKAGES, partOf } from './parts.mjs';
import { ROOT } from './programs.mjs';

const READER = './src/google/open-parts.ts';
const STAND_IN = './src/google/stand-in.ts';

/**
 * A module that lies beside the code, and what it gives. A plain value stands in the code itself.
 *
 * @typedef {{ path: string, part: string, letter: string,
 *   gives: { name: string, kind: 'function' | 'list' | 'object' | 'value', value: unknown }[] }} Face
 */

/**
 * The listed modules that a server is made of, with what they export: found by loading them, since nothing of ours runs
 * while it is loaded.
 *
 * @param {string} entry from the project's folder
 * @param {import('esbuild').BuildOptions & { write: false }} bundling how the server's code is bundled
 * @returns {Promise<Face[]>} Throws where one gives a class.
 */
export async function facesOfParts(entry, bundling) {
  const whole = await build({ ...bundling, entryPoints: [entry], format: 'esm', metafile: true });
  const paths = [...Object.keys(PACKAGES), ...Object.keys(whole.metafile.inputs)];
  const listed = paths.flatMap((path) => {
    const part = partOf(path);
    return part === null ? [] : [{ path, part }];
  });
  const contents = listed.map(({ path }, index) => `export * as m${index} from '${importOf(path)}';`).join('\n');
  const all = await build({ ...bundling, stdin: { contents, resolveDir: ROOT }, format: 'esm' });
  const text = Buffer.from(all.outputFiles[0]?.text ?? '').toString('base64');
  const loaded = await import(`data:text/javascript;base64,${text}`);
  return listed.map(({ part, path }, index) => ({
    path,
    part,
    letter: `m${index}`,
    gives: givenBy(path, loaded[`m${index}`]).map(([name, value]) => ({
      name,
      value,
      kind: kindOf(path, name, value),
    })),
  }));
}

/** @param {string} path from the project's folder, or a package @returns {string} as it is imported from there */
const importOf = (path) => (path in PACKAGES ? path : `./${path}`);

/** @param {string} path @param {Readonly<Record<string, unknown>>} loaded @returns {[string, unknown][]} */
function givenBy(path, loaded) {
  const names = PACKAGES[path] ?? Object.keys(loaded);
  return names.map((name) => [name, loaded[name]]);
}

/** @param {string} path @param {string} name @param {unknown} value @returns {Face['gives'][number]['kind']} */
function kindOf(path, name, value) {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object' && value !== null) return 'object';
  const isClass = typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
  if (typeof value === 'function' && !isClass) return 'function';
  if (JSON.stringify(value) !== undefined) return 'value';
  throw new Error(
    `${path} gives ${name}, which cannot lie beside the code: a class, a pattern. See scripts/parts.mjs.`,
  );
}

/**
 * The plugin of esbuild by which a part's modules are found inside of it, and stood for outside.
 *
 * @param {Face[]} faces
 * @returns {import('esbuild').Plugin}
 */
export function keepBeside(faces) {
  const faceOf = new Map(faces.map((face) => [face.path, face]));
  return {
    name: 'keep-beside',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice('part:'.length), namespace: 'part' }));
      esbuild.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
        contents: faces
          .filter(({ part }) => part === path)
          .map(insideOf)
          .join('\n'),
        resolveDir: ROOT,
      }));
      esbuild.onResolve({ filter: /^\.\.?\// }, async ({ importer, kind, namespace, path, pluginData, resolveDir }) => {
        if (pluginData === 'resolved') return undefined;
        const found = await esbuild.resolve(path, { kind, importer, resolveDir, pluginData: 'resolved' });
        const own = relative(ROOT, found.path);
        const face = faceOf.get(own);
        const from = namespace === 'part' ? importer : partOf(relative(ROOT, importer));
        if (!face || face.part === from) return { path: found.path };
        return { path: own, namespace: 'stand-in', sideEffects: false };
      });
      esbuild.onResolve({ filter: /^[^.]/ }, ({ importer, namespace, path }) => {
        const isOutside = namespace === 'file' && partOf(relative(ROOT, importer)) === null;
        return faceOf.has(path) && isOutside ? { path, namespace: 'stand-in', sideEffects: false } : undefined;
      });
      esbuild.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({
        contents: standingFor(faceOf.get(path)),
        resolveDir: ROOT,
      }));
    },
  };
}

/** @param {Face} face */
function insideOf({ gives, letter, path }) {
  const names = gives.flatMap(({ kind, name }, index) => (kind === 'value' ? [] : [`${name} as ${letter}_${index}`]));
  return `export { ${names.join(', ')} } from '${importOf(path)}';`;
}

/** @param {Face | undefined} face */
function standingFor(face) {
  const lines = (face?.gives ?? []).map(({ kind, name, value }, index) => {
    // A package may give what no constant can be called, as `enum`.
    const named = `export { own_${name} as ${name} };\nconst own_${name}`;
    const own = `('${face?.part}', '${face?.letter}_${index}', openParts)`;
    if (kind === 'value') return `${named} = ${JSON.stringify(value)};`;
    if (kind === 'function') return `${named} = /* @__PURE__ */ FAR${own};`;
    return `${named} = /* @__PURE__ */ standIn(/* @__PURE__ */ PART${own}${kind === 'list' ? ', []' : ''});`;
  });
  return [`import { openParts } from '${READER}';`, `import { standIn } from '${STAND_IN}';`, ...lines].join('\n');
}
