/** Keeps mails that are still to go out back, and lets them go: by somebody's click, never by itself. */

import * as z from 'zod/mini';
import { comingDigestWeek } from '../../domain/post/digest-week.ts';
import { momentLabel } from '../../messages/calendar.ts';
import { say } from '../../messages/say.ts';
import { staffCall } from '../call.ts';
import { holdDigests } from '../mail/owed-digests.ts';
import type { Office } from '../office.ts';
import { inOutbox, type Line, markLines, type Outbox } from '../tables/outbox.ts';
import { requeue } from '../tables/requeue-mails.ts';

/** So many mails can be named in one act; more are held or let go as all. */
const MOST_KEYS = 500;

/**
 * Holds mails back that wait to be sent, or lets those go that are held; who did so is kept in their notes.
 *
 * A mail that is let go is looked at anew by the next run like any other that waits: what it tells may have been
 * overtaken meanwhile, and then it is set down instead. One that is already on its way cannot be held any more.
 *
 * @throws ProblemError lockBusy while somebody is delivering: only who holds that lock writes the outbox.
 * @example
 * holdMails(office, { keys: 'all', hold: true }) // → { ok: true, value: { changed: 12 } }
 */
export const holdMails = staffCall(
  () =>
    z.strictObject({
      keys: z.union([
        z.literal('all'),
        z.array(z.string().check(z.maxLength(300))).check(z.minLength(1), z.maxLength(MOST_KEYS)),
      ]),
      hold: z.boolean(),
    }),
  ({ office }, asked) => {
    const changed = changeIn(office, asked);
    return changed === 0 ? { ok: false, refusal: 'unknownMail' } : { ok: true, value: { changed } };
  },
  { right: 'send' },
);

/** Holds the next weekly digests of all units back before they are written, or lets them go as usual. */
export const holdNextDigests = staffCall(
  () => z.strictObject({ hold: z.boolean() }),
  ({ office, settings }, { hold }) => {
    const { campaign, wiring } = settings;
    const monday = comingDigestWeek({ now: office.clock.now(), setUpAt: wiring.setUpAt, campaign });
    if (monday === null) return { ok: false, refusal: 'unknownMail' };
    holdDigests(office, hold ? monday : null);
    return { ok: true, value: null };
  },
  { right: 'send' },
);

interface Asked {
  keys: 'all' | readonly string[];
  hold: boolean;
}

function changeIn(office: Office, { hold, keys }: Asked): number {
  return inOutbox(office, (outbox) => {
    const lines = chosen(outbox, hold ? 'owed' : 'held', keys);
    if (hold) holdBack(office, lines);
    else letGo(office, lines);
    return lines.length;
  });
}

function chosen({ lines }: Outbox, state: Line['state'], keys: Asked['keys']): Line[] {
  const named = keys === 'all' ? null : new Set(keys);
  return lines.filter((line) => line.state === state && (named === null || named.has(line.key)));
}

function holdBack(office: Office, lines: readonly Line[]): void {
  if (lines.length === 0) return;
  const note = say('workbook', office.language).heldNote(byWhom(office));
  markLines(
    office,
    lines.map((line) => ({ line, state: 'held', note })),
  );
  office.book.commit();
}

function letGo(office: Office, lines: readonly Line[]): void {
  const told = say('workbook', office.language).letGoNote(byWhom(office));
  requeue(
    office,
    lines.map((line) => ({ line, note: [line.note, told].filter((text) => text !== '').join('\n') })),
  );
}

/** Who acts, and when, as the notes of mails say it. */
export function byWhom(office: Office): { by: string; at: string } {
  return { by: office.session.activeUser(), at: momentLabel(office.clock.now(), office.language) };
}
