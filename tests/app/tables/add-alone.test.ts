/** A response that is recorded by itself stands in its register as it would among the others. */

import { describe, expect, it } from '@jest/globals';
import { addAlone } from '../../../src/app/tables/add-alone.ts';
import { noteLostColumns } from '../../../src/app/tables/registers.ts';
import { recordResponse } from '../../../src/app/triggers/record-response.ts';
import { sweep } from '../../../src/app/triggers/sweep.ts';
import type { Cells } from '../../../src/domain/intake/entry.ts';
import { entry } from '../../factories.ts';
import { everyNth } from '../../thoroughness.ts';
import { openSmall, rowsIn, type SmallWorkbook } from '../small-workbook.ts';
import { arrival, officeWith, settingsWithForms } from '../triggers/arrivals.ts';

const NINE = '2019-08-20T09:00:00+08:00';

/** A workbook with one recorded activity, as a sweep leaves it. */
function indexed(): SmallWorkbook {
  const workbook = openSmall();
  sweep(officeWith(workbook.run(), { activity: [arrival('r1', NINE)] }), settingsWithForms(workbook));
  return workbook;
}

const responseOf = (cells: Cells) => {
  return {
    id: 'r2',
    form: 'activity',
    at: NINE,
    cells: { ...entry().cells, ...cells },
    editUrl: 'https://example.org',
  };
};

const add = (workbook: SmallWorkbook, cells: Cells = { title: '夜校' }) =>
  addAlone(workbook.run(), workbook.settings(), 'activity', responseOf(cells));

describe('addAlone', () => {
  it.each<[what: string, cells: Cells]>(
    everyNth(
      [
        ['a faultless one', { title: '夜校' }],
        ['one with errors', { title: '夜校', heldOn: '2018-06-12', participants: '很多人' }],
        ['one whose unit nobody knows', { title: '夜校', unit: '外面的单位' }],
        ['one that begins like a formula', { title: '=1+1', note: '+86' }],
        ['one that is too long for a cell', { title: '夜校', note: '长'.repeat(50_000) }],
      ],
      3,
    ),
  )('writes of %s the same row as among the others', (_, cells) => {
    const [alone, among] = [indexed(), indexed()];
    expect(add(alone, cells)).not.toBeNull();
    const response = responseOf(cells);
    among.run().store.set('entryIndex', '');
    recordResponse(among.run(), among.settings(), 'activity', { id: 'r2', at: NINE, open: () => response });
    const bookless = (workbook: SmallWorkbook) =>
      rowsIn(workbook, 'activity').map((row) => ({
        ...row,
        record: (row.record ?? '').replace(/"book":"[^"]*"/u, ''),
      }));
    expect(bookless(alone)).toEqual(bookless(among));
  });

  it.each<[what: string, spoil: (workbook: SmallWorkbook) => void]>([
    ['columns have gone and are not filled again', ({ run }) => noteLostColumns(run(), 'activity', ['host'])],
    ['nothing is known of the index', ({ run }) => run().store.set('entryIndex', '')],
    ['the number has been given', ({ run }) => run().store.set('numbers.activity.0', `${'x'.repeat(6 * 1400)}`)],
  ])('gives null and writes nothing where %s', (_, spoil) => {
    const workbook = indexed();
    spoil(workbook);
    expect(add(workbook)).toBeNull();
    expect(rowsIn(workbook, 'activity')).toHaveLength(1);
  });
});
