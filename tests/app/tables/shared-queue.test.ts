/** The queue as the last full look found it: few calls, and never what is known to have changed since. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Calls } from '../../../src/app/calls/all.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, OWNER, play, reopen, type World } from '../../flows/open-world.ts';
import { ask, moment, RECEIVED, reviewMorning, valueFrom } from '../../flows/review-world.ts';
import { edited, resubmitted, submitted } from '../../oracle/tiny-season.ts';
import { callsOf as strikesOf } from '../../thoroughness.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(reviewMorning(await bundle()));
}, 60_000);

type Filter = Calls['readQueue']['input']['filter'];

/** Lets the clock ring, and gives the world as the tick has left it. */
function ticked(world: World, time = '11:05'): World {
  world.workspace.clock.advanceTo(Date.parse(moment(time)));
  return world;
}

const page = (world: World, filter: Filter = {}) => {
  const { asOf, ...view } = valueFrom(world, 'readQueue', { filter });
  return view;
};

const nextHour = ({ workspace }: World) => new Date(workspace.clock.now() + 9 * HOUR_MS).toISOString().slice(11, 16);
const HOUR_MS = 3_600_000;

/** What another run keeps before it changes anything, a minute later. */
function noteElsewhere({ workspace }: World): void {
  workspace.parts.properties.change(({ script = {} }) => {
    script.changed = moment('11:06');
  });
}

/** The page as it is where nothing is shared. */
function pageAnew(world: World, filter: Filter = {}) {
  const { caches } = world.workspace.parts;
  const shared = caches.content;
  caches.content = {};
  const view = page(world, filter);
  caches.content = shared;
  return view;
}

const callsOf = (world: World, filter: Filter = {}, as = OWNER) => ask(world, 'readQueue', { filter }, { as }).calls;

const RETURN = { decision: 'return', code: '', reason: '请补充照片', seen: RECEIVED } as const;
const APPROVE = { number: 'HD-2019-0001', decision: 'approve', code: '', reason: '', seen: RECEIVED } as const;

describe('the shared queue', () => {
  it('costs five calls, and is what the registers would give, whatever it is narrowed to', () => {
    const world = ticked(reopen(morning));
    const filters: Filter[] = [{}, { state: 'waiting' }, { state: 'clean' }, { text: '读书' }, { unit: 'HG' }];
    for (const filter of filters) {
      expect(page(world, filter)).toEqual(pageAnew(world, filter));
      expect(callsOf(world, filter)).toBe(5);
    }
  });

  it('is that of now after a decision, and shared again by the next tick', () => {
    const world = ticked(reopen(morning));
    valueFrom(world, 'reviewEntry', APPROVE, { as: COLLEAGUE });
    expect(callsOf(world)).toBeGreaterThan(5);
    expect(page(world).lines.find(({ number }) => number === APPROVE.number)?.state).toBe('approved');
    ticked(world, '12:05');
    expect(page(world).lines.find(({ number }) => number === APPROVE.number)?.state).toBe('approved');
    expect(callsOf(world)).toBe(5);
  });

  it('goes on after a decision on an entry that has nothing to do with another, and after its count', () => {
    const world = ticked(reopen(morning));
    const alone = page(world, { state: 'waiting' }).lines.filter(({ number }) => {
      const wish = { ...RETURN, number };
      valueFrom(world, 'reviewEntry', wish, { as: COLLEAGUE });
      const isShared = callsOf(world) === 5;
      expect(page(world)).toEqual(pageAnew(world));
      if (!isShared) ticked(world, nextHour(world));
      return isShared;
    });
    expect(alone.length).toBeGreaterThan(1);
    ticked(world, nextHour(world));
    valueFrom(world, 'publishCount', {});
    expect(callsOf(world)).toBe(5);
    expect(page(world, { state: 'returned' })).toEqual(pageAnew(world, { state: 'returned' }));
  });

  it.each(['reviewEntry', 'publishCount'] as const)(
    'is not taken for that of now after %s, inside any call of which somebody changes something',
    (name) => {
      const start = keep(ticked(reopen(morning)));
      const [line] = page(reopen(start), { state: 'clean' }).lines.filter(({ number }) => number.startsWith('ZP'));
      const act = (world: World) =>
        name === 'publishCount'
          ? valueFrom(world, name, {}, { as: COLLEAGUE })
          : valueFrom(world, name, { ...RETURN, number: line?.number ?? '' }, { as: COLLEAGUE });
      const goesOn: number[] = [];
      const { first, stride } = strikesOf(1, 4);
      let calls = first - stride;
      for (let isStruck = true; isStruck; ) {
        const world = reopen(start);
        calls += stride;
        const armed = world.workspace.faults.arm({
          kind: 'meanwhile',
          when: 'before',
          call: calls,
          act: () => noteElsewhere(world),
          match: ({ functionName }) => functionName === 'call',
        });
        act(world);
        armed.disarm();
        isStruck = armed.struck > 0;
        if (isStruck && callsOf(world) === 5) goesOn.push(calls);
      }
      expect(calls).toBeGreaterThan(10);
      // Between reading the store and keeping its own note, two calls one behind the other, a run sees nobody else's.
      expect(goesOn.length).toBeLessThanOrEqual(1);
    },
  );

  it.each<[string, object]>([
    ['a form has brought', submitted('r9', { title: '网上安全课' }, moment('11:10'))],
    ['a unit has corrected at the form', resubmitted('r2', { heldOn: '2019-06-12' }, moment('11:10'))],
    ['staff have typed over', edited('r2', { participants: '200' }, moment('11:10'))],
  ])('shows at once what %s', (_name, event) => {
    const world = ticked(reopen(morning));
    const before = page(world);
    play(world, event);
    const now = page(world);
    expect(now).toEqual(pageAnew(world));
    expect(now).not.toEqual(before);
  });

  it('shows what no event has told of once the clock has looked at everything again', () => {
    const world = ticked(reopen(morning));
    world.workspace.faults.triggersOff(Date.parse(moment('11:30')));
    play(world, edited('r2', { participants: '200' }, moment('11:10')));
    ticked(world, '13:05');
    expect(page(world).lines.find(({ number }) => number === 'HD-2019-0002')).toMatchObject({ version: 2 });
    expect(page(world)).toEqual(pageAnew(world));
  });

  it('stands for all that a request changes, once the clock has seen that nothing else has', () => {
    const world = ticked(reopen(morning));
    valueFrom(world, 'requestPapers', { what: 'summaries' });
    expect(callsOf(world)).toBe(10);
    ticked(world, '13:05');
    expect(callsOf(world)).toBe(5);
    expect(page(world)).toEqual(pageAnew(world));
  });

  it('stands through quiet hours, so that the first page of a morning costs no more', () => {
    const world = ticked(reopen(morning), '23:30');
    expect(callsOf(world)).toBe(5);
  });
});
