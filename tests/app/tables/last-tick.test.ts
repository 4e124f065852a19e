/** When the owner's clock last came to its end: for health, and for whoever looks at the settings. */

import { describe, expect, it } from '@jest/globals';
import { lastTick, rememberTick } from '../../../src/app/tables/last-tick.ts';
import { openBlank } from '../small-workbook.ts';

describe('lastTick', () => {
  it('is nothing before the first tick, and then the moment at which the latest one ended', () => {
    const { moveTo, run } = openBlank();
    expect(lastTick(run())).toBe('');
    rememberTick(run());
    moveTo('2019-08-20T10:00:00+08:00');
    expect(lastTick(run())).toBe('2019-08-20T09:00:00+08:00');
    rememberTick(run());
    expect(lastTick(run())).toBe('2019-08-20T10:00:00+08:00');
  });
});
