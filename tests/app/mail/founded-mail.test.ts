/** Lines of 邮件发送记录 that the program has not made are never sent, and one that was typed over is put right. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ringHour, settle } from '../../faults/settle.ts';
import { moment } from '../../flows/ask-sidebar.ts';
import { goOn, mailCount, mailMorning, THIRD, twice, typeLine } from '../../flows/mail-world.ts';
import { bookOf, bundle, type KeptWorld, keep, play, reopen, rowsOf, toNextNoon } from '../../flows/open-world.ts';
import { submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(mailMorning(await bundle()));
}, 60_000);

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

  it.each(
    everyNth(
      [
        { what: 'of an entry that is not there', cells: {} },
        { what: 'of a kind that is none', cells: { kind: '通知' } },
        { what: 'as a digest', cells: { kind: '每周工作提示', key: 'digest/2019-08-19/TG', week: '2019-08-19' } },
        { what: 'without a key', cells: { key: '' } },
        { what: 'with a seal that is none', cells: { body: `1:AAAAAAAAAAAAAAAAAAAAAA==${LINE.body}` } },
      ],
      3,
    ),
  )('$what is never sent, and shown as failed', ({ cells }) => {
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
    toNextNoon(world);
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
