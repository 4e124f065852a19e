/** The words of the packing page: the same ones in both languages, each says something, and nobody is shouted at. */

import { describe, expect, it } from '@jest/globals';
import { packingEn } from '../../src/messages/packing/en.ts';
import { packingZh } from '../../src/messages/packing/zh-CN.ts';
import { spoken } from '../spoken.ts';

const ABOUT = {
  count: 3,
  most: 5000,
  name: 'a.mp4',
  number: 'ZP-2019-0001',
  title: 'Hands',
  size: '50.1 MB',
  received: 1,
  doubtful: 2,
  missing: 3,
  all: 4,
  allowed: 'MP4',
  actual: 'AVI',
  isRenamed: true,
  length: '3:01',
  limit: '3:00',
  clause: 'II',
  minutes: 3,
  seconds: '01',
  files: 7,
  path: 'a/b.mp4',
};

const languages = [
  { language: 'zh-CN', texts: spoken(packingZh, ABOUT) },
  { language: 'en', texts: spoken(packingEn, ABOUT) },
];

describe('the words of the packing page', () => {
  it('are the same ones in both languages', () => {
    const [chinese = [], english = []] = languages.map(({ texts }) => texts.map(({ path }) => path).sort());
    expect(english).toEqual(chinese);
  });

  it.each(languages)('in $language are texts, none empty, none with a fact left out, none that shouts', ({ texts }) => {
    for (const { path, text } of texts) {
      expect({ path, text }).toEqual({ path, text: expect.stringMatching(/\S/) });
      expect(text).not.toMatch(/undefined|\[object|NaN|[!！]/);
    }
  });

  it('in English are English, but for the name of a menu and of the language itself', () => {
    const chinese = languages[1]?.texts.filter(({ text }) => /\p{Script=Han}/u.test(String(text))) ?? [];
    expect(chinese.map(({ path }) => path)).toEqual(['page.languages.zh-CN', 'troubles.authorization']);
  });
});
