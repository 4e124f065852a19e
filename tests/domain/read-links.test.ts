// Links: how a cell is split, what a link keeps of its characters, and on which host it is for a browser.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likelyLinks } from '../../src/domain/intake/read-likely-links.ts';
import { hostOf, isOnHost, readLinks } from '../../src/domain/intake/read-links.ts';
import { tries } from '../thoroughness.ts';

describe('readLinks', () => {
  it.each([
    ['https://weibo.com/1', ['https://weibo.com/1']],
    ['HTTP://WeiBo.com/AbC', ['http://weibo.com/AbC']],
    ['http://a.cn/1 http://b.cn/2\nhttp://c.cn/3', ['http://a.cn/1', 'http://b.cn/2', 'http://c.cn/3']],
    [
      'http://a.cn，http://b.cn、http://c.cn；http://d.cn',
      ['http://a.cn', 'http://b.cn', 'http://c.cn', 'http://d.cn'],
    ],
    ['http://a.cn,http://b.cn;http://c.cn;', ['http://a.cn', 'http://b.cn', 'http://c.cn']],
    ['http://a.cn　http://b.cn', ['http://a.cn', 'http://b.cn']],
    ['ｈｔｔｐｓ：／／weibo.com/1', ['https://weibo.com/1']],
    ['https：//weibo．com/1', ['https://weibo.com/1']],
    ['https:／／weibo.com／1', ['https://weibo.com/1']],
    ['https:\\\\weibo.com\\1', ['https://weibo.com\\1']],
    ['https://ＷＥＩＢＯ。com/测试（一）？', ['https://weibo.com/测试（一）？']],
    ['https://x.cn/%E5%A5%BD?q=①&t=Ａ#一～二', ['https://x.cn/%E5%A5%BD?q=①&t=Ａ#一～二']],
    ['https://x.cn/1。', ['https://x.cn/1']],
    ['https://x.cn/1！', ['https://x.cn/1']],
    ['https://x.cn/1）', ['https://x.cn/1']],
    ['https://x.cn/1》…', ['https://x.cn/1']],
    ['https://x.cn/1（点击查看）', ['https://x.cn/1']],
    ['https://x.cn/1：阅读量3000', ['https://x.cn/1']],
    ['https://x.cn/1【今日头条】。', ['https://x.cn/1']],
    ['https://x.cn/测试（第一期）', ['https://x.cn/测试（第一期）']],
    ['https://x.cn/（第一期）', ['https://x.cn/（第一期）']],
    ['https://x.cn/1（阅读3000）https://y.cn/2', ['https://x.cn/1（阅读3000）https://y.cn/2']],
    ['https://x.cn/1（一）', ['https://x.cn/1（一）']],
    ['https://x.cn/12\u200B34', ['https://x.cn/1234']],
    ['https://wei\u200Bbo.com/1', ['https://weibo.com/1']],
    ['\u200Bhttps://x.cn/1\u200B', ['https://x.cn/1']],
    ['http://中国工会.cn/', ['http://中国工会.cn/']],
    ['http://127.0.0.1:8080/a', ['http://127.0.0.1:8080/a']],
    ['http://[::1]/', ['http://[::1]/']],
    ['http://User:Pass@X.cn', ['http://User:Pass@x.cn']],
    ['https://weibo.com＠evil.cn', ['https://weibo.com@evil.cn']],
    ['，； 、', []],
  ])('splits %j and keeps the characters of a path (contract: Reading)', (text, links) => {
    expect(readLinks(text)).toEqual({ links, bad: [] });
  });

  it.each([
    ['www.x.cn', ['www.x.cn']],
    ['ftp://x.cn', ['ftp://x.cn']],
    ['javascript:alert(1)', ['javascript:alert(1)']],
    ['=HYPERLINK("http://x.cn")', ['=HYPERLINK("http://x.cn")']],
    ['http://', ['http://']],
    ['https:///x.cn', ['https:///x.cn']],
    ['https:x.cn', ['https:x.cn']],
    ['https://a..cn/', ['https://a..cn/']],
    ['https://x.cn:port/', ['https://x.cn:port/']],
    ['https://weibo%2ecom/', ['https://weibo%2ecom/']],
    ['https://weibo.com℀.cn', ['https://weibo.com℀.cn']],
    ['已报送，见 附件', ['已报送', '见', '附件']],
    ['链接：https://x.cn', ['链接：https://x.cn']],
  ])('finds what is no link in %j (contract: badLink)', (text, bad) => {
    expect(readLinks(text).bad).toEqual(bad);
  });

  it('gives what it can read beside what it cannot, in order', () => {
    const cell = '我发布了 https://weibo.com/1，www.x.cn；http://b.cn';
    expect(readLinks(cell)).toEqual({ links: ['https://weibo.com/1', 'http://b.cn'], bad: ['我发布了', 'www.x.cn'] });
  });

  it('reads its own links again as they are', () => {
    const near = fc.constantFrom(...'hHｈttps:：/／\\@＠.。weibo.comcn?？#%2e（、, ；\u200B\u3000中℀⁉'.split(''));
    const text = fc
      .tuple(fc.constantFrom('', 'http://', 'https：／／'), fc.string({ unit: near }))
      .map((each) => each.join(''));
    fc.assert(
      fc.property(text, (cell) => {
        const { links } = readLinks(cell);
        expect(readLinks(links.join(' '))).toEqual({ links, bad: [] });
      }),
      { numRuns: tries(2_000) },
    );
  });
});

/** The host by the URL of the platform, or null. URL.canParse of Node 20 errs on Latin letters once it is compiled. */
function browserHost(link: string): string | null {
  try {
    return new URL(link).hostname.replace(/\.$/, '');
  } catch {
    return null;
  }
}

describe('hostOf', () => {
  it.each([
    ['https://weibo.com/1', 'weibo.com'],
    ['HTTPS://M.WEIBO.CN', 'm.weibo.cn'],
    ['https://weibo.com:443/', 'weibo.com'],
    ['https://weibo.com./', 'weibo.com'],
    ['https://weibo.com@evil.cn/', 'evil.cn'],
    ['https://a:b@c@evil.cn', 'evil.cn'],
    ['https://evil.cn\\@weibo.com', 'evil.cn'],
    ['https:\\\\evil.cn\\.weibo.com', 'evil.cn'],
    ['https://evil.cn#@weibo.com', 'evil.cn'],
    ['https://evil.cn?@weibo.com', 'evil.cn'],
    ['https://weibo.com／@evil.cn', 'evil.cn'],
    ['https://ｗｅｉｂｏ.com', 'weibo.com'],
    ['https://weibo。com', 'weibo.com'],
    ['https://t.cn/x', 't.cn'],
    ['https://evil.cn／.weibo.com', null],
    ['https://weibo.com..', null],
    ['https://weibo%2ecom', null],
    ['https://evil.cn\t.weibo.com', null],
    ['ftp://weibo.com', null],
    ['weibo.com', null],
    ['https://', null],
    ['', null],
  ])('sees the host of %j as a browser does: %j', (link, host) => {
    expect(hostOf(link)).toBe(host);
  });

  it('names the host that the URL of the platform names, whenever it names one', () => {
    const near = fc.constantFrom(...'@:/\\?#.。％%ａaweibo.comcn-_／＠＃？：1\u00AD\u200D中é'.split(''));
    const link = fc
      .tuple(fc.constantFrom('http://', 'https://', 'https:\\\\'), fc.string({ unit: near }))
      .map((each) => each.join(''));
    fc.assert(
      fc.property(link, (text) => {
        const host = hostOf(text);
        // A browser refuses some hosts that have the shape of one (bad numbers, bad labels): no other host is meant.
        const seen = browserHost(text);
        if (host === null || seen === null) return;
        expect(browserHost(`http://${host}`)).toBe(seen);
      }),
      { numRuns: tries(5_000) },
    );
  });
});

describe('isOnHost', () => {
  it.each([
    ['weibo.com', true],
    ['m.weibo.com', true],
    ['a.b.weibo.com', true],
    ['weibo.cn', true],
    ['notweibo.com', false],
    ['weibo.com.evil.cn', false],
    ['com', false],
    ['', false],
  ])('takes the host itself and what is under it (contract: wrongPlatform): %j → %j', (host, expected) => {
    expect(isOnHost(host, ['weibo.com', 'weibo.cn'])).toBe(expected);
  });
});

const U = 'https://weibo.com/1/AbC';
const V = 'https://b.cn/2';

describe('likelyLinks', () => {
  it.each([
    ['www.x.cn', 'http://www.x.cn'],
    ['weibo.com/123?a=1', 'http://weibo.com/123?a=1'],
    ['x.cn/1.html', 'http://x.cn/1.html'],
    ['tp.x.cn', 'http://tp.x.cn'],
    ['www.x.cn！', 'http://www.x.cn'],
    ['网址：www.x.cn', 'http://www.x.cn'],
    ['网址www.x.cn', 'http://www.x.cn'],
    ['1、www.a.cn 2、www.b.cn', 'http://www.a.cn http://www.b.cn'],
  ])('completes an address without a scheme: %j → %j', (cell, links) => {
    expect(likelyLinks(cell)).toBe(links);
  });

  it.each([
    ['htp://x.cn', 'http://x.cn'],
    ['hhttp://x.cn', 'http://x.cn'],
    ['http:/x.cn/1', 'http://x.cn/1'],
    ['http//x.cn', 'http://x.cn'],
    ['https:x.cn', 'https://x.cn'],
    ['https:///x.cn', 'https://x.cn'],
    ['https;//x.cn', 'https://x.cn'],
    ['https://weibo.com/1?a=1&amp;mid=2', 'https://weibo.com/1?a=1&mid=2'],
  ])('mends a slip: %j → %j', (cell, links) => {
    expect(likelyLinks(cell)).toBe(links);
  });

  it.each([
    '（U）',
    '“U”',
    '<U>',
    '【U】',
    '[U]',
    '"U"',
    '「U」',
    '《U》',
    '(U)',
    '［U］',
    '①U',
    '1.U',
    '链接：U',
    'U）。',
  ])('takes off what stands about a link, and nothing of it: %s', (about) => {
    expect(likelyLinks(about.replace('U', U))).toBe(U);
  });

  it.each([
    [`①${U}②${V}`, `${U} ${V}`],
    [`1.${U} 2.${V}`, `${U} ${V}`],
    [`链接：${U}${V}`, `${U} ${V}`],
    [`${U} www.x.cn ${V}`, `${U} http://www.x.cn ${V}`],
    [`我发布了 ${U}，www.x.cn；${V}`, `${U} http://www.x.cn ${V}`],
    [`链接:${U}?url=http://y.cn/`, `${U}?url=http://y.cn/`],
  ])('loses no link and merges none: %j → %j', (cell, links) => {
    expect(likelyLinks(cell)).toBe(links);
  });

  it.each([`#好网民# 大家谈 ${U} （分享自 @今日头条）`, `【标题】 ${U} - 今日头条`, `链接：${U}（点击查看）`])(
    'finds the link in what an app shares: %j',
    (cell) => {
      expect(likelyLinks(cell)).toBe(U);
    },
  );

  it('leaves the signs of a path as they are', () => {
    expect(likelyLinks('链接：https://x.cn/（一）')).toBe('https://x.cn/（一）');
  });

  it.each([
    'ftp://x.cn',
    '照片.jpg',
    'photo.jpg',
    'a@x.cn',
    '2019.8.9',
    '见附件',
    '无',
    'javascript:alert(1)',
    'data:text/html,x.cn',
    '=HYPERLINK("http://x.cn")',
    `view-source:${U}`,
    // What else is written would be lost, or nobody can tell where the link ends.
    ...[
      'www.x.cn 见附件',
      `${U} 照片.jpg`,
      `${U} a@x.cn`,
      `链接：${U}查看`,
      `1.${U}2.${V}`,
      `${U}?a=1,0001`,
      `${U},b`,
      `${U}/1,2,3`,
    ],
  ])('takes %j for no link', (cell) => {
    expect(likelyLinks(cell)).toBeNull();
  });
});
