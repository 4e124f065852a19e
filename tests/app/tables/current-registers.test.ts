/** Registers with what staff have typed since, for whoever looks at them: nothing is written. */

import { describe, expect, it } from '@jest/globals';
import { currentRegister, currentRegisters } from '../../../src/app/tables/current-registers.ts';
import { openSmall, receive, typeInto } from '../small-workbook.ts';

describe('currentRegister', () => {
  it('has what staff changed in a recorded row, as a change of whoever typed, and writes nothing', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    typeInto(workbook, 'activity', 'HD-2019-0001', { participants: '95' });
    const office = workbook.run();
    const [entry] = currentRegister(office, workbook.settings(), 'activity', 'second@example.org').entries;
    expect(entry?.cells.participants).toBe('95');
    expect(entry?.changes.map(({ by, who = '' }) => [by, who])).toEqual([
      ['respondent', ''],
      ['staff', 'second@example.org'],
    ]);
    expect(office.book.hasWritten()).toBe(false);
  });
});

describe('currentRegisters', () => {
  it('has every form’s, in the campaign’s order', () => {
    const workbook = openSmall();
    receive(workbook, 'w1', {}, 'work');
    const registers = currentRegisters(workbook.run(), workbook.settings());
    expect(registers.map(({ entries, form }) => [form.key, entries.map(({ id }) => id)])).toEqual([
      ['activity', []],
      ['work', ['w1']],
      ['base', []],
    ]);
  });
});
