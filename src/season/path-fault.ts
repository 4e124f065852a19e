/** Why a path of the command line cannot be used, in plain words instead of the system's. */

import { lstatSync, readFileSync, statSync } from 'node:fs';
import type { TerminalWords } from '../messages/desk/terminal/say.ts';

/**
 * The code of an error of the file system or the network, '' for any other.
 *
 * @example
 * codeOf(Object.assign(new Error(), { code: 'EACCES' }))  // → 'EACCES'
 */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/**
 * Why `path` can be no folder of ours, or null where it can: a file, a link that leads nowhere, what may not be read.
 *
 * What does not exist yet is no fault: it is made when it is needed.
 */
export function folderFault(path: string, words: TerminalWords): string | null {
  try {
    if (isDangling(path)) return words.folders.dangling(path);
    return statSync(path).isDirectory() ? null : words.folders.isFile(path);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : folderErrorLine(path, error, words);
  }
}

/**
 * An error that came of reading or writing in a folder, as a line.
 *
 * @example
 * folderErrorLine('/out', Object.assign(new Error(), { code: 'EACCES' }), sayTerminal('en'))
 * // → 'there is no permission to read and write /out.'
 */
export function folderErrorLine(path: string, error: unknown, words: TerminalWords): string {
  const code = codeOf(error);
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return words.folders.denied(path);
  // A part of the way to it is a file.
  if (code === 'ENOTDIR' || code === 'EEXIST') return words.folders.isFile(path);
  return words.folders.failed(path, code === '' ? String(error) : code);
}

/** The text of a season file, or the line that says why it cannot be read. */
export function readSeasonText(
  path: string,
  words: TerminalWords,
): { ok: true; text: string } | { ok: false; line: string } {
  try {
    return { ok: true, text: readFileSync(path, 'utf8') };
  } catch (error) {
    return { ok: false, line: seasonErrorLine(path, error, words) };
  }
}

function seasonErrorLine(path: string, error: unknown, { seasons }: TerminalWords): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return isDangling(path) ? seasons.dangling(path) : seasons.missing(path);
    case 'EISDIR':
      return seasons.isFolder(path);
    case 'EACCES':
    case 'EPERM':
      return seasons.denied(path);
    default:
      return seasons.failed(path, codeOf(error));
  }
}

function isDangling(path: string): boolean {
  const link = lstatSync(path, { throwIfNoEntry: false });
  return link?.isSymbolicLink() === true && statSync(path, { throwIfNoEntry: false }) === undefined;
}
