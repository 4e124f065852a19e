/** Rows of a backup held against what stands: what is missing comes back once, the rest stays. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backUpBook } from '../../../src/app/set-up/back-up-book.ts';
import { compareBackup, restoreParts } from '../../../src/app/set-up/restore-book.ts';
import { type BackupHead, type BackupRow, readHead, readPart } from '../../../src/domain/backup/backup-text.ts';
import { campaign } from '../../factories.ts';
import { tries } from '../../thoroughness.ts';
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

const VERSIONS = 3;
const ENTRIES = 3;

/** Rows of three entries after each of their changes, by entry and version. */
let rows: BackupRow[][];

beforeAll(() => {
  const workbook = openSmall();
  const stages = Array.from({ length: VERSIONS }, (_, version) => {
    workbook.moveTo(`2019-08-2${version + 1}T09:00:00+08:00`);
    for (let entry = 0; entry < ENTRIES; entry += 1) {
      receive(workbook, `r${entry}`, { title: `读书会${entry}`, participants: String(20 + version) });
    }
    return rowsIn(workbook, 'activity');
  });
  rows = Array.from({ length: ENTRIES }, (_, entry) => stages.map((stage) => filled(stage[entry] ?? {})));
});

const filled = (cells: BackupRow): BackupRow =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));

const rowOf = ([entry, version]: readonly [number, number]): BackupRow => rows[entry]?.[version] ?? {};

/** A row of an entry as it was after one of its changes. */
const anyRow = fc.tuple(fc.nat(ENTRIES - 1), fc.nat(VERSIONS - 1));

const restoringIn = (workbook: SmallWorkbook) => {
  const settings = workbook.settings();
  const head = { book: settings.wiring.book, campaign: campaign().id } as BackupHead;
  return { office: workbook.run(), settings, head };
};

describe('rows of backups of any age, in any order, twice, and in any pieces', () => {
  it('leave each entry once, as it stands after the last change that anybody knows of; again nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRow, { selector: ([entry]) => entry, maxLength: ENTRIES }),
        fc.array(fc.array(anyRow, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        (stands, pieces) => {
          const workbook = openSmall([]);
          restoreParts(restoringIn(workbook), [{ table: 'activity', rows: stands.map(rowOf) }]);
          const parts = pieces.map((piece) => ({ table: 'activity', rows: piece.map(rowOf) }));
          for (const part of parts) restoreParts(restoringIn(workbook), [part]);
          const known = [...stands, ...pieces.flat()];
          const most = Array.from({ length: ENTRIES }, (_, entry) =>
            Math.max(...known.filter(([of]) => of === entry).map(([, version]) => version)),
          );
          const expected = most.flatMap((version, entry) => (version < 0 ? [] : [rowOf([entry, version])]));
          const found = rowsIn(workbook, 'activity').map(filled);
          const byNumber = (one: BackupRow, other: BackupRow) => ((one.number ?? '') < (other.number ?? '') ? -1 : 1);
          expect([...found].sort(byNumber)).toEqual(expected);
          const again = compareBackup(restoringIn(workbook), parts);
          expect(again.map(({ behind, missing }) => behind + missing)).toEqual(again.map(() => 0));
        },
      ),
      { numRuns: tries(60) },
    );
  });
});
