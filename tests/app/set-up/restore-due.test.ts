/** Which files of a backup are still to be restored before a workbook that began from it is set up. */

import { describe, expect, it } from '@jest/globals';
import { dueFrom, filesDue, forgetDue, noteRestored } from '../../../src/app/set-up/restore-due.ts';
import { openBlank } from '../small-workbook.ts';

const MADE = '2019-10-08T02:00:00+08:00';
const parts = ['1:a', '1:b'];

/** An office of a workbook that began from a backup of three files. */
function begun() {
  const office = openBlank().run();
  office.store.setAll(dueFrom(office, { madeAt: MADE, of: 3 }));
  return office;
}

describe('the files of a backup', () => {
  it('are none in a workbook that did not begin from one', () => {
    const office = openBlank().run();
    noteRestored(office, { madeAt: MADE, parts }, [0, 1]);
    expect(filesDue(office)).toEqual([]);
  });

  it('are due until the last part of each has come, whichever comes first', () => {
    const office = begun();
    expect(filesDue(office)).toEqual([1, 2, 3]);
    noteRestored(office, { file: 2, madeAt: MADE, parts }, [0]);
    expect(filesDue(office)).toEqual([1, 2, 3]);
    noteRestored(office, { file: 2, madeAt: MADE, parts }, [1]);
    noteRestored(office, { file: 2, madeAt: MADE, parts }, [1]);
    expect(filesDue(office)).toEqual([1, 3]);
    noteRestored(office, { file: 3, madeAt: MADE, parts }, [0, 1]);
    noteRestored(office, { file: 1, madeAt: MADE, parts }, [0, 1]);
    expect([filesDue(office), office.store.get('restoreDue')]).toEqual([[], '']);
  });

  it('are not made fewer by a file of another backup', () => {
    const office = begun();
    noteRestored(office, { file: 1, madeAt: '2019-10-01T02:00:00+08:00', parts }, [0, 1]);
    expect(filesDue(office)).toEqual([1, 2, 3]);
  });

  it('stay as they were where it is begun once more, and are another backup’s where that is begun from', () => {
    const office = begun();
    noteRestored(office, { file: 1, madeAt: MADE, parts }, [0, 1]);
    office.store.setAll(dueFrom(office, { madeAt: MADE, of: 3 }));
    expect(filesDue(office)).toEqual([2, 3]);
    office.store.setAll(dueFrom(office, { madeAt: '2019-10-01T02:00:00+08:00' }));
    expect(filesDue(office)).toEqual([1]);
    forgetDue(office);
    expect(filesDue(office)).toEqual([]);
  });
});
