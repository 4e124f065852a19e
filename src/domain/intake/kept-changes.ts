/** The changes of an entry as its record keeps them: however many there are, they take a bounded space. */

import type { Moment } from '../calendar.ts';
import type { Change } from './entry.ts';

/** As JSON, inside the hidden record. */
export interface KeptChanges {
  changes: readonly Change[];
  /** What came between the first change and the others: by whom, in runs such as `r640s` (`s` is `s1`), and when. */
  folded?: { runs: string; at: Moment };
}

/** So many of the latest changes are kept one by one; of the first one too, for it is the hand-in. */
const KEPT_LAST = 20;

/** So many letters of texts before and after are kept, of the latest changes first. */
const MOST_DETAIL = 12_000;

/** Of a longer list of runs the oldest say no more than that the respondent changed something. */
const MOST_RUNS = 4000;

const DETAILED_CHANGES = 8;

/**
 * The changes to be kept: the hand-in, the last twenty, and who made those between; details of the last eight as far as
 * they fit. Version and state, which are replayed from them, stay what they were.
 *
 * @example
 * keptChanges(700 changes by the respondent).folded // → { runs: 'r679', at: '…' }
 */
export function keptChanges(changes: readonly Change[]): KeptChanges {
  const detailed = withBoundedDetails(changes);
  const middle = detailed.slice(1, -KEPT_LAST);
  const [first] = detailed;
  const last = middle[middle.length - 1];
  if (!first || !last) return { changes: detailed };
  return { changes: [first, ...detailed.slice(-KEPT_LAST)], folded: { runs: runsOf(middle), at: last.at } };
}

/** All changes again, in order; of the folded ones it is known who made them, and that they were there. */
export function allChanges({ changes, folded }: KeptChanges): readonly Change[] {
  if (!folded) return changes;
  const between = [...folded.runs.matchAll(/([rs])(\d*)/gu)].flatMap(([, by, count]) => {
    const change: Change = { at: folded.at, by: by === 'r' ? 'respondent' : 'staff', who: '', fields: {} };
    return Array.from({ length: Number(count || 1) }, () => change);
  });
  return [...changes.slice(0, 1), ...between, ...changes.slice(1)];
}

function withBoundedDetails(changes: readonly Change[]): Change[] {
  let left = MOST_DETAIL;
  return [...changes]
    .reverse()
    .map((change, back) => {
      left -= JSON.stringify(change.fields).length;
      return back < DETAILED_CHANGES && left >= 0 ? change : { ...change, fields: {} };
    })
    .reverse();
}

function runsOf(changes: readonly Change[]): string {
  const runs: { by: string; count: number }[] = [];
  for (const { by } of changes) {
    const last = runs[runs.length - 1];
    if (last?.by === by) last.count += 1;
    else runs.push({ by, count: 1 });
  }
  const texts = runs.map(({ by, count }) => `${by === 'respondent' ? 'r' : 's'}${count === 1 ? '' : count}`);
  let length = texts.join('').length;
  let merged = 0;
  let from = 0;
  while (length + `r${merged}`.length > MOST_RUNS) {
    length -= texts[from]?.length ?? length;
    merged += runs[from]?.count ?? 0;
    from += 1;
  }
  return `${merged === 0 ? '' : `r${merged}`}${texts.slice(from).join('')}`;
}
