/** Numbers of entries: each is given once, to one entry, whatever becomes of rows, copies and the store. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { ProblemError } from '../../../src/app/problem.ts';
import { noteNumbers, numberFor, wasNumbered } from '../../../src/app/tables/entry-numbers.ts';
import { type Register, readRegister } from '../../../src/app/tables/registers.ts';
import { openSmall, receive, type SmallWorkbook } from '../small-workbook.ts';

const register = (workbook: SmallWorkbook): Register => readRegister(workbook.run(), workbook.settings(), 'activity');

/** The register after all of its rows have gone. */
const emptied = (workbook: SmallWorkbook): Register => ({ ...register(workbook), entries: [], copyLines: null });

function refused(): never {
  throw new ProblemError('storeRefused');
}

const withoutStore = (office: Office): Office => ({
  ...office,
  store: {
    get: refused,
    set: refused,
    setAll: refused,
    getLong: refused,
    setLong: refused,
    reread: refused,
    refresh: refused,
    bytes: refused,
    keepOnly: refused,
    rewrite: refused,
  },
});

function twoEntries(): SmallWorkbook {
  const workbook = openSmall();
  receive(workbook, 'r1');
  receive(workbook, 'r2', { title: '夜校' });
  return workbook;
}

describe('numberFor', () => {
  it('is the next one for whoever has none, though the rows of the others are gone', () => {
    const workbook = twoEntries();
    const settings = workbook.settings();
    expect(numberFor(workbook.run(), settings, register(workbook), 'r3')).toBe('HD-2019-0003');
    expect(numberFor(workbook.run(), settings, emptied(workbook), 'r3')).toBe('HD-2019-0003');
  });

  it('is the same again for an entry whose row has gone, unless another one bears it', () => {
    const workbook = twoEntries();
    const settings = workbook.settings();
    expect(numberFor(workbook.run(), settings, emptied(workbook), 'r1')).toBe('HD-2019-0001');
    const taken = { ...emptied(workbook), entries: [{ number: 'HD-2019-0001' }] };
    expect(numberFor(workbook.run(), settings, taken, 'r1')).toBe('HD-2019-0003');
  });

  it('is told by the copies while the store fails, and by nobody where these cannot be read either', () => {
    const workbook = twoEntries();
    const settings = workbook.settings();
    const office = withoutStore(workbook.run());
    expect(numberFor(office, settings, emptied(workbook), 'r2')).toBe('HD-2019-0002');
    expect(numberFor(office, settings, emptied(workbook), 'r3')).toBe('HD-2019-0003');
    expect(office.troubles).toMatchObject([{ code: 'storeRefused' }]);
    const lost = { ...office, book: { readFirst: refused } };
    expect(() => numberFor(lost, settings, emptied(workbook), 'r3')).toThrow(ProblemError);
  });
});

describe('wasNumbered', () => {
  it('tells an entry that was recorded once from one that never was', () => {
    const workbook = twoEntries();
    const settings = workbook.settings();
    const was = (id: string) => wasNumbered(workbook.run(), settings, emptied(workbook), id);
    expect([was('r1'), was('r2'), was('r3')]).toEqual([true, true, false]);
  });
});

describe('noteNumbers', () => {
  it('notes nothing of an entry without a number, and no failure ends the run', () => {
    const workbook = openSmall();
    const settings = workbook.settings();
    noteNumbers(workbook.run(), settings, register(workbook), [{ id: 'x', number: '' }]);
    expect(numberFor(workbook.run(), settings, register(workbook), 'r1')).toBe('HD-2019-0001');
    const office = withoutStore(workbook.run());
    noteNumbers(office, settings, register(workbook), [{ id: 'r1', number: 'HD-2019-0001' }]);
    expect(office.troubles).toEqual([{ code: 'storeRefused', detail: '线下活动台账', table: '' }]);
  });

  it('keeps the forms apart', () => {
    const workbook = twoEntries();
    const settings = workbook.settings();
    const works = readRegister(workbook.run(), settings, 'work');
    expect(numberFor(workbook.run(), settings, works, 'r1')).toBe('ZP-2019-0001');
  });
});
