/** The views of progress and materials that are shared: five calls, and never another than the registers would give. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SeasonEvent } from '../../src/season/season-schema.ts';
import { findRow, readRows, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { PROPER } from '../faults/proper-calls.ts';
import { edited, on, pasted, resubmitted, submitted } from '../oracle/tiny-season.ts';
import { everyNth, inAll } from '../thoroughness.ts';
import { bundle, COLLEAGUE, type KeptWorld, OWNER, openWorld, play, ROSTER, reopen, type World } from './open-world.ts';
import { moment, RECEIVED, valueFrom } from './review-world.ts';
import { costs, open, openAll, quietNoon, SHARED, servedAndAnew, until } from './shared-view-world.ts';

let noon: KeptWorld;

beforeAll(async () => {
  noon = quietNoon(await bundle());
}, 60_000);

function expectRight(world: World, as = OWNER): void {
  const [served, anew] = servedAndAnew(world, { as });
  expect(served).toEqual(anew);
}

type Act = (world: World) => unknown;

const AT = moment('11:41');
const ZERO = { unit: 'DG', form: 'activity' };
const UNDO = { number: 'HD-2019-0007', seen: { version: 1, state: 'approved' } } as const;
const ALONE = { number: 'ZP-2019-0001', decision: 'approve', code: '', reason: '', seen: RECEIVED } as const;
const PERSON = { name: '王芳', phone: '', email: '', reason: '本人来电要求' };

const plays =
  (...events: object[]): Act =>
  (world) =>
    play(world, ...(events as SeasonEvent[]));

/** Somebody types into a row that is found by what one of its cells says, or into the next free one. */
const types =
  (table: string, cells: Record<string, string>, [name, text]: [string, string] = ['', '']): Act =>
  ({ run: { book } }) => {
    const row = name === '' ? null : findRow(tableOf(book, table), name, text);
    if (name !== '' && !row) throw new Error(`no ${text} in ${table}`);
    typeRow(book, COLLEAGUE, table, row?.number ?? null, cells);
  };

/** One act after the other; between them all is opened where nobody is at work. */
const inTurn =
  (...acts: Act[]): Act =>
  (world) => {
    acts.forEach((act, index) => {
      if (index > 0) openAll(until(world, '11:50'));
      act(world);
    });
  };

const zero: Act = (world) => valueFrom(world, 'recordZeroReport', ZERO);
const summaries: Act = (world) => valueFrom(world, 'requestPapers', { what: 'summaries' });

const ACTS: Readonly<Record<string, Act>> = {
  'a response': plays(submitted('r9', { title: '网上安全课' }, AT)),
  'a response of a unit that was silent': plays(submitted('r9', { unit: '大港街道总工会' }, AT)),
  'a correction at the form': plays(resubmitted('r2', { heldOn: '2019-06-12' }, AT)),
  'an edit in the register': plays(edited('r2', { participants: '200', heldOn: '2019-06-12' }, AT)),
  'a row typed in the register': plays(pasted('p9', { title: '读报会' }, AT)),
  'a decision, and its count': (world) => {
    valueFrom(world, 'reviewEntry', ALONE, { as: COLLEAGUE });
    valueFrom(world, 'publishCount', {}, { as: COLLEAGUE });
  },
  'a decision taken back': (world) => valueFrom(world, 'undoDecision', UNDO),
  'a zero report typed in its sheet': types('zeroReports', { ...ZERO, at: AT }),
  'a zero report, and another unit typed over it': inTurn(zero, types('zeroReports', { unit: 'HG' }, ['unit', 'DG'])),
  'a zero report, and its name cleared': inTurn(zero, types('zeroReports', { by: '' }, ['unit', 'DG'])),
  'a request, and its state typed over': inTurn(summaries, ({ run: { book } }) => {
    const [row] = readRows(tableOf(book, 'requests'));
    typeRow(book, COLLEAGUE, 'requests', row?.number ?? null, { state: '已办理' });
  }),
  'papers that the clock has written': inTurn(summaries, (world) => until(world, '12:20')),
  'a unit typed in the roster': types('roster', { id: 'XC', name: '新村街道总工会' }),
  'another target in the roster': types('roster', { target: '9' }, ['id', 'TG']),
  'another contact in the roster': types('roster', { contacts: 'new@example.org' }, ['id', 'DG']),
  'a quarter of an hour': (world) => until(world, '11:55'),
  'an hour': (world) => until(world, '12:00'),
  'a new day': ({ workspace }) => workspace.clock.advanceTo(on('08-21', '00:01')),
  'the day of a deadline': ({ workspace }) => workspace.clock.advanceTo(on('08-24', '00:01')),
  'the removal of a person': (world) => valueFrom(world, 'removePerson', PERSON),
};

describe('a shared view', () => {
  it.each(SHARED)('%s in %s costs five calls when it is opened again, by whomever', (name, language) => {
    const world = reopen(noon);
    expect(open(world, name, { language }).calls).toBe(5);
    expect(open(world, name, { language, as: COLLEAGUE }).calls).toBe(5);
    expectRight(world);
    expectRight(world, COLLEAGUE);
  });

  it('costs three calls to share, and none where the same has been shared', () => {
    const world = until(reopen(noon), '12:30');
    expect(costs(world)).toEqual([13, 13, 14, 14]);
    expect(costs(world)).toEqual([5, 5, 5, 5]);
  });

  it.each(everyNth(Object.entries(ACTS), 3))('is that of now after %s', (_name, act) => {
    const world = reopen(noon);
    act(world);
    expectRight(world);
    // Once the clock has looked at everything, and nobody is at work, it is shared again.
    world.workspace.clock.advanceTo(world.workspace.clock.now() + 2 * HOUR_MS);
    expectRight(world);
    openAll(world);
    expect(costs(world)).toEqual([5, 5, 5, 5]);
    expectRight(world);
  });

  const calls = Object.keys(PROPER) as (keyof typeof PROPER)[];
  it.each(everyNth(calls, 6))('is that of now after the call %s', (name) => {
    const world = reopen(noon);
    const args = [name, PROPER[name], 'zh-CN'];
    expect(world.workspace.run({ as: OWNER, call: 'call', args, surface: 'sidebar' }).ok).toBe(true);
    expectRight(world);
  });

  it('is not shared by a page while somebody may be at work, and by the count at once', () => {
    const world = reopen(noon);
    valueFrom(world, 'reviewEntry', ALONE);
    openAll(world);
    expect(costs(world)[0]).toBeGreaterThan(5);
    valueFrom(world, 'publishCount', {});
    expect(open(world, 'readProgress').calls).toBe(5);
    expectRight(world);
  });

  it('of what no event has told is seen within the hour', () => {
    const world = reopen(noon);
    world.workspace.faults.triggersOff(Date.parse(moment('13:30')));
    play(world, edited('r2', { participants: '200', heldOn: '2019-06-12' }, AT));
    until(world, '12:00');
    expectRight(world);
  });

  it('is read from the registers for whoever may not see personal data', () => {
    const world = reopen(noon);
    const { seen } = valueFrom(world, 'readRoles', {});
    valueFrom(world, 'assignRights', { seen, staff: [{ account: COLLEAGUE, rights: ['review'] }] });
    until(world, '13:40');
    openAll(world);
    expect(costs(world)).toEqual([5, 5, 5, 5]);
    for (const [name, language] of SHARED)
      expect(open(world, name, { language, as: COLLEAGUE }).calls).toBeGreaterThan(5);
    expectRight(world, COLLEAGUE);
    expectRight(world);
  });

  it('is gone from the cache once a person was removed', () => {
    const world = reopen(noon);
    const views = () => JSON.stringify(world.workspace.parts.caches.content).match(/"view [a-z]+ [\w-]+"/gu) ?? [];
    expect(views()).toHaveLength(SHARED.length);
    valueFrom(world, 'removePerson', PERSON);
    expect(views()).toEqual([]);
  });

  it('costs five calls for a thousand units too, of which the cache holds it packed', async () => {
    const more = Array.from({ length: inAll(1500, 1000) }, (_, index) => ({
      id: `U${index}`,
      name: `第${index}街道总工会`,
    }));
    const roster = [
      ...ROSTER,
      ...more.map((unit) => ({ ...unit, kind: '街镇', active: true, contacts: [], aliases: [] })),
    ];
    const world = until(openWorld(await bundle(), { roster }), '11:40');
    openAll(world);
    expect(costs(world)).toEqual([5, 5, 5, 5]);
    expect(JSON.stringify(world.workspace.parts.caches.content)).toContain('packed:');
    expectRight(world);
  });

  it('is nothing that a page waits for where the cache fails', () => {
    const world = reopen(noon);
    world.workspace.faults.outage(['Cache']);
    expectRight(world);
  });
});

const HOUR_MS = 3_600_000;
