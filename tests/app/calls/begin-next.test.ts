/** The next campaign begins in the same book, once nothing about persons is left of the one before. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { nextCampaign } from '../../../scripts/new-campaign.mjs';
import { bookOf, bundle, keep, OWNER, openWorld, play, reopen, rowsOf } from '../../flows/open-world.ts';
import { ask, refusalFrom, valueFrom } from '../../flows/review-world.ts';
import { leaks, purged, sealedSeason } from '../../flows/year-end-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

const FORMER = readFileSync(new URL('../../../src/campaigns/2019.json', import.meta.url), 'utf8');
const NEXT = nextCampaign(FORMER, 2020).text;

describe('the next campaign', () => {
  it('begins in the same book once it is purged, numbers and mails from the beginning', async () => {
    const world = sealedSeason(await bundle());
    expect(refusalFrom(world, 'beginNext', { campaign: NEXT }).refusal).toBe('wrongStage');
    purged(world);
    const roster = rowsOf(world, 'roster');
    const plan = valueFrom(world, 'previewNext', { campaign: NEXT });
    expect(plan).toMatchObject({ id: '2020', stays: ['单位名录', '主题活动设置'] });
    expect(refusalFrom(world, 'previewNext', { campaign: '{}' }).refusal).toBe('badCampaign');
    expect(valueFrom(world, 'beginNext', { campaign: NEXT })).toEqual({ undone: [] });
    expect(rowsOf(world, 'roster')).toEqual(roster);
    expect(valueFrom(world, 'readClosing', {})).toMatchObject({ stage: 'open', canBegin: true });
    const sent = world.workspace.mailbox.length;
    play(world, submitted('n1', {}, on('08-20', '13:10')));
    expect(world.told).toEqual([]);
    expect(rowsOf(world, 'activity').map(({ cells }) => cells.number)).toEqual(['HD-2020-0001']);
    expect(
      world.workspace.mailbox
        .slice(sent)
        .map(({ subject }) => subject)
        .join(),
    ).toContain('HD-2020-0001');
    expect(leaks(world)).toEqual([]);
    expect(bookOf(world).sheets.filter(({ name }) => name.startsWith('存档 ')).length).toBeGreaterThan(5);
  }, 60_000);

  it('begins at once where nothing was ever reported: a copy for the new year', async () => {
    const world = openWorld(await bundle());
    expect(valueFrom(world, 'readClosing', {})).toMatchObject({ stage: 'open', canBegin: true });
    expect(valueFrom(world, 'beginNext', { campaign: NEXT })).toEqual({ undone: [] });
    play(world, submitted('n1', {}, on('08-20', '13:10')));
    expect(rowsOf(world, 'activity').map(({ cells }) => cells.number)).toEqual(['HD-2020-0001']);
  }, 60_000);

  it('is made whole by the next click, wherever the first one ends', async () => {
    const kept = keep(purged(sealedSeason(await bundle())));
    const asked = {
      as: OWNER,
      call: 'call',
      args: ['beginNext', { campaign: NEXT }, 'zh-CN'],
      surface: 'sidebar',
    } as const;
    for (const call of everyNth([5, 12, 20, 40, 60, 90, 140], 7)) {
      const world = reopen(kept);
      world.workspace.faults.arm({ kind: 'kill', when: 'after', call });
      world.workspace.run(asked);
      const { answer } = ask(world, 'setUp', {});
      if (!answer.ok) valueFrom(world, 'beginNext', { campaign: NEXT });
      play(world, submitted('n1', {}, on('08-20', '13:10')));
      expect([call, rowsOf(world, 'activity').map(({ cells }) => cells.number)]).toEqual([call, ['HD-2020-0001']]);
      expect(leaks(world)).toEqual([]);
    }
  }, 120_000);
});
