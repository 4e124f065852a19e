/** Lays out a packet: the papers at their paths, each received file in its work's folder under a safe name. */

import { safeName } from '../domain/packet/safe-name.ts';
import type { PackingView } from '../packing-view.ts';
import type { ZipEntry } from './blob-zip.ts';
import type { WorkLine } from './work-lines.ts';

export interface PlannedFile extends ZipEntry {
  /** The work's number; '' for a paper. */
  number: string;
}

/**
 * Everything that goes into the zip, in order. Photographs are in no packet; of works only what is received goes in.
 *
 * Papers keep their names; a work's file that is named like one, or like another work's, gets a number.
 *
 * @example
 * planPacket(view, lines)[0]?.path // → '王示例+塘沽街道总工会/推荐表.docx'
 */
export function planPacket(view: PackingView, lines: readonly WorkLine[]): PlannedFile[] {
  const takenIn = new Map<string, Set<string>>();
  const taken = (folder: string) => {
    const names = takenIn.get(folder) ?? new Set<string>();
    takenIn.set(folder, names);
    return names;
  };
  const papers = view.papers.map(({ path, base64 }) => {
    const index = path.lastIndexOf('/');
    const { stem, ending } = splitName(path.slice(index + 1));
    safeName(stem, ending, taken(path.slice(0, Math.max(0, index))), view.names);
    return { path, content: blobOf(base64), number: '' };
  });
  const works = lines.flatMap(({ work, files }) =>
    files
      .filter(({ state }) => state === 'received' && !work.isEvidence)
      .map(({ looked }) => {
        const { stem, ending } = splitName(looked.name);
        const name = safeName(stem, ending, taken(work.folder), view.names);
        return {
          path: work.folder === '' ? name : `${work.folder}/${name}`,
          content: looked.file,
          number: work.number,
        };
      }),
  );
  return [...papers, ...works];
}

/** An ending is short and of plain letters, so that nothing harmful can stand in it; all else belongs to the name. */
function splitName(name: string): { stem: string; ending: string } {
  const ending = /(?<=.)\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return { stem: ending === '' ? name : name.slice(0, -ending.length), ending };
}

/**
 * Gives what the server sent as base64 as a file.
 *
 * @example
 * blobOf('UEs=').size // → 2
 */
export function blobOf(base64: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
}
