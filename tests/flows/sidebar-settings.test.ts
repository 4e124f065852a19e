/** The sidebar's settings over the built bundle: forms and links, roster, clock, and mail that goes out once more. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { findRow, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { ask, firstTen, HG, moment, refusalOf, settings } from './ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, OWNER, play, ROSTER, reopen, rowsOf, type World } from './open-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

/** A tick rings at the hour and does its work within seconds. */
const SOON = expect.stringMatching(/^2019-08-20T11:00:0/);

describe('readSettings', () => {
  it('gives the campaign, staff and forms with a link for each unit', () => {
    const { campaign, forms, owner, staff, roster } = settings(reopen(first));
    expect([owner, staff]).toEqual([OWNER, [OWNER, COLLEAGUE]]);
    expect(campaign).toMatchObject({
      open: '8月19日—11月30日',
      goals: ['线下活动不少于10场（《通知》“二、（一）”）'],
      organiser: '滨海新区总工会',
    });
    expect(campaign.deadlines.map(({ clause, day, label, notes }) => [day, label, clause, ...notes])).toEqual([
      ['2019-08-23', '中国好网民优秀故事及作品征集展示推荐表', '《通知》“二、（三）”', '自愿，不催报'],
      ['2019-09-18', '线下活动情况统计表', '《通知》“二、（一）”'],
      ['2019-10-31', '“好网民正能量”示范性系列征集作品', '区级规定', '自愿，不催报'],
    ]);
    expect(forms.map(({ key, title }) => [key, title])).toEqual([
      ['activity', '线下活动报送表'],
      ['work', '作品推荐表'],
    ]);
    expect(roster).toEqual({ units: 3, active: 3, findings: [] });
    for (const { links, url } of forms) {
      expect(links.map(({ unit }) => unit)).toEqual(ROSTER.map(({ name }) => name));
      for (const { unit, url: link } of links) {
        const { origin, pathname, searchParams } = new URL(link);
        expect([origin + pathname, searchParams.get('usp')]).toEqual([url, 'pp_url']);
        const [[key = '', filled] = []] = [...searchParams].filter(([name]) => name.startsWith('entry.'));
        expect([/^entry\.\d+$/.test(key), filled]).toEqual([true, unit]);
      }
    }
  });

  it('tells what is doubtful in the roster as it stands now', () => {
    const world = reopen(first);
    const typed = (id: string, cells: Record<string, string>) => {
      const row = findRow(tableOf(world.run.book, 'roster'), 'id', id);
      typeRow(world.run.book, OWNER, 'roster', row?.number ?? null, cells);
    };
    typed('TG', { target: '三场' });
    typed('HG', { contacts: 'hg@' });
    typed('DG', { aliases: '塘沽街工会' });
    const told = settings(world).roster.findings;
    expect(told.map(({ unit }) => unit)).toEqual(['塘沽街道总工会', HG, '大港街道总工会']);
    expect(told[1]?.text).toBe('联络人邮箱“hg@”不是完整的邮箱地址，发不到。请核对。');
    expect(settings(world, { language: 'en' }).roster.findings[0]?.text).toMatch(/^The target “三场” is no number/);
  });

  it('tells the last sweep and how much mail the owner’s clock last saw left', () => {
    const world = reopen(first);
    const { health, mails } = settings(world);
    expect(health).toMatchObject({
      lastSweep: expect.stringContaining('T10:00'),
      isLate: false,
      mailLeftAt: expect.stringContaining('T10:00'),
    });
    expect(health.mailLeft).toBe(1500 - world.workspace.mailbox.length);
    expect(mails).toEqual([]);
  });
});

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
    world.workspace.clock.advanceTo(on('08-21', '12:00'));
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
    world.workspace.clock.advanceTo(on('08-21', '12:00'));
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
    whole.calls.forEach((_, index) => {
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
        world.workspace.clock.advanceTo(on('08-21', '01:00'));
        expect([index, writes, copies(world), settings(world).mails]).toEqual([index, writes, 2, []]);
      }
    });
  }, 60_000);
});
