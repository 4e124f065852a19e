// What the headings of tables stand for, however units write them, and whose form's they are.
import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { columnsOf } from '../../src/domain/import/read-heading.ts';
import { headedAsOther } from '../../src/domain/import/read-other-form.ts';
import { readTable } from '../../src/domain/import/read-table.ts';
import { campaign } from '../factories.ts';

const activity = formOf(campaign(), 'activity');
const work = formOf(campaign(), 'work');

describe('columnsOf', () => {
  const keyOf = (form: typeof activity, heading: string) => {
    const meaning = columnsOf(form, [[heading]])[0]?.meaning;
    return meaning?.is === 'field' ? meaning.key : (meaning?.is ?? null);
  };

  it.each([
    ...activity.fields.map((field) => [field.label.own, field.key]),
    ['活动名称', 'title'],
    ['主题', 'title'],
    ['主办单位', 'host'],
    ['主办工会', 'host'],
    ['日期', 'heldOn'],
    ['开展时间', 'heldOn'],
    ['参加人数', 'participants'],
    ['参与职工人数（人）', 'participants'],
    ['活动内容', 'contents'],
    ['活动方式', 'format'],
    ['结束时间', 'heldUntil'],
    ['报送单位（盖章）', 'unit'],
    ['工会名称', 'unit'],
    ['单位名称', 'unit'],
    ['联系人', 'contactName'],
    ['手机号码', 'contactPhone'],
    ['E-mail', 'contactEmail'],
    ['2、请填写活动名称：', 'title'],
    ['Q3. 活动时间', 'heldOn'],
    ['第4题：参与人数', 'participants'],
    ['（5）您的单位名称', 'unit'],
    ['开始时间', 'heldOn'],
    ['参与人数（线下）', 'participants'],
    ['参与人数（线上）', null],
    ['线上参加人数', null],
    ['线上线下参与人数', 'participants'],
    ['网络观看人数', null],
    ['其中女职工参与人数', null],
    ['女职工参与人数', null],
    ['参与人数（其中女职工）', 'participants'],
    ['男女职工参与人数', 'participants'],
    ['报送编号', 'number'],
    ['No.', 'serial'],
    ['经费', null],
    ['性别', null],
  ])('takes %s for %s of an activity', (heading, key) => {
    expect(keyOf(activity, heading ?? '')).toBe(key);
  });

  it.each([
    ...work.fields.map((field) => [field.label.own, field.key]),
    ['标题', 'title'],
    ['作者姓名', 'authorName'],
    ['作品链接', 'link'],
    ['作品简介', 'summary'],
    ['时长', 'durationSeconds'],
  ])('takes %s for %s of a work', (heading, key) => {
    // A telephone by itself is the contact's; beside an author it is the author's.
    const isGeneric = heading === '联系方式' || heading === '电子邮箱';
    const person = key === 'authorPhone' ? 'contactPhone' : 'contactEmail';
    expect(keyOf(work, heading ?? '')).toBe(isGeneric ? person : key);
  });

  it('takes a heading that the campaign names besides', () => {
    const fields = activity.fields.map((field) => (field.key === 'account' ? { ...field, headings: ['简况'] } : field));
    expect(keyOf({ ...activity, fields }, '简 况')).toBe('account');
  });

  it('gives a field to the first column alone', () => {
    const columns = columnsOf(activity, [['活动名称'], ['线下活动名称'], ['名称']]);
    expect(columns.map(({ meaning }) => meaning !== null)).toEqual([false, true, false]);
  });
});

describe('headedAsOther', () => {
  const owner = (form: typeof activity, ...titles: string[]) => {
    const table = readTable(form, [[...titles, '时间']]);
    return table && (headedAsOther(campaign(), form, table)?.key ?? null);
  };

  it.each([
    ['activity', activity, '作品名称', 'work'],
    ['activity', activity, '作品 名称（必填）', 'work'],
    ['activity', activity, '活动名称', null],
    ['activity', activity, '线下活动名称', null],
    ['activity', activity, '名称', null],
    ['work', work, '线下活动名称', 'activity'],
    ['work', work, '标题', null],
  ] as const)('for %s, by its heading', (_, form, heading, wanted) => {
    expect([heading, owner(form, heading)]).toEqual([heading, wanted]);
  });

  it('goes by the form’s own heading where both stand', () => {
    expect(owner(activity, '作品名称', '线下活动名称')).toBeNull();
  });
});
