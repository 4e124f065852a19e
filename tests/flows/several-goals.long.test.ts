/** Campaigns of three forms with several goals and deadlines, and of one form, through a small season of the bundle. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import type { ListView } from '../../src/progress-view.ts';
import { reportSeason } from '../../src/season/report.ts';
import { readRows, tableOf } from '../../src/season/workbook-tables.ts';
import { decided, on, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { ask, HG, progress, settings } from './ask-sidebar.ts';
import { bundle, type KeptWorld, keep, OWNER, openWorld, play, ROSTER, reopen, type World } from './open-world.ts';
import { entryFrom } from './review-world.ts';

type Part = Record<string, unknown>;

const words = (text: string) => ({ 'zh-CN': text });
const FILE: Part & { forms: (Part & { rules: Part[] })[] } = JSON.parse(
  readFileSync(new URL('../../src/campaigns/2019.json', import.meta.url), 'utf8'),
);
const [ACTIVITY, WORK] = FILE.forms;
if (!ACTIVITY || !WORK) throw new Error('2019 has two forms');

const GOALS = [
  { form: 'activity', of: 'entries', count: 'targets', clause: '二、（一）', source: 'notice' },
  {
    form: 'activity',
    of: 'participants',
    count: 500,
    label: words('参与人次'),
    measure: words('人次'),
    source: 'district',
  },
  { form: 'photo', of: 'entries', count: 2, source: 'district' },
];

/** What was held up to 20 August is due on 30 August; all of it on 18 September by six; two photos of each unit. */
function threeForms(): object {
  const late = ACTIVITY?.rules.find(({ check }) => check === 'deadline') ?? {};
  const others = ACTIVITY?.rules.filter(({ check }) => check !== 'deadline') ?? [];
  const interim = { ...late, key: 'interim', until: '2019-08-30', coversUntil: '2019-08-20', label: words('前期活动') };
  const final = { ...late, key: 'final', hour: 18, label: words('全部活动') };
  const { goal: _, papers: __, ...rest } = FILE;
  const rules = (WORK?.rules ?? []).map((rule) =>
    rule.check === 'deadline'
      ? { ...rule, until: '2019-09-18', optional: false, least: 2, label: words('照片集') }
      : rule,
  );
  // The tracks of works have a deadline each; photos have one for all.
  const [first] = rules.filter(({ check }) => check === 'deadline');
  const { when: ___, ...forAll } = first ?? {};
  const photo = {
    ...WORK,
    key: 'photo',
    numberPrefix: 'TP',
    noun: words('照片'),
    measure: words('张'),
    register: words('照片台账'),
    rules: [...rules.filter(({ check }) => check !== 'deadline'), forAll],
  };
  return {
    ...rest,
    goals: GOALS,
    remind: { before: [3], after: [1], hour: 9 },
    forms: [{ ...ACTIVITY, description: words('每场填一份。'), rules: [...others, interim, final] }, WORK, photo],
  };
}

const ROSTER_OF = ROSTER.map((unit, index) => ({ ...unit, target: index + 1 }));
const photo = (id: string, unit: string, at: string) => ({
  ...submittedWork(id, { unit, title: id }, at),
  form: 'photo',
});

let files: ProjectFiles;
let end: KeptWorld;

beforeAll(async () => {
  files = await bundle();
  const world = openWorld(files, { campaign: threeForms(), roster: ROSTER_OF, events: [submitted('r1')] });
  play(
    world,
    submitted('r1', {}, on('08-20', '09:00')),
    { ...decided('r1', 'approve'), at: on('08-20', '09:30') },
    submittedWork('w1', {}, on('08-20', '10:00')),
    photo('p1', '塘沽街道总工会', on('08-20', '10:05')),
    photo('p2', '塘沽街道总工会', on('08-20', '10:10')),
    photo('p3', HG, on('08-20', '10:15')),
    { ...decided('p1', 'approve'), at: on('08-20', '10:30') },
    submitted('r2', { unit: HG, title: '夜校', heldOn: '2019-08-25' }, on('08-26', '10:00')),
    submitted('r3', { unit: HG, title: '讲座', heldOn: '2019-08-15' }, on('08-31', '10:00')),
    submitted('r4', { title: '晚会', heldOn: '2019-09-10' }, on('09-18', '17:59')),
    submitted('r5', { title: '晚到', heldOn: '2019-09-10' }, on('09-18', '18:00')),
  );
  world.workspace.clock.advanceTo(on('09-20', '10:00'));
  end = keep(world);
}, 240_000);

const reportOf = (world: World) => reportSeason({ run: world.run, season: world.run.season }).report;
const tallyOf = (world: World) => readRows(tableOf(world.run.book, 'tally')).map(({ cells }) => cells);

describe('a campaign of three forms, three goals and two deadlines of one form', () => {
  it('reports its goals, the first of which is the district’s', () => {
    const { tally } = reportOf(reopen(end));
    expect(tally).toMatchObject({
      district: { goal: 6, counted: 1, waiting: 4, participants: 120 },
      goals: [
        { label: '线下活动', goal: 6, reached: 1 },
        { label: '参与人次', goal: 500, reached: 120 },
        { label: '照片', goal: 2, reached: 1 },
      ],
    });
  });

  it('tells each entry of the deadline that it missed, and of none that does not ask for it', () => {
    const { entries } = reportOf(reopen(end));
    const late = Object.entries(entries).filter(([, { issues }]) => issues.some(({ code }) => code === 'late'));
    expect(late.map(([id]) => id)).toEqual(['r3', 'r5']);
  });

  it('chases each deadline by itself, by the one definition', () => {
    const keys = reportOf(reopen(end)).dispatches.map(({ key }) => key);
    expect(keys.filter((key) => /^(?:reminder|escalation)\//.test(key)).sort()).toEqual([
      'escalation/2019-08-30/2019-09-02',
      'escalation/2019-09-18/2019-09-19',
      'reminder/2019-08-30/2019-08-27/DG',
      'reminder/2019-08-30/2019-08-27/HG',
      ...['2019-09-12', '2019-09-19'].flatMap((day) =>
        ['DG', 'HG'].map((unit) => `reminder/2019-09-18/${day}/${unit}`),
      ),
    ]);
    const { mails } = reportOf(reopen(end));
    const textOf = (kind: string, unit: string, from: string) =>
      mails.find((mail) => mail.kind === kind && mail.unit === unit && mail.at >= from)?.text ?? '';
    expect(textOf('reminder', 'HG', '2019-08-27')).toContain('前期活动请于8月30日（含）前报送');
    const last = textOf('reminder', 'HG', '2019-09-12');
    expect(last).not.toContain('全部活动');
    expect(last).toContain(
      '照片集请于9月18日（含）前报送（《通知》“二、（三）”），还有6天。你单位已报1项，目标2项，还差1项。',
    );
    expect(textOf('reminder', 'DG', '2019-09-12')).toContain('全部活动请于9月18日18:00前报送');
    // The Monday after the interim deadline is the digest's: it carries what is overdue.
    expect(textOf('digest', 'DG', '2019-09-02')).toContain('前期活动：已于8月30日截止');
    expect(textOf('digest', 'TG', '2019-09-02')).not.toContain('前期活动');
  });

  it('tells each form by its own name in the digest, and no goal’s form as outside of it', () => {
    const { mails } = reportOf(reopen(end));
    const text = mails.find(
      ({ kind, unit, week }) => kind === 'digest' && unit === 'TG' && week === '2019-08-26',
    )?.text;
    expect(text).toContain('作品1件（不计入目标任务场次）；照片2张');
    const district = mails.find(({ kind, week }) => kind === 'districtDigest' && week === '2019-09-16')?.text ?? '';
    for (const told of [
      '参与人次：目标500人次，已完成120人次',
      '照片：目标2张，已完成1张',
      '照片：报送3张，审核通过1张',
    ]) {
      expect(district).toContain(told);
    }
    expect(district).toContain('全部活动');
  });

  it('has every track, goal and deadline in the sidebar, and the list behind each number', () => {
    const world = reopen(end);
    const { goal, goals, silent, tracks, units } = progress(world);
    expect([goal.count, goal.counted.count, goal.pace]).toEqual([6, 1, expect.stringContaining('还差5场')]);
    expect(
      goals.map(({ isReached, label, pace, reached, wanted }) => [label, reached, wanted, isReached, pace]),
    ).toEqual([
      ['参与人次', { count: 120, list: 'goals.1' }, 500, false, '还差380人次'],
      ['照片', { count: 1, list: 'goals.2' }, 2, false, '还差1张'],
    ]);
    const { title, lines } = ask<ListView>(world, 'readList', { list: 'goals.1' }).value;
    expect([title, lines.map(({ number, why }) => `${number} ${why}`)]).toEqual([
      '参与人次：计入目标的报送',
      ['HD-2019-0001 120人次；审核通过，无未更正的错误'],
    ]);
    expect(ask<ListView>(world, 'readList', { list: 'goals.2' }).value.lines).toHaveLength(1);
    expect(tracks.map(({ isGoal, key }) => `${key} ${isGoal}`)).toEqual([
      'activity true',
      ...['work', 'photo'].flatMap((form) => ['story', 'topic', 'series'].map((track) => `${form}.${track} false`)),
    ]);
    expect(tracks[0]?.deadlines.map(({ day, label, notes, time }) => [label, day, time, notes])).toEqual([
      ['前期活动', '2019-08-30', '', ['只含8月20日及以前开展的']],
      ['全部活动', '2019-09-18', '18:00', []],
    ]);
    expect(
      units.map(({ id }, place) => {
        const [first, fifth] = [tracks[0]?.columns, tracks[4]?.columns];
        return [id, first?.expected[place], fifth?.expected[place], fifth?.received[place]];
      }),
    ).toEqual([
      ['TG', 1, 2, 2],
      ['HG', 2, 2, 1],
      ['DG', 3, 2, 0],
    ]);
    expect(silent.map(({ id }) => id)).toEqual(['DG']);
  });

  it('has one line for each deadline in the settings, by its own name, hour and scope', () => {
    const { campaign } = settings(reopen(end));
    expect(campaign.goals).toEqual([
      '线下活动不少于6场（各单位目标之和，《通知》“二、（一）”）',
      '参与人次不少于500人次（区级规定）',
      '照片不少于2张（区级规定）',
    ]);
    expect(campaign.deadlines.map(({ day, label, notes, time }) => [day, time, label, ...notes])).toEqual([
      ['2019-08-23', '', '中国好网民优秀故事及作品征集展示推荐表', '自愿，不催报'],
      ['2019-08-30', '', '前期活动', '只含8月20日及以前开展的'],
      ['2019-09-18', '18:00', '全部活动'],
      ['2019-09-18', '', '照片集', '每个单位不少于2张'],
      ['2019-10-31', '', '“好网民正能量”示范性系列征集作品', '自愿，不催报'],
    ]);
  });

  it('has them in the count', () => {
    const [district, ...units] = tallyOf(reopen(end));
    expect(district?.unit).toContain(
      '目标任务6场，已计入1场，待审核4场；参与人次目标500人次，已完成120人次；照片目标2张，已完成1张',
    );
    expect(units.map((row) => [row.standing, row.silent, row.works, row['goal.photo.entries']])).toEqual([
      ['已报送', '', '3', '1'],
      ['已报送', '', '1', '0'],
      ['尚未报送', '前期活动、全部活动、照片集', '0', '0'],
    ]);
  });

  it('shows an entry of a form with a goal of its own what it counts toward', () => {
    const world = reopen(end);
    expect(entryFrom(world, 'TP-2019-0001').countText).toBe('已计入“照片”的目标。');
    expect(entryFrom(world, 'TP-2019-0002').countText).toBe('审核通过后计入“照片”的目标。');
    expect(entryFrom(world, 'ZP-2019-0001').countText).toBe('作品不计入目标任务，只作审核推荐。');
  });
});

describe('a campaign of one form', () => {
  it('has no second one in sheet, sidebar, digest and papers', () => {
    const { papers: _, ...rest } = FILE;
    const reasons = (FILE.reasons as { when?: { form?: string[] } }[]).filter(
      ({ when }) => !when?.form?.includes('work'),
    );
    const world = openWorld(files, { campaign: { ...rest, reasons, forms: [ACTIVITY] }, events: [submitted('r1')] });
    const papers = ['summaries', 'report', 'packets', 'callList'].map((what) => ({
      at: on('08-27', '10:00'),
      do: 'run',
      what,
    }));
    play(world, submitted('r1'), { ...decided('r1', 'approve'), at: on('08-20', '09:30') }, ...papers);
    world.workspace.clock.advanceTo(on('08-27', '11:00'));
    expect(Object.keys(tallyOf(world)[0] ?? {})).not.toContain('works');
    expect(tallyOf(world)[0]?.unit).toBe('滨海新区总工会：目标任务10场，已计入1场，待审核0场');
    expect(progress(world).tracks.map(({ key }) => key)).toEqual(['activity']);
    expect(progress(world).goals).toEqual([]);
    const { documents, mails, tally } = reportOf(world);
    expect(tally).not.toHaveProperty('goals');
    expect(mails.filter(({ text }) => text.includes('作品')).map(({ kind }) => kind)).toEqual([]);
    expect([...new Set(documents.map(({ kind }) => kind))].sort()).toEqual(
      ['annex1', 'brief', 'callList', 'catalogue', 'cityReport', 'districtAnnex1', 'summary'].sort(),
    );
    expect(world.told).toEqual([]);
    expect(world.workspace.run({ as: OWNER, call: 'tick', surface: 'trigger' } as never)).toBeDefined();
  }, 120_000);
});
