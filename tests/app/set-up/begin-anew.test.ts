/** A season that begins where another one was: former tables are set aside, and the wiring knows nothing of them. */

import { describe, expect, it } from '@jest/globals';
import { setFormerAside } from '../../../src/app/set-up/begin-anew.ts';
import { keptCampaign, keptWiring } from '../../../src/app/tables/wiring.ts';
import { campaignFileText } from '../../../src/domain/campaign/campaign-file.ts';
import { campaign } from '../../factories.ts';
import { openSmall } from '../small-workbook.ts';

describe('setFormerAside', () => {
  it('is the same when it is done twice', () => {
    const workbook = openSmall();
    const text = campaignFileText({ ...campaign(), id: '2020' });
    const beginning = { text, owner: 'review@example.org', clockMinutes: 30 };
    const { files } = workbook.google.workspace.parts.spreadsheets;
    const titles = () => [...files.values()].flatMap(({ sheets }) => sheets.map(({ name }) => name));
    setFormerAside(workbook.run(), beginning);
    const once = titles();
    setFormerAside(workbook.run(), beginning);
    expect(titles()).toEqual(once);
    expect(once).toEqual(expect.arrayContaining(['单位名录', '主题活动设置', '存档 线下活动台账']));
    expect(keptCampaign(workbook.run())).toBe(text);
    expect(keptWiring(workbook.run())).toMatchObject({ sheets: {}, forms: {}, clockMinutes: 30 });
  });
});
