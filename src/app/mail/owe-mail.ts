/** Works out which digests are owed for what stands, beside what the outbox already holds. */

import type { Day, Moment } from '../../domain/calendar.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import type { SentBatch } from '../../domain/paper/sent-batch.ts';
import { dueDigestWeek } from '../../domain/post/digest-week.ts';
import type { Mail } from '../../domain/post/dispatch.ts';
import { districtDigest } from '../../domain/post/district-digest.ts';
import { prefilledLink } from '../../domain/post/prefilled-link.ts';
import { type DigestFacts, unitDigest } from '../../domain/post/unit-digest.ts';
import { districtDigestMail } from '../../messages/mail/district-digest-mail.ts';
import type { MailContext } from '../../messages/mail/mail-parts.ts';
import { unitDigestMail } from '../../messages/mail/unit-digest-mail.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import type { Line, Outbox } from '../tables/outbox.ts';
import type { Ground } from '../tables/read-ground.ts';
import { finish, type Request } from '../tables/requests.ts';
import { readSentBatches } from '../tables/sent-batches.ts';
import { attempt } from '../tables/troubles.ts';
import type { MailRun, OwedMail } from './owe.ts';
import { recipientsOf } from './recipients.ts';

const PLANNED = 'digestWeek';

const dueWeek = (now: Moment, { campaign, wiring }: Settings) =>
  dueDigestWeek({ now, setUpAt: wiring.setUpAt, campaign });

/** Whether the week's digests are still to be planned. */
export function isDigestDue(office: Office, settings: Settings): boolean {
  const monday = dueWeek(office.clock.now(), settings);
  return monday !== null && office.memory.recall(PLANNED) !== monday;
}

/**
 * The digests of the week that is due, for every active unit with a contact and for the district; none when the week's
 * are in the outbox. They are written in one go, the district's with them, which so marks the week as planned.
 *
 * A digest that stands in the outbox and is not founded is worked out again with the rest. Staff's request for the
 * week's digests is for the same ones, once; it is answered either way.
 */
export function owedDigests({
  ground,
  now,
  office,
  onceOwed,
  onceSent,
  outbox,
  requests,
  settings,
}: MailRun): OwedMail[] {
  onceOwed.push(() => {
    const planned = [...outbox.keys].filter((key) => key.startsWith('districtDigest/')).pop() ?? '';
    office.memory.remember(PLANNED, planned.slice('districtDigest/'.length));
  });
  onceSent.push(() => finishRequests(office, outbox, requests));
  const monday = dueWeek(now, settings);
  if (monday === null || !ground?.isWhole) return [];
  const doubtful = new Set([...outbox.unfounded].filter(({ week }) => week === monday).map(({ key }) => key));
  const isPlanned = outbox.keys.has(`districtDigest/${monday}`);
  if (isPlanned && doubtful.size === 0) return [];
  // A digest goes out all the same where the sheet of batches cannot be read.
  const sent = attempt(office, '', () => readSentBatches(office)) ?? [];
  const mails = digestsOf(settings, ground, outbox, { monday, now, sent });
  return isPlanned ? mails.filter(({ key }) => doubtful.has(key)) : mails;
}

function finishRequests(office: Office, outbox: Outbox, requests: readonly Request[]): void {
  const asked = requests.filter((request) => request.kind === 'digest');
  if (asked.length === 0) return;
  const waiting = outbox.lines.filter((line) => line.state === 'owed').length;
  const result = say('sheet').digestsDone(waiting);
  finish(
    office,
    asked.map((request) => ({ request, state: 'done', result })),
  );
}

function digestsOf(
  settings: Settings,
  ground: Ground,
  outbox: Outbox,
  { monday, now, sent }: { monday: Day; now: Moment; sent: readonly SentBatch[] },
): OwedMail[] {
  const { campaign, roster } = settings;
  const since = lastDigestAt(settings, outbox.lines);
  const facts: DigestFacts = {
    campaign,
    roster,
    verdicts: ground.verdicts,
    decisions: ground.decisions,
    zeroReports: ground.zeroReports,
    selections: ground.selections,
    sent,
  };
  const context = contextOf(settings);
  const digest = (kind: 'digest' | 'districtDigest', key: string, unit: string, mail: Mail): OwedMail => {
    const to = recipientsOf(settings, { kind, unit });
    return { ...mail, key, kind, unit, week: monday, to, state: 'owed', owedAt: now, arisenAt: now };
  };
  const toUnits = roster.filter(isWrittenTo).map((unit) => {
    const facet = unitDigest(facts, { unit, monday, since, asOf: now });
    const mail = unitDigestMail(facet, context, (form) => reportLink(settings, form, unit));
    return digest('digest', `digest/${monday}/${unit.id}`, unit.id, mail);
  });
  const facet = districtDigest(facts, { monday, asOf: now, dispatches: outbox.lines });
  return [...toUnits, digest('districtDigest', `districtDigest/${monday}`, '', districtDigestMail(facet, context))];
}

/** Whether mail goes to `unit`: it is active, and somebody can be written to. */
export function isWrittenTo(unit: Unit | null): boolean {
  return unit?.active === true && unit.contacts.length > 0;
}

/** The moment up to which the last digests told the news; set-up where there has been none. */
export function lastDigestAt({ wiring }: Settings, lines: readonly Pick<Line, 'kind' | 'owedAt'>[]): Moment {
  return lines.reduce((last, line) => (line.kind === 'districtDigest' ? line.owedAt : last), wiring.setUpAt);
}

/** The address of a form with the unit chosen, for its next entry; '' where it is not known. */
export function reportLink({ wiring }: Settings, form: string, unit: Pick<Unit, 'name'> | null): string {
  const place = wiring.forms[form];
  return place ? prefilledLink(place.url, place.unitEntry ?? '', unit?.name ?? '') : '';
}

/** What every mail is written with: it is Chinese, whoever looks at it. */
export function contextOf({ campaign, line }: Settings): MailContext {
  return { campaign, language: 'zh-CN', office: line };
}
