/** Works out which notices about single entries are owed beside what the outbox holds: returns, receipts, changes. */

import { dayOf, type Moment } from '../../domain/calendar.ts';
import { formOf } from '../../domain/campaign/fields.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import type { DispatchKind, Mail } from '../../domain/post/dispatch.ts';
import { aboutOf, type DispatchAbout, dispatchKey } from '../../domain/post/dispatch-key.ts';
import { isWrittenTo } from '../../domain/post/is-written-to.ts';
import { lastOwnVersion } from '../../domain/post/last-own-version.ts';
import { mendBy } from '../../domain/post/workdays.ts';
import { type Decision, decisionsByEntry, standing } from '../../domain/review/decision.ts';
import { stands } from '../../domain/review/states.ts';
import { returnedKey } from '../../domain/review/undo.ts';
import { receipt } from '../../messages/mail/receipt.ts';
import { returned } from '../../messages/mail/returned.ts';
import { updated } from '../../messages/mail/updated.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import { type Line, markLines } from '../tables/outbox.ts';
import type { Ground } from '../tables/read-ground.ts';
import type { OwedMail } from './enqueue.ts';
import { type FoundedOutbox, wasRemoved } from './founded-mail.ts';
import { contextOf, recipientsOf, reportLink } from './recipients.ts';
import type { Witness } from './witness.ts';

/** So many notices are put into the outbox by one run, hardly more than it can send; the next tick goes on. */
const MOST_NOTICES = 300;

/** What a notice about one entry is about. */
type EntryAbout = Extract<DispatchAbout, { entry: string }>;

type EntryGround = Pick<Ground, 'verdicts' | 'decisions'>;

interface Notice {
  verdict: Verdict;
  kind: DispatchKind;
  key: string;
  arisenAt: Moment;
  /** When what it tells last changed. */
  changedAt: Moment;
  /** Mails are worded only when they are owed. */
  write: () => Mail;
}

/**
 * A notice for each entry that stands as returned, receipts for entries that came by form, and a notice of the version
 * that its respondent made last, as far as the outbox lacks them; and those in it that no longer tell what stands.
 *
 * They are worked out from what is recorded, not from events: a run that ended early has left nothing to be repaired.
 * A notice hangs on its decision or its version: whatever becomes of other lines, each is told once. A version that is
 * recorded while the receipt waits is told by the receipt, and its own notice set down as dropped; so are receipts and
 * changes of a unit that wants the weekly digest alone, that none of them goes when it wants them again.
 *
 * @param when `toldSince` is when changes began to be told: older ones are not.
 */
export function owedNotices(
  settings: Settings,
  { decisions, verdicts }: EntryGround,
  outbox: FoundedOutbox,
  when: { now: Moment; toldSince: Moment },
): OwedMail[] {
  const { now } = when;
  const decisionsOf = decisionsByEntry(decisions);
  const waiting = new Map(waitingIn(outbox).map((line) => [line.key, line]));
  const isNew = ({ key }: Notice) => !outbox.keys.has(key);
  // One that was removed may have gone: it waits for staff, and tells nobody anything.
  const isFirst = (one: Notice) => isNew(one) && !wasRemoved(outbox, { ...one, week: '' }, one.arisenAt);
  const renewed: OwedMail[] = [];
  const urgent: OwedMail[] = [];
  const others: OwedMail[] = [];
  for (const verdict of verdicts) {
    if (!isWrittenTo(verdict.read.unit)) continue;
    const notices = noticesOf(settings, verdict, decisionsOf.get(verdict.entry.id) ?? [], when);
    const hasNews = notices.some((notice) => notice.kind === 'updated' && isNew(notice));
    const isUntold = notices.some((one) => one.kind === 'receipt' && (waiting.has(one.key) || isFirst(one)));
    for (const notice of notices) {
      const line = waiting.get(notice.key);
      const isOld = line && (notice.changedAt >= line.owedAt || (hasNews && notice.kind === 'receipt'));
      if (isOld) renewed.push({ ...toUnit(settings, notice, now), over: line });
      if (!isNew(notice)) continue;
      const mail = toUnit(settings, notice, now);
      const isUnwanted = verdict.read.unit?.digestOnly === true && notice.kind !== 'returned';
      const note = say('workbook', settings.campaign.language)[isUnwanted ? 'digestOnlyNote' : 'overtakenNote'];
      const isDropped = isUnwanted || (notice.kind === 'updated' && isUntold);
      (notice.kind === 'returned' ? urgent : others).push(isDropped ? { ...mail, state: 'dropped', note } : mail);
    }
  }
  return [...renewed, ...[...urgent, ...others].slice(0, MOST_NOTICES)];
}

/**
 * The one notice that a version which has just been recorded is owed, where what the witness knows is enough
 * to tell so; null where the outbox has to be read, since something of the entry may wait in it.
 *
 * The receipt of a new entry cannot wait, unless another run has seen the entry meanwhile: that one has told the
 * witness. A change is told at once only where nothing waits at all, and its receipt is known.
 *
 * @param id of the entry.
 * @param isSettled whether nothing waits in the outbox.
 */
export function noticeAtOnce(
  settings: Settings,
  { decisions, verdicts }: EntryGround,
  id: string,
  { isSettled, now, toldSince, witness }: { isSettled: boolean; now: Moment; toldSince: Moment; witness: Witness },
): OwedMail | null {
  const verdict = verdicts.find(({ entry }) => entry.id === id);
  if (!verdict || !isWrittenTo(verdict.read.unit)) return null;
  const own = decisions.filter(({ entry }) => entry === id);
  const [notice, ...others] = noticesOf(settings, verdict, own, { now, toldSince }).filter(
    ({ key }) => !witness.knows(key),
  );
  if (!notice || others.length > 0 || notice.arisenAt < witness.keptSince) return null;
  const isFirst = notice.kind === 'receipt' && verdict.entry.changes.length === 1;
  if (!isFirst && !(notice.kind === 'updated' && isSettled)) return null;
  const mail = toUnit(settings, notice, now);
  if (verdict.read.unit?.digestOnly !== true) return mail;
  return { ...mail, state: 'dropped', note: say('workbook', settings.campaign.language).digestOnlyNote };
}

function noticesOf(
  settings: Settings,
  verdict: Verdict,
  decisions: readonly Decision[],
  { now, toldSince }: { now: Moment; toldSince: Moment },
): Notice[] {
  const { entry } = verdict;
  const form = formOf(settings.campaign, entry.form);
  const facts = { ...contextOf(settings, verdict.read.unit), form, verdict, asOf: now };
  const changedAt = [...entry.changes.slice(1), ...decisions].reduce((last, { at }) => (at > last ? at : last), '');
  const notice = (about: EntryAbout, arisenAt: Moment, write: () => Mail): Notice[] => {
    return [{ verdict, kind: about.kind, changedAt, arisenAt, write, key: dispatchKey(about) }];
  };
  const of = { entry: entry.id };
  const decision = standingReturn(verdict, decisions);
  const version = stands(verdict.state) ? lastOwnVersion(entry, decisions) : 0;
  const madeAt = entry.changes[version - 1]?.at ?? '';
  const dueBy = decision && mendBy(settings.campaign, dayOf(decision.at));
  const again = () => reportLink(settings, entry.form, verdict.read.unit);
  return [
    ...(decision
      ? notice({ kind: 'returned', ...of, decision: decision.id }, decision.at, () =>
          returned({ ...facts, reason: decision.reason, dueBy }),
        )
      : []),
    ...(entry.door === 'form'
      ? notice({ kind: 'receipt', ...of }, entry.handedInAt, () => receipt({ ...facts, again: again() }))
      : []),
    ...(version > 0 && madeAt >= toldSince
      ? notice({ kind: 'updated', ...of, version: String(version) }, madeAt, () => updated({ ...facts, version }))
      : []),
  ];
}

/**
 * Sets down notices that are still owed and have been overtaken: the entry has left 退回修改, or was returned anew; its
 * respondent has made a newer version, it no longer takes part, or its receipt is still to go.
 *
 * @param ground of all forms, or of one: notices about entries of others are left as they are.
 */
export function dropOvertaken(office: Office, { decisions, verdicts }: EntryGround, outbox: FoundedOutbox): void {
  const owed = outbox.lines.filter(({ kind, state }) => state === 'owed' && ENTRY_KINDS.includes(kind));
  if (owed.length === 0) return;
  const decisionsOf = decisionsByEntry(decisions);
  const judged = new Map(verdicts.map((verdict) => [verdict.entry.id, verdict]));
  const receipts = new Set(owed.filter(({ kind }) => kind === 'receipt').map(({ key }) => key));
  const isOvertaken = ({ key }: Line): boolean => {
    const about = aboutOf(key);
    if (about?.kind !== 'returned' && about?.kind !== 'updated') return false;
    const verdict = judged.get(about.entry);
    if (!verdict) return false;
    const made = decisionsOf.get(about.entry) ?? [];
    if (about.kind === 'returned') {
      const standingOne = standingReturn(verdict, made);
      return key !== (standingOne ? returnedKey(standingOne) : '');
    }
    const isOlder = Number(about.version) < lastOwnVersion(verdict.entry, made);
    return isOlder || !stands(verdict.state) || receipts.has(dispatchKey({ kind: 'receipt', entry: about.entry }));
  };
  const overtaken = owed.filter(isOvertaken);
  const note = say('workbook', office.language).overtakenNote;
  markLines(
    office,
    overtaken.map((line) => ({ line, state: 'dropped', note })),
  );
  for (const line of overtaken) outbox.unfounded.delete(line);
}

const ENTRY_KINDS: readonly DispatchKind[] = ['returned', 'receipt', 'updated'];

function waitingIn({ lines, unfounded }: Pick<FoundedOutbox, 'lines' | 'unfounded'>): Line[] {
  return lines.filter((line) => line.state === 'owed' && !unfounded.has(line));
}

// The decision by which the entry is in its unit's hands now. Reopening an approved entry puts it there as returning
// does; reopening a refused one does not.
function standingReturn({ state }: Verdict, decisions: readonly Decision[]): Decision | null {
  if (state !== 'returned') return null;
  const held = standing(decisions);
  const returns = held.filter((decision, index) => {
    if (decision.kind === 'return') return true;
    const moves = held.slice(0, index).filter((one) => one.kind !== 'waive');
    return decision.kind === 'reopen' && moves[moves.length - 1]?.kind === 'approve';
  });
  return returns[returns.length - 1] ?? null;
}

// Only a unit of the roster is written to, at the addresses of the roster: never at one that a respondent typed.
function toUnit(settings: Settings, { arisenAt, key, kind, verdict, write }: Notice, now: Moment): OwedMail {
  const unit = verdict.read.unit?.id ?? '';
  const to = recipientsOf(settings, { kind, unit });
  return { ...write(), key, kind, unit, week: '', to, state: 'owed', owedAt: now, arisenAt };
}
