/** Set-up once everything that is there has been read: whose workbook and campaign it may be, and faults of a file. */

import { describe, expect, it } from '@jest/globals';
import { mailLeftSeen } from '../../../src/app/mail/mail-quota.ts';
import type { Office } from '../../../src/app/office.ts';
import { presentOf } from '../../../src/app/set-up/present-workbook.ts';
import { readCampaign, setUpAlone, USUAL_CLOCK_MINUTES } from '../../../src/app/set-up/set-up-workbook.ts';
import { keptWiring } from '../../../src/app/tables/wiring.ts';
import { campaignFileText } from '../../../src/domain/campaign/campaign-file.ts';
import { campaign } from '../../factories.ts';
import { everyNth } from '../../thoroughness.ts';
import { openBlank, openSmall, rowsIn } from '../small-workbook.ts';

const TEXT = campaignFileText(campaign());
const fileWith = (given: object) => JSON.stringify({ ...JSON.parse(TEXT), ...given });

describe('setUpAlone', () => {
  it('begins with the built-in campaign and the usual clock, owned by whoever set up; the day’s mail is known', () => {
    const workbook = openBlank();
    const office = workbook.run();
    expect(setUpAlone(office, { present: presentOf(office) }, 'zh-CN')).toEqual({ ok: true });
    const wiring = keptWiring(workbook.run());
    expect(wiring).toMatchObject({
      owner: 'review@example.org',
      setUpAt: '2019-08-20T09:00:00+08:00',
      clockMinutes: USUAL_CLOCK_MINUTES,
    });
    expect(Object.keys(wiring?.forms ?? {})).toEqual(['activity', 'work', 'base']);
    expect([workbook.settings().campaign.id, mailLeftSeen(office)?.most]).toEqual(['2019', 1500]);
    expect(rowsIn(workbook, 'roster')).toEqual([]);
  });

  it.each(
    everyNth(
      [
        ['another campaign', {}, fileWith({ id: '2020' }), { refusal: 'otherCampaign', detail: '2019' }],
        [
          'a file with a fault',
          {},
          fileWith({ goal: {} }),
          { refusal: 'badCampaign', detail: expect.stringMatching(/goal/) },
        ],
        ['somebody else', { as: 'second@example.org' }, TEXT, { refusal: 'notOwner', detail: 'review@example.org' }],
      ],
      3,
    ),
  )(
    'refuses %s, and leaves the workbook as it is',
    (_what, { as = 'review@example.org' }: { as?: string }, file, refused) => {
      const workbook = openSmall();
      const office = workbook.run();
      const caller: Office = { ...office, session: { ...office.session, effectiveUser: () => as } };
      const answer = setUpAlone(caller, { campaign: file, present: presentOf(office) }, 'zh-CN');
      expect(answer).toEqual({ ok: false, ...refused });
      expect(office.book.hasWritten()).toBe(false);
    },
  );
});

describe('readCampaign', () => {
  it('gives the campaign of a good file', () => {
    expect(readCampaign(TEXT, 'en')).toMatchObject({ ok: true, campaign: { id: '2019' } });
  });

  it.each(['zh-CN', 'en'] as const)('tells a line for each fault, and what to write instead, in %s', (language) => {
    const read = readCampaign(fileWith({ goal: { count: 0, form: 'none' }, zone: 'Mars' }), language);
    const lines = read.ok ? [] : read.faults;
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.filter((line) => /\p{Script=Han}/u.test(line)).length).toBe(language === 'en' ? 0 : lines.length);
  });

  it('tells faults of the layouts as such', () => {
    const read = readCampaign(fileWith({ papers: {} }), 'zh-CN');
    const lines = read.ok ? [] : read.faults;
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^papers\./);
  });

  it.each(['', '{', '已核对'])('says that %j is no JSON', (text) => {
    expect(readCampaign(text, 'zh-CN')).toEqual({ ok: false, faults: [expect.stringMatching(/JSON/)] });
  });
});
