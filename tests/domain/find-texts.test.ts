/** Texts about persons are found however they are written, and what only looks like them is left alone. */

import { describe, expect, it } from '@jest/globals';
import { isSearchable, redactor } from '../../src/domain/closing/find-texts.ts';
import { soughtIn } from '../../src/domain/closing/personal-texts.ts';

const redact = redactor(
  ['沈样本', '022-65301111', '13820451234', 'Shen@Example.net', '示例路8号', '他说"好"'].map((text) => ({
    text,
    mark: '█',
  })),
);

describe('redactor', () => {
  it.each([
    ['沈样本的故事，沈样本', '█的故事，█'],
    ['电话（022）6530 1111', '电话（█'],
    ['02265301111', '█'],
    ['１３８２０４５１２３４', '█'],
    ['138 2045 1234，138-2045-1234', '█，█'],
    ['致 shen@example.NET。', '致 █。'],
    ['{"reason":"他说\\"好\\""}', '{"reason":"█"}'],
    ['138204512345', '138204512345'],
    ['2013820451234', '2013820451234'],
    ['沈样', '沈样'],
    ['', ''],
  ])('makes of %s %s', (text, expected) => {
    expect(redact(text)).toBe(expected);
    expect(redact(expected)).toBe(expected);
  });
});

describe('isSearchable', () => {
  it.each([
    ['35', false],
    ['王', false],
    ['——', false],
    ['王芳', true],
    ['6689123', true],
    ['668912', false],
  ])('tells of %s: %s', (text, expected) => {
    expect(isSearchable(text)).toBe(expected);
  });
});

describe('soughtIn', () => {
  it.each([
    ['张三、李四', ['张三、李四', '张三', '李四']],
    ['022-65301111；13820451234', ['022-65301111', '13820451234']],
    ['long:812:e40c292c', []],
  ])('parts %s', (text, expected) => {
    expect(soughtIn(text)).toEqual(expect.arrayContaining(expected));
  });
});
