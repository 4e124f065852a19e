/** Test mails: one of every kind to whoever clicks, to nobody else, on no record, and never the last of the day. */

import { describe, expect, it } from '@jest/globals';
import { sendSamples } from '../../../src/app/calls/send-samples.ts';
import type { Office } from '../../../src/app/office.ts';
import { openSmall, rowsIn } from '../small-workbook.ts';

const COLLEAGUE = 'second@example.org';

type Sent = Parameters<Office['mail']['send']>[0];

function sending(office: Office, left: number) {
  const sent: Sent[] = [];
  const mail: Office['mail'] = {
    quotaLeft: () => left,
    send: (one) => {
      sent.push(one);
      return 'sent';
    },
  };
  return { sent, answer: sendSamples.answer({ ...office, mail }, {}, 'zh-CN') };
}

describe('sendSamples', () => {
  it('sends the caller one of every kind, each marked as a test', () => {
    const workbook = openSmall();
    const { answer, sent } = sending(workbook.run(COLLEAGUE), 100);
    const kinds = ['报送回执', '更新回执', '退回通知', '更正告知', '活动通知', '报送提醒', '时间调整', '每周工作提示'];
    expect(answer).toMatchObject({ ok: true, value: { to: COLLEAGUE, sent: expect.arrayContaining(kinds) } });
    for (const { html, subject, text, to } of sent) {
      expect(to).toEqual([COLLEAGUE]);
      expect(subject).toMatch(/^【试发】/);
      expect([text, html].every((body) => body.includes('只发给您本人'))).toBe(true);
    }
    expect(new Set(sent.map(({ subject }) => subject)).size).toBe(sent.length);
    expect(rowsIn(workbook, 'dispatches')).toEqual([]);
  });

  it('sends none where too few mails are left of the day', () => {
    const { answer, sent } = sending(openSmall().run(COLLEAGUE), 25);
    expect([answer, sent]).toEqual([{ ok: true, value: { to: COLLEAGUE, sent: [], left: 25 } }, []]);
  });

  it('is refused to whoever is no staff', () => {
    const { answer, sent } = sending(openSmall().run('other@example.org'), 100);
    expect([answer, sent]).toEqual([{ ok: false, refusal: 'notStaff' }, []]);
  });
});
