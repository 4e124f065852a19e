/** What a form’s trigger does, and what it leaves to the clock. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { recordSubmission } from '../../../src/app/triggers/on-form-submit.ts';
import { ringHour } from '../../faults/settle.ts';
import { firstTen, moment } from '../../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, play, reopen } from '../../flows/open-world.ts';
import { submitted } from '../../oracle/tiny-season.ts';
import { openSmall, rowsIn, type SmallWorkbook } from '../small-workbook.ts';
import { arrival } from './arrivals.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

describe('a run without a lock of the document', () => {
  it('leaves the receipt to the clock', () => {
    const world = reopen(first);
    const before = world.workspace.mailbox.length;
    world.workspace.faults.suppose({ documentLock: 'nullInFormTriggers' });
    play(world, submitted('r3', { title: '表单没有锁' }, moment('10:30')));
    expect(world.workspace.mailbox.length).toBe(before);
    ringHour(world);
    expect(world.workspace.mailbox.slice(before).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('【已收到】'),
    ]);
  });
});

describe('recordSubmission', () => {
  const NINE = '2019-08-20T09:00:00+08:00';
  type Arrived = ReturnType<Office['forms']['fromEvent']>;

  function submit({ run }: SmallWorkbook, arrived: Arrived): Office {
    const office = run();
    recordSubmission({ ...office, forms: { ...office.forms, fromEvent: () => arrived } }, {});
    return office;
  }

  it('records the response and sends its receipt in the same run; the event that comes again does nothing', () => {
    const workbook = openSmall();
    const arrived = { form: 'activity', response: arrival('r1', NINE) };
    submit(workbook, arrived);
    expect(rowsIn(workbook, 'activity')).toMatchObject([{ id: 'r1', number: 'HD-2019-0001' }]);
    const [receipt] = workbook.google.mailbox;
    expect([receipt?.to, receipt?.subject]).toEqual([['tg@example.org'], expect.stringContaining('HD-2019-0001')]);
    expect(submit(workbook, arrived).book.hasWritten()).toBe(false);
    expect([rowsIn(workbook, 'activity').length, workbook.google.mailbox.length]).toEqual([1, 1]);
  });

  it('does nothing for a blank event, or one of another form', () => {
    const workbook = openSmall();
    expect(submit(workbook, null).book.hasWritten()).toBe(false);
    expect([rowsIn(workbook, 'activity'), workbook.google.mailbox]).toEqual([[], []]);
  });
});
