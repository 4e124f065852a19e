/** What a unit is told when a campaign opens (活动通知), as a value: what is asked for, until when, and toward what. */

import type { Day, Moment } from '../calendar.ts';
import type { Condition } from '../campaign/conditions.ts';
import { clauseOf, formsInUse } from '../campaign/fields.ts';
import { isOfEntries } from '../campaign/goal.ts';
import { projectsOf } from '../campaign/projects.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import type { Words } from '../campaign/shapes.ts';
import { type Track, tracksInUse, windowsOf } from '../campaign/tracks.ts';
import { goalStandings } from '../count/goals.ts';
import type { Unit } from '../intake/entry.ts';
import { isPast } from '../rules/deadline.ts';
import { addressKey } from './address-key.ts';
import { type Deadline, deadlinesAhead } from './deadlines.ts';
import type { WantedFile } from './dispatch.ts';
import { isWrittenTo } from './is-written-to.ts';

/** From when to when a day that is asked for has to be; either end may be open. */
export interface AskedWindow {
  /** The question that it is about. */
  field: Words;
  from: Day | null;
  until: Day | null;
  /** Of what alone it holds, by the names of choices; empty where of all. */
  only: readonly Words[];
  /** Of what it does not hold. */
  but: readonly Words[];
  clause: string | null;
}

/** What one track asks for. */
export interface AskedTrack {
  label: Words;
  windows: readonly AskedWindow[];
}

/** What a goal wants; `measure` null where none is said. */
export interface AskedGoal {
  label: Words;
  measure: Words | null;
  count: number;
  clause: string | null;
}

/** All that the notice tells. */
export interface Opening {
  /** Whom it is for: one unit, or several that have the same contact. */
  units: readonly Unit[];
  tracks: readonly AskedTrack[];
  goals: readonly AskedGoal[];
  /** What the roster sets for the units, of the first goal's form, in their order; null where it sets nothing. */
  targets: readonly { unit: Unit; count: number }[];
  targetMeasure: Words | null;
  /** All of them, the first one first; `isOver` where it has passed. */
  deadlines: readonly (Deadline & { isOver: boolean })[];
  forms: readonly CampaignForm[];
  /** What is to go with it, as far as it can be made. */
  files: readonly WantedFile[];
}

/**
 * The notice for the units of one contact; the district's goals are those of all units together.
 *
 * @param roster of all units: a goal may be the sum of their targets.
 * @example
 * openingOf(campaign, roster, [unit], now).tracks.map(({ label }) => label.own) // → ['线下活动', '故事作品类', …]
 */
export function openingOf(
  campaign: Campaign,
  roster: readonly Unit[],
  units: readonly Unit[],
  now: Moment | Day,
): Opening {
  const goals = goalStandings(campaign, roster, []);
  const [first] = goals;
  const hasTargets = first !== undefined && isOfEntries(first.goal);
  return {
    units,
    tracks: tracksInUse(campaign, []).map((track) => ({ label: track.label, windows: windowsIn(track) })),
    goals: goals
      .filter(({ wanted }) => wanted > 0)
      .map(({ goal, label, measure, wanted }) => ({ label, measure, count: wanted, clause: clauseOf(goal) })),
    targets: hasTargets ? units.flatMap((unit) => (unit.target === null ? [] : [{ unit, count: unit.target }])) : [],
    targetMeasure: first?.measure ?? null,
    deadlines: deadlinesAhead(campaign, '').map((one) => ({ ...one, isOver: isPast(one.rule, now) })),
    forms: formsInUse(campaign, []),
    files: filesOf(campaign),
  };
}

function windowsIn(track: Track): AskedWindow[] {
  return windowsOf(track).flatMap((rule) => {
    const field = track.form.fields.find(({ key }) => key === rule.field);
    const said = saidOf(track.form, rule.when);
    const span = { from: rule.from ?? null, until: rule.until ?? null, clause: clauseOf(rule) };
    return field && said ? [{ field: field.label, ...span, ...said }] : [];
  });
}

// What a window hangs on beside its track, where that can be said by choices; null where it cannot, since a window
// that is told as if it held of all would be wrong.
function saidOf(form: CampaignForm, when: Condition = {}): Pick<AskedWindow, 'only' | 'but'> | null {
  const only: Words[] = [];
  const but: Words[] = [];
  for (const [key, wanted] of Object.entries(when)) {
    if (key === form.roles.track || key === 'door') continue;
    const isList = Array.isArray(wanted);
    if (!isList && !('not' in wanted)) return null;
    const named = isList ? wanted : wanted.not;
    const choices = form.fields.find((field) => field.key === key)?.choices ?? [];
    const labels = choices.filter((choice) => named.includes(choice.key)).map(({ label }) => label);
    if (labels.length < named.length) return null;
    (isList ? only : but).push(...labels);
  }
  return { only, but };
}

function filesOf(campaign: Campaign): WantedFile[] {
  const forms = formsInUse(campaign, []);
  return [
    'table',
    ...(projectsOf(campaign).length > 0 ? (['projects'] as const) : []),
    ...(forms.some(({ roles }) => roles.author !== undefined) ? (['recommendation'] as const) : []),
    'registration',
    'guide',
  ];
}

/** A contact’s address that has not been told of a campaign yet, and the active units that it stands under. */
export interface UntoldContact {
  address: string;
  /** At least one, in the roster's order. */
  units: readonly Unit[];
}

/**
 * The contacts that are still to be told, each address once, whatever its spelling and however many units it serves.
 *
 * @param told addresses in small letters (`addressKey`).
 * @example
 * untoldContacts([unit({ contacts: ['TG@example.org', 'b@example.org'] })], new Set(['tg@example.org']))
 * // → [{ address: 'b@example.org', units: [TG] }]
 */
export function untoldContacts(roster: readonly Unit[], told: ReadonlySet<string>): UntoldContact[] {
  const found = new Map<string, { address: string; units: Unit[] }>();
  for (const unit of roster.filter(isWrittenTo)) {
    for (const address of unit.contacts) {
      const key = addressKey(address);
      if (told.has(key)) continue;
      const contact = found.get(key) ?? { address, units: [] };
      if (!contact.units.includes(unit)) contact.units.push(unit);
      found.set(key, contact);
    }
  }
  return [...found.values()];
}
