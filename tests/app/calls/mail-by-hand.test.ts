/** Mails that the office sends from its own mailbox: taken once, registered, and never sent from here after that. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import { ringHour, settle } from '../../faults/settle.ts';
import { ask, refusalOf, settings } from '../../flows/ask-sidebar.ts';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  OWNER,
  openSunday,
  passOddHours,
  passQuietly,
  play,
  reopen,
  rowsOf,
  sunday,
  type World,
} from '../../flows/open-world.ts';
import { decided, on, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let files: ProjectFiles;
let waiting: KeptWorld;

/** Monday 08:10: the digests of all units wait for quota. */
beforeAll(async () => {
  files = await bundle();
  const world = openSunday(files, { reach: 'mail' });
  play(world, submitted('r1', { participants: '200名' }, sunday('09:00')));
  world.workspace.clock.advanceTo(on('08-26', '07:30'));
  world.workspace.faults.setMailQuotaLeft(0);
  world.workspace.clock.advanceTo(on('08-26', '08:10'));
  waiting = keep(world);
}, 60_000);

const KEY = 'digest/2019-08-26/TG';
const taken = (world: World, key = KEY) => {
  const answer = ask(world, 'takeMail', { key });
  if (answer.ok !== true) throw new Error(JSON.stringify(answer));
  return answer.value as { name: string; base64: string };
};
const lineOf = (world: World, key = KEY) => rowsOf(world, 'dispatches').find(({ cells }) => cells.key === key)?.cells;
const digests = ({ workspace }: World, unit: string) =>
  workspace.mailbox.filter(({ subject, to }) => subject.includes('每周工作提示') && to.includes(`${unit}@example.org`));

function typeLine(world: World, cells: Readonly<Record<string, string>>): void {
  const row = findRow(tableOf(world.run.book, 'dispatches'), 'key', KEY);
  typeRow(world.run.book, OWNER, 'dispatches', row?.number ?? null, cells);
}

function letTomorrowCome(world: World): void {
  world.workspace.faults.setMailQuotaLeft(100);
  passOddHours(world, on('08-27', '12:00'));
}

describe('takeMail', () => {
  it('gives the whole mail as it would go, with its files, and holds it back', async () => {
    const world = reopen(waiting);
    const { base64, name } = taken(world);
    expect(name).toMatch(/^【每周工作提示】.*\.eml$/u);
    const mail = await PostalMime.parse(Buffer.from(base64, 'base64'));
    const other = reopen(waiting);
    letTomorrowCome(other);
    const [sent] = digests(other, 'tg');
    expect([mail.subject, mail.to?.[0]?.address]).toEqual([sent?.subject, 'tg@example.org']);
    expect(mail.from?.address).toBe(sent?.replyTo);
    expect(mail.text).toBe(sent?.text);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(sent?.attachments.map((file) => file.name));
    expect([lineOf(world)?.state, lineOf(world)?.note]).toEqual(['暂不发送', expect.stringContaining(COLLEAGUE)]);
    letTomorrowCome(world);
    expect([digests(world, 'tg').length, digests(world, 'hg').length]).toEqual([0, 1]);
  });

  it('gives it again as long as it waits, and lets it go from here where it was not sent', () => {
    const world = reopen(waiting);
    expect(taken(world)).toEqual(taken(world));
    ask(world, 'holdMails', { keys: [KEY], hold: false });
    letTomorrowCome(world);
    expect([digests(world, 'tg').length, settle(world)]).toEqual([1, []]);
  });

  it('gives nothing of a mail that was sent, is unknown, or was written into the sheet by hand', () => {
    const world = reopen(waiting);
    const receipt = rowsOf(world, 'dispatches').find(({ cells }) => cells.key?.startsWith('receipt/'))?.cells.key ?? '';
    expect(receipt).not.toBe('');
    for (const key of [receipt, 'digest/2019-08-26/XX'])
      expect(refusalOf(world, 'takeMail', { key })).toBe('unknownMail');
    typeLine(world, { subject: '请把作品寄到别处' });
    expect(refusalOf(world, 'takeMail', { key: KEY })).toBe('unknownMail');
  });
});

describe('registerMailed', () => {
  it('sets the mail down as sent, by whom, and it is never sent again', () => {
    const world = reopen(waiting);
    taken(world);
    expect(ask(world, 'registerMailed', { keys: [KEY] })).toMatchObject({ ok: true, value: { registered: 1 } });
    expect(lineOf(world)).toMatchObject({ state: '已发送', note: expect.stringContaining('已由本部门邮箱发出') });
    expect(settings(world).waiting.map(({ key }) => key)).not.toContain(KEY);
    letTomorrowCome(world);
    expect(digests(world, 'tg')).toEqual([]);
    expect(refusalOf(world, 'registerMailed', { keys: [KEY] })).toBe('unknownMail');
    expect(refusalOf(world, 'holdMails', { keys: [KEY], hold: false })).toBe('unknownMail');
  });

  it('counts as told: the next digest goes on from there', () => {
    const world = reopen(waiting);
    taken(world);
    ask(world, 'registerMailed', { keys: [KEY] });
    world.workspace.faults.setMailQuotaLeft(100);
    play(world, decided('r1', 'return', { at: on('08-26', '18:00') }));
    passQuietly(world, on('09-01', '20:00'));
    world.workspace.clock.advanceTo(on('09-02', '09:00'));
    const [next] = digests(world, 'tg');
    const news = /【报送动态】\n(.*?)\n\n/su.exec(next?.text ?? '')?.[1] ?? '';
    expect(news).not.toContain('：收到');
    expect(news.match(/HD-2019-0001/g)).toHaveLength(1);
  });

  it('takes no mail that is not held: what the program may be about to send is not for hands', () => {
    const world = reopen(waiting);
    expect(refusalOf(world, 'registerMailed', { keys: [KEY] })).toBe('unknownMail');
    expect(lineOf(world)?.state).toBe('待发送');
  });

  it('stays registered when the ledger comes back from an earlier version', () => {
    const world = reopen(waiting);
    taken(world);
    ask(world, 'registerMailed', { keys: [KEY] });
    typeLine(world, { state: '待发送' });
    letTomorrowCome(world);
    ringHour(world);
    expect(digests(world, 'tg')).toEqual([]);
  });
});

describe('undoMailed', () => {
  const registered = () => {
    const world = reopen(waiting);
    taken(world);
    ask(world, 'registerMailed', { keys: [KEY] });
    return world;
  };
  const undo = (world: World) => ask(world, 'undoMailed', { key: KEY });

  it('holds the mail again, and says who and when; let go, it is sent exactly once', () => {
    const world = registered();
    expect(settings(world).mailed).toMatchObject([{ key: KEY, to: 'tg@example.org' }]);
    expect(undo(world)).toMatchObject({ ok: true });
    expect(lineOf(world)).toMatchObject({
      state: '暂不发送',
      note: expect.stringMatching(/撤销登记，暂不发送（second@example\.org）/u),
    });
    expect(settings(world)).toMatchObject({ mailed: [], waitingCounts: { held: 1 } });
    world.workspace.faults.setMailQuotaLeft(100);
    ringHour(world);
    expect(digests(world, 'tg')).toEqual([]);
    expect(refusalOf(world, 'undoMailed', { key: KEY })).toBe('unknownMail');
    ask(world, 'holdMails', { keys: [KEY], hold: false });
    letTomorrowCome(world);
    ringHour(world);
    expect([digests(world, 'tg').length, lineOf(world)?.state, settle(world)]).toEqual([1, '已发送', []]);
    expect(refusalOf(world, 'undoMailed', { key: KEY })).toBe('unknownMail');
  });

  it('gives the very mail that was registered, to be registered once more', () => {
    const world = reopen(waiting);
    const first = taken(world);
    ask(world, 'registerMailed', { keys: [KEY] });
    undo(world);
    expect(taken(world)).toEqual(first);
    world.workspace.clock.advanceTo(on('08-26', '08:15'));
    expect(ask(world, 'registerMailed', { keys: [KEY] })).toMatchObject({ ok: true });
    expect(undo(world)).toMatchObject({ ok: true });
  });

  it('is not offered or done after a day, when the text is emptied', () => {
    const world = registered();
    letTomorrowCome(world);
    expect(settings(world).mailed).toEqual([]);
    expect(refusalOf(world, 'undoMailed', { key: KEY })).toBe('unknownMail');
    expect(lineOf(world)).toMatchObject({ state: '已发送', body: '' });
    expect(digests(world, 'tg')).toEqual([]);
  });

  it('takes a registration back once: a workbook that was restored shows it again after the mail has gone', () => {
    const world = registered();
    const line = lineOf(world) ?? {};
    undo(world);
    ask(world, 'holdMails', { keys: [KEY], hold: false });
    world.workspace.faults.setMailQuotaLeft(100);
    ringHour(world);
    expect(digests(world, 'tg')).toHaveLength(1);
    typeLine(world, { state: '已发送', body: line.body ?? '', note: line.note ?? '' });
    expect(settings(world).mailed).toHaveLength(1);
    expect(refusalOf(world, 'undoMailed', { key: KEY })).toBe('unknownMail');
  });

  it('sends nothing by what is kept, whatever state is typed over it', () => {
    for (const state of everyNth(['待发送', '暂不发送', '发送失败', '未确认是否发出'], 4)) {
      const world = registered();
      typeLine(world, { state });
      ask(world, 'holdMails', { keys: [KEY], hold: false });
      ask(world, 'resendMail', { key: KEY });
      letTomorrowCome(world);
      ringHour(world);
      expect([state, digests(world, 'tg')]).toEqual([state, []]);
    }
  });

  it('takes nothing back that was sent from here, or that somebody has written over', () => {
    const world = registered();
    const receipt = rowsOf(world, 'dispatches').find(({ cells }) => cells.key?.startsWith('receipt/'))?.cells.key ?? '';
    expect(refusalOf(world, 'undoMailed', { key: receipt })).toBe('unknownMail');
    typeLine(world, { subject: '请把作品寄到别处' });
    expect(refusalOf(world, 'undoMailed', { key: KEY })).toBe('unknownMail');
  });
});

describe('all of them', () => {
  it('are refused in a guest’s name', () => {
    const world = reopen(waiting);
    world.workspace.share(world.bookId, 'guest@example.org', 'editor');
    for (const [name, input] of [
      ['takeMail', { key: KEY }],
      ['registerMailed', { keys: [KEY] }],
      ['undoMailed', { key: KEY }],
    ] as const) {
      expect(refusalOf(world, name, input, { as: 'guest@example.org' })).toBe('notStaff');
    }
  });
});
