/** Files of works and photographs of activities, as somebody has looked at them: what is kept, and reading it back. */

import type { Row } from '../../domain/table.ts';
import { fileFields } from '../../domain/work-files/held-cells.ts';
import { standingFiles } from '../../domain/work-files/standing-files.ts';
import type { WorkFile } from '../../domain/work-files/work-file.ts';
import type { Office, Settings } from '../office.ts';
import { workFilesTable } from './tables.ts';

const COUNTED = 'workFileCount';

/** Adds lines to the table; the mark by which later runs know that there is something to read comes first. */
export function addWorkFiles(office: Office, known: number, rows: readonly Readonly<Record<string, string>>[]): void {
  office.store.set(COUNTED, String(known + rows.length));
  office.book.add(workFilesTable(office.language), rows);
  office.book.commit();
}

/** A text that changes whenever files are recorded; '' while none ever was. It goes with the settings. */
export function workFilesMark({ store }: Pick<Office, 'store'>): string {
  return store.get(COUNTED);
}

/**
 * Every file that an entry has, by entry id, as it was last looked at, the oldest look first: one call, and none where
 * nothing was ever recorded.
 *
 * @throws ProblemError tableMissing.
 */
export function readWorkFiles(office: Office, settings: Settings): ReadonlyMap<string, readonly WorkFile[]> {
  const found = new Map<string, FileLine[]>();
  if (settings.workFiles === '') return new Map();
  for (const row of office.book.read(workFilesTable(office.language))) {
    const read = fileOfRow(row);
    if (read) found.set(read.entry, [...(found.get(read.entry) ?? []), read]);
  }
  return new Map([...found].map(([entry, lines]) => [entry, standingFiles(lines)]));
}

type FileLine = Omit<WorkFile, 'state'> & { state: WorkFile['state'] | 'refused' };

function fileOfRow({ cells }: Row): FileLine | null {
  const { entry = '', name = '', format = '', sha256 = '', place = '', caption = '', at = '', by = '' } = cells;
  const bytes = Number(cells.bytes);
  if (entry === '' || !Number.isFinite(bytes)) return null;
  const seconds = Number(cells.seconds);
  const state = cells.state === 'doubtful' || cells.state === 'refused' ? cells.state : 'received';
  const length = (cells.seconds ?? '') === '' || !Number.isFinite(seconds) ? null : seconds;
  return { entry, name, bytes, format, seconds: length, sha256, place, caption, state, at, by };
}

/**
 * The newest file of each work of a form that asks for files, which is what its rules are held against; of a form that
 * asks for none nothing is read.
 */
export function heldFiles(office: Office, settings: Settings, form: string): ReadonlyMap<string, WorkFile> {
  const asking = settings.campaign.forms.find(({ key }) => key === form);
  if (!asking || !fileFields(asking)) return new Map();
  return new Map(
    [...readWorkFiles(office, settings)].flatMap(([id, files]) => {
      const newest = files[files.length - 1];
      return newest ? [[id, newest] as const] : [];
    }),
  );
}
