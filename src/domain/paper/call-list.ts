/** The call list: whom the office still has to ask before a deadline, with telephone and what the last call brought. */

import { dayOf, type Moment } from '../calendar.ts';
import { formOf, goalForm } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import { CHASE_PARTS, type ChasePart, chasePart } from '../count/chase-part.ts';
import type { Verdict } from '../count/judge.ts';
import { ownVerdicts } from '../count/own-verdicts.ts';
import type { Unit } from '../intake/entry.ts';
import { type Deadline, deadlinesAhead } from '../post/deadlines.ts';
import { isPast } from '../rules/deadline.ts';
import { fillLayout, type Scope } from './fill-layout.ts';
import { type MadePaper, officeTexts, type PaperFacts } from './paper-facts.ts';

/**
 * The call list for the goal's next deadline, or its last one when all are past: active units in the roster's order,
 * in four parts. A unit whose entries were returned stands there with their numbers, whatever else it has reported; one
 * that has reported all it should, and one that has confirmed nothing and yet has reported, stands nowhere.
 *
 * @example
 * callList(facts).paper.name // → '报送情况联系单'
 */
export function callList(facts: PaperFacts): MadePaper {
  const { asOf, campaign, layouts, roster, words } = facts;
  const form = goalForm(campaign);
  const deadline = nextDeadline(campaign, asOf);
  const asked = deadline ?? { form: form.key, rule: {} };
  const parts: Record<ChasePart, Scope[]> = { silent: [], partly: [], returned: [], zero: [] };
  for (const unit of roster.filter(({ active }) => active)) {
    const chased = chasePart(asked, unit, { ...facts, goal: form.key });
    if (!chased) continue;
    const { part, returned, share } = chased;
    const order = String(parts[part].length + 1);
    const target = share.wanted > 1 ? share.wanted : (unit.target ?? '');
    const counts = { have: String(share.entries), target: String(target) };
    parts[part].push({ texts: { ...calledTexts(facts, unit), ...counts, order, numbers: words.listed(returned) } });
  }
  const counts = Object.fromEntries(CHASE_PARTS.map((part) => [`${part}Count`, String(parts[part].length)]));
  const about = {
    track: deadline?.label.own ?? form.noun.own,
    until: deadline ? words.date(deadline.until) : '',
    due: deadline ? words.due(deadline.until, deadline.time) : '',
    asOf: words.days(dayOf(asOf), dayOf(asOf)),
  };
  const scope: Scope = { texts: { ...officeTexts(facts), ...counts, ...about }, lists: parts };
  const maker = { author: campaign.organiser.own, day: dayOf(asOf), words };
  return { paper: fillLayout(layouts.papers.callList, scope, maker), entries: [] };
}

// Nobody is called for what is optional, where anything is not.
function nextDeadline(campaign: Campaign, asOf: Moment): Deadline | undefined {
  const all = deadlinesAhead(campaign, '').filter(({ form }) => form === campaign.goal.form);
  const binding = all.filter(({ rule }) => !rule.optional);
  const asked = binding.length > 0 ? binding : all;
  return asked.find(({ rule }) => !isPast(rule, asOf)) ?? asked[asked.length - 1];
}

/**
 * The 联络人 of the roster, or who stands in for them; where it names neither, whoever the unit's newest entry names. A
 * mailbox on the roster is no telephone.
 */
function calledTexts(facts: PaperFacts, unit: Unit): Record<string, string> {
  const { contacts, people, words } = facts;
  const known = people.get(unit.id) ?? [];
  const listed = known.find(({ role }) => role === 'liaison') ?? known.find(({ role }) => role === 'deputy');
  const person = listed ?? namedIn(facts, unit);
  const calls = contacts.filter((note) => note.unit === unit.id);
  const last = calls[calls.length - 1];
  return {
    unit: unit.name,
    person: person?.name || words.unknown,
    personPhone: person?.phone || words.unknown,
    called: last ? words.called(last) : '',
  };
}

function namedIn({ campaign, verdicts }: PaperFacts, unit: Unit): { name: string; phone: string } | undefined {
  const own = ownVerdicts(unit, verdicts);
  const newest = own.reduce<Verdict | null>(
    (last, one) => (last && last.entry.handedInAt > one.entry.handedInAt ? last : one),
    null,
  );
  if (!newest) return undefined;
  const { contactName, contactPhone } = formOf(campaign, newest.entry.form).roles;
  const text = (key = '') => (newest.entry.cells[key] ?? '').trim().replace(/\s*[\r\n]+\s*/gu, ' ');
  return { name: text(contactName), phone: text(contactPhone) };
}
