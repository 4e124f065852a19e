/** The sidebar's words: both languages have the same ones, each says something, and nobody is shouted at. */

import { describe, expect, it } from '@jest/globals';
import { DECISION_KINDS } from '../../src/domain/review/decision.ts';
import { sidebarEn } from '../../src/messages/sidebar/en.ts';
import { saySidebar } from '../../src/messages/sidebar/say-sidebar.ts';
import { sidebarZh } from '../../src/messages/sidebar/zh-CN.ts';
import { names2019 } from '../factories.ts';
import { spoken } from '../spoken.ts';

/** Facts of every name that one of the phrases takes. */
const ABOUT = {
  count: 3,
  total: 7,
  index: 2,
  of: 9,
  goal: 10,
  reached: '3,854',
  wanted: '5,000',
  counted: 6,
  waiting: 2,
  missing: 1,
  covered: 4,
  version: 2,
  units: 30,
  active: 29,
  measure: 'events',
  number: 'HD-2019-0001',
  time: 'Sep 11 09:05',
  day: 'Sep 18',
  who: 'li@example.org',
  label: 'Return',
  text: '2019-08-09',
  unit: 'Tanggu',
  what: 'return',
  counting: 2,
  done: 50,
  state: 'to review',
  why: 'seen on paper',
  owed: 5,
  held: 2,
  hour: 8,
};

const languages = [
  { language: 'zh-CN', texts: spoken(sidebarZh(names2019()['zh-CN']), ABOUT) },
  { language: 'en', texts: spoken(sidebarEn(names2019().en), ABOUT) },
];

describe('the words of the sidebar', () => {
  it('are the same ones in both languages', () => {
    const [chinese = [], english = []] = languages.map(({ texts }) => texts.map(({ path }) => path).sort());
    expect(english).toEqual(chinese);
  });

  it.each(languages)('in $language are texts, none empty, none with a fact left out', ({ texts }) => {
    for (const { path, text } of texts) {
      expect({ path, text }).toEqual({ path, text: expect.stringMatching(/\S/) });
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it.each(languages)('in $language shout at nobody', ({ texts }) => {
    expect(texts.filter(({ text }) => /[!！]/.test(String(text)))).toEqual([]);
  });

  it('in English are English, but for the names of Chinese menus and of the language itself', () => {
    const own = ['faults.authorization.cure', 'settings.languages.zh-CN', 'settings.setUpHint'];
    const chinese = languages[1]?.texts.filter(({ text }) => /\p{Script=Han}/u.test(String(text))) ?? [];
    expect(chinese.map(({ path }) => path)).toEqual(own);
  });

  it('name every decision, in the language that is asked for', () => {
    expect(Object.keys(saySidebar('en', names2019()).entry.decided)).toEqual([...DECISION_KINDS]);
    expect(saySidebar('zh-CN', names2019()).entry.decided.approve({ number: 'HD-2019-0001' })).toBe(
      'HD-2019-0001 已审核通过',
    );
    expect(saySidebar('en', names2019()).queue.waits({ count: 1 })).toBe('Waiting 1 day');
  });
});
