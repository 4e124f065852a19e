/** What a form's trigger does: the response is recorded, and its receipt or what its change comes to is sent. */

import { sendOwed } from '../mail/deliver.ts';
import { enqueue } from '../mail/enqueue.ts';
import { foundedOutbox } from '../mail/founded-mail.ts';
import { heldKinds } from '../mail/held-kinds.ts';
import { dropOvertaken, noticeAtOnce, owedNotices } from '../mail/owed-notices.ts';
import { sendAtOnce } from '../mail/send-at-once.ts';
import { changesToldSince, keptToldSince } from '../mail/told-changes.ts';
import { openWitness, type Witness } from '../mail/witness.ts';
import type { Office, Settings } from '../office.ts';
import { openMailFiles } from '../papers/mail-files.ts';
import { beginFlow } from '../run-safely.ts';
import { oneMoreHandled } from '../tables/handled-responses.ts';
import { isOutboxSettled, takeOutbox, withDelivery } from '../tables/outbox.ts';
import { readFormGround } from '../tables/read-form-ground.ts';
import { loadSettings } from '../tables/settings.ts';
import { seenByLast } from './light-tick.ts';
import { ownsNow } from './owns-now.ts';
import { type Recorded, recordResponse } from './record-response.ts';

/** A form was submitted: its response is recorded, and the receipt or what its change comes to is sent. */
export function recordSubmission(office: Office, event: unknown): void {
  beginFlow('onFormSubmit');
  const settings = loadSettings(office);
  const incoming = office.forms.fromEvent(event, settings.wiring.forms);
  if (!incoming) return;
  const recorded = recordResponse(office, settings, incoming.form, incoming.response);
  if (!recorded) return;
  beginFlow('deliver');
  withDelivery(office, () => {
    // It reads the store anew.
    const witness = openWitness(office);
    if (!ownsNow(office, settings)) return;
    if (tellAtOnce(office, settings, { incoming, recorded, witness })) return;
    deliverNotices(office, settings, { form: incoming.form, recorded, witness });
  });
}

/** A response and the form that it came by. */
type Incoming = NonNullable<ReturnType<Office['forms']['fromEvent']>>;

// What the entry is owed goes without a look at the outbox, where that is sure; whatever else waits is the tick's.
function tellAtOnce(
  office: Office,
  settings: Settings,
  { incoming, recorded, witness }: { incoming: Incoming; recorded: Recorded; witness: Witness },
): boolean {
  const toldSince = witness.isBlind ? '' : keptToldSince(office);
  if (toldSince === '') return false;
  const known = { isSettled: isOutboxSettled(office), now: office.clock.now(), toldSince, witness };
  const { id, at } = incoming.response;
  const mail = noticeAtOnce(settings, recorded, id, known);
  const filesOf = openMailFiles(office, settings, null);
  const last = recorded.isAlone ? oneMoreHandled(office, incoming.form, at) : {};
  const mayRest = recorded.isAlone && seenByLast(office)?.isLong === true;
  return mail !== null && sendAtOnce(office, settings, mail, { filesOf, last, mayRest, witness });
}

function deliverNotices(
  office: Office,
  settings: Settings,
  { form, recorded, witness }: { form: string; recorded: Recorded; witness: Witness },
): void {
  const outbox = foundedOutbox(office, takeOutbox(office), witness);
  const now = office.clock.now();
  // What waits may be about other entries, and be overtaken.
  const isEnough = !recorded.isAlone || !outbox.lines.some(({ state }) => state === 'owed');
  const ground = isEnough ? recorded : readFormGround(office, settings, form);
  dropOvertaken(office, ground, outbox);
  const toldSince = changesToldSince(office, settings, outbox);
  enqueue(office, outbox, owedNotices(settings, ground, outbox, { now, toldSince }));
  const filesOf = openMailFiles(office, settings, null);
  sendOwed(office, settings, outbox, { now, held: heldKinds(null), filesOf });
}
