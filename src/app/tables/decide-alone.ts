/** Records a decision on one entry without reading its register, where no other entry has to do with it. */

import type { Verdict } from '../../domain/count/judge.ts';
import { versionOf } from '../../domain/intake/entry.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { refusalOf, type Wish } from '../../domain/review/refusal.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegister } from './current-registers.ts';
import { planNextDecision, shownEnd } from './decision-ids.ts';
import { entryLine } from './entry-line.ts';
import { keepTouched } from './keep-touched.ts';
import { type LoneEntry, loneChanges, loneEntry } from './lone-entry.ts';
import { decisionCells } from './record-decision.ts';
import { judgeRegisters, readDecisions, writeRegisters } from './registers.ts';
import { queueBefore, shareAgain } from './shared-queue.ts';
import { decisionsTable } from './tables.ts';
import { attempt } from './troubles.ts';

/** What somebody decides on the entry with a number. A waiver changes notes at cells, and is none of these. */
export type LoneWish = Omit<Wish, 'kind'> & { kind: Exclude<Wish['kind'], 'waive'>; number: string };

/**
 * Records the decision and gives the verdict then; null, and nothing is written, where all has to be read: the entry
 * may have to do with another, something was decided on it before, its row says anything else than was recorded, or
 * the decision is refused and its reviewer wants to know what has happened.
 *
 * Its price is the same however many entries and decisions there are. What the store tells is as old as this run's
 * settings: whoever has decided since has moved the end of 审核意见, and whoever has brought in what this entry has to
 * do with has written that into its row, so that neither passes unseen.
 */
export function decideAlone(office: Office, settings: Settings, wish: LoneWish): Verdict | null {
  const lone = attempt(office, '', () => loneEntry(office, settings, wish.number));
  if (!lone || refusalOf(wish, lone.verdict, settings.campaign) !== null) return null;
  const { entry } = lone.verdict;
  const planned = attempt(office, '', () => {
    const end = shownEnd(office, entry.id);
    if (!end || !office.book.openAtEnd(decisionsTable(office.language), end)) return null;
    const queue = queueBefore(office, settings);
    const plan = planNextDecision(office, entry.id, end);
    if (plan) office.store.setAll(plan.texts);
    return plan && { id: plan.id, queue };
  });
  if (!planned) return null;
  const decision: Decision = {
    id: planned.id,
    entry: entry.id,
    kind: wish.kind,
    code: '',
    reason: wish.reason.trim(),
    by: wish.by,
    at: office.clock.now(),
    version: versionOf(entry),
  };
  office.book.add(decisionsTable(office.language), [decisionCells(office, entry, decision)]);
  const [after] = judgeRegisters(settings, [{ entries: [entry], files: new Map() }], [decision]);
  const verdict = after ?? lone.verdict;
  const isShown = attempt(office, lone.table.title, () => show(office, settings, lone, verdict));
  if (isShown) shareAgain(office, settings, planned.queue, [entryLine(settings.campaign, verdict, [decision])]);
  return verdict;
}

// As for every decision: it stands, and the next tick brings up to date what could not be shown now. Gives whether no
// row was moved meanwhile.
function show(office: Office, settings: Settings, lone: LoneEntry, verdict: Verdict): boolean {
  const { form, table } = lone;
  const changes = loneChanges(settings, lone, verdict);
  if (changes.length > 0) office.book.change(table, changes);
  office.book.commit();
  if (!office.book.hasStrayed(table)) return true;
  // Somebody has moved rows meanwhile: what went into another row is put right.
  const register = currentRegister(office, settings, form.key);
  writeRegisters(office, settings, [register], judgeRegisters(settings, [register], readDecisions(office)));
  office.book.commit();
  keepTouched(office, settings, register);
  return false;
}
