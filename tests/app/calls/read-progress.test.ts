/** The progress tab over the built bundle: its figures, and the list behind each number. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { cellList } from '../../../src/domain/count/cell-list.ts';
import type { ListView } from '../../../src/progress-view.ts';
import { type Asked, ask, firstTen, materials, moment, progress, refusalOf } from '../../flows/ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, reopen, type World } from '../../flows/open-world.ts';
import { on } from '../../oracle/tiny-season.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

describe('readProgress', () => {
  it('gives the goal, and the pace to the deadline of its clause (notice 二、（一）)', () => {
    const { goal, participants, caller, isOwner, asOf } = progress(reopen(first));
    expect(goal).toEqual({
      count: 10,
      counted: { count: 1, list: 'goal.counted' },
      waiting: { count: 1, list: 'goal.waiting' },
      returned: { count: 0, list: 'goal.returned' },
      missing: 8,
      measure: '场',
      clause: '《通知》“二、（一）”',
      pace: '距9月18日截止还有29天，还差9场；待审核1场全部通过后还差8场',
    });
    expect(participants).toEqual({ label: '参与人数', counted: 120, reported: 200, list: 'participants' });
    expect([caller, isOwner, asOf]).toEqual([COLLEAGUE, false, moment('10:00')]);
  });

  it('gives units by tracks in the order of the roster, with the target for activities alone', () => {
    const { tracks, units } = progress(reopen(first));
    expect(tracks.map(({ deadlines, isGoal, key }) => [key, isGoal, ...deadlines.map(({ day }) => day)])).toEqual([
      ['activity', true, '2019-09-18'],
      ['work.story', false, '2019-08-23'],
      ['work.topic', false, '2019-08-23'],
      ['work.series', false, '2019-10-31'],
    ]);
    expect(tracks[0]?.deadlines).toEqual([
      { label: '线下活动情况统计表', day: '2019-09-18', time: '', notes: [], clause: '《通知》“二、（一）”' },
    ]);
    expect(tracks[1]?.deadlines).toEqual([
      {
        label: '中国好网民优秀故事及作品征集展示推荐表',
        day: '2019-08-23',
        time: '',
        notes: ['自愿，不催报'],
        clause: '《通知》“二、（三）”',
      },
    ]);
    const numbers = units.map(({ id }, place) => [
      id,
      tracks.map(({ columns: { expected, received, onTime, counted } }) =>
        [expected[place] ?? '-', received[place], onTime[place], counted[place]].join(' '),
      ),
    ]);
    expect(tracks.flatMap(({ columns }) => columns.zero)).toEqual([]);
    expect(numbers).toEqual([
      ['TG', ['3 1 1 1', '- 1 1 0', '- 0 0 0', '- 0 0 0']],
      ['HG', ['- 1 1 0', '- 0 0 0', '- 0 0 0', '- 0 0 0']],
      ['DG', ['- 0 0 0', '- 0 0 0', '- 0 0 0', '- 0 0 0']],
    ]);
  });

  it('gives what activities were about, the Six kinds of awareness by their name', () => {
    const { coverage } = progress(reopen(first));
    expect(coverage).toHaveLength(11);
    expect(coverage.filter(({ group }) => group === '六种意识').map(({ label }) => label)).toEqual([
      '同心圆意识',
      '责任意识',
      '依法上网意识',
      '文明上网意识',
      '技能提升意识',
      '网络安全意识',
    ]);
    const seen = coverage.filter(({ reported }) => reported.count > 0);
    expect(seen.map(({ label, reported, counted }) => [label, reported.count, counted.count])).toEqual([
      ['责任意识', 1, 0],
      ['行为规范', 1, 0],
      ['网络安全知识', 1, 1],
    ]);
  });

  it('tells silence from a zero report', () => {
    const world = reopen(first);
    expect(progress(world).silent).toEqual([{ id: 'DG', contacts: ['dg@example.org'] }]);
    expect(ask(world, 'recordZeroReport', { unit: 'DG', form: 'activity' }).ok).toBe(true);
    const { silent, zeroReports, tracks } = progress(world);
    expect(silent).toEqual([]);
    expect(zeroReports).toEqual([{ unit: '大港街道总工会', form: '线下活动', at: moment('10:00'), by: COLLEAGUE }]);
    expect(tracks.map(({ columns }) => columns.zero)).toEqual([[2], [], [], []]);
  });

  it('says whom staff would remind now, of what, and that the owner’s tick has done so', () => {
    const world = reopen(first);
    const told = { label: '线下活动情况统计表', day: '2019-09-18' };
    expect(progress(world).reminder).toEqual({ ...told, units: 2 });
    expect(ask(world, 'recordZeroReport', { unit: 'DG', form: 'activity' }).ok).toBe(true);
    expect(progress(world).reminder).toEqual({ ...told, units: 1 });
    expect(ask(world, 'requestReminders', {})).toMatchObject({ ok: true });
    world.workspace.clock.advanceTo(moment('11:00'));
    expect(materials(world, { language: 'en' }).requests).toMatchObject([
      { label: 'send reminders', stateText: 'Done', result: '1 unit reminded', by: COLLEAGUE },
    ]);
  });

  it.each([
    ['09-17', '距9月18日截止还有1天，还差9场；待审核1场全部通过后还差8场'],
    ['09-18', '今天（9月18日）截止，还差9场；待审核1场全部通过后还差8场'],
    ['09-19', '报送已于9月18日截止，还差9场；待审核1场全部通过后还差8场'],
  ])('on %s says %s', (day, pace) => {
    const world = reopen(first);
    world.workspace.faults.triggersOff(Date.parse(on('09-30')));
    world.workspace.clock.advanceTo(on(day, '12:00'));
    expect(progress(world).goal.pace).toBe(pace);
  });

  it('speaks English', () => {
    const view = progress(reopen(first), { language: 'en' });
    expect([view.goal.clause, view.goal.pace, view.tracks[0]?.label, view.coverage[1]]).toMatchObject([
      'notice, “二、（一）”',
      '29 days to the deadline (18 Sept), 9 to go; 1 to review, and 8 to go when all of them are approved',
      'Offline activity',
      { label: 'Shared-goal awareness', group: 'Six kinds of awareness' },
    ]);
  });
});

describe('readList', () => {
  const list = (world: World, key: string, asked: Asked = {}) => ask<ListView>(world, 'readList', { list: key }, asked);

  it('opens every number of the progress tab, with as many lines', () => {
    const world = reopen(first);
    const { coverage, goal, tracks, units } = progress(world);
    const figures = [
      goal.counted,
      goal.waiting,
      goal.returned,
      ...tracks.flatMap(({ columns, key }) =>
        (['received', 'onTime', 'counted'] as const).flatMap((what) =>
          units.map(({ id }, place) => ({ count: columns[what][place] ?? 0, list: cellList(id, key, what) })),
        ),
      ),
      ...coverage.flatMap(({ reported, counted }) => [reported, counted]),
    ].filter(({ count, list: key }) => count > 0 || key.endsWith('returned') || key.startsWith('cell.DG.activity'));
    expect(figures.length).toBeGreaterThan(12);
    for (const { count, list: key } of figures) expect([key, list(world, key).value.total]).toEqual([key, count]);
  });

  it('says of each entry why it counts or does not, and of other forms the state', () => {
    const world = reopen(first);
    expect(list(world, 'goal.counted').value).toEqual({
      title: '已计入的线下活动',
      lines: [
        {
          number: 'HD-2019-0001',
          title: '网络安全知识竞赛',
          unit: '塘沽街道总工会',
          state: 'approved',
          stateText: '审核通过',
          counts: true,
          why: '审核通过，无未更正的错误',
        },
      ],
      total: 1,
    });
    const lines = (key: string) => {
      const { title, lines: shown } = list(world, key).value;
      return [title, ...shown.map(({ number, why }) => `${number} ${why}`)];
    };
    expect(lines('goal.waiting')).toEqual(['待审核的线下活动', 'HD-2019-0002 尚未审核通过（待审核）']);
    expect(lines('cell.TG.work.story.onTime')).toEqual([
      '塘沽街道总工会 · 故事作品类：按时报送',
      'ZP-2019-0001 待审核',
    ]);
    expect(lines('content.责任意识.reported')).toEqual(['责任意识：已报送', 'HD-2019-0002 尚未审核通过（待审核）']);
    expect(lines('participants')).toEqual([
      '参与人数（线下活动）',
      'HD-2019-0001 120人；审核通过，无未更正的错误',
      'HD-2019-0002 80人；尚未审核通过（待审核）',
    ]);
    expect(list(world, 'unit.TG.all', { language: 'en' }).value).toMatchObject({
      title: '塘沽街道总工会: everything',
      lines: [{ why: 'Approved, no error stands' }, { why: 'To review' }],
    });
  });

  it.each(['', 'goal', 'constructor', '__proto__', 'cell.XX.activity.received', 'unit.JX.all'])(
    'refuses %j, which is no list',
    (key) => {
      expect(refusalOf(reopen(first), 'readList', { list: key })).toBe('unknownList');
    },
  );
});
