/** Where a text names several sessions: numbers of sessions, and what only looks like one. */

import { describe, expect, it } from '@jest/globals';
import { sessionsIn } from '../../src/domain/intake/read-sessions.ts';
import { everyNth } from '../thoroughness.ts';
import { isSteep } from './measure-growth.ts';

describe('sessionsIn', () => {
  it.each([
    ['网络安全知识竞赛（共4场）', '4场'],
    ['两场网络安全讲座', '两场'],
    ['宣讲3场次', '3场'],
    ['十二场志愿服务', '十二场'],
    ['共 ４ 場', '4场'],
    ['举办了4个场次', '4场'],
    ['二十余场', '二十场'],
    ['2-3场', '3场'],
    ['三至五场', '五场'],
    ['百场宣讲进基层', '百场'],
    ['三四场', '三四场'],
    ['第二季，共3场', '3场'],
    ['上午、下午各一场', '各1场'],
    ['三个社区各举办了1场', '各1场'],
    ['场次：4', '场次:4'],
    ['不少于2场', '2场'],
    ['2\u200B场', '2场'],
    ['5月2场、6月1场', '2场'],
  ])('%j names %j (contract: severalSessions)', (text, found) => {
    expect(sessionsIn(text)).toBe(found);
  });

  it.each([
    '',
    '第二场网络安全讲座',
    '第2场',
    '第 十 场',
    '第一、二场',
    '第3-4场',
    '一场讲座',
    '1场',
    '2、一场讲座',
    '不少于10场目标之一',
    '十场活动任务',
    '两场地同时举行',
    '2场馆',
    '两场景剧',
    '市场监管、广场宣传、农场慰问、现场2人',
    '多场讲座',
    '首场',
    '一两场',
    '场次二维码',
    '场次：2019年6月',
    '五一现场',
  ])('%j names none', (text) => {
    expect(sessionsIn(text)).toBeNull();
  });

  it('takes linear time, whatever is written', () => {
    for (const piece of everyNth(['1', '场', '第1、', '一', '各', ' '], 3)) {
      expect([piece, isSteep((length) => sessionsIn(piece.repeat(length)), 50_000)]).toEqual([piece, false]);
    }
  });
});
