/** The page that reads forms drawn in Word: opened in the caller’s language, for staff alone; it writes nothing. */

import { describe, expect, it } from '@jest/globals';
import { openImporting } from '../../../src/app/calls/open-importing.ts';
import { say } from '../../../src/messages/say.ts';
import { lastDialog, openSmall } from '../small-workbook.ts';

describe('openImporting', () => {
  it.each(['zh-CN', 'en'] as const)('opens its page with a title in %s', (language) => {
    const workbook = openSmall();
    const office = workbook.run();
    expect(openImporting.answer(office, {}, language)).toEqual({ ok: true, value: null });
    const title = say('panels', language).previews.importing;
    expect(lastDialog(workbook)).toMatchObject({ title, html: '<p>importing</p>', width: 900, height: 700 });
    expect(office.book.hasWritten()).toBe(false);
  });

  it('opens nothing for whoever is not staff, and takes nothing', () => {
    const workbook = openSmall();
    expect(openImporting.answer(workbook.run('guest@example.org'), {}, 'en')).toMatchObject({ refusal: 'notStaff' });
    expect(openImporting.answer(workbook.run(), { of: 'TG' }, 'en')).toMatchObject({ refusal: 'badRequest' });
    expect(lastDialog(workbook)).toBeUndefined();
  });
});
