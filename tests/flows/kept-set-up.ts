/** Keeps worlds that have been set up on disk: a set-up is a second of work, and many test files begin with one. */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProjectFiles, Workspace } from '../../src/offline/workspace.ts';
import { type CostBook, measureCost } from '../../src/season/measure-cost.ts';
import { filesInZone } from '../../src/season/project-folder.ts';
import type { Season } from '../../src/season/season-file.ts';
import { newRun } from '../../src/season/season-run.ts';
import { setUpMs } from '../../src/season/season-time.ts';
import { keepFolder, knownFolder } from '../kept-texts.ts';
import type { World } from './open-world.ts';

/** What is kept beside the Workspace. */
interface KeptSetUp {
  readonly bookId: string;
  readonly told: readonly string[];
  readonly cost: CostBook;
}

const BESIDE = 'set-up.json';

/** A copy of the world that was set up for the same season by the same program; null where none is kept. */
export function reopenSetUp(season: Season, files: ProjectFiles): World | null {
  const folder = knownFolder(nameOf(season, files));
  if (folder === null) return null;
  const kept: KeptSetUp = JSON.parse(readFileSync(join(folder, BESIDE), 'utf8'));
  const workspace = Workspace.load(folder);
  const cost = measureCost(workspace);
  for (const [flow, spent] of Object.entries(kept.cost)) Object.assign(cost[flow as keyof CostBook], spent);
  workspace.install({ files: filesInZone(files, season.campaign.zone), boundTo: kept.bookId, contexts: 'kept' });
  const told = [...kept.told];
  const book = { workspace, id: kept.bookId };
  const run = newRun({ season, book, cost, tell: (line) => told.push(line) });
  return { files, run, workspace, bookId: kept.bookId, told };
}

/** Keeps a world that has just been set up, and gives it back. */
export function keepSetUp(season: Season, world: World): World {
  const { bookId, files, run, told, workspace } = world;
  const beside: KeptSetUp = { bookId, told, cost: run.cost };
  keepFolder(nameOf(season, files), (folder) => {
    workspace.save(folder);
    writeFileSync(join(folder, BESIDE), JSON.stringify(beside));
  });
  return world;
}

// What people will do later changes nothing of a set-up but the day on which it is.
function nameOf(season: Season, files: ProjectFiles): string {
  const { campaign: _, events: __, showAt: ___, until: ____, ...begun } = season;
  const parts = [JSON.stringify(begun), String(setUpMs(season)), printOf(files), MADE_BY];
  return `set-up-${sha1(parts)}`;
}

// Megabytes that are the same for nearly every world.
const prints = new WeakMap<ProjectFiles, string>();

function printOf(files: ProjectFiles): string {
  const print = prints.get(files) ?? sha1(Object.entries(files).flat());
  prints.set(files, print);
  return print;
}

function sha1(parts: readonly string[]): string {
  return createHash('sha1').update(parts.join('\0')).digest('hex');
}

// The sources of the program are known to whoever keeps; those of the tests that set it up are not.
const MADE_BY = ['open-world.ts', 'kept-set-up.ts']
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\0');
