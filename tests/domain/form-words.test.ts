/** What a form tells respondents: headers, how to answer, what personal data are for, what happens next. */

import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { planForm } from '../../src/domain/campaign/form-plan.ts';
import { placeholderWords } from '../../src/messages/campaign/placeholder-words.ts';
import { say } from '../../src/messages/say.ts';
import { campaign, unit } from '../factories.ts';

const WHOLE = campaign();
const FORMS = ['activity', 'work'] as const;

const planOf = (key: string) =>
  planForm(WHOLE, formOf(WHOLE, key), [unit()], { ...say('workbook', 'zh-CN').form, ...placeholderWords('zh-CN') });
const questionsOf = (key: string) => planOf(key).pages.flatMap((page) => page.questions);
const helpOf = (key: string, field: string) => questionsOf(key).find((question) => question.field === field)?.help;

describe('what a plan tells respondents', () => {
  it.each(FORMS)('names on %s the question that links can fill the unit in', (key) => {
    const { unitQuestion } = planOf(key);
    expect(questionsOf(key).find((question) => question.key === unitQuestion)).toMatchObject({ ask: 'list' });
  });

  it.each(FORMS)('has on %s a title and help for every page', (key) => {
    expect(planOf(key).pages.filter(({ title, help }) => title === '' || help === '')).toEqual([]);
  });

  it.each(FORMS)('says on %s at every question how to answer it, by an example wherever one types', (key) => {
    const asked = questionsOf(key);
    expect(asked.filter(({ help }) => help === '').map(({ field }) => field)).toEqual([]);
    const typed = asked.filter(({ ask, isOpen }) => ask === 'line' || ask === 'paragraph' || isOpen);
    expect(typed.filter(({ help }) => !help.includes('例如')).map(({ field }) => field)).toEqual([]);
  });

  it.each([
    ['heldOn', '2019年1月1日至12月31日'],
    ['title', '120字'],
    ['contactPhone', '7至12位'],
  ])('gives on the activity’s form for %s the rule itself: %s', (field, rule) => {
    expect(helpOf('activity', field)).toContain(rule);
  });

  it.each([
    ['durationSeconds', '短于3分钟'],
    ['sizeMegabytes', '小于50MB'],
    ['fileFormat', 'MP4'],
    ['createdOn', '2018年1月以来'],
    ['title', '#好网民#'],
  ])('gives on the work’s form for %s the notice’s own rule: %s', (field, rule) => {
    expect(helpOf('work', field)).toContain(rule);
  });

  it.each(FORMS)('says on %s what personal data are for, and after sending what happens next and when', (key) => {
    const { confirmation, description, pages } = planOf(key);
    expect(description).toMatch(/信息仅用于本次活动/);
    expect(pages.find((page) => page.key === 'contact')?.help).toMatch(/^个人信息说明：.*仅用于本次活动/);
    expect(confirmation).toMatch(/几分钟内.*报送回执.*修改链接.*审核.*每周一/);
  });
});
