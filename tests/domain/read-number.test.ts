// Numbers of people, seconds and megabytes: what is certain, and what is badNumber with which suggestion.
import { describe, expect, it } from '@jest/globals';
import { readCount, readMegabytes, readSeconds } from '../../src/domain/intake/read-number.ts';

const bad = (suggestion: string | null) =>
  suggestion === null ? { problem: 'badNumber' } : { problem: 'badNumber', suggestion };

/** The same suggestion for each of these texts. */
const all = (suggestion: string | null, texts: readonly string[]) =>
  texts.map((text): [string, string | null] => [text, suggestion]);

describe('readCount', () => {
  it.each([
    ['120', 120],
    ['1', 1],
    ['１２０人', 120],
    ['120人次', 120],
    ['120 人', 120],
    [' 120\u200B', 120],
    ['1,200', 1200],
    ['１，２００人次', 1200],
    ['1,234,567', 1_234_567],
    ['0120', 120],
    ['9007199254740991', 9_007_199_254_740_991],
  ])('reads digits, well grouped commas and one suffix (contract: Reading): %j → %d', (text, value) => {
    expect(readCount(text)).toEqual({ value });
  });

  it.each([
    ['约200', '200'],
    ['120余人', '120'],
    ['120多人', '120'],
    ['近200人', null],
    ['将近200人', null],
    ['200人左右', '200'],
    ['120+', null],
    ['共120人', '120'],
    ['参加人数：120人', '120'],
    ['120名', '120'],
    ['120名职工', '120'],
    ['现场120人，线上3万', null],
    ['现场120人，线上3万人', null],
    ['3万', '30000'],
    ['约1.2万人次', '12000'],
    ['1.15万人', '11500'],
    ['3场，每场120人', null],
    ['3场', null],
    ['50%', null],
    ['100-120人', null],
    ['-5', null],
    ['0', null],
    ['0人', null],
    ['120.5', null],
    ['120.0', '120'],
    ['12,00', null],
    ['1,20', null],
    ['0,120', null],
    ['1 200', '1200'],
    ['120MB', null],
    ['120秒', null],
    ['一百二十', '120'],
    ['全体职工', null],
    ['1e3', null],
    ['9007199254740992', null],
    ['=120', null],
    // Missing before: nothing but labels and units is beside the figure.
    ...all('120', [
      '120个人',
      '参与人数：120',
      '参加人数120',
      '120。',
      '120人。',
      '（120人）',
      '一百二十人',
      '共计一百二十人',
      '12O人',
      'l20人',
    ]),
    ...all('120', [
      '120(其中女职工60)',
      '120人，其中农民工30人',
      '120人（含志愿者20人）',
      '120名会员',
      '实到120位',
      '一二〇人',
    ]),
    ...all('3000', ['三千人', '3 000', '3 000人', '3千人', '3,000名']),
    ['叁', null],
    ['两百人', '200'],
    ['一万二千人', '12000'],
    ['三百零五人', '305'],
    ['十二人', '12'],
    // Bounds, viewers, sessions, ranges, estimates: any figure would mislead.
    ...all(null, [
      '不足200人',
      '200人以内',
      '最多200人',
      '不超过200人',
      '200人以上',
      '超过200人',
      '至少200人',
      '逾200人',
      '<200',
    ]),
    ...all(null, [
      '线上3万人',
      '在线观看3万人',
      '3万人次（线上）',
      '阅读量3000',
      '直播观看120人',
      '120人，其中线上80人',
    ]),
    ...all(null, ['60人×2场', '每场60人', '3000人/场', '场均60人', '120人（不含志愿者20人）', '第120名']),
    ...all(null, [
      '150至200人',
      '150~200',
      '150—200人',
      '三四十人',
      '三四十万',
      '三百五',
      '百余人',
      '数百人',
      '几十人',
      '120 130',
    ]),
  ])('holds %j for badNumber and suggests %j', (text, suggestion) => {
    expect(readCount(text)).toEqual(bad(suggestion));
  });
});

describe('readSeconds', () => {
  it.each([
    ['179', 179],
    ['179.5', 179.5],
    ['179秒', 179],
    ['179 s', 179],
    ['１７９Ｓ', 179],
    ['3分钟整', 180],
    ['3分整', 180],
    ['2′59″', 179],
    ['2\'59"', 179],
    ["2'59''", 179],
    ['2’59”', 179],
    ['2分59秒', 179],
    ['2 分 59 秒', 179],
    ['2分钟59秒', 179],
    ['2分59', 179],
    ['2分', 120],
    ['2分05.5秒', 125.5],
    ['1,000', 1000],
    ['0', 0],
  ])('reads what leaves no doubt (contract: Reading): %j → %d', (text, value) => {
    expect(readSeconds(text)).toEqual({ value });
  });

  it.each([
    ['2:59', '179'],
    ['02：59', '179'],
    ['0:02:59', '179'],
    ['2:75', null],
    ['2分75秒', null],
    ['约180秒', null],
    ['3分钟左右', null],
    ['不足3分钟', null],
    ['2.5分钟', '150'],
    ['2分半', '150'],
    ['2分钟半', '150'],
    ['2.59分', null],
    ['180秒钟', '180'],
    ['180 sec', '180'],
    ['180MB', null],
    ['三分钟', '180'],
    ['1小时', null],
    ['-1', null],
    ...all('179', [
      '2min59s',
      '2分59秒。',
      '时长2分59秒',
      '视频时长：2:59',
      '2m59s',
      '2 min 59 sec',
      '两分五十九秒',
      '179秒钟',
      '（179秒）',
    ]),
    ...all('180', ['3min', '3 mins', '3minutes', '共3分钟']),
    ['两分半', '150'],
    ['2个半分钟', '150'],
    ...all(null, [
      '不到3分钟',
      '近3分钟',
      '3分钟以内',
      '约3分钟',
      '3分钟内',
      '<180',
      '2-3分钟',
      '2分59秒×2集',
      '每集3分钟',
      '3分多',
    ]),
  ])('holds %j for badNumber and suggests %j', (text, suggestion) => {
    expect(readSeconds(text)).toEqual(bad(suggestion));
  });
});

describe('readMegabytes', () => {
  it.each([
    ['50', 50],
    ['49.9', 49.9],
    ['50MB', 50],
    ['50 mb', 50],
    ['49.9Ｍ', 49.9],
    ['50m', 50],
    ['1,024 MB', 1024],
  ])('reads digits with MB or M behind (contract: Reading): %j → %d', (text, value) => {
    expect(readMegabytes(text)).toEqual({ value });
  });

  it.each([
    ['约50M', null],
    ['50MB左右', null],
    ['50兆', '50'],
    ['1.2GB', null],
    ['512KB', null],
    ['50秒', null],
    ['50MBMB', null],
    ['.5', null],
    ['小', null],
    ['49.9 MB (52,323,942 字节)', '49.9'],
    ['49.9 MB (52,323,942 bytes)', '49.9'],
    ['49.9 MB (12,323,942 字节)', null],
    ['大小：48.5MB', '48.5'],
    ['48兆字节', '48'],
    ['48MB。', '48'],
    ['四十八兆', '48'],
    ...all(null, ['不到50M', '50M以内', '<50MB', '49MB和51MB', '40-50M', '每个20M']),
  ])('holds %j for badNumber and suggests %j', (text, suggestion) => {
    expect(readMegabytes(text)).toEqual(bad(suggestion));
  });
});
