/** What a changed campaign file is said to change. */

import { describe, expect, it } from '@jest/globals';
import campaign2019 from '../../src/campaigns/2019.json' with { type: 'json' };
import { campaignOf, fileOf } from '../../src/domain/campaign/campaign-file.ts';
import { differences, droppedFields } from '../../src/domain/campaign/difference.ts';
import { fieldOf, formOf } from '../../src/domain/campaign/fields.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import type { Campaign, CampaignFile } from '../../src/domain/campaign/schema.ts';
import type { Field } from '../../src/domain/fields/all.ts';
import { differenceSentence } from '../../src/messages/difference/difference-sentence.ts';
import { everyNth } from '../thoroughness.ts';
import { GOALS, withDeadlines, withGoals } from './changed-campaign.ts';
import { mutants, put } from './mutants.ts';
import { EVENT, safety, WORK } from './safety.ts';

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
          label: { 'zh-CN': '活动地点', en: 'Place', own: '活动地点' },
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
      choices.push({ key: 'ai', label: { 'zh-CN': '人工智能素养', en: 'AI literacy', own: '人工智能素养' } });
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

describe('differences of rules', () => {
  const before = safety();
  const FOUND = `forms.0.fields.${EVENT.fields.findIndex(({ key }) => key === 'found')}`;
  const ruleOf = (form: typeof EVENT, code: string, field?: string) => {
    const index = form.rules.findIndex((rule) => rule.code === code && (field === undefined || rule.field === field));
    return `forms.${before.forms.findIndex(({ key }) => key === form.key)}.rules.${index}`;
  };

  it.each<[what: string, path: string, value: unknown, told: string[]]>([
    ['a limit', `${ruleOf(EVENT, 'tooSmall')}.limit`, 40, ['“演练时长”的限值：30 → 40']],
    ['a quota', `${ruleOf(WORK, 'overQuota')}.limit`, 3, ['“作品”的限值：2 → 3']],
    ['per what a quota is', `${ruleOf(WORK, 'overQuota')}.per`, [], ['作品改动一条核对：超出名额']],
    [
      'by what things are the same',
      `${ruleOf(WORK, 'duplicate', 'author')}.by`,
      ['author'],
      ['作品改动一条核对：作者（重复报送）'],
    ],
    [
      'among which entries',
      `${ruleOf(WORK, 'duplicate', 'author')}.per`,
      'unit',
      ['作品改动一条核对：作者（重复报送）'],
    ],
    [
      'which way answers agree',
      `${ruleOf(EVENT, 'contradiction')}.is`,
      'same',
      ['安全活动改动一条核对：整改隐患（前后不一致）'],
    ],
    [
      'what is measured',
      `${ruleOf(EVENT, 'tooManyItems', 'account')}.measure`,
      'characters',
      ['安全活动改动一条核对：活动情况（项数过多）'],
    ],
    [
      'a sentence',
      `${ruleOf(WORK, 'breach', 'clean')}.say.zh-CN`,
      '请换图。',
      ['作品改动一条核对：无水印（不符合规定）'],
    ],
    [
      'a condition by a number',
      `${ruleOf(EVENT, 'missing', 'cause')}.when.found.atLeast`,
      5,
      ['安全活动取消一条核对：未整改原因（缺少必填项）', '安全活动新增一条核对：未整改原因（缺少必填项）'],
    ],
    [
      'what may stand behind a number',
      `${FOUND}.suffixes`,
      ['项'],
      ['安全活动的题目“查出隐患”问法有变（名称、类型或字数）'],
    ],
    ['what may be read for none', `${FOUND}.least`, 1, ['安全活动的题目“查出隐患”问法有变（名称、类型或字数）']],
  ])('tell of %s', (_, path, value, told) => {
    const found = differences(before, put(before, path, value));
    expect(found.map((one) => differenceSentence(one, 'zh-CN'))).toEqual(told);
  });
});

describe.each([
  ['2019', BEFORE, 1500],
  ['a campaign with every kind of rule', safety(), 700],
])('differences of anything at all in %s', (_, before, least) => {
  // The format and the name are not the campaign's; the names of checks and issues are the program's own.
  const all = [...mutants(before, fileOf(before))].filter(
    ([path]) => !/^(?:format|id)$|rules\.\d+\.(?:check|code)$/.test(path),
  );
  const tried = everyNth(all, 48);
  const told = tried.map(([path, after]) => [path, differences(before, after())] as const);

  it('are told whatever differs: nothing that can be changed passes for the same', () => {
    expect(all.length).toBeGreaterThan(least);
    expect(told.flatMap(([path, found]) => (found.length === 0 ? [path] : []))).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('are told in words: %s', (language) => {
    const lines = told.flatMap(([path, found]) => found.map((one) => `${path}: ${differenceSentence(one, language)}`));
    expect(lines.filter((line) => /undefined|\[object|null|NaN|: (.+) → \1$/.test(line))).toEqual([]);
  });
});

describe('differences of goals and deadlines', () => {
  const INTERIM = {
    key: 'interim',
    until: '2019-06-20',
    hour: '17:30',
    held: 'heldOn',
    coversUntil: '2019-06-15',
    least: 2,
    label: { 'zh-CN': '上半程活动', en: 'First half' },
  };
  const whole = withGoals(GOALS, withDeadlines('activity', INTERIM, { key: 'final' }));
  const file = fileOf(whole);
  const after = (change: (draft: CampaignFile) => unknown): Campaign => {
    const draft = structuredClone(file);
    change(draft);
    return campaignOf(draft);
  };
  const interim = (draft: CampaignFile, more: object) =>
    Object.assign(draft.forms[0]?.rules.find((rule) => 'key' in rule && rule.key === 'interim') ?? {}, more);
  const saidOf = (change: (draft: CampaignFile) => unknown, language: 'zh-CN' | 'en' = 'zh-CN') =>
    differences(whole, after(change)).map((one) => differenceSentence(one, language));

  it.each<[string, (draft: CampaignFile) => unknown, string[], string[]]>([
    [
      'an hour',
      (draft) => interim(draft, { hour: 18 }),
      ['“上半程活动”报送截止：6月20日17:30 → 6月20日18:00'],
      ['Deadline of “First half”: 20 Jun, 17:30 → 20 Jun, 18:00'],
    ],
    [
      'the days that it covers, and its least',
      (draft) => interim(draft, { coversUntil: '2019-06-18', least: undefined }),
      ['“上半程活动”只含此日及以前开展的：2019-06-15 → 2019-06-18', '“上半程活动”每个单位至少报送项数：取消（原为2）'],
      [
        'Last day of what “First half” covers: 2019-06-15 → 2019-06-18',
        'Least of each unit for “First half”: dropped (was 2)',
      ],
    ],
    [
      'a goal behind the first',
      (draft) => Object.assign(draft.goals?.[1] ?? {}, { count: 600 }),
      ['目标“参与人次”：500人次 → 600人次'],
      ['Goal “People”: 500 people → 600 people'],
    ],
    [
      'the targets in the place of a number',
      (draft) => Object.assign(draft.goals?.[0] ?? {}, { count: 'targets' }),
      ['目标“线下活动”：10场 → 各单位目标之和'],
      ['Goal “offline activity”: 10 events → the sum of the units’ targets'],
    ],
    [
      'a goal that goes',
      (draft) => draft.goals?.splice(2),
      ['目标“作品”：取消（原为2件）'],
      ['Goal “work”: dropped (was 2 works)'],
    ],
    [
      'whose a goal is',
      (draft) => Object.assign(draft.goals?.[1] ?? {}, { source: 'notice', clause: '二' }),
      ['目标的依据有改动'],
      ['Changed: what the goal rests on'],
    ],
  ])('tell of %s', (_, change, zh, en) => {
    expect(saidOf(change)).toEqual(zh);
    expect(saidOf(change, 'en')).toEqual(en);
  });

  it('let no part of them pass for the same', () => {
    const rules = (file.forms[0]?.rules ?? []).flatMap((rule, index) =>
      rule.check === 'deadline' ? [...mutants(whole, rule, `forms.0.rules.${index}`)] : [],
    );
    const parts = [...mutants(whole, file.goals, 'goals'), ...rules].filter(
      ([path]) => !/\.(?:check|code)$/.test(path),
    );
    expect(parts.length).toBeGreaterThan(20);
    const same = everyNth(parts, 8).filter(([, other]) => differences(whole, other()).length === 0);
    expect(same.map(([path]) => path)).toEqual([]);
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
