/** What stands for a sheet: another text as soon as any value is, made of no text that grows with the rows. */

import { describe, expect, it } from '@jest/globals';
import { fingerprintOf } from '../../src/google/fingerprint-values.ts';
import { openBlank } from '../app/small-workbook.ts';

const ROWS = 2500;

function valuesWith(changes: readonly (readonly [row: number, value: unknown])[] = []): unknown[][] {
  const values = Array.from({ length: ROWS }, (_, row): unknown[] => [`r${row}`, '网络安全知识竞赛', row % 2 === 0]);
  for (const [row, value] of changes) values[row]?.splice(1, 1, value);
  return values;
}

describe('fingerprintOf', () => {
  it('is the same for the same values, and another for one that differs, wherever it stands', () => {
    openBlank();
    const stood = fingerprintOf(valuesWith());
    expect(fingerprintOf(valuesWith())).toBe(stood);
    const others = [0, 999, 1000, ROWS - 1].map((row) => fingerprintOf(valuesWith([[row, '读书会']])));
    expect(new Set([stood, ...others]).size).toBe(5);
  });

  it('tells a number from its text, a row that has gone, and rows that have changed places', () => {
    openBlank();
    const [first = [], second = [], ...rest] = valuesWith();
    const all = [
      [first, second, ...rest],
      [second, first, ...rest],
      [first, ...rest],
      valuesWith([[5, 120]]),
      valuesWith([[5, '120']]),
      [],
    ];
    expect(new Set(all.map(fingerprintOf)).size).toBe(all.length);
  });

  it('hashes no text of more than a thousand rows', () => {
    openBlank();
    const longest = { rows: 0 };
    const service = Utilities;
    const computeDigest = (algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, text: string) => {
      longest.rows = Math.max(longest.rows, text.split('网络安全').length - 1);
      return service.computeDigest(algorithm, text, service.Charset.UTF_8);
    };
    Object.assign(globalThis, { Utilities: { ...service, base64Encode: service.base64Encode, computeDigest } });
    fingerprintOf(valuesWith());
    Object.assign(globalThis, { Utilities: service });
    expect(longest.rows).toBe(1000);
  });
});
