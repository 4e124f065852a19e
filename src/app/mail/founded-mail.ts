/** Tells which lines of the outbox the program has made itself, and which mails it must have made and sees no more. */

import type { Moment } from '../../domain/calendar.ts';
import type { Dispatch, MailBlock } from '../../domain/post/dispatch.ts';
import { dispatchKey } from '../../domain/post/dispatch-key.ts';
import { say } from '../../messages/say.ts';
import type { Office } from '../office.ts';
import { emptyTexts, type Line, type Mark, markLines, type Outbox, owedMark, sendingText } from '../tables/outbox.ts';
import { dispatchesTable } from '../tables/tables.ts';
import { mailSecret, openWitness, type Witness } from './witness.ts';

/** The outbox of a run that delivers. */
export interface FoundedOutbox extends Outbox {
  /** To be sent by what they say, and not by anything that the program has said: sent only after it was made anew. */
  unfounded: Set<Line>;
  witness: Witness;
  /** The seal of a line's content; '' while the store fails. */
  sealOf(content: LineContent): string;
}

type LineContent = Pick<Line, 'key' | 'kind' | 'unit' | 'week' | 'subject'> & { blocks: string };

/** A seal as it stands before a body, and the body behind it. */
const SEALED = /^(1:[A-Za-z0-9+/=]+)(\[.*)$/su;

/**
 * The outbox with everything that is known of it: a line that is to be sent is founded when its seal is the program's
 * and no other line has its key; the witness is brought up to the ledger first.
 *
 * A line of an earlier day whose witness a dead run did not come to write, or that an earlier release has made, is
 * witnessed so before anything else is sent. So is what was sent at once since (`settleSending`).
 */
export function foundedOutbox(office: Office, outbox: Outbox, witness = openWitness(office)): FoundedOutbox {
  const sealOf = openSeal(office);
  settleSending(office, outbox, witness, sealOf);
  const isStoreGone = sealOf(NOTHING) === '';
  const unfounded = unfoundedLines(outbox, (line, seal, blocks) => isStoreGone || seal === sealOf({ ...line, blocks }));
  const founded = outbox.lines.filter((line) => !unfounded.has(line));
  witness.add(founded.flatMap(witnessed));
  const doubtful = new Set([...unfounded].map((line) => line.key));
  const keys = new Set([...outbox.keys].filter((key) => !doubtful.has(key) || founded.some((one) => one.key === key)));
  return { lines: outbox.lines, keys, unfounded, witness, sealOf };
}

/** What seals a line's content; it gives '' while the store fails. */
export function openSeal(office: Office): FoundedOutbox['sealOf'] {
  const secret = mailSecret(office);
  return ({ blocks, key, kind, subject, unit, week }) => {
    if (secret === null) return '';
    const content = JSON.stringify([secret, key, kind, unit, week, subject, blocks, secret]);
    return `1:${office.fingerprint(content)}`;
  };
}

/**
 * Sees what has become of mails that were sent at once (`send-at-once.ts`): the witness was told of each right before
 * it went, and again once it was gone. Where that is not known the line waits as it is.
 *
 * What the witness lacks altogether had not come so far, as long as the seal shows that the properties are still those
 * of that run.
 */
function settleSending(office: Office, outbox: Outbox, witness: Witness, sealOf: FoundedOutbox['sealOf']): void {
  const lines = witness.isBlind ? [] : outbox.lines.filter((line) => sendingText(line) !== '');
  if (lines.length === 0) return;
  const note = say('workbook', office.language).uncertainNote;
  const isGone = ({ key }: Line) => witness.knows(doneMark(key));
  emptyTexts(office, lines.filter(isGone));
  const marks = lines
    .filter((line) => !isGone(line))
    .map((line): Mark => {
      line.body = sendingText(line);
      const isKnown = witness.knows(line.key) || line.owedAt < witness.keptSince;
      const isWaiting = !isKnown && isSealed({ sealOf }, line);
      return isWaiting ? owedMark(line) : { line, state: 'uncertain', note };
    });
  markLines(office, marks);
  office.book.keepRoom(dispatchesTable(office.language));
  office.book.commit();
}

/** Whether the program itself has made the content of `line`. */
export function isSealed({ sealOf }: Pick<FoundedOutbox, 'sealOf'>, line: Line): boolean {
  const [, seal = '', blocks = ''] = SEALED.exec(line.body) ?? [];
  return seal !== '' && seal === sealOf({ ...line, blocks });
}

function unfoundedLines({ lines }: Outbox, fits: (line: Line, seal: string, blocks: string) => boolean): Set<Line> {
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set(
    lines.filter((line) => {
      if (line.state !== 'owed') return false;
      const [, seal = '', blocks = ''] = SEALED.exec(line.body) ?? [];
      const isOne = line.key !== '' && counts.get(line.key) === 1;
      return !isOne || seal === '' || !fits(line, seal, blocks);
    }),
  );
}

/** What the witness keeps of a line: its key, but for the digests of units, and that it may have been sent. */
function witnessed({ key, kind, state }: Line): string[] {
  if (key === '') return [];
  return [...(kind === 'digest' ? [] : [key]), ...(state === 'owed' || state === 'held' ? [] : [doneMark(key)])];
}

/** The mark of a mail that was sent, or may have been. */
export function doneMark(key: string): string {
  return `done ${key}`;
}

/**
 * What the witness knows a mail by. A week's digests are written in one go, and so are all known by the district's.
 *
 * @example
 * witnessKey({ key: 'digest/2019-08-26/TG', kind: 'digest', week: '2019-08-26' }) // → 'districtDigest/2019-08-26'
 */
function witnessKey({ key, kind, week }: Pick<Dispatch, 'key' | 'kind' | 'week'>): string {
  return kind === 'digest' ? dispatchKey({ kind: 'districtDigest', week }) : key;
}

/**
 * Whether a mail that the ledger lacks was in it once: it may have been sent, and is not sent by itself again.
 *
 * @param arisenAt when it came to be owed: what is older than the witness reaches back may have been in it as well.
 */
export function wasRemoved(
  { witness }: FoundedOutbox,
  dispatch: Pick<Dispatch, 'key' | 'kind' | 'week'>,
  arisenAt: Moment,
): boolean {
  return witness.knows(witnessKey(dispatch)) || arisenAt < witness.keptSince;
}

/** A line's blocks; null where its body is none that was written by us. */
export function blocksOf({ body }: Line): MailBlock[] | null {
  try {
    return JSON.parse(body.slice(Math.max(0, body.indexOf('[')))) as MailBlock[];
  } catch {
    return null;
  }
}

/** Sets down as failed what is still unfounded when everything that is owed has been looked at. */
export function refuseUnfounded(office: Office, outbox: FoundedOutbox): void {
  // While the store fails nothing can be told of a line without a seal.
  if (outbox.sealOf(NOTHING) === '') return;
  const note = say('workbook', office.language).foreignNote;
  markLines(
    office,
    [...outbox.unfounded].map((line) => ({ line, state: 'failed', note })),
  );
  outbox.unfounded.clear();
}

const NOTHING: LineContent = { key: '', kind: 'receipt', unit: '', week: '', subject: '', blocks: '' };
