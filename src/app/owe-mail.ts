/** Works out which mails are owed for what stands, beside what the outbox already holds: receipts, returns, digests. */

import { formOf } from '../domain/campaign/fields.ts';
import type { Verdict } from '../domain/count/judge.ts';
import type { Moment, Unit } from '../domain/intake/entry.ts';
import { readEmail } from '../domain/intake/read-contact.ts';
import type { Dispatch, DispatchKind, Mail } from '../domain/post/dispatch.ts';
import { districtDigest } from '../domain/post/district-digest.ts';
import { prefilledLink } from '../domain/post/prefilled-link.ts';
import { type DigestFacts, unitDigest } from '../domain/post/unit-digest.ts';
import { dueDigestWeek } from '../domain/post/week.ts';
import type { Decision } from '../domain/review/decision.ts';
import { districtDigestMail } from '../messages/mail/district-digest-mail.ts';
import type { MailContext } from '../messages/mail/mail-parts.ts';
import { receipt } from '../messages/mail/receipt.ts';
import { returned } from '../messages/mail/returned.ts';
import { unitDigestMail } from '../messages/mail/unit-digest-mail.ts';
import type { Outbox } from './deliver.ts';
import type { Settings } from './office.ts';
import type { Ground } from './read-ground.ts';

/** Google's limit on the recipients of one message. */
const MOST_RECIPIENTS = 50;

type EntryGround = Pick<Ground, 'verdicts' | 'decisions'>;

/**
 * Receipts for entries that came by form, and notices for entries that were returned, as far as the outbox lacks them.
 *
 * They are worked out from what is recorded, not from events: a run that ended early has left nothing to be repaired.
 */
export function owedNotices(settings: Settings, ground: EntryGround, outbox: Outbox, now: Moment): Dispatch[] {
  const decisionsOf = groupByEntry(ground.decisions);
  return ground.verdicts.flatMap((verdict) => {
    const { entry } = verdict;
    const context = contextOf(settings);
    const form = formOf(settings.campaign, entry.form);
    const owed: Dispatch[] = [];
    const oweOnce = (kind: DispatchKind, key: string, write: () => Mail) => {
      if (!outbox.keys.has(key)) owed.push(...toUnit(verdict, { kind, key, now, write }));
    };
    if (entry.door === 'form') {
      const write = () => receipt({ ...context, form, verdict, asOf: now, again: againLink(settings, verdict) });
      oweOnce('receipt', `receipt/${entry.id}`, write);
    }
    for (const { id, reason } of returnsAmong(decisionsOf.get(entry.id) ?? [])) {
      const write = () => returned({ ...context, form, verdict, reason, dueBy: null, asOf: now });
      oweOnce('returned', `returned/${entry.id}/${id}`, write);
    }
    return owed;
  });
}

// The form's address with the unit chosen, for the next entry.
function againLink({ wiring }: Settings, { entry, read }: Verdict): string {
  const place = wiring.forms[entry.form];
  return place ? prefilledLink(place.url, place.unitEntry ?? '', read.unit?.name ?? '') : '';
}

// Reopening an approved entry puts it back into its unit's hands as returning does; reopening a refused one does not.
function returnsAmong(decisions: readonly Decision[]): Decision[] {
  return decisions.filter((decision, at) => {
    if (decision.kind === 'return') return true;
    const before = decisions
      .slice(0, at)
      .filter((one) => one.kind !== 'waive')
      .pop();
    return decision.kind === 'reopen' && before?.kind === 'approve';
  });
}

/**
 * The digests of the week that is due, for every active unit with a contact and for the district; none when the week's
 * are in the outbox. They are written in one go, the district's with them, which so marks the week as planned.
 */
export function owedDigests(settings: Settings, ground: Ground, outbox: Outbox, now: Moment): Dispatch[] {
  const { campaign, roster, wiring } = settings;
  const monday = dueDigestWeek({ now, setUpAt: wiring.setUpAt, campaign });
  if (monday === null || outbox.keys.has(`districtDigest/${monday}`)) return [];
  const since = outbox.lines.reduce(
    (last, line) => (line.kind === 'districtDigest' ? line.owedAt : last),
    wiring.setUpAt,
  );
  const facts: DigestFacts = { campaign, roster, ...ground };
  const context = contextOf(settings);
  const toUnits = roster
    .filter((unit) => unit.active && unit.contacts.length > 0)
    .map((unit): Dispatch => {
      const mail = unitDigestMail(unitDigest(facts, { unit, monday, since, asOf: now }), context);
      const to = recipientsOf(unit);
      return {
        ...mail,
        key: `digest/${monday}/${unit.id}`,
        kind: 'digest',
        unit: unit.id,
        week: monday,
        to,
        state: 'owed',
        owedAt: now,
      };
    });
  const dispatches = outbox.lines.map(({ key, kind, unit, to, state, subject }) => ({
    key,
    kind,
    unit,
    to,
    state,
    subject,
  }));
  const mail = districtDigestMail(districtDigest(facts, { monday, asOf: now, dispatches }), context);
  const to = settings.staff.slice(0, MOST_RECIPIENTS);
  const toDistrict: Dispatch = {
    ...{ ...mail, key: `districtDigest/${monday}`, kind: 'districtDigest', unit: '', week: monday },
    ...{ to, state: 'owed', owedAt: now },
  };
  return [...toUnits, toDistrict];
}

// Only a unit of the roster is written to, at the addresses of the roster: never at one that a respondent typed.
function toUnit(
  verdict: Verdict,
  owed: { kind: DispatchKind; key: string; now: Moment; write: () => Mail },
): Dispatch[] {
  const { unit } = verdict.read;
  if (!unit || unit.contacts.length === 0) return [];
  const { kind, key, now, write } = owed;
  const to = recipientsOf(unit);
  return [{ ...write(), key, kind, unit: unit.id, week: '', to, state: 'owed', owedAt: now }];
}

/**
 * The addresses that a unit is written to, at most fifty.
 *
 * One slip in the roster must not keep a mail from the unit's other contacts. Where nothing reads as an address the
 * mail is tried all the same: it fails, and is seen to have failed.
 */
export function recipientsOf({ contacts }: Unit): string[] {
  const readable = contacts.filter((contact) => 'value' in readEmail(contact));
  return (readable.length > 0 ? readable : contacts).slice(0, MOST_RECIPIENTS);
}

function contextOf({ campaign, line }: Settings): MailContext {
  return { campaign, language: 'zh-CN', office: line };
}

function groupByEntry(decisions: readonly Decision[]): Map<string, Decision[]> {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions) groups.set(decision.entry, [...(groups.get(decision.entry) ?? []), decision]);
  return groups;
}
