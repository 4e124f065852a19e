/** What columns of tables were last taken for, by where the tables come from: kept with the script. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import { type ColumnChoice, choiceFault, headingName, headingNameKey } from '../../domain/import/choose-columns.ts';
import { type ReadTable, readTable } from '../../domain/import/read-table.ts';
import * as json from '../../domain/json-shape.ts';
import type { Office } from '../office.ts';
import { readJson } from './read-json.ts';
import { attempt } from './troubles.ts';

const KEPT = 'tableColumns';

/** So many tables are known; the one that was learnt first gives way. */
const MOST_TABLES = 40;
/** Packed they are some ten of the 500 KB that the script's properties hold. */
const MOST_LETTERS = 16_000;

const knownShape = json.list(
  json.object({
    form: json.text,
    origin: json.text,
    /** Of the headings. */
    print: json.text,
    columns: json.list(json.object({ heading: json.text, field: json.text })),
  }),
);

type KnownTable = json.Read<typeof knownShape>[number];

/** Which tables are meant: those of a form that come from one place. */
export interface Origin {
  form: CampaignForm;
  /** 问卷星, or what staff call it; '' where nobody has said. */
  origin: string;
}

/** A table that was read as one with the same headings was taken in before. */
export interface RecalledTable {
  print: string;
  columns: readonly ColumnChoice[];
  table: ReadTable;
}

/** Where known tables came from, as staff have named it; the latest first. */
export function knownOrigins(office: Pick<Office, 'store'>): string[] {
  const names = readKnown(office).map(({ origin }) => origin);
  return [...new Set(names.reverse())].filter((name) => name !== '');
}

/**
 * Reads a table as the last one from there with the very same headings was taken in; null where none was, or a field
 * that was chosen then is no field of the form any more.
 *
 * @example
 * recalledTable(office, { form: activity, origin: '问卷星' }, [['事项', '何时'], ['讲座', '2019-06-12']])?.columns
 * // → [{ heading: '事项', field: 'title' }, { heading: '何时', field: 'heldOn' }]
 */
export function recalledTable(
  office: Pick<Office, 'store' | 'fingerprint'>,
  { form, origin }: Origin,
  rows: readonly (readonly string[])[],
): RecalledTable | null {
  const known = readKnown(office).filter((one) => one.form === form.key && one.origin === origin);
  if (known.length === 0) return null;
  const lines = rows.map((line) => new Set(line.map(headingNameKey)));
  for (const { columns, print } of known.reverse()) {
    if (choiceFault(form, namesIn(columns), columns) || !isNamed(lines, columns)) continue;
    const table = readTable(form, rows, columns);
    if (table && printOf(office, table) === print) return { print, columns, table };
  }
  return null;
}

/**
 * Keeps what the columns of a table were taken for, and gives by what it is known; '' where it could not be kept. What
 * is known already is not written again. Only who holds the register lock may.
 */
export function rememberColumns(
  office: Pick<Office, 'store' | 'fingerprint' | 'troubles'>,
  { form, origin }: Origin,
  table: Pick<ReadTable, 'columns'>,
  columns: readonly ColumnChoice[],
): string {
  const print = printOf(office, table);
  const named = columns.map(({ heading, field }) => ({ heading: headingName(heading), field }));
  const learnt: KnownTable = { form: form.key, origin, print, columns: named };
  const kept = attempt(office, '', () => {
    office.store.reread();
    const known = readKnown(office);
    if (known.some((one) => JSON.stringify(one) === JSON.stringify(learnt))) return true;
    return keep(office, [...known.filter((one) => !isSame(one, learnt)), learnt]);
  });
  return kept === true ? print : '';
}

/** Forgets what the columns of a table were taken for. Only who holds the register lock may. */
export function forgetColumns(
  office: Pick<Office, 'store'>,
  table: Pick<KnownTable, 'form' | 'origin' | 'print'>,
): void {
  office.store.reread();
  const known = readKnown(office);
  const left = known.filter((one) => !isSame(one, table));
  if (left.length < known.length) keep(office, left);
}

function isSame(one: Pick<KnownTable, 'form' | 'origin' | 'print'>, other: typeof one): boolean {
  return one.form === other.form && one.origin === other.origin && one.print === other.print;
}

function readKnown({ store }: Pick<Office, 'store'>): KnownTable[] {
  return readJson(knownShape, store.getLong(KEPT)) ?? [];
}

/** Keeps the latest of them that there is room for; whether the last one is among them. */
function keep({ store }: Pick<Office, 'store'>, tables: readonly KnownTable[]): boolean {
  const kept: KnownTable[] = [];
  for (const table of [...tables].reverse()) {
    if (kept.length === MOST_TABLES || JSON.stringify([table, ...kept]).length > MOST_LETTERS) break;
    kept.unshift(table);
  }
  if (tables.length > 0 && kept.length === 0) return false;
  store.setLong(KEPT, kept.length === 0 ? '' : JSON.stringify(kept));
  return true;
}

function namesIn(columns: readonly ColumnChoice[]): string[] {
  return columns.map(({ heading }) => heading);
}

// A look that costs little before a table is read whole. Headings of two lines stand in both.
function isNamed(lines: readonly ReadonlySet<string>[], columns: readonly ColumnChoice[]): boolean {
  const keys = namesIn(columns).map(headingNameKey);
  return lines.some((line, index) => keys.every((key) => line.has(key) || lines[index + 1]?.has(key) === true));
}

function printOf({ fingerprint }: Pick<Office, 'fingerprint'>, { columns }: Pick<ReadTable, 'columns'>): string {
  const keys = columns.map(({ heading }) => headingNameKey(heading));
  return fingerprint(JSON.stringify(keys.filter((key) => key !== '')));
}
