/** Whether a run is the owner's still: as the script keeps it now, or as the run began where nothing can be read. */

import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../../src/app/problem.ts';
import { keepWiring } from '../../../src/app/tables/wiring.ts';
import { ownsNow } from '../../../src/app/triggers/owns-now.ts';
import { openSmall } from '../small-workbook.ts';

describe('ownsNow', () => {
  it('is true of the owner, until somebody has taken over', () => {
    const workbook = openSmall();
    const settings = workbook.settings();
    expect(ownsNow(workbook.run(), settings)).toBe(true);
    keepWiring(workbook.run(), { ...settings.wiring, owner: 'second@example.org' });
    expect(ownsNow(workbook.run(), settings)).toBe(false);
  });

  it('goes by what the run began with where the store fails', () => {
    const workbook = openSmall();
    const settings = workbook.settings();
    keepWiring(workbook.run(), { ...settings.wiring, owner: 'second@example.org' });
    const office = workbook.run();
    const get = () => {
      throw new ProblemError('storeRefused');
    };
    expect(ownsNow({ ...office, store: { ...office.store, get } }, settings)).toBe(true);
  });
});
