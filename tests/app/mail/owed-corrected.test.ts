/** What staff have corrected is told to the unit only where they wish it: once, by the newest mail, never by itself. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Calls } from '../../../src/app/calls/all.ts';
import { reportSeason } from '../../../src/season/report.ts';
import { ringHour, settle } from '../../faults/settle.ts';
import { mailStates, tidyLedger } from '../../flows/mail-world.ts';
import type { World } from '../../flows/open-world.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, openWorld, play, ROSTER, reopen } from '../../flows/open-world.ts';
import { moment, RECEIVED, refusalFrom, valueFrom } from '../../flows/review-world.ts';
import { decided, edited, pasted, resubmitted, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

type Mending = Calls['mendEntry']['input'];

const NUMBER = 'HD-2019-0001';
const MEND: Mending = { number: NUMBER, field: 'participants', text: '180', source: '电话', seen: RECEIVED };
const TOLD: Mending = { ...MEND, agreedWith: '王示例', isToTell: true };

let morning: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  play(world, submitted('r1', {}, moment('09:00')), pasted('p1', { title: '夜校' }, moment('09:10')));
  ringHour(world);
  morning = keep(world);
}, 60_000);

const mend = (world: World, given: Partial<Mending> = {}, version = 1) =>
  valueFrom(world, 'mendEntry', { ...TOLD, seen: { ...RECEIVED, version }, ...given }, { as: COLLEAGUE });
const spend = (world: World, time: string) => play(world, { at: moment(time), do: 'fault', what: 'quota', left: 0 });

function told(world: World) {
  const { mails } = reportSeason({ run: world.run, season: world.run.season }).report;
  return mails.filter(({ kind }) => kind === 'corrected');
}

const nextDay = (world: World) => world.workspace.clock.advanceTo('2019-08-21T12:00:00+08:00');
const states = (world: World) => mailStates(world).filter((line) => line.startsWith('corrected'));

describe('a correction that is to be told (更正告知)', () => {
  it('goes to the unit’s contacts with the owner’s next run, once', () => {
    const world = reopen(morning);
    mend(world);
    expect(told(world)).toEqual([]);
    expect(settle(world)).toEqual([]);
    expect(told(world)).toMatchObject([
      {
        unit: 'TG',
        entry: 'r1',
        to: ['tg@example.org'],
        subject: '【更正告知】网络安全知识竞赛（HD-2019-0001）：已更正1处',
      },
    ]);
    expect(told(world)[0]?.text).toMatch(/原为“120”，现为“180”（2019年8月20日 \d\d:00，经电话与王示例核实）/u);
  });

  it('is told to nobody by itself: neither a mending without the wish, nor what is typed in the sheet', () => {
    const world = reopen(morning);
    mend(world, { isToTell: false });
    play(world, edited('r1', { participants: '190' }, moment('11:10')));
    ringHour(world);
    expect(states(world)).toEqual([]);
  });

  it('stands in the history with whom it was agreed, and that the unit is told', () => {
    const { log } = mend(reopen(morning));
    expect(log[0]?.detail).toBe('参与人数：120 → 180；与王示例核实；告知单位');
  });

  it('of several that followed each other before it went is told by the newest mail alone', () => {
    const world = reopen(morning);
    spend(world, '10:10');
    mend(world);
    ringHour(world);
    expect(states(world)).toEqual(['corrected 待发送']);
    mend(world, { field: 'title', text: '网上练兵', agreedWith: '' }, 2);
    nextDay(world);
    expect(states(world)).toEqual(['corrected 已发送', 'corrected 无需再发']);
    expect(told(world).map(({ subject }) => subject)).toEqual(['【更正告知】网上练兵（HD-2019-0001）：已更正2处']);
  });

  it('tells a later one by itself once the first has gone', () => {
    const world = reopen(morning);
    mend(world);
    ringHour(world);
    mend(world, { field: 'title', text: '网上练兵' }, 2);
    ringHour(world);
    expect(told(world).map(({ subject }) => subject.slice(-5))).toEqual(['已更正1处', '已更正1处']);
  });

  it('that is mended back before it went is told to nobody', () => {
    const world = reopen(morning);
    spend(world, '10:10');
    mend(world);
    ringHour(world);
    mend(world, { text: '120', isToTell: false }, 2);
    nextDay(world);
    expect(states(world)).toEqual(['corrected 无需再发']);
    expect(told(world)).toEqual([]);
  });

  it('that the unit has overwritten before it went is told to nobody', () => {
    const world = reopen(morning);
    spend(world, '10:10');
    mend(world);
    ringHour(world);
    play(world, resubmitted('r1', { participants: '150' }, moment('11:30')));
    nextDay(world);
    expect(states(world)).toEqual(['corrected 无需再发']);
  });

  it('tells what stands when it goes, not when it was wished', () => {
    const world = reopen(morning);
    spend(world, '10:10');
    mend(world);
    ringHour(world);
    play(world, resubmitted('r1', { heldOn: '昨天' }, moment('11:30')));
    nextDay(world);
    expect(told(world).map(({ subject }) => subject)).toEqual([
      '【更正告知】网络安全知识竞赛（HD-2019-0001）：已更正1处，还有1处需更正',
    ]);
  });

  it('goes about what staff entered themselves, and about what was decided on', () => {
    const world = reopen(morning);
    play(world, decided('p1', 'approve', { at: moment('10:20') }));
    const seen = { version: 1, state: 'approved' as const };
    mend(world, { number: 'HD-2019-0002', seen, source: '录入更正', agreedWith: '' });
    ringHour(world);
    expect(told(world)[0]?.text).toContain('更正录入错误');
  });

  it('is not sent again when the record of mail was tidied', () => {
    const world = reopen(morning);
    mend(world);
    ringHour(world);
    tidyLedger(world);
    play(world, submitted('r9', { title: '又一场' }, moment('12:30')));
    ringHour(world);
    expect(states(world)).toEqual(['corrected 未确认是否发出']);
    expect(world.workspace.mailbox.filter(({ subject }) => subject.startsWith('【更正告知】'))).toHaveLength(1);
  });
});

describe('where nobody can be told', () => {
  const silent: [what: string, given: object][] = [
    ['no contact', { contacts: [] }],
    ['a unit that takes no part', { active: false }],
  ];
  it.each(everyNth(silent, 2))('%s is said beforehand, and refused before anything is mended', async (_, given) => {
    const roster = ROSTER.map((unit) => (unit.id === 'HG' ? { ...unit, ...given } : unit));
    const world = openWorld(await bundle(), { roster });
    play(world, pasted('p1', { unit: '汉沽街道总工会' }, moment('09:00')));
    ringHour(world);
    const before = valueFrom(world, 'readEntry', { number: NUMBER, select: false });
    expect(before.tellObstacle).toContain('没有联络人邮箱');
    expect(refusalFrom(world, 'mendEntry', TOLD).refusal).toBe('nobodyToTell');
    expect(valueFrom(world, 'readEntry', { number: NUMBER, select: false })).toEqual(before);
    expect(mend(world, { isToTell: false })).toMatchObject({ version: 2 });
  });

  it('a unit that the correction itself brings in is told', async () => {
    const world = openWorld(await bundle());
    play(world, pasted('p1', { unit: '某街道总工会' }, moment('09:00')));
    ringHour(world);
    expect(valueFrom(world, 'readEntry', { number: NUMBER, select: false }).tellObstacle).not.toBe('');
    mend(world, { field: 'unit', text: '汉沽街道总工会' });
    ringHour(world);
    expect(told(world)).toMatchObject([{ unit: 'HG', to: ['hg@example.org'] }]);
  });

  it('a unit that opens no links gets none; one that wants the digest alone is told all the same', async () => {
    const roster = ROSTER.map((unit) => ({ ...unit, reach: 'mail', digestOnly: true, language: 'en' }));
    const world = openWorld(await bundle(), { roster });
    play(world, submitted('r1', { heldOn: '昨天' }, moment('09:00')));
    ringHour(world);
    mend(world);
    ringHour(world);
    expect(told(world).map(({ subject }) => subject)).toEqual([
      '[Corrected] 网络安全知识竞赛 (HD-2019-0001): 1 corrected, 1 still to mend',
    ]);
    expect(told(world)[0]?.text).not.toMatch(/https?:/u);
  });
});
