/** MailApp: what is sent, what is refused, and the day's quota. */

import { describe, expect, it } from '@jest/globals';
import { readAddresses } from '../../src/offline/mail/mail-address.ts';
import { OWNER, scriptWorld } from './script-world.ts';

const send = (fields: string) => `MailApp.sendEmail({ to: 'a@example.org', subject: 's', body: 'b', ${fields} })`;
const many = (count: number) =>
  `Array.from({ length: ${count} }, (_, index) => 'u' + index + '@example.org').join(',')`;

describe('MailApp.sendEmail', () => {
  it('takes a message with everything', () => {
    const world = scriptWorld();
    const body = `return MailApp.sendEmail({ to: 'a@example.org, 王 <b@example.org>', cc: 'c@example.org',
      bcc: 'd@example.org', subject: '提示', body: '正文', htmlBody: '<p>正文</p>', name: '区总工会', replyTo: 'r@example.org',
      attachments: [Utilities.newBlob('附', 'text/plain', '附.txt')] })`;
    expect(world.answer(body)).toBeNull();
    expect(world.workspace.mailbox).toEqual([
      {
        at: '2019-08-19T16:00:01.000Z',
        from: OWNER,
        to: ['a@example.org', 'b@example.org'],
        cc: ['c@example.org'],
        bcc: ['d@example.org'],
        subject: '提示',
        text: '正文',
        html: '<p>正文</p>',
        name: '区总工会',
        replyTo: 'r@example.org',
        attachments: [{ name: '附.txt', contentType: 'text/plain', base64: Buffer.from('附').toString('base64') }],
      },
    ]);
  });

  it.each([
    ["MailApp.sendEmail('a@example.org', 's', 'b')", { subject: 's', text: 'b', replyTo: null }],
    ["MailApp.sendEmail('a@example.org', 's', 'b', { name: 'n' })", { subject: 's', text: 'b', name: 'n' }],
    [
      "MailApp.sendEmail('a@example.org', 'r@example.org', 's', 'b')",
      { subject: 's', text: 'b', replyTo: 'r@example.org' },
    ],
  ])('%s (reference of MailApp)', (code, mail) => {
    const world = scriptWorld();
    world.answer(code);
    expect(world.workspace.mailbox).toMatchObject([{ to: ['a@example.org'], ...mail }]);
  });

  it.each([
    ["MailApp.sendEmail({ subject: 's', body: 'b' })", 'Failed to send email: no recipient'],
    ["MailApp.sendEmail('', 's', 'b')", 'Failed to send email: no recipient'],
    ["MailApp.sendEmail('nobody', 's', 'b')", 'Invalid email: nobody'],
    [
      "MailApp.sendEmail('a@example.org\\nBcc: b@example.org', 's', 'b')",
      'Invalid email: a@example.org\nBcc: b@example.org',
    ],
    [send(`cc: ${many(50)}`), 'Limit Exceeded: Email Recipients Per Message.'],
    [send("subject: 'x'.repeat(251)"), 'Argument too large: subject'],
    [send("body: 'x'.repeat(400 * 1024 + 1)"), 'Limit Exceeded: Email Body Size.'],
    [
      "MailApp.sendEmail('a@example.org')",
      "The parameters (String) don't match the method signature for MailApp.sendEmail.",
    ],
  ])('refuses %s (PLATFORM D)', (code, message) => {
    const world = scriptWorld();
    expect(world.answer(code)).toBe(message);
    expect(world.workspace.mailbox).toEqual([]);
  });
});

describe('what a message may carry', () => {
  const blob = (characters: number) => `Utilities.newBlob('x'.repeat(${characters}), 'text/plain', 'a')`;
  const MB = 1024 * 1024;

  it.each([
    ['250 files', send(`attachments: Array(250).fill(${blob(1)})`), null],
    ['251 files', send(`attachments: Array(251).fill(${blob(1)})`), 'Limit exceeded: Email Attachments Per Message.'],
    ['25 MB', send(`attachments: [${blob(25 * MB)}]`), null],
    [
      'a byte more, images in the text included',
      send(`attachments: [${blob(25 * MB)}], inlineImages: { a: ${blob(1)} }`),
      'Limit Exceeded: Email Total Attachments Size.',
    ],
    ['50 recipients', send(`cc: ${many(49)}`), null],
    ['250 characters of subject', send("subject: 'x'.repeat(250)"), null],
  ])('%s (PLATFORM D)', (_title, code, answer) => {
    expect(scriptWorld().answer(`return ${code}`)).toBe(answer);
  });

  it.each([
    ['workspace', 400],
    ['consumer', 200],
  ] as const)('of a %s account is a body of %i KB (PLATFORM D)', (account, kilobytes) => {
    const answers = [kilobytes * 1024, kilobytes * 1024 + 1].map((bytes) =>
      scriptWorld({ account }).answer(`return ${send(`htmlBody: 'x'.repeat(${bytes})`)}`),
    );
    expect(answers).toEqual([null, 'Limit Exceeded: Email Body Size.']);
  });
});

describe("the day's quota", () => {
  const left = 'return MailApp.getRemainingDailyQuota()';
  const sendTo = (count: number) => `MailApp.sendEmail({ to: ${many(count)}, subject: 's', body: 'b' })`;

  it('counts recipients, and refuses a message that needs more than is left', () => {
    const world = scriptWorld({ mailQuota: 5 });
    world.answer(sendTo(3));
    expect(world.answer(left)).toBe(2);
    expect(world.answer(sendTo(3))).toBe('Service invoked too many times for one day: email.');
    expect([world.answer(left), world.workspace.mailbox.length]).toEqual([2, 1]);
  });

  it('starts anew 24 hours after the first recipient', () => {
    const world = scriptWorld({ mailQuota: 5 });
    world.workspace.clock.advanceTo('2019-08-20T09:00:00+08:00');
    world.answer(sendTo(5));
    world.workspace.clock.advanceTo('2019-08-21T08:59:00+08:00');
    expect(world.answer(left)).toBe(0);
    world.workspace.clock.advanceTo('2019-08-21T09:00:02+08:00');
    expect(world.answer(left)).toBe(5);
  });

  it('is each account’s own, and can be set as a fault', () => {
    const world = scriptWorld();
    world.workspace.share(world.book, 'b@example.org', 'editor');
    world.workspace.faults.setMailQuotaLeft(1);
    world.install(`function main() { ${left} }`);
    expect([world.run('main'), world.run('main', { as: 'b@example.org' })]).toMatchObject([
      { value: 1 },
      { value: 1500 },
    ]);
  });
});

describe('readAddresses', () => {
  it.each([
    ['a@example.org', ['a@example.org'], null],
    ['a@example.org,,b@example.org,', ['a@example.org', 'b@example.org'], null],
    ['"王, 五" <a@example.org>', ['a@example.org'], null],
    ['用户@例子.中国', [], '用户@例子.中国'],
    ['a@例子.中国', ['a@例子.中国'], null],
    ['a@b', [], 'a@b'],
    ['a@example.org;b@example.org', [], 'a@example.org;b@example.org'],
    ['a b@example.org', [], 'a b@example.org'],
  ])('reads %s', (list, addresses, wrong) => {
    expect(readAddresses(list)).toEqual({ addresses, wrong });
  });
});
