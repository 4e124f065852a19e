/** Works out which digests are owed for what stands, beside what the outbox already holds. */

import type { Day, Moment } from '../../domain/calendar.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import type { SentBatch } from '../../domain/paper/sent-batch.ts';
import { dueDigestWeek } from '../../domain/post/digest-week.ts';
import type { Mail } from '../../domain/post/dispatch.ts';
import { aboutOf, dispatchKey } from '../../domain/post/dispatch-key.ts';
import { districtDigest } from '../../domain/post/district-digest.ts';
import { isWrittenTo } from '../../domain/post/is-written-to.ts';
import { type DigestFacts, type UnitDigest, unitDigest } from '../../domain/post/unit-digest.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { isDigest, isOvertakenByUndo } from '../../domain/review/undo.ts';
import { districtDigestMail } from '../../messages/mail/district-digest-mail.ts';
import { unitDigestMail } from '../../messages/mail/unit-digest-mail.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import { type Line, markLines, type Outbox } from '../tables/outbox.ts';
import type { Ground } from '../tables/read-ground.ts';
import { readDecisions } from '../tables/registers.ts';
import { finish, type Request } from '../tables/requests.ts';
import { readSentBatches } from '../tables/sent-batches.ts';
import { attempt } from '../tables/troubles.ts';
import type { MailRun, OwedMail } from './enqueue.ts';
import type { FoundedOutbox } from './founded-mail.ts';
import { contextOf, recipientsOf, reportLink } from './recipients.ts';

const PLANNED = 'digestWeek';

const dueWeek = (now: Moment, { campaign, wiring }: Settings) =>
  dueDigestWeek({ now, setUpAt: wiring.setUpAt, campaign });

/** Whether the week's digests are still to be planned. */
export function isDigestDue(office: Office, settings: Settings): boolean {
  const monday = dueWeek(office.clock.now(), settings);
  return monday !== null && office.hints.get(PLANNED) !== monday;
}

/**
 * The digests of the week that is due, for every active unit with a contact and for the district; none when the week's
 * are in the outbox. They are written in one go, the district's with them, which so marks the week as planned.
 *
 * A digest that stands in the outbox and is not founded is worked out again with the rest; one that still waits when a
 * decision was taken back (撤销) too, for it may tell of that decision. While the ground itself is older than the
 * latest undo nothing is written: the next tick knows better. Staff's request for the week's digests is for the same
 * ones, once; it is answered either way.
 */
export function owedDigests({
  ground,
  now,
  office,
  onceOwed,
  onceSent,
  outbox,
  requests,
  settings,
}: MailRun): OwedMail[] {
  onceOwed.push(() => {
    office.hints.set(PLANNED, lastPlanned(outbox));
    dropReplaced(office, outbox);
  });
  onceSent.push(() => finishRequests(office, outbox, requests));
  if (!ground?.isWhole) return [];
  const monday = dueWeek(now, settings);
  const wanted = wantedLines(outbox, monday);
  const isDue = monday !== null && !outbox.keys.has(dispatchKey({ kind: 'districtDigest', week: monday }));
  if (!isDue && wanted.doubtful.length + wanted.waiting.length === 0) return [];
  // As they stand now, while nobody can take one back.
  const undos = undosIn(readDecisions(office));
  if (undos.length > undosIn(ground.decisions).length) return [];
  const stale = wanted.waiting.filter((line) => !outbox.unfounded.has(line) && isOvertakenByUndo(line, undos));
  const lines = new Map([...wanted.doubtful, ...stale].map((line) => [line.key, line]));
  const weeks = new Set([...(isDue ? [monday] : []), ...[...lines.values()].map(({ week }) => week)]);
  // A digest goes out all the same where the sheet of batches cannot be read.
  const sent = weeks.size === 0 ? [] : (attempt(office, '', () => readSentBatches(office)) ?? []);
  return [...weeks].flatMap((week) =>
    digestsOf(settings, ground, outbox, { monday: week, now, sent, isHeld: isHeldBack(office, week) }).flatMap(
      (mail) => {
        const line = lines.get(mail.key);
        if (line && stale.includes(line)) return [{ ...mail, over: line }];
        return line || (isDue && week === monday) ? [mail] : [];
      },
    ),
  );
}

// The week whose digests were put into the ledger last: its keys tell it where a line cannot be read.
function lastPlanned({ keys }: Outbox): string {
  const weeks = [...keys].map(aboutOf).flatMap((about) => (about?.kind === 'districtDigest' ? [about.week] : []));
  return weeks[weeks.length - 1] ?? '';
}

/** Digests that may have to be made anew: those of the week that are not founded, and all that still wait. */
function wantedLines({ lines, unfounded }: FoundedOutbox, monday: Day | null): { doubtful: Line[]; waiting: Line[] } {
  const doubtful = [...unfounded].filter(({ kind, week }) => isDigest(kind) && week === monday);
  const waiting = lines.filter((line) => line.state === 'owed' && isDigest(line.kind) && !doubtful.includes(line));
  return { doubtful, waiting };
}

function undosIn(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ kind }) => kind === 'undo');
}

function finishRequests(office: Office, outbox: Outbox, requests: readonly Request[]): void {
  const asked = requests.filter((request) => request.kind === 'digest');
  if (asked.length === 0) return;
  const waiting = outbox.lines.filter((line) => line.state === 'owed').length;
  finish(
    office,
    asked.map((request) => ({ request, state: 'done', result: { code: 'digests', waiting } })),
  );
}

function digestsOf(
  settings: Settings,
  ground: Ground,
  outbox: Outbox,
  { isHeld, monday, now, sent }: { monday: Day; now: Moment; sent: readonly SentBatch[]; isHeld: boolean },
): OwedMail[] {
  const { campaign, roster } = settings;
  const facts: DigestFacts = {
    campaign,
    roster,
    verdicts: ground.verdicts,
    decisions: ground.decisions,
    zeroReports: ground.zeroReports,
    selections: ground.selections,
    sent,
  };
  const digest = (kind: 'digest' | 'districtDigest', unit: string, mail: Mail): OwedMail => {
    const to = recipientsOf(settings, { kind, unit });
    const key = dispatchKey(kind === 'digest' ? { kind, week: monday, unit } : { kind, week: monday });
    const state = kind === 'digest' && isHeld ? 'held' : 'owed';
    return { ...mail, key, kind, unit, week: monday, to, state, owedAt: now, arisenAt: now };
  };
  // A digest that is written anew tells the same news again, and not only those since it was written first.
  const before = outbox.lines.filter(({ week }) => week < monday);
  const toUnits = roster.filter(isWrittenTo).flatMap((unit) => {
    const since = lastDigestAt(settings, before, unit);
    const facet = unitDigest(facts, { unit, monday, since, asOf: now });
    if (campaign.digest.skipsQuiet && tellsNothing(facet)) return [];
    const mail = unitDigestMail(facet, contextOf(settings, unit), (form) => reportLink(settings, form, unit));
    return [digest('digest', unit.id, mail)];
  });
  const facet = districtDigest(facts, { monday, asOf: now, dispatches: outbox.lines });
  const toStaff = districtDigestMail(facet, contextOf(settings, null));
  return [...toUnits, digest('districtDigest', '', toStaff)];
}

function tellsNothing({ city, isQuiet, news }: UnitDigest): boolean {
  return isQuiet && news.length === 0 && city.length === 0;
}

/**
 * The moment up to which the last digest told `unit` the news; the last one of all, or set-up, where it had none.
 *
 * What failed, was held back or may not have arrived has told nothing: the next one tells it as well.
 */
export function lastDigestAt(
  { wiring }: Settings,
  lines: readonly Pick<Line, 'kind' | 'owedAt' | 'state' | 'unit'>[],
  unit: Pick<Unit, 'id'>,
): Moment {
  const own = lines.filter((line) => line.kind === 'digest' && line.unit === unit.id);
  const told = own.length > 0 ? own.filter(hasTold) : lines.filter(({ kind }) => kind === 'districtDigest');
  return told.reduce((last, { owedAt }) => (owedAt > last ? owedAt : last), wiring.setUpAt);
}

const hasTold = ({ state }: Pick<Line, 'state'>): boolean => ['owed', 'claimed', 'sent'].includes(state);

const HOLD = 'digestHold';

/** Keeps the digests of units for the week of `monday` back until staff let them go; of none where it is null. */
export function holdDigests(office: Pick<Office, 'hints'>, monday: Day | null): void {
  office.hints.set(HOLD, monday ?? '');
}

/** Whether staff keep the digests of the week of `monday` back. */
export function isHeldBack(office: Pick<Office, 'hints'>, monday: Day): boolean {
  return office.hints.get(HOLD) === monday;
}

// The newer one tells what the one that was held back would have told.
function dropReplaced(office: Office, { lines }: Outbox): void {
  const newest = new Map(lines.flatMap(({ kind, unit, week }) => (kind === 'digest' ? [[unit, week]] : [])));
  const replaced = lines.filter((line) => {
    return line.kind === 'digest' && line.state === 'held' && line.week < (newest.get(line.unit) ?? '');
  });
  const note = say('workbook', office.language).overtakenNote;
  markLines(
    office,
    replaced.map((line) => ({ line, state: 'dropped', note })),
  );
}
