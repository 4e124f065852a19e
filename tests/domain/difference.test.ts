/** What a changed campaign file is said to change. */

import { describe, expect, it } from '@jest/globals';
import campaign2019 from '../../src/campaigns/2019.json' with { type: 'json' };
import { differences, droppedFields } from '../../src/domain/campaign/difference.ts';
import { fieldOf, formOf } from '../../src/domain/campaign/fields.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import type { Campaign } from '../../src/domain/campaign/schema.ts';
import type { Field } from '../../src/domain/fields/all.ts';
import { differenceSentence } from '../../src/messages/difference/difference-sentence.ts';

/** The campaign of 2019 with something changed. */
function changed(change: (draft: Campaign) => unknown): Campaign {
  const read = parseCampaign(structuredClone(campaign2019));
  if (!read.ok) throw new Error('the campaign of 2019 has faults');
  change(read.campaign);
  return read.campaign;
}

const BEFORE = changed(() => undefined);

const said = (change: (draft: Campaign) => unknown, language: 'zh-CN' | 'en' = 'zh-CN') =>
  differences(BEFORE, changed(change)).map((one) => differenceSentence(one, language));

const fieldIn = (draft: Campaign, form: string, key: string): Field => fieldOf(formOf(draft, form), key);

describe('differences', () => {
  it('says nothing of a file that says the same', () => {
    expect(said(() => undefined)).toEqual([]);
  });

  it.each<[string, (draft: Campaign) => void, string[], string[]]>([
    [
      'a deadline that has moved',
      (draft) =>
        Object.assign(formOf(draft, 'activity').rules.find(({ check }) => check === 'deadline') ?? {}, {
          until: '2019-09-25',
        }),
      ['“线下活动情况统计表”报送截止：9月18日 → 9月25日'],
      ['Deadline of “Activities”: 18 Sept → 25 Sept'],
    ],
    [
      'a goal',
      (draft) => Object.assign(draft.goal, { count: 12 }),
      ['目标：10场 → 12场'],
      ['Goal: 10 events → 12 events'],
    ],
    [
      'the days on which the campaign is open',
      (draft) => Object.assign(draft.open, { until: '2019-12-31' }),
      ['主题活动期间：2019-08-19至2019-11-30 → 2019-08-19至2019-12-31'],
      ['Campaign open: 2019-08-19 to 2019-11-30 → 2019-08-19 to 2019-12-31'],
    ],
    [
      'the digest',
      (draft) => Object.assign(draft.digest, { weekday: 5, hour: 16 }),
      ['每周工作提示：每周一8时 → 每周五16时'],
      ['Weekly digest: Mondays at 8:00 → Fridays at 16:00'],
    ],
    [
      'a question more',
      (draft) => {
        formOf(draft, 'activity').fields.push({
          key: 'place',
          label: { 'zh-CN': '活动地点', en: 'Place' },
          type: 'line',
          max: 120,
        });
      },
      ['线下活动新增题目“活动地点”'],
      ['New question “Place” (offline activity)'],
    ],
  ])('tells of %s', (_, change, zh, en) => {
    expect(said(change)).toEqual(zh);
    expect(said(change, 'en')).toEqual(en);
  });

  it('counts texts that no rule hangs on, and does not tell them one by one', () => {
    const change = (draft: Campaign) => {
      Object.assign(formOf(draft, 'activity').description, { 'zh-CN': '每场活动填一份。' });
      Object.assign(formOf(draft, 'work').description, { 'zh-CN': '每件作品填一份。' });
    };
    expect(said(change)).toEqual(['说明文字改动2处']);
  });

  it('tells of choices that come and go, by the field that has them', () => {
    const change = (draft: Campaign) => {
      const { choices = [] } = fieldIn(draft, 'activity', 'contents');
      choices.splice(0, 1);
      choices.push({ key: 'ai', label: { 'zh-CN': '人工智能素养', en: 'AI literacy' } });
    };
    expect(said(change)).toEqual([expect.stringMatching(/取消选项/), expect.stringMatching(/新增选项“人工智能素养”/)]);
  });

  it('tells of a rule that goes, by its field and what it held against', () => {
    const change = (draft: Campaign) => {
      const form = formOf(draft, 'activity');
      form.rules = form.rules.filter(({ check }) => check !== 'oneSession');
    };
    expect(said(change)).toEqual(['线下活动取消一条核对：线下活动名称（分场未分行）']);
  });

  it('tells of a whole form that goes', () => {
    expect(said((draft) => draft.forms.splice(1, 1))).toContainEqual(expect.stringMatching(/^取消表单/));
  });
});

describe('droppedFields', () => {
  it('names each field that the new campaign lacks, those of a form that goes as well', () => {
    const after = changed((draft) => {
      const form = formOf(draft, 'activity');
      form.fields = form.fields.filter(({ key }) => key !== 'account');
      draft.forms.splice(1, 1);
    });
    const dropped = droppedFields(BEFORE, after);
    expect(dropped.filter(({ form }) => form === 'activity').map(({ field }) => field.key)).toEqual(['account']);
    expect(dropped.filter(({ form }) => form === 'work')).toHaveLength(BEFORE.forms[1]?.fields.length ?? 0);
  });

  it('names none that is only renamed', () => {
    expect(
      droppedFields(
        BEFORE,
        changed((draft) => Object.assign(fieldIn(draft, 'activity', 'title').label, { 'zh-CN': '名称' })),
      ),
    ).toEqual([]);
  });
});
