/** A world with an entry of every kind that a reviewer meets, and the review tab's calls upon it. */

import type { Calls } from '../../src/app/calls/all.ts';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import type { ValueOf } from '../../src/sidebar/call-server.ts';
import { decided, on, pasted, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { knownWorld } from './known-world.ts';
import { bookOf, OWNER, openWorld, play, rowsOf, type World } from './open-world.ts';

export const TG = '塘沽街道总工会';
export const HG = '汉沽街道总工会';

/** An entry as it came in. */
export const RECEIVED = { version: 1, state: 'received' as const };

/** A moment of the Tuesday on which all this happens. */
export const moment = (time: string): string => on('08-20', time);

/** Seven activities and a work: faultless, with errors, a repetition, a joint one, a typed one, returned, approved. */
export function reviewMorning(files: ProjectFiles): World {
  return knownWorld('review', files, playReviewMorning).world;
}

function playReviewMorning(files: ProjectFiles): World {
  const world = openWorld(files);
  play(
    world,
    submitted('r1', {}, moment('09:00')),
    submitted('r2', { unit: HG, heldOn: '2018-06-12', participants: '200名' }, moment('09:10')),
    submitted('r3', {}, moment('09:20')),
    submitted('r4', { unit: HG, host: TG, heldOn: '2019/6/12', contactName: '李四' }, moment('09:30')),
    submittedWork('w1', {}, moment('09:40')),
    pasted('p1', { title: '职工上网安全课', heldOn: '2019-05-06', source: '电话' }, moment('09:50')),
    submitted('r6', { title: '织网读书会' }, moment('10:00')),
    decided('r6', 'return', { at: moment('10:10'), reason: '请补充照片' }),
    submitted('r7', { title: '网上练兵' }, moment('10:20')),
    decided('r7', 'approve', { at: moment('10:30') }),
  );
  if (world.told.length > 0) throw new Error(world.told.join('\n'));
  return world;
}

type Name = keyof Calls;
type Input<Call extends Name> = Calls[Call]['input'];
type Refusal = Extract<Calls['reviewEntry']['answer'], { ok: false }>;

/** By whom, in which language, and what is selected in the sheet meanwhile. */
export interface Asking {
  as?: string;
  language?: 'zh-CN' | 'en';
  selection?: { sheetId: number; a1: string };
}

/** Makes a call; `calls` is what it cost, handles left out. Throws where the run failed. */
export function ask<Call extends Name>(world: World, name: Call, input: Input<Call>, asking: Asking = {}) {
  const { as = OWNER, language = 'zh-CN', selection } = asking;
  let calls = 0;
  const stop = world.workspace.onExecution((record) => {
    calls = record.calls;
  });
  const args = [name, input, language];
  const where = selection ? { selection } : {};
  const result = world.workspace.run({ as, call: 'call', args, surface: 'sidebar', ...where });
  stop();
  if (!result.ok) throw new Error(result.error.message);
  return { answer: result.value as { ok: true; value: ValueOf<Call> } | Refusal, calls };
}

/** What a call gives that is not refused. */
export function valueFrom<Call extends Name>(world: World, name: Call, input: Input<Call>, asking?: Asking) {
  const { answer } = ask(world, name, input, asking);
  if (!answer.ok) throw new Error(`${name} is refused: ${answer.refusal}`);
  return answer.value;
}

/** The refusal of a call that must be refused. */
export function refusalFrom<Call extends Name>(world: World, name: Call, input: Input<Call>, asking?: Asking) {
  const { answer } = ask(world, name, input, asking);
  if (answer.ok) throw new Error(`${name} is not refused`);
  return answer;
}

/** An entry as the sidebar shows it. */
export function entryFrom(world: World, number: string, asking?: Asking) {
  return valueFrom(world, 'readEntry', { number, select: false }, asking);
}

/** The register of activities as a sheet. */
export function activitySheet(world: World) {
  const sheet = bookOf(world).sheets.find((each) => each.name === '线下活动台账');
  if (!sheet) throw new Error('no register of activities');
  return sheet;
}

/** The row of an activity, as people see it. */
export function activityRow(world: World, number: string) {
  const row = rowsOf(world, 'activity').find((each) => each.cells.number === number);
  if (!row) throw new Error(`no row of ${number}`);
  return row;
}

/** Sorts the register of activities the other way round, as staff may at any time. */
export function turnAround(world: World): void {
  const { rows } = activitySheet(world);
  const last = Math.max(...rowsOf(world, 'activity').map((row) => row.number));
  rows.splice(2, last - 2, ...rows.slice(2, last).reverse());
  bookOf(world).dirty = true;
}
