/** The campaign that stands, as the page 主题活动 shows it: in a few lines, beside what the bundle brings along. */

import { describe, expect, it } from '@jest/globals';
import { openCampaign, readCampaign } from '../../../src/app/calls/read-campaign.ts';
import { lastDialog, openSmall } from '../small-workbook.ts';

describe('readCampaign', () => {
  const workbook = openSmall();
  const value = (as?: string, language: 'zh-CN' | 'en' = 'zh-CN') => {
    const office = workbook.run(as);
    const answer = readCampaign.answer(office, {}, language);
    if (!answer.ok) throw new Error(answer.refusal);
    expect(office.book.hasWritten()).toBe(false);
    return answer.value;
  };

  it('says what it is, its goal and days, and that the built-in file is the same', () => {
    expect(value()).toMatchObject({
      id: '2019',
      lines: [expect.stringContaining('10场'), expect.stringMatching(/2019-08-19.*2019-11-30/)],
      builtIn: 'same',
      isOwner: true,
      owner: 'review@example.org',
    });
    expect(value('review@example.org', 'en').lines.join()).not.toMatch(/\p{Script=Han}/u);
  });

  it('offers each place that most years change, under a key of its own', () => {
    const { places } = value();
    const keys = places.map(({ key }) => key);
    expect([keys.length > 20, new Set(keys).size]).toEqual([true, keys.length]);
    for (const { group, label } of places) expect([group, label]).not.toContain('');
  });

  it('tells whoever is not the owner whose it is, and others nothing', () => {
    expect(value('second@example.org')).toMatchObject({ isOwner: false, owner: 'review@example.org' });
    const guest = workbook.run('guest@example.org');
    expect(readCampaign.answer(guest, {}, 'zh-CN')).toMatchObject({ refusal: 'notStaff' });
  });
});

describe('openCampaign', () => {
  it('opens the page', () => {
    const workbook = openSmall();
    expect(openCampaign.answer(workbook.run(), {}, 'en')).toEqual({ ok: true, value: null });
    expect(lastDialog(workbook)?.html).toBe('<p>notice</p>');
  });
});
