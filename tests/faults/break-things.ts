/** Breaks one thing in a world, as people or Google do, and mends by hand what no button mends. */

import { findRow, readRows, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { bookOf, COLLEAGUE, documentsOf, OWNER, play, type World } from '../flows/open-world.ts';
import { papersIn } from '../flows/paper-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { nowOf } from './flows.ts';
import { wiredForms } from './invariants.ts';
import { ringHour } from './settle.ts';

const FOLDER = 'application/vnd.google-apps.folder';

/** The file of the activities' form. */
export function formFile(world: World) {
  const file = world.workspace.parts.forms.files.get(wiredForms(world).activity?.id ?? '');
  if (file === undefined) throw new Error('no form');
  return file;
}

/** The form is gone for good, its file with it. */
export function dropForm(world: World): void {
  const { id } = formFile(world);
  const { drive, forms } = world.workspace.parts;
  forms.files.delete(id);
  drive.restore(Object.fromEntries(Object.entries(drive.read()).filter(([key]) => key !== id)));
}

/** The script of a project whose zone is another one. */
export function installIn({ bookId, files, workspace }: World, zone: string): void {
  const manifest = JSON.parse(files['appsscript.json'] ?? '{}') as object;
  const changed = { ...files, 'appsscript.json': JSON.stringify({ ...manifest, timeZone: zone }) };
  workspace.install({ files: changed, boundTo: bookId });
}

/** What people change of the form in its editor. */
export function changeForm(world: World, change: (file: ReturnType<typeof formFile>) => void): void {
  const file = formFile(world);
  change(file);
  file.dirty = true;
}

/** The triggers of one function, as the trigger store has them. */
function triggersOf({ workspace }: World, handler: string) {
  return workspace.parts.triggers.of(OWNER).filter((trigger) => trigger.handler === handler);
}

export function dropTrigger(world: World, handler: string): void {
  const [first] = triggersOf(world, handler);
  if (first) world.workspace.parts.triggers.remove(first.uid);
}

export function doubleTrigger(world: World, handler: string, change: object = {}): void {
  const [first] = triggersOf(world, handler);
  if (first) world.workspace.parts.triggers.add({ ...structuredClone(first), uid: `${first.uid}-2`, ...change });
}

/** Every trigger by what it rings for, as often as it is there. */
export function bells({ workspace }: World): string[] {
  return workspace.parts.triggers.of(OWNER).map(({ handler, sourceId }) => `${handler} ${sourceId ?? ''}`);
}

/** A row of a table goes with what stands in it. */
export function dropRow(world: World, key: string, number: number): void {
  const { sheet } = tableOf(world.run.book, key);
  world.workspace.deleteRows({ as: COLLEAGUE, spreadsheetId: world.bookId, sheetId: sheet.id, from: number, count: 1 });
}

export function dropColumn(world: World, key: string, column: string): void {
  const { columns, sheet } = tableOf(world.run.book, key);
  const from = columns.get(column) ?? 0;
  world.workspace.deleteColumns({ as: COLLEAGUE, spreadsheetId: world.bookId, sheetId: sheet.id, from, count: 1 });
}

/** Nobody finds a drop-down in the sheet any more. */
export function dropChoices(world: World, key: string): void {
  const { sheet } = tableOf(world.run.book, key);
  sheet.rows = sheet.rows.map((row) => (row === null ? null : { ...row, styles: row.styles.map(() => 0) }));
  bookOf(world).dirty = true;
}

/** Somebody types a setting; the program's own records stand in a hidden column. */
export function typeSetting(world: World, key: string, text: string): void {
  const row = findRow(tableOf(world.run.book, 'settings'), 'settingKey', key);
  const column = /^(?:campaign\.|wiring)/u.test(key) ? 'settingRecord' : 'settingValue';
  typeRow(world.run.book, COLLEAGUE, 'settings', row?.number ?? null, { [column]: text });
}

export function dropSetting(world: World, key: string): void {
  dropRow(world, 'settings', findRow(tableOf(world.run.book, 'settings'), 'settingKey', key)?.number ?? 0);
}

/** Somebody types into a unit's row of the roster. */
export function typeUnit(world: World, code: string, cells: Readonly<Record<string, string>>): void {
  const row = findRow(tableOf(world.run.book, 'roster'), 'id', code);
  typeRow(world.run.book, COLLEAGUE, 'roster', row?.number ?? null, cells);
}

/** Every unit goes; gives back what puts them there again. */
export function emptyRoster(world: World): () => void {
  const table = tableOf(world.run.book, 'roster');
  const kept = structuredClone(table.sheet.rows);
  for (const { number } of readRows(table)) table.sheet.rows[number - 1] = null;
  bookOf(world).dirty = true;
  return () => {
    const { sheet } = tableOf(world.run.book, 'roster');
    sheet.rows = kept;
    bookOf(world).dirty = true;
  };
}

/** Into the bin with what the program has made: its folder, or one of its papers. */
export function trash(world: World, what: 'folder' | 'paper'): string {
  const folder = documentsOf(world).find(({ mimeType }) => mimeType === FOLDER)?.id ?? '';
  const id = what === 'folder' ? folder : (papersIn(world)[0]?.id ?? '');
  world.workspace.trash(id, { as: OWNER });
  return id;
}

/** A mail is sent and its run ends: the next one finds it claimed. */
export function loseMail(world: World): void {
  world.workspace.faults.arm({ kind: 'kill', when: 'after', call: 1, of: ['MailApp.sendEmail'] });
  play(world, submitted('z1', { title: '读书分享会', heldOn: '2019-07-01' }, nowOf(world)));
  ringHour(world);
}

/** Nothing rings for a day. */
export function standStill({ workspace }: World): void {
  workspace.faults.triggersOff(Date.parse(on('08-21', '12:30')));
  workspace.clock.advanceTo(on('08-21', '12:00'));
}
