// Builds what Google gets (dist/) and the offline Workspace as a module (build/offline.mjs).
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';

import { campaignIn, pagesBeside, textOf } from './build-pages.mjs';
import { bundleInParts, bundleWhole } from './bundle-server.mjs';
import { pagesFile } from './pages-file.mjs';
import { answerHelp, ROOT } from './programs.mjs';

const SERVER = 'src/server.ts';
// Stands for the mark of the pages until they are all made.
const NO_MARK = 'pages-mark';
const BANNER = 'Built by `npm run build`: change src/ and build again, not this file.';

/**
 * Bundles the server and lays out the folder that clasp pushes: Code.js, pages.html, appsscript.json.
 *
 * Whatever else lies in `outdir` is removed, since clasp would push it. Same sources, same bytes.
 *
 * @param {{ entry?: string, minify?: boolean, outdir?: string | null, campaign?: string, parts?: boolean }} [wish]
 *   `outdir` from the project's folder; null writes nothing. `entry` is another server for tests. `campaign` is the
 *   built-in campaign file, `parts` whether modules that few runs need lie in pages.html; without them as package.json
 *   says.
 * @returns {Promise<{ files: Record<string, string>, names: string[] }>} what was written by file name, and the
 *   functions that Google may call. Throws where the bundle needs anything of Node or a browser while it loads.
 * @example
 * (await buildServer({ outdir: null })).names  // → ['onOpen', 'tick', …]
 */
export async function buildServer({ entry = SERVER, minify = true, outdir = 'dist', campaign, parts } = {}) {
  const path = resolve(ROOT, entry);
  const file = campaign ?? (await usualCampaign());
  const { language = 'zh-CN', zone } = await campaignIn(file);
  const told = { BUILT_IN_LANGUAGE: language, BUILT_VERSION: await version(), PAGES_MARK: NO_MARK };
  const inParts = parts ?? (entry === SERVER && (await config()).parts);
  const { code: unmarked, beside: apart } = await (inParts ? bundleInParts : bundleWhole)(entry, { minify, told });
  const { text: beside, mark } = pagesFile({ ...(await pagesBeside(file, minify)), ...apart });
  const bundle = unmarked.replace(NO_MARK, () => mark);
  const names = exportedFunctions(bundle);
  const code = `// Ten Events ${await version()}. ${BANNER}\n${bundle}${await stubs(path, names)}`;
  // Google counts the script's days in the zone that the manifest names.
  const manifest = (await readFile(join(ROOT, 'appsscript.json'), 'utf8')).replace(
    /("timeZone":\s*)"[^"]*"/,
    (_, label) => `${label}${JSON.stringify(zone)}`,
  );
  const files = { 'appsscript.json': manifest, 'Code.js': code, 'pages.html': beside };
  if (outdir !== null) await layOut(resolve(ROOT, outdir), files);
  return { files, names };
}

/**
 * The version of this program, as package.json says it.
 *
 * @returns {Promise<string>}
 * @example
 * await version()  // → '0.2.0'
 */
export async function version() {
  return JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).version;
}

/**
 * The campaign file that is built in where nobody names another one.
 *
 * @returns {Promise<string>} from the project's folder
 */
export async function usualCampaign() {
  return (await config()).campaign;
}

/** @returns {Promise<{ campaign: string, parts: boolean }>} */
async function config() {
  return JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).config;
}

/**
 * Loads the bundle where nothing but the language exists, which is how Google loads it before it grants anything.
 *
 * @param {string} bundle
 */
function exportedFunctions(bundle) {
  const bare = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  try {
    new Script(bundle, { filename: 'Code.js' }).runInContext(bare);
  } catch (error) {
    throw new Error(`The bundle needs what Google lacks while it loads; move it into a function. ${error}`);
  }
  const listed = new Script("JSON.stringify(Object.keys(App_).filter((key) => typeof App_[key] === 'function'))");
  /** @type {string[]} */
  const names = JSON.parse(listed.runInContext(bare));
  return names.sort();
}

/**
 * One plain declaration for each name: Google finds functions by reading the text, not by running it.
 *
 * @param {string} entry @param {string[]} names
 */
async function stubs(entry, names) {
  const source = await readFile(entry, 'utf8');
  const comment = '(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/)';
  return names
    .map((name) => {
      const declared = new RegExp(`${comment}\\s*export\\s+(?:function|const)\\s+${name}\\b`).exec(source);
      const above = declared ? `${declared[1]}\n` : '';
      return `\n${above}function ${name}(...args) { return App_.${name}(...args); }\n`;
    })
    .join('');
}

/** @param {string} folder @param {Record<string, string>} files */
async function layOut(folder, files) {
  if (existsSync(join(folder, 'package.json'))) throw new Error(`${folder} is no folder to build into: it is emptied.`);
  await mkdir(folder, { recursive: true });
  for (const stale of (await readdir(folder)).filter((name) => !(name in files) && !name.endsWith('.part'))) {
    await rm(join(folder, stale), { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) await writeWhole(join(folder, name), text);
}

/** @param {string} path @param {string} text */
async function writeWhole(path, text) {
  // Another program may be reading: it sees the old file or the new one, never a half.
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, text);
  await rename(part, path);
}

/**
 * Bundles a program of ours for Node; installed packages stay outside, so that their own files are found.
 *
 * @param {string} entry from the project's folder
 * @param {string} outfile from the project's folder; its folder is made
 * @returns {Promise<string>} the absolute path of the bundle
 * @example
 * await bundleForNode('src/season/rehearse.ts', 'build/rehearse.mjs')  // → '/…/build/rehearse.mjs'
 */
export async function bundleForNode(entry, outfile) {
  const path = join(ROOT, outfile);
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, entry)],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    target: 'node20.10',
    charset: 'utf8',
    sourcemap: 'inline',
  });
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, textOf(outputFiles, '.js'));
  return path;
}

/**
 * @param {string[]} args
 * @returns {{ campaign?: string }}
 */
function askedFor([flag, file, ...more]) {
  if (flag === undefined) return {};
  if (flag === '--campaign' && file !== undefined && more.length === 0) return { campaign: resolve(file) };
  console.error('build: only --campaign FILE can be given. See npm run build -- --help.');
  process.exit(2);
}

async function main() {
  answerHelp([
    'Usage: npm run build [-- --campaign FILE]',
    '  dist/: what Google gets; build/offline.mjs: the offline Workspace as a module',
    '  FILE is the campaign that a new workbook begins with; without it the one that package.json names',
  ]);
  const { files } = await buildServer(askedFor(process.argv.slice(2)));
  for (const [name, text] of Object.entries(files)) {
    console.log(`dist/${name}  ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
  }
  const offline = 'src/offline/offline-google.ts';
  if (!existsSync(join(ROOT, offline))) return;
  const { length } = await readFile(await bundleForNode(offline, 'build/offline.mjs'));
  console.log(`build/offline.mjs  ${(length / 1024).toFixed(1)} KB`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
