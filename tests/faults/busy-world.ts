/** What goes on while one thing is poisoned: something new by every door, and what has come of it. */

import { rowOf } from '../../src/season/season-run.ts';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { HG, settings } from '../flows/ask-sidebar.ts';
import { twice } from '../flows/mail-world.ts';
import { bookOf, play, type World } from '../flows/open-world.ts';
import { pasted, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { nowOf } from './flows.ts';

/** An entry that nothing is wrong with. */
export const NEW = { unit: HG, title: '织网读书会', heldOn: '2019-07-01' };

/** The cells of the entry that came in under this id; none while it is not recorded. */
export const cellsOf = (world: World, id: string) => rowOf(world.run, id)?.cells ?? {};

/** What 设置 says that something is wrong with. */
export const troubles = (world: World) => settings(world).health.troubles.map(({ about }) => about);

/** A table's sheet is deleted. */
export function dropSheet(world: World, key: string): void {
  const { sheet } = tableOf(world.run.book, key);
  const file = bookOf(world);
  file.sheets = file.sheets.filter(({ id }) => id !== sheet.id);
  file.dirty = true;
}

/** Something new by every door: two forms, a row of staff's, and a response whose bell is lost. */
export function busy(world: World): void {
  const at = nowOf(world);
  play(world, submitted('n1', NEW, at), submittedWork('n2', { title: '我的网络' }, at));
  world.workspace.faults.loseEvent(1);
  play(world, submitted('n3', { ...NEW, title: '夜读会' }, at), pasted('n4', { ...NEW, title: '职工讲堂' }, at));
}

const DOORS = ['n1', 'n2', 'n3', 'n4'];

/** Which of these are not recorded, and which mails went out twice. */
export function wrong(world: World, ids: readonly string[] = DOORS): string[] {
  const lost = ids.filter((id) => (cellsOf(world, id).number ?? '') === '').map((id) => `${id} is not recorded`);
  return [...lost, ...twice(world)];
}
