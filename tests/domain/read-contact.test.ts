// Telephone numbers and e-mail addresses: what is read, and what is badPhone or badEmail with which suggestion.
import { describe, expect, it } from '@jest/globals';
import { readEmail, readPhone } from '../../src/domain/intake/read-contact.ts';

const bad = (problem: string, suggestion: string | null) =>
  suggestion === null ? { problem } : { problem, suggestion };

/** The same suggestion for each of these texts. */
const all = (suggestion: string | null, texts: readonly string[]) =>
  texts.map((text): [string, string | null] => [text, suggestion]);

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
    ['12345、13800000000', null],
    ['；', null],
    ['转8012', null],
    ['无', null],
    ['a@example.org', null],
    ['13800000000+86', null],
    ...all('022-25891234转8012', ['022-25891234分机8012', '022-25891234转分机8012', '022-25891234（8012）']),
    ...all('022-25891234转8012', [
      '022-25891234*8012',
      '022-25891234#8012',
      '022-25891234-8012',
      '022-25891234内线8012',
    ]),
    ...all('25891234', ['电话：25891234', 'Tel:25891234', '办公电话25891234', '25891234（办公室）', '张三25891234']),
    ...all('13800138000', ['1795113800138000', '手机：13800138000', '13800138000（王主任）', '联系人王五 13800138000']),
    ...all('022-25891234', ['022/25891234', '086-022-25891234', '0086-022-25891234', '座机022-25891234']),
    // All of them or none: one of two is not the telephone.
    ['25891234或13800000000', '25891234、13800000000'],
    ['办公25891234手机13800000000', '25891234、13800000000'],
    ['办公：022-25891234转8，手机：13800000000', '022-25891234转8、13800000000'],
    ['张三13800000000，李四13900000000', '13800000000、13900000000'],
    ['13800000000或12345', null],
    ['传真25891234', null],
    ['原25891234现13800000000', null],
    ['请联系社区网格员转告后回电13800000000', null],
    ['zhang 13800000000', null],
    ['13800000000 zhang@example.org', null],
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
    ['.zhang@example.org', null],
    ['zhang@example.org.', 'zhang@example.org'],
    ['zhang@@example.org', null],
    ['zhang@a@example.org', null],
    ['zhang@example。org', 'zhang@example.org'],
    ['zhang @ example.org', 'zhang@example.org'],
    ['邮箱：zhang@example.org', 'zhang@example.org'],
    ['邮箱zhang@example.org', 'zhang@example.org'],
    ['张三<zhang@example.org>', 'zhang@example.org'],
    ['mailto:zhang@example.org', 'zhang@example.org'],
    ['zhang@example.org、li@example.org', null],
    ['zhang@example.org;li@example.org', null],
    ...all('zhang@example.org', [
      'zhang@example,org',
      'zhang@example，org',
      'zhang@example. org',
      '电子邮箱zhang@example.org。',
    ]),
    ...all('zhang@example.org', ['Email: zhang@example.org', 'zhang@example.org（张三）', '《zhang@example.org》']),
    // The rest would be somebody else's mailbox, or a number would be lost.
    ...all(null, ['1234 5678@qq.com', 'zhang san@example.org', 'zhang·san@example.org', 'zhang，san@example.org']),
    ...all(null, ['13800000000 zhang@example.org', 'QQ:1234 zhang@example.org']),
    ['zhang@例子.中国', null],
    [`${'a'.repeat(65)}@example.org`, null],
    ['13800000000', null],
  ])('holds %j for badEmail and suggests %j', (text, suggestion) => {
    expect(readEmail(text)).toEqual(bad('badEmail', suggestion));
  });
});
