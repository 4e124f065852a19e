/** The packing page: opened for an active unit or the district, which the page then asks for by itself. */

import { describe, expect, it } from '@jest/globals';
import { CITY, openedPacking, openPacking } from '../../../src/app/calls/open-packing.ts';
import { lastDialog, openSmall } from '../small-workbook.ts';

describe('openPacking', () => {
  it.each(['TG', CITY])('opens its page for %s, and keeps with the caller for whom', (of) => {
    const workbook = openSmall();
    expect(openedPacking(workbook.run())).toBe('');
    expect(openPacking.answer(workbook.run(), { of }, 'zh-CN')).toEqual({ ok: true, value: null });
    expect([openedPacking(workbook.run()), lastDialog(workbook)?.html]).toEqual([of, '<p>packing</p>']);
  });

  it.each(['JX', 'XX', '', '__proto__'])('opens nothing for %j, and keeps what was opened before', (of) => {
    const workbook = openSmall();
    openPacking.answer(workbook.run(), { of: 'HG' }, 'zh-CN');
    expect(openPacking.answer(workbook.run(), { of }, 'zh-CN')).toEqual({ ok: false, refusal: 'unknownUnit' });
    expect([
      openedPacking(workbook.run()),
      workbook.google.workspace.screen('review@example.org').dialogs.length,
    ]).toEqual(['HG', 1]);
  });
});
