/** One thing that fails stops nothing else: it is noted once, and kept for the people who can mend it. */

import { describe, expect, it, jest } from '@jest/globals';
import type { Trouble } from '../../../src/app/office.ts';
import { ProblemError } from '../../../src/app/problem.ts';
import { attempt, keepTroubles, lastTroubles, noteTrouble } from '../../../src/app/tables/troubles.ts';
import { openBlank } from '../small-workbook.ts';

/** The execution log; it says nothing while a test runs. */
const log = () => jest.spyOn(console, 'warn').mockImplementation(() => undefined);

const noting = (): { troubles: Trouble[] } => ({ troubles: [] });

function failing(error: Error): () => never {
  return () => {
    throw error;
  };
}

describe('attempt', () => {
  it('gives what the work gives, and notes nothing', () => {
    const office = noting();
    expect([attempt(office, '台账', () => 7), attempt(office, '台账', () => ''), office.troubles]).toEqual([7, '', []]);
  });

  it.each([
    [new ProblemError('tableMissing', '台账'), { code: 'tableMissing', detail: '台账' }],
    [new ProblemError('tableMissing', '台账：A列'), { code: 'tableMissing', detail: '台账：A列' }],
    [new ProblemError('storeRefused', 'wiring'), { code: 'storeRefused', detail: '台账: wiring' }],
    [new ProblemError('lockBusy'), { code: 'lockBusy', detail: '台账' }],
    [new Error('Service Spreadsheets failed'), { code: 'unknown', detail: '台账: Service Spreadsheets failed' }],
  ])('gives null for %s, and notes what it was with', (error, trouble) => {
    const said = log();
    const office = noting();
    expect([attempt(office, '台账', failing(error)), office.troubles]).toEqual([null, [{ ...trouble, table: '' }]]);
    expect(said).toHaveBeenCalledWith(`trouble: ${trouble.code}: ${trouble.detail}`);
    said.mockRestore();
  });

  it('notes the same failure once, however often it comes, and another one beside it', () => {
    const said = log();
    const office = noting();
    for (const detail of ['第3行', '第3行', '第4行']) attempt(office, detail, failing(new Error('x')));
    noteTrouble(office, '第3行', new ProblemError('lockBusy'));
    expect(office.troubles.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      'unknown 第3行: x',
      'unknown 第4行: x',
      'lockBusy 第3行',
    ]);
    expect(said).toHaveBeenCalledTimes(4);
    said.mockRestore();
  });
});

describe('keepTroubles', () => {
  it('keeps what fits into a property, the first twenty and the head of each, and forgets it when all is well', () => {
    const office = openBlank().run();
    office.troubles.push(
      ...Array.from(
        { length: 25 },
        (_, index): Trouble => ({ code: 'unknown', detail: `${index} ${'长'.repeat(200)}`, table: '' }),
      ),
    );
    keepTroubles(office);
    const kept = lastTroubles(office);
    expect([kept.length, kept[19]?.detail.slice(0, 3), kept[0]?.detail.length]).toEqual([20, '19 ', 120]);
    keepTroubles({ hints: office.hints, troubles: [] });
    expect(lastTroubles(office)).toEqual([]);
  });

  it.each(['', '{', '[{"code":"noSuchCode","detail":""}]'])('reads %j as none', (text) => {
    const office = openBlank().run();
    office.hints.set('troubles', text);
    expect(lastTroubles(office)).toEqual([]);
  });
});
