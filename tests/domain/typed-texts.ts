/** Texts as people type them into the fields of a form, for tests of what a form lets through. */

import fc from 'fast-check';
import type { Field } from '../../src/domain/fields/all.ts';

/** Digits and signs in the widths and shapes that input methods leave. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  digits: ['0123456789', '０１２３４５６７８９', '⓪①②③④⑤⑥⑦⑧⑨', '⁰¹²³⁴⁵⁶⁷⁸⁹', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', '🄀⒈⒉⒊⒋⒌⒍⒎⒏⒐'],
  at: ['@', '＠', '﹫'],
};

const space = fc.constantFrom('', '', ' ', '\u3000', '\n', '\u200B');

/** `text` with its digits and at sign in one of their other shapes, and space around. */
function reshaped(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const digits = fc.constantFrom(...(SHAPES.digits ?? []));
  return fc.tuple(text, digits, fc.constantFrom(...(SHAPES.at ?? [])), space, space).map(([typed, shape, at, a, b]) => {
    const turned = typed.replace(/\d/g, (digit) => [...shape][Number(digit)] ?? digit).replace('@', at);
    return `${a}${turned}${b}`;
  });
}

const whole = fc.integer({ min: 1, max: 99_999 }).map(String);
/** With thousands commas, as a person with either keyboard types them. */
const grouped = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.constantFrom(',', '，', '﹐'))
  .map(([first, rest, comma]) => `${first}${comma}${String(rest).padStart(3, '0')}`);
const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const day = fc.date({ min: new Date('2018-01-01'), max: new Date('2019-12-31'), noInvalidDate: true });

/** Texts as people type them into a field of this type: good ones, odd ones, and any text at all. */
export function textFor(field: Field): fc.Arbitrary<string> {
  return fc.oneof({ weight: 4, arbitrary: typedFor(field) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) });
}

function typedFor(field: Field): fc.Arbitrary<string> {
  const joined = (first: fc.Arbitrary<string>, behind: fc.Arbitrary<string>) =>
    reshaped(fc.tuple(first, behind).map((parts) => parts.join('')));
  const days = day.map((date) => date.toISOString().slice(0, 10));
  switch (field.type) {
    case 'count':
      return joined(fc.oneof(whole, grouped), oneOf('', '人', ' 人次', '余人', '　人', '⼈', '名', '人左右'));
    case 'seconds':
      return joined(
        whole,
        oneOf('', '秒', 's', 'Ｓ', '.5', '．5秒', '分钟整', '分整', '′59″', '’59”', '＇59＂', '分30秒', ' 秒整'),
      );
    case 'megabytes':
      return joined(fc.oneof(whole, grouped), oneOf('', 'MB', 'M', 'ＭＢ', ' ｍ', '㎆', '.5 mb', '．5Ｍ', '兆'));
    case 'phone':
      return joined(
        oneOf('6530120', '1380000', '13800000200', '022-65301206', '+86 138-0000-0200', '(022)65301206', '12345'),
        oneOf('', '转8'),
      );
    case 'email':
      return joined(
        oneOf(
          'a@example.org',
          'zhang3@mail.example.cn',
          'a.b@163.com',
          'x@1.2cn',
          'a+b@x-y.org',
          'a@localhost',
          '邮箱a@b.cn',
        ),
        oneOf('', ''),
      );
    case 'day':
    case 'dayOrMonth':
      return joined(days, oneOf('', ' 14:00', '至2019-12-31'));
    case 'links':
      return joined(oneOf('https://weibo.com/1', 'http://x.cn/2 http://y.cn', 'www.x.cn'), oneOf('', '。'));
    case 'unit':
      return reshaped(oneOf('塘沽街道总工会', '塘沽街工会', '区环卫系统工会'));
    case 'yes':
      return oneOf('是', 'TRUE', '☑', '否');
    case 'choice':
    case 'choices':
      return reshaped(oneOf(...(field.choices ?? []).map((choice) => choice.label.own)));
    default:
      return longTextFor(field);
  }
}

/** Texts around the length limits of a field, the parser's and the form's, with or without space around. */
export function longTextFor({ max }: Field): fc.Arbitrary<string> {
  const lengths = fc.constantFrom(1, max - 1, max, max + 1, 2 * max - 1, 2 * max, 2 * max + 1);
  return fc
    .tuple(fc.constantFrom('好', 'a', 'ﬃ', '①', '㍿'), lengths, fc.integer({ min: 0, max: 2 * max }))
    .map(([sign, length, around]) => ' '.repeat(around >> 1) + sign.repeat(length) + '\u3000'.repeat(around >> 2));
}
