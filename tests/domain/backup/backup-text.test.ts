/** A backup's text: what is written is read again, and what is cut, edited or newer is told. */

import { describe, expect, it } from '@jest/globals';
import { backupText, readHead, readPart } from '../../../src/domain/backup/backup-text.ts';

const ABOUT = { madeAt: '2019-08-26T09:00:00+08:00', by: 'a@example.org', book: 'b', campaign: '2019', title: '活动' };
const rows = Array.from({ length: 40 }, (_, index) => ({ id: String(index), text: '字'.repeat(9_000) }));
const TEXT = backupText(ABOUT, [{ key: 'activity', title: '台账', columns: { id: '编号', text: '内容' }, rows }], {
  campaign: '{}',
});

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

function head() {
  const read = readHead(linesOf(TEXT)[0] ?? '');
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('backupText', () => {
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
    const text = backupText(ABOUT, [], { form: 'https://docs.google.com/forms/d/1' });
    expect(text).not.toContain('://');
    const [line = '', part = ''] = linesOf(text);
    const read = readHead(line);
    expect(typeof read === 'string' ? read : readPart(read, 0, part)).toEqual({
      kept: { form: 'https://docs.google.com/forms/d/1' },
    });
  });

  it('is the same for the same', () => {
    expect(backupText(ABOUT, [], {})).toBe(backupText(ABOUT, [], {}));
  });
});

describe('readHead', () => {
  const [line = ''] = linesOf(TEXT);
  it.each([
    ['another file', '{"format":"zip"}', 'notABackup'],
    ['no JSON', line.slice(0, 80), 'notABackup'],
    ['one of a newer program', line.replace('"version":1', '"version":2'), 'newerBackup'],
    ['one with a count changed', line.replace('"rows":40', '"rows":41'), 'damagedBackup'],
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
