/** A response that is recorded without reading its register: the same calls at any size, and safe whatever strikes. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { findRow, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { bundle } from '../built-bundle.ts';
import { forgetIndex, isAlone, recordingOf } from '../flows/alone-world.ts';
import { bookOfKept, type KeptWorld, keep, OWNER, play, reopen, type World } from '../flows/open-world.ts';
import { edited, pasted, submitted } from '../oracle/tiny-season.ts';
import { everyNth, inAll } from '../thoroughness.ts';
import { firstMorning } from './flows.ts';
import { violations } from './invariants.ts';
import { FLOODED, flood, watched } from './large-world.ts';
import { ringHour, settle } from './settle.ts';
import { KILLS } from './strike.ts';

const RECORDING = [
  'Cache.get',
  'Lock.tryLock',
  'Properties.getProperties',
  'Session.getEffectiveUser',
  'FormResponse.getItemResponses',
  'SpreadsheetApp.getActiveSpreadsheet',
  'Sheet.getSheetValues',
  'Sheet.getLastRow',
  'Properties.setProperties',
  'Sheet.appendRow',
  'Sheet.getSheetValues',
  'Lock.releaseLock',
];

const YARN = { title: '织网读书会第一百场', heldOn: '2019-07-01' };
const nowOf = ({ workspace }: World) => new Date(workspace.clock.now() + 60_000).toISOString();

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(firstMorning(await bundle()));
}, 300_000);

/** What the run that a response rings does. */
function submit(world: World, id = 'n1', answers: Parameters<typeof submitted>[1] = YARN) {
  const records = watched(world);
  play(world, submitted(id, answers, nowOf(world)));
  const record = records.find(({ functionName }) => functionName === 'onFormSubmit');
  if (!record) throw new Error('no run');
  return record;
}

describe('a response that has nothing to do with any other', () => {
  it('takes the same twelve calls, of the same cells, whether there are few entries or hundreds', () => {
    const [few, many] = [reopen(morning), reopen(morning)];
    play(many, submitted('seed', { title: FLOODED, heldOn: '2019-07-02' }, nowOf(many)));
    flood(many, 'activity', inAll(240, 80));
    for (let hour = 0; hour < 4; hour += 1) ringHour(many);
    const recordings = [few, many].map((world) => recordingOf(submit(world)));
    for (const recording of recordings) expect(recording.map(({ method }) => method)).toEqual(RECORDING);
    const [units = [], others] = recordings.map((recording) => recording.map((line) => line.units));
    expect(others).toEqual(units);
  }, 300_000);

  it.each(
    everyNth(
      RECORDING.flatMap((_, call) => KILLS.map((strike) => [call + 1, strike] as const)),
      24,
    ),
  )(
    'may end at call %i as %j: nothing is lost, nothing is there twice',
    (call, strike) => {
      const world = reopen(morning);
      const match = ({ functionName }: { functionName: string }) => functionName === 'onFormSubmit';
      const armed = world.workspace.faults.arm({ ...strike, call, match });
      play(world, submitted('n1', YARN, nowOf(world)));
      armed.disarm();
      expect(armed.struck).toBe(1);
      // Before any sweep, where the run has left things half done.
      play(world, submitted('n2', { ...YARN, title: '另一场' }, nowOf(world)), submitted('n3', YARN, nowOf(world)));
      expect([...settle(world, 1), ...violations(world, 1)]).toEqual([]);
      const problems = findRow(tableOf(world.run.book, 'activity'), 'title', YARN.title);
      expect(problems).not.toBeNull();
    },
    120_000,
  );
});

const rowOf = (world: World, title: string) =>
  findRow(tableOf(world.run.book, 'activity'), 'title', title)?.number ?? 0;

const sheetOf = (world: World) => {
  return { as: OWNER, spreadsheetId: world.bookId, sheetId: tableOf(world.run.book, 'activity').sheet.id };
};

const TYPED = '职工上网安全课';

describe('a response is held against all the others where', () => {
  it.each<[what: string, spoil: (world: World) => void]>([
    ['the index has gone', ({ workspace }) => forgetIndex(workspace)],
    [
      'staff have typed a row and its run has ended early',
      (world) => {
        const match = ({ functionName }: { functionName: string }) => functionName === 'onRegisterEdit';
        const armed = world.workspace.faults.arm({ kind: 'kill', when: 'before', call: 1, match });
        typeRow(world.run.book, OWNER, 'activity', null, { title: '没有事件的一场', unit: '塘沽街道总工会' });
        armed.disarm();
      },
    ],
    [
      'staff have deleted a row',
      (world) => world.workspace.deleteRows({ ...sheetOf(world), from: rowOf(world, TYPED), count: 1 }),
    ],
    [
      'an earlier version of the workbook was restored',
      (world) => {
        const { books } = keep(world);
        play(world, submitted('n0', { title: '后来没有了的一场' }, nowOf(world)));
        for (const file of books.map(bookOfKept)) world.workspace.parts.spreadsheets.files.set(file.id, file);
      },
    ],
  ])('%s, and the next one after a sweep is not', (_, spoil) => {
    const world = reopen(morning);
    spoil(world);
    expect(isAlone(submit(world))).toBe(false);
    // The mail of a ledger that was restored may have gone.
    expect([...settle(world, 1), ...violations(world, 1)]).toEqual([]);
    expect(isAlone(submit(world, 'n2', { title: '又一场' }))).toBe(true);
  });
});

describe('the number of a row that staff typed', () => {
  // Those of staff are noted behind their rows: until then nothing may be concluded from the index, whoever rings.
  it.each(
    everyNth(
      KILLS.flatMap((strike) => Array.from({ length: 30 }, (_, call) => [call + 1, strike] as const)),
      20,
    ),
  )(
    'is nobody else’s where its run ends at call %i as %j, somebody edits another row, and a response comes',
    (call, strike) => {
      const world = reopen(morning);
      const match = ({ functionName }: { functionName: string }) => functionName === 'onRegisterEdit';
      const armed = world.workspace.faults.arm({ ...strike, call, match });
      play(world, pasted('p9', { title: '没有记下编号的一场', heldOn: '2019-05-07' }, nowOf(world)));
      armed.disarm();
      play(world, edited('p1', { participants: '95' }, nowOf(world)));
      submit(world);
      expect([...settle(world, 1), ...violations(world, 1)]).toEqual([]);
    },
    120_000,
  );
});

describe('a response is recorded by itself and in its own columns where', () => {
  it.each<[what: string, move: (world: World) => void]>([
    [
      'staff have sorted the register',
      (world) => world.workspace.sortRows({ ...sheetOf(world), from: 3, column: 1, ascending: false }),
    ],
    [
      'staff have put a column before all others',
      (world) => world.workspace.insertColumns({ ...sheetOf(world), before: 1 }),
    ],
  ])('%s', (_, move) => {
    const world = reopen(morning);
    move(world);
    submit(world);
    const row = findRow(tableOf(world.run.book, 'activity'), 'title', YARN.title)?.cells;
    expect(row).toMatchObject({ number: 'HD-2019-0004', unit: '塘沽街道总工会', heldOn: '2019-07-01' });
    expect([...settle(world, 1), ...violations(world, 0)]).toEqual([]);
  });
});
