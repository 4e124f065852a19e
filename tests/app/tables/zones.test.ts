/** A zone other than the campaign's is told with both, since days would be counted in it. */

import { describe, expect, it, jest } from '@jest/globals';
import { noteZone } from '../../../src/app/tables/zones.ts';
import { campaign } from '../../factories.ts';
import { openBlank } from '../small-workbook.ts';

describe('noteZone', () => {
  it.each([
    ['Asia/Shanghai', []],
    ['America/New_York', [{ code: 'zonesDiffer', detail: 'America/New_York → Asia/Shanghai', table: '' }]],
    ['', [{ code: 'zonesDiffer', detail: ' → Asia/Shanghai', table: '' }]],
  ])('notes of a campaign in Asia/Shanghai where days are counted in “%s”', (zone, troubles) => {
    const said = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const office = openBlank().run();
    noteZone(office, { campaign: campaign() }, zone);
    noteZone(office, { campaign: campaign() }, zone);
    expect(office.troubles).toEqual(troubles);
    said.mockRestore();
  });
});
