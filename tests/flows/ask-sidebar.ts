/** Asks the built bundle as a sidebar does, from a small world with a little of everything in it. */

import { expect } from '@jest/globals';
import type { ExecutionRecord, ProjectFiles } from '../../src/offline/workspace.ts';
import type { ProgressView } from '../../src/progress-view.ts';
import type { SettingsView } from '../../src/settings-view.ts';
import type { MaterialsView } from '../../src/views.ts';
import { decided, on, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { knownWorld } from './known-world.ts';
import { COLLEAGUE, type KeptWorld, openSunday, openWorld, play, printOf, type World } from './open-world.ts';

/** A moment of the first day. */
export const moment = (time: string) => on('08-20', time);

/** The second unit of the roster by its name. */
export const HG = '汉沽街道总工会';

/**
 * Ten o'clock of the first day: an activity that counts, another unit's that waits, a story; the third is silent.
 *
 * @param day a Tuesday, or the Sunday of `openSunday`.
 */
export function firstTen(files: ProjectFiles, day: '08-20' | '08-25' = '08-20'): KeptWorld {
  return knownWorld(`ten ${day}`, files, () => playFirstTen(files, day));
}

function playFirstTen(files: ProjectFiles, day: '08-20' | '08-25'): World {
  const world = day === '08-20' ? openWorld(files) : openSunday(files);
  const moment = (time: string) => on(day, time);
  play(
    world,
    submitted('r1', {}, moment('09:00')),
    submitted(
      'r2',
      { unit: HG, title: '夜校', participants: '80', contents: ['责任意识', '行为规范'] },
      moment('09:05'),
    ),
    submittedWork('w1', {}, moment('09:10')),
    { ...decided('r1', 'approve'), at: moment('09:15') },
  );
  world.workspace.clock.advanceTo(moment('10:00'));
  return world;
}

/** Who asks, a colleague where nobody is named, and in which language. */
export interface Asked {
  as?: string;
  language?: 'zh-CN' | 'en';
}

/** What a call answers, and which calls of services it took. */
export function ask<View>(
  world: World,
  name: string,
  input: object,
  { as = COLLEAGUE, language = 'zh-CN' }: Asked = {},
) {
  const records: ExecutionRecord[] = [];
  const stop = world.workspace.onExecution((record) => records.push(record));
  const result = world.workspace.run({ as, call: 'call', args: [name, input, language], surface: 'sidebar' });
  stop();
  if (!result.ok) throw new Error(result.error.message);
  const answer = result.value as { ok: boolean; value: View; refusal?: string; message?: string };
  return { ...answer, calls: (records[0]?.trace ?? []).map(({ method }) => method) };
}

/** The code of a refusal, which must have its words. */
export function refusalOf(world: World, name: string, input: object, asked: Asked = {}): string {
  const { ok, refusal = '', message = '' } = ask(world, name, input, asked);
  expect([ok, message === '']).toEqual([false, false]);
  return refusal;
}

/** Asks, and sees that nothing that lasts has changed. */
export function reading<View>(world: World, name: string, input: object, asked: Asked = {}) {
  const before = printOf(world);
  const answer = ask<View>(world, name, input, asked);
  expect(printOf(world)).toBe(before);
  return answer;
}

/** The progress tab. */
export const progress = (world: World, asked: Asked = {}) => ask<ProgressView>(world, 'readProgress', {}, asked).value;

/** The documents tab. */
export const materials = (world: World, asked: Asked = {}) =>
  ask<MaterialsView>(world, 'readMaterials', {}, asked).value;

/** The settings tab. */
export const settings = (world: World, asked: Asked = {}) => ask<SettingsView>(world, 'readSettings', {}, asked).value;
