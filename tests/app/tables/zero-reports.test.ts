/** Zero reports as they are kept: every line of the sheet is one. */

import { describe, expect, it } from '@jest/globals';
import { zeroReportsTable } from '../../../src/app/tables/staff-tables.ts';
import { readZeroReports } from '../../../src/app/tables/zero-reports.ts';
import { openSmall } from '../small-workbook.ts';

describe('readZeroReports', () => {
  it('gives who confirmed it, for which unit and form, and when; none of an empty sheet', () => {
    const { run } = openSmall();
    const office = run();
    expect(readZeroReports(office)).toEqual([]);
    const zero = { unit: 'HG', form: 'activity', at: '2019-09-01T09:00:00+08:00', by: 'review@example.org' };
    office.book.add(zeroReportsTable('zh-CN'), [
      { ...zero, id: 'HG/activity' },
      { id: 'DG/work', unit: 'DG' },
    ]);
    office.book.commit();
    expect(readZeroReports(run())).toEqual([zero, { unit: 'DG', form: '', at: '', by: '' }]);
  });
});
