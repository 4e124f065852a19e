/** Restoring from a backup: what is missing comes back, what is newer stays, nothing is sent again. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf } from '../../../src/domain/intake/imprint.ts';
import type { HandoverDone, HandoverView, RestoredTable } from '../../../src/handover-view.ts';
import { tableOf } from '../../../src/season/workbook-tables.ts';
import { violations } from '../../faults/invariants.ts';
import { ringHour, settle } from '../../faults/settle.ts';
import { ask, firstTen, moment, refusalOf } from '../../flows/ask-sidebar.ts';
import { loseWorkbook, splitBackup } from '../../flows/lost-workbook.ts';
import { bundle, type KeptWorld, keep, OWNER, play, reopen, rowsOf, type World } from '../../flows/open-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let first: KeptWorld;
let text: string;

beforeAll(async () => {
  const world = reopen(firstTen(await bundle()));
  first = keep(world);
  text = ask<{ text: string }>(world, 'readBackup', {}, { as: OWNER }).value.text;
}, 120_000);

interface Given {
  head: string;
  parts: { index: number; text: string }[];
}

function given(backup = text): Given {
  const [head = '', ...parts] = backup.split('\n').filter((line) => line !== '');
  return { head, parts: parts.map((part, index) => ({ index, text: part })) };
}

const preview = (world: World, input: object = given()) =>
  ask<RestoredTable[]>(world, 'previewRestore', input, { as: OWNER }).value;
const restore = (world: World, input: object = given()) =>
  ask<RestoredTable[]>(world, 'restoreBackup', input, { as: OWNER });
const mails = ({ workspace }: World) => workspace.mailbox.length;

/** Tables of which the preview says something other than that all is the same. */
const unlike = (tables: readonly RestoredTable[]) =>
  tables
    .filter(({ behind, differing, missing }) => behind + differing + missing > 0)
    .map(({ behind, differing, key, missing }) => [key, missing, behind, differing]);

function clearRows(world: World, key: string, count: number): void {
  const { sheet } = tableOf(world.run.book, key);
  const rows = rowsOf(world, key);
  for (const { number } of rows.slice(0, count).reverse()) {
    world.workspace.deleteRows({ as: OWNER, spreadsheetId: world.bookId, sheetId: sheet.id, from: number });
  }
}

describe('a backup', () => {
  it('finds all the same where nothing has changed, and changes nothing', () => {
    const world = reopen(first);
    expect(unlike(preview(world))).toEqual([]);
    const before = rowsOf(world, 'activity');
    expect(restore(world)).toMatchObject({ ok: true });
    expect(rowsOf(world, 'activity')).toEqual(before);
  });

  it('brings back what was deleted, keeps what came since, and sends nothing again', () => {
    const world = reopen(first);
    play(world, submitted('r7', { title: '织网读书会', heldOn: '2019-07-01' }, moment('10:20')));
    const [sent, decided] = [mails(world), rowsOf(world, 'decisions')];
    clearRows(world, 'decisions', 1);
    clearRows(world, 'dispatches', 2);
    clearRows(world, 'roster', 1);
    expect(unlike(preview(world))).toEqual([
      ['roster', 1, 0, 0],
      ['decisions', 1, 0, 0],
      ['dispatches', 2, 0, 0],
    ]);
    expect(restore(world)).toMatchObject({ ok: true });
    expect(rowsOf(world, 'decisions').map(({ cells }) => cells)).toEqual(decided.map(({ cells }) => cells));
    expect(unlike(preview(world))).toEqual([]);
    ringHour(world);
    expect([mails(world), rowsOf(world, 'activity').length]).toEqual([sent, 3]);
    expect([...settle(world, 1), ...violations(world, 0)]).toEqual([]);
  });

  it('brings an entry up to its later changes, and leaves one that has changed since', () => {
    const world = reopen(first);
    const version = world.workspace.keepVersion(world.bookId);
    const mend = { number: 'HD-2019-0002', field: 'participants', text: '90', source: '电话' };
    const seen = { version: 1, state: 'received' };
    expect(ask(world, 'mendEntry', { ...mend, seen }, { as: OWNER }).ok).toBe(true);
    ringHour(world);
    const later = ask<{ text: string }>(world, 'readBackup', {}, { as: OWNER }).value.text;
    expect(unlike(preview(world)).filter(([key]) => key === 'activity')).toEqual([['activity', 0, 0, 1]]);
    world.workspace.restoreVersion(world.bookId, version, { as: OWNER });
    expect(unlike(preview(world, given(later))).filter(([key]) => key === 'activity')).toEqual([['activity', 0, 1, 0]]);
    restore(world, given(later));
    ringHour(world);
    expect(rowsOf(world, 'activity').find(({ cells }) => cells.number === 'HD-2019-0002')?.cells).toMatchObject({
      participants: '90',
      version: '2',
    });
  });
});

describe('a file is refused', () => {
  const edited = (change: (head: Record<string, unknown>) => object): Given => {
    const { head, parts } = given();
    return { head: JSON.stringify(change(JSON.parse(head))), parts };
  };
  it.each<[string, () => object, string]>([
    ['that is none', () => ({ head: '{"a":1}', parts: [] }), 'notABackup'],
    ['that is no JSON', () => ({ head: 'PK', parts: [] }), 'notABackup'],
    ['of a newer format', () => edited((head) => ({ ...head, version: 3 })), 'newerBackup'],
    ['whose head was edited', () => edited((head) => ({ ...head, book: 'mine' })), 'damagedBackup'],
    [
      'whose rows were edited',
      () => ({
        ...given(),
        parts: given().parts.map((part) => ({ ...part, text: part.text.replace('塘沽', '汉沽') })),
      }),
      'damagedBackup',
    ],
    [
      'that was cut off in a part',
      () => ({ ...given(), parts: given().parts.map((part) => ({ ...part, text: part.text.slice(0, -9) })) }),
      'damagedBackup',
    ],
  ])('%s', (_, input, code) => {
    const world = reopen(first);
    expect(refusalOf(world, 'previewRestore', input(), { as: OWNER })).toBe(code);
    expect(refusalOf(world, 'restoreBackup', input(), { as: OWNER })).toBe(code);
    expect(refusalOf(world, 'beginRestore', input(), { as: OWNER })).toBe(code);
  });

  it('from anybody but the owner, and of another workbook', () => {
    const world = reopen(first);
    expect(refusalOf(world, 'restoreBackup', given())).toBe('notOwner');
    expect(refusalOf(world, 'beginRestore', given(), { as: OWNER })).toBe('otherBook');
    const other = loseWorkbook(world);
    ask(other, 'setUp', {}, { as: OWNER });
    expect(refusalOf(other, 'previewRestore', given(), { as: OWNER })).toBe('otherBook');
    expect(refusalOf(other, 'beginRestore', given(), { as: OWNER })).toBe('otherBook');
  });
});

/** Subjects of mails to units behind the first `count`. */
const toUnits = ({ workspace }: World, count: number) =>
  workspace.mailbox
    .slice(count)
    .filter(({ to }) => !to.includes(OWNER))
    .map(({ subject }) => subject);

describe('a workbook that is gone', () => {
  it('stands again in an empty one: entries, states and numbers, the same forms, and no mail twice', () => {
    const lost = reopen(first);
    // Behind the backup: another entry with its receipt.
    play(lost, submitted('r7', { title: '织网读书会', heldOn: '2019-07-01' }, moment('10:20')));
    const [sent, before] = [
      mails(lost),
      rowsOf(lost, 'activity').map(({ cells }) => [cells.number, cells.title, cells.stateKey]),
    ];
    lost.workspace.clock.advanceTo(moment('10:40'));
    const world = loseWorkbook(lost);
    const { head, parts } = given();
    expect(ask(world, 'beginRestore', { head, parts: parts.slice(0, 1) }, { as: OWNER })).toMatchObject({ ok: true });
    expect(restore(world)).toMatchObject({ ok: true });
    expect(ask<HandoverDone>(world, 'takeOver', { from: OWNER }, { as: OWNER })).toMatchObject({ ok: true });
    ringHour(world);
    ringHour(world);
    const after = rowsOf(world, 'activity').map(({ cells }) => [cells.number, cells.title, cells.stateKey]);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    // It comes again from the form, with a number that nobody was ever told.
    expect(after.slice(2)).toEqual([['HD-2019-0103', '织网读书会', 'received']]);
    expect(toUnits(world, sent)).toEqual([]);
    const held = rowsOf(world, 'dispatches').filter(
      ({ cells }) => cells.state === '未确认是否发出' || cells.state === 'uncertain',
    );
    expect(held.map(({ cells }) => cells.subject)).toEqual([expect.stringContaining('HD-2019-0103')]);
    expect(unlike(preview(world)).map(([key]) => key)).toEqual([]);
    play(world, submitted('r10', { title: '夜读', heldOn: '2019-07-02' }, on('08-21', '09:00')));
    expect(toUnits(world, sent)).toEqual([expect.stringContaining('HD-2019-0104')]);
    // The owner is told of the one that is held, and of no clock that stood still.
    const told = world.workspace.mailbox.slice(sent).filter(({ to }) => to.includes(OWNER));
    expect(told.map(({ text: body }) => body.split('\n').filter((line) => line.startsWith('- ')))).toEqual([
      [expect.stringContaining('HD-2019-0103')],
    ]);
  });

  it('stands again from several files, whichever of them it begins with', () => {
    const lost = reopen(first);
    const [sent, before] = [mails(lost), rowsOf(lost, 'activity').map(({ cells }) => cells.record)];
    lost.workspace.clock.advanceTo(moment('10:40'));
    const world = loseWorkbook(lost);
    const [last, ...others] = splitBackup(text, FEW_LETTERS).map(given).reverse();
    expect(others.length).toBeGreaterThan(2);
    const { head = '', parts = [] } = last ?? {};
    expect(ask(world, 'beginRestore', { head, parts: parts.slice(0, 1) }, { as: OWNER })).toMatchObject({ ok: true });
    const files = [last, ...others];
    for (const [index, file] of files.entries()) {
      expect(due(world)).toHaveLength(files.length - index);
      for (const call of ['setUp', 'setUpNext'] as const)
        expect(refusalOf(world, call, call === 'setUp' ? {} : { goesOn: false }, { as: OWNER })).toBe(
          'restoreUnfinished',
        );
      expect(refusalOf(world, 'takeOver', { from: OWNER }, { as: OWNER })).toBe('restoreUnfinished');
      expect(restore(world, file)).toMatchObject({ ok: true });
    }
    expect(due(world)).toEqual([]);
    expect(ask<HandoverDone>(world, 'takeOver', { from: OWNER }, { as: OWNER })).toMatchObject({ ok: true });
    ringHour(world);
    ringHour(world);
    expect(unlike(preview(world))).toEqual([]);
    expect(rowsOf(world, 'activity')).toHaveLength(before.length);
    expect(toUnits(world, sent)).toEqual([]);
  });

  it('waits for a file whose last part has not come, and begins again with what is left', () => {
    const world = loseWorkbook(reopen(first));
    const [one, two] = splitBackup(text, HALF).map((each) => given(each));
    if (!one || !two) throw new Error('the backup is of one file');
    const begin = ({ head, parts }: Given) =>
      expect(ask(world, 'beginRestore', { head, parts: parts.slice(0, 1) }, { as: OWNER })).toMatchObject({ ok: true });
    begin(one);
    const all = due(world);
    expect(restore(world, { ...one, parts: one.parts.slice(0, -1) })).toMatchObject({ ok: true });
    expect(due(world)).toEqual(all);
    expect(restore(world, { ...one, parts: one.parts.slice(-1) })).toMatchObject({ ok: true });
    expect(due(world)).toEqual(all.slice(1));
    begin(two);
    expect(due(world)).toEqual(all.slice(1));
    // An older backup in the middle of it: the newer one's files are not waited for any more.
    const other = given(splitBackup(older(), HALF)[0] ?? '');
    begin(other);
    expect(due(world)).toEqual(all);
  });

  it('is never stuck, wherever beginning from a backup is cut off', () => {
    const lost = keep(loseWorkbook(reopen(first)));
    const { head, parts } = given();
    const input = { head, parts: parts.slice(0, 1) };
    const seen = new Set<string>();
    for (const call of everyNth(CALLS, 15)) {
      const world = reopen(lost);
      world.workspace.faults.arm({ kind: 'kill', when: 'after', call });
      world.workspace.run({
        as: OWNER,
        call: 'call',
        args: ['beginRestore', input, 'zh-CN'],
        surface: 'sidebar',
      });
      world.workspace.faults.clear();
      const first = ask(world, 'setUp', {}, { as: OWNER });
      seen.add(first.ok ? 'set up' : 'waits');
      if (first.ok) continue;
      expect(ask(world, 'beginRestore', input, { as: OWNER })).toMatchObject({ ok: true });
      expect(restore(world)).toMatchObject({ ok: true });
      expect(ask(world, 'setUp', {}, { as: OWNER })).toMatchObject({ ok: true });
    }
    expect([...seen]).toContain('waits');
  });

  it('goes on without files that are gone for good, once its owner says so', () => {
    const world = loseWorkbook(reopen(first));
    const [{ head, parts } = given()] = splitBackup(text, HALF).map((each) => given(each));
    ask(world, 'beginRestore', { head, parts: parts.slice(0, 1) }, { as: OWNER });
    expect(refusalOf(world, 'endRestore', {})).toBe('notOwner');
    expect(refusalOf(world, 'setUp', {}, { as: OWNER })).toBe('restoreUnfinished');
    expect(ask(world, 'endRestore', {}, { as: OWNER })).toMatchObject({ ok: true });
    expect(ask(world, 'setUp', {}, { as: OWNER })).toMatchObject({ ok: true });
    expect(due(world)).toEqual([]);
  });
});

/** Of beginning from a backup, and a few more. */
const CALLS = Array.from({ length: 120 }, (_, index) => index + 1);

const due = (world: World) => ask<HandoverView>(world, 'readHandover', {}, { as: OWNER }).value.restoring;

/** The same backup, made a minute before. */
function older(): string {
  const [line = '', ...parts] = text.split('\n');
  const { seal, ...head } = JSON.parse(line) as Record<string, unknown>;
  const before = { ...head, madeAt: String(head.madeAt).replace(/T\d\d/u, 'T00') };
  return [JSON.stringify({ ...before, seal: hashOf(JSON.stringify(before)) }), ...parts].join('\n');
}

/** Two files and a little, with head and what is kept in each. */
const HALF = 40_000;

/** Less than head and what is kept have: a part to a file. */
const FEW_LETTERS = 10_000;
