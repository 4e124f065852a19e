/** Mail that is never doubled: whatever people do to 邮件发送记录, the witness outside the sheet knows what was sent. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ringHour, settle } from '../faults/settle.ts';
import { decided, on, submitted } from '../oracle/tiny-season.ts';
import { ask, at, HG, settings } from './ask-sidebar.ts';
import { ledgerOf, ledgerVersion, mailCount, tidyLedger, twice, typeLine } from './mail-world.ts';
import {
  bookOf,
  bundle,
  type KeptWorld,
  keep,
  OWNER,
  openWorld,
  play,
  reopen,
  rowsOf,
  type World,
} from './open-world.ts';

let morning: KeptWorld;
let monday: KeptWorld;

/** Two receipts and a returned notice are out. */
beforeAll(async () => {
  const world = openWorld(await bundle());
  play(
    world,
    submitted('r1', {}, at('09:00')),
    submitted('r2', { unit: HG, title: '夜校' }, at('09:05')),
    decided('r1', 'return', { at: at('09:10'), reason: '请补充照片' }),
  );
  ringHour(world);
  morning = keep(world);
  world.workspace.clock.advanceTo(on('08-26', '10:00'));
  monday = keep(world);
}, 120_000);

const THIRD = { title: '第三场', heldOn: '2019-07-01' };

/** Goes on with another entry and a few ticks: everything that is owed then is looked at. */
function goOn(world: World): void {
  play(world, submitted('r3', THIRD, new Date(world.workspace.clock.now() + 60_000).toISOString()));
  ringHour(world);
  ringHour(world);
}

const states = (world: World) =>
  ledgerOf(world)
    .map(([key, state]) => `${key.split('/')[0]} ${state}`)
    .sort();

describe('a ledger that was tidied', () => {
  it('sends nothing again; what was sent comes back as uncertain, with its text, beside what is new', () => {
    const world = reopen(morning);
    const before = mailCount(world);
    tidyLedger(world);
    goOn(world);
    expect([twice(world), mailCount(world)]).toEqual([[], before + 1]);
    expect(states(world)).toEqual([
      'receipt 已发送',
      'receipt 未确认是否发出',
      'receipt 未确认是否发出',
      'returned 未确认是否发出',
    ]);
    const [line] = rowsOf(world, 'dispatches').filter(({ cells }) => cells.state !== '已发送');
    expect(line?.cells.note).toContain('被删除');
    expect(line?.cells.body).toContain('[{');
    expect(settle(world)).toEqual([]);
  });

  it('keeps one deleted line from being sent again, and leaves the others alone', () => {
    const world = reopen(morning);
    tidyLedger(world, (key) => key.startsWith('returned/'));
    goOn(world);
    expect(twice(world)).toEqual([]);
    expect(states(world)).toEqual(['receipt 已发送', 'receipt 已发送', 'receipt 已发送', 'returned 未确认是否发出']);
  });

  it('sends no digest of a week again, though the whole week is gone', () => {
    const world = reopen(monday);
    const before = mailCount(world);
    tidyLedger(world);
    goOn(world);
    world.workspace.clock.advanceTo(on('08-27', '10:00'));
    expect([twice(world), mailCount(world)]).toEqual([[], before + 1]);
    expect(states(world).filter((state) => state.includes('igest'))).toEqual([
      'digest 未确认是否发出',
      'digest 未确认是否发出',
      'digest 未确认是否发出',
      'districtDigest 未确认是否发出',
    ]);
    world.workspace.clock.advanceTo(on('09-02', '10:00'));
    expect(ledgerOf(world).filter(([key, state]) => key.includes('2019-09-02') && state === '已发送')).toHaveLength(4);
  });

  it('sends nothing again when the sheet was deleted and made anew, or lost its keys', () => {
    for (const harm of [deleteSheet, clearKeys]) {
      const world = reopen(monday);
      const before = mailCount(world);
      harm(world);
      expect(ask(world, 'setUp', {}, { as: OWNER })).toMatchObject({ ok: true });
      goOn(world);
      world.workspace.clock.advanceTo(on('08-27', '10:00'));
      expect([harm.name, twice(world), mailCount(world)]).toEqual([harm.name, [], before + 1]);
    }
  });
});

function deleteSheet(world: World): void {
  const file = bookOf(world);
  const at = file.sheets.findIndex(({ name }) => name === '邮件发送记录');
  file.sheets.splice(at, 1);
  file.dirty = true;
}

function clearKeys(world: World): void {
  const sheet = bookOf(world).sheets.find(({ name }) => name === '邮件发送记录');
  const column = sheet?.rows[0]?.contents.indexOf('key') ?? -1;
  expect(column).toBeGreaterThanOrEqual(0);
  for (const row of (sheet?.rows ?? []).slice(2)) if (row && row.contents.length > column) row.contents[column] = '';
}

describe('a witness that reaches back no further than this morning', () => {
  const later = '2019-08-20T09:30:00+08:00';

  it('holds what is older and is not in the ledger, and sends what is new', () => {
    const world = reopen(morning);
    const { properties } = world.workspace.parts;
    properties.change((all) => {
      const kept = Object.entries(all.script ?? {}).filter(([key]) => !key.startsWith('witness.'));
      all.script = { ...Object.fromEntries(kept), 'witness.4': `40 ${later} AbCdEf` };
    });
    const before = mailCount(world);
    tidyLedger(world);
    goOn(world);
    expect([twice(world), mailCount(world)]).toEqual([[], before + 1]);
    expect(states(world).filter((state) => state.endsWith('未确认是否发出'))).toHaveLength(3);
  });

  it('is filled by the ledger where the properties alone were emptied', () => {
    const world = reopen(morning);
    world.workspace.parts.properties.change((all) => {
      all.script = {};
    });
    const before = mailCount(world);
    goOn(world);
    tidyLedger(world);
    play(world, submitted('r4', { title: '第四场', heldOn: '2019-07-02' }, at('13:10')));
    ringHour(world);
    expect([twice(world), mailCount(world)]).toEqual([[], before + 2]);
  });
});

describe('an earlier version of the ledger', () => {
  it('from before the mails were owed sends none of them again', () => {
    const world = openWorld(morning.world.files);
    const restore = ledgerVersion(world);
    play(world, submitted('r1', {}, at('09:00')));
    restore();
    ringHour(world);
    goOn(world);
    expect(twice(world)).toEqual([]);
  });

  it('from between owing and sending sends none of them again', () => {
    const world = openWorld(morning.world.files);
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r1', {}, at('09:00')));
    const restore = ledgerVersion(world);
    expect(states(world)).toEqual(['receipt 待发送']);
    world.workspace.clock.advanceTo(on('08-21', '12:00'));
    expect(states(world)).toEqual(['receipt 已发送']);
    restore();
    goOn(world);
    expect([twice(world), states(world)]).toEqual([[], ['receipt 已发送', 'receipt 未确认是否发出']]);
  });
});

describe('a returned notice', () => {
  it('hangs on its decision: a second return is told, though the first decision was deleted', () => {
    const world = reopen(morning);
    play(world, { at: at('10:10'), do: 'resubmit', id: 'r1', answers: { participants: '130' } });
    ringHour(world);
    const sheet = bookOf(world).sheets.find(({ name }) => name === '审核意见');
    sheet?.rows.splice(2, 1);
    bookOf(world).dirty = true;
    ringHour(world);
    play(world, decided('r1', 'return', { at: at('12:10'), reason: '仍缺照片' }));
    ringHour(world);
    const told = world.workspace.mailbox.filter(({ subject }) => subject.startsWith('【退回修改】'));
    expect(told.map(({ text }) => /请补充照片|仍缺照片/u.exec(text)?.[0])).toEqual(['请补充照片', '仍缺照片']);
  });

  it('that is still owed is dropped when the entry has left 退回修改, and no dispatch of it is reported', () => {
    const world = reopen(morning);
    play(world, decided('r2', 'return', { at: at('10:10'), reason: '请补充' }));
    world.workspace.faults.setMailQuotaLeft(0);
    ringHour(world);
    expect(states(world)).toContain('returned 待发送');
    play(world, { at: at('11:10'), do: 'resubmit', id: 'r2', answers: { participants: '130' } });
    ringHour(world);
    expect(states(world)).toEqual(['receipt 已发送', 'receipt 已发送', 'returned 已发送', 'returned 无需再发']);
    world.workspace.clock.advanceTo(on('08-21', '12:00'));
    expect(world.workspace.mailbox.filter(({ subject }) => subject.startsWith('【退回修改】'))).toHaveLength(1);
    const report = world.workspace.run({ as: OWNER, call: 'seasonReport', surface: 'editor' });
    expect(report.ok && (report.value as { dispatches: unknown[] }).dispatches).toHaveLength(3);
  });

  it('is sent when an approved entry is reopened', () => {
    const world = reopen(morning);
    play(world, decided('r2', 'approve', { at: at('10:10') }), decided('r2', 'reopen', { at: at('10:20') }));
    ringHour(world);
    expect(states(world).filter((state) => state === 'returned 已发送')).toHaveLength(2);
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
    play(world, submitted('r3', THIRD, at('10:10')));
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
    play(world, submitted('r3', THIRD, at('10:10')));
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
    play(world, submitted('r3', { ...THIRD, unit: HG }, at('10:10')));
    setContacts(world, 'HG', 'new＠example.org（李四）');
    world.workspace.clock.advanceTo(on('08-21', '12:00'));
    expect(world.workspace.mailbox.at(-1)?.to).toEqual(['new@example.org']);
  });

  it('being none, the mail is shown as failed without an attempt, and goes out once there is one', () => {
    const world = reopen(morning);
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r3', { ...THIRD, unit: HG }, at('10:10')));
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
