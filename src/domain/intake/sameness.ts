/** What an entry repeats or shares with others: duplicates, and joint activities with another unit. */

import { rulesOf } from '../campaign/fields.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import { once } from '../once.ts';
import type { RuleOfKind } from '../rules/all.ts';
import { appliesTo, type Candidate, groupsBy, inOrderOfHandIn } from './candidate.ts';
import { issueOf } from './check-rules.ts';
import type { Unit } from './entry.ts';
import type { Issue, NamedEntry } from './issue.ts';
import { occasionOf } from './occasion.ts';
import { repeats } from './repeats.ts';
import { namesOf, unitKey } from './roster.ts';

export interface Sameness {
  issues: Issue[];
  /** Ids of earlier standing partners of a joint activity, in elder order. */
  earlierPartners: string[];
}

interface Key {
  candidate: Candidate;
  unit: Unit;
  /** Who holds it: a unit's id where the host names one, else the host's text; and the text itself. */
  host: string;
  hostText: string;
}

/**
 * Finds duplicates and joint activities among the entries of one form, for each by id.
 *
 * Order is by first hand-in, then by arrival, whatever day staff say the paper came. An entry whose unit is not on
 * the roster, or whose day or title is empty or unreadable, is nobody's partner.
 *
 * @example
 * sameness(form, [a, b]).get('b')?.issues
 * // → [{ code: 'joint', facts: { entries: [{ unit: '新河街道总工会', number: 'HD-2019-0001' }] }, … }]
 */
export function sameness(
  form: CampaignForm,
  candidates: readonly Candidate[],
  roster: readonly Unit[],
): Map<string, Sameness> {
  const inOrder = inOrderOfHandIn(candidates);
  const found = new Map<string, Sameness>();
  for (const [id, issues] of repeats(form, inOrder)) found.set(id, { issues, earlierPartners: [] });
  const joint = rulesOf(form, 'joint')[0];
  if (!joint) return found;
  const unitIdOf = once(() => unitsByName(roster));
  const compared = inOrder.filter((candidate) => appliesTo(joint, candidate));
  for (const alike of groupsBy(compared, (candidate) => occasionOf(form, candidate))) {
    // Hosts matter only where there is another to be held against.
    const group = alike.length < 2 ? [] : alike.flatMap((candidate) => keyOf(form, candidate, unitIdOf()) ?? []);
    group.forEach((key, index) => {
      const earlier = group.slice(0, index).filter((other) => arePartners(other, key));
      const { id } = key.candidate.entry;
      const issues = [...(found.get(id)?.issues ?? []), ...jointWith(joint, key, group)];
      found.set(id, { issues, earlierPartners: earlier.map((one) => one.candidate.entry.id) });
    });
  }
  return found;
}

// Hosts are looked up among all units, those that have left included: their activities were held all the same.
function unitsByName(roster: readonly Unit[]): ReadonlyMap<string, string> {
  return new Map(roster.flatMap((unit) => namesOf(unit).map((name) => [unitKey(name), unit.id])));
}

function keyOf(form: CampaignForm, candidate: Candidate, unitIdOf: ReadonlyMap<string, string>): Key | null {
  const { read, entry } = candidate;
  if (!read.unit) return null;
  const hostCell = form.roles.host ? (entry.cells[form.roles.host] ?? '') : '';
  const hostText = unitKey(hostCell) === '' ? unitKey(read.unit.name) : unitKey(hostCell);
  const hostUnit = unitIdOf.get(hostText);
  return {
    candidate,
    unit: read.unit,
    host: hostUnit === undefined ? hostText : `unit ${hostUnit}`,
    hostText,
  };
}

function jointWith(rule: RuleOfKind<'joint'>, key: Key, group: readonly Key[]): Issue[] {
  const partners = group.filter((other) => arePartners(other, key));
  if (partners.length === 0) return [];
  return [issueOf(rule, { field: rule.field ?? null, facts: { entries: partners.map(named) } })];
}

const named = ({ candidate, unit }: Key): NamedEntry => ({ unit: unit.name, number: candidate.entry.number });

// The same host: equal hosts, or one host names the other's unit, also among several hosts in one cell.
function arePartners(one: Key, other: Key): boolean {
  if (one.unit.id === other.unit.id || !one.candidate.stands || !other.candidate.stands) return false;
  // An alias of invisible marks alone names nobody, although every text includes it.
  const isIn = (host: string, name: string) => name !== '' && host.includes(name);
  const names = (key: Key, unit: Unit) => namesOf(unit).some((name) => isIn(key.hostText, unitKey(name)));
  return one.host === other.host || names(one, other.unit) || names(other, one.unit);
}
