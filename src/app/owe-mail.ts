/** Works out which mails are owed for what stands, beside what the outbox already holds: receipts, returns, digests. */

import { formOf } from '../domain/campaign/fields.ts';
import type { Verdict } from '../domain/count/judge.ts';
import type { Day, Moment, Unit } from '../domain/intake/entry.ts';
import type { SentBatch } from '../domain/paper/sent-batch.ts';
import type { DispatchKind, Mail } from '../domain/post/dispatch.ts';
import { districtDigest } from '../domain/post/district-digest.ts';
import { decisionsByEntry } from '../domain/post/news.ts';
import { prefilledLink } from '../domain/post/prefilled-link.ts';
import { type DigestFacts, unitDigest } from '../domain/post/unit-digest.ts';
import { dueDigestWeek } from '../domain/post/week.ts';
import { type Decision, standing } from '../domain/review/decision.ts';
import { returnedKey } from '../domain/review/undo.ts';
import { districtDigestMail } from '../messages/mail/district-digest-mail.ts';
import type { MailContext } from '../messages/mail/mail-parts.ts';
import { receipt } from '../messages/mail/receipt.ts';
import { returned } from '../messages/mail/returned.ts';
import { unitDigestMail } from '../messages/mail/unit-digest-mail.ts';
import { say } from '../messages/say.ts';
import type { FoundedOutbox } from './founded-mail.ts';
import type { Office, Settings } from './office.ts';
import { type Line, markLines, type Outbox } from './outbox.ts';
import type { OwedMail } from './owe.ts';
import type { Ground } from './read-ground.ts';
import { recipientsOf } from './recipients.ts';

/** So many notices are put into the outbox by one run, hardly more than it can send; the next tick goes on. */
const MOST_NOTICES = 300;

type EntryGround = Pick<Ground, 'verdicts' | 'decisions'>;

/**
 * Receipts for entries that came by form, and a notice for each entry that stands as returned, as far as the outbox
 * lacks them.
 *
 * They are worked out from what is recorded, not from events: a run that ended early has left nothing to be repaired.
 * A notice hangs on its decision, by the decision's own id: whatever becomes of other lines, each is told once.
 */
export function owedNotices(
  settings: Settings,
  ground: EntryGround,
  outbox: Pick<Outbox, 'keys'>,
  now: Moment,
): OwedMail[] {
  const decisionsOf = decisionsByEntry(ground.decisions);
  const context = contextOf(settings);
  const returns = ground.verdicts.flatMap((verdict): Notice[] => {
    const decision = standingReturn(verdict, decisionsOf.get(verdict.entry.id) ?? []);
    if (!decision) return [];
    const form = formOf(settings.campaign, verdict.entry.form);
    const { at: arisenAt, reason } = decision;
    const write = () => returned({ ...context, form, verdict, reason, dueBy: null, asOf: now });
    return [{ verdict, kind: 'returned', key: returnedKey(decision), arisenAt, write }];
  });
  const receipts = ground.verdicts.flatMap((verdict): Notice[] => {
    const { door, form: key, handedInAt: arisenAt, id } = verdict.entry;
    if (door !== 'form') return [];
    const form = formOf(settings.campaign, key);
    const write = () => receipt({ ...context, form, verdict, asOf: now, again: againLink(settings, verdict) });
    return [{ verdict, kind: 'receipt', key: `receipt/${id}`, arisenAt, write }];
  });
  return [...returns, ...receipts]
    .filter(({ key, verdict }) => !outbox.keys.has(key) && isWrittenTo(verdict.read.unit))
    .slice(0, MOST_NOTICES)
    .flatMap((notice) => toUnit(settings, notice, now));
}

/**
 * Sets down notices that are still owed and have been overtaken: the entry has left 退回修改, or was returned anew.
 *
 * @param ground of all forms, or of one: notices about entries of others are left as they are.
 */
export function dropOvertaken(office: Office, { decisions, verdicts }: EntryGround, outbox: FoundedOutbox): void {
  const owed = outbox.lines.filter((line) => line.state === 'owed' && line.kind === 'returned');
  if (owed.length === 0) return;
  const decisionsOf = decisionsByEntry(decisions);
  const overtaken = verdicts.flatMap((verdict): Line[] => {
    const { id } = verdict.entry;
    const standing = standingReturn(verdict, decisionsOf.get(id) ?? []);
    const key = standing ? returnedKey(standing) : '';
    return owed.filter((line) => line.key.startsWith(`returned/${id}/`) && line.key !== key);
  });
  const note = say('workbook').overtakenNote;
  markLines(
    office,
    overtaken.map((line) => ({ line, state: 'dropped', note })),
  );
  for (const line of overtaken) outbox.unfounded.delete(line);
}

// The form's address with the unit chosen, for the next entry.
function againLink({ wiring }: Settings, { entry, read }: Verdict): string {
  const place = wiring.forms[entry.form];
  return place ? prefilledLink(place.url, place.unitEntry ?? '', read.unit?.name ?? '') : '';
}

// The decision by which the entry is in its unit's hands now. Reopening an approved entry puts it there as returning
// does; reopening a refused one does not.
function standingReturn({ state }: Verdict, decisions: readonly Decision[]): Decision | null {
  if (state !== 'returned') return null;
  const held = standing(decisions);
  const returns = held.filter((decision, at) => {
    if (decision.kind === 'return') return true;
    const moves = held.slice(0, at).filter((one) => one.kind !== 'waive');
    return decision.kind === 'reopen' && moves[moves.length - 1]?.kind === 'approve';
  });
  return returns[returns.length - 1] ?? null;
}

/**
 * The digests of the week that is due, for every active unit with a contact and for the district; none when the week's
 * are in the outbox. They are written in one go, the district's with them, which so marks the week as planned.
 *
 * A digest that stands in the outbox and is not founded is worked out again with the rest.
 *
 * @param sent reads what has gone to the city; asked only when digests are due.
 */
export function owedDigests(
  settings: Settings,
  ground: Ground,
  outbox: FoundedOutbox,
  { now, sent }: { now: Moment; sent(): readonly SentBatch[] },
): OwedMail[] {
  const { campaign, wiring } = settings;
  const monday = dueDigestWeek({ now, setUpAt: wiring.setUpAt, campaign });
  if (monday === null) return [];
  const doubtful = new Set([...outbox.unfounded].filter(({ week }) => week === monday).map(({ key }) => key));
  const isPlanned = outbox.keys.has(`districtDigest/${monday}`);
  if (isPlanned && doubtful.size === 0) return [];
  const mails = digestsOf(settings, ground, outbox, { monday, now, sent });
  return isPlanned ? mails.filter(({ key }) => doubtful.has(key)) : mails;
}

function digestsOf(
  settings: Settings,
  ground: Ground,
  outbox: Outbox,
  { monday, now, sent }: { monday: Day; now: Moment; sent(): readonly SentBatch[] },
): OwedMail[] {
  const { campaign, roster } = settings;
  const since = lastDigestAt(settings, outbox.lines);
  const facts: DigestFacts = {
    campaign,
    roster,
    verdicts: ground.verdicts,
    decisions: ground.decisions,
    zeroReports: ground.zeroReports,
    selections: ground.selections,
    sent: sent(),
  };
  const context = contextOf(settings);
  const digest = (kind: 'digest' | 'districtDigest', key: string, unit: string, mail: Mail): OwedMail => {
    const to = recipientsOf(settings, { kind, unit });
    return { ...mail, key, kind, unit, week: monday, to, state: 'owed', owedAt: now, arisenAt: now };
  };
  const toUnits = roster.filter(isWrittenTo).map((unit) => {
    const mail = unitDigestMail(unitDigest(facts, { unit, monday, since, asOf: now }), context);
    return digest('digest', `digest/${monday}/${unit.id}`, unit.id, mail);
  });
  const facet = districtDigest(facts, { monday, asOf: now, dispatches: outbox.lines });
  return [...toUnits, digest('districtDigest', `districtDigest/${monday}`, '', districtDigestMail(facet, context))];
}

function isWrittenTo(unit: Unit | null): boolean {
  return unit?.active === true && unit.contacts.length > 0;
}

/** The moment up to which the last digests told the news; set-up where there has been none. */
export function lastDigestAt({ wiring }: Settings, lines: readonly Pick<Line, 'kind' | 'owedAt'>[]): Moment {
  return lines.reduce((last, line) => (line.kind === 'districtDigest' ? line.owedAt : last), wiring.setUpAt);
}

interface Notice {
  verdict: Verdict;
  kind: DispatchKind;
  key: string;
  arisenAt: Moment;
  /** Mails are worded only when they are owed. */
  write: () => Mail;
}

// Only a unit of the roster is written to, at the addresses of the roster: never at one that a respondent typed.
function toUnit(settings: Settings, { arisenAt, key, kind, verdict, write }: Notice, now: Moment): OwedMail[] {
  const { unit } = verdict.read;
  if (!unit) return [];
  const to = recipientsOf(settings, { kind, unit: unit.id });
  return [{ ...write(), key, kind, unit: unit.id, week: '', to, state: 'owed', owedAt: now, arisenAt }];
}

/** What every mail is written with: it is Chinese, whoever looks at it. */
export function contextOf({ campaign, line }: Settings): MailContext {
  return { campaign, language: 'zh-CN', office: line };
}
