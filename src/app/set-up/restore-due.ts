/** What is still to come of the backup from which a workbook begins: set-up waits for it. */

import type { BackupHead } from '../../domain/backup/backup-text.ts';
import * as json from '../../domain/json-shape.ts';
import type { Office, Wiring } from '../office.ts';
import { readJson } from '../tables/read-json.ts';

const DUE = 'restoreDue';

type Kept = Pick<Office, 'store'>;

const dueShape = json.object({ madeAt: json.text, files: json.list(json.number) });

/**
 * The files, by their numbers, that are still to be restored before this workbook is set up: until then the forms'
 * answers would be recorded anew, under other numbers. None in a workbook that began otherwise.
 */
export function filesDue({ store }: Kept): number[] {
  return dueIn(store)?.files ?? [];
}

/**
 * Whether set-up has to wait. Where a run that began from a backup was ended before it had kept whose workbook this is,
 * there is nothing to go on with: it begins from nothing then.
 */
export function isRestoring(office: Kept, wiring: Wiring | null): boolean {
  const isDue = filesDue(office).length > 0;
  if (isDue && wiring === null) forgetDue(office);
  return isDue && wiring !== null;
}

/** What to keep where a workbook begins from a file of a backup: all files are due, or those that were before. */
export function dueFrom(
  { store }: Kept,
  { madeAt, of = 1 }: Pick<BackupHead, 'madeAt' | 'of'>,
): Record<string, string> {
  const before = dueIn(store);
  const files = Array.from({ length: of }, (_, index) => index + 1);
  return { [DUE]: JSON.stringify({ madeAt, files: before?.madeAt === madeAt ? before.files : files }) };
}

/**
 * Notes that parts of a file are restored. With its last one it is whole: a file's parts come one after the other, and
 * none after one that was not carried out.
 */
export function noteRestored(
  { store }: Kept,
  { file = 1, madeAt, parts }: Pick<BackupHead, 'file' | 'madeAt' | 'parts'>,
  indexes: readonly number[],
): void {
  const before = dueIn(store);
  if (before?.madeAt !== madeAt || !before.files.includes(file) || !indexes.includes(parts.length - 1)) return;
  const files = before.files.filter((one) => one !== file);
  store.set(DUE, files.length === 0 ? '' : JSON.stringify({ madeAt, files }));
}

/** Nothing more is to come: what is not restored by now is gone for good. */
export function forgetDue({ store }: Kept): void {
  store.set(DUE, '');
}

function dueIn(store: Kept['store']) {
  return readJson(dueShape, store.get(DUE));
}
