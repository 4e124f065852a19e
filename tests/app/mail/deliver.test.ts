/** How mail is delivered: it stops at the first unknown, keeps within its caps, and a store that fails costs itself. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { ringHour, settle } from '../../faults/settle.ts';
import { ask, HG, moment, settings } from '../../flows/ask-sidebar.ts';
import { ledgerOf, mailCount, twice } from '../../flows/mail-world.ts';
import {
  bundle,
  OWNER,
  openSunday,
  openWorld,
  passOddHours,
  play,
  ROSTER,
  rowsOf,
  sunday,
  toNextNoon,
  type World,
} from '../../flows/open-world.ts';
import { decided, on, pasted, resubmitted, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

/** Before the Monday on which all digests are sent. */
const EVE = on('08-26', '07:30');
const TIMED_OUT = '服务暂时不可用';
const ROSTER_OF_60 = Array.from({ length: 60 }, (_, index) => ({
  ...ROSTER[0],
  id: `U${index}`,
  name: `第${index}街道总工会`,
  aliases: [],
  contacts: [`u${index}@example.org`],
}));

const inState = (world: World, state: string) =>
  ledgerOf(world).filter(([key, each]) => each === state && !key.startsWith('health/')).length;

function failSends(world: World, when: 'before' | 'after', times = 1, message = TIMED_OUT) {
  const kind = 'throw' as const;
  return world.workspace.faults.arm({ kind, when, of: ['MailApp.sendEmail'], call: 1, onwards: true, times, message });
}

describe('a mail of which nobody knows whether it went', () => {
  it('stops the sending: of 61 mails in an outage one is uncertain, and the rest goes out when it is over', () => {
    const world = openSunday(files, { roster: ROSTER_OF_60, staff: [OWNER] });
    passOddHours(world, EVE);
    const outage = failSends(world, 'before', Number.POSITIVE_INFINITY);
    world.workspace.clock.advanceTo(on('08-26', '08:30'));
    expect([inState(world, '未确认是否发出'), inState(world, '待发送'), mailCount(world)]).toEqual([1, 60, 0]);
    const [mail] = settings(world, { as: OWNER }).mails;
    expect(mail?.note).toContain('余量没有减少');
    outage.disarm();
    world.workspace.clock.advanceTo(on('08-26', '12:00'));
    expect([inState(world, '未确认是否发出'), inState(world, '已发送'), mailCount(world)]).toEqual([1, 60, 60]);
  }, 60_000);

  it('is tried again ever more seldom while the outage lasts: a few are uncertain after a day, not one a tick', () => {
    const world = openSunday(files, { roster: ROSTER_OF_60, staff: [OWNER] });
    passOddHours(world, EVE);
    const outage = failSends(world, 'before', Number.POSITIVE_INFINITY);
    world.workspace.clock.advanceTo(on('08-27', '08:30'));
    expect(inState(world, '未确认是否发出')).toBeLessThanOrEqual(9);
    outage.disarm();
    world.workspace.clock.advanceTo(on('08-27', '14:00'));
    expect([inState(world, '待发送'), mailCount(world)]).toEqual([0, 61 - inState(world, '未确认是否发出')]);
  }, 60_000);

  it('is told with what the day’s count says, where Google took it before it failed', () => {
    const world = openWorld(files);
    failSends(world, 'after');
    play(world, submitted('r1', {}, moment('09:00')));
    expect(mailCount(world)).toBe(1);
    expect(settings(world).mails[0]?.note).toContain('余量已相应减少');
    expect(settle(world)).toEqual([]);
    expect(twice(world)).toEqual([]);
  });

  it('waits for the next day when the quota was spent, in whatever language Google says so', () => {
    const world = openWorld(files);
    const { faults } = world.workspace;
    const message = 'Exceptie: serviciul a fost apelat de prea multe ori azi: email.';
    const act = () => faults.setMailQuotaLeft(0);
    faults.arm({ kind: 'meanwhile', when: 'before', of: ['MailApp.sendEmail'], call: 1, act });
    failSends(world, 'before', 1, message);
    play(world, submitted('r1', {}, moment('09:00')));
    expect(inState(world, '待发送')).toBe(1);
    toNextNoon(world);
    expect([inState(world, '已发送'), mailCount(world)]).toEqual([1, 1]);
  });
});

describe('a run that dies among mails that were claimed together', () => {
  const deaths = [
    { when: 'after', of: 'MailApp.sendEmail', call: 10, went: 61 },
    { when: 'before', of: 'MailApp.sendEmail', call: 10, went: 60 },
    { when: 'after', of: 'MailApp.sendEmail', call: 50, went: 61 },
    { when: 'before', of: 'MailApp.sendEmail', call: 55, went: 60 },
  ] as const;
  it.each(everyNth(deaths, 4))(
    'leaves one uncertain, $when the mail $call of 61: what is gone is known, the rest goes',
    (death) => {
      const { call, of, went, when } = death;
      const world = openSunday(files, { roster: ROSTER_OF_60, staff: [OWNER] });
      passOddHours(world, EVE);
      passOddHours(world, EVE);
      const armed = world.workspace.faults.arm({ kind: 'kill', when, of: [of], call });
      world.workspace.clock.advanceTo(on('08-26', '12:00'));
      expect([armed.struck, inState(world, '未确认是否发出'), inState(world, '已发送')]).toEqual([1, 1, 60]);
      expect([mailCount(world), twice(world)]).toEqual([went, []]);
    },
    60_000,
  );
});

describe('the caps of mail', () => {
  it('let a unit have twenty receipts in an hour of the clock, and others theirs; the rest goes in later hours', () => {
    const world = openWorld(files);
    const flood = Array.from({ length: 45 }, (_, n) => submitted(`r${n}`, { title: `第${n}场` }, moment('09:00')));
    play(world, ...flood, submitted('h', { unit: HG, title: '夜校' }, moment('09:30')));
    expect([inState(world, '已发送'), inState(world, '待发送')]).toEqual([21, 25]);
    ringHour(world);
    expect([inState(world, '已发送'), inState(world, '待发送')]).toEqual([41, 5]);
    world.workspace.clock.advanceTo(moment('10:50'));
    expect(inState(world, '已发送')).toBe(41);
    ringHour(world);
    expect([inState(world, '已发送'), twice(world)]).toEqual([46, []]);
  }, 60_000);

  const days = [
    { quota: 1500, kinds: ['returned'] },
    { quota: 99, kinds: ['returned', 'receipt'] },
  ];
  it.each(everyNth(days, 2))('keep the last ten of a day of $quota for what was returned', ({ kinds, quota }) => {
    const world = openWorld(files, { mailQuota: quota });
    play(world, submitted('r1', {}, moment('09:00')));
    world.workspace.faults.setMailQuotaLeft(10);
    play(world, decided('r1', 'return', { at: moment('09:10'), reason: '请补充' }));
    play(world, submitted('r2', { unit: HG, title: '夜校' }, moment('09:20')));
    ringHour(world);
    const sent = ledgerOf(world).filter(([, state]) => state === '已发送');
    expect(
      sent
        .slice(1)
        .map(([key]) => key.split('/')[0])
        .sort(),
    ).toEqual([...kinds].sort());
    toNextNoon(world);
    expect([mailCount(world), twice(world)]).toEqual([3, []]);
  });
});

describe('a store that fails', () => {
  it('costs only itself: receipts and digests go out by the ledger, and once', () => {
    const world = openSunday(files);
    const outage = world.workspace.faults.propertyOutage();
    play(world, submitted('r1', {}, sunday('09:00')));
    // The copies tell which numbers were given.
    expect(mailCount(world)).toBe(1);
    outage.disarm();
    world.workspace.clock.advanceTo(on('08-27', '09:00'));
    expect([twice(world), inState(world, '已发送'), mailCount(world)]).toEqual([[], 5, 5]);
  });

  it('leaves what is typed and changed to a later run, which records it once, and says so to who mends a cell', () => {
    const world = openWorld(files);
    play(world, submitted('r1', {}, moment('09:00')));
    const outage = world.workspace.faults.propertyOutage();
    play(
      world,
      pasted('p1', { title: '夜校' }, moment('09:10')),
      resubmitted('r1', { participants: '77' }, moment('09:20')),
      submitted('r2', { title: '织网读书会', heldOn: '2019-07-01' }, moment('09:30')),
    );
    const seen = { version: 1, state: 'received' };
    const mend = { number: 'HD-2019-0001', field: 'participants', text: '180', source: '电话', seen };
    expect(ask(world, 'mendEntry', mend).refusal).toBe('storeRefused');
    world.workspace.clock.advanceTo(moment('11:00'));
    outage.disarm();
    world.workspace.clock.advanceTo(moment('14:00'));
    const rows = rowsOf(world, 'activity').map(({ cells }) => [
      cells.number,
      cells.title,
      cells.version,
      cells.participants,
    ]);
    expect(rows.sort()).toEqual([
      ['HD-2019-0001', '网络安全知识竞赛', '2', '77'],
      ['HD-2019-0002', '织网读书会', '1', '120'],
      ['HD-2019-0003', '夜校', '1', '120'],
    ]);
    expect(settings(world).deleted).toEqual([]);
  });

  it('loses no mail that waited meanwhile: what it could not seal is made anew', () => {
    const world = openWorld(files);
    const outage = world.workspace.faults.propertyOutage();
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r1', {}, moment('09:00')));
    outage.disarm();
    toNextNoon(world);
    expect([inState(world, '已发送'), mailCount(world)]).toEqual([1, 1]);
  });
});

describe('half a character in a name', () => {
  it('ends nothing: receipts, digests and settings go on', () => {
    const name = '塘沽\uD83D街道总工会';
    const world = openSunday(files, { roster: [{ ...ROSTER[0], name }, ...ROSTER.slice(1)] });
    play(world, submitted('r1', { unit: name, title: '读书会\uDE00' }, sunday('09:00')));
    world.workspace.clock.advanceTo(on('08-26', '09:00'));
    expect(mailCount(world)).toBeGreaterThanOrEqual(4);
    expect(
      world.workspace.mailbox.every(({ html, subject, text }) => !/\p{Surrogate}/u.test(subject + text + html)),
    ).toBe(true);
    expect(settings(world).roster.units).toBe(3);
  });
});
