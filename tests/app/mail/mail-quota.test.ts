/** How much of a day's mail is left, and which mails may go while it is little. */

import { describe, expect, it } from '@jest/globals';
import { daysFor, mailLeftSeen, mayGo, noteMailLeft } from '../../../src/app/mail/mail-quota.ts';
import { openBlank } from '../small-workbook.ts';

describe('mayGo', () => {
  it.each([
    { left: 11, most: 100, kind: 'receipt', recipients: 1, goes: true },
    { left: 10, most: 100, kind: 'receipt', recipients: 1, goes: false },
    { left: 10, most: 1500, kind: 'digest', recipients: 1, goes: false },
    { left: 10, most: 99, kind: 'digest', recipients: 1, goes: true },
    { left: 1, most: 1500, kind: 'returned', recipients: 1, goes: true },
    { left: 1, most: 1500, kind: 'returned', recipients: 2, goes: false },
    { left: 12, most: 1500, kind: 'districtDigest', recipients: 13, goes: false },
  ] as const)('$kind to $recipients with $left of $most left: $goes', ({ goes, kind, recipients, ...day }) => {
    expect(mayGo(day, kind, recipients)).toBe(goes);
  });
});

describe('daysFor', () => {
  it.each([
    [0, null, 0],
    [90, null, 1],
    [91, null, 2],
    [111, 100, 2],
    [111, 1500, 1],
    [111, 50, 3],
    [3, 0, 3],
  ])('%d mails of a day of %p take %d', (mails, most, days) => {
    expect(daysFor(mails, most)).toBe(days);
  });
});

describe('noteMailLeft', () => {
  it('keeps what is left and when, and the most that was ever left: so large is a day', () => {
    const { moveTo, run } = openBlank();
    expect(mailLeftSeen(run())).toBeNull();
    const note = (moment: string, left: number) => {
      moveTo(moment);
      const office = run();
      return noteMailLeft({ ...office, mail: { ...office.mail, quotaLeft: () => left } });
    };
    note('2019-08-20T09:00:00+08:00', 1500);
    expect(note('2019-08-20T10:00:00+08:00', 3)).toEqual({ left: 3, most: 1500, at: '2019-08-20T10:00:00+08:00' });
    // The same again is no news: the moment stays.
    note('2019-08-20T11:00:00+08:00', 3);
    expect(mailLeftSeen(run())).toEqual({ left: 3, most: 1500, at: '2019-08-20T10:00:00+08:00' });
  });

  it('takes what an earlier version kept for the largest day as well, and what was typed for nothing', () => {
    const office = openBlank().run();
    office.hints.set('mailLeft', '{"left":80,"at":"2019-08-20T09:00:00+08:00"}');
    expect(mailLeftSeen(office)?.most).toBe(80);
    office.hints.set('mailLeft', '很多');
    expect(mailLeftSeen(office)).toBeNull();
  });
});
