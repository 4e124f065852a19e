/** A noon at which the views of progress and materials are shared, and what they would be where nothing were. */

import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { type Asked, ask } from './ask-sidebar.ts';
import { type KeptWorld, keep, OWNER, type World } from './open-world.ts';
import { moment, reviewMorning } from './review-world.ts';

const VIEWS = ['readProgress', 'readMaterials'] as const;
const LANGUAGES = ['zh-CN', 'en'] as const;

/** Each view that is shared, in each language. */
export const SHARED = VIEWS.flatMap((name) => LANGUAGES.map((language) => [name, language] as const));

type Name = (typeof VIEWS)[number];

/** Twenty to twelve on the morning of reviews: nobody is at work, and everything was opened once. */
export function quietNoon(files: ProjectFiles): KeptWorld {
  const world = until(reviewMorning(files), '11:40');
  openAll(world);
  return keep(world);
}

/** Lets that day go on. */
export function until(world: World, time: string): World {
  world.workspace.clock.advanceTo(moment(time));
  return world;
}

/** A view as it is served, and how many calls it took. */
export function open(world: World, name: Name, asked: Asked = {}) {
  const { calls, value } = ask<{ asOf: string }>(world, name, {}, { as: OWNER, ...asked });
  const { asOf, ...view } = value;
  return { calls: calls.length, view };
}

/** How many calls each view takes, in each language. */
export const costs = (world: World): number[] =>
  SHARED.map(([name, language]) => open(world, name, { language }).calls);

/** Opens every view in every language. */
export function openAll(world: World): void {
  costs(world);
}

/** Every view in every language as it is served, and as it is where nothing is shared. */
export function servedAndAnew(world: World, asked: Asked = {}): [served: unknown[], anew: unknown[]] {
  const { caches } = world.workspace.parts;
  const views = () => SHARED.map(([name, language]) => open(world, name, { ...asked, language }).view);
  const served = views();
  const shared = caches.content;
  const anew = SHARED.map(([name, language]) => {
    caches.content = {};
    return open(world, name, { ...asked, language }).view;
  });
  caches.content = shared;
  return [served, anew];
}
