/** Holds a finished packet, opened again, against what the notice asks to be in it. */

import type { PackingView } from '../packing-view.ts';
import type { PlannedFile } from './plan-packet.ts';
import type { ListedFile } from './read-zip.ts';
import type { WorkLine } from './work-lines.ts';

/** A point of the list; the words are made where it is shown. */
export interface PacketPoint {
  code: 'papers' | 'works' | 'sizes' | 'nothingElse' | 'rules';
  holds: boolean;
  count: number;
}

/** What is missing or not as it should be, one by one. */
export type PacketGap =
  | { code: 'paperMissing'; path: string }
  | { code: 'fileMissing'; path: string }
  | { code: 'otherSize'; path: string }
  | { code: 'unexpected'; path: string }
  | { code: 'workMissing'; number: string; title: string }
  | { code: 'workOpen'; number: string; title: string }
  | { code: 'workNotChosen'; number: string; title: string }
  | { code: 'againstRules'; number: string; title: string };

export interface PacketReport {
  points: PacketPoint[];
  gaps: PacketGap[];
}

/**
 * Compares the list of the zip with the plan, and the plan with the works that are expected.
 *
 * A work with a link alone is whole: the notice lets a link stand in the place of a file, and the server lists it.
 *
 * @param listed null where the zip could not be opened
 * @example
 * checkPacket(view, lines, plan, await readZip(zip)).gaps // → []
 */
export function checkPacket(
  view: PackingView,
  lines: readonly WorkLine[],
  plan: readonly PlannedFile[],
  listed: readonly ListedFile[] | null,
): PacketReport {
  const found = new Map((listed ?? []).map((file) => [file.path, file]));
  const papers: PacketGap[] = view.papers
    .filter(({ path }) => !found.has(path))
    .map(({ path }) => ({ code: 'paperMissing', path }));
  const files: PacketGap[] = plan
    .filter(({ path, number }) => number !== '' && !found.has(path))
    .map(({ path }) => ({ code: 'fileMissing', path }));
  const works = [...files, ...lines.flatMap(gapOfWork)];
  const sizes: PacketGap[] = plan
    .filter(({ path, content }) => (found.get(path)?.bytes ?? content.size) !== content.size)
    .map(({ path }) => ({ code: 'otherSize', path }));
  const planned = new Set(plan.map(({ path }) => path));
  const rest: PacketGap[] = [...found.keys()]
    .filter((path) => !planned.has(path))
    .map((path) => ({ code: 'unexpected', path }));
  const rules = lines.flatMap(ruleGap);
  const inPacket = lines.filter(({ work }) => !work.isEvidence).length;
  const point = (code: PacketPoint['code'], gaps: readonly PacketGap[], count: number): PacketPoint => {
    return { code, holds: gaps.length === 0 && listed !== null, count };
  };
  return {
    points: [
      point('papers', papers, view.papers.length),
      point('works', works, inPacket),
      point('sizes', sizes, plan.length),
      point('nothingElse', rest, found.size),
      point('rules', rules, inPacket),
    ],
    gaps: [...papers, ...works, ...sizes, ...rest, ...rules],
  };
}

function gapOfWork({ work, files, state }: WorkLine): PacketGap[] {
  const { number, title, isEvidence } = work;
  if (isEvidence || files.some((file) => file.state === 'received')) return [];
  if (files.length > 0 || state === 'doubtful') return [{ code: 'workOpen', number, title }];
  if (state === 'recorded') return [{ code: 'workNotChosen', number, title }];
  return state === 'linked' ? [] : [{ code: 'workMissing', number, title }];
}

function ruleGap({ work, files }: WorkLine): PacketGap[] {
  const { number, title, isEvidence } = work;
  const isAgainst = files.some(({ faults, state }) => state === 'received' && faults.length > 0);
  return isAgainst && !isEvidence ? [{ code: 'againstRules', number, title }] : [];
}
