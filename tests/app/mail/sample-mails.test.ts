/** Sample mails: of every kind that can be told of what has not happened, to one person, in the campaign's words. */

import { describe, expect, it } from '@jest/globals';
import { sampleMails } from '../../../src/app/mail/sample-mails.ts';
import { openSmall } from '../small-workbook.ts';

const kindsAt = (now: string) => sampleMails(openSmall().settings(), 'a@example.org', now).map(({ kind }) => kind);

describe('sampleMails', () => {
  it('makes one of each kind while the campaign runs', () => {
    expect(kindsAt('2019-08-20T09:00:00+08:00')).toEqual([
      'receipt',
      'updated',
      'returned',
      'corrected',
      'opening',
      'reminder',
      'rescheduled',
      'digest',
      'escalation',
      'districtDigest',
    ]);
  });

  it('makes none of reminders when no deadline is ahead', () => {
    const kinds = kindsAt('2020-01-20T09:00:00+08:00');
    expect([kinds.includes('reminder'), kinds.includes('receipt')]).toEqual([false, true]);
  });

  it('tells no unit of the roster, and no entry of it', () => {
    const mails = sampleMails(openSmall().settings(), 'a@example.org', '2019-08-20T09:00:00+08:00');
    expect(JSON.stringify(mails)).not.toMatch(/塘沽|tg@example/);
    expect(JSON.stringify(mails)).toContain('样例');
  });
});
