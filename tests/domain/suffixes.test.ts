/** What may stand behind a number of things: read, suggested, let through by the form. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { typeOf } from '../../src/domain/fields/all.ts';
import { suffixLetters } from '../../src/domain/fields/number-pattern.ts';
import { readCount } from '../../src/domain/intake/read-number.ts';
import { tries } from '../thoroughness.ts';
import { EVENT } from './safety.ts';

const bad = (suggestion?: string) =>
  suggestion === undefined ? { problem: 'badNumber' } : { problem: 'badNumber', suggestion };
const HELP = { phoneHelp: '', numberHelp: '', emailHelp: '' };

describe('readCount', () => {
  it.each<[text: string, suffixes: string[], value: number]>([
    ['15处', ['处'], 15],
    ['１５ 处', ['处'], 15],
    ['1,500份', ['份'], 1500],
    ['30 minutes', ['min', 'minutes'], 30],
    ['30MIN', ['min'], 30],
    ['30ｍｉｎ', ['min'], 30],
    ['30', ['min'], 30],
    ['30人', ['min'], 30],
    ['3 km²', ['km²'], 3],
    ['0处', ['处'], 0],
  ])('reads %j where %j may stand behind: %d', (text, suffixes, value) => {
    expect(readCount(text, 0, suffixes)).toEqual({ value });
  });

  it.each<[text: string, least: number, suffixes: string[], suggestion: string | undefined]>([
    ['15处', 1, [], undefined],
    ['15份', 1, ['处'], undefined],
    ['15人处', 1, ['处'], undefined],
    ['处15', 1, ['处'], undefined],
    ['1,5处', 1, ['处'], undefined],
    ['0处', 1, ['处'], undefined],
    ['约15处', 1, ['处'], '15'],
    ['共15处左右', 1, ['处'], '15'],
    ['十五处', 1, ['处'], '15'],
    ['1.2万份', 1, ['份'], '12000'],
    ['15处20处', 1, ['处'], undefined],
    ['15处以上', 1, ['处'], undefined],
    ['1小时30分钟', 1, ['分钟'], undefined],
    ['about 30 min', 1, ['min'], undefined],
    // What is written for none, where none is an answer.
    ['无', 0, [], '0'],
    ['没有', 0, ['处'], '0'],
    ['零处', 0, ['处'], '0'],
    ['零人', 0, [], '0'],
    ['0人左右', 0, [], '0'],
    ['None', 0, [], '0'],
    ['无', 1, [], undefined],
    ['0人左右', 1, [], undefined],
    ['无法统计', 0, [], undefined],
    ['不详', 0, [], undefined],
    ['约3人', 5, [], undefined],
  ])('doubts %j with at least %d and %j, and suggests %s', (text, least, suffixes, suggestion) => {
    expect(readCount(text, least, suffixes)).toEqual(bad(suggestion));
  });

  it('reads every suggestion that it makes', () => {
    const text = fc.array(
      fc.constantFrom('15', '0', '零', '无', '约', '处', '人', '万', ' ', '，', '共', '十', 'min'),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(text, fc.constantFrom(0, 1, 5), (pieces, least) => {
        const reading = readCount(pieces.join(''), least, ['处', 'min']);
        if (!('problem' in reading) || reading.suggestion === undefined) return;
        expect(readCount(reading.suggestion, least, ['处', 'min'])).toHaveProperty('value');
      }),
      { numRuns: tries(2000) },
    );
  });
});

describe('the form', () => {
  const counts = EVENT.fields.filter(({ suffixes }) => suffixes !== undefined);
  const passes = (key: string, text: string) => {
    const field = counts.find((each) => each.key === key);
    const limit = field && typeOf(field).limit(field, HELP, 'zh-CN');
    if (!limit || !('contains' in limit)) throw new Error(`${key} has no pattern`);
    return [new RegExp(limit.contains).test(text), new RegExp(limit.contains, 'u').test(text)];
  };

  it.each([
    ['found', '3处', true],
    ['found', '3份', false],
    ['found', '0', true],
    ['leaflets', '200份', true],
    ['minutes', '45 minutes', true],
    ['minutes', '45ＭＩＮ', true],
    ['minutes', '45分钟', true],
    ['minutes', 'min', false],
    ['people', '60 People', true],
    ['people', '60人次', true],
    ['people', '约60', false],
  ])('%s lets %j through: %s', (key, text, lets) => {
    expect(passes(key, text)).toEqual([lets, lets]);
  });

  it('never refuses a number that is read', () => {
    const piece = fc.constantFrom(
      '1',
      '20',
      ',',
      ' ',
      '　',
      '处',
      '人',
      '份',
      '分',
      '钟',
      'm',
      'Ｉ',
      'N',
      'p',
      '３',
      '㎜',
      '①',
    );
    fc.assert(
      fc.property(fc.constantFrom(...counts), fc.array(piece, { maxLength: 6 }), (field, pieces) => {
        const text = pieces.join('');
        if ('value' in readCount(text, field.least, field.suffixes))
          expect(passes(field.key, text)).toEqual([true, true]);
      }),
      { numRuns: tries(3000) },
    );
  });

  it.each([
    [['h'], 'hｈHＨ'],
    [['处'], '处'],
    [['-]'], '\\-－\\]］'],
    [['𠮷'], ''],
  ])('makes of %j the letters %j', (suffixes, letters) => {
    const made = suffixLetters(suffixes);
    expect([...made].sort()).toEqual([...letters].sort());
    expect(() => new RegExp(`[${made}a]`, 'u')).not.toThrow();
  });
});
