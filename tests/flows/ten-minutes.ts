/** A season whose clock rings every ten minutes, at rest: what its ticks come to, one after the other. */

import type { ExecutionRecord, ProjectFiles } from '../../src/offline/workspace.ts';
import { on, pasted, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { knownWorld } from './known-world.ts';
import { type KeptWorld, openWorld, play, type World } from './open-world.ts';

/** A light tick: the properties, the workbook's first touch, a sheet for each of three forms, and when it was. */
export const LIGHT = [
  'Properties.getProperties',
  'SpreadsheetApp.getActiveSpreadsheet',
  'Sheet.getSheetValues',
  'Sheet.getSheetValues',
  'Sheet.getSheetValues',
  'Properties.setProperty',
];

/** The same while mail waits: it asks what is left of the day. */
export const RESTING = LIGHT.flatMap((method) =>
  method === 'SpreadsheetApp.getActiveSpreadsheet' ? ['MailApp.getRemainingDailyQuota', method] : [method],
);

/** Tuesday, 20 August 2019. */
export const at = (time: string): string => on('08-20', time);

/** Four entries by every door, taken in and told; the last tick, at 11:10, was a light one. */
export function restingMorning(files: ProjectFiles): KeptWorld {
  return knownWorld('resting', files, playRestingMorning);
}

function playRestingMorning(files: ProjectFiles): World {
  const world = openWorld(files, { clockMinutes: 10 });
  play(
    world,
    submitted('r1', {}, at('09:00')),
    submitted('r2', { unit: '汉沽街道总工会', heldOn: '2018-06-12' }, at('09:10')),
    submittedWork('w1', {}, at('09:20')),
    pasted('p1', { title: '职工上网安全课', heldOn: '2019-05-06' }, at('09:30')),
  );
  const ticks = ticksUntil(world, at('11:11'));
  const last = ticks[ticks.length - 1];
  if (!last || !isLight(last)) throw new Error(`not at rest: ${methodsOf(last).join()}`);
  return world;
}

/** The ticks until this moment. */
export function ticksUntil({ workspace }: World, moment: string): ExecutionRecord[] {
  const records: ExecutionRecord[] = [];
  const stop = workspace.onExecution((record) => records.push(record));
  workspace.clock.advanceTo(moment);
  stop();
  return records.filter(({ functionName }) => functionName === 'tick');
}

/** The calls of a tick but for handles. */
export function methodsOf(tick: ExecutionRecord | undefined): string[] {
  return (tick?.trace ?? []).filter(({ cost }) => !cost.startsWith('handleCall')).map(({ method }) => method);
}

export function isLight(tick: ExecutionRecord): boolean {
  return methodsOf(tick).join() === LIGHT.join();
}

/** How many forms a tick has opened. */
export const formsOpened = (tick: ExecutionRecord | undefined): number =>
  methodsOf(tick).filter((method) => method === 'FormApp.openById').length;

/** Of each tick until this moment, whether it was a light one. */
export const lightUntil = (world: World, moment: string): boolean[] => ticksUntil(world, moment).map(isLight);
