// Where the hashtag of a topic counts as present.
import { describe, expect, it } from '@jest/globals';
import { hasHashtag } from '../../src/domain/intake/read-hashtag.ts';

const TAG = '#好网民#';
const ENCODED = '%23%E5%A5%BD%E7%BD%91%E6%B0%91%23';

describe('hasHashtag', () => {
  it.each([
    ['#好网民#'],
    ['＃好网民＃征集'],
    ['我参加#好网民＃活动'],
    ['#争做中国好网民# #好网民#'],
    [`https://s.weibo.com/weibo?q=${ENCODED}`],
    [`https://s.weibo.com/weibo?q=${ENCODED.toLowerCase()}&a=1`],
    ['https://s.weibo.com/weibo/%2523%25E5%25A5%25BD%25E7%25BD%2591%25E6%25B0%2591%2523'],
    ['https://s.weibo.com/weibo/%23好网民%23'],
    ['https://s.weibo.com/weibo/%EF%BC%83好网民%EF%BC%83'],
    [`https://x.cn/%E5%A5${ENCODED}%FF`],
    [`100%${ENCODED}%`],
    ['％23好网民％23'],
    ['#好网民\u200B#'],
    ['#好网⺠#'],
    ['#好\u202C⽹⺠#'],
    ['https://s.weibo.com/weibo?q=%23%E5%A5%BD%E7%BD%91%E2%BA%A0%23'],
  ])('finds the tag in %j (contract: hashtagMissing)', (text) => {
    expect(hasHashtag(['', text], TAG)).toBe(true);
  });

  it.each([
    ['#争做中国好网民#'],
    ['好网民'],
    ['#好网民'],
    ['好网民#'],
    ['#好 网民#'],
    ['%23%E4%BA%89%E5%81%9A%E4%B8%AD%E5%9B%BD%E5%A5%BD%E7%BD%91%E6%B0%91%23'],
    ['%23%E5%A5%BD%E7%BD%91%E6%B0%23'],
    ['%C0%A3好网民%C0%A3'],
    ['%ED%A0%80'],
    ['%'],
    [''],
  ])('does not find it in %j', (text) => {
    expect(hasHashtag([text], TAG)).toBe(false);
  });

  it('does not join two texts to one tag', () => {
    expect(hasHashtag(['#好网', '民#'], TAG)).toBe(false);
    expect(hasHashtag([], TAG)).toBe(false);
  });
});
