// Builds what lies beside the code: the pages that people see, the built-in campaign, the plain layouts of papers.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { deflateSync, strToU8 } from 'fflate';
import { ROOT } from './programs.mjs';

const PAGES = ['src/importing', 'src/manage', 'src/notice', 'src/packing', 'src/sidebar', 'src/table-import'];

/**
 * Everything that lies beside the code, by the name that the server asks for it.
 *
 * @param {string} campaign the built-in campaign file, from the project's folder, or absolute
 * @param {boolean} minify
 * @returns {Promise<Record<string, string>>} Throws where a page holds what Google would run.
 * @example
 * Object.keys(await pagesBeside('src/campaigns/2019.json', true))  // → ['campaign', 'papers', 'importing', …]
 */
export async function pagesBeside(campaign, minify) {
  // Google loads the code for every execution, and only set-up and papers read the campaign file.
  return { campaign: await campaignPage(campaign), papers: await papersPage(), ...(await pages(minify)) };
}

/**
 * A campaign file as it stands.
 *
 * @param {string} file from the project's folder, or absolute
 * @returns {Promise<any>}
 * @example
 * (await campaignIn('src/campaigns/2019.json')).zone  // → 'Asia/Shanghai'
 */
export async function campaignIn(file) {
  return JSON.parse(await readFile(resolve(ROOT, file), 'utf8'));
}

/** @param {string} file from the project's folder, or absolute */
async function campaignPage(file) {
  return asPage(file, await campaignIn(file));
}

/** The layouts of papers that serve a campaign without its own, by language. */
async function papersPage() {
  const folder = 'src/campaigns/papers';
  const [chinese, english] = await Promise.all(['zh-CN', 'en'].map((name) => campaignIn(`${folder}/${name}.json`)));
  return asPage(folder, { 'zh-CN': chinese, en: english });
}

/** @param {string} file @param {object} content */
function asPage(file, content) {
  const text = JSON.stringify(content);
  if (text.includes('<?')) throw new Error(`${file} holds "<?", which Google runs as a scriptlet.`);
  return text;
}

/**
 * Each `NAME.html` of these folders becomes one page that carries its style and the program `NAME.tsx` inside.
 *
 * @param {boolean} minify
 * @returns {Promise<Record<string, string>>}
 */
async function pages(minify) {
  /** @type {Record<string, string>} */
  const made = {};
  for (const folder of PAGES.map((place) => join(ROOT, place)).filter((path) => existsSync(path))) {
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.html')).sort()) {
      made[file.replace(/\.html$/, '')] = await pageOf(join(folder, file), minify);
    }
  }
  return made;
}

/** @param {string} path @param {boolean} minify */
async function pageOf(path, minify) {
  const { outputFiles } = await build({
    entryPoints: [path.replace(/\.html$/, '.tsx')],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    outdir: join(ROOT, 'build/page'),
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify,
  });
  const style = textOf(outputFiles, '.css');
  const script = textOf(outputFiles, '.js').replaceAll('<!--', '<\\!--');
  const page = await readFile(path, 'utf8');
  const html = minify
    ? fill(page, 'script', packed(style, script))
    : fill(fill(page, 'style', style), 'script', script);
  // createTemplateFromFile would run what stands in such a tag.
  if (html.includes('<?')) throw new Error(`${path}: the finished page holds "<?", which Google runs as a scriptlet.`);
  return html;
}

/**
 * A program that unpacks style and program of a page and puts both in. Google writes a page into another one with every
 * Chinese character and every `<` as six characters, so a small page is a quick one (docs/decisions/0007).
 *
 * @param {string} style @param {string} script
 */
function packed(style, script) {
  // Not zlib: its bytes differ between versions of Node, and the same sources are to give the same bytes.
  const bytes = deflateSync(strToU8(JSON.stringify({ style, script })), { level: 9 });
  return `(async () => {
  const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts = await new Response(unpacked).json();
  for (const name of ['style', 'script']) {
    const element = document.createElement(name);
    element.textContent = parts[name];
    document.head.append(element);
  }
})().catch(() => { document.getElementById('outdated').hidden = false; });`;
}

/**
 * Puts text where the page says `<!-- style -->` or `<!-- script -->`. A page without the mark is a mistake, unless
 * there is nothing to put in.
 *
 * @param {string} html @param {'style' | 'script'} mark @param {string} text
 */
function fill(html, mark, text) {
  const place = `<!-- ${mark} -->`;
  if (!html.includes(place) && text !== '') throw new Error(`The page lacks ${place}.`);
  return html.replace(place, () => (text === '' ? '' : `<${mark}>${text}</${mark}>`));
}

/**
 * The text among what esbuild gave whose name ends so; empty where there is none.
 *
 * @param {import('esbuild').OutputFile[]} outputs @param {string} ending
 * @returns {string}
 * @example
 * textOf(outputFiles, '.css')
 */
export function textOf(outputs, ending) {
  return outputs.find((output) => output.path.endsWith(ending) || output.path === '<stdout>')?.text ?? '';
}
