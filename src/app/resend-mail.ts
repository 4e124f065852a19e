/** Sends a mail again that failed or may not have gone out: by somebody's decision, never by itself. */

import * as z from 'zod/mini';
import { momentLabel } from '../messages/calendar.ts';
import { say } from '../messages/say.ts';
import { type Line, oweAgain, withOutbox } from './deliver.ts';
import { type DoorRefusal, forStaff } from './for-staff.ts';
import type { Office, Settings } from './office.ts';
import { recipientsOf } from './owe-mail.ts';
import { ProblemError } from './problem.ts';

export type ResendAnswer = { ok: true; value: null } | { ok: false; refusal: 'unknownMail' } | DoorRefusal;

/** The ledger's cell must not grow without end; what is latest matters. */
const LONGEST_NOTE = 2000;

/**
 * Has a mail that failed or is uncertain tried once more, at the next ring of the owner's clock; what had become of it
 * is kept in its note. One click is one more attempt: a second click finds the mail owed, and is refused.
 *
 * It goes to the unit's contacts as the roster has them now: a wrong address is the usual reason for a failure.
 *
 * @param input `{ key }` of the dispatch, from the sidebar and not trusted.
 * @throws ProblemError lockBusy while somebody is delivering: only who holds that lock writes the outbox.
 */
export function resendMail(office: Office, input: unknown): ResendAnswer {
  const asked = z.strictObject({ key: z.string().check(z.maxLength(300)) });
  return forStaff(office, input, asked, (settings, { key }): ResendAnswer => {
    const answers: ResendAnswer[] = [];
    withOutbox(office, ({ lines }) => {
      const line = lines.find((each) => each.key === key && (each.state === 'uncertain' || each.state === 'failed'));
      if (line && line.body !== '') {
        oweAgain(office, line, recipientsNow(settings, line), historyOf(office, line));
        answers.push({ ok: true, value: null });
      } else {
        answers.push({ ok: false, refusal: 'unknownMail' });
      }
    });
    const [answer] = answers;
    if (!answer) throw new ProblemError('lockBusy');
    return answer;
  });
}

function recipientsNow({ roster }: Settings, { to, unit: id }: Line): readonly string[] {
  const unit = roster.find((each) => each.active && each.id === id);
  return unit && unit.contacts.length > 0 ? recipientsOf(unit) : to;
}

function historyOf(office: Office, { claimedAt, note, owedAt, state }: Line): string {
  const history = say('panels').resend.history({
    state: say('sheet').dispatchStates[state],
    ...{ at: momentLabel(claimedAt || owedAt, 'zh-CN'), note, by: office.who.caller() },
    askedAt: momentLabel(office.clock.now(), 'zh-CN'),
  });
  return history.slice(-LONGEST_NOTE);
}
