/** Mails that the office sends from its own mailbox: taken as a file, and registered once they have gone. */

import * as z from 'zod/mini';
import { writeEml } from '../../documents/write-eml.ts';
import { safeName } from '../../domain/packet/safe-name.ts';
import { say } from '../../messages/say.ts';
import { staffCall } from '../call.ts';
import { composeMail } from '../mail/compose-mail.ts';
import { foundedOutbox, isSealed } from '../mail/founded-mail.ts';
import type { Office, Settings } from '../office.ts';
import { openMailFiles } from '../papers/mail-files.ts';
import { keptBody, keptText } from '../tables/kept-texts.ts';
import { inOutbox, markLines, type Outbox } from '../tables/outbox.ts';
import { reopenOutbox } from '../tables/requeue-mails.ts';
import { byWhom } from './hold-mails.ts';
import { setDownAsSent } from './settle-mails.ts';

const keyShape = () => z.string().check(z.minLength(1), z.maxLength(300));

/** So many mails can be registered in one act. */
const MOST_KEYS = 500;

/**
 * Gives a mail that waits as an .eml, with its files as they stand now, and holds it back: from then on only staff's
 * word moves it on, so that it never goes from two mailboxes.
 *
 * It is held before the file is given. A run that dies between leaves it held, which the outbox shows.
 *
 * @throws ProblemError lockBusy while somebody is delivering: only who holds that lock writes the outbox.
 * @example
 * takeMail(office, { key }) // → { ok: true, value: { name: '【每周工作提示】….eml', base64: 'WC1VbnNlbnQ6…' } }
 */
export const takeMail = staffCall(
  () => z.strictObject({ key: keyShape() }),
  ({ office, settings }, { key }) => {
    const taken = inOutbox(office, (outbox) => taking(office, settings, outbox, key));
    return taken ? { ok: true, value: taken } : { ok: false, refusal: 'unknownMail' };
  },
  { right: ['send', 'personalData'] },
);

/**
 * Sets mails that are held down as sent from the office's own mailbox, with who said so: the same keys, which so are
 * never sent again. Their texts are kept for a day, for `undoMailed`.
 *
 * @throws ProblemError lockBusy while somebody is delivering.
 * @example
 * registerMailed(office, { keys: ['digest/2019-08-26/TG'] }) // → { ok: true, value: { registered: 1 } }
 */
export const registerMailed = staffCall(
  () => z.strictObject({ keys: z.array(keyShape()).check(z.minLength(1), z.maxLength(MOST_KEYS)) }),
  ({ office }, { keys }) => {
    const named = new Set(keys);
    const registered = inOutbox(office, ({ lines }) => {
      const own = lines.filter(({ key, state }) => state === 'held' && named.has(key));
      const [first] = own;
      if (!first) return 0;
      reopenOutbox(office, first.key);
      const note = say('workbook', office.language).mailedNote(byWhom(office));
      const sentAt = office.clock.now();
      setDownAsSent(office, own, { note, cells: { sentAt } }, (line) => keptBody(line, sentAt));
      return own.length;
    });
    return registered === 0 ? { ok: false, refusal: 'unknownMail' } : { ok: true, value: { registered } };
  },
  { right: 'send' },
);

/**
 * Takes back for a day that a mail was registered as sent from the office's own mailbox: it is held again, with who
 * said so, and nothing sends it by itself.
 *
 * A registration is taken back once: in a workbook that was restored to an earlier version it may stand there again,
 * after the mail has gone from here.
 *
 * @throws ProblemError lockBusy while somebody is delivering.
 * @example
 * undoMailed(office, { key: 'digest/2019-08-26/TG' }) // → { ok: true, value: null }
 */
export const undoMailed = staffCall(
  () => z.strictObject({ key: keyShape() }),
  ({ office }, { key }) => {
    const isUndone = inOutbox(office, (outbox) => takenBack(office, outbox, key));
    return isUndone ? { ok: true, value: null } : { ok: false, refusal: 'unknownMail' };
  },
  { right: 'send' },
);

function takenBack(office: Office, outbox: Outbox, key: string): boolean {
  const own = outbox.lines.filter((line) => line.key === key);
  const [line] = own;
  const text = line && own.length === 1 ? keptText(office, line) : null;
  if (!line || !text) return false;
  const founded = foundedOutbox(office, outbox);
  const mark = `undone ${text.since} ${key}`;
  if (founded.witness.knows(mark) || !isSealed(founded, { ...line, body: text.body })) return false;
  line.body = text.body;
  markLines(office, [{ line, state: 'held', note: say('workbook', office.language).unmailedNote(byWhom(office)) }]);
  office.book.commit();
  founded.witness.add([mark]);
  return true;
}

function taking(
  office: Office,
  settings: Settings,
  outbox: Outbox,
  key: string,
): { name: string; base64: string } | null {
  const own = outbox.lines.filter((line) => line.key === key);
  const [line] = own;
  if (!line || own.length > 1 || (line.state !== 'owed' && line.state !== 'held')) return null;
  // What somebody has written into the sheet is nothing that the program has said.
  if (!isSealed(foundedOutbox(office, outbox), line)) return null;
  const mail = composeMail(settings, line, openMailFiles(office, settings, null));
  if (typeof mail === 'string') return null;
  const note = say('workbook', office.language).takenNote(byWhom(office));
  markLines(office, [{ line, state: 'held', note }]);
  office.book.commit();
  const { base64 } = office.files;
  const bytes = asciiBytes(
    writeEml({ ...mail, from: mail.replyTo, html: mail.html }, { base64, mark: markOf(office, key) }),
  );
  return { name: safeName(line.subject, '.eml', new Set()), base64: base64(bytes) };
}

// Base64 of a digest, in which no line of a mail can stand.
function markOf(office: Office, key: string): string {
  return `=_${office.fingerprint(key).replace(/[^A-Za-z0-9]/g, '')}`;
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
