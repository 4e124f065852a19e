/** Reminders and what staff learn after a deadline: who gets what and when, over the built bundle. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { reportSeason } from '../../../src/season/report.ts';
import { HG } from '../../flows/ask-sidebar.ts';
import { ledgerOf, twice } from '../../flows/mail-world.ts';
import { bundle, OWNER, openWorld, play, ROSTER, rowsOf, type World } from '../../flows/open-world.ts';
import { on, pasted, submitted } from '../../oracle/tiny-season.ts';
import { itInAll } from '../../thoroughness.ts';

const DG = '大港街道总工会';

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
}, 120_000);

/** A fourth unit that no mail reaches, beside the three; `TG` has a target of three. */
const WITHOUT = { id: 'XH', name: '新河街道总工会', kind: '街镇', contacts: [] };

/** Set up at 00:00 of a day: the fewer days are played the better. */
function opened(day: string, change: object = {}): World {
  return openWorld(files, { roster: [...ROSTER, WITHOUT], events: [submitted('first', {}, on(day))], ...change });
}

const KINDS = ['reminder', 'escalation'];

/** The reminders and what staff learnt, as the report has them: when, what, to whom, about which deadline. */
function chased(world: World): string[] {
  const { mails } = reportSeason({ run: world.run, season: world.run.season }).report;
  return mails
    .filter(({ kind }) => KINDS.includes(kind))
    .map(
      ({ at, deadline, kind, to, unit, week }) => `${at.slice(5, 16)} ${kind} ${unit ?? to.join()} ${deadline} ${week}`,
    );
}

const subjects = (world: World, kind: string) => {
  const { mails } = reportSeason({ run: world.run, season: world.run.season }).report;
  return mails.filter((mail) => mail.kind === kind).map(({ subject }) => subject);
};

const textsOf = (world: World, kind: string) => {
  const { mails } = reportSeason({ run: world.run, season: world.run.season }).report;
  return mails.filter((mail) => mail.kind === kind).map(({ text }) => text);
};

const keysOf = (world: World) =>
  ledgerOf(world)
    .filter(([key]) => KINDS.includes(key.split('/')[0] ?? ''))
    .map(([key, state]) => `${key} ${state}`);

const until = (world: World, day: string, time: string) => world.workspace.clock.advanceTo(on(day, time));

/** Lets days pass of which nobody rings the clock. */
function pass(world: World, { from, until: end }: { from: string; until: string }): void {
  until(world, from, '00:30');
  world.workspace.faults.triggersOff(Date.parse(on(end, '07:30')));
}

const run = (day: string, time: string, unit?: string) => {
  return { at: on(day, time), do: 'run', what: 'reminders', ...(unit === undefined ? {} : { unit }) };
};

describe('the ladder of 2019 (mail rhythm)', () => {
  let world: World;
  beforeAll(() => {
    world = opened('09-03');
    play(world, submitted('r1', {}, on('09-03')));
    // The clocks are off between the points, and in the nights.
    pass(world, { from: '09-04', until: '09-04' });
    pass(world, { from: '09-05', until: '09-10' });
    play(world, pasted('p1', { unit: DG, title: '夜校' }, on('09-10')));
    for (const day of ['09-11', '09-12']) pass(world, { from: day, until: day });
    pass(world, { from: '09-13', until: '09-17' });
    play(world, {
      at: on('09-17'),
      do: 'zeroReport',
      unit: 'HG',
      form: 'activity',
    });
    for (const day of ['09-18', '09-19']) pass(world, { from: day, until: day });
    until(world, '09-20', '00:00');
  }, 120_000);

  it('reminds at nine on 4, 12 and 19 September whoever has a contact and has not reported, then tells staff', () => {
    const staff = world.run.season.staff.join();
    expect(chased(world)).toEqual([
      ...['TG', 'HG', 'DG'].map((unit) => `09-04T09:00 reminder ${unit} 2019-09-18 null`),
      ...['TG', 'HG'].map((unit) => `09-12T09:00 reminder ${unit} 2019-09-18 null`),
      '09-19T09:00 reminder TG 2019-09-18 null',
      `09-19T09:00 escalation ${staff} 2019-09-18 null`,
    ]);
  });

  it('tells a silent unit, one that has a part, and who is late what is asked and by when', () => {
    expect([...new Set(subjects(world, 'reminder'))]).toEqual([
      '【报送提醒】线下活动情况统计表9月18日截止，你单位已报1项，还差2项',
      '【报送提醒】线下活动情况统计表9月18日截止，你单位尚未报送',
      '【报送提醒】线下活动情况统计表已于9月18日截止，你单位已报1项，还差2项，请于9月26日前补报，没有的请回复“无”',
    ]);
  });

  it('can be answered without any link, with what the official table asks for', () => {
    const [first = ''] = textsOf(world, 'reminder');
    for (const told of [
      '《线下活动情况统计表》',
      '主办单位名称',
      '参与人数',
      '写“无”',
      '还有14天',
      '9月18日（含）前',
      'docs.google.com',
    ]) {
      expect(first).toContain(told);
    }
  });

  it('gives staff every unit that has not reported, and a text that names none', () => {
    const [subject] = subjects(world, 'escalation');
    expect(subject).toBe('【报送情况提示】线下活动情况统计表已于9月18日截止：1个单位未报送，1个单位未报齐');
    const [text = ''] = textsOf(world, 'escalation');
    expect(text).toContain('未报送（1个）：新河街道总工会（没有联络人邮箱）');
    expect(text).toContain('部分报送（1个）：塘沽街道总工会（已报1项，应报3项）');
    expect(text).toContain(`确认无可报送活动（1个）：${HG}`);
    expect(text).not.toContain('退回未更正');
    const group = text.slice(text.indexOf('可以复制到工作群'), text.indexOf('发工作群、联系领导'));
    expect(group).toContain('请尚未报送或未报齐的单位于9月26日前补报');
    for (const { name } of [...ROSTER, WITHOUT]) expect(group).not.toContain(name);
  });

  it('owes each once, by the keys of the contract', () => {
    expect(keysOf(world)).toEqual([
      ...['TG', 'HG', 'DG'].map((unit) => `reminder/2019-09-18/2019-09-04/${unit} 已发送`),
      ...['TG', 'HG'].map((unit) => `reminder/2019-09-18/2019-09-12/${unit} 已发送`),
      'reminder/2019-09-18/2019-09-19/TG 已发送',
      'escalation/2019-09-18/2019-09-19 已发送',
    ]);
  });
});

describe('a point', () => {
  it('is passed over when it is found more than two days late, and made up for before', () => {
    const late = opened('09-03');
    late.workspace.faults.triggersOff(Date.parse(on('09-06', '12:30')));
    until(late, '09-06', '23:00');
    expect(chased(late)).toHaveLength(3);
    expect(chased(late)[0]).toBe('09-06T13:00 reminder TG 2019-09-18 null');
    const over = opened('09-03');
    over.workspace.faults.triggersOff(Date.parse(on('09-06', '23:30')));
    until(over, '09-08', '00:00');
    expect(chased(over)).toEqual([]);
  });

  it('of a unit that takes an entry back after it was planned stays as it was', () => {
    const world = opened('09-03');
    play(world, submitted('r1', { unit: HG }, on('09-03')));
    until(world, '09-04', '09:30');
    play(world, {
      at: on('09-04', '09:40'),
      do: 'review',
      entry: 'r1',
      decision: 'withdraw',
      reason: '误报',
      by: OWNER,
    });
    until(world, '09-05', '10:00');
    expect(chased(world).map((line) => line.split(' ')[2])).toEqual(['TG', 'DG']);
  });

  it('on a digest’s day sends no mail of its own, and tells staff all the same', () => {
    const base = JSON.parse(opened('09-03').run.season.campaignText);
    const campaign = {
      ...base,
      calendar: { rest: ['2019-09-19', '2019-09-20'], work: [] },
      remind: { ...base.remind, before: [16] },
    };
    const world = opened('09-22', { campaign });
    until(world, '09-24', '00:00');
    expect(keysOf(world)).toEqual(['escalation/2019-09-18/2019-09-23 已发送']);
    expect(chased(world)).toEqual([expect.stringContaining('09-23T09:00 escalation')]);
    const { mails } = reportSeason({ run: world.run, season: world.run.season }).report;
    const monday = mails.find(({ kind, unit, week }) => kind === 'digest' && unit === 'TG' && week === '2019-09-23');
    expect(monday?.text).toContain('已于9月18日截止');
    expect(monday?.text).toContain('请于9月30日前补报');
  });

  itInAll('reminds nobody in a campaign without `remind`', () => {
    const { remind: _, ...campaign } = JSON.parse(opened('09-03').run.season.campaignText);
    const world = opened('09-03', { campaign });
    play(world, run('09-03', '10:10'));
    until(world, '09-05', '00:00');
    expect(keysOf(world)).toEqual([]);
    const [request] = rowsOf(world, 'requests').map(({ cells }) => cells);
    expect([request?.state, request?.result]).toEqual(['未办理', expect.stringContaining('没有设置报送提醒')]);
  });
});

describe('a reminder that waits for quota', () => {
  it('is dropped when its unit has reported meanwhile, and worded anew when more has come', () => {
    const world = opened('09-03');
    until(world, '09-04', '08:30');
    world.workspace.faults.setMailQuotaLeft(0);
    until(world, '09-04', '09:30');
    expect(keysOf(world).map((line) => line.split(' ')[1])).toEqual(['待发送', '待发送', '待发送']);
    play(world, submitted('r1', { unit: HG }, on('09-04', '10:10')), submitted('r2', {}, on('09-04', '10:20')));
    until(world, '09-05', '12:00');
    expect(keysOf(world)).toEqual([
      'reminder/2019-09-18/2019-09-04/TG 已发送',
      'reminder/2019-09-18/2019-09-04/HG 无需再发',
      'reminder/2019-09-18/2019-09-04/DG 已发送',
    ]);
    expect(subjects(world, 'reminder')[0]).toContain('你单位已报1项，还差2项');
    const { dispatches } = reportSeason({ run: world.run, season: world.run.season }).report;
    expect(dispatches.some(({ key }) => key.endsWith('/HG') && key.startsWith('reminder'))).toBe(false);
  });
});

describe('run reminders', () => {
  it('is staff’s own point of that day, on a digest’s day too, and tells staff nothing', () => {
    const world = opened('09-02');
    play(world, run('09-02', '10:10'), run('09-02', '14:10'));
    until(world, '09-02', '18:00');
    expect(chased(world)).toEqual(['TG', 'HG', 'DG'].map((unit) => `09-02T11:00 reminder ${unit} 2019-09-18 null`));
    const results = rowsOf(world, 'requests').map(({ cells }) => `${cells.kind} ${cells.state} ${cells.result}`);
    expect(results).toEqual(['发送报送提醒 已办结 已提醒3个单位', '发送报送提醒 已办结 已提醒3个单位']);
  });

  it('does not repeat a point of the same day, of one unit or of all', () => {
    const world = opened('09-12');
    play(world, run('09-12', '07:10', 'HG'), run('09-12', '09:10'));
    until(world, '09-12', '18:00');
    expect(chased(world)).toEqual([
      '09-12T08:00 reminder HG 2019-09-18 null',
      ...['TG', 'DG'].map((unit) => `09-12T09:00 reminder ${unit} 2019-09-18 null`),
    ]);
    expect(twice(world)).toEqual([]);
  });

  it('is for the last deadline when all have passed', () => {
    const world = opened('09-24');
    play(world, run('09-24', '10:10'));
    until(world, '09-24', '15:00');
    expect(keysOf(world)).toEqual(['TG', 'HG', 'DG'].map((unit) => `reminder/2019-09-18/2019-09-24/${unit} 已发送`));
    expect(subjects(world, 'reminder').pop()).toBe(
      '【报送提醒】线下活动情况统计表已于9月18日截止，请于9月30日前补报，没有的请回复“无”',
    );
  });

  it('is not carried out days later', () => {
    const world = opened('08-28');
    until(world, '08-28', '00:30');
    world.workspace.faults.triggersOff(Date.parse(on('08-31', '08:30')));
    play(world, run('08-28', '10:10'));
    until(world, '08-31', '12:00');
    expect(chased(world)).toEqual([]);
    expect(rowsOf(world, 'requests')[0]?.cells.result).toContain('超过两天');
  });
});
