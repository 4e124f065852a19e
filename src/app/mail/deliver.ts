/** Delivers: the one place that sends mail. At most once, and never silently lost. */

import type { Moment } from '../../domain/calendar.ts';
import { type DispatchKind, MAIL_KINDS } from '../../domain/post/dispatch.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { isDigest, isOvertakenByUndo } from '../../domain/review/undo.ts';
import { say } from '../../messages/say.ts';
import type { FilesOf, Office, Settings } from '../office.ts';
import { LONGEST_RUN_MS } from '../run-safely.ts';
import { type Line, markLines, owedMark } from '../tables/outbox.ts';
import { readDecisions } from '../tables/registers.ts';
import { attempt } from '../tables/troubles.ts';
import { attemptSend, markOf } from './attempt-send.ts';
import { type Claims, openClaims } from './claim-mails.ts';
import { type Composed, composeMail } from './compose-mail.ts';
import { doneMark, type FoundedOutbox } from './founded-mail.ts';
import { isMailPaused, pauseMail, resumeMail } from './mail-pause.ts';
import { type MailLeft, mailLeftSeen, mayGo } from './mail-quota.ts';
import { isNews, NEWS_AN_HOUR, newsOf, newsText } from './news-limit.ts';

/** How a run sends. */
interface Sending {
  now: Moment;
  held?: readonly DispatchKind[];
  filesOf: FilesOf;
}

/**
 * Sends what the outbox owes, the most urgent first (`MAIL_KINDS`), until all is sent, the day's quota is spent, the
 * run has lasted five minutes, or it is not known whether a mail has gone. The rest stays owed; after an unknown mail
 * it rests a while.
 *
 * Mails are claimed before they are sent, many together, and confirmed with the next claim (`claim-mails.ts`). Whom
 * they go to is worked out again from the roster: what the line says of that may be old, or typed. What may tell of a
 * decision that was taken back since waits until a tick has made it anew.
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
  const day: Day = { left, most: Math.max(left, mailLeftSeen(office)?.most ?? 0) };
  const claims = openClaims(office, due.length > 1 && !outbox.witness.isBlind);
  const run: Run = { office, day, claims, tried: [], isOver: false };
  const queue = due.filter((line) => !isOvertakenByUndo(line, undos));
  while (queue.length > 0 && !isOver(run)) {
    const block = nextBlock(run, queue, (line) => mailOf(office, settings, line, claims, filesOf));
    queue.unshift(...sendBlock(run, block));
  }
  claims.keep();
  office.book.commit();
  const news = run.tried.some(isNews) ? newsText(office, outbox.lines) : {};
  outbox.witness.add(
    run.tried.map(({ key }) => doneMark(key)),
    news,
  );
}

type Day = Pick<MailLeft, 'left' | 'most'>;

/** A run that sends, as far as it has come. */
interface Run {
  office: Office;
  day: Day;
  claims: Claims;
  /** What has gone, or may have. */
  tried: Line[];
  /** Whether nothing more may be sent. */
  isOver: boolean;
}

function isOver({ day, isOver: isEnded, office }: Run): boolean {
  return isEnded || day.left <= 0 || office.clock.elapsedMs() > LONGEST_RUN_MS;
}

interface Ready {
  line: Line;
  to: readonly string[];
  mail: Composed;
}

// Takes from the queue what can be claimed together: made before it is claimed, and within what is left of the day.
function nextBlock(run: Run, queue: Line[], make: (line: Line) => Composed | null): Ready[] {
  const day = { ...run.day };
  const block: Ready[] = [];
  while (block.length < run.claims.most && !isOver({ ...run, day })) {
    const line = queue.shift();
    if (!line) break;
    const mail = make(line);
    if (!mail || !mayGo(day, line.kind, mail.to.length)) continue;
    block.push({ line, mail, to: mail.to });
    day.left -= mail.to.length;
  }
  return block;
}

// Gives the lines of the block that had no turn: they are owed as before.
function sendBlock(run: Run, block: readonly Ready[]): Line[] {
  const { claims, day, office } = run;
  if (block.length === 0) return [];
  run.isOver = !claims.claim(block);
  if (run.isOver) return [];
  for (const [place, { line, mail, to }] of block.entries()) {
    run.isOver = run.isOver || !claims.isNext(place);
    if (isOver(run)) return giveBack(claims, block.slice(place));
    const outcome = attemptSend(office, mail, day);
    claims.mark(markOf(office, line, outcome));
    if (outcome === 'spent') day.left = 0;
    else run.tried.push(line);
    if (outcome === 'sent') {
      resumeMail(office);
      day.left -= to.length;
      continue;
    }
    if (outcome !== 'spent' && 'unknown' in outcome) {
      pauseMail(office);
      run.isOver = true;
    }
    return giveBack(claims, block.slice(place + 1));
  }
  return [];
}

function giveBack(claims: Claims, rest: readonly Ready[]): Line[] {
  for (const { line } of rest) claims.mark(owedMark(line));
  // What is claimed once more must not stand in two blocks of the log, which may be of one second.
  claims.keep();
  return rest.map(({ line }) => line);
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
  const news = newsOf(office, lines);
  const count = (unit: string) => news.set(unit, (news.get(unit) ?? 0) + 1).get(unit) ?? 0;
  return lines
    .filter((line) => line.state === 'owed' && !unfounded.has(line))
    .filter((line) => !isNews(line) || count(line.unit) <= NEWS_AN_HOUR)
    .sort((one, other) => MAIL_KINDS[one.kind].urgency - MAIL_KINDS[other.kind].urgency);
}

// What cannot be sent is set down as failed, with the reason, and holds up nothing else.
function mailOf(office: Office, settings: Settings, line: Line, claims: Claims, filesOf: FilesOf): Composed | null {
  const mail = composeMail(settings, line, filesOf);
  if (typeof mail !== 'string') return mail;
  claims.mark({ line, state: 'failed', note: say('workbook', office.language)[mail] });
  return null;
}
