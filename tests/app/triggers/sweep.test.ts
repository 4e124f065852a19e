/** A sweep finds all that has come, by whatever way, and changes nothing when it is done again at once. */

import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../../src/app/problem.ts';
import { decisionsTable } from '../../../src/app/tables/tables.ts';
import { rememberSettled, sweep } from '../../../src/app/triggers/sweep.ts';
import { openSmall, rowsIn, type SmallWorkbook, typeInto } from '../small-workbook.ts';
import { arrival, officeWith, settingsWithForms } from './arrivals.ts';
import { standing, typeRow } from './typed-rows.ts';

const NINE = '2019-08-20T09:00:00+08:00';
const TEN = '2019-08-20T10:00:00+08:00';

type Lists = Parameters<typeof officeWith>[1];

function sweepNow(workbook: SmallWorkbook, lists: Lists = {}) {
  const office = officeWith(workbook.run(), lists);
  const swept = sweep(office, settingsWithForms(workbook));
  const hasWritten = office.book.hasWritten();
  if (!hasWritten) rememberSettled(office, swept.print);
  office.hints.keep();
  return { ...swept, hasWritten, troubles: office.troubles };
}

describe('sweep', () => {
  it('records responses that no trigger told of, rows that staff typed, and cells that they changed', () => {
    const workbook = openSmall();
    const lists = { activity: [arrival('r1', NINE)], work: [arrival('w1', NINE, {}, 'work')] };
    expect(sweepNow(workbook, lists).ground.verdicts).toHaveLength(2);
    typeRow(workbook, '车间课堂');
    typeInto(workbook, 'activity', 'HD-2019-0001', { participants: '200' });
    workbook.moveTo(TEN);
    const { ground } = sweepNow(workbook, lists);
    expect([ground.isWhole, ground.verdicts.length]).toEqual([true, 3]);
    expect(standing(workbook)).toEqual([
      ['HD-2019-0001', '网络安全知识竞赛', '2'],
      ['HD-2019-0002', '车间课堂', '1'],
    ]);
    expect(standing(workbook, 'work')).toHaveLength(1);
    expect(rowsIn(workbook, 'tally')[0]?.unit).toContain('待审核2场');
  });

  it('reads the copies once at each holding of the lock, however many registers there are', () => {
    const workbook = openSmall();
    const office = officeWith(workbook.run(), { activity: [arrival('r1', NINE)] });
    const { readFirst } = office.book;
    let reads = 0;
    office.book = {
      ...office.book,
      readFirst: (table, count) => {
        reads += table.key === 'copies' ? 1 : 0;
        return readFirst(table, count);
      },
    };
    sweep(office, settingsWithForms(workbook));
    expect([reads, standing(workbook).length, rowsIn(workbook, 'copies').length]).toEqual([1, 1, 1]);
  });

  it('done again it writes nothing, and then is quiet until something comes', () => {
    const workbook = openSmall();
    const lists = { activity: [arrival('r1', NINE)] };
    expect(sweepNow(workbook, lists)).toMatchObject({ isQuiet: false, hasWritten: true });
    expect(sweepNow(workbook, lists)).toMatchObject({ isQuiet: false, hasWritten: false });
    expect(sweepNow(workbook, lists)).toMatchObject({ isQuiet: true, hasWritten: false });
    const more = { activity: [...lists.activity, arrival('r2', TEN, { title: '夜校' })] };
    workbook.moveTo(TEN);
    expect(sweepNow(workbook, more)).toMatchObject({ isQuiet: false, hasWritten: true });
    typeInto(workbook, 'activity', 'HD-2019-0001', { remark: '已核实' });
    expect(sweepNow(workbook, more).isQuiet).toBe(false);
  });

  it('takes in what can be, where a form, a response or a register fails, and settles nothing then', () => {
    const workbook = openSmall();
    const unopened = (): never => {
      throw new Error('No item with the given ID');
    };
    const lists: Lists = {
      activity: [{ ...arrival('r1', NINE), open: unopened }, arrival('r2', NINE)],
      work: new ProblemError('formMissing', '作品'),
    };
    const swept = sweepNow(workbook, lists);
    expect([swept.print, swept.unopened.length, swept.troubles.map(({ code }) => code)]).toEqual([
      '',
      1,
      ['formMissing', 'unknown'],
    ]);
    expect(standing(workbook).map(([number]) => number)).toEqual(['HD-2019-0001']);
    const { sheets } = workbook.google.workspace.parts.spreadsheets.files.get(workbook.google.spreadsheetId) ?? {
      sheets: [],
    };
    sheets.splice(
      sheets.findIndex(({ id }) => id === workbook.settings().wiring.sheets.work),
      1,
    );
    const lacking = sweepNow(workbook, { activity: [arrival('r1', NINE)] });
    expect([lacking.ground.isWhole, lacking.troubles.map(({ code }) => code)]).toEqual([
      false,
      expect.arrayContaining(['tableMissing']),
    ]);
    expect(standing(workbook)).toHaveLength(2);
  });

  it('judges by the decisions that stand', () => {
    const workbook = openSmall();
    sweepNow(workbook, { activity: [arrival('r1', NINE)] });
    const office = workbook.run();
    office.book.add(decisionsTable('zh-CN'), [{ id: '000001', entry: 'r1', kind: 'approve', at: TEN, version: '1' }]);
    office.book.commit();
    expect(sweepNow(workbook).ground.verdicts).toMatchObject([{ state: 'approved', counts: true }]);
    expect(rowsIn(workbook, 'activity')).toMatchObject([{ state: 'approved', counts: '计入' }]);
  });
});
