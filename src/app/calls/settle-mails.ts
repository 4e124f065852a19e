/** Settles mails that failed or may not have gone out: by somebody's decision, one or many at once, never by itself. */

import * as z from 'zod/mini';
import { momentLabel } from '../../messages/calendar.ts';
import { say } from '../../messages/say.ts';
import { staffCall } from '../call.ts';
import { doneMark } from '../mail/founded-mail.ts';
import { openWitness } from '../mail/witness.ts';
import type { Office } from '../office.ts';
import { inOutbox, type Line, type Mark, markLines, type Outbox } from '../tables/outbox.ts';
import { requeue } from '../tables/requeue-mails.ts';
import { byWhom } from './hold-mails.ts';

/** What a mail can be settled as: it has arrived all the same, or it is to be sent once more. */
const SETTLED_AS = ['arrived', 'resend'] as const;

/** The states that somebody has to settle. */
const UNSETTLED = ['uncertain', 'failed'] as const;

/** The ledger's cell must not grow without end; what is latest matters. */
const LONGEST_NOTE = 2000;

/** So many mails of one kind can be named in one act; more are settled as all. */
const MOST_KEYS = 500;

/**
 * Has a mail that failed or is uncertain tried once more, at the next ring of the owner's clock; what had become of it
 * is kept in its note. One click is one more attempt: a second click finds the mail owed, and is refused.
 *
 * It goes to the unit's contacts as the roster has them then: a wrong address is the usual reason for a failure.
 *
 * @throws ProblemError lockBusy while somebody is delivering: only who holds that lock writes the outbox.
 */
export const resendMail = staffCall(
  () => z.strictObject({ key: keyShape() }),
  ({ office }, { key }) => {
    const settled = settle(office, { keys: [key], as: 'resend' });
    return settled === 0 ? { ok: false, refusal: 'unknownMail' } : { ok: true, value: null };
  },
  { right: 'send' },
);

/**
 * Settles many mails in one act: as arrived, with who said so in the note, or to be sent once more like `resendMail`.
 *
 * A mail whose text is gone cannot be sent again and stays as it is.
 *
 * @throws ProblemError lockBusy while somebody is delivering.
 * @example
 * settleMails(office, { keys: 'all', as: 'arrived', state: 'uncertain' }) // → { ok: true, value: { settled: 61 } }
 */
export const settleMails = staffCall(
  () =>
    z.strictObject({
      keys: z.union([z.literal('all'), z.array(keyShape()).check(z.minLength(1), z.maxLength(MOST_KEYS))]),
      as: z.enum(SETTLED_AS),
      state: z.optional(z.enum(UNSETTLED)),
    }),
  ({ office }, request) => {
    const settled = settle(office, request);
    return settled === 0 ? { ok: false, refusal: 'unknownMail' } : { ok: true, value: { settled } };
  },
  { right: 'send' },
);

const keyShape = () => z.string().check(z.maxLength(300));

interface Settling {
  keys: 'all' | readonly string[];
  as: (typeof SETTLED_AS)[number];
  state?: (typeof UNSETTLED)[number] | undefined;
}

function settle(office: Office, asked: Settling): number {
  return inOutbox(office, (outbox) => {
    const lines = chosen(outbox, asked);
    if (asked.as === 'resend') sendAgain(office, lines);
    else confirmArrival(office, lines);
    return lines.length;
  });
}

function chosen({ lines }: Outbox, { as, keys, state }: Settling): Line[] {
  const states: readonly string[] = state === undefined ? UNSETTLED : [state];
  const named = keys === 'all' ? null : new Set(keys);
  return lines.filter(
    (line) =>
      states.includes(line.state) && (named === null || named.has(line.key)) && (as === 'arrived' || line.body !== ''),
  );
}

function sendAgain(office: Office, lines: readonly Line[]): void {
  requeue(
    office,
    lines.map((line) => ({ line, note: historyOf(office, line) })),
  );
}

function confirmArrival(office: Office, lines: readonly Line[]): void {
  setDownAsSent(office, lines, { note: say('workbook', office.language).arrivedNote(byWhom(office)) });
}

/**
 * Sets lines down as sent because staff say so, for ledger and witness alike: their mails are never sent again.
 *
 * @param bodyOf what is left of a line's text; nothing where it is not said.
 */
export function setDownAsSent(
  office: Office,
  lines: readonly Line[],
  how: Pick<Mark, 'note' | 'cells'>,
  bodyOf: (line: Line) => string = () => '',
): void {
  if (lines.length === 0) return;
  for (const line of lines) line.body = bodyOf(line);
  markLines(
    office,
    lines.map((line) => ({ line, state: 'sent', ...how })),
  );
  office.book.commit();
  openWitness(office).add(lines.map(({ key }) => doneMark(key)));
}

function historyOf(office: Office, { claimedAt, note, owedAt, state }: Line): string {
  const history = say('panels', office.language).resend.history({
    state: say('sheet', office.language).dispatchStates[state],
    at: momentLabel(claimedAt || owedAt, office.language),
    note,
    by: office.session.activeUser(),
    askedAt: momentLabel(office.clock.now(), office.language),
  });
  return history.slice(-LONGEST_NOTE);
}
