/** The scanner that the house rules rest on, tried on planted source. */

import { describe, expect, it } from '@jest/globals';
import { measureFunctions } from './measure-functions.ts';
import { scanSource } from './scan-source.ts';

const kindsAndTexts = (source: string) => scanSource(source).pieces.map(({ kind, text }) => [kind, text]);

describe('scanSource', () => {
  it.each([
    ['f(1) // two', [['comment', ' two']]],
    ['/** a\n b */ c', [['comment', '* a\n b ']]],
    [
      "a('it\\'s') + \"x//y\"",
      [
        ['string', "it\\'s"],
        ['string', 'x//y'],
      ],
    ],
    [
      '`a${b({ c: `d` })}e`',
      [
        ['string', 'a'],
        ['string', 'd'],
        ['string', 'e'],
      ],
    ],
    ['x = a / b / c', []],
    [
      'x = /[/\'"]\\//u.test(y) // z',
      [
        ['pattern', '[/\'"]\\/'],
        ['comment', ' z'],
      ],
    ],
    ['return /a{2}/', [['pattern', 'a{2}']]],
    ["<p>don't</p>\n<br />", []],
    ['(a) / 2 + "b"', [['string', 'b']]],
  ])('splits %s', (source, expected) => {
    expect(kindsAndTexts(source)).toEqual(expected);
  });

  it('keeps every line and column, and blanks what is no code', () => {
    const source = "a('b中') /* {\n*/ + `x${c}`;";
    const { code } = scanSource(source);
    expect(code).toBe("a('  ')     \n   + ` ${c}`;");
    expect(code).toHaveLength(source.length);
  });
});

const body = (lines: number) => `{\n${'  a();\n'.repeat(lines - 2)}}`;

describe('measureFunctions', () => {
  it.each([
    [`function f() ${body(3)}`, 'f', 3],
    [`function f<T>(a: T): Map<string, T[]> ${body(9)}`, 'f', 9],
    [`export function f(a: { b: 1 }): { c: number } | null ${body(60)}`, 'f', 60],
    [`function f(a: unknown): a is Array<() => void> ${body(4)}`, 'f', 4],
    [`function f(\n  a: string,\n): string ${body(4)}`, 'f', 6],
    [`const f = (a: string): string => ${body(51)};`, 'f', 51],
    [`const f = async (a) => ${body(5)};`, 'f', 5],
    [`class A { read(a: number): void ${body(7)} }`, 'read', 7],
    [`const a = { get() ${body(8)} }`, 'get', 8],
    ['const f = () => ({\n a: 1,\n});', 'f', 3],
    ['function f() {\n return "}" + `}${1}`; // }\n}', 'f', 3],
  ])('measures %j', (source, name, lines) => {
    expect(measureFunctions(scanSource(source))[0]).toEqual({ name, line: 1, lines });
  });

  it.each([
    `if (a) ${body(60)}`,
    `for (const a of b(c)) ${body(60)}`,
    `describe('x', () => ${body(60)});`,
    `describe.each([1])('x', () => ${body(60)});`,
    'const a = b ? (c) : { d: 1 };',
    'switch (a) {\n case (b): {\n }\n}',
  ])('sees no function in %j', (source) => {
    expect(measureFunctions(scanSource(source)).filter(({ name }) => name !== 'a')).toEqual([]);
  });
});
