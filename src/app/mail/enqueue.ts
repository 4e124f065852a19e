/** Puts into the outbox what is owed and not in it yet: the line first, then the witness; nothing is sent here. */

import { cleanSubject } from '../../documents/mail-body.ts';
import type { Moment } from '../../domain/calendar.ts';
import type { Dispatch } from '../../domain/post/dispatch.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import { cellsOf, type Line, openOutbox } from '../tables/outbox.ts';
import type { Ground } from '../tables/read-ground.ts';
import type { Request } from '../tables/requests.ts';
import { dispatchesTable } from '../tables/tables.ts';
import { type FoundedOutbox, wasRemoved } from './founded-mail.ts';

/** A mail that is owed by what stands, and since when. */
export interface OwedMail extends Dispatch {
  arisenAt: Moment;
  /** Why it was dropped. */
  note?: string;
  /** The line that it is written over, which waits with what no longer stands. */
  over?: Line;
}

/** What a run that delivers works out its mails from. */
export interface MailRun {
  office: Office;
  settings: Settings;
  /** Null where the sweep has failed. */
  ground: Ground | null;
  outbox: FoundedOutbox;
  now: Moment;
  /** Changes of respondents are told from this moment on (`told-changes.ts`). */
  toldSince: Moment;
  /** What staff have asked for and has not been done. */
  requests: readonly Request[];
  /** Titles of the forms that could not be opened. */
  unopened: readonly string[];
  /** What is to be done once what is owed stands in the outbox. */
  onceOwed: (() => void)[];
  /** And what once all has been sent that can be. */
  onceSent: (() => void)[];
}

/**
 * Writes what is owed and not yet in the outbox, in one go.
 *
 * What the witness knows and the outbox does not was removed by somebody, or by an earlier version of the workbook: it
 * comes back as uncertain, with its body, and staff say what is to become of it. A line that only says that it is owed
 * is written anew, as the program would have it.
 */
export function enqueue(office: Office, outbox: FoundedOutbox, mails: readonly OwedMail[]): void {
  const known = new Set(outbox.keys);
  const fresh = mails.filter(({ key, over }) => over || (!known.has(key) && known.add(key)));
  if (fresh.length === 0) return;
  openOutbox(office);
  const overs = fresh.flatMap(({ over }) => over ?? []);
  const stale = new Map([...outbox.unfounded, ...overs].map((line) => [line.key, line]));
  const renewed = fresh.flatMap((mail) => stale.get(mail.key) ?? []);
  const lines = fresh.map((mail) => lineOf(office, outbox, mail));
  const added = lines.filter((line) => !stale.has(line.key));
  const changes = renewed.map((line) => {
    const made = lines.find((one) => one.key === line.key) ?? line;
    // What had become of a mail that is to be tried once more is kept, for it tells that staff wanted that.
    Object.assign(line, { ...made, index: line.index, note: outbox.unfounded.has(line) ? made.note : line.note });
    outbox.unfounded.delete(line);
    return { index: line.index, cells: cellsOf(line) };
  });
  if (changes.length > 0) office.book.change(dispatchesTable(office.language), changes);
  const first = added.length > 0 ? office.book.add(dispatchesTable(office.language), added.map(cellsOf)) : 0;
  office.book.commit();
  added.forEach((line, index) => {
    outbox.lines.push(Object.assign(line, { index: first + index }));
  });
  for (const { key } of lines) outbox.keys.add(key);
  outbox.witness.add(lines.filter(({ kind }) => kind !== 'digest').map(({ key }) => key));
}

function lineOf(office: Office, outbox: FoundedOutbox, mail: OwedMail): Line {
  const line = sealedLine(outbox, mail);
  const { arisenAt, key, over, state } = mail;
  const isRenewed = over || [...outbox.unfounded].some((one) => one.key === key);
  const isHeld = !isRenewed && state !== 'dropped' && wasRemoved(outbox, mail, arisenAt);
  return isHeld ? { ...line, state: 'uncertain', note: say('workbook', office.language).removedNote } : line;
}

/** The line of a mail that is owed, with its seal; it has no place yet. */
export function sealedLine({ sealOf }: Pick<FoundedOutbox, 'sealOf'>, mail: OwedMail): Line {
  const { arisenAt: _, body, note = '', over: __, ...rest } = mail;
  const { key, kind, unit, week } = rest;
  const blocks = JSON.stringify(body);
  const subject = cleanSubject(mail.subject);
  const seal = sealOf({ key, kind, unit, week, subject, blocks });
  return { ...rest, index: 0, subject, claimedAt: '', note, body: `${seal}${blocks}` };
}
