/** A backup's texts: what is written is read again, and what is cut, edited or newer is told. */

import { describe, expect, it } from '@jest/globals';
import { type BackedTable, backupTexts, readHead, readPart } from '../../../src/domain/backup/backup-text.ts';
import { hashOf } from '../../../src/domain/intake/imprint.ts';

const ABOUT = { madeAt: '2019-08-26T09:00:00+08:00', by: 'a@example.org', book: 'b', campaign: '2019', title: '活动' };
const rows = Array.from({ length: 40 }, (_, index) => ({ id: String(index), text: '字'.repeat(9_000) }));
const MOST = 20_000_000;
const backupText = (tables: readonly BackedTable[], kept: Readonly<Record<string, string>>) =>
  backupTexts(ABOUT, tables, kept, MOST).textAt(0);
const TEXT = backupText([{ key: 'activity', title: '台账', columns: { id: '编号', text: '内容' }, rows }], {
  campaign: '{}',
});

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

function head() {
  const read = readHead(linesOf(TEXT)[0] ?? '');
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('backupTexts', () => {
  it('gives a head and parts of a length that a call can carry, all of which are read again', () => {
    const [, ...parts] = linesOf(TEXT);
    expect(head()).toMatchObject({ ...ABOUT, version: 1, tables: [{ key: 'activity', title: '台账', rows: 40 }] });
    expect(parts.length).toBe(head().parts.length);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(200_000);
    const read = parts.map((part, index) => readPart(head(), index, part));
    expect(read[0]).toEqual({ kept: { campaign: '{}' } });
    expect(read.flatMap((part) => (part && 'table' in part ? part.rows : []))).toEqual(rows);
  });

  it('keeps addresses as they are, and out of sight of whatever looks for links on the way', () => {
    const text = backupText([], { form: 'https://docs.google.com/forms/d/1' });
    expect(text).not.toContain('://');
    const [line = '', part = ''] = linesOf(text);
    const read = readHead(line);
    expect(typeof read === 'string' ? read : readPart(read, 0, part)).toEqual({
      kept: { form: 'https://docs.google.com/forms/d/1' },
    });
  });

  it('gives one that is short enough letter by letter as the first release wrote it', () => {
    const linked = rows.map((row) => ({ ...row, form: 'https://example.org/' }));
    const tables = [
      { key: 'activity', title: '台账', columns: { id: '编号', text: '内容' }, rows: linked },
      { key: 'work', title: '作品', columns: { id: '编号' }, rows: [] },
    ];
    const { count, textAt } = backupTexts(ABOUT, tables, { campaign: '{}' }, MOST);
    expect([count, hashOf(textAt(0))]).toEqual([1, '362695:15275565']);
  });

  it('gives several from the first letter on that is too much', () => {
    const tables = [{ key: 'a', title: 'A', columns: {}, rows: Array.from({ length: 5 }, () => rows).flat() }];
    const { length } = backupTexts(ABOUT, tables, {}, MOST).textAt(0);
    expect(length).toBeGreaterThan(1_500_000);
    expect(backupTexts(ABOUT, tables, {}, length - 1).count).toBe(2);
    // Of each part's hash a digit may be wanting.
    expect(backupTexts(ABOUT, tables, {}, length + 12).count).toBe(1);
  });

  it('is the same for the same', () => {
    expect(backupText([], {})).toBe(backupText([], {}));
  });
});

describe('a backup of several texts', () => {
  const many = (key: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `${key}${index}`, text: '会/'.repeat(index) }));
  const table = (key: string, count: number) => ({ key, title: key, columns: { id: '编号' }, rows: many(key, count) });
  const tables = [table('activity', 700), table('work', 0), table('decisions', 300)];
  const most = 200_000;
  const { count, textAt } = backupTexts(ABOUT, tables, { campaign: '{}' }, most);
  const texts = Array.from({ length: count }, (_, index) => textAt(index));
  const read = texts.map((text) => {
    const [line = '', ...parts] = linesOf(text);
    const found = readHead(line);
    if (typeof found === 'string') throw new Error(found);
    return { head: found, parts: parts.map((part, index) => readPart(found, index, part)) };
  });

  it('has as few as the limit allows, none of them longer', () => {
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(most);
    const letters = texts.reduce((sum, { length }) => sum + length, 0);
    // Each but the last may lack the part that would not fit.
    expect(count).toBeLessThanOrEqual(Math.ceil(letters / (most - 25_000)));
    expect(count).toBeGreaterThan(3);
  });

  it('says in each head which it is, and what rows it has; each begins with what is kept', () => {
    expect(read.map(({ head: { file, of, version } }) => [version, file, of])).toEqual(
      texts.map((_, index) => [2, index + 1, count]),
    );
    for (const { head: own, parts } of read) {
      expect(parts[0]).toEqual({ kept: { campaign: '{}' } });
      const held = own.tables.map(
        ({ key }) => parts.flatMap((part) => (part && 'table' in part && part.table === key ? part.rows : [])).length,
      );
      expect(own.tables.map((each) => each.rows)).toEqual(held);
    }
  });

  it('goes on in each with the rows behind those of the one before', () => {
    const held = read.flatMap(({ parts }) => parts.flatMap((part) => (part && 'table' in part ? part.rows : [])));
    expect(held).toEqual(tables.flatMap((each) => each.rows));
  });

  it('has one row in each where the limit is less than any', () => {
    expect(backupTexts(ABOUT, tables, { campaign: '{}' }, 1).count).toBe(1_000);
    expect(backupTexts(ABOUT, [], { campaign: '{}' }, 1).count).toBe(1);
  });
});

describe('readHead', () => {
  const [line = ''] = linesOf(TEXT);
  it.each([
    ['another file', '{"format":"zip"}', 'notABackup'],
    ['no JSON', line.slice(0, 80), 'notABackup'],
    ['one of a newer program', line.replace('"version":1', '"version":3'), 'newerBackup'],
    ['one with a count changed', line.replace('"rows":40', '"rows":41'), 'damagedBackup'],
    ['one of several that lacks which it is', line.replace('"version":1', '"version":2'), 'damagedBackup'],
    ['one that lacks its seal', line.replace(/,"seal":"[^"]+"/, ''), 'damagedBackup'],
  ])('tells %s', (_, text, told) => {
    expect(readHead(text)).toBe(told);
  });
});

describe('readPart', () => {
  const [, first = '', second = ''] = linesOf(TEXT);
  it.each([
    ['edited', 1, second.replace('字', '子')],
    ['cut', 1, second.slice(0, -1)],
    ['in the place of another', 1, first],
    ['behind the last', 99, second],
  ])('gives nothing of one that is %s', (_, index, text) => {
    expect(readPart(head(), index, text)).toBeNull();
  });
});
