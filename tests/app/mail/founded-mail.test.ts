/** The lines of 邮件发送记录: notices by decision, lines that somebody typed, and whom a line goes to. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ringHour, settle } from '../../faults/settle.ts';
import { ask, HG, moment, settings } from '../../flows/ask-sidebar.ts';
import { goOn, mailCount, mailMorning, mailStates, THIRD, twice, typeLine } from '../../flows/mail-world.ts';
import {
  bookOf,
  bundle,
  type KeptWorld,
  keep,
  OWNER,
  play,
  reopen,
  rowsOf,
  type World,
} from '../../flows/open-world.ts';
import { decided, on, submitted } from '../../oracle/tiny-season.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(mailMorning(await bundle()));
}, 60_000);

describe('a returned notice', () => {
  it('hangs on its decision: a second return is told, though the first decision was deleted', () => {
    const world = reopen(morning);
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
    const world = reopen(morning);
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
    world.workspace.clock.advanceTo(on('08-21', '12:00'));
    expect(world.workspace.mailbox.filter(({ subject }) => subject.startsWith('【退回修改】'))).toHaveLength(1);
    const report = world.workspace.run({ as: OWNER, call: 'seasonReport', surface: 'editor' });
    expect(report.ok && (report.value as { dispatches: unknown[] }).dispatches).toHaveLength(4);
  });

  it('is sent when an approved entry is reopened', () => {
    const world = reopen(morning);
    play(world, decided('r2', 'approve', { at: moment('10:10') }), decided('r2', 'reopen', { at: moment('10:20') }));
    ringHour(world);
    expect(mailStates(world).filter((state) => state === 'returned 已发送')).toHaveLength(2);
  });
});

describe('a line that somebody typed', () => {
  const LINE = {
    key: 'receipt/x',
    kind: '报送回执',
    unit: 'TG',
    to: 'victim@bank.example',
    subject: '请点击',
    state: '待发送',
    body: '[{"is":"action","text":"点这里","url":"https://evil.example/"}]',
  };

  it.each([
    { what: 'of an entry that is not there', cells: {} },
    { what: 'of a kind that is none', cells: { kind: '通知' } },
    { what: 'as a digest', cells: { kind: '每周工作提示', key: 'digest/2019-08-19/TG', week: '2019-08-19' } },
    { what: 'without a key', cells: { key: '' } },
    { what: 'with a seal that is none', cells: { body: `1:AAAAAAAAAAAAAAAAAAAAAA==${LINE.body}` } },
  ])('$what is never sent, and shown as failed', ({ cells }) => {
    const world = reopen(morning);
    const before = mailCount(world);
    typeLine(world, { ...LINE, ...cells });
    goOn(world);
    expect(mailCount(world)).toBe(before + 1);
    const typed = rowsOf(world, 'dispatches').find(({ cells: { subject } }) => subject === '请点击')?.cells;
    expect([typed?.state, typed?.note]).toEqual(['发送失败', expect.stringContaining('不是程序登记的')]);
    expect(settle(world)).toEqual([]);
  });

  it('over a mail that is owed is put right: the unit gets what the program says, and nobody else anything', () => {
    const world = reopen(morning);
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r3', THIRD, moment('10:10')));
    const row = rowsOf(world, 'dispatches').find(({ cells }) => cells.state === '待发送');
    const sheet = bookOf(world).sheets.find(({ name }) => name === '邮件发送记录');
    const contents = sheet?.rows[(row?.number ?? 0) - 1]?.contents ?? [];
    const keys = sheet?.rows[0]?.contents ?? [];
    for (const [key, text] of Object.entries({ to: LINE.to, subject: LINE.subject, body: LINE.body })) {
      contents[keys.indexOf(key)] = text;
    }
    world.workspace.clock.advanceTo(on('08-21', '12:00'));
    const { subject, text, to } = world.workspace.mailbox.at(-1) ?? {};
    expect([to, subject?.startsWith('【已收到】'), text?.includes('evil')]).toEqual([['tg@example.org'], true, false]);
  });

  it('copied from a line that failed is not a second mail', () => {
    const world = reopen(morning);
    world.workspace.faults.arm({ kind: 'kill', when: 'after', of: ['MailApp.sendEmail'], call: 1 });
    play(world, submitted('r3', THIRD, moment('10:10')));
    ringHour(world);
    const line = rowsOf(world, 'dispatches').find(({ cells }) => cells.state === '未确认是否发出');
    const before = mailCount(world);
    typeLine(world, { ...line?.cells, state: '待发送', note: '' });
    goOn(world);
    expect([mailCount(world), twice(world)]).toEqual([before + 1, []]);
  });
});

describe('the recipients of a mail', () => {
  it('are those of the roster when it is sent, not when it was owed', () => {
    const world = reopen(morning);
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r3', { ...THIRD, unit: HG }, moment('10:10')));
    setContacts(world, 'HG', 'new＠example.org（李四）');
    world.workspace.clock.advanceTo(on('08-21', '12:00'));
    expect(world.workspace.mailbox.at(-1)?.to).toEqual(['new@example.org']);
  });

  it('being none, the mail is shown as failed without an attempt, and goes out once there is one', () => {
    const world = reopen(morning);
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r3', { ...THIRD, unit: HG }, moment('10:10')));
    setContacts(world, 'HG', '1234 5678@qq.com');
    const before = mailCount(world);
    world.workspace.clock.advanceTo(on('08-21', '12:00'));
    const [mail] = settings(world).mails;
    expect([mailCount(world), mail?.state, mail?.note]).toEqual([
      before,
      'failed',
      expect.stringContaining('没有这个单位可用的联络人邮箱'),
    ]);
    setContacts(world, 'HG', 'hg@example.org');
    expect(ask(world, 'resendMail', { key: mail?.key ?? '' })).toMatchObject({ ok: true });
    ringHour(world);
    expect([mailCount(world), settings(world).mails]).toEqual([before + 1, []]);
  });
});

function setContacts(world: World, id: string, contacts: string): void {
  const sheet = bookOf(world).sheets.find(({ name }) => name === '单位名录');
  const keys = sheet?.rows[0]?.contents ?? [];
  const row = sheet?.rows.find((each) => each?.contents[keys.indexOf('id')] === id);
  if (!row) throw new Error(`no unit ${id}`);
  row.contents[keys.indexOf('contacts')] = contacts;
  bookOf(world).dirty = true;
}
