/** What becomes of one mail: taken, refused, the day's quota spent, or nobody knows. */

import { describe, expect, it } from '@jest/globals';
import { attemptSend, markOf } from '../../../src/app/mail/attempt-send.ts';
import type { Composed } from '../../../src/app/mail/compose-mail.ts';
import type { Office } from '../../../src/app/office.ts';
import type { Line } from '../../../src/app/tables/outbox.ts';
import { openBlank } from '../small-workbook.ts';

type Mailer = Office['mail'];

const BARE = { to: ['a@example.org'], subject: '周报', text: '', html: '', sender: '', replyTo: '', attachments: [] };
const MAIL: Composed = { ...BARE, bare: null };

const mailed = (mail: Partial<Mailer>): Office => {
  const office = openBlank().run();
  return { ...office, mail: { ...office.mail, ...mail } };
};

function failing(left: number): Partial<Mailer> {
  const send = () => {
    throw new Error('服务暂时不可用');
  };
  return { send, quotaLeft: () => left };
}

const LINE: Line = {
  index: 3,
  key: 'receipt/r1',
  kind: 'receipt',
  unit: 'TG',
  week: '',
  to: ['a@example.org'],
  subject: '已收到',
  state: 'claimed',
  owedAt: '',
  claimedAt: '2019-08-20T09:00:00+08:00',
  note: '',
  body: '1:seal[]',
};

describe('attemptSend', () => {
  it.each(['sent', 'spent', { refused: 'Invalid email' }] as const)('gives what Google says: %j', (outcome) => {
    expect(attemptSend(mailed({ send: () => outcome }), MAIL, { left: 9 })).toEqual(outcome);
  });

  it('sends a mail without its files where Google refuses it with them, and notes that', () => {
    const sent: number[] = [];
    const file = { name: '登记表.xlsx', type: '', bytes: new Uint8Array(1) };
    const send: Mailer['send'] = ({ attachments }) => {
      sent.push(attachments.length);
      return attachments.length > 0 ? { refused: 'Limit Exceeded' } : 'sent';
    };
    const office = mailed({ send });
    expect(attemptSend(office, { ...BARE, attachments: [file], bare: BARE }, { left: 9 })).toBe('sent');
    expect([sent, office.troubles.map(({ detail }) => detail)]).toEqual([[1, 0], ['周报: Limit Exceeded']]);
  });

  it('tells of an error what the day’s count says: it was taken, it was not, or the day was spent', () => {
    const outcome = (after: number) => attemptSend(mailed(failing(after)), MAIL, { left: 9 });
    expect(outcome(8)).toEqual({ unknown: expect.stringContaining('余量已相应减少') });
    expect(outcome(9)).toEqual({ unknown: expect.stringContaining('余量没有减少') });
    expect(outcome(0)).toBe('spent');
  });
});

describe('markOf', () => {
  it('empties the text of what is sent, gives back what was spent, and keeps the rest with the reason', () => {
    const office = openBlank().run();
    const marked = (...[outcome]: [Parameters<typeof markOf>[2]]) => {
      const line = { ...LINE };
      const { note = '', state } = markOf(office, line, outcome);
      return [state, note, line.body !== '', line.claimedAt !== ''];
    };
    expect(marked('sent')).toEqual(['sent', '', false, true]);
    expect(marked('spent')).toEqual(['owed', '', true, false]);
    expect(marked({ refused: 'Invalid email' })).toEqual(['failed', 'Invalid email', true, true]);
    expect(marked({ unknown: '发送中断' })).toEqual(['uncertain', '发送中断', true, true]);
  });
});
