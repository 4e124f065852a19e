/** The body and the subject of a mail as they are sent: links, addresses that stand apart, and nothing hidden. */

import { describe, expect, it } from '@jest/globals';
import { cleanSubject, renderMailHtml, renderMailText } from '../../src/documents/mail-body.ts';

describe('cleanSubject', () => {
  it.each([
    ['已收到\r\nBcc: x@example.org', '已收到 Bcc: x@example.org'],
    ['a\u0000\u2028b\u202Ec\u200B', 'a bc'],
    [`${'长'.repeat(130)}`, `${'长'.repeat(119)}…`],
    [`${'😀'.repeat(121)}`, `${'😀'.repeat(119)}…`],
  ])('%j is %j', (given, expected) => {
    expect(cleanSubject(given)).toBe(expected);
  });
});

describe('renderMailHtml', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://x.cn/"onclick="',
    'mailto:a@example.org',
    'https://x.cn/ y',
  ])('makes no link of %s', (url) => {
    const blocks = [{ is: 'action' as const, text: '修改', url }];
    expect(renderMailHtml(blocks)).not.toContain('<a ');
    expect(renderMailText(blocks)).toBe('修改\n');
  });

  it('links only where a mail has something to do, and loads nothing', () => {
    const html = renderMailHtml([
      { is: 'paragraph', text: 'https://x.cn' },
      { is: 'action', text: '修改', url: 'https://docs.google.com/forms/d/e/1/viewform?edit2=2_A&b' },
    ]);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('href="https://docs.google.com/forms/d/e/1/viewform?edit2=2_A&amp;b"');
    expect(html).not.toMatch(/<img|<style|src=|class=/);
  });
});

describe('an address in a mail', () => {
  it.each([
    ['例如 http://www.example.cn/1（区级规定）。', '例如 http://www.example.cn/1 （区级规定）。'],
    ['链接“https://a.cn/1”不在', '链接“ https://a.cn/1 ”不在'],
    ['见www.example.cn/1。', '见 www.example.cn/1 。'],
    ['https://a.cn/1、https://a.cn/2，', 'https://a.cn/1 、 https://a.cn/2 ，'],
    ['发到tg@example.org或查看', '发到 tg@example.org 或查看'],
    ['编号HD-2019-0001，共3项（120人）', '编号HD-2019-0001，共3项（120人）'],
    ['https://a.cn/1', 'https://a.cn/1'],
    ['a https://a.cn/1\nb', 'a https://a.cn/1\nb'],
  ])('of %j stands apart: %j', (given, wanted) => {
    const blocks = [{ is: 'paragraph' as const, text: given }];
    expect(renderMailText(blocks)).toBe(`${wanted}\n`);
    expect(renderMailText([{ is: 'list', items: [given] }])).toBe(`- ${wanted.replace('\n', '\n  ')}\n`);
    expect(renderMailHtml(blocks)).toContain(`>${wanted.replace('\n', '<br>')}</p>`);
  });

  it('stands apart from the colon of its label', () => {
    const text = renderMailText([
      {
        is: 'facts',
        facts: [
          ['电子邮箱', 'a@example.org'],
          ['E-mail', 'a@example.org'],
        ],
      },
    ]);
    expect(text).toBe('电子邮箱： a@example.org\nE-mail: a@example.org\n');
  });
});
