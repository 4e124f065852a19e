/** A zero report: noted once for a unit and a form, with who confirmed it; of what is not there it is refused. */

import { describe, expect, it } from '@jest/globals';
import { recordZeroReport } from '../../../src/app/calls/record-zero-report.ts';
import { everyNth } from '../../thoroughness.ts';
import { openSmall, rowsIn } from '../small-workbook.ts';

const ZERO = { unit: 'HG', form: 'activity' };

describe('recordZeroReport', () => {
  it('notes unit, form, when and by whom', () => {
    const workbook = openSmall();
    expect(recordZeroReport.answer(workbook.run(), ZERO, 'zh-CN')).toEqual({ ok: true });
    expect(rowsIn(workbook, 'zeroReports')).toMatchObject([
      { ...ZERO, id: 'HG/activity', at: '2019-08-20T09:00:00+08:00', by: 'review@example.org' },
    ]);
  });

  it('leaves one that is there as it is, and keeps forms apart', () => {
    const workbook = openSmall();
    recordZeroReport.answer(workbook.run(), ZERO, 'zh-CN');
    workbook.moveTo('2019-08-21T09:00:00+08:00');
    expect(recordZeroReport.answer(workbook.run(), ZERO, 'zh-CN')).toEqual({ ok: true });
    recordZeroReport.answer(workbook.run(), { ...ZERO, form: 'work' }, 'zh-CN');
    expect(rowsIn(workbook, 'zeroReports').map(({ at, id }) => [id, at?.slice(0, 10)])).toEqual([
      ['HG/activity', '2019-08-20'],
      ['HG/work', '2019-08-21'],
    ]);
  });

  it.each(
    everyNth(
      [
        [{ ...ZERO, unit: 'XX' }, 'unknownUnit'],
        [{ ...ZERO, form: 'letters' }, 'unknownUnit'],
        [{ ...ZERO, form: '' }, 'unknownUnit'],
        [{ unit: 'HG' }, 'badRequest'],
        [{ ...ZERO, unit: 'H'.repeat(101) }, 'badRequest'],
        [{ ...ZERO, by: 'somebody@example.org' }, 'badRequest'],
      ],
      3,
    ),
  )('%j is refused as %s, and nothing is noted', (input, refusal) => {
    const workbook = openSmall();
    expect(recordZeroReport.answer(workbook.run(), input, 'zh-CN')).toEqual({ ok: false, refusal });
    expect(rowsIn(workbook, 'zeroReports')).toEqual([]);
  });
});
