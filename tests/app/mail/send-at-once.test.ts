/** The mail of a submit goes without a look at the outbox: wherever its run ends, it is sent, owed or uncertain. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { settle } from '../../faults/settle.ts';
import { firstTen, HG, moment } from '../../flows/ask-sidebar.ts';
import { ledgerOf, mailCount, tidyLedger, twice } from '../../flows/mail-world.ts';
import { bundle, type KeptWorld, keep, OWNER, play, reopen, rowsOf, type World } from '../../flows/open-world.ts';
import { resubmitted, submitted } from '../../oracle/tiny-season.ts';

let ten: KeptWorld;

beforeAll(async () => {
  const world = reopen(firstTen(await bundle()));
  settle(world);
  ten = keep(world);
}, 120_000);

const THIRD = { title: '织网读书会', heldOn: '2019-07-01' };

const later = (world: World) => new Date(world.workspace.clock.now() + 60_000).toISOString();
const submit = (world: World, id = 'r3') => play(world, submitted(id, THIRD, later(world)));

/** State and text of the lines that this world has beside those of ten o'clock. */
const newLines = (world: World) =>
  rowsOf(world, 'dispatches')
    .slice(rowsOf(reopen(ten), 'dispatches').length)
    .map(({ cells: { body = '', key = '', state = '' } }) => [key.split('/')[0], state, body.split(' ')[0] ?? '']);

describe('the mail of a submit', () => {
  it('goes with its line, whose text is emptied by the next tick; a change of it goes so too', () => {
    const world = reopen(ten);
    submit(world);
    play(world, resubmitted('r3', { participants: '180' }, later(world)));
    expect(newLines(world)).toEqual([
      ['receipt', '已发送', 'sending'],
      ['updated', '已发送', 'sending'],
    ]);
    expect(settle(world)).toEqual([]);
    expect(newLines(world)).toEqual([
      ['receipt', '已发送', ''],
      ['updated', '已发送', ''],
    ]);
    expect([mailCount(world), twice(world)]).toEqual([mailCount(reopen(ten)) + 2, []]);
  });

  it.each([
    { where: 'its line is added', of: ['Sheet.appendRow'], call: 2, state: '已发送', went: 1 },
    { where: 'the witness is told', of: ['Properties.setProperties'], call: 2, state: '未确认是否发出', went: 0 },
    { where: 'it went', of: ['MailApp.sendEmail'], call: 1, state: '未确认是否发出', went: 1 },
    { where: 'it is known to have gone', of: ['Lock.releaseLock'], call: 2, state: '已发送', went: 1 },
  ])('of a run that ends once $where is $state', ({ call, of, state, went }) => {
    const world = reopen(ten);
    const armed = world.workspace.faults.arm({ kind: 'kill', when: 'after', of, call });
    submit(world);
    expect(armed.struck).toBe(1);
    expect(newLines(world)).toEqual([['receipt', '已发送', 'sending']]);
    expect(settle(world)).toEqual([]);
    expect(newLines(world).map(([, now]) => now)).toEqual([state]);
    expect([mailCount(world), twice(world)]).toEqual([mailCount(reopen(ten)) + went, []]);
  });

  it('is not sent again where somebody deletes its line as it goes', () => {
    const world = reopen(ten);
    const act = () => tidyLedger(world, (key) => key.startsWith('receipt/'));
    world.workspace.faults.arm({ kind: 'meanwhile', when: 'before', of: ['MailApp.sendEmail'], call: 1, act });
    submit(world);
    settle(world);
    expect(twice(world)).toEqual([]);
    expect(mailCount(world)).toBe(mailCount(reopen(ten)) + 1);
  });

  it('goes once where a tick has come to the entry before', () => {
    const world = reopen(ten);
    const act = () => world.workspace.run({ as: OWNER, call: 'tick', surface: 'editor' });
    world.workspace.faults.arm({ kind: 'meanwhile', when: 'after', of: ['Lock.releaseLock'], call: 1, act });
    submit(world);
    expect(mailCount(world)).toBe(mailCount(reopen(ten)) + 1);
    expect(newLines(world)).toEqual([['receipt', '已发送', '']]);
  });

  it('waits in the outbox where the day’s quota is spent, and goes the next day', () => {
    const world = reopen(ten);
    world.workspace.faults.setMailQuotaLeft(0);
    submit(world);
    expect(newLines(world).map(([, state]) => state)).toEqual(['待发送']);
    // The quota falls to nothing behind the question for it.
    const other = reopen(ten);
    const act = () => other.workspace.faults.setMailQuotaLeft(0);
    other.workspace.faults.arm({ kind: 'meanwhile', when: 'before', of: ['MailApp.sendEmail'], call: 1, act });
    submit(other);
    expect(newLines(other).map(([, state]) => state)).toEqual(['待发送']);
    for (const each of [world, other]) {
      each.workspace.clock.advanceTo(Date.parse('2019-08-21T12:00:00+08:00'));
      expect([newLines(each)[0]?.[1], mailCount(each)]).toEqual(['已发送', mailCount(reopen(ten)) + 1]);
    }
  });

  it('is set down as dropped for a unit that wants the weekly digest alone', () => {
    const world = reopen(ten);
    const row = rowsOf(world, 'roster').find(({ cells }) => cells.name === HG);
    const column = world.workspace.parts.spreadsheets.files
      .get(world.bookId)
      ?.sheets.find(({ name }) => name === '单位名录')
      ?.rows[0]?.contents.indexOf('digestOnly');
    expect([row !== undefined, column]).toEqual([true, expect.any(Number)]);
    const sheetId = world.workspace.parts.spreadsheets.files
      .get(world.bookId)
      ?.sheets.find(({ name }) => name === '单位名录')?.id;
    world.workspace.type({
      as: OWNER,
      spreadsheetId: world.bookId,
      sheetId: sheetId ?? 0,
      row: row?.number ?? 0,
      column: (column ?? 0) + 1,
      values: [['是']],
    });
    settle(world);
    play(world, submitted('r3', { ...THIRD, unit: HG }, later(world)));
    expect(newLines(world).map(([kind, state]) => [kind, state])).toEqual([['receipt', '无需再发']]);
    expect([settle(world), mailCount(world)]).toEqual([[], mailCount(reopen(ten))]);
  });
});

it('begins at ten o’clock', () => {
  expect(new Date(ten.nowMs).toISOString() >= new Date(moment('10:00')).toISOString()).toBe(true);
  expect(ledgerOf(reopen(ten)).every(([, state]) => state === '已发送')).toBe(true);
});
