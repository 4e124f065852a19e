// Packs a release that somebody without a command line can bring to Google: `npm run release`.
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { buildServer, version } from './build.mjs';
import { markdownPage } from './markdown-page.mjs';
import { pastePage } from './paste-page.mjs';
import { answerHelp, ROOT } from './programs.mjs';

const FOLDER = 'release';
const MANUAL = 'docs/use/deploy.md';

/** The files to paste, in this order, and what they are called in the editor. */
const PASTED = [
  ['Code.js', 'Code.gs'],
  ['pages.html', 'pages.html'],
  ['appsscript.json', 'appsscript.json'],
];

/**
 * What is in a release, by its name in the archive: the three files as `npm run push` would push them, the page that
 * copies them, the manual, the order of steps, and the SHA-256 of each file before.
 *
 * @param {Record<string, string>} [built] the three files where they are built already
 * @returns {Promise<Record<string, string>>}
 * @example
 * Object.keys(await releaseFiles())  // → ['Code.js', 'pages.html', 'appsscript.json', 'paste.html', …]
 */
export async function releaseFiles(built) {
  const files = built ?? (await buildServer()).files;
  const own = await version();
  const pasted = PASTED.map(([file = '', named = '']) => ({ file, named, text: files[file] ?? '' }));
  /** @type {Record<string, string>} */
  const held = Object.fromEntries(pasted.map(({ file, text }) => [file, text]));
  held['paste.html'] = pastePage(pasted, own);
  held['deploy.md'] = await readFile(join(ROOT, MANUAL), 'utf8');
  held['deploy.html'] = markdownPage(await withPictures(held['deploy.md']));
  // An old Notepad shows Chinese and lines only so.
  held['PASTE-ORDER.txt'] = `\uFEFF${PASTE_ORDER.join('\r\n')}\r\n`;
  held['SHA256SUMS.txt'] = Object.keys(held)
    .map(
      (name) =>
        `${createHash('sha256')
          .update(held[name] ?? '')
          .digest('hex')}  ${name}\n`,
    )
    .join('');
  return held;
}

const PASTE_ORDER = [
  '数据存放在境外并含作者个人信息，须先经本单位网络安全部门同意。详见 deploy.html。',
  '请不要双击 Code.js。用浏览器打开 paste.html，按其中的三个按钮复制，照下面的顺序粘贴：',
  '',
  '1. 表格 › 扩展程序（Extensions）› Apps 脚本（Apps Script）',
  '2. 项目设置（Project Settings）› 勾选“在编辑器中显示 appsscript.json”',
  '3. Code.gs（代码.gs）：全选删除，粘贴 Code.js 的内容',
  '4. 文件（Files）› + › HTML，名称写 pages：全选删除，粘贴 pages.html 的内容',
  '5. appsscript.json：全选删除，粘贴 appsscript.json 的内容',
  '6. Ctrl+S 保存，刷新表格，菜单 › 初始化，同意全部权限，再点一次初始化',
  '',
  'Data lie abroad and hold authors’ personal data: your network-security office must agree first. See deploy.html.',
  'Open paste.html in a browser and use its three buttons: Code.gs, then a new HTML file called pages, then',
  'appsscript.json (Project Settings › Show "appsscript.json" manifest file in editor). Ctrl+S, reload the Sheet,',
  'menu › 初始化 (Set up), agree to all permissions, and click it once more.',
];

/** Puts the manual's pictures into its text: its page is opened from a folder without any. @param {string} text */
async function withPictures(text) {
  const paths = [...text.matchAll(/\]\((\.\.\/pictures\/[\w-]+\.png)\)/g)].map(([, path = '']) => path);
  let whole = text;
  for (const path of paths) {
    const bytes = await readFile(join(ROOT, dirname(MANUAL), path));
    whole = whole.replace(`](${path})`, `](data:image/png;base64,${bytes.toString('base64')})`);
  }
  return whole;
}

/**
 * The archive of these files: same files, same bytes, whatever the machine and its clock say.
 *
 * @param {Record<string, string>} files
 * @returns {Uint8Array}
 * @example
 * unzipSync(releaseArchive({ 'a.txt': 'a' }))['a.txt']  // → Uint8Array [97]
 */
export function releaseArchive(files) {
  const contents = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  // The parts of a local time, as a zip keeps them: the same in every zone.
  return zipSync(contents, { level: 9, mtime: new Date(2019, 0, 1) });
}

async function main() {
  answerHelp([
    'Usage: npm run release',
    '  release/ten-events-VERSION.zip: the program in three files, a page that copies them, and the deploy manual',
  ]);
  const archive = releaseArchive(await releaseFiles());
  const path = join(FOLDER, `ten-events-${await version()}.zip`);
  await mkdir(join(ROOT, FOLDER), { recursive: true });
  await writeFile(join(ROOT, path), archive);
  console.log(`${path}  ${(archive.length / 1024).toFixed(1)} KB`);
  console.log(`sha256 ${createHash('sha256').update(archive).digest('hex')}`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
