/** The gate for texts on their way into cells: none is ever taken for a formula, and all come back as they were. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asText, isDoubtful, textOf } from '../../src/google/write-text.ts';

describe('isDoubtful and asText', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x.cn","a")',
    '+86 13800000200',
    '-1',
    '@甲',
    "'2019",
    ' =1+1',
    '\t=1+1',
    '\n=1+1',
    '\u3000=1+1',
    "''",
  ])('puts an apostrophe before what Sheets could take for something else (CWE-1236): %j', (text) => {
    expect([isDoubtful(text), asText(text)]).toEqual([true, `'${text}`]);
  });

  it.each(['', ' ', '120', '007', '8月9日', '2019-06-12', '1=1', 'a@example.org', '“=1”', '（+86）', 'TRUE'])(
    'leaves other texts as they are, which plain-text cells keep: %j',
    (text) => {
      expect([isDoubtful(text), asText(text)]).toEqual([false, text]);
    },
  );

  it('gives nothing that begins like a formula, and nothing that loses a character', () => {
    const begun = fc.tuple(fc.constantFrom('', '=', '+', '-', '@', "'", ' =', '\r='), fc.string());
    fc.assert(
      fc.property(begun, ([sign, rest]) => {
        const text = sign + rest;
        const handed = asText(text);
        expect(handed).not.toMatch(/^\s*[=+\-@]/u);
        // Sheets consumes one apostrophe at the beginning.
        expect(handed.replace(/^'/, '')).toBe(text);
      }),
    );
  });
});

describe('textOf', () => {
  it.each([
    ['', ''],
    [' =1', ' =1'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [120, '120'],
    [48.5, '48.5'],
    [0, '0'],
    [null, ''],
    [undefined, ''],
  ])('gives %j as the text %j', (value, text) => {
    expect(textOf(value, () => 'Asia/Shanghai')).toBe(text);
  });
});
