/** The list of all mail: what each kind is owed by, when it is due without any news, and when it is no longer true. */

import type { DispatchKind } from '../../domain/post/dispatch.ts';
import type { Office, Settings } from '../office.ts';
import { enqueue, type MailRun, type OwedMail } from './enqueue.ts';
import { dropCorrected, owedCorrected } from './owed-corrected.ts';
import { isDigestDue, owedDigests } from './owed-digests.ts';
import { isHealthDue, owedHealth } from './owed-health.ts';
import { dropOvertaken, owedNotices } from './owed-notices.ts';
import { dropOpening, owedOpening } from './owed-opening.ts';
import { dropReminders, isReminderDue, owedReminders } from './owed-reminders.ts';
import { dropRescheduled, owedRescheduled } from './owed-rescheduled.ts';

/** Kinds that are worked out together, because one hangs on the other. */
interface MailGroup {
  kinds: readonly DispatchKind[];
  /** Whether any is due by the clock alone: a tick that finds nothing new asks. */
  isDue?(office: Office, settings: Settings): boolean;
  /** Sets down what is owed and no longer true. */
  drop?(run: MailRun): void;
  owed(run: MailRun): OwedMail[];
}

const MAILS: readonly MailGroup[] = [
  {
    kinds: ['returned', 'receipt', 'updated'],
    drop: ({ ground, office, outbox }) => (ground ? dropOvertaken(office, ground, outbox) : undefined),
    owed: ({ ground, now, outbox, settings, toldSince }) =>
      ground ? owedNotices(settings, ground, outbox, { now, toldSince }) : [],
  },
  { kinds: ['corrected'], drop: dropCorrected, owed: owedCorrected },
  {
    kinds: ['reminder', 'escalation'],
    isDue: isReminderDue,
    drop: dropReminders,
    owed: owedReminders,
  },
  { kinds: ['rescheduled'], drop: dropRescheduled, owed: owedRescheduled },
  { kinds: ['opening'], drop: dropOpening, owed: owedOpening },
  { kinds: ['digest', 'districtDigest'], isDue: isDigestDue, owed: owedDigests },
  { kinds: ['health'], isDue: isHealthDue, owed: owedHealth },
];

/** Whether mail may be due that nothing new tells of. */
export function isMailDue(office: Office, settings: Settings): boolean {
  return MAILS.some(({ isDue }) => isDue?.(office, settings) === true);
}

/** Puts all that is owed into the outbox, and sets down what is no longer true; nothing is sent. */
export function enqueueAll(run: MailRun): void {
  for (const { drop } of MAILS) drop?.(run);
  enqueue(
    run.office,
    run.outbox,
    MAILS.flatMap(({ owed }) => owed(run)),
  );
  for (const work of run.onceOwed) work();
}
