/** Which mails may go while little of a day's mail is left. */

import { describe, expect, it } from '@jest/globals';
import { mayGo } from '../../../src/app/mail/mail-quota.ts';

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
