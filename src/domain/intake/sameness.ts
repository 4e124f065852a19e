/** What an entry repeats or shares with others: duplicates of its own unit, joint activities with another one. */

import { holds } from '../campaign/conditions.ts';
import { rulesOf } from '../campaign/fields.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { RuleOfKind } from '../rules/all.ts';
import { issueOf } from './check-rules.ts';
import type { Entry, Unit } from './entry.ts';
import type { Issue } from './issue.ts';
import { firstDay } from './read-day.ts';
import { titleKey } from './read-text.ts';
import type { ReadValues } from './reading.ts';
import { namesOf, unitKey } from './roster.ts';

/** An entry among others. `stands` is false once it was rejected or withdrawn: then it is nobody's elder or partner. */
export interface Candidate {
  entry: Entry;
  read: ReadValues;
  stands: boolean;
}

export interface Sameness {
  issues: Issue[];
  /** Ids of earlier standing partners of a joint activity, in elder order. */
  earlierPartners: string[];
}

interface Key {
  candidate: Candidate;
  unit: Unit;
  /** Day and title, the part that duplicates and joint activities share. */
  occasion: string;
  /** What else a duplicate has in common. */
  rest: string;
  /** Who holds it: a unit's id where the host names one, else the host's text; and the text itself. */
  host: string;
  hostText: string;
}

/**
 * Finds duplicates and joint activities among the entries of one form, for each by id.
 *
 * Order is by first hand-in, then by arrival, whatever day staff say the paper came. An entry whose unit is not on
 * the roster, or whose day or title is empty or unreadable, is nobody's duplicate or partner.
 *
 * @example
 * sameness(form, [a, b]).get('b')?.issues // → [{ code: 'duplicate', facts: { of: 'HD-2019-0001' }, … }]
 */
export function sameness(
  form: CampaignForm,
  candidates: readonly Candidate[],
  roster: readonly Unit[],
): Map<string, Sameness> {
  const unique = rulesOf(form, 'unique')[0];
  const joint = rulesOf(form, 'joint')[0];
  const unitIdOf = unitsByName(roster);
  const keys = inOrderOfHandIn(candidates).flatMap((candidate) => keyOf(form, unique, candidate, unitIdOf) ?? []);
  const together = new Map<string, Key[]>();
  for (const key of keys) together.set(key.occasion, [...(together.get(key.occasion) ?? []), key]);
  const found = new Map<string, Sameness>();
  for (const group of together.values()) {
    if (group.length < 2) continue;
    group.forEach((key, index) => {
      const issues = [
        ...(unique ? duplicateOf(unique, key, group.slice(0, index)) : []),
        ...(joint ? jointWith(joint, key, group) : []),
      ];
      const partners = joint ? group.slice(0, index).filter((other) => arePartners(other, key)) : [];
      found.set(key.candidate.entry.id, { issues, earlierPartners: partners.map((one) => one.candidate.entry.id) });
    });
  }
  return found;
}

/** Candidates by first hand-in, those of the same second by arrival (the order they were given in). */
export function inOrderOfHandIn<One extends { entry: Entry }>(candidates: readonly One[]): One[] {
  return [...candidates].sort((one, other) => {
    if (one.entry.handedInAt === other.entry.handedInAt) return 0;
    return one.entry.handedInAt < other.entry.handedInAt ? -1 : 1;
  });
}

// Hosts are looked up among all units, those that have left included: their activities were held all the same.
function unitsByName(roster: readonly Unit[]): ReadonlyMap<string, string> {
  return new Map(roster.flatMap((unit) => namesOf(unit).map((name) => [unitKey(name), unit.id])));
}

function keyOf(
  form: CampaignForm,
  unique: RuleOfKind<'unique'> | undefined,
  candidate: Candidate,
  unitIdOf: ReadonlyMap<string, string>,
): Key | null {
  const { read, entry } = candidate;
  const day = read.values[form.roles.day];
  const title = titleKey(entry.cells[form.roles.title] ?? '');
  if (!read.unit || typeof day !== 'string' || title === '') return null;
  const hostCell = form.roles.host ? (entry.cells[form.roles.host] ?? '') : '';
  const hostText = unitKey(hostCell) === '' ? unitKey(read.unit.name) : unitKey(hostCell);
  const hostUnit = unitIdOf.get(hostText);
  return {
    candidate,
    unit: read.unit,
    occasion: `${firstDay(day)} ${title}`,
    rest: JSON.stringify((unique?.fields ?? []).map((key) => restKey(read.values[key]))),
    host: hostUnit === undefined ? hostText : `unit ${hostUnit}`,
    hostText,
  };
}

function restKey(value: unknown): string {
  return typeof value === 'string' ? unitKey(value) : '';
}

function duplicateOf(rule: RuleOfKind<'unique'>, key: Key, earlier: readonly Key[]): Issue[] {
  if (!holds(rule.when, key.candidate.read.values)) return [];
  const elder = earlier.find(
    (other) => other.candidate.stands && other.unit.id === key.unit.id && other.rest === key.rest,
  );
  return elder ? [issueOf(rule, { field: rule.field ?? null, facts: { of: elder.candidate.entry.number } })] : [];
}

function jointWith(rule: RuleOfKind<'joint'>, key: Key, group: readonly Key[]): Issue[] {
  const partners = group.filter((other) => arePartners(other, key));
  if (partners.length === 0) return [];
  const of = partners.map((one) => `${one.unit.name}${one.candidate.entry.number}`).join('、');
  return [issueOf(rule, { field: rule.field ?? null, facts: { of } })];
}

// The same host: equal hosts, or one host names the other's unit, also among several hosts in one cell.
function arePartners(one: Key, other: Key): boolean {
  if (one.unit.id === other.unit.id || !one.candidate.stands || !other.candidate.stands) return false;
  // An alias of invisible marks alone names nobody, although every text includes it.
  const isIn = (host: string, name: string) => name !== '' && host.includes(name);
  const names = (key: Key, unit: Unit) => namesOf(unit).some((name) => isIn(key.hostText, unitKey(name)));
  return one.host === other.host || names(one, other.unit) || names(other, one.unit);
}
