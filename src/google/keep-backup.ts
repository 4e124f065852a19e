/** Stores a backup in the owner's Drive, of one file or several, and lets the oldest go once it is there. */

import type { Files } from '../app/office.ts';
import { byText } from '../domain/text-order.ts';
import { listed, markedBy } from './list-files.ts';
import { drive } from './open-drive.ts';

/** By which a backup is known, and whose it is. */
export const BACKUP = 'tenEventsBackup';

/** Of a file among several: the backup that it is of, by an id of its own, and how many files that has. */
const SET = 'tenEventsBackupSet';

const JSON_TYPE = 'application/json';

/** A run ends after six minutes: what was stored less than this before may still grow. */
const UNDER_WAY_MS = 600_000;

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** Stores the files one after the other, then throws older backups away. */
export function keepBackup(backup: Parameters<Files['keepBackup']>[0]): string {
  // Before as well: where every try is ended by Google there is one at most that is not whole.
  if (backup.count > 1) for (const file of brokenOf(keptSets(), Date.parse(backup.at)).flat()) tryThrowAway(file);
  const stored = storeFiles(backup);
  throwOlderAway(stored, backup.most);
  return stored[0]?.webViewLink ?? '';
}

function storeFiles({ count, fileAt, folder }: Parameters<Files['keepBackup']>[0]): DriveFile[] {
  const set = count > 1 ? { [SET]: `${Utilities.getUuid()} ${count}` } : {};
  const appProperties = { [BACKUP]: SpreadsheetApp.getActive().getId(), ...set };
  const stored: DriveFile[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      const { name, text } = fileAt(index);
      const resource = { name, mimeType: JSON_TYPE, appProperties, parents: [folder] };
      const blob = Utilities.newBlob(text, JSON_TYPE, name);
      stored.push(drive().Files.create(resource, blob, { fields: 'id,webViewLink,createdTime' }));
    }
  } catch (error) {
    for (const file of stored) tryThrowAway(file);
    throw error;
  }
  return stored;
}

// What cannot be thrown away now goes with the next backup that is stored whole.
function tryThrowAway(file: DriveFile): void {
  try {
    throwAway(file);
  } catch (error) {
    console.warn(`a file of a backup that is not whole stays: ${error}`);
  }
}

function throwAway({ id }: DriveFile): void {
  if (id) drive().Files.update({ trashed: true }, id);
}

function throwOlderAway(stored: readonly DriveFile[], most: number): void {
  const own = stored.map(({ id }) => id);
  const newestFirst = keptSets(own).reverse();
  const whole = newestFirst.filter(isWhole);
  const broken = brokenOf(newestFirst, Math.max(...stored.map(createdMs)));
  for (const file of [...whole.slice(most - 1), ...broken].flat()) throwAway(file);
}

function keptSets(own: readonly DriveFile['id'][] = []): DriveFile[][] {
  const found = listed(`${markedBy(BACKUP)} and trashed = false`, 'id,name,createdTime,appProperties');
  return setsOf(found.filter(({ id }) => !own.includes(id)));
}

// A backup that is not whole counts for none, and goes: a run was ended that stored it, or somebody took a file away.
function brokenOf(sets: readonly DriveFile[][], nowMs: number): DriveFile[][] {
  return sets.filter((files) => !isWhole(files) && Math.max(...files.map(createdMs)) < nowMs - UNDER_WAY_MS);
}

/** The backups that these files are of, the oldest first. */
function setsOf(files: DriveFile[]): DriveFile[][] {
  const sets = new Map<string, DriveFile[]>();
  for (const file of files.sort(byText(({ createdTime = '', name = '' }) => `${createdTime} ${name}`))) {
    const key = setOf(file) || (file.id ?? '');
    // Behind those that were begun before it ended.
    const others = sets.get(key) ?? [];
    sets.delete(key);
    sets.set(key, [...others, file]);
  }
  return [...sets.values()];
}

function isWhole(files: readonly DriveFile[]): boolean {
  const [first] = files;
  return first !== undefined && files.length >= Number(setOf(first).split(' ')[1] ?? 1);
}

function setOf({ appProperties = {} }: DriveFile): string {
  return String(Object.entries(appProperties).find(([key]) => key === SET)?.[1] ?? '');
}

function createdMs({ createdTime = '' }: DriveFile): number {
  return Date.parse(createdTime);
}
