/** Delivers: the one place that sends mail. At most once, and never silently lost. */

import type { Moment } from '../../domain/calendar.ts';
import { type DispatchKind, MAIL_KINDS } from '../../domain/post/dispatch.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { isDigest, isOvertakenByUndo } from '../../domain/review/undo.ts';
import { say } from '../../messages/say.ts';
import type { FilesOf, Office, Settings } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { LONGEST_RUN_MS } from '../run-safely.ts';
import { type Line, markLines } from '../tables/outbox.ts';
import { readDecisions } from '../tables/registers.ts';
import { attempt, noteTrouble } from '../tables/troubles.ts';
import { type Composed, composeMail } from './compose-mail.ts';
import { doneMark, type FoundedOutbox } from './founded-mail.ts';
import { isMailPaused, pauseMail, resumeMail } from './mail-pause.ts';
import { type MailLeft, mailLeftSeen, mayGo } from './mail-quota.ts';

/** How a run sends. */
interface Sending {
  now: Moment;
  held?: readonly DispatchKind[];
  filesOf: FilesOf;
}

/** At most so many of these go to one unit within an hour of the clock; what is over goes in later hours. */
const NEWS_AN_HOUR = 20;
const isNews = ({ kind }: Line) => kind === 'receipt' || kind === 'updated';

/**
 * Sends what the outbox owes, the most urgent first (`MAIL_KINDS`), until all is sent, the day's quota is spent, the
 * run has lasted five minutes, or it is not known whether a mail has gone. The rest stays owed; after an unknown mail
 * it rests a while.
 *
 * Each mail is claimed before it is sent and confirmed after; both are kept together with the next claim. Whom it goes
 * to is worked out again from the roster: what the line says of that may be old, or typed. What may tell of a decision
 * that was taken back since waits until a tick has made it anew.
 *
 * @param sending `now` is when this run began to work out what is owed; `held` are kinds that it lets wait, since it
 *   could not look whether they still tell what stands; `filesOf` makes the files that a mail wants.
 */
export function sendOwed(
  office: Office,
  settings: Settings,
  outbox: FoundedOutbox,
  { filesOf, held = [], now }: Sending,
): void {
  holdWhatWasSent(office, outbox);
  const due = dueLines(office, outbox).filter(({ kind }) => !held.includes(kind));
  if (due.length === 0 || isMailPaused(office)) return;
  const undos = undosSince(office, due, now);
  const left = office.mail.quotaLeft();
  const day = { left, most: Math.max(left, mailLeftSeen(office)?.most ?? 0) };
  const claimed: Line[] = [];
  for (const line of due) {
    if (day.left <= 0 || office.clock.elapsedMs() > LONGEST_RUN_MS) break;
    const mail = mailOf(office, settings, line, filesOf);
    if (!mail || isOvertakenByUndo(line, undos) || !mayGo(day, line.kind, mail.to.length)) continue;
    claim(office, line, mail.to);
    const outcome = sendLine(office, line, mail, day);
    if (outcome === 'spent') day.left = 0;
    else claimed.push(line);
    if (outcome === 'unknown') {
      pauseMail(office);
      break;
    }
    if (outcome === 'sent') {
      resumeMail(office);
      day.left -= mail.to.length;
    }
  }
  office.book.commit();
  outbox.witness.add(claimed.map(({ key }) => doneMark(key)));
}

// A digest may have been worked out just before a decision was taken back, anything else only before this run. Where
// decisions cannot be read none can be taken back either.
function undosSince(office: Office, due: readonly Line[], now: Moment): Decision[] {
  if (!due.some(({ kind, owedAt }) => isDigest(kind) || owedAt < now)) return [];
  const decisions = attempt(office, '', () => readDecisions(office)) ?? [];
  return decisions.filter(({ kind }) => kind === 'undo');
}

// A line that was sent once and says again that it is owed comes from an earlier version of the workbook. One that
// staff have had tried again tells so in its note.
function holdWhatWasSent(office: Office, { lines, unfounded, witness }: FoundedOutbox): void {
  const note = say('workbook', office.language).removedNote;
  const held = lines.filter(
    (line) => line.state === 'owed' && line.note === '' && !unfounded.has(line) && witness.knows(doneMark(line.key)),
  );
  markLines(
    office,
    held.map((line) => ({ line, state: 'uncertain', note })),
  );
  if (held.length > 0) office.book.commit();
}

// The most urgent first, otherwise in the order in which they came to be owed.
function dueLines(office: Office, { lines, unfounded }: FoundedOutbox): Line[] {
  const hour = office.clock.now().slice(0, HOUR_LENGTH);
  const news = new Map<string, number>();
  const count = (unit: string) => news.set(unit, (news.get(unit) ?? 0) + 1).get(unit) ?? 0;
  for (const line of lines) if (isNews(line) && line.claimedAt.startsWith(hour)) count(line.unit);
  return lines
    .filter((line) => line.state === 'owed' && !unfounded.has(line))
    .filter((line) => !isNews(line) || count(line.unit) <= NEWS_AN_HOUR)
    .sort((one, other) => MAIL_KINDS[one.kind].urgency - MAIL_KINDS[other.kind].urgency);
}

/** `2019-08-20T09`: moments of one zone begin alike within an hour. */
const HOUR_LENGTH = 13;

// What cannot be sent is set down as failed, with the reason, and holds up nothing else.
function mailOf(office: Office, settings: Settings, line: Line, filesOf: FilesOf): Composed | null {
  const mail = composeMail(settings, line, filesOf);
  if (typeof mail !== 'string') return mail;
  markLines(office, [{ line, state: 'failed', note: say('workbook', office.language)[mail] }]);
  return null;
}

function claim(office: Office, line: Line, to: readonly string[]): void {
  line.claimedAt = office.clock.now();
  const isOther = to.join(', ') !== line.to.join(', ');
  line.to = to;
  markLines(office, [{ line, state: 'claimed', cells: isOther ? { to: to.join(', ') } : {} }]);
  office.book.commit();
}

function sendLine(
  office: Office,
  line: Line,
  mail: Composed,
  day: Pick<MailLeft, 'left'>,
): 'sent' | 'spent' | 'refused' | 'unknown' {
  const outcome = attemptSend(office, mail, day);
  if (outcome === 'sent') {
    line.body = '';
    markLines(office, [{ line, state: 'sent', cells: { sentAt: office.clock.now() } }]);
  } else if (outcome === 'spent') {
    line.claimedAt = '';
    markLines(office, [{ line, state: 'owed' }]);
  } else if ('unknown' in outcome) {
    markLines(office, [{ line, state: 'uncertain', note: outcome.unknown }]);
    return 'unknown';
  } else {
    markLines(office, [{ line, state: 'failed', note: outcome.refused }]);
    return 'refused';
  }
  return outcome;
}

// An error that is no clear refusal may have come after Google took the mail: that is uncertain, never a reason to
// send again. What is left of the day's mail is told with it, for whoever has to find out.
function attemptSend(office: Office, { bare, ...mail }: Composed, { left }: Pick<MailLeft, 'left'>) {
  try {
    const outcome = office.mail.send(mail);
    if (!bare || outcome === 'sent' || outcome === 'spent') return outcome;
    // It has certainly not gone, and its files may be why: what the unit is told goes all the same.
    noteTrouble(office, mail.subject, new ProblemError('unknown', outcome.refused));
    return office.mail.send(bare);
  } catch {
    const after = leftNow(office);
    const size = mail.to.length;
    // Too little is left for this mail, and not because this mail was taken: the day's quota was spent before.
    if (after !== null && after < size && after !== left - size) return 'spent';
    const { countedNote, uncertainNote, uncountedNote } = say('workbook', office.language);
    const hint = after === left - size ? countedNote : after === left ? uncountedNote : '';
    return { unknown: [uncertainNote, hint].filter((text) => text !== '').join('') };
  }
}

function leftNow(office: Office): number | null {
  try {
    return office.mail.quotaLeft();
  } catch {
    return null;
  }
}
