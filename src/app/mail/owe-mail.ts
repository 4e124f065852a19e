/** Works out which digests are owed for what stands, beside what the outbox already holds. */

import type { Day, Moment, Unit } from '../../domain/intake/entry.ts';
import type { SentBatch } from '../../domain/paper/sent-batch.ts';
import type { Mail } from '../../domain/post/dispatch.ts';
import { districtDigest } from '../../domain/post/district-digest.ts';
import { prefilledLink } from '../../domain/post/prefilled-link.ts';
import { type DigestFacts, unitDigest } from '../../domain/post/unit-digest.ts';
import { dueDigestWeek } from '../../domain/post/week.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { isDigest, isOvertakenByUndo } from '../../domain/review/undo.ts';
import { districtDigestMail } from '../../messages/mail/district-digest-mail.ts';
import type { MailContext } from '../../messages/mail/mail-parts.ts';
import { unitDigestMail } from '../../messages/mail/unit-digest-mail.ts';
import type { Settings } from '../office.ts';
import type { Line, Outbox } from '../tables/outbox.ts';
import type { Ground } from '../tables/read-ground.ts';
import type { FoundedOutbox } from './founded-mail.ts';
import type { OwedMail } from './owe.ts';
import { isMailOnly, recipientsOf } from './recipients.ts';

/** What digests are worked out by beside ground and outbox. */
interface DigestPlan {
  now: Moment;
  /** What has gone to the city; read only when digests are written. */
  sent(): readonly SentBatch[];
  /** The decisions as they stand now, while nobody can take one back; read only when digests are owed. */
  decisions(): readonly Decision[];
}

/**
 * The digests of the week that is due, for every active unit with a contact and for the district; none when the week's
 * are in the outbox. They are written in one go, the district's with them, which so marks the week as planned.
 *
 * A digest that stands in the outbox and is not founded is worked out again with the rest; one that still waits when a
 * decision was taken back (撤销) too, for it may tell of that decision. While the ground itself is older than the
 * latest undo nothing is written: the next tick knows better.
 */
export function owedDigests(settings: Settings, ground: Ground, outbox: FoundedOutbox, plan: DigestPlan): OwedMail[] {
  const { campaign, wiring } = settings;
  const monday = dueDigestWeek({ now: plan.now, setUpAt: wiring.setUpAt, campaign });
  const isDue = monday !== null && !outbox.keys.has(`districtDigest/${monday}`);
  const doubtful = [...outbox.unfounded].filter(({ week }) => week === monday);
  const waiting = outbox.lines.filter(
    (line) => line.state === 'owed' && isDigest(line.kind) && !doubtful.includes(line),
  );
  if (!isDue && doubtful.length + waiting.length === 0) return [];
  const undos = undosIn(plan.decisions());
  if (undos.length > undosIn(ground.decisions).length) return [];
  const stale = waiting.filter((line) => !outbox.unfounded.has(line) && isOvertakenByUndo(line, undos));
  const weeks = new Set([...(isDue ? [monday] : []), ...[...doubtful, ...stale].map(({ week }) => week)]);
  const wanted = new Map([...doubtful, ...stale].map((line) => [line.key, line]));
  return [...weeks].flatMap((week) =>
    digestsOf(settings, ground, outbox, { ...plan, monday: week }).flatMap((mail): OwedMail[] => {
      const line = wanted.get(mail.key);
      if (line && stale.includes(line)) return [{ ...mail, over: line }];
      return line || (isDue && week === monday) ? [mail] : [];
    }),
  );
}

function undosIn(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ kind }) => kind === 'undo');
}

function digestsOf(
  settings: Settings,
  ground: Ground,
  outbox: Outbox,
  { monday, now, sent }: Pick<DigestPlan, 'now' | 'sent'> & { monday: Day },
): OwedMail[] {
  const { campaign, roster } = settings;
  const facts: DigestFacts = {
    campaign,
    roster,
    verdicts: ground.verdicts,
    decisions: ground.decisions,
    zeroReports: ground.zeroReports,
    selections: ground.selections,
    sent: sent(),
  };
  const digest = (kind: 'digest' | 'districtDigest', key: string, unit: string, mail: Mail): OwedMail => {
    const to = recipientsOf(settings, { kind, unit });
    return { ...mail, key, kind, unit, week: monday, to, state: 'owed', owedAt: now, arisenAt: now };
  };
  // A digest that is written anew tells the same news again, and not only those since it was written first.
  const before = outbox.lines.filter(({ week }) => week < monday);
  const toUnits = roster.filter(isWrittenTo).map((unit) => {
    const since = lastDigestAt(settings, before, unit);
    const facet = unitDigest(facts, { unit, monday, since, asOf: now });
    const mail = unitDigestMail(facet, contextOf(settings, unit), (form) => reportLink(settings, form, unit));
    return digest('digest', `digest/${monday}/${unit.id}`, unit.id, mail);
  });
  const facet = districtDigest(facts, { monday, asOf: now, dispatches: outbox.lines });
  const toStaff = districtDigestMail(facet, contextOf(settings, null));
  return [...toUnits, digest('districtDigest', `districtDigest/${monday}`, '', toStaff)];
}

/** Whether mail goes to `unit`: it is active, and somebody can be written to. */
export function isWrittenTo(unit: Unit | null): boolean {
  return unit?.active === true && unit.contacts.length > 0;
}

/** The moment up to which the last digest told `unit` the news; the last one of all, or set-up, where it had none. */
export function lastDigestAt(
  { wiring }: Settings,
  lines: readonly Pick<Line, 'kind' | 'owedAt' | 'unit'>[],
  unit: Pick<Unit, 'id'>,
): Moment {
  const own = lines.filter((line) => line.kind === 'digest' && line.unit === unit.id);
  const told = own.length > 0 ? own : lines.filter(({ kind }) => kind === 'districtDigest');
  return told.reduce((last, { owedAt }) => (owedAt > last ? owedAt : last), wiring.setUpAt);
}

/** The address of a form with the unit chosen, for its next entry; '' where it is not known, or cannot be opened. */
export function reportLink(settings: Settings, form: string, unit: Unit | null): string {
  const place = settings.wiring.forms[form];
  if (!place || isMailOnly(settings, unit)) return '';
  return prefilledLink(place.url, place.unitEntry ?? '', unit?.name ?? '');
}

/** What a mail to `unit`, or to staff where it is null, is written with: it is Chinese, whoever looks at it. */
export function contextOf(settings: Settings, unit: Unit | null): MailContext {
  const { campaign, line } = settings;
  return { campaign, language: 'zh-CN', office: line, isMailOnly: isMailOnly(settings, unit) };
}
