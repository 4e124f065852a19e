// Which script is production and which the test copy, as this machine keeps it, and what may be written over there.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** @typedef {'production' | 'test'} Target */

/** @type {Target[]} */
export const TARGETS = ['production', 'test'];

/**
 * The file that keeps a target's script on this machine; git passes it over. `.clasp.json`, which is committed, stays
 * as it is: nobody's script becomes everybody's.
 *
 * @param {Target} target
 * @example
 * fileOf('test')  // → '.clasp.test.json'
 */
export function fileOf(target) {
  return `.clasp.${target}.json`;
}

/** The cause of an error whose message names a file that is no JSON. */
export const UNREADABLE = 'unreadable';

/**
 * The script that a target goes to; null where none was named yet.
 *
 * @param {string} root the folder of the project
 * @param {Target} target
 * @returns {Promise<{ file: string, scriptId: string } | null>} `file` is `.clasp.json` where somebody has put the
 *   production's id there by hand, as earlier versions asked for. Throws for a file that somebody has spoilt.
 * @example
 * await scriptOf(ROOT, 'production')  // → { file: '.clasp.production.json', scriptId: '1…' }
 */
export async function scriptOf(root, target) {
  for (const file of [fileOf(target), ...(target === 'production' ? ['.clasp.json'] : [])]) {
    if (!existsSync(join(root, file))) continue;
    const scriptId = idOf(file, await readFile(join(root, file), 'utf8'));
    if (typeof scriptId === 'string' && !scriptId.includes('REPLACE-WITH')) return { file, scriptId };
  }
  return null;
}

/** @param {string} file @param {string} text */
function idOf(file, text) {
  try {
    return JSON.parse(text).scriptId;
  } catch {
    throw new Error(file, { cause: UNREADABLE });
  }
}

/**
 * Keeps the script of a target, for clasp and for the next push.
 *
 * @param {string} root @param {Target} target
 * @param {{ scriptId: string, parentId?: string }} script `parentId` is its Sheet
 * @example
 * await keepScript(ROOT, 'test', { scriptId: '1…' })
 */
export async function keepScript(root, target, { parentId, scriptId }) {
  const kept = { scriptId, rootDir: 'dist', ...(parentId ? { parentId } : {}) };
  await writeFile(join(root, fileOf(target)), `${JSON.stringify(kept, null, 2)}\n`);
}

/**
 * The id in what somebody pasted: the address of the script editor in any of its forms, or the id alone.
 *
 * @param {string} pasted
 * @returns {{ ok: true, scriptId: string } | { ok: false, is: 'sheet' | 'deployment' | 'none' }} what it is instead
 * @example
 * scriptIdIn('https://script.google.com/u/0/home/projects/1abc…/edit')  // → { ok: true, scriptId: '1abc…' }
 */
export function scriptIdIn(pasted) {
  const text = pasted.trim();
  if (/docs\.google\.com\/spreadsheets|drive\.google\.com/.test(text)) return { ok: false, is: 'sheet' };
  if (/AKfy[\w-]{20,}/.test(text)) return { ok: false, is: 'deployment' };
  const inAddress = /script\.google\.com\/(?:[^?#]*\/)?(?:projects|d)\/([\w-]{30,})/.exec(text)?.[1];
  const scriptId = inAddress ?? /^[\w-]{50,64}$/.exec(text)?.[0];
  return scriptId === undefined ? { ok: false, is: 'none' } : { ok: true, scriptId };
}

// The pages that earlier versions had as files of their own; they only mean this program beside its code.
const FORMER_PAGES = ['campaign', 'importing', 'notice', 'packing', 'papers', 'sidebar', 'table-import'];
const OUR_CODE = /^\s*\/\/ (?:Ten Events |Built by `npm run build`)/;
const OUR_PAGES = /^\s*<!-- ten-events pages /;
const NEW_CODE = /^\s*(?:function myFunction\(\)\s*\{\s*\})?\s*$/;

/**
 * The files of a script that are not this program's, in order of their names: a push would do away with them.
 *
 * The manifest that every script has, the empty code of a new one, and this program under any name do not count.
 *
 * @param {Record<string, string>} files as they are at Google
 * @returns {string[]}
 * @example
 * foreignFiles({ 'Code.js': 'function mine() {}', 'appsscript.json': '{}' })  // → ['Code.js']
 */
export function foreignFiles(files) {
  const isHere = Object.values(files).some((text) => OUR_CODE.test(text));
  return Object.keys(files)
    .filter((name) => {
      const text = files[name] ?? '';
      if (name === 'appsscript.json' || OUR_CODE.test(text) || OUR_PAGES.test(text) || NEW_CODE.test(text))
        return false;
      return !(isHere && FORMER_PAGES.includes(name.replace(/\.html$/, '')));
    })
    .sort();
}

/**
 * Keeps what a script holds in build/replaced/, which git passes over.
 *
 * @param {string} root @param {string} scriptId @param {Record<string, string>} files
 * @returns {Promise<string>} the folder, from `root`
 * @example
 * await keepCopy(ROOT, '1abc…', { 'Code.js': '…' })  // → 'build/replaced/1abc…'
 */
export async function keepCopy(root, scriptId, files) {
  const folder = join('build', 'replaced', scriptId);
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return folder;
}
