/** Rows that staff copy, drag, fill and delete: entries stay themselves, copies are new, deleted ones come back. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { entryRows } from '../../faults/invariants.ts';
import { ringHour } from '../../faults/settle.ts';
import { ask, settings } from '../../flows/ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, play, reopen, type World } from '../../flows/open-world.ts';
import {
  below,
  colleagueAt,
  faultsAtRest,
  type Kind,
  NUMBERS,
  rowOf,
  staffMorning,
  standing,
  typeInto,
} from '../../flows/staff-world.ts';
import { on, resubmitted, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let morning: KeptWorld;
let before: Record<string, unknown>;

beforeAll(async () => {
  morning = keep(staffMorning(await bundle()));
  before = standing(morning.world);
}, 60_000);

type Line = Record<string, string>;
const NEW = 'HD-2019-0011';
const KINDS = Object.keys(NUMBERS) as Kind[];
const STAFFS: readonly Kind[] = ['typed', 'typedApproved', 'typedReturned'];
const BY_FORM = KINDS.filter((kind) => !STAFFS.includes(kind));

const now = (world: World) => standing(world) as Record<string, Line>;
const line = (world: World, number: string): Line => now(world)[number] ?? {};
const old = (world: World) => Object.fromEntries(Object.entries(now(world)).filter(([number]) => before[number]));
const without = (...numbers: string[]) =>
  Object.fromEntries(Object.entries(before).filter(([number]) => !numbers.includes(number)));
const sent = (world: World) => world.workspace.mailbox.length - morning.world.workspace.mailbox.length;
const silent = (world: World) => world.workspace.faults.triggersOff(world.workspace.clock.now() + 60_000);

function copy(world: World, kind: Kind, to: number, mode: 'over' | 'insert' = 'over', count = 1): void {
  world.workspace.copyRow({ ...colleagueAt(world), from: rowOf(world, kind).number, to, mode, count });
}

function remove(world: World, kind: Kind): void {
  world.workspace.deleteRows({ ...colleagueAt(world), from: rowOf(world, kind).number });
}

describe('a whole row that staff copy', () => {
  const places = ['below', 'above', 'below, with the bells silent', 'above, with the bells silent'];
  it.each(
    everyNth(
      KINDS.flatMap((kind) => places.map((place) => ({ kind, place }))),
      10,
    ),
  )('$kind, $place and changed, is a new entry that waits; the old one is as it was', ({ kind, place }) => {
    const world = reopen(morning);
    if (place.includes('silent')) silent(world);
    const isAbove = place.startsWith('above');
    const to = isAbove ? 3 : below(world);
    copy(world, kind, to, isAbove ? 'insert' : 'over');
    typeInto(world, to, { title: '第二期知识竞赛', participants: '33' });
    expect([faultsAtRest(world), old(world), sent(world)]).toEqual([[], before, 0]);
    expect(line(world, NEW)).toMatchObject({
      title: '第二期知识竞赛',
      participants: '33',
      state: '待审核',
      counts: '不计入',
    });
  });

  it.each(
    everyNth(
      KINDS.filter((kind) => kind !== 'rejected'),
      6,
    ),
  )('%s, and left as it is, repeats the upper one, which is the entry', (kind) => {
    const world = reopen(morning);
    copy(world, kind, 3, 'insert');
    expect([faultsAtRest(world), old(world)]).toEqual([[], before]);
    expect(rowOf(world, kind).number).toBe(3);
    expect(line(world, NEW).problems).toContain(`与先报送的 ${NUMBERS[kind]} 重复`);
  });

  it.each(everyNth(BY_FORM, 6))('over %s leaves that entry to come back whole', (kind) => {
    const world = reopen(morning);
    copy(world, kind === 'fresh' ? 'mended' : 'fresh', rowOf(world, kind).number);
    expect([faultsAtRest(world), old(world), sent(world)]).toEqual([[], before, 0]);
    expect(Object.keys(now(world))).toHaveLength(11);
  });

  it('over one of staff leaves that one deleted, listed and restored by a click', () => {
    const world = reopen(morning);
    copy(world, 'approved', rowOf(world, 'typedApproved').number);
    expect([faultsAtRest(world), old(world)]).toEqual([[], without(NUMBERS.typedApproved)]);
    expect(settings(world).deleted).toEqual([{ number: NUMBERS.typedApproved }]);
    expect(ask(world, 'restoreEntry', { number: NUMBERS.typedApproved })).toMatchObject({ ok: true });
    expect([faultsAtRest(world), old(world), settings(world).deleted]).toEqual([[], before, []]);
  });

  it('several at once, filled down, and thrice over, is as many new rows', () => {
    const world = reopen(morning);
    copy(world, 'fresh', below(world), 'over', 3);
    world.workspace.fillDown({ ...colleagueAt(world), row: below(world) - 1, rows: 3 });
    copy(world, 'fresh', below(world));
    expect([faultsAtRest(world), old(world), Object.keys(now(world)).length]).toEqual([[], before, 16]);
  });

  it('into the other register is a new row there, and changes nothing here', () => {
    const world = reopen(morning);
    const { sheetId, spreadsheetId } = colleagueAt(world, 'work');
    const from = rowOf(world, 'approved').number;
    const into = { spreadsheetId, sheetId };
    world.workspace.copyRow({ ...colleagueAt(world), from, to: below(world, 'work'), mode: 'over', into });
    expect([faultsAtRest(world), now(world)]).toEqual([[], before]);
    expect(entryRows(world, 'work').map(({ cells }) => [cells.number, cells.state])).toEqual([
      ['ZP-2019-0001', '待审核'],
      ['ZP-2019-0002', '待审核'],
    ]);
  });

  it.each([true, false])(
    'from a backup of the workbook is the entry where that was deleted (%s), else a new row',
    (isGone) => {
      const world = reopen(morning);
      const { id, workspace } = world.workspace.copySpreadsheet(world.bookId, { as: COLLEAGUE });
      const there = { ...world, bookId: id, workspace, run: { ...world.run, book: { workspace, id } } };
      const from = rowOf(world, 'approved').number;
      if (isGone) remove(world, 'approved');
      const { sheetId, spreadsheetId } = colleagueAt(world);
      const into = { spreadsheetId, sheetId };
      world.workspace.copyRow({ ...colleagueAt(there), from, to: below(world), mode: 'over', into });
      expect([faultsAtRest(world), old(world)]).toEqual([[], before]);
      const more = Object.entries(now(world)).filter(([number]) => !before[number]);
      expect(more.map(([number, { state }]) => [number, state])).toEqual(isGone ? [] : [[NEW, '待审核']]);
    },
  );
});

describe('a row that staff drag elsewhere', () => {
  it.each(everyNth(KINDS, 6))('%s, is the same entry there', (kind) => {
    const world = reopen(morning);
    const drag = (to: number, mode: 'insert' | 'over') =>
      world.workspace.cutRow({ ...colleagueAt(world), from: rowOf(world, kind).number, to, mode });
    drag(5, 'insert');
    drag(below(world), 'over');
    expect([faultsAtRest(world), now(world), sent(world)]).toEqual([[], before, 0]);
  });
});

describe('a row that staff delete', () => {
  it.each(everyNth(BY_FORM, 6))(
    'comes back where it is %s, with number, versions, decisions, corrections and remark',
    (kind) => {
      const world = reopen(morning);
      remove(world, kind);
      play(world, submitted('later', { title: '后来的一场' }, on('08-20', '11:20')));
      expect([faultsAtRest(world), old(world), sent(world)]).toEqual([[], before, 1]);
      expect(line(world, NEW)).toMatchObject({ title: '后来的一场', version: '1' });
    },
  );

  it('comes back with what its respondent changes before the clock rings', () => {
    const world = reopen(morning);
    remove(world, 'waived');
    play(world, resubmitted('waived', { participants: '77' }, on('08-20', '11:20')));
    expect([faultsAtRest(world), old(world)]).toEqual([
      [],
      { ...before, [NUMBERS.waived]: line(world, NUMBERS.waived) },
    ]);
    expect(line(world, NUMBERS.waived)).toMatchObject({ version: '2', state: '已重新报送', counts: '不计入' });
  });

  it.each(everyNth(STAFFS, 6))(
    '%s of staff counts nowhere, is listed, and is restored as it was; its number is not given again',
    (kind) => {
      const world = reopen(morning);
      remove(world, kind);
      play(world, submitted('later', { title: '后来的一场' }, on('08-20', '11:20')));
      expect([faultsAtRest(world), old(world)]).toEqual([[], without(NUMBERS[kind])]);
      expect([settings(world).deleted, line(world, NEW).title]).toEqual([[{ number: NUMBERS[kind] }], '后来的一场']);
      expect(ask(world, 'restoreEntry', { number: NUMBERS[kind] })).toMatchObject({ ok: true });
      expect([faultsAtRest(world), old(world), settings(world).deleted]).toEqual([[], before, []]);
      expect(ask(world, 'restoreEntry', { number: NUMBERS[kind] })).toMatchObject({ refusal: 'nothingChanged' });
    },
  );

  it.each(everyNth(KINDS, 6))('%s, and bring back by undo once the clock has rung, is one entry', (kind) => {
    const world = reopen(morning);
    remove(world, kind);
    ringHour(world);
    world.workspace.undo({ as: COLLEAGUE, spreadsheetId: world.bookId });
    expect([faultsAtRest(world), old(world), settings(world).deleted]).toEqual([[], before, []]);
    // What came by form has come back by itself: the second row is as good as typed, and repeats it.
    const more = Object.keys(now(world)).filter((number) => !before[number]);
    expect(more).toEqual(STAFFS.includes(kind) ? [] : [NEW]);
  });

  it('with all others, or with its sheet, comes back where it came by form', () => {
    for (const act of ['rows', 'sheet']) {
      const world = reopen(morning);
      if (act === 'rows') world.workspace.deleteRows({ ...colleagueAt(world), from: 3, count: 10 });
      else {
        world.workspace.deleteSheet(colleagueAt(world));
        ringHour(world);
        expect(ask(world, 'setUp', {}, { as: 'review@example.org' })).toMatchObject({ ok: true });
      }
      const numbers = STAFFS.map((kind) => NUMBERS[kind]);
      expect([faultsAtRest(world), now(world), sent(world)]).toEqual([[], without(...numbers), 0]);
      for (const number of numbers) expect(ask(world, 'restoreEntry', { number })).toMatchObject({ ok: true });
      expect([faultsAtRest(world), now(world)]).toEqual([[], before]);
    }
  });

  it('comes back in both registers, whole sheets too', () => {
    const world = reopen(morning);
    const works = standing(world, 'work');
    const there = colleagueAt(world, 'work');
    world.workspace.deleteRows({ ...there, from: 3 });
    expect([faultsAtRest(world), standing(world, 'work')]).toEqual([[], works]);
    world.workspace.deleteSheet(colleagueAt(world));
    world.workspace.deleteSheet(there);
    expect(ask(world, 'setUp', {}, { as: 'review@example.org' })).toMatchObject({ ok: true });
    const numbers = STAFFS.map((kind) => NUMBERS[kind]);
    expect([faultsAtRest(world), standing(world, 'work'), now(world)]).toEqual([[], works, without(...numbers)]);
  });

  it('is restored also in a run that writes other rows', () => {
    const world = reopen(morning);
    remove(world, 'typed');
    ringHour(world);
    silent(world);
    typeInto(world, 'fresh', { participants: '约九十' });
    expect(ask(world, 'restoreEntry', { number: NUMBERS.typed })).toMatchObject({ ok: true });
    expect(faultsAtRest(world)).toEqual([]);
    expect(line(world, NUMBERS.typed)).toEqual(before[NUMBERS.typed]);
  });
});
