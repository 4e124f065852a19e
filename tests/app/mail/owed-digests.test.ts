/** A mail that waits while a decision is taken back (撤销) tells nothing of that decision when it goes. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import campaign2019 from '../../../src/campaigns/2019.json' with { type: 'json' };
import { ringHour, settle } from '../../faults/settle.ts';
import { HG } from '../../flows/ask-sidebar.ts';
import { ledgerOf, twice } from '../../flows/mail-world.ts';
import {
  bundle,
  type KeptWorld,
  keep,
  openSunday,
  openWorld,
  passQuietly,
  play,
  reopen,
  sunday,
  type World,
} from '../../flows/open-world.ts';
import { valueFrom } from '../../flows/review-world.ts';
import { decided, on, submitted, submittedWork } from '../../oracle/tiny-season.ts';
import { everyNth, itInAll } from '../../thoroughness.ts';

const monday = (time: string) => on('08-26', time);
const R1 = 'HD-2019-0001';

let undone: KeptWorld;

/** Monday 08:10: approved at 07:30, told by the digests of 08:00, which wait for quota; taken back since. */
beforeAll(async () => {
  const world = openSunday(await bundle());
  play(world, submitted('r1', {}, sunday('09:00')), submittedWork('w1', {}, sunday('09:10')));
  world.workspace.clock.advanceTo(monday('07:10'));
  play(world, decided('r1', 'approve', { at: monday('07:30') }));
  world.workspace.faults.setMailQuotaLeft(0);
  world.workspace.clock.advanceTo(monday('08:05'));
  if (digests(world, '待发送').length !== 4) throw new Error('four digests wait');
  world.workspace.clock.advanceTo(monday('08:10'));
  valueFrom(world, 'undoDecision', { number: R1, seen: { version: 1, state: 'approved' } });
  undone = keep(world);
}, 60_000);

const digests = (world: World, state: string) =>
  ledgerOf(world).filter(([key, each]) => /^d\w*igest\//i.test(key) && each === state);
const mails = ({ workspace }: World, subject: string) =>
  workspace.mailbox.filter((mail) => mail.subject.startsWith(subject));
const TELLS = /：审核通过|审核通过1|已计入1场/;

describe('a digest that waits when a decision is taken back', () => {
  it('is sent without a word of it, to every unit and to staff, once', () => {
    const world = reopen(undone);
    world.workspace.faults.setMailQuotaLeft(100);
    ringHour(world);
    const sent = [...mails(world, '【每周工作提示】'), ...mails(world, '【周报】')];
    expect(sent).toHaveLength(4);
    for (const { subject, text } of sent) expect(`${subject}\n${text}`).not.toMatch(TELLS);
    const toTg = sent.find(({ to }) => to.includes('tg@example.org'))?.text ?? '';
    expect(toTg).toContain('待审核1');
    // The news since set-up, as in the digest that was not sent.
    expect(toTg).toMatch(/8月25日 HD-2019-0001“网络安全知识竞赛”：收到/);
    expect(toTg).toContain('数据截至：2019年8月26日 09:00');
    expect(settle(world)).toEqual([]);
    expect([digests(world, '已发送').length, twice(world)]).toEqual([4, []]);
  });

  it('does not go with a form’s run, which cannot make it anew; the receipt of that run does', () => {
    const world = reopen(undone);
    world.workspace.faults.setMailQuotaLeft(100);
    play(world, submitted('r2', { unit: HG, title: '夜校' }, monday('08:20')));
    expect([mails(world, '【已收到】').length, mails(world, '【每周工作提示】').length]).toEqual([3, 0]);
    ringHour(world);
    expect([mails(world, '【每周工作提示】').length, digests(world, '已发送').length]).toEqual([3, 4]);
    for (const { text } of mails(world, '【每周工作提示】')) expect(text).not.toMatch(TELLS);
  });

  it('has its news told neither twice nor never: the next one goes on where it ended', () => {
    const world = reopen(undone);
    world.workspace.faults.setMailQuotaLeft(1000);
    play(world, decided('r1', 'approve', { at: monday('08:30') }));
    world.workspace.clock.advanceTo(monday('12:30'));
    passQuietly(world, on('09-01', '20:00'));
    world.workspace.clock.advanceTo(on('09-02', '08:30'));
    const told = mails(world, '【每周工作提示】').filter(({ to }) => to.includes('tg@example.org'));
    expect(
      told.map(({ text }) => /【报送动态】\n(.*?)\n\n/su.exec(text)?.[1]?.match(/HD-2019-0001/g)?.length ?? 0),
    ).toEqual([2, 0]);
  });

  it('tells of the decision that was made instead', () => {
    const world = reopen(undone);
    play(world, decided('r1', 'approve', { at: monday('08:15') }));
    world.workspace.faults.setMailQuotaLeft(100);
    ringHour(world);
    const toTg = mails(world, '【每周工作提示】').find(({ to }) => to.includes('tg@example.org'));
    expect(toTg?.subject).toContain('已计入1场');
  });

  it.each(everyNth([5, 15, 20, 25, 30, 35, 45, 60], 8))(
    'tells nothing of it either when the tick that makes it anew is killed at call %d',
    (call) => {
      const world = reopen(undone);
      world.workspace.faults.setMailQuotaLeft(100);
      const armed = world.workspace.faults.arm({ kind: 'kill', when: 'after', call, writes: 'lost' });
      ringHour(world);
      armed.disarm();
      settle(world);
      const sent = [...mails(world, '【每周工作提示】'), ...mails(world, '【周报】')];
      for (const { subject, text } of sent) expect(`${subject}\n${text}`).not.toMatch(TELLS);
      expect([digests(world, '待发送').length, twice(world)]).toEqual([0, []]);
    },
  );
});

describe('a receipt that waits when a waiver is taken back', () => {
  it('tells of the error that stands again, whichever run sends it', () => {
    const world = reopen(undone);
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r2', { title: '夜校', heldOn: '2018-06-12' }, monday('10:10')));
    play(world, decided('r2', 'waive', { code: 'outsideWindow', at: monday('10:20') }));
    world.workspace.clock.advanceTo(monday('11:05'));
    valueFrom(world, 'undoDecision', { number: 'HD-2019-0002', seen: { version: 1, state: 'received' } });
    world.workspace.faults.setMailQuotaLeft(100);
    play(world, submittedWork('w2', { unit: HG, title: '另一件' }, monday('11:10')));
    ringHour(world);
    const told = mails(world, '【已收到】').find(({ subject }) => subject.includes('HD-2019-0002'));
    expect(told?.text).toContain('有1处需要更正');
  });
});

describe('a campaign that leaves out quiet digests (skipsQuiet)', () => {
  const quiet = { ...campaign2019, digest: { ...campaign2019.digest, skipsQuiet: true } };
  const mailed = async (change: object) => {
    const world = openWorld(await bundle(), change);
    play(world, submitted('r1', {}, on('08-28', '09:00')), decided('r1', 'approve', { at: on('09-18', '09:00') }));
    world.workspace.clock.advanceTo(on('10-01', '00:00'));
    const days = (unit: string) =>
      mails(world, '【每周工作提示】')
        .filter(({ to }) => to.includes(`${unit}@example.org`))
        .map(({ at }) => at.slice(5, 10));
    return { tg: days('tg'), staff: mails(world, '【周报】').length, left: settle(world) };
  };

  itInAll(
    'writes to a unit in the weeks that have something to tell, and to staff in all',
    async () => {
      const [usual, spared] = [await mailed({}), await mailed({ campaign: quiet })];
      expect(usual.tg).toEqual(['08-26', '09-02', '09-09', '09-16', '09-23', '09-30']);
      expect(spared.tg.length).toBeLessThan(usual.tg.length);
      // The receipt of 28 August and the approval of 18 September.
      expect(spared.tg).toEqual(expect.arrayContaining(['09-02', '09-23']));
      expect([spared.staff, spared.left]).toEqual([usual.staff, []]);
    },
    120_000,
  );
});
