/** An entry as a row of its register, and back: people's columns as they stand, the rest in one hidden record. */

import type { Moment } from '../calendar.ts';
import type { FieldKey } from '../campaign/field-key.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { Row } from '../table.ts';
import type { Cells, Change, Door, Entry, Removed } from './entry.ts';
import { imprint, LONGEST_KEPT } from './imprint.ts';
import { allChanges, type KeptChanges, keptChanges } from './kept-changes.ts';

/** What the hidden `record` column holds, as JSON. */
interface Recorded extends KeptChanges {
  /** The workbook that it was recorded in: a row that was pasted from another one is no entry of this one. */
  book?: string;
  id: string;
  number: string;
  door: Door;
  handedInAt: Moment;
  editUrl: string;
  answeredAt?: Moment;
  /** Imprints of the fields as recorded, so that what staff type since is noticed. */
  imprints: Cells;
  answers: Cells;
  tabled?: Cells;
  removed?: Removed;
  /**
   * Fields that a run was about to write: the text that stood in the cell, then the imprint of what was to come. The
   * record that follows the cells is without it, so that it is there only when a run has ended between two cells.
   */
  writing?: Writing;
}

type Writing = Readonly<Record<FieldKey, readonly [stood: string, ...coming: string[]]>>;

/** A row of a register: the entry with the texts that stand there now, and the imprints of what was recorded. */
export interface EntryRow {
  index: number;
  entry: Entry;
  imprints: Cells;
}

/**
 * Reads a register's row; null for one that was never recorded here (staff have just typed it, or pasted it from
 * another workbook) or whose record is broken.
 *
 * What a run that ended half way had written is read as it stood before: nobody has typed it, and what it came from
 * is found again.
 *
 * @param book the workbook's own mark; '' takes the records of any.
 */
export function entryOfRow(form: CampaignForm, row: Row, book = ''): EntryRow | null {
  const recorded = parseRecord(row.cells.record ?? '');
  if (!recorded || (book !== '' && recorded.book !== undefined && recorded.book !== book)) return null;
  const cells = beforeWriting(fieldCells(form, row), recorded);
  const { id, number, door, handedInAt, editUrl, answers, imprints } = recorded;
  const receivedOn = row.cells.receivedOn ?? '';
  const changes = allChanges(recorded);
  const said = {
    ...(recorded.answeredAt === undefined ? {} : { answeredAt: recorded.answeredAt }),
    ...(isObject(recorded.tabled) ? { tabled: recorded.tabled } : {}),
    ...(recorded.removed === undefined ? {} : { removed: recorded.removed }),
  };
  const entry = { id, form: form.key, number, door, handedInAt, editUrl, changes, answers, cells, receivedOn, ...said };
  return { index: row.index, entry, imprints };
}

/** Whether a row was recorded in another workbook, and pasted from there. @param book this workbook's own mark. */
export function isFromElsewhere(row: Row, book: string): boolean {
  const recorded = parseRecord(row.cells.record ?? '');
  return recorded?.book !== undefined && recorded.book !== book;
}

/** Whether a row holds exactly what was last recorded of its entry: nobody has typed over it. */
export function isAsRecorded(form: CampaignForm, { entry, imprints }: EntryRow): boolean {
  return form.fields.every(({ key }) => imprint(entry.cells[key] ?? '') === (imprints[key] ?? ''));
}

/**
 * Whether the texts that stand in a row are another entry's rather than its own: most of the fields in which the two
 * were recorded differently.
 *
 * @param other of the same form.
 */
export function isRatherOf(form: CampaignForm, { entry, imprints }: EntryRow, other: EntryRow): boolean {
  const apart = form.fields.filter(({ key }) => (imprints[key] ?? '') !== (other.imprints[key] ?? ''));
  const theirs = apart.filter(({ key }) => imprint(entry.cells[key] ?? '') === (other.imprints[key] ?? ''));
  return theirs.length > apart.length / 2;
}

/**
 * The `record` cell of an entry: all that its row has to know beside the texts that people see.
 *
 * @param book the workbook's own mark.
 */
export function recordText(form: CampaignForm, entry: Entry, book = ''): string {
  const imprints: Record<FieldKey, string> = {};
  for (const { key } of form.fields) imprints[key] = imprint(entry.cells[key] ?? '');
  const { answeredAt, answers, door, editUrl, handedInAt, id, number, removed, tabled } = entry;
  const recorded: Recorded = {
    ...(book === '' ? {} : { book }),
    id,
    number,
    door,
    handedInAt,
    editUrl,
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...keptChanges(entry.changes),
    imprints,
    answers,
    ...(tabled === undefined ? {} : { tabled }),
    ...(removed === undefined ? {} : { removed }),
  };
  return JSON.stringify(recorded);
}

/**
 * The `record` cell that is to be kept before any of `coming`'s cells is written, so that a run which ends between two
 * of them leaves nothing that looks like typing; '' where it takes none, for a row without a record.
 *
 * Long texts are left out: the record would not fit into its cell.
 *
 * @param coming the texts that the fields are about to get.
 */
export function recordBeforeWriting(row: Row, coming: Cells): string {
  const recorded = parseRecord(row.cells.record ?? '');
  if (!recorded) return '';
  const writing: Record<FieldKey, readonly [string, ...string[]]> = { ...recorded.writing };
  for (const [key, text] of Object.entries(coming)) {
    const [stood, ...earlier] = writing[key] ?? [row.cells[key] ?? ''];
    if (stood.length <= LONGEST_KEPT) writing[key] = [stood, ...earlier, imprint(text)];
  }
  return JSON.stringify({ ...recorded, writing });
}

function beforeWriting(cells: Cells, { imprints, writing }: Recorded): Cells {
  if (!writing) return cells;
  const stood = Object.entries(writing).flatMap(([key, [text, ...coming]]) => {
    const now = imprint(cells[key] ?? '');
    return now !== imprints[key] && coming.includes(now) ? [[key, text]] : [];
  });
  return { ...cells, ...Object.fromEntries(stood) };
}

/** The texts of a row's fields; whatever else stands in it is left out. */
export function fieldCells(form: CampaignForm, row: Row): Record<string, string> {
  const cells: Record<FieldKey, string> = {};
  for (const { key } of form.fields) cells[key] = row.cells[key] ?? '';
  return cells;
}

/** Whether anything at all was typed into the fields of a row. */
export function isBlank(form: CampaignForm, row: Row): boolean {
  return form.fields.every(({ key }) => imprint(row.cells[key] ?? '') === '');
}

/**
 * Whether an entry that staff had typed holds nothing any more. What a respondent sent never counts as emptied: his
 * answers stand at the form.
 *
 * @example
 * isEmptied({ door: 'staff', cells: { title: ' ' } }) // → true
 */
export function isEmptied({ cells, door }: Pick<Entry, 'cells' | 'door'>): boolean {
  return door === 'staff' && Object.values(cells).every((text) => imprint(text) === '');
}

function parseRecord(text: string): Recorded | null {
  try {
    const recorded: unknown = JSON.parse(text);
    return isRecorded(recorded) ? recorded : null;
  } catch {
    return null;
  }
}

function isRecorded(value: unknown): value is Recorded {
  if (typeof value !== 'object' || value === null) return false;
  const { id, number, door, handedInAt, changes, imprints, answers } = value as Partial<Recorded>;
  const texts = [id, number, door, handedInAt];
  if (!texts.every((one) => typeof one === 'string') || !isObject(imprints) || !isObject(answers)) return false;
  return Array.isArray(changes) && changes.length > 0 && changes.every(isChange);
}

function isChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { at, by, fields } = value as Partial<Change>;
  return typeof at === 'string' && (by === 'respondent' || by === 'staff') && isObject(fields);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
