/** What is recorded is known before the lock is had: by what was found, or by the records alone. */

import { describe, expect, it } from '@jest/globals';
import { registerTable } from '../../../src/app/tables/register-table.ts';
import { foundRegisters, recordedBefore } from '../../../src/app/triggers/recorded-before.ts';
import { sweep } from '../../../src/app/triggers/sweep.ts';
import { campaign } from '../../factories.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';
import { arrival, officeWith, settingsWithForms } from './arrivals.ts';
import { typeRow } from './typed-rows.ts';

const NINE = '2019-08-20T08:59:00+08:00';
const [ACTIVITY] = campaign().forms.map((form) => registerTable(campaign(), form));

function swept(): SmallWorkbook {
  const workbook = openSmall();
  const lists = { activity: [arrival('r1', NINE), arrival('r2', NINE, { title: '夜校' })] };
  sweep(officeWith(workbook.run(), lists), settingsWithForms(workbook));
  typeRow(workbook, '车间课堂');
  return workbook;
}

describe('recordedBefore', () => {
  it('is by the records alone what it is by the registers; a row that nobody has taken in is none', () => {
    const workbook = swept();
    const [alone, whole] = [workbook.run(), workbook.run()];
    for (const form of campaign().forms) whole.book.fingerprint(registerTable(campaign(), form));
    const known = new Map([
      [
        'activity',
        new Map([
          ['r1', NINE],
          ['r2', NINE],
        ]),
      ],
      ['work', new Map()],
      ['base', new Map()],
    ]);
    expect(recordedBefore(alone, workbook.settings())).toEqual(known);
    expect(recordedBefore(whole, workbook.settings())).toEqual(known);
    // As long as they are only looked at they can be read without a call.
    expect(foundRegisters(whole, workbook.settings())[0]?.entries).toHaveLength(2);
  });

  it('knows no moment for an entry whose record stands twice and differs', () => {
    const workbook = swept();
    const office = workbook.run();
    if (!ACTIVITY) throw new Error('no register');
    const [first, second] = office.book.read(ACTIVITY);
    const record = first?.cells.record?.replaceAll('08:59', '08:58') ?? '';
    office.book.change(ACTIVITY, [{ index: second?.index ?? 0, cells: { record } }]);
    office.book.commit();
    expect(recordedBefore(workbook.run(), workbook.settings()).get('activity')).toEqual(new Map([['r1', '']]));
  });

  it('reads a register whole whose header is not as it should be', () => {
    const workbook = swept();
    const office = workbook.run();
    const settings = workbook.settings();
    expect(
      recordedBefore({ ...office, book: { ...office.book, column: () => null } }, settings).get('activity')?.size,
    ).toBe(2);
    const column = (): never => {
      throw new Error('out of order');
    };
    const failed = { ...office, book: { ...office.book, column } };
    expect([recordedBefore(failed, settings).size, failed.troubles.length > 0]).toEqual([0, true]);
  });
});
