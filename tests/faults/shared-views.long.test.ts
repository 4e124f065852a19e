/** Shared views, opened inside each call of a run that changes something, and after one that was killed there. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Calls } from '../../src/app/calls/all.ts';
import type { SeasonEvent } from '../../src/season/season-schema.ts';
import { typeRow } from '../../src/season/workbook-tables.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, play, reopen, type World } from '../flows/open-world.ts';
import { moment, RECEIVED } from '../flows/review-world.ts';
import { openAll, quietNoon, servedAndAnew, until } from '../flows/shared-view-world.ts';
import { edited, pasted, resubmitted, submitted } from '../oracle/tiny-season.ts';

let noon: KeptWorld;

beforeAll(async () => {
  noon = quietNoon(await bundle());
}, 60_000);

interface Change {
  /** The function that is struck. */
  rung: string;
  /** What stands before it is struck. */
  before?: (world: World) => void;
  act: (world: World) => unknown;
}

const AT = moment('11:41');
const plays = (rung: string, ...events: object[]): Change => ({
  rung,
  act: (world) => play(world, ...(events as SeasonEvent[])),
});

const MEND = { number: 'HD-2019-0002', field: 'heldOn', text: '2019-06-12', source: '电话', seen: RECEIVED } as const;
/** A call of a colleague's, which may be killed. */
const call = (world: World, name: keyof Calls, input: object) =>
  world.workspace.run({ as: COLLEAGUE, call: 'call', args: [name, input, 'zh-CN'], surface: 'sidebar' });

const LONE = { number: 'ZP-2019-0001', decision: 'approve', code: '', reason: '', seen: RECEIVED } as const;
const JOINT = { ...LONE, number: 'HD-2019-0001' } as const;

/** An event that Google loses, and the tick that makes up for it. */
const lost = (...events: object[]): Change => ({
  rung: 'tick',
  before: (world) => {
    world.workspace.faults.triggersOff(Date.parse(moment('11:59')));
    play(world, ...(events as SeasonEvent[]));
  },
  act: (world) => until(world, '12:01'),
});

const CHANGES: Readonly<Record<string, Change>> = {
  'a decision': { rung: 'call', act: (world) => call(world, 'reviewEntry', LONE) },
  'a decision on one of several': { rung: 'call', act: (world) => call(world, 'reviewEntry', JOINT) },
  'the count after a decision': {
    rung: 'call',
    before: (world) => call(world, 'reviewEntry', LONE),
    act: (world) => call(world, 'publishCount', {}),
  },
  'a field mended': { rung: 'call', act: (world) => call(world, 'mendEntry', MEND) },
  'a zero report': {
    rung: 'call',
    act: (world) => call(world, 'recordZeroReport', { unit: 'DG', form: 'activity' }),
  },
  'a request': { rung: 'call', act: (world) => call(world, 'requestPapers', { what: 'summaries' }) },
  'a response': plays('onFormSubmit', submitted('r9', { title: '网上安全课', unit: '大港街道总工会' }, AT)),
  'a response that repeats another one': plays('onFormSubmit', submitted('r9', {}, AT)),
  'a correction at the form': plays('onFormSubmit', resubmitted('r2', { heldOn: '2019-06-12' }, AT)),
  'an edit': plays('onRegisterEdit', edited('r2', { heldOn: '2019-06-12', participants: '200' }, AT)),
  'a row that is typed': plays('onRegisterEdit', pasted('p9', { title: '读报会' }, AT)),
  'a zero report typed in its sheet': {
    rung: 'onRegisterEdit',
    act: ({ run }) => typeRow(run.book, COLLEAGUE, 'zeroReports', null, { unit: 'DG', form: 'activity', at: AT }),
  },
  'a tick that finds a response': lost(submitted('r9', { title: '网上安全课' }, AT)),
  'a tick that finds a correction': lost(resubmitted('r2', { heldOn: '2019-06-12' }, AT)),
  'a tick that writes papers': {
    rung: 'tick',
    before: (world) => call(world, 'requestPapers', { what: 'summaries' }),
    act: (world) => until(world, '12:01'),
  },
};

/** How many calls of the run were struck, one world for each. */
function strikeEach(
  { act, before, rung }: Change,
  strike: (world: World, turn: number) => { readonly struck: number; disarm(): void },
): number {
  const begun = reopen(noon);
  before?.(begun);
  const start = keep(begun);
  for (let turn = 1; ; turn += 1) {
    const world = reopen(start);
    const armed = strike(world, turn);
    act(world);
    const isStruck = armed.struck > 0;
    armed.disarm();
    const [served, anew] = servedAndAnew(world);
    expect([rung, turn, served]).toEqual([rung, turn, anew]);
    if (!isStruck) return turn - 1;
  }
}

describe('the shared views', () => {
  it.each(Object.entries(CHANGES))(
    'are those of now after %s, inside any call of which all is opened',
    (_name, change) => {
      const match = ({ functionName }: { functionName: string }) => functionName === change.rung;
      let isOpening = false;
      const calls = strikeEach(change, ({ workspace, ...world }, turn) =>
        workspace.faults.arm({
          kind: 'meanwhile',
          when: 'before',
          call: turn,
          match: (execution) => match(execution) && !isOpening,
          act: () => {
            isOpening = true;
            openAll({ workspace, ...world });
            isOpening = false;
          },
        }),
      );
      expect(calls).toBeGreaterThanOrEqual(8);
    },
  );

  // An edit whose run is killed before it says so is as one whose event was lost: it is seen within the hour.
  const killed = Object.entries(CHANGES).filter(([, { rung }]) => rung !== 'onRegisterEdit');

  it.each(killed)('are those of now after %s whose run was killed before any call', (_name, change) => {
    const match = ({ functionName }: { functionName: string }) => functionName === change.rung;
    const calls = strikeEach(change, ({ workspace }, turn) =>
      workspace.faults.arm({ kind: 'kill', when: 'before', call: turn, match, times: 1 }),
    );
    expect(calls).toBeGreaterThanOrEqual(8);
  });
});
