/** Tells which lines of the outbox the program has made itself, and which mails it must have made and sees no more. */

import type { Moment } from '../../domain/calendar.ts';
import type { Dispatch, MailBlock } from '../../domain/post/dispatch.ts';
import { dispatchKey } from '../../domain/post/dispatch-key.ts';
import { say } from '../../messages/say.ts';
import type { Office } from '../office.ts';
import { type Line, markLines, type Outbox } from '../tables/outbox.ts';
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
 * witnessed so before anything else is sent.
 */
export function foundedOutbox(office: Office, outbox: Outbox): FoundedOutbox {
  const witness = openWitness(office);
  const secret = mailSecret(office);
  const sealOf = ({ blocks, key, kind, subject, unit, week }: LineContent): string => {
    if (secret === null) return '';
    const content = JSON.stringify([secret, key, kind, unit, week, subject, blocks, secret]);
    return `1:${office.fingerprint(content)}`;
  };
  const unfounded = unfoundedLines(outbox, (line, seal, blocks) => {
    return secret === null || seal === sealOf({ ...line, blocks });
  });
  const founded = outbox.lines.filter((line) => !unfounded.has(line));
  witness.add(founded.flatMap(witnessed));
  const doubtful = new Set([...unfounded].map((line) => line.key));
  const keys = new Set([...outbox.keys].filter((key) => !doubtful.has(key) || founded.some((one) => one.key === key)));
  return { lines: outbox.lines, keys, unfounded, witness, sealOf };
}

/** Whether the program itself has made the content of `line`. */
export function isSealed({ sealOf }: FoundedOutbox, line: Line): boolean {
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
