/** How far a season is closed, as the script keeps it. */

import { describe, expect, it } from '@jest/globals';
import {
  closedSeason,
  forgetSeason,
  keepNextCampaign,
  keepSeason,
  nextCampaign,
} from '../../../src/app/tables/season-stage.ts';
import { keptCampaign } from '../../../src/app/tables/wiring.ts';
import { openSmall } from '../small-workbook.ts';

const SEALED = {
  stage: 'sealed',
  sealedAt: '2019-12-01T09:00:00+08:00',
  sealedBy: 'a@example.org',
  undecided: 2,
} as const;

describe('closedSeason', () => {
  it('is null while the season is open, and what was kept afterwards', () => {
    const office = openSmall().run();
    expect(closedSeason(office)).toBeNull();
    keepSeason(office, SEALED);
    expect(closedSeason(office)).toEqual(SEALED);
    keepSeason(office, null);
    expect(closedSeason(office)).toBeNull();
  });
});

describe('forgetSeason', () => {
  it('leaves whose workbook it is and what begins, and nothing of numbers and mails', () => {
    const office = openSmall().run();
    keepSeason(office, SEALED);
    keepNextCampaign(office, '{"id":"2020"}');
    office.store.set('numbers.activity', '3');
    office.store.set('witness.0', 'abc');
    forgetSeason(office);
    expect(['numbers.activity', 'witness.0'].map((key) => office.store.get(key))).toEqual(['', '']);
    expect(closedSeason(office)).toEqual(SEALED);
    expect(nextCampaign(office)).toBe('{"id":"2020"}');
    expect(keptCampaign(office)).not.toBe('');
    expect(office.store.get('wiring')).not.toBe('');
  });
});
