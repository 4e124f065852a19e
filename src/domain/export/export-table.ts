/** A table that leaves the workbook for a database: its columns, their types, and rows that fit them. */

import type { Day, Moment } from '../calendar.ts';

/** As BigQuery calls them; a moment is ISO text with its offset, a day `YYYY-MM-DD`. */
export type ExportType = 'STRING' | 'INTEGER' | 'BOOL' | 'DATE' | 'TIMESTAMP';

/** A column. A `REPEATED` one holds a list; every other may be null. */
export interface ExportColumn<Name extends string = string> {
  name: Name;
  type: ExportType;
  mode: 'NULLABLE' | 'REPEATED';
}

export type ExportValue = string | number | boolean | null | Day | Moment | readonly string[];

/** A table: rows by the names of their columns. */
export interface ExportTable {
  name: ExportName;
  columns: readonly ExportColumn[];
  rows: readonly Readonly<Record<string, ExportValue>>[];
}

/** The tables that leave, in the order in which others refer to them. */
export const EXPORT_NAMES = ['units', 'entries', 'decisions', 'mails', 'papers'] as const;

export type ExportName = (typeof EXPORT_NAMES)[number];

/** Declares a column: `column('STRING')`, `column('STRING', 'REPEATED')`. */
function column(type: ExportType, mode: ExportColumn['mode'] = 'NULLABLE') {
  return { type, mode };
}

const text = column('STRING');
const texts = column('STRING', 'REPEATED');
const count = column('INTEGER');
const yes = column('BOOL');
const day = column('DATE');
const moment = column('TIMESTAMP');

/** Every table's columns from left to right. No field that the campaign calls personal is among them. */
export const EXPORT_COLUMNS = {
  units: { campaign: text, unit: text, name: text, kind: text, active: yes, target: count },
  entries: {
    campaign: text,
    number: text,
    form: text,
    unit: text,
    unit_as_written: text,
    title: text,
    day,
    track: text,
    people: count,
    state: text,
    counts: yes,
    counts_for_unit: yes,
    waits: yes,
    stands: yes,
    why: texts,
    errors: texts,
    warnings: texts,
    waived: texts,
    door: text,
    handed_in_at: moment,
    received_on: day,
    version: count,
    answers: text,
  },
  decisions: { campaign: text, number: text, kind: text, code: text, decided_at: moment, version: count },
  mails: {
    campaign: text,
    key: text,
    kind: text,
    unit: text,
    week: day,
    state: text,
    recipients: count,
    owed_at: moment,
    claimed_at: moment,
  },
  papers: { campaign: text, kind: text, unit: text, name: text, file: text },
} as const satisfies Readonly<Record<ExportName, Readonly<Record<string, ReturnType<typeof column>>>>>;

/** The names of a table's columns. */
export type ColumnOf<Name extends ExportName> = keyof (typeof EXPORT_COLUMNS)[Name] & string;

/** Rows of a table: a value for each of its columns. */
export type RowsOf<Name extends ExportName> = readonly Readonly<Record<ColumnOf<Name>, ExportValue>>[];

/** A table of these rows. */
export function exportTable<Name extends ExportName>(name: Name, rows: RowsOf<Name>): ExportTable {
  const columns = Object.entries(EXPORT_COLUMNS[name]).map(([key, { mode, type }]) => ({ name: key, type, mode }));
  return { name, columns, rows };
}
