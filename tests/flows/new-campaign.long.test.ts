/** Next year's campaign file, begun from a former one; and which campaign a bundle brings along. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildServer, usualCampaign } from '../../scripts/build.mjs';
import { nextCampaign } from '../../scripts/new-campaign.mjs';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import { pageIn } from '../../src/google/pages-file.ts';

const FORMER = readFileSync(new URL('../../src/campaigns/2019.json', import.meta.url), 'utf8');

describe('nextCampaign', () => {
  const next = nextCampaign(FORMER, 2020);

  it('gives a file that is a campaign, of that year and under that id', () => {
    const read = parseCampaign(JSON.parse(next.text));
    expect(read).toMatchObject({ ok: true, campaign: { id: '2020', year: 2020 } });
  });

  it('moves every day, and changes nothing else', () => {
    const days = FORMER.match(/"\d{4}-\d{2}-\d{2}"/g) ?? [];
    expect(next.moved).toBe(days.length);
    const back = next.text
      .replace(/"20(\d{2})-(\d{2}-\d{2})"/g, (_, year, rest) => `"20${Number(year) - 1}-${rest}"`)
      .replace('"year": 2020', '"year": 2019')
      .replace('"id": "2020"', '"id": "2019"');
    expect(back).toBe(FORMER);
  });

  it('lists the sentences that name a day, a year or a limit, each with its line', () => {
    const lines = next.text.split('\n');
    const named = next.toRead.filter(({ text }) => /2019年1月以来/.test(text));
    expect(named.length).toBeGreaterThan(0);
    for (const { line, text } of named) expect(lines[line - 1]).toContain(JSON.stringify(text));
    expect(next.toRead.some(({ path }) => path.endsWith('clause'))).toBe(false);
  });

  it.each([
    ['2020-02-29', 2021, '2021-02-28'],
    ['2019-02-28', 2020, '2020-02-28'],
    ['2019-12-31', 2020, '2020-12-31'],
  ])('moves %s to %i as %s', (day, year, moved) => {
    const text = JSON.stringify({ id: 'a', year: Number(day.slice(0, 4)), day });
    expect(JSON.parse(nextCampaign(text, year).text)).toMatchObject({ day: moved });
  });
});

describe('buildServer', () => {
  it('brings along the campaign that package.json names, or the one that is asked for', async () => {
    const other = 'tests/flows/second-campaign.json';
    const campaignOf = async (campaign?: string) => {
      const { files } = await buildServer({ outdir: null, ...(campaign ? { campaign } : {}) });
      return JSON.parse(pageIn(files['pages.html'] ?? '', 'campaign') ?? '');
    };
    expect(await campaignOf()).toEqual(JSON.parse(readFileSync(await usualCampaign(), 'utf8')));
    expect(await campaignOf(other)).toEqual(JSON.parse(readFileSync(other, 'utf8')));
  }, 60_000);
});
