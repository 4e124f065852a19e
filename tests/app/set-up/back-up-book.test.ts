/** The whole workbook as one file or several, and the switch of the weekly one. */

import { describe, expect, it } from '@jest/globals';
import {
  backUpBook,
  backUpWeekly,
  isBackUpDue,
  keepBackup,
  keepWeekly,
  weeklyBackup,
} from '../../../src/app/set-up/back-up-book.ts';
import { readHead } from '../../../src/domain/backup/backup-text.ts';
import { openSmall, receive, type SmallWorkbook } from '../small-workbook.ts';

describe('backUpBook', () => {
  it('has every row and what the script keeps; copies, which follow from the registers, are left out', () => {
    const workbook = openSmall();
    receive(workbook, 'r1', { title: '读书会' });
    const { text } = backUpBook(workbook.run(), workbook.settings()).fileAt(0);
    for (const said of ['"id":"r1"', '读书会', '塘沽街道总工会', '"numbers.activity.0"'.replaceAll('"', '\\"')]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('"table":"copies"');
  });

  it('is called by day and hour, without a sign that a disk refuses', () => {
    const workbook = openSmall();
    const { count, fileAt } = backUpBook(workbook.run(), workbook.settings());
    expect([count, fileAt(0).name]).toEqual([1, '备份 2019-08-20 0900.json']);
  });

  it('is several files above the limit, of one moment, whose names stand in their order', () => {
    const workbook = filled();
    const { count, fileAt } = backUpBook(workbook.run(), workbook.settings(), SMALL);
    workbook.moveTo('2019-08-20T09:05:00+08:00');
    const files = Array.from({ length: count }, (_, index) => fileAt(index));
    const names = files.map(({ name }) => name);
    expect(names[1]).toBe(`备份 2019-08-20 0900 第02份共${count}份.json`);
    expect([...names].sort()).toEqual(names);
    expect(new Set(files.map(({ text }) => headOf(text).madeAt))).toEqual(new Set(['2019-08-20T09:00:00+08:00']));
    expect(files.map(({ text }) => headOf(text).file)).toEqual(names.map((_, index) => index + 1));
  });
});

/** So few letters that a dozen entries are more than nine files. */
const SMALL = 25_000;

function filled(): SmallWorkbook {
  const workbook = openSmall();
  for (let index = 1; index < 20; index += 1) receive(workbook, `r${index}`, { title: `读书会${index}` });
  return workbook;
}

function headOf(text: string) {
  const head = readHead(text.split('\n')[0] ?? '');
  if (typeof head === 'string') throw new Error(head);
  return head;
}

function settingsOf(workbook: SmallWorkbook) {
  const settings = workbook.settings();
  const folder = workbook.run().files.folder('活动', '');
  return { ...settings, wiring: { ...settings.wiring, folder } };
}

const backupsIn = ({ google }: SmallWorkbook) =>
  google.workspace.parts.drive.all().filter(({ mimeType, trashed }) => mimeType === 'application/json' && !trashed);

describe('keepBackup', () => {
  it('stores every file, and tells how many they are', () => {
    const workbook = filled();
    const { count, url } = keepBackup(workbook.run(), settingsOf(workbook), SMALL);
    expect(count).toBeGreaterThan(9);
    expect(backupsIn(workbook)).toHaveLength(count);
    expect(url).toContain('https://drive.google.com/');
  });
});

describe('backUpWeekly', () => {
  it('counts as made once every file is stored; until then it is due', () => {
    const workbook = filled();
    keepWeekly(workbook.run(), true);
    const settings = settingsOf(workbook);
    const { faults } = workbook.google.workspace;
    faults.arm({ kind: 'throw', when: 'before', of: ['Drive.Files.create'], call: 3, onwards: true });
    expect(() => backUpWeekly(workbook.run(), settings, SMALL)).toThrow();
    expect([isBackUpDue(workbook.run()), backupsIn(workbook)]).toEqual([true, []]);
    backUpWeekly(workbook.run(), settings, SMALL);
    expect(isBackUpDue(workbook.run())).toBe(false);
    const { of } = headOf(backUpBook(workbook.run(), settings, SMALL).fileAt(0).text);
    expect(backupsIn(workbook)).toHaveLength(of ?? 0);
    backUpWeekly(workbook.run(), settings, SMALL);
    expect(backupsIn(workbook)).toHaveLength(of ?? 0);
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
