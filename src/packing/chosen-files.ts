/** Takes what a person chose in a file dialog, without what systems leave lying in folders. */

import type { Chosen } from './look-at-file.ts';

/** More is no folder of works, and looking at all would take minutes. */
export const MOST_FILES = 5000;

export interface ChosenAt {
  path: string;
  file: Chosen;
}

export interface ChosenFiles {
  files: ChosenAt[];
  /** Files of the system, and unfinished ones. */
  skipped: number;
}

const SYSTEM = /^(?:\.(?!\.)|~\$|thumbs\.db$|desktop\.ini$|__MACOSX$)|\.(?:crdownload|part|tmp)$/i;

/**
 * Files with their paths, in the order of the paths, so that the same folder always gives the same table.
 *
 * @example
 * takeFiles([file, thumbs]) // → { files: [{ path: '收到/巧手.mp4', file }], skipped: 1 }
 */
export function takeFiles(chosen: readonly (Chosen & { webkitRelativePath?: string })[]): ChosenFiles {
  const all = chosen.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  const files = all.filter(({ path }) => !path.split('/').some((part) => SYSTEM.test(part)));
  const order = (one: ChosenAt, other: ChosenAt) => (one.path < other.path ? -1 : Number(one.path > other.path));
  return { files: files.sort(order), skipped: all.length - files.length };
}
