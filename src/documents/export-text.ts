/** Writes a table that leaves the workbook: as lines of JSON, as CSV, and the schema by which a database takes it. */

import type { ExportTable, ExportValue } from '../domain/export/export-table.ts';
import { csvBytes, csvText } from './csv.ts';
import { utf8Bytes } from './docx/utf8-bytes.ts';

/** Between the parts of a list in a cell of CSV, which knows no lists. */
const BETWEEN = ';';

/**
 * The rows, a line of JSON each (NDJSON), exactly as they are; what is null is left out.
 *
 * @example
 * ndjsonBytes(table) // → {"campaign":"2019","number":"HD-2019-0001","counts":true} …
 */
export function ndjsonBytes({ columns, rows }: ExportTable): Uint8Array {
  const lines = rows.map((row) => {
    const filled = columns.flatMap(({ name }): [string, ExportValue][] => {
      const value = row[name] ?? null;
      return value === null ? [] : [[name, value]];
    });
    return `${JSON.stringify(Object.fromEntries(filled))}\n`;
  });
  return utf8Bytes(lines.join(''));
}

/**
 * The rows as CSV for a spreadsheet program, under the names of their columns: with a byte order mark, lists joined,
 * and an apostrophe before what would be taken for a formula. A database had better take the lines of JSON.
 *
 * @param isFirst of the parts that one file is put together of: it has the head.
 */
export function exportCsvBytes({ columns, rows }: ExportTable, isFirst: boolean): Uint8Array {
  const head = columns.map(({ name }) => name);
  const lines = rows.map((row) => head.map((name) => cellText(row[name] ?? null)));
  return isFirst ? csvBytes([head, ...lines]) : utf8Bytes(csvText(lines));
}

function cellText(value: ExportValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join(BETWEEN) : String(value);
}

/**
 * The schema that `bq load` takes for the lines of JSON: name, type, mode and what each column says.
 *
 * @param says what each column holds, by its name.
 */
export function schemaBytes({ columns }: ExportTable, says: Readonly<Record<string, string>>): Uint8Array {
  const schema = columns.map(({ mode, name, type }) => ({ name, type, mode, description: says[name] ?? '' }));
  return utf8Bytes(`${JSON.stringify(schema, null, 2)}\n`);
}
