/** The words of the page of tables: the same ones in both languages, each says something, and nobody is shouted at. */

import { describe, expect, it } from '@jest/globals';
import { tableImportEn } from '../../src/messages/table-import/en.ts';
import { tableImportZh } from '../../src/messages/table-import/zh-CN.ts';
import { spoken } from '../spoken.ts';

const ABOUT = {
  after: '130',
  before: '120',
  label: 'a label',
  line: 3,
  lines: [5, 6],
  n: 1,
  name: 'a.xlsx',
  names: ['a', 'b'],
  number: 'HD-2019-0001',
  title: 'a title',
  unit: 'a unit',
  changed: 1,
  closed: 1,
  fresh: 2,
  same: 3,
};

const languages = [
  { language: 'zh-CN', texts: spoken(tableImportZh, ABOUT) },
  { language: 'en', texts: spoken(tableImportEn, ABOUT) },
];

describe('the words of the page of tables', () => {
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
