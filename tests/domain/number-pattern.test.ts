/** The pattern by which a form tells that there is some number: read alike by every engine of regular expressions. */

import { expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { planForm } from '../../src/domain/campaign/form-plan.ts';
import { placeholderWords } from '../../src/messages/campaign/placeholder-words.ts';
import { campaign } from '../factories.ts';

const WORDS = {
  title: String,
  responses: String,
  rosterIsEmpty: 'none',
  phoneHelp: '',
  numberHelp: '',
  emailHelp: '',
  ...placeholderWords('zh-CN'),
};

function pattern(): string {
  const plan = planForm(campaign(), formOf(campaign(), 'activity'), [], WORDS);
  const limit = plan.pages.flatMap(({ questions }) => questions).find(({ field }) => field === 'participants')?.limit;
  if (!limit || !('contains' in limit)) throw new Error('participants has no pattern');
  return limit.contains;
}

it('the pattern of a number has plain ranges alone, of characters that every engine takes whole', () => {
  expect(pattern()).not.toMatch(/\\[pPdDwW]|\(\?|[\ud800-\udfff]/);
});

it.each(['120', '１２', '十二人', '③', '𝟏𝟐', 'Ⅻ', '㈠', '٣', '', ' ', 'abc', '无', '，。！'])(
  'the pattern of a number says the same of %j to engines that read characters whole and in halves',
  (text) => {
    expect(new RegExp(pattern()).test(text)).toBe(new RegExp(pattern(), 'u').test(text));
  },
);
