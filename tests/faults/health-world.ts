/** A world in which all is well, and the list of checks as the owner has it on the screen. */

import type { HealthKey, HealthLine, HealthView, RepairKey } from '../../src/health-view.ts';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { ask } from '../flows/ask-sidebar.ts';
import { type KeptWorld, keep, OWNER, reopen, type World } from '../flows/open-world.ts';
import { written } from '../flows/paper-world.ts';
import { typeSetting } from './break-things.ts';
import { ringHour } from './settle.ts';

/** Noon of the first day: every paper is written, the office's line filled in, and nothing left to do. */
export function wellWorld(files: ProjectFiles): KeptWorld {
  const world = reopen(written(files));
  typeSetting(world, 'officeContact', '王示例');
  typeSetting(world, 'officePhone', '022-00000000');
  ringHour(world);
  return keep(world);
}

/** What is found; the owner looks where nobody is named. */
export const list = (world: World, as = OWNER) => ask<HealthView>(world, 'readHealth', {}, { as }).value;

/** The owner presses a button; what is found then. */
export const press = (world: World, what: RepairKey) =>
  ask<HealthView>(world, 'repairHealth', { what }, { as: OWNER }).value;

/** The lines that are not good. */
export const wrong = ({ lines }: HealthView) => lines.filter(({ state }) => state !== 'good');

export const told = (lines: readonly HealthLine[]) => lines.map(({ key, text }) => `${key}: ${text}`);

/** One thing that is broken, and how the list names it. */
export interface Broken {
  what: string;
  break(world: World): unknown;
  /** The line that names it, and a part of what that says. */
  key: HealthKey;
  says: string;
  repair?: RepairKey;
  /** Where no button mends it: a part of what the line says is to be done, and that being done. */
  cure?: string;
  mend?(world: World, broken: unknown): void;
  /** Mails that may be uncertain. */
  kills?: number;
}
