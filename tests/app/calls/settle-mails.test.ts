/** Mails that failed or may not have gone: tried once more for each click, or settled many at once. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import { ringHour, settle } from '../../faults/settle.ts';
import { ask, firstTen, HG, moment, refusalOf, settings } from '../../flows/ask-sidebar.ts';
import { ledgerOf, mailCount } from '../../flows/mail-world.ts';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  OWNER,
  openSunday,
  openWorld,
  play,
  ROSTER,
  reopen,
  rowsOf,
  toNextNoon,
  type World,
} from '../../flows/open-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let files: ProjectFiles;
let first: KeptWorld;

beforeAll(async () => {
  files = await bundle();
  first = firstTen(files);
}, 120_000);

/** A tick rings at the hour and does its work within seconds. */
const SOON = expect.stringMatching(/^2019-08-20T11:00:0/);

describe('resendMail', () => {
  /** A world in which the receipt of r9 may or may not have gone out: the run was ended right behind the send. */
  function uncertainWorld(): World {
    const world = reopen(first);
    world.workspace.faults.arm({ kind: 'kill', when: 'after', of: ['MailApp.sendEmail'], call: 1 });
    play(world, submitted('r9', { unit: HG, title: '读书会' }, moment('10:10')));
    world.workspace.clock.advanceTo(moment('11:00'));
    return world;
  }

  /** Google refuses the mail of the next runs: what reads as an address need not be one that it takes. */
  function refuseMail(world: World, times: number): void {
    const message = 'Invalid email: hg@example.org';
    world.workspace.faults.arm({ kind: 'throw', when: 'before', of: ['MailApp.sendEmail'], call: 1, times, message });
  }

  const copies = (world: World) =>
    world.workspace.mailbox.filter(({ subject }) => subject.includes('HD-2019-0003')).length;

  it('tries an uncertain mail once more for each click, at the next ring of the owner, and keeps what had been', () => {
    const world = uncertainWorld();
    const [mail] = settings(world).mails;
    expect([mail?.state, mail?.to, copies(world)]).toEqual(['uncertain', 'hg@example.org', 1]);
    const key = mail?.key ?? '';
    expect(ask(world, 'resendMail', { key })).toMatchObject({ ok: true, value: null });
    expect(refusalOf(world, 'resendMail', { key })).toBe('unknownMail');
    expect([settings(world).mails, copies(world)]).toEqual([[], 1]);
    toNextNoon(world);
    expect(copies(world)).toBe(2);
    const row = findRow(tableOf(world.run.book, 'dispatches'), 'key', key)?.cells;
    expect(row).toMatchObject({ state: '已发送', body: '' });
    expect(row?.note).toMatch(
      /^2019年8月20日 10:10未确认是否发出（.+）；2019年8月20日 11:00由second@example\.org重新发送$/,
    );
    expect(refusalOf(world, 'resendMail', { key })).toBe('unknownMail');
  });

  it('sends a mail that failed to the address that the roster has by then', () => {
    const world = reopen(first);
    const row = findRow(tableOf(world.run.book, 'roster'), 'id', 'HG');
    const typed = (contacts: string) => typeRow(world.run.book, OWNER, 'roster', row?.number ?? null, { contacts });
    refuseMail(world, 1);
    play(world, submitted('r9', { unit: HG, title: '读书会' }, moment('10:10')));
    const [mail] = settings(world).mails;
    expect([mail?.state, mail?.to]).toEqual(['failed', 'hg@example.org']);
    typed('new@example.org');
    expect(ask(world, 'resendMail', { key: mail?.key ?? '' })).toMatchObject({ ok: true });
    world.workspace.clock.advanceTo(moment('11:00'));
    expect(world.workspace.mailbox.at(-1)?.to).toEqual(['new@example.org']);
    expect(settings(world).mails).toEqual([]);
  });

  it('fails a second time where nothing was put right, and the note tells of both', () => {
    const world = reopen(first);
    refuseMail(world, 2);
    play(world, submitted('r9', { unit: HG, title: '读书会' }, moment('10:10')));
    ask(world, 'resendMail', { key: settings(world).mails[0]?.key ?? '' });
    toNextNoon(world);
    const { mails } = settings(world);
    expect(mails).toMatchObject([{ state: 'failed', at: SOON }]);
    expect(mails[0]?.note.match(/Invalid email/g)).toHaveLength(2);
  });

  it.each(['', 'receipt/none', '__proto__'])('refuses %j, and a mail that was sent', (key) => {
    const world = reopen(first);
    expect(refusalOf(world, 'resendMail', { key })).toBe('unknownMail');
    const sent = rowsOf(world, 'dispatches')[0]?.cells.key;
    expect(refusalOf(world, 'resendMail', { key: sent })).toBe('unknownMail');
  });

  it('is refused while the owner’s run is delivering, which goes on undisturbed', () => {
    const world = uncertainWorld();
    const key = settings(world).mails[0]?.key ?? '';
    const refusals: string[] = [];
    const act = () => refusals.push(refusalOf(world, 'resendMail', { key }));
    world.workspace.faults.arm({ kind: 'meanwhile', when: 'before', of: ['MailApp.sendEmail'], call: 1, act });
    play(world, submitted('r8', { title: '讲座' }, moment('11:10')));
    expect(refusals).toEqual(['lockBusy']);
    expect(ask(world, 'resendMail', { key })).toMatchObject({ ok: true });
  });

  it('sends one more and no second one, at whichever call the click is ended and made again', () => {
    const whole = ask(uncertainWorld(), 'resendMail', { key: settings(uncertainWorld()).mails[0]?.key ?? '' });
    expect(whole.calls.length).toBeGreaterThan(8);
    for (const index of everyNth([...whole.calls.keys()], 20)) {
      for (const writes of ['kept', 'lost'] as const) {
        const world = uncertainWorld();
        const key = settings(world).mails[0]?.key ?? '';
        world.workspace.faults.arm({ kind: 'kill', when: 'after', call: index + 1, writes });
        const click = {
          as: COLLEAGUE,
          call: 'call',
          args: ['resendMail', { key }, 'zh-CN'],
          surface: 'sidebar',
        } as const;
        expect(world.workspace.run(click).ok).toBe(false);
        if (settings(world).mails.length > 0) ask(world, 'resendMail', { key });
        world.workspace.clock.advanceTo(moment('15:00'));
        expect([index, writes, copies(world), settings(world).mails]).toEqual([index, writes, 2, []]);
      }
    }
  }, 60_000);
});

const ROSTER_OF_60 = Array.from({ length: 60 }, (_, index) => ({
  ...ROSTER[0],
  id: `U${index}`,
  name: `第${index}街道总工会`,
  aliases: [],
  contacts: [`u${index}@example.org`],
}));

const inState = (world: World, state: string) =>
  ledgerOf(world).filter(([key, each]) => each === state && !key.startsWith('health/')).length;

describe('settleMails', () => {
  /** A week whose digests are all uncertain: their lines were taken out. */
  function unsettled(): World {
    const world = openSunday(files, { roster: ROSTER_OF_60, staff: [OWNER] });
    world.workspace.clock.advanceTo(on('08-26', '09:00'));
    const sheet = world.workspace.parts.spreadsheets.files
      .get(world.bookId)
      ?.sheets.find(({ name }) => name === '邮件发送记录');
    sheet?.rows.splice(2);
    play(world, submitted('r1', { unit: '第1街道总工会' }, on('08-26', '09:10')));
    ringHour(world);
    return world;
  }

  it('settles all uncertain mails in one act, as arrived, and tells how many there were', () => {
    const world = unsettled();
    const asked = { as: OWNER };
    expect([settings(world, asked).mailCounts, settings(world, asked).mails.length]).toEqual([
      { uncertain: 61, failed: 0 },
      20,
    ]);
    const answer = ask(world, 'settleMails', { keys: 'all', as: 'arrived', state: 'uncertain' }, asked);
    expect(answer).toMatchObject({ ok: true, value: { settled: 61 } });
    expect(settings(world, asked).mailCounts).toEqual({ uncertain: 0, failed: 0 });
    const before = mailCount(world);
    expect(settle(world)).toEqual([]);
    expect([mailCount(world), inState(world, '已发送')]).toEqual([before, 62]);
    expect(ask(world, 'settleMails', { keys: 'all', as: 'arrived' }, asked)).toMatchObject({ refusal: 'unknownMail' });
    // One call writes them all, wherever they stand.
    expect(answer.calls.filter((method) => method === 'Range.setValues').length).toBeLessThan(5);
  }, 60_000);

  it('has those that are named sent once more, and the others stay', () => {
    const world = unsettled();
    const asked = { as: OWNER };
    const before = mailCount(world);
    const keys = settings(world, asked)
      .mails.slice(0, 3)
      .map(({ key }) => key);
    expect(ask(world, 'settleMails', { keys, as: 'resend' }, asked)).toMatchObject({ value: { settled: 3 } });
    ringHour(world);
    expect([mailCount(world), settings(world, asked).mailCounts.uncertain]).toEqual([before + 3, 58]);
  }, 60_000);

  it('is for staff alone, and refuses what it does not know', () => {
    const world = openWorld(files);
    expect(ask(world, 'settleMails', { keys: 'all', as: 'lost' }, { as: OWNER })).toMatchObject({
      refusal: 'badRequest',
    });
    expect(ask(world, 'settleMails', { keys: [], as: 'resend' }, { as: OWNER })).toMatchObject({
      refusal: 'badRequest',
    });
    expect(ask(world, 'settleMails', { keys: ['x'], as: 'resend' })).toMatchObject({ refusal: 'unknownMail' });
  });
});
