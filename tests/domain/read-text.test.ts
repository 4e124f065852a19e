// How typed text is brought to one form before it is read or compared.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { folded, plain, titleKey } from '../../src/domain/intake/read-text.ts';

describe('folded', () => {
  it('keeps 30 marks on one letter and drops what is beyond, also where one mark becomes two', () => {
    expect(folded(`a${'\u0323'.repeat(30)}`).normalize('NFD')).toBe(`a${'\u0323'.repeat(30)}`);
    expect(folded(`b\u0331${'\u0344'.repeat(400)}c`)).toMatch(/^\u1E07\p{M}{30}c$/u);
  });

  it('folds width and signs of compatibility', () => {
    expect(folded('（Ａ）㎆①')).toBe('(A)MB1');
  });
});

describe('plain', () => {
  it.each([
    ['１２０人', '120人'],
    ['　塘沽 街道　', '塘沽 街道'],
    ['\uFEFF\u200B a \u2060\u200F', 'a'],
    ['\u202A13800000000\u202C', '13800000000'],
    ['\u2066x\u2069', 'x'],
    ['a\u200Bb', 'a\u200Bb'],
    ['\r\n一\n二\t', '一\n二'],
    ['ＡＢＣ（一）', 'ABC(一)'],
    ['8⽉9⽇', '8月9日'],
    ['\u200B \u200B', ''],
    ['', ''],
  ])('folds width and cleans the ends only: %j → %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
  });
});

describe('titleKey', () => {
  it.each([
    ['“读书 会”！', '读书会'],
    ['读书会', '读书会'],
    ['《网络安全》—知识竞赛（第１期）', '网络安全知识竞赛第1期'],
    ['Ｗｅｂ Safety', 'websafety'],
    ['a\u200Bb\u00ADc\u0000d', 'abcd'],
    ['#好网民# + ★', '好网民'],
    ['！！！…', ''],
  ])('sets width, case, spaces, punctuation and symbols aside (contract: duplicate): %j → %j', (title, key) => {
    expect(titleKey(title)).toBe(key);
  });

  it('tells titles apart that differ in a letter or a number', () => {
    expect(titleKey('读书会1')).not.toBe(titleKey('读书会2'));
  });
});
