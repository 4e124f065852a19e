/** What staff and others do to 邮件发送记录, and what a world's mail comes to. */

import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { readRows, tableOf } from '../../src/season/workbook-tables.ts';
import { ringHour } from '../faults/settle.ts';
import { decided, on, submitted } from '../oracle/tiny-season.ts';
import { HG } from './ask-sidebar.ts';
import { knownWorld } from './known-world.ts';
import { bookOf, OWNER, openSunday, openWorld, play, rowsOf, type World } from './open-world.ts';

/** The sheet of all mail. */
function ledgerSheet(world: World) {
  return tableOf(world.run.book, 'dispatches').sheet;
}

/** Deletes rows of the ledger, all of them or those whose key fits, as staff tidy it up. */
export function tidyLedger(world: World, fits: (key: string) => boolean = () => true): void {
  const table = tableOf(world.run.book, 'dispatches');
  const gone = readRows(table)
    .filter(({ cells }) => fits(cells.key ?? ''))
    .map(({ number }) => number);
  for (const number of gone.reverse()) table.sheet.rows.splice(number - 1, 1);
  bookOf(world).dirty = true;
}

/** Keeps the ledger as it stands; the function that is given back puts it there again, like an earlier version. */
export function ledgerVersion(world: World): () => void {
  const kept = structuredClone(ledgerSheet(world).rows);
  return () => {
    ledgerSheet(world).rows.splice(0, ledgerSheet(world).rows.length, ...structuredClone(kept));
    bookOf(world).dirty = true;
  };
}

/** A Tuesday morning, or a Sunday's, on which two receipts and a returned notice are out. */
export function mailMorning(files: ProjectFiles, day: '08-20' | '08-25' = '08-20'): World {
  return knownWorld(`mail ${day}`, files, () => playMailMorning(files, day)).world;
}

function playMailMorning(files: ProjectFiles, day: '08-20' | '08-25'): World {
  const world = day === '08-20' ? openWorld(files) : openSunday(files);
  play(
    world,
    submitted('r1', {}, on(day, '09:00')),
    submitted('r2', { unit: HG, title: '夜校' }, on(day, '09:05')),
    decided('r1', 'return', { at: on(day, '09:10'), reason: '请补充照片' }),
  );
  ringHour(world);
  return world;
}

/** An entry that nothing is wrong with. */
export const THIRD = { title: '第三场', heldOn: '2019-07-01' };

/** Goes on with another entry and a few ticks: everything that is owed then is looked at. */
export function goOn(world: World): void {
  play(world, submitted('r3', THIRD, new Date(world.workspace.clock.now() + 60_000).toISOString()));
  ringHour(world);
  ringHour(world);
}

// What the owner is told of a fault belongs to its own test.
const isHealth = (key: string) => key.startsWith('health/');

/** Kind and state of every line but the owner's, in words and in order. */
export function mailStates(world: World): string[] {
  return ledgerOf(world)
    .filter(([key]) => !isHealth(key))
    .map(([key, state]) => `${key.split('/')[0]} ${state}`)
    .sort();
}

/** What every line of the ledger comes to: key and state, in words. */
export function ledgerOf(world: World): [key: string, state: string][] {
  return rowsOf(world, 'dispatches').map(({ cells }) => [cells.key ?? '', cells.state ?? '']);
}

/** How often each mail went out, by recipients and subject; those that went out once are left out. */
export function twice({ workspace }: World): string[] {
  // Two changes of one entry may bear one subject: what they tell differs by the moment of the change.
  const mails = workspace.mailbox.map(({ subject, text, to }) => {
    return `${to.join(', ')} ${subject}${subject.startsWith('【已更新】') ? text : ''}`;
  });
  return mails.filter((mail, index) => mails.indexOf(mail) !== index);
}

/** How many mails went out, but for what the owner is told of a fault. */
export function mailCount({ workspace }: World): number {
  return workspace.mailbox.filter(({ subject }) => !subject.startsWith('【运行提示】')).length;
}

/** A row that somebody types into the ledger by hand: to be sent, to whom and with what he likes. */
export function typeLine(world: World, cells: Readonly<Record<string, string>>, as = OWNER): void {
  const table = tableOf(world.run.book, 'dispatches');
  const last = Math.max(2, ...readRows(table).map(({ number }) => number));
  for (const [key, text] of Object.entries(cells)) {
    const column = table.columns.get(key);
    if (column === undefined) throw new Error(`no column ${key}`);
    world.workspace.type({
      as,
      spreadsheetId: world.bookId,
      sheetId: table.sheet.id,
      row: last + 1,
      column,
      values: [[text]],
    });
  }
}
