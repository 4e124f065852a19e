/** Sends the one mail that a submit has brought, without reading the outbox: its line is added with the mail. */

import type { FilesOf, Office, Settings } from '../office.ts';
import {
  addSending,
  cellsOf,
  type Line,
  markLines,
  openOutbox,
  readOutbox,
  restLater,
  sendingText,
  settleLater,
} from '../tables/outbox.ts';
import { dispatchesTable } from '../tables/tables.ts';
import { attemptSend, markOf, type Outcome } from './attempt-send.ts';
import { composeMail } from './compose-mail.ts';
import { type OwedMail, sealedLine } from './enqueue.ts';
import { doneMark, openSeal } from './founded-mail.ts';
import { isMailPaused, pauseMail, resumeMail } from './mail-pause.ts';
import { mailLeftSeen, mayGo } from './mail-quota.ts';
import { UNTIL_PAUSE_ENDS } from './mail-rest.ts';
import { NEWS_AN_HOUR, newsSeen, oneMore } from './news-limit.ts';
import type { Witness } from './witness.ts';

/** How a mail goes at once. */
interface HowAtOnce {
  filesOf: FilesOf;
  /** Small texts to keep once all is done. */
  last: Readonly<Record<string, string>>;
  /** Whether one that cannot go yet may be left to the next tick that looks at everything. */
  mayRest: boolean;
  /** As it stands under the delivery lock. */
  witness: Witness;
}

/**
 * Sends `mail`, whose key the outbox cannot hold, and adds its line below all others. Gives whether all is done; where
 * not, nothing was sent, and the outbox is to be read. Where nothing can go yet, and `mayRest`, that is all done too:
 * the tick that looks at everything finds that it is owed.
 *
 * The line is there first, as one that was sent, but with its text; then the witness is told of it, the mail goes, and
 * the witness is told that it has. A run that ends between leaves a line of which the next one sees how far its mail
 * came (`settleSending`): not at all before the witness was told, surely once that knows it gone, and between nobody
 * can tell.
 *
 * Only the holder of the delivery lock may ask for this.
 */
export function sendAtOnce(
  office: Office,
  settings: Settings,
  mail: OwedMail,
  { filesOf, last, mayRest, witness }: HowAtOnce,
): boolean {
  if (witness.isBlind) return false;
  const made = sealedLine({ sealOf: openSeal(office) }, mail);
  if (mail.state === 'dropped') return addDropped(office, made, { last, witness });
  const line: Line = { ...made, claimedAt: office.clock.now() };
  if (isMailPaused(office)) return mayRest && leaveResting(office, UNTIL_PAUSE_ENDS, last);
  const isCalm = newsSeen(office, mail.unit) < NEWS_AN_HOUR;
  const composed = isCalm ? composeMail(settings, line, filesOf) : null;
  if (!composed || typeof composed === 'string') return false;
  const left = office.mail.quotaLeft();
  const most = Math.max(left, mailLeftSeen(office)?.most ?? 0);
  if (!mayGo({ left, most }, mail.kind, composed.to.length)) return mayRest && leaveResting(office, left, last);
  if (!addSending(office, line)) return false;
  office.book.commit();
  if (!witness.add([line.key], { ...settleLater(office), ...oneMore(office, line.unit) })) {
    markInSheet(office, line, 'spent');
    return false;
  }
  const outcome = attemptSend(office, composed, { left });
  if (outcome === 'sent') resumeMail(office);
  const isKept = outcome !== 'spent' && witness.add([doneMark(line.key)], outcome === 'sent' ? last : {});
  if (outcome !== 'sent' || !isKept) markInSheet(office, line, outcome);
  return true;
}

// A run that ends before has left a response that the next tick looks at.
function leaveResting(office: Office, left: number, last: Readonly<Record<string, string>>): true {
  for (const [key, text] of Object.entries({ ...last, ...restLater(office, left) })) office.hints.later(key, text);
  office.hints.keep();
  return true;
}

// A mail that its unit does not want is set down all the same, so that it does not go when the unit wants it again.
function addDropped(
  office: Office,
  line: Line,
  { last, witness }: { last: Readonly<Record<string, string>>; witness: Witness },
): boolean {
  if (!office.book.addUnread(dispatchesTable(office.language), cellsOf(line))) return false;
  office.book.commit();
  witness.add([line.key], last);
  return true;
}

// Looked up by its key: where the line went is not known, and people may have moved it since.
function markInSheet(office: Office, { key }: Line, outcome: Outcome): void {
  const line = readOutbox(office).lines.find((one) => one.key === key && sendingText(one) !== '');
  if (outcome === 'spent') openOutbox(office);
  if (typeof outcome !== 'string' && 'unknown' in outcome) pauseMail(office);
  if (!line) return;
  line.body = sendingText(line);
  markLines(office, [markOf(office, line, outcome)]);
  office.book.commit();
}
