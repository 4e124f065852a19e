/** Whom the program writes to, as the roster and the list of staff stand when a mail goes; where answers to it go. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { ringHour } from '../../faults/settle.ts';
import { ask, HG, moment, settings } from '../../flows/ask-sidebar.ts';
import { mailCount, mailMorning, THIRD } from '../../flows/mail-world.ts';
import {
  bookOf,
  bundle,
  type KeptWorld,
  keep,
  OWNER,
  openSunday,
  openWorld,
  play,
  ROSTER,
  reopen,
  rowsOf,
  sunday,
  toNextNoon,
  type World,
} from '../../flows/open-world.ts';
import { decided, on, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let files: ProjectFiles;
let morning: KeptWorld;

beforeAll(async () => {
  files = await bundle();
  morning = keep(mailMorning(files));
}, 60_000);

/** The world after the first unit's contacts were typed anew, a response of it and the tick that follows. */
function withContacts(typed: string) {
  const world = openWorld(files);
  const { bookId, run, workspace } = world;
  const roster = workspace.parts.spreadsheets.files.get(bookId)?.sheets.find(({ name }) => name === '单位名录');
  const column = roster?.rows[0]?.contents.indexOf('contacts') ?? -1;
  expect(column).toBeGreaterThanOrEqual(0);
  const where = { spreadsheetId: bookId, sheetId: roster?.id ?? 0, row: 3, column: column + 1 };
  workspace.type({ as: OWNER, ...where, values: [[typed]] });
  workspace.clock.advanceTo(on('08-20', '08:00'));
  play({ ...world, run }, submitted('r1', { unit: ROSTER[0]?.name ?? '' }, on('08-20', '09:00')));
  return rowsOf(world, 'dispatches').map(({ cells: { kind, to, state } }) => ({ kind, to, state }));
}

describe('a mail to a unit', () => {
  it('goes to its readable addresses, though one of them is not', () => {
    const [receipt] = withContacts('hd@example.org\n乔示范（电话联系）');
    expect(receipt).toMatchObject({ to: 'hd@example.org', state: '已发送' });
  });

  it('is not owed where no address can be read: 设置 tells that, and no attempt fails', () => {
    expect(withContacts('乔示范')).toEqual([]);
    expect(withContacts('1234 5678@qq.com')).toEqual([]);
  });
});

describe('the recipients of a mail', () => {
  it('are those of the roster when it is sent, not when it was owed', () => {
    const world = reopen(morning);
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r3', { ...THIRD, unit: HG }, moment('10:10')));
    setContacts(world, 'HG', 'new＠example.org（李四）');
    toNextNoon(world);
    expect(world.workspace.mailbox.at(-1)?.to).toEqual(['new@example.org']);
  });

  it('being none, the mail is shown as failed without an attempt, and goes out once there is one', () => {
    const world = reopen(morning);
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r3', { ...THIRD, unit: HG }, moment('10:10')));
    setContacts(world, 'HG', '1234 5678@qq.com');
    const before = mailCount(world);
    toNextNoon(world);
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

describe('the answer to a mail', () => {
  const replyTo = (world: World) => world.workspace.mailbox.map((mail) => mail.replyTo);

  const offices = [
    { email: 'office＠example.org（办公室）', to: 'office@example.org' },
    { email: '见通知', to: OWNER },
    { email: undefined, to: OWNER },
  ];
  it.each(everyNth(offices, 3))('goes to the office where $email is its address', ({ email, to }) => {
    const world = openSunday(files, { office: { name: '网信办', phone: '022-65300000', email } });
    play(
      world,
      submitted('r1', {}, sunday('09:00')),
      decided('r1', 'return', { at: sunday('09:10'), reason: '请补充' }),
    );
    world.workspace.clock.advanceTo(on('08-26', '09:00'));
    expect([mailCount(world) >= 6, [...new Set(replyTo(world))]]).toEqual([true, [to]]);
    expect(world.workspace.mailbox[0]?.text).toContain('022-65300000');
    const { addressFindings } = settings(world);
    expect(addressFindings).toHaveLength(email === '见通知' ? 1 : 0);
  });
});

describe('the list of staff', () => {
  it('is read as addresses are: an odd one is told, and keeps the weekly report from nobody else', () => {
    const world = openSunday(files);
    typeSetting(world, 'officeContact', '王示例');
    typeSetting(world, 'officePhone', '022-65300000');
    typeSetting(world, 'staff', 'second＠example.org。、王芳 <wang@example.org>；zhang san@example.org');
    expect(settings(world).addressFindings).toEqual([
      '新增工作人员，待确认：wang@example.org。在“运行管理”›“分工”中确认前，只能查看，看不到个人信息。',
      '工作人员名单中的“zhang san@example.org”读不出确定的邮箱地址，未采用：这位人员不能审核，也收不到周报。请在“主题活动设置”中核对。',
    ]);
    world.workspace.clock.advanceTo(on('08-26', '09:00'));
    const report = world.workspace.mailbox.find(({ subject }) => subject.includes('周报'));
    expect(report?.to).toEqual([OWNER, 'second@example.org', 'wang@example.org']);
  });
});

function typeSetting(world: World, key: string, value: string): void {
  const sheet = world.workspace.parts.spreadsheets.files
    .get(world.bookId)
    ?.sheets.find(({ name }) => name === '主题活动设置');
  const index = sheet?.rows.findIndex((row) => row?.contents.includes(key)) ?? -1;
  const column = (sheet?.rows[0]?.contents.indexOf('settingValue') ?? -1) + 1;
  expect(index > 0 && column > 0).toBe(true);
  const where = { spreadsheetId: world.bookId, sheetId: sheet?.id ?? 0, row: index + 1, column };
  world.workspace.type({ as: OWNER, ...where, values: [[value]] });
}
