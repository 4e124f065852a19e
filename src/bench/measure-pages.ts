/** Measures what the sidebar's pages and a reviewer's clicks cost. */

import { APPROVED_AT_ONCE } from '../domain/review/at-once.ts';
import { callBundle } from '../season/call-bundle.ts';
import { type Bench, click, ranDuring, setDown } from './measure-flow.ts';
import { OWNER } from './open-world.ts';
import type { WaitingEntry } from './waiting-entries.ts';
import type { Watched } from './watch-executions.ts';

/** Every tab as it is opened, and one entry. */
export function measurePages(bench: Bench, [first]: readonly WaitingEntry[]): void {
  click(bench, 'page.queue', 'readQueue', { filter: {} });
  if (first) click(bench, 'page.entry', 'readEntry', { number: first.number, select: false });
  click(bench, 'page.progress', 'readProgress', {});
  click(bench, 'page.progress.again', 'readProgress', {});
  click(bench, 'page.list', 'readList', { list: 'goal.counted' });
  click(bench, 'page.materials', 'readMaterials', {});
  click(bench, 'page.materials.again', 'readMaterials', {});
  click(bench, 'page.settings', 'readSettings', {});
}

/** One decision, what takes it back, and a mending. */
export function measureReview(bench: Bench, [first, second]: readonly WaitingEntry[]): void {
  if (!first || !second) return;
  const { number, seen } = first;
  click(bench, 'review.approve', 'reviewEntry', { number, decision: 'approve', code: '', reason: '', seen });
  click(bench, 'page.queue.changed', 'readQueue', { filter: {} });
  click(bench, 'review.count', 'publishCount', {});
  click(bench, 'review.undo', 'undoDecision', { number, seen: { ...seen, state: 'approved' } });
  const mending = { number: second.number, field: 'participants', text: '180', source: '电话', seen: second.seen };
  click(bench, 'review.mend', 'mendEntry', mending);
}

/**
 * Approves so many at once: all in one call, or in as many as the program takes them by.
 *
 * @param isInParts whether those many are made at all; at size each takes the machine a minute.
 */
export function measureMany(bench: Bench, waiting: readonly WaitingEntry[], count: number, isInParts = true): void {
  if (waiting.length < count) return;
  const entries = waiting.slice(0, count);
  const approve = (some: readonly WaitingEntry[]): boolean =>
    callBundle(bench.world.book, OWNER, 'approveMany', { entries: some }).ok;
  let ran: Watched[] = [];
  let isDone = false;
  const { cpuMs } = ranDuring(bench, () => {
    isDone = approve(entries);
    ran = bench.taken();
    if (isDone || !isInParts) return;
    for (let first = 0; first < count; first += APPROVED_AT_ONCE)
      isDone = approve(entries.slice(first, first + APPROVED_AT_ONCE));
    ran = bench.taken();
  });
  if (!isDone && !isInParts) return;
  if (!isDone) throw new Error(`${count} entries cannot be approved at once`);
  setDown(bench, `review.approve.${count}`, ran, cpuMs);
}
