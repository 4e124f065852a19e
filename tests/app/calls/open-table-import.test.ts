/** The page of tables: what it offers are registers, units that take part, and ways by which tables come. */

import { describe, expect, it } from '@jest/globals';
import { openTableImport, readTableImport } from '../../../src/app/calls/open-table-import.ts';
import { lastDialog, openSmall } from '../small-workbook.ts';

describe('openTableImport', () => {
  it('opens its page', () => {
    const workbook = openSmall();
    expect(openTableImport.answer(workbook.run(), {}, 'zh-CN')).toEqual({ ok: true, value: null });
    expect(lastDialog(workbook)?.html).toBe('<p>table-import</p>');
  });
});

const fieldsWith = (key: string, label: string) => expect.arrayContaining([{ key, label }]);

describe('readTableImport', () => {
  const value = (language: 'zh-CN' | 'en') => {
    const answer = readTableImport.answer(openSmall().run(), {}, language);
    if (!answer.ok) throw new Error(answer.refusal);
    return answer.value;
  };

  it('offers the registers, the units that have not left, the campaign’s ways, and today', () => {
    expect(value('zh-CN')).toEqual({
      language: 'zh-CN',
      forms: [
        { key: 'activity', label: '线下活动台账', fields: fieldsWith('title', '线下活动名称') },
        { key: 'work', label: '作品台账', fields: fieldsWith('title', '作品名称') },
        { key: 'base', label: '示范基地素材台账', fields: fieldsWith('baseName', '示范基地名称') },
      ],
      origins: [],
      units: [
        { key: 'TG', label: '塘沽街道总工会' },
        { key: 'HG', label: '汉沽街道总工会' },
        { key: 'DG', label: '大港街道总工会' },
      ],
      sources: expect.arrayContaining([{ key: '邮件', label: '邮件' }]),
      today: '2019-08-20',
    });
  });

  it('names them in English where that is asked for, and the keys stay', () => {
    const { forms, sources } = value('en');
    expect(forms.map(({ key, label }) => [key, /\p{Script=Han}/u.test(label)])).toEqual([
      ['activity', false],
      ['work', false],
      ['base', false],
    ]);
    expect(sources.map(({ key }) => key)).toEqual(value('zh-CN').sources.map(({ key }) => key));
  });

  it('is for staff alone', () => {
    expect(readTableImport.answer(openSmall().run('guest@example.org'), {}, 'en')).toMatchObject({
      refusal: 'notStaff',
    });
  });
});
