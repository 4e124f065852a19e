/** Sixty seasons in which staff do in the sheets whatever comes into their heads: identity holds, by seed. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, type KeptWorld, keep, reopen, type World } from '../flows/open-world.ts';
import { faultsAtRest, staffMorning, standing } from '../flows/staff-world.ts';
import { chanceOf } from '../oracle/random-source.ts';
import { everyNth } from '../thoroughness.ts';
import { entryRows } from './invariants.ts';
import { isWorkable, OTHER_ACTS, SHEET_ACTS, type Staffed, undo } from './staff-acts.ts';

const SEEDS = Array.from({ length: 60 }, (_, index) => 7001 + index);
const ACTS = 8;

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(staffMorning(await bundle()));
}, 60_000);

interface Played {
  staffed: Staffed;
  /** The acts by name, in order: what a failure prints. */
  acts: string[];
  faults: string[];
}

function played(seed: number): Played {
  const world = reopen(morning);
  const chance = chanceOf(seed);
  const staffed = {
    world,
    chance,
    typed: new Set(['', '200']),
    touched: new Set<string>(),
    sent: new Map<string, number>(),
  };
  const acts: string[] = [];
  const faults: string[] = [];
  const owners = new Map<string, string>();
  for (let turn = 0; turn < ACTS; turn += 1) {
    acts.push(act(staffed));
    if (isWorkable(staffed)) faults.push(...givenTwice(world, owners));
  }
  doOne(OTHER_ACTS, 'set-up is run again', staffed);
  faults.push(...faultsAtRest(world), ...givenTwice(world, owners));
  return { staffed, acts, faults };
}

function doOne(acts: Readonly<Record<string, (staffed: Staffed) => void>>, name: string, staffed: Staffed): string {
  acts[name]?.(staffed);
  return name;
}

// Half of the acts are in the sheets; of those some are taken back at once, or after the clock has rung.
function act(staffed: Staffed): string {
  const { chance } = staffed;
  if (!isWorkable(staffed)) return doOne(OTHER_ACTS, 'set-up is run again', staffed);
  if (chance.hits(35)) return doOne(OTHER_ACTS, chance.oneOf(Object.keys(OTHER_ACTS)), staffed);
  const name = doOne(SHEET_ACTS, chance.oneOf(Object.keys(SHEET_ACTS)), staffed);
  if (!chance.hits(15)) return name;
  const rung = chance.hits(50) ? `, ${doOne(OTHER_ACTS, 'the clock rings', staffed)}` : '';
  undo(staffed);
  return `${name}${rung}, taken back`;
}

// A number belongs to whoever was first given it, whatever becomes of the row.
function givenTwice(world: World, owners: Map<string, string>): string[] {
  return entryRows(world).flatMap(({ cells: { number = '', record = '' } }) => {
    const id = /"id":"([^"]+)"/u.exec(record)?.[1] ?? '';
    if (id === '' || !record.includes(`"number":"${number}"`)) return [];
    const owner = owners.get(number) ?? id;
    owners.set(number, owner);
    return owner === id ? [] : [`${number} was given to ${owner} and to ${id}`];
  });
}

interface Change {
  by: string;
  fields: Record<string, [string, string]>;
}

/** Changes in the log that nobody has made. */
function accusations({ sent, typed, world }: Staffed): string[] {
  return entryRows(world).flatMap(({ cells: { id = '', number = '', record = '{}' } }) => {
    const { changes = [] } = JSON.parse(record) as { changes?: Change[] };
    const own = changes.filter(({ by }, index) => index > 0 && by === 'respondent').length;
    const before = number === 'HD-2019-0004' ? 1 : 0;
    const texts = changes.filter(({ by }) => by === 'staff').flatMap(({ fields }) => Object.values(fields));
    return [
      ...(own > before + (sent.get(id) ?? 0) ? [`${number}: its unit has changed nothing`] : []),
      ...texts
        .filter(([, after]) => !typed.has(after))
        .map((text) => `${number}: nobody has typed ${text.join(' → ')}`),
    ];
  });
}

const DERIVED = ['problems', 'why', 'counts'];

/** Entries that nobody has touched, and that are not as they were. */
function changedUntouched({ touched, world }: Staffed): string[] {
  const now = standing(world) as Record<string, Record<string, string>>;
  const before = standing(morning.world) as Record<string, Record<string, string>>;
  return Object.entries(before).flatMap(([number, cells]) => {
    if (touched.has(cells.id ?? '')) return [];
    const stands = now[number];
    if (!stands) return /0008|0009|0010/u.test(number) ? [] : [`${number} has gone`];
    return Object.keys(cells)
      .filter((key) => !DERIVED.includes(key) && cells[key] !== stands[key])
      .map((key) => `${number}.${key}: ${cells[key]} → ${stands[key]}`);
  });
}

function mailedTwice({ workspace }: World): string[] {
  const receipts = workspace.mailbox.map(({ subject }) => subject).filter((subject) => subject.includes('已收到'));
  return receipts.filter((subject, index) => receipts.indexOf(subject) !== index);
}

describe('staff who do eight things at random in the sheets, between forms, reviews and the clock', () => {
  it.each(everyNth(SEEDS, 10))('seed %i: nothing is lost, doubled or put down to anybody who did not do it', (seed) => {
    const { acts, faults, staffed } = played(seed);
    const all = [
      ...faults,
      ...accusations(staffed),
      ...changedUntouched(staffed),
      ...mailedTwice(staffed.world).map((subject) => `mailed twice: ${subject}`),
    ];
    expect({ seed, acts, faults: all }).toEqual({ seed, acts, faults: [] });
  });
});
