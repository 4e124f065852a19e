/** The log of mails that were claimed together: what it tells of each once its run has died. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { ProblemError } from '../../../src/app/problem.ts';
import { blockOf, fateOf, keepMailLog, readMailLog } from '../../../src/app/tables/mail-log.ts';
import { openBlank } from '../small-workbook.ts';

const AT = '2019-08-26T08:00:10+08:00';
const LATER = '2019-08-26T08:00:59+08:00';
const lines = ['U0', 'U1', 'U2', 'U3'].map((unit) => ({ key: `digest/2019-08-26/${unit}`, claimedAt: AT }));

describe('fateOf', () => {
  const blocks = [{ ...blockOf(AT, lines), gone: 2 }];

  it('tells what is gone, what was on its way, and what was still waiting', () => {
    expect(lines.map((line) => fateOf(blocks, line))).toEqual(['gone', 'gone', 'unknown', 'waiting']);
  });

  it('knows nothing of a line that was claimed at another time, of another mail, or where nothing is kept', () => {
    const [line = { key: '', claimedAt: '' }] = lines;
    expect(fateOf(blocks, { ...line, claimedAt: LATER })).toBe('unknown');
    expect(fateOf(blocks, { ...line, key: 'receipt/r1' })).toBe('unknown');
    expect(fateOf([], line)).toBe('unknown');
  });

  it('tells that all of a block are gone once the next one has begun', () => {
    const next = { key: 'digest/2019-08-26/U9', claimedAt: LATER };
    const both = [{ ...blockOf(AT, lines), gone: 4 }, blockOf(LATER, [next])];
    expect([...lines, next].map((line) => fateOf(both, line))).toEqual(['gone', 'gone', 'gone', 'gone', 'unknown']);
  });
});

describe('keepMailLog', () => {
  it('keeps blocks for a later run, which finds the latest', () => {
    const workbook = openBlank();
    keepMailLog(workbook.run(), [blockOf(AT, lines)]);
    const blocks = [
      { ...blockOf(AT, lines), gone: 4 },
      { ...blockOf(LATER, lines), gone: 1 },
    ];
    const reader = workbook.run();
    expect(readMailLog(reader)).toEqual([blockOf(AT, lines)]);
    keepMailLog(workbook.run(), blocks);
    expect(readMailLog(reader)).toEqual(blocks);
  });

  it('is no log where none is kept, somebody has typed into it, or the store fails', () => {
    const { run } = openBlank();
    const office = run();
    expect(readMailLog(office)).toEqual([]);
    office.store.set('mailLog', '已发三封');
    expect(readMailLog(run())).toEqual([]);
    const refuse = () => {
      throw new ProblemError('storeRefused');
    };
    const without: Office = { ...run(), store: { ...office.store, get: refuse, set: refuse } };
    expect(readMailLog(without)).toEqual([]);
    expect(() => keepMailLog(without, [blockOf(AT, lines)])).toThrow(ProblemError);
  });

  it('stays within a property for as many mails as are claimed together', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ key: `receipt/${'k'.repeat(290)}${index}` }));
    const office = openBlank().run();
    keepMailLog(office, [blockOf(AT, many), blockOf(LATER, many)]);
    expect(office.store.get('mailLog').length).toBeLessThan(1000);
  });
});
