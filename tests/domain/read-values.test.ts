// What holds for every reader: it never throws, suggests only what it would read itself, and takes linear time.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { choiceReader, readYes, splitChoices } from '../../src/domain/intake/read-choice.ts';
import { readEmail, readPhone } from '../../src/domain/intake/read-contact.ts';
import { readDay, readDayOrMonth, readReceivedOn } from '../../src/domain/intake/read-day.ts';
import { hasHashtag } from '../../src/domain/intake/read-hashtag.ts';
import { likelyLinks } from '../../src/domain/intake/read-likely-links.ts';
import { likelyUnitFinder } from '../../src/domain/intake/read-likely-unit.ts';
import { hostOf, readLinks } from '../../src/domain/intake/read-links.ts';
import { readCount, readMegabytes, readSeconds } from '../../src/domain/intake/read-number.ts';
import { plain, titleKey } from '../../src/domain/intake/read-text.ts';
import type { Reading } from '../../src/domain/intake/reading.ts';
import { unit } from '../factories.ts';
import { everyNth, itInAll, tries } from '../thoroughness.ts';
import { isSteep } from './measure-growth.ts';

const READERS: [string, (text: string) => Reading<unknown>][] = [
  ['readCount', readCount],
  ['readSeconds', readSeconds],
  ['readMegabytes', readMegabytes],
  ['readDay', (text) => readDay(text, 2019)],
  ['readDayOrMonth', (text) => readDayOrMonth(text, 2019)],
  ['readReceivedOn', (text) => readReceivedOn(text, 2019)],
  ['readPhone', readPhone],
  ['readEmail', readEmail],
];

const OTHERS: [string, (text: string) => unknown][] = [
  ['plain', plain],
  ['titleKey', titleKey],
  ['readLinks', readLinks],
  ['hostOf', hostOf],
  ['likelyLinks', likelyLinks],
  ['likelyUnitFinder', likelyUnitFinder([unit()], [])],
  ['splitChoices', splitChoices],
  ['readYes', readYes],
  ['choiceReader', choiceReader([{ key: 'a', labels: ['b'] }])],
  ['hasHashtag', (text) => hasHashtag([text], '#好网民#')],
];

/** Pieces of what people type, so that random texts come near to readable ones. */
const PIECES = fc.constantFrom(
  '2019',
  '19',
  '8',
  '12',
  '0',
  '120',
  '.',
  ',',
  '，',
  '-',
  '—',
  '~',
  '至',
  '/',
  '年',
  '月',
  '日',
  '号',
  ' ',
  ':',
  '时',
  '人',
  '人次',
  '余',
  '约',
  '万',
  '秒',
  '分',
  '半',
  '′',
  '″',
  'MB',
  '+86',
  '13800000000',
  '022',
  '转',
  'ext',
  '(',
  '）',
  'a@x.cn',
  '@',
  'http://',
  'https：／／',
  'x.cn',
  '。',
  '；',
  '#',
  '%23',
  '好网民',
  '上午',
  '周五',
  '\u200B',
  '\n',
  '二',
  '十',
);
const TYPED = fc.oneof(
  fc.array(PIECES, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('every reader', () => {
  it.each(READERS)('%s never throws, and reads its own suggestion as certain', (_, read) => {
    fc.assert(
      fc.property(TYPED, (text) => {
        const reading = read(text);
        return 'value' in reading || reading.suggestion === undefined || 'value' in read(reading.suggestion);
      }),
      { numRuns: tries(3_000) },
    );
  });

  it.each(READERS)('%s reads a text as it reads the same text made plain', (_, read) => {
    fc.assert(
      fc.property(TYPED, (text) => {
        return JSON.stringify(read(plain(text))) === JSON.stringify(read(text));
      }),
      { numRuns: tries(1_000) },
    );
  });

  it.each(OTHERS)('%s never throws', (_, read) => {
    fc.assert(
      fc.property(TYPED, (text) => {
        read(text);
      }),
      { numRuns: tries(1_000) },
    );
  });
});

describe('every reader in proportion', () => {
  const LENGTH = 50_000;
  const NUMBERS = ['1', '1,', '1:', '1人', '1\n', '1380000000', '+86', '2019-8-9 ', '二十', '-', '('];
  const SIGNS = [
    ' ',
    'a',
    '人',
    'a.',
    'a@',
    'x,',
    '%E5',
    '%23',
    'http://',
    '/',
    '。',
    '转',
    '☑',
    '\u200B',
    '\u0301\u0323',
  ];
  const SHAPES = [...NUMBERS, ...SIGNS];

  // A cell holds 50,000 characters; a reader that looks at each pair of them would be busy for seconds.
  it.each([...READERS, ...OTHERS])(
    '%s works in proportion to the text, up to 50,000 characters',
    (_, read) => {
      const steep = everyNth(SHAPES, 12).filter((shape) => {
        const cell = (length: number) => shape.repeat(length / shape.length);
        return [cell, (length: number) => `http://1${cell(length)}!`].some((text) =>
          isSteep((length) => read(text(length)), LENGTH),
        );
      });
      expect(steep).toEqual([]);
    },
    60_000,
  );

  itInAll(
    'is judged by a measure that tells a work of pairs from one of characters',
    () => {
      const isSteepFor = (work: (text: string) => unknown) => isSteep((length) => work('1'.repeat(length)), 16_000);
      const pairs = (text: string) => {
        let same = 0;
        for (let one = 0; one < text.length; one += 1) {
          for (let other = 0; other < one; other += 1) same += one ^ other;
        }
        return same;
      };
      const works = [pairs, (text: string) => /1+!$/.test(text), (text: string) => /1+$/.test(text), plain];
      expect(works.map(isSteepFor)).toEqual([true, true, false, false]);
    },
    60_000,
  );
});
