/** The whole workbook as one text, and the switch of the weekly one. */

import { describe, expect, it } from '@jest/globals';
import { backupName, isBackUpDue, keepWeekly, textOfBook, weeklyBackup } from '../../../src/app/set-up/back-up-book.ts';
import { openSmall, receive } from '../small-workbook.ts';

describe('textOfBook', () => {
  it('has every row and what the script keeps; copies, which follow from the registers, are left out', () => {
    const workbook = openSmall();
    receive(workbook, 'r1', { title: '读书会' });
    const text = textOfBook(workbook.run(), workbook.settings()) ?? '';
    for (const said of ['"id":"r1"', '读书会', '塘沽街道总工会', '"numbers.activity.0"'.replaceAll('"', '\\"')]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('"table":"copies"');
  });
});

describe('backupName', () => {
  it('says day and hour, and no sign that a disk refuses', () => {
    expect(backupName(openSmall().run())).toBe('备份 2019-08-20 0900.json');
  });
});

describe('keepWeekly', () => {
  it('is off until somebody switches it on, and forgets no day', () => {
    const office = openSmall().run();
    expect(weeklyBackup(office)).toEqual({ isOn: false, day: '' });
    keepWeekly(office, true);
    expect(weeklyBackup(office)).toEqual({ isOn: true, day: '' });
  });
});

describe('isBackUpDue', () => {
  it('is due once it is switched on, and seven days after the last', () => {
    const workbook = openSmall();
    const isDue = () => isBackUpDue(workbook.run());
    expect(isDue()).toBe(false);
    keepWeekly(workbook.run(), true);
    expect(isDue()).toBe(true);
    const { clock, store } = workbook.run();
    store.set('weeklyBackup', JSON.stringify({ isOn: true, day: clock.now() }));
    expect(isDue()).toBe(false);
    workbook.moveTo('2019-08-27T08:59:00+08:00');
    expect(isDue()).toBe(false);
    workbook.moveTo('2019-08-27T09:00:00+08:00');
    expect(isDue()).toBe(true);
  });
});
