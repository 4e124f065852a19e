// Numbers of people, seconds and megabytes: what is certain, and what is badNumber with which suggestion.
import { describe, expect, it } from '@jest/globals';
import { readCount, readMegabytes, readSeconds } from '../../src/domain/intake/read-number.ts';

const bad = (suggestion: string | null) =>
  suggestion === null ? { problem: 'badNumber' } : { problem: 'badNumber', suggestion };

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
    ['近200人', '200'],
    ['将近200人', '200'],
    ['200人左右', '200'],
    ['120+', '120'],
    ['共120人', '120'],
    ['参加人数：120人', '120'],
    ['120名', '120'],
    ['120名职工', '120'],
    ['现场120人，线上3万', '120'],
    ['现场120人，线上3万人', null],
    ['3万', '30000'],
    ['约1.2万人次', '12000'],
    ['1.15万人', '11500'],
    ['3场，每场120人', '120'],
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
    ['1 200', null],
    ['120MB', null],
    ['120秒', null],
    ['一百二十', null],
    ['全体职工', null],
    ['1e3', null],
    ['9007199254740992', null],
    ['=120', null],
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
    ['约180秒', '180'],
    ['3分钟左右', '180'],
    ['不足3分钟', '180'],
    ['2.5分钟', '150'],
    ['2分半', '150'],
    ['2分钟半', '150'],
    ['2.59分', null],
    ['180秒钟', '180'],
    ['180 sec', '180'],
    ['180MB', null],
    ['三分钟', null],
    ['1小时', null],
    ['-1', null],
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
    ['约50M', '50'],
    ['50MB左右', '50'],
    ['50兆', '50'],
    ['1.2GB', null],
    ['512KB', null],
    ['50秒', null],
    ['50MBMB', null],
    ['.5', null],
    ['小', null],
  ])('holds %j for badNumber and suggests %j', (text, suggestion) => {
    expect(readMegabytes(text)).toEqual(bad(suggestion));
  });
});
