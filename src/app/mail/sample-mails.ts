/** Mails of each kind about a unit and an entry that there are not, as the program would word them today. */

import { addDays, dayOf, type Moment, mondayOf } from '../../domain/calendar.ts';
import { goalForm } from '../../domain/campaign/fields.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { judge, type Verdict } from '../../domain/count/judge.ts';
import type { Change, Entry, Unit } from '../../domain/intake/entry.ts';
import { correctionsOf } from '../../domain/post/corrections.ts';
import { sharesOf } from '../../domain/post/deadlines.ts';
import type { DispatchKind, Mail } from '../../domain/post/dispatch.ts';
import { districtDigest } from '../../domain/post/district-digest.ts';
import { escalationOf } from '../../domain/post/escalation.ts';
import { deadlineDays, movedDeadlines } from '../../domain/post/moved-deadlines.ts';
import { reminderFor } from '../../domain/post/reminder.ts';
import { askedPoint } from '../../domain/post/reminder-points.ts';
import { unitDigest } from '../../domain/post/unit-digest.ts';
import { mendBy } from '../../domain/post/workdays.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { correctedMail } from '../../messages/mail/corrected-mail.ts';
import { districtDigestMail } from '../../messages/mail/district-digest-mail.ts';
import { escalationMail } from '../../messages/mail/escalation-mail.ts';
import { receipt } from '../../messages/mail/receipt.ts';
import { reminderMail } from '../../messages/mail/reminder-mail.ts';
import { rescheduledMail } from '../../messages/mail/rescheduled-mail.ts';
import { returned } from '../../messages/mail/returned.ts';
import { unitDigestMail } from '../../messages/mail/unit-digest-mail.ts';
import { updated } from '../../messages/mail/updated.ts';
import { say } from '../../messages/say.ts';
import type { Settings } from '../office.ts';
import { openingFor } from './owed-opening.ts';
import { contextOf, reportLink } from './recipients.ts';

/** A mail of a kind. */
export interface SampleMail {
  kind: DispatchKind;
  mail: Mail;
}

/**
 * A mail of every kind that can be told of something that has not happened; none of a kind for which there is nothing
 * to say, such as reminders when no deadline is ahead. Health mails tell of what really is, and are not among them.
 *
 * @param caller who is to get them, and is the sample unit's only contact.
 */
export function sampleMails(given: Settings, caller: string, now: Moment): SampleMail[] {
  const { campaign } = given;
  const unit = sampleUnit(campaign, caller);
  const settings: Settings = { ...given, roster: [unit], staff: [caller] };
  const context = contextOf(settings, unit);
  const form = goalForm(campaign);
  const link = (key: string) => reportLink(settings, key, unit);
  const told = samplesOf(settings, now);
  const facts = { ...context, form, asOf: now };
  const monday = mondayOf(dayOf(now));
  const ground = { campaign, roster: [unit], verdicts: [told.received], decisions: [], zeroReports: [] };
  const whole = { ...ground, selections: new Map(), sent: [] };
  const corrections = correctionsOf(told.corrected.entry, 0);
  const point = askedPoint(campaign, now);
  const reminder = point && reminderFor(point, unit, now, { ...ground, verdicts: [] });
  const escalation = point && escalationOf(point, dayOf(now), { ...ground, verdicts: [] });
  const dueBy = mendBy(campaign, dayOf(now));
  const mails: [DispatchKind, Mail | null][] = [
    ['receipt', receipt({ ...facts, verdict: told.received, again: link(form.key) })],
    ['updated', updated({ ...facts, verdict: told.updated, version: 2 })],
    ['returned', returned({ ...facts, verdict: told.returned, reason: told.reason, dueBy })],
    ['corrected', corrections && correctedMail({ ...facts, verdict: told.corrected, corrections })],
    ['opening', openingFor(settings, { units: [unit] }, now)],
    ['reminder', reminder && reminderMail(reminder, context, now, link)],
    ['rescheduled', rescheduled(settings, unit, now)],
    ['digest', unitDigestMail(unitDigest(whole, { unit, monday, since: '', asOf: now }), context, link)],
    ['escalation', escalation && escalationMail(escalation, contextOf(settings, null), now)],
    [
      'districtDigest',
      districtDigestMail(districtDigest(whole, { monday, asOf: now, dispatches: [] }), contextOf(settings, null)),
    ],
  ];
  return mails.flatMap(([kind, mail]) => (mail ? [{ kind, mail }] : []));
}

function sampleUnit({ language }: Campaign, caller: string): Unit {
  const { unit } = say('mail', language).sample;
  return { id: 'SAMPLE', name: unit, kind: '', contacts: [caller], aliases: [], target: null, active: true };
}

interface Samples extends Record<'received' | 'updated' | 'returned' | 'corrected', Verdict> {
  reason: string;
}

function samplesOf(settings: Settings, now: Moment): Samples {
  const { campaign, roster } = settings;
  const words = say('mail', campaign.language).sample;
  const form = goalForm(campaign);
  const { count, day, title, unit } = form.roles;
  const change = (given: Partial<Change>): Change => ({ at: now, by: 'respondent', who: '', fields: {}, ...given });
  const cells = {
    ...Object.fromEntries(form.fields.map(({ key }) => [key, ''])),
    [unit]: words.unit,
    [title]: words.title,
    ...(day ? { [day]: campaign.open.from } : {}),
    ...(count ? { [count]: '50' } : {}),
  };
  const entry: Entry = {
    id: 'sample',
    form: form.key,
    number: words.number,
    door: 'form',
    handedInAt: now,
    receivedOn: '',
    changes: [change({})],
    cells,
    answers: {},
    editUrl: '',
  };
  const judged = (changes: readonly Change[], decisions: readonly Decision[] = []): Verdict => {
    const [verdict] = judge({ campaign, roster, entries: [{ ...entry, changes }], decisions });
    return verdict as Verdict;
  };
  const fields = { [title]: [words.before, words.title] as const };
  const [first] = entry.changes;
  const began = first ? [first] : [];
  const back: Decision = {
    id: 'sample',
    entry: entry.id,
    kind: 'return',
    code: '',
    reason: words.reason,
    by: '',
    at: now,
    version: 1,
  };
  return {
    reason: words.reason,
    received: judged(began),
    updated: judged([...began, change({ fields })]),
    returned: judged(began, [back]),
    corrected: judged([...began, change({ by: 'staff', fields, isToTell: true })]),
  };
}

// As if the first deadline had been a week earlier until now.
function rescheduled(settings: Settings, unit: Unit, now: Moment): Mail | null {
  const days = deadlineDays(settings.campaign);
  const [first] = Object.keys(days);
  if (first === undefined) return null;
  const moved = movedDeadlines(settings.campaign, { ...days, [first]: addDays(days[first] ?? '', -7) });
  if (moved.length === 0) return null;
  const shares = sharesOf(moved, unit, now, { campaign: settings.campaign, verdicts: [], zeroReports: [] });
  const told = shares.flatMap(({ share }, index) => {
    const one = moved[index];
    return one ? [{ ...one, share }] : [];
  });
  return rescheduledMail(told, contextOf(settings, unit), now);
}
