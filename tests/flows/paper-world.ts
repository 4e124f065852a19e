/** A world whose papers are written, and what people do to their files in Drive and to the lines of 材料清单. */

import type { ProjectFiles, TraceLine } from '../../src/offline/workspace.ts';
import { tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { ringHour } from '../faults/settle.ts';
import { decided } from '../oracle/tiny-season.ts';
import { ask, firstTen, moment } from './ask-sidebar.ts';
import { knownWorld } from './known-world.ts';
import { documentsOf, type KeptWorld, keep, OWNER, play, reopen, rowsOf, type World } from './open-world.ts';

type DriveFile = ReturnType<typeof documentsOf>[number];

/** All that can be asked for. */
export const EVERYTHING = ['summaries', 'packets', 'report', 'callList'] as const;

/** Ten past ten: an activity and a story that are approved, and no paper yet. */
export function unwritten(files: ProjectFiles): KeptWorld {
  const world = reopen(firstTen(files));
  play(world, { ...decided('w1', 'approve'), at: moment('10:10') });
  return keep(world);
}

/** Eleven o'clock of the same day, and every paper written. */
export function written(files: ProjectFiles): KeptWorld {
  return knownWorld('written', files, writePapers);
}

function writePapers(files: ProjectFiles): World {
  const world = reopen(unwritten(files));
  tickOf(world, ...EVERYTHING);
  return world;
}

/** A minute later, somebody asks for papers of all units. */
export function request(world: World, ...kinds: readonly string[]): void {
  world.workspace.clock.advanceTo(world.workspace.clock.now() + 60_000);
  for (const what of kinds) ask(world, 'requestPapers', { what });
}

/** Asks, and lets the hour's tick do it. */
export function tickOf(world: World, ...kinds: readonly string[]): readonly TraceLine[] {
  request(world, ...kinds);
  const trace: TraceLine[] = [];
  const stop = world.workspace.onExecution((record) => trace.push(...record.trace));
  ringHour(world);
  stop();
  return trace;
}

/** Which of them are calls of Drive, without its name. */
export const driveCalls = (trace: readonly TraceLine[]): string[] =>
  trace.flatMap(({ method }) => (method.startsWith('Drive.') ? [method.slice('Drive.Files.'.length)] : []));

/** The files that are papers or packets now, in order of creation. */
export const papersIn = (world: World): DriveFile[] =>
  documentsOf(world).filter(({ appProperties, trashed }) => !trashed && appProperties.tenEventsKey !== undefined);

/** The lines of 材料清单 by key. */
export const linesOf = (world: World) =>
  new Map(
    rowsOf(world, 'documents').flatMap(({ cells }) => (cells.key === '' ? [] : [[cells.key ?? '', cells] as const])),
  );

/** The file of a paper by the key of its line. */
export function fileOf(world: World, key: string): DriveFile {
  const id = linesOf(world).get(key)?.fileId ?? '';
  const file = world.workspace.parts.drive.get(id);
  if (!file) throw new Error(`no file ${key}`);
  return file;
}

/** Somebody changes a file in Drive. */
export function change(world: World, key: string, changes: Partial<DriveFile>): DriveFile {
  const file = { ...fileOf(world, key), ...changes };
  world.workspace.parts.drive.put(file);
  return file;
}

/** What staff have made of a paper in Word. */
export const EDITED = {
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  base64: Buffer.from('王示例改过的文字').toString('base64'),
};

/** Staff type into the settings: what stands on every paper of the district, and on how all of them look. */
export function typeSetting(world: World, key: string, settingValue: string): void {
  const row = rowsOf(world, 'settings').find(({ cells }) => cells.settingKey === key);
  typeRow(world.run.book, OWNER, 'settings', row?.number ?? null, { settingValue });
}

/** Another typeface: every file has to be written again. */
export const changeAll = (world: World, face = '方正小标宋_GBK') => typeSetting(world, 'typefaces', `标题=${face}`);

/** The sheet of 材料清单, and where its lines stand. */
export function listSheet(world: World) {
  const table = tableOf(world.run.book, 'documents');
  const rows = rowsOf(world, 'documents');
  return { cell: { as: OWNER, spreadsheetId: world.bookId, sheetId: table.sheet.id }, table, rows };
}
