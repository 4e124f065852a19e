// Choices and ticks as people type them.
import { describe, expect, it } from '@jest/globals';
import { choiceReader, readReach, readYes, splitChoices } from '../../src/domain/intake/read-choice.ts';

const TRACKS = [
  { key: 'story', labels: ['故事作品类', 'Stories and works'] },
  { key: 'series', labels: ['“好网民正能量”示范性系列征集活动', '系列征集活动'] },
  { key: 'MP4', labels: ['MP4', '.mp4', 'video/mp4'] },
];

describe('choiceReader', () => {
  it.each([
    ['story', 'story'],
    ['STORY', 'story'],
    [' 故事作品类\u200B', 'story'],
    ['故事\u200B作品类', 'story'],
    ['系列征集活动'.replace('集', '\uFEFF集'), 'series'],
    ['⺠', null],
    ['ｓｔｏｒｉｅｓ and works', 'story'],
    ['系列征集活动', 'series'],
    ['.mp4', 'MP4'],
    ['video/MP4', 'MP4'],
    ['ｍｐ４', 'MP4'],
    ['故事', null],
    ['故事 作品类', null],
    ['', null],
  ])('finds %j by key or label (contract: Answers): %j', (text, key) => {
    expect(choiceReader(TRACKS)(text)).toBe(key);
  });
});

describe('splitChoices', () => {
  it.each([
    ['网民素养教育，责任意识', ['网民素养教育', '责任意识']],
    ['a,b，c、d;e；f\ng\r\nh', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
    [' 责任意识 , 责任意识,, ', ['责任意识']],
    ['行为规范', ['行为规范']],
    ['依法 上网', ['依法 上网']],
    ['、，\n', []],
    ['', []],
  ])('splits %j at every comma, semicolon and line end (contract: Reading): %j', (text, parts) => {
    expect(splitChoices(text)).toEqual(parts);
  });
});

describe('readYes', () => {
  it.each([
    'TRUE',
    'true',
    ' True ',
    '是',
    '是的',
    'yes',
    'ＹＥＳ',
    'Y',
    '1',
    '对',
    '有',
    '☑',
    '✓',
    '✔',
    '✔️',
    '√',
    '✅',
    '■',
    '☑是',
    '☑ 是',
    '是√',
    '已',
    '已声明',
    '已承诺',
    '已确认',
    '同意',
    '已同意',
    '已勾选',
    '声明',
    '承诺',
  ])('takes %j for declared (contract: Answers)', (text) => {
    expect(readYes(text)).toBe(true);
  });

  it.each([
    '',
    'FALSE',
    '否',
    '不是',
    '未声明',
    '不同意',
    'no',
    'n',
    '0',
    '☐',
    '□',
    '□是',
    '☒',
    '×',
    '10',
    '是否',
    '已已',
    '☑☑',
    '☑否',
    '☑是 □否',
    '是，但未定稿',
    '=TRUE',
    'yesno',
  ])('does not take %j for declared', (text) => {
    expect(readYes(text)).toBe(false);
  });
});

describe('readReach', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['仅邮件', 'mail'],
    [' 只收邮件 ', 'mail'],
    ['不带链接', 'mail'],
    ['mail', 'mail'],
    ['ＭＡＩＬ', 'mail'],
    ['Mail only', 'mail'],
    ['邮件和链接', 'google'],
    ['google', 'google'],
    ['mail and links', 'google'],
  ])('reads %j: %j', (text, reach) => {
    expect(readReach(text)).toBe(reach);
  });
});
