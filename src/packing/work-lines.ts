/** Brings together what is expected, what was chosen and what the person said: a line for each work, and the rest. */

import { isSameFile } from '../domain/work-files/standing-files.ts';
import type { ExpectedFile, LookedAtFile } from '../packing-view.ts';
import { checkFile, type FileFault } from './check-file.ts';
import type { LookedFile } from './look-at-file.ts';
import { type Doubt, type FileMatch, isCopy, matchFiles } from './match-files.ts';

/** By a file's stamp: the work that the person gave it to, or '' for none. */
export type Choices = ReadonlyMap<string, string>;

export type FileState = 'received' | 'doubtful';

export interface FileLine {
  looked: LookedFile;
  faults: FileFault[];
  doubts: Doubt[];
  sameAs: string | null;
  state: FileState;
  /** The person has looked at it and takes it as it is. */
  isSettled: boolean;
  /** Nothing that a person says makes it usable. */
  isUseless: boolean;
}

export interface WorkLine {
  work: ExpectedFile;
  files: FileLine[];
  /** What is recorded of it already and stands, the newest last. */
  recorded: ExpectedFile['recorded'];
  /** What is recorded of it, and belongs elsewhere as the person says. */
  refused: ExpectedFile['recorded'];
  /**
   * `recorded` where it was received before and no file of it is among those chosen; `linked` where there is a link in
   * the place of a file.
   */
  state: 'received' | 'doubtful' | 'recorded' | 'linked' | 'missing';
}

export interface Lines {
  works: WorkLine[];
  /** Files that belong nowhere. */
  loose: LookedFile[];
  /** Files that only repeat another one, with its path. */
  copies: { looked: LookedFile; sameAs: string }[];
}

/**
 * The lines as they are shown. What the person said stands over what was found.
 *
 * A file that may belong to several works stands in the line of each until the person has said which.
 *
 * @example
 * linesOf(view.works, files, new Map()).works[0]?.state // → 'received'
 */
export function linesOf(works: readonly ExpectedFile[], files: readonly LookedFile[], choices: Choices): Lines {
  const settled = new Map(
    files.flatMap(({ path, stamp }) => {
      const number = choices.get(stamp);
      return number === undefined ? [] : [[path, number] as const];
    }),
  );
  const matches = matchFiles(files, works, settled);
  const byNumber = new Map(works.map((work) => [work.number, { work, files: [] as FileLine[] }]));
  const lines: Lines = { works: [], loose: [], copies: [] };
  for (const looked of files) {
    const match = matches.get(looked.path);
    const at = (match?.works ?? []).filter((number) => byNumber.has(number));
    if (match === undefined || at.length === 0) lines.loose.push(looked);
    else if (isCopy(match)) lines.copies.push({ looked, sameAs: match.sameAs ?? '' });
    else {
      for (const number of at) {
        const line = byNumber.get(number);
        line?.files.push(fileLine(looked, line.work, match, settled.has(looked.path)));
      }
    }
  }
  lines.works = [...byNumber.values()].map(({ work, files: own }) => {
    // Where one of two copies is refused, the other one is still the work's.
    const isElsewhere = (one: ExpectedFile['recorded'][number]) =>
      files.some((file) => settled.has(file.path) && isSameFile(file, one)) &&
      !own.some(({ looked }) => isSameFile(looked, one));
    const recorded = work.recorded.filter((one) => !isElsewhere(one));
    return {
      work,
      files: own,
      recorded,
      refused: work.recorded.filter(isElsewhere),
      state: stateOf(work, own, recorded),
    };
  });
  return lines;
}

function fileLine(looked: LookedFile, work: ExpectedFile, match: FileMatch, isSettled: boolean): FileLine {
  const faults: FileFault[] = looked.isUnreadable
    ? [{ code: 'unreadable' }]
    : checkFile(looked.facts, looked.bytes, work.rules);
  const isUseless = looked.isUnreadable || looked.facts.isEmpty;
  const isFine = faults.length === 0 && match.doubts.length === 0;
  const state: FileState = !isUseless && (isFine || isSettled) ? 'received' : 'doubtful';
  return { looked, faults, doubts: match.doubts, sameAs: match.sameAs, state, isSettled, isUseless };
}

function stateOf(
  work: ExpectedFile,
  files: readonly FileLine[],
  recorded: ExpectedFile['recorded'],
): WorkLine['state'] {
  if (files.some(({ state }) => state === 'doubtful')) return 'doubtful';
  if (files.length > 0) return 'received';
  const last = recorded.at(-1);
  if (last === undefined) return work.hasLink ? 'linked' : 'missing';
  return last.state === 'received' ? 'recorded' : 'doubtful';
}

/**
 * What is recorded of the lines: each file that belongs to one work alone, as it really is; and of what was recorded
 * of a work before, that it is not of it.
 *
 * A file that may belong to several works is left out until the person has said which; so is one beside which the
 * person has taken another, for the last one of a work counts, and one that cannot be read.
 *
 * @param captions by a file's stamp
 * @example
 * recordsOf(lines.works, '办公室移动硬盘', new Map())
 * // → [{ number: 'ZP-2019-0001', name: '巧手.mp4', state: 'received', … }]
 */
export function recordsOf(
  lines: readonly WorkLine[],
  place: string,
  captions: ReadonlyMap<string, string>,
): LookedAtFile[] {
  return lines.flatMap(({ work, files, refused }) => [
    ...refused.map(({ bytes, name, sha256 }) => {
      const nothing = { format: '', seconds: null, caption: '' };
      return { ...nothing, number: work.number, name, bytes, sha256, place, state: 'refused' as const };
    }),
    ...files
      .filter(({ doubts, looked }) => !looked.isUnreadable && !UNSAID.some((doubt) => doubts.includes(doubt)))
      .map(({ looked, state }) => ({
        number: work.number,
        name: looked.name,
        bytes: looked.bytes,
        format: looked.facts.format,
        seconds: secondsOf(looked),
        sha256: looked.sha256,
        place,
        caption: work.isEvidence ? (captions.get(looked.stamp) ?? '') : '',
        state,
      })),
  ]);
}

/** What only a person can say. */
const UNSAID: readonly Doubt[] = ['severalWorks', 'otherChosen'];

/** A broken head may tell a length of years, which is none. */
const MOST_SECONDS = 1_000_000;

function secondsOf({ facts: { milliseconds } }: LookedFile): number | null {
  const seconds = (milliseconds ?? Number.POSITIVE_INFINITY) / 1000;
  return seconds <= MOST_SECONDS ? seconds : null;
}
