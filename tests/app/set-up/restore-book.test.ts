/** Rows of a backup held against what stands: what is missing comes back once, the rest stays. */

import { describe, expect, it } from '@jest/globals';
import { backUpBook } from '../../../src/app/set-up/back-up-book.ts';
import { compareBackup, restoreParts } from '../../../src/app/set-up/restore-book.ts';
import { readHead, readPart } from '../../../src/domain/backup/backup-text.ts';
import { openSmall, receive, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

function backupOf(workbook: SmallWorkbook) {
  return readFile(backUpBook(workbook.run(), workbook.settings()).fileAt(0));
}

function readFile({ text }: { text: string }) {
  const [line = '', ...lines] = text.split('\n');
  const head = readHead(line);
  if (typeof head === 'string') throw new Error(head);
  return { head, parts: lines.flatMap((part, index) => readPart(head, index, part) ?? []) };
}

const counts = (tables: ReturnType<typeof compareBackup>) =>
  tables
    .filter(({ behind, differing, missing }) => missing + behind + differing > 0)
    .map(({ key, missing }) => [key, missing]);

describe('restoreParts', () => {
  it('brings back rows that another workbook of the same id lacks, under its own numbers, and once', () => {
    const full = openSmall();
    receive(full, 'r1', { title: '读书会' });
    receive(full, 'r2', { title: '夜校', unit: '汉沽街道总工会' });
    const { head, parts } = backupOf(full);
    const bare = openSmall([]);
    const restoring = () => {
      const office = bare.run();
      const settings = bare.settings();
      return { office, settings, head: { ...head, book: settings.wiring.book } };
    };
    expect(counts(compareBackup(restoring(), parts))).toEqual([
      ['activity', 2],
      ['roster', 4],
    ]);
    restoreParts(restoring(), parts);
    expect(rowsIn(bare, 'activity').map(({ number, title }) => [number, title])).toEqual([
      ['HD-2019-0001', '读书会'],
      ['HD-2019-0002', '夜校'],
    ]);
    expect(counts(restoreParts(restoring(), parts))).toEqual([]);
    expect(rowsIn(bare, 'activity')).toHaveLength(2);
  });

  it('brings everything back from several files, whichever comes first, and some of them twice', () => {
    const full = openSmall();
    for (let index = 1; index < 12; index += 1) receive(full, `r${index}`, { title: `读书会${index}` });
    const backup = backUpBook(full.run(), full.settings(), 30_000);
    const files = Array.from({ length: backup.count }, (_, index) => readFile(backup.fileAt(index)));
    const rowsOf = (workbook: SmallWorkbook) =>
      ['activity', 'roster', 'decisions', 'dispatches'].map((key) =>
        rowsIn(workbook, key)
          .map((cells) => JSON.stringify(cells))
          .sort(),
      );
    const withEntries = files.filter(({ parts }) => parts.some((part) => 'table' in part && part.table === 'activity'));
    expect(withEntries.length).toBeGreaterThan(2);
    for (const order of [files, [...files].reverse(), [...files.slice(1), ...files]]) {
      const bare = openSmall([]);
      for (const { head, parts } of order) {
        const settings = bare.settings();
        restoreParts({ office: bare.run(), settings, head: { ...head, book: settings.wiring.book } }, parts);
      }
      expect(rowsOf(bare)).toEqual(rowsOf(full));
    }
  });

  it('holds mails that waited, where they come into another workbook', () => {
    const workbook = openSmall();
    const { head } = backupOf(workbook);
    const rows = [{ key: 'receipt/r1/1', kind: 'receipt', unit: 'TG', state: 'owed', subject: '已收到' }];
    const office = workbook.run();
    restoreParts({ office, settings: workbook.settings(), head: { ...head, book: 'gone' } }, [
      { table: 'dispatches', rows },
    ]);
    expect(rowsIn(workbook, 'dispatches')).toMatchObject([{ key: 'receipt/r1/1', state: 'uncertain' }]);
  });
});
