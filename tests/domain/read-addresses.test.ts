/** Addresses by one door: what is written to of a cell as people fill it, and what is told and not guessed. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAddress, readAddresses } from '../../src/domain/intake/read-addresses.ts';
import { tries } from '../thoroughness.ts';

const TG = 'tg@example.org';
const WANG = 'wang@example.org';

describe('readAddresses', () => {
  it.each([
    'tg＠example.org',
    'tg@example．org',
    'ｔｇ@ｅｘａｍｐｌｅ.org',
    'tg@example.org\u200B',
    '\u202Atg@example.org\u202C',
    '\uFEFFtg@exa\u00ADmple.org',
    'tg@example.org。',
    'tg@example.org；',
    'tg@example.org！',
    'tg@example.org…',
    '张三 <tg@example.org>',
    '张三<tg@example.org>',
    '"张三" <tg@example.org>',
    'Zhang San <tg@example.org>',
    '【tg@example.org】',
    'tg@example.org（张三）',
    'tg@example.org(Zhang)',
    '（备用）tg@example.org',
    '张三 tg@example.org',
    '张三tg@example.org',
    '邮箱：tg@example.org',
    'E-mail: tg@example.org',
    'mailto:tg@example.org',
    'mailto:tg@example.org?subject=x',
    '022-66891234 tg@example.org',
    'tg@example.org 022-66891234',
    '  \t tg@example.org\r\n\r\n',
    '1、tg@example.org',
    '张三 - tg@example.org',
    'tg@example.org —— 张三',
    '→ tg@example.org',
    "'tg@example.org",
  ])('reads %j as the one address that it holds', (text) => {
    expect(readAddresses(text)).toMatchObject({ addresses: [TG] });
    expect(readAddress(text)).toBe(TG);
  });

  it.each([
    `${TG}，${WANG}`,
    `${TG}、${WANG}`,
    `${TG};${WANG}`,
    `${TG}；${WANG}；`,
    `${TG}/${WANG}`,
    `${TG} | ${WANG}`,
    `${TG}或${WANG}`,
    `${TG} ${WANG}`,
    `${TG}\u3000${WANG}`,
    `${TG}\n${WANG}`,
    `${TG} & ${WANG}`,
    `${TG} + ${WANG}`,
    `${TG}。${WANG}。`,
    `张三：${TG}，李四：${WANG}`,
    `${TG}（张三）${WANG}（李四）`,
    `${TG},${WANG},TG@Example.org`,
  ])('reads %j as two, each once', (text) => {
    expect(readAddresses(text)).toEqual({ addresses: [TG, WANG], unread: [] });
  });

  it.each([
    '1234 5678@qq.com',
    'zhang san@example.org',
    'zhang·san@example.org',
    'zhang - san@example.org',
    'tg@example.com - cn',
    'tg@example。org',
    'tg@qq.co m',
    'tg@example.com .cn',
    'tg@example.com。cn',
    'tg @example.org',
    'tg@ example.org',
    'zhang@ san@example.org',
    'tg@localhost',
    'tg@@example.org',
    'аdmin@example.org',
    '张三',
    '022-66891234',
    '1.zhang@example.org',
    '=tg@example.org',
    'tg@example.org__proto__ x',
    '1@qq.com2@qq.com',
  ])('takes nothing from %j, and tells it whole', (text) => {
    expect(readAddresses(text)).toEqual({ addresses: [], unread: [text] });
  });

  it.each(['zhang，san@example.org', 'tg@sina.com，cn', 'zhang@example,org'])(
    'takes nothing from %j, whose comma may be a dot',
    (text) => {
      expect(readAddresses(text).addresses).toEqual([]);
    },
  );

  it('leaves out what does not read, and tells it alone', () => {
    expect(readAddresses(`hd@，${TG}；乔示范（电话联系）\nzhang san@example.org`)).toEqual({
      addresses: [TG],
      unread: ['hd@', '乔示范(电话联系)', 'zhang san@example.org'],
    });
    expect(readAddresses(' ，；\n')).toEqual({ addresses: [], unread: [] });
  });

  it('gives of any text at all addresses that it reads as themselves again, and never twice', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        TG,
        WANG,
        '@',
        '.',
        ' ',
        '，',
        '；',
        '\n',
        '（',
        '）',
        '<',
        '>',
        '。',
        '或',
        '张三',
        '1234',
        'ｔ',
        '\u200B',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { addresses } = readAddresses(pieces.join(''));
        for (const address of addresses) {
          expect(readAddresses(address)).toEqual({ addresses: [address], unread: [] });
          expect(address).toMatch(/^[\x21-\x7E]+@[\x21-\x7E]+$/);
        }
        expect(new Set(addresses.map((one) => one.toLowerCase())).size).toBe(addresses.length);
      }),
      { numRuns: tries(2000) },
    );
  });

  it('gives each address of a list whatever divides it, and nothing that is not of the list', () => {
    const address = fc
      .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), fc.stringMatching(/^[a-z]{4,8}$/))
      .map(([local, domain]) => `${local}@${domain}.example.org`);
    const divider = fc.constantFrom('\n', '；', '、', '，', ' ', ', ', ' | ', '/', '或', '（张三）', '。', '，王芳 ');
    fc.assert(
      fc.property(fc.array(fc.tuple(address, divider), { minLength: 1, maxLength: 20 }), (list) => {
        const { addresses, unread } = readAddresses(list.flat().join(''));
        expect([addresses, unread.filter((text) => text !== '王芳')]).toEqual([
          [...new Set(list.map(([one]) => one))],
          [],
        ]);
      }),
      { numRuns: tries(500) },
    );
  });
});
