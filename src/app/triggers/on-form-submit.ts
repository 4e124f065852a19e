/** What a form's trigger does: the response is recorded, and its receipt or what its change comes to is sent. */

import { sendOwed } from '../mail/deliver.ts';
import { enqueue } from '../mail/enqueue.ts';
import { foundedOutbox } from '../mail/founded-mail.ts';
import { heldKinds } from '../mail/mails.ts';
import { dropOvertaken, owedNotices } from '../mail/owed-notices.ts';
import { changesToldSince } from '../mail/told-changes.ts';
import type { Office } from '../office.ts';
import { openMailFiles } from '../papers/mail-files.ts';
import { beginFlow } from '../run-safely.ts';
import { withOutbox } from '../tables/outbox.ts';
import { readFormGround } from '../tables/read-ground.ts';
import { loadSettings } from '../tables/settings.ts';
import { ownsNow } from './owner-run.ts';
import { recordResponse } from './record-response.ts';

/** A form was submitted: its response is recorded, and the receipt or what its change comes to is sent. */
export function recordSubmission(office: Office, event: unknown): void {
  beginFlow('onFormSubmit');
  const settings = loadSettings(office);
  const incoming = office.forms.fromEvent(event, settings.wiring.forms);
  if (!incoming) return;
  const recorded = recordResponse(office, settings, incoming.form, incoming.response);
  if (!recorded) return;
  beginFlow('deliver');
  withOutbox(office, (kept) => {
    const outbox = foundedOutbox(office, kept);
    if (!ownsNow(office, settings)) return;
    const now = office.clock.now();
    // What waits may be about other entries, and be overtaken.
    const isEnough = !recorded.isAlone || !outbox.lines.some(({ state }) => state === 'owed');
    const ground = isEnough ? recorded : readFormGround(office, settings, incoming.form);
    dropOvertaken(office, ground, outbox);
    const toldSince = changesToldSince(office, settings, outbox);
    enqueue(office, outbox, owedNotices(settings, ground, outbox, { now, toldSince }));
    const filesOf = openMailFiles(office, settings, null);
    sendOwed(office, settings, outbox, { now, held: heldKinds(null), filesOf });
  });
}
