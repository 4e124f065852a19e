/** The words of the importer: the same ones in both languages, each says something, and nobody is shouted at. */

import { describe, expect, it } from '@jest/globals';
import { importingEn } from '../../src/messages/importing/en.ts';
import { importingZh } from '../../src/messages/importing/zh-CN.ts';
import { spoken } from '../spoken.ts';

const ABOUT = {
  column: 3,
  count: 3,
  kind: 'annex1',
  line: 'a line',
  list: 'works',
  name: 'a.docx',
  names: ['a', 'b'],
  path: 'papers.annex1',
  place: 'Row 2',
  reason: 'no tag {a}',
  room: 156,
  row: 2,
  taken: 1,
  text: 'a',
};

const languages = [
  { language: 'zh-CN', texts: spoken(importingZh, ABOUT) },
  { language: 'en', texts: spoken(importingEn, ABOUT) },
];

describe('the words of the importer', () => {
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
    expect(chinese.map(({ path }) => path)).toEqual(['page.languages.zh-CN', 'faults.authorization']);
  });
});
