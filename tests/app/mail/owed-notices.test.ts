/** Notices about single entries: changes by version, in the same run and never overtaken; returns by decision. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { reportSeason } from '../../../src/season/report.ts';
import { ringHour, settle } from '../../faults/settle.ts';
import { HG, moment } from '../../flows/ask-sidebar.ts';
import {
  goOn,
  ledgerOf,
  mailCount,
  mailMorning,
  mailStates,
  THIRD,
  tidyLedger,
  twice,
} from '../../flows/mail-world.ts';
import {
  bookOf,
  bundle,
  type KeptWorld,
  keep,
  OWNER,
  openWorld,
  play,
  reopen,
  toNextNoon,
  type World,
} from '../../flows/open-world.ts';
import { decided, edited, on, pasted, resubmitted, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let morning: KeptWorld;
let returned: KeptWorld;

beforeAll(async () => {
  const files = await bundle();
  returned = keep(mailMorning(files));
  const world = openWorld(files);
  play(world, submitted('r1', {}, moment('09:00')), submitted('r2', { unit: HG, title: '夜校' }, moment('09:05')));
  ringHour(world);
  morning = keep(world);
}, 60_000);

const reportOf = ({ run }: World) => reportSeason({ run, season: run.season }).report;
const last = ({ workspace }: World) => workspace.mailbox.at(-1);
const updates = (world: World) => mailStates(world).filter((line) => line.startsWith('updated'));
const change = (time: string, answers: object, id = 'r1') => resubmitted(id, { ...answers }, moment(time));
const nextDay = toNextNoon;

describe('a change by the respondent', () => {
  it('is told to the unit in the same run, with what is still to be mended or that nothing is', () => {
    const world = reopen(morning);
    play(world, change('10:10', { participants: '200名' }));
    expect([last(world)?.to, last(world)?.subject]).toEqual([
      ['tg@example.org'],
      '【已更新】网络安全知识竞赛（HD-2019-0001）：还有1处需更正',
    ]);
    play(world, change('10:20', { participants: '200' }));
    expect(last(world)?.subject).toBe('【已更新】网络安全知识竞赛（HD-2019-0001）：无需更正');
    expect(settle(world)).toEqual([]);
    expect([updates(world), mailCount(world)]).toEqual([['updated 已发送', 'updated 已发送'], 4]);
    const { dispatches, mails } = reportOf(world);
    expect(mails.map(({ entry, kind }) => [kind, entry])).toEqual([
      ['receipt', 'r1'],
      ['receipt', 'r2'],
      ['updated', 'r1'],
      ['updated', 'r1'],
    ]);
    expect(dispatches.map(({ entry, key }) => [key.replace(/\/[\w-]{20,}/, ''), entry])).toEqual([
      ['receipt', 'r1'],
      ['receipt', 'r2'],
      ['updated/2', 'r1'],
      ['updated/3', 'r1'],
    ]);
  });

  it('goes to the unit that the entry now names', () => {
    const world = reopen(morning);
    play(world, change('10:10', { unit: HG }));
    expect(last(world)?.to).toEqual(['hg@example.org']);
  });

  it('is told by the tick where no bell told of it', () => {
    const world = reopen(morning);
    world.workspace.faults.loseEvent(1);
    play(world, change('10:10', { participants: '200' }));
    expect(mailCount(world)).toBe(2);
    ringHour(world);
    expect([updates(world), twice(world)]).toEqual([['updated 已发送'], []]);
  });

  it('is none where nothing differs, nor what staff type, edit and decide', () => {
    const world = reopen(morning);
    play(
      world,
      change('10:10', { participants: '120' }),
      pasted('p1', { title: '讲座', heldOn: '2019-05-06' }, moment('10:20')),
      edited('r1', { participants: '180' }, moment('10:30')),
      edited('p1', { participants: '180' }, moment('10:40')),
      decided('r1', 'approve', { at: moment('10:50') }),
    );
    expect(settle(world)).toEqual([]);
    expect(updates(world)).toEqual([]);
  });

  it.each(everyNth(['reject', 'withdraw'], 2))(
    'after a %s is recorded and told to nobody, also when it was reopened',
    (kind) => {
      const world = reopen(morning);
      play(world, decided('r1', kind, { at: moment('10:10') }), change('10:20', { participants: '200' }));
      play(world, decided('r1', 'reopen', { at: moment('10:30') }));
      expect(settle(world)).toEqual([]);
      expect([updates(world), mailCount(world)]).toEqual([[], 2]);
    },
  );
});

describe('a change that is overtaken before it was told', () => {
  const held = () => {
    const world = reopen(morning);
    world.workspace.faults.setMailQuotaLeft(0);
    return world;
  };

  it('by a newer one is dropped: the newer one is told', () => {
    const world = held();
    play(world, change('10:10', { participants: '200名' }), change('10:20', { title: '知识竞赛' }));
    expect(updates(world)).toEqual(['updated 待发送', 'updated 无需再发']);
    nextDay(world);
    expect([updates(world), mailCount(world)]).toEqual([['updated 已发送', 'updated 无需再发'], 3]);
    expect(last(world)?.subject).toContain('知识竞赛（HD-2019-0001）：还有1处需更正');
    expect(reportOf(world).dispatches.filter(({ key }) => key.startsWith('updated/'))).toHaveLength(1);
  });

  it.each(everyNth(['reject', 'withdraw'], 2))('by a %s is dropped', (kind) => {
    const world = held();
    play(world, change('10:10', { participants: '200' }), decided('r1', kind, { at: moment('10:20') }));
    nextDay(world);
    expect([updates(world), mailCount(world)]).toEqual([['updated 无需再发'], 2]);
  });

  it('by staff who mend the rest is told as it then stands', () => {
    const world = held();
    play(world, change('10:10', { participants: '200名' }), edited('r1', { participants: '200' }, moment('10:20')));
    nextDay(world);
    expect([last(world)?.subject, updates(world)]).toEqual([
      '【已更新】网络安全知识竞赛（HD-2019-0001）：无需更正',
      ['updated 已发送'],
    ]);
  });
});

describe('a change while the receipt still waits', () => {
  it.each(everyNth([{ events: 'in time' }, { events: 'lost' }], 2))(
    'is told by the receipt alone, its bell $events',
    ({ events }) => {
      const world = reopen(morning);
      world.workspace.faults.setMailQuotaLeft(0);
      play(world, submitted('r3', { ...THIRD, participants: '200名' }, moment('10:10')));
      if (events === 'lost') world.workspace.faults.loseEvent(1);
      play(world, change('10:20', { title: '第三场活动' }, 'r3'));
      nextDay(world);
      expect(settle(world)).toEqual([]);
      expect([updates(world), mailCount(world)]).toEqual([['updated 无需再发'], 3]);
      expect(last(world)?.text).toContain('线下活动名称：第三场活动');
      play(world, resubmitted('r3', { participants: '200' }, on('08-21', '19:10')));
      expect([last(world)?.subject, mailCount(world)]).toEqual(['【已更新】第三场活动（HD-2019-0003）：无需更正', 4]);
    },
  );

  it('as staff’s is told by it too', () => {
    const world = reopen(morning);
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r3', { ...THIRD, participants: '200名' }, moment('10:10')));
    play(world, edited('r3', { participants: '200' }, moment('10:20')));
    nextDay(world);
    expect(last(world)?.text).toContain('经自动核对没有发现问题');
  });
});

describe('the notice that an entry was returned', () => {
  const decide = (time: string, kind: string) => decided('r1', kind, { at: moment(time), reason: '请补充照片' });

  it.each(
    everyNth(
      [
        { what: 'returned', acts: [decide('10:10', 'return')], sent: 1 },
        {
          what: 'returned and approved before the tick',
          acts: [decide('10:10', 'return'), decide('10:20', 'approve')],
          sent: 0,
        },
        {
          what: 'returned and withdrawn before the tick',
          acts: [decide('10:10', 'return'), decide('10:20', 'withdraw')],
          sent: 0,
        },
        { what: 'returned, told and approved', acts: [decide('10:10', 'return'), decide('11:20', 'approve')], sent: 1 },
        {
          what: 'returned, handed in again and returned again',
          acts: [decide('10:10', 'return'), change('11:10', { participants: '200' }), decide('12:10', 'return')],
          sent: 2,
        },
        { what: 'approved and reopened', acts: [decide('10:10', 'approve'), decide('10:20', 'reopen')], sent: 1 },
        { what: 'rejected and reopened', acts: [decide('10:10', 'reject'), decide('10:20', 'reopen')], sent: 0 },
      ],
      3,
    ),
  )('goes once for each decision that stands: $what', ({ acts, sent }) => {
    const world = reopen(morning);
    for (const act of acts) play(world, act);
    expect(settle(world)).toEqual([]);
    const mails = world.workspace.mailbox.filter(({ subject }) => subject.startsWith('【退回修改】'));
    expect(mails).toHaveLength(sent);
    // Five workdays after Tuesday, 20 August.
    for (const { subject, text } of mails)
      expect([subject, text].join()).toMatch(/于8月27日前重新报送.*于8月27日前重新报送（区级规定）/su);
  });
});

describe('many changes', () => {
  it('share the twenty of an hour with the receipts of their unit; the rest goes later, each by itself', () => {
    const world = reopen(morning);
    const flood = Array.from({ length: 15 }, (_, n) => submitted(`f${n}`, { title: `第${n}场` }, moment('10:00')));
    play(world, ...flood);
    play(world, ...flood.slice(0, 12).map(({ id }) => change('10:30', { participants: '99' }, id)));
    play(world, change('10:40', { participants: '99' }, 'r2'));
    const count = (state: string) => updates(world).filter((line) => line.endsWith(state)).length;
    expect([count('已发送'), count('待发送')]).toEqual([6, 7]);
    ringHour(world);
    expect([count('已发送'), count('待发送'), mailCount(world), twice(world)]).toEqual([13, 0, 30, []]);
  }, 60_000);
});

describe('a tidied ledger', () => {
  it('has no change told again', () => {
    const world = reopen(morning);
    play(world, change('10:10', { participants: '200' }));
    tidyLedger(world);
    goOn(world);
    expect([twice(world), updates(world)]).toEqual([[], ['updated 未确认是否发出']]);
    expect(ledgerOf(world)).toHaveLength(4);
  });
});

describe('a returned notice', () => {
  it('hangs on its decision: a second return is told, though the first decision was deleted', () => {
    const world = reopen(returned);
    play(world, { at: moment('10:10'), do: 'resubmit', id: 'r1', answers: { participants: '130' } });
    ringHour(world);
    const sheet = bookOf(world).sheets.find(({ name }) => name === '审核意见');
    sheet?.rows.splice(2, 1);
    bookOf(world).dirty = true;
    ringHour(world);
    play(world, decided('r1', 'return', { at: moment('12:10'), reason: '仍缺照片' }));
    ringHour(world);
    const told = world.workspace.mailbox.filter(({ subject }) => subject.startsWith('【退回修改】'));
    expect(told.map(({ text }) => /请补充照片|仍缺照片/u.exec(text)?.[0])).toEqual(['请补充照片', '仍缺照片']);
  });

  it('that is still owed is dropped when the entry has left 退回修改, and no dispatch of it is reported', () => {
    const world = reopen(returned);
    play(world, decided('r2', 'return', { at: moment('10:10'), reason: '请补充' }));
    world.workspace.faults.setMailQuotaLeft(0);
    ringHour(world);
    expect(mailStates(world)).toContain('returned 待发送');
    play(world, { at: moment('11:10'), do: 'resubmit', id: 'r2', answers: { participants: '130' } });
    ringHour(world);
    expect(mailStates(world)).toEqual([
      'receipt 已发送',
      'receipt 已发送',
      'returned 已发送',
      'returned 无需再发',
      'updated 待发送',
    ]);
    toNextNoon(world);
    expect(world.workspace.mailbox.filter(({ subject }) => subject.startsWith('【退回修改】'))).toHaveLength(1);
    const report = world.workspace.run({ as: OWNER, call: 'seasonReport', surface: 'editor' });
    expect(report.ok && (report.value as { dispatches: unknown[] }).dispatches).toHaveLength(4);
  });

  it('is sent when an approved entry is reopened', () => {
    const world = reopen(returned);
    play(world, decided('r2', 'approve', { at: moment('10:10') }), decided('r2', 'reopen', { at: moment('10:20') }));
    ringHour(world);
    expect(mailStates(world).filter((state) => state === 'returned 已发送')).toHaveLength(2);
  });
});
