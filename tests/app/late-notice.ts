/** A season past its deadline, and notices that differ from the one that stands, to see what a change would do. */

import campaign2019 from '../../src/campaigns/2019.json' with { type: 'json' };
import type { CampaignFile } from '../../src/domain/campaign/schema.ts';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { knownWorld } from '../flows/known-world.ts';
import { type KeptWorld, openWorld, passOddHours, play, type World } from '../flows/open-world.ts';
import { valueFrom } from '../flows/review-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';

/** 21 September: one activity in time, two late ones, the last of which says something of its course. */
export function lateSeason(files: ProjectFiles): KeptWorld {
  return knownWorld('late', files, playLateSeason);
}

function playLateSeason(files: ProjectFiles): World {
  const world = openWorld(files, { events: [submitted('first', {}, on('09-17'))] });
  play(world, submitted('r1', { title: '网上练兵', heldOn: '2019-06-12' }, on('09-17', '10:00')));
  passOddHours(world, on('09-20', '08:30'));
  play(world, submitted('r2', { title: '织网读书会', heldOn: '2019-06-13' }, on('09-20', '10:00')));
  passOddHours(world, on('09-21', '08:30'));
  play(
    world,
    submitted('r3', { title: '网络安全课', heldOn: '2019-06-14', account: '三个车间参加。' }, on('09-21', '10:00')),
  );
  return world;
}

/** The file of 2019 with something changed, as a text. */
export function fileWith(change: (draft: CampaignFile) => void): string {
  const draft: CampaignFile = JSON.parse(JSON.stringify(campaign2019));
  change(draft);
  return JSON.stringify(draft, null, 2);
}

/** The form of activities in a draft. */
export function activity(draft: CampaignFile): CampaignFile['forms'][number] {
  const [form] = draft.forms;
  if (!form) throw new Error('no form');
  return form;
}

/** The notice with its deadline of activities moved by a week. */
export const MOVED = fileWith((draft) => {
  for (const rule of activity(draft).rules) if (rule.check === 'deadline') rule.until = '2019-09-25';
});

/** What this file would change. */
export const preview = (world: World, text: string) =>
  valueFrom(world, 'previewCampaign', { source: { from: 'text', text } });
