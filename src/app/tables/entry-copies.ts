/** Copies of entries (台账存底): from them a row that people delete or spoil comes back as it was last recorded. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Entry } from '../../domain/intake/entry.ts';
import { type EntryRow, entryOfRow, recordText } from '../../domain/intake/entry-row.ts';
import { hashOf } from '../../domain/intake/imprint.ts';
import type { Row } from '../../domain/table.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import type { CopyLine } from './copy-line.ts';
import type { Register } from './register.ts';
import { besideKeys, registerTable } from './register-table.ts';
import { copiesTable } from './tables.ts';

/** A copy with its texts: a row of its register as it stood. */
export interface EntryCopy {
  row: EntryRow;
  /** The hidden record of the row. */
  record: string;
  /** Columns that staff fill beside the fields (`besideKeys`). */
  beside: Readonly<Record<string, string>>;
}

/** The columns before the long ones. */
const SHORT_COLUMNS = 5;

/** A cell holds 50,000 characters. */
const MOST_TEXT = 45_000;

/** Every copy in short: one call. @throws ProblemError tableMissing. */
export function readCopyLines(
  office: Pick<Office, 'language'> & { book: Pick<Office['book'], 'readFirst'> },
): CopyLine[] {
  return office.book.readFirst(copiesTable(office.language), SHORT_COLUMNS).map((cells) => {
    const { form = '', hash = '', id = '', number = '' } = cells;
    return { id, form, number, door: cells.door === 'staff' ? 'staff' : 'form', hash };
  });
}

/** The copies of these entries, by id: one long call, made only when a row is missing. */
export function readCopies(office: Office, { campaign }: Settings, ids: ReadonlySet<string>): Map<string, EntryCopy> {
  const found = new Map<string, EntryCopy>();
  const beside = new Map(campaign.forms.map((form) => [form.key, besideKeys(registerTable(campaign, form), form)]));
  for (const { index, cells } of office.book.read(copiesTable(office.language))) {
    const form = campaign.forms.find(({ key }) => key === cells.form);
    const keys = beside.get(form?.key ?? '') ?? [];
    const copy = form && ids.has(cells.id ?? '') ? copyOf(form, { index, cells }, keys) : null;
    if (copy) found.set(copy.row.entry.id, copy);
  }
  return found;
}

function copyOf(form: CampaignForm, { cells, index }: Row, keys: readonly string[]): EntryCopy | null {
  const texts = textsIn(cells.texts ?? '');
  const row = entryOfRow(form, { index, cells: { ...texts, record: cells.record ?? '' } });
  return row && { row, record: cells.record ?? '', beside: besideIn(keys, texts) };
}

function textsIn(text: string): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(text);
    const pairs = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
    return Object.fromEntries(pairs.map(([key, value]) => [key, String(value)]));
  } catch {
    return {};
  }
}

/** Keeps a copy of each entry of `register` that `isMeant` and whose copy is not up to date. */
export function keepCopies(
  office: Office,
  register: Register,
  known: ReadonlyMap<string, string>,
  isMeant: (entry: Entry) => boolean = () => true,
): void {
  const rowAt = new Map(register.rows.map((row) => [row.index, row.cells]));
  const keys = besideKeys(register.table, register.form);
  const outdated = register.entries.filter(isMeant).flatMap((entry) => {
    const index = register.recorded.get(entry.id)?.index ?? register.placed.get(entry.id);
    const beside = besideIn(keys, rowAt.get(index ?? -1) ?? register.beside.get(entry.id) ?? {});
    const cells = copyCells(office, register, entry, beside);
    return known.get(entry.id) === cells.hash ? [] : [cells];
  });
  const [first] = outdated;
  if (outdated.length === 1 && first && !known.has(first.id ?? '') && isNew(register, first.id ?? '')) {
    office.book.append(copiesTable(office.language), first);
  } else if (outdated.length > 0) office.book.put(copiesTable(office.language), outdated);
}

function isNew({ recalled, recorded }: Register, id: string): boolean {
  return !recorded.has(id) && !recalled.has(id);
}

function copyCells(
  { language }: Pick<Office, 'language'>,
  register: Register,
  entry: Entry,
  beside: EntryCopy['beside'],
): Record<string, string> {
  const record = register.records.get(entry) ?? recordText(register.form, entry, register.book);
  const texts = fitted({ ...entry.cells, ...beside }, say('workbook', language).cutMark);
  const { form, id, number, door } = entry;
  return { id, form, number, door, hash: hashOf(`${record}\n${texts}`), record, texts };
}

function besideIn(keys: readonly string[], cells: Readonly<Record<string, string>>): EntryCopy['beside'] {
  const beside: Record<string, string> = {};
  for (const key of keys) beside[key] = cells[key] ?? '';
  return beside;
}

// The longest texts are cut until all fit into one cell.
function fitted(texts: Readonly<Record<string, string>>, cutMark: string): string {
  const kept: Record<string, string> = { ...texts };
  for (let text = JSON.stringify(kept); ; text = JSON.stringify(kept)) {
    if (text.length <= MOST_TEXT) return text;
    const [longest = ''] = Object.keys(kept).sort(
      (one, other) => (kept[other] ?? '').length - (kept[one] ?? '').length,
    );
    const half = Math.floor((kept[longest] ?? '').length / 2);
    kept[longest] = (kept[longest] ?? '').slice(0, half) + cutMark;
  }
}
