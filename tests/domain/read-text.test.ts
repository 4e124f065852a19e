// How typed text is brought to one form before it is read or compared.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { folded, plain, titleKey, visible, written } from '../../src/domain/intake/read-text.ts';

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
    ['a\u200Bb', 'ab'],
    ['120\u202C人', '120人'],
    ['网⺠素养', '网民素养'],
    ['\r\n一\n二\t', '一\n二'],
    ['ＡＢＣ（一）', 'ABC(一)'],
    ['8⽉9⽇', '8月9日'],
    ['\u200B \u200B', ''],
    ['', ''],
  ])('folds width, cleans the ends, and drops what nobody sees (contract: Reading): %j → %j', (text, expected) => {
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

describe('written', () => {
  it.each([
    [' １２０人\u200B ', '120人'],
    ['好网⺠', '好网⺠'],
    ['a\u200Bb', 'a\u200Bb'],
    ['\u00AD好', '\u00AD好'],
  ])('keeps what was written after NFKC and trimming, by which a change is told: %j → %j', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it('reads a text as it reads what was written of it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => plain(written(text)) === plain(text)));
  });
});

describe('radicals', () => {
  it('are the letters that they look like, the whole Supplement and the Kangxi block (contract: Reading)', () => {
    const codes = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, index) => 0x2e80 + index);
    const left = codes.filter((code) => /[\u2E80-\u2FDF]/u.test(folded(String.fromCodePoint(code))));
    // The end of the Supplement and its two holes: of U+2E80 there is no equivalent.
    expect(left.filter((code) => code < 0x2ef4).map((code) => code.toString(16))).toEqual(['2e80', '2e9a']);
    expect(left.some((code) => code >= 0x2f00)).toBe(false);
    expect(folded('⺠⻋⻢⼯⽹⻓⺟')).toBe('民车马工网长母');
  });

  it('and marks that nobody sees make no other title', () => {
    expect(titleKey('网络安全进⻋间')).toBe(titleKey('⽹络\u2060安全进车间'));
    expect(visible('\u202A好\u00AD网\u061C民\uFEFF')).toBe('好网民');
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
