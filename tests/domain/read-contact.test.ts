// Telephone numbers and e-mail addresses: what is read, and what is badPhone or badEmail with which suggestion.
import { describe, expect, it } from '@jest/globals';
import { readEmail, readPhone } from '../../src/domain/intake/read-contact.ts';

const bad = (problem: string, suggestion: string | null) =>
  suggestion === null ? { problem } : { problem, suggestion };

describe('readPhone', () => {
  it.each([
    '13800000000',
    '１３８００００００００',
    '138 0000 0000',
    '138-0000-0000',
    '138—0000–0000',
    '138－0000－0000',
    '2589123',
    '25891234',
    '022-25891234',
    '(022)25891234',
    '（022）25891234',
    '【022】25891234',
    '+8613800000000',
    '+86 138 0000 0000',
    '+86-022-25891234',
    '(+86)13800000000',
    '＋86 13800000000',
    '022-25891234转8012',
    '022-25891234 转 8',
    '25891234ext8012',
    '25891234 ext 8012',
    '25891234 Ext.8012',
    '25891234x8012',
    '25891234 X 8012',
    '022-25891234；13800000000',
    '022-25891234;13800000000',
    '022-25891234、13800000000',
    '022-25891234，13800000000',
    '022-25891234/13800000000',
    '022-25891234转8、13800000000、',
    '022-25891234\n13800000000',
    '022\n25891234',
    '\u202D13800000000\u202C',
    '123456789012',
  ])('reads one number or several (contract: Reading): %j', (text) => {
    const reading = readPhone(text);
    expect(reading).toEqual({ value: text.normalize('NFKC').replace(/[\u202C\u202D]/g, '') });
  });

  it.each([
    ['123456', null],
    ['1234567890123', null],
    ['8613800000000', '13800000000'],
    ['008613800000000', '13800000000'],
    ['022-25891234-801', '022-25891234转801'],
    ['张三13800000000', '13800000000'],
    ['13800000000或13900000000', '13800000000、13900000000'],
    ['13800000000 13900000000', '13800000000、13900000000'],
    ['+12025550123', null],
    ['022-25891234转', null],
    ['12345、13800000000', '13800000000'],
    ['；', null],
    ['转8012', null],
    ['无', null],
    ['a@example.org', null],
    ['13800000000+86', '13800000000'],
  ])('holds %j for badPhone and suggests %j', (text, suggestion) => {
    expect(readPhone(text)).toEqual(bad('badPhone', suggestion));
  });
});

describe('readEmail', () => {
  it.each([
    ['zhang@example.org', 'zhang@example.org'],
    [' zhang.san+2019@mail.example.com.cn ', 'zhang.san+2019@mail.example.com.cn'],
    ['zhang＠example．org', 'zhang@example.org'],
    ['ZHANG_3@Example.ORG', 'ZHANG_3@Example.ORG'],
    ['123456@163.com', '123456@163.com'],
    ['a@b.c', 'a@b.c'],
  ])('reads one address with a dot in its domain (contract: Reading): %j → %j', (text, value) => {
    expect(readEmail(text)).toEqual({ value });
  });

  it.each([
    ['zhang@localhost', null],
    ['zhang', null],
    ['@example.org', null],
    ['zhang@', null],
    ['zhang@.org', null],
    ['zhang@example..org', null],
    ['zhang@-example.org', null],
    ['.zhang@example.org', 'zhang@example.org'],
    ['zhang@example.org.', 'zhang@example.org'],
    ['zhang@@example.org', null],
    ['zhang@a@example.org', null],
    ['zhang@example。org', 'zhang@example.org'],
    ['zhang @ example.org', 'zhang@example.org'],
    ['邮箱：zhang@example.org', 'zhang@example.org'],
    ['邮箱zhang@example.org', 'zhang@example.org'],
    ['张三<zhang@example.org>', 'zhang@example.org'],
    ['mailto:zhang@example.org', 'zhang@example.org'],
    ['zhang@example.org、li@example.org', 'zhang@example.org'],
    ['zhang@example.org;li@example.org', 'zhang@example.org'],
    ['zhang@例子.中国', null],
    [`${'a'.repeat(65)}@example.org`, null],
    ['13800000000', null],
  ])('holds %j for badEmail and suggests %j', (text, suggestion) => {
    expect(readEmail(text)).toEqual(bad('badEmail', suggestion));
  });
});
