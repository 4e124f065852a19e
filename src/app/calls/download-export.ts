/** Gives staff a table of the season for a database or a spreadsheet program, without anything about persons. */

import * as z from 'zod/mini';
import { exportCsvBytes, ndjsonBytes, schemaBytes } from '../../documents/export-text.ts';
import { EXPORT_NAMES, type ExportName, type ExportTable } from '../../domain/export/export-table.ts';
import {
  decisionsTable,
  entriesTable,
  mailsTable,
  papersTable,
  unitsTable,
} from '../../domain/export/season-tables.ts';
import { say } from '../../messages/say.ts';
import { readerCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegisters } from '../tables/current-registers.ts';
import { readOutbox } from '../tables/outbox.ts';
import { judgeRegisters, readDecisions } from '../tables/registers.ts';
import { documentsTable } from '../tables/staff-tables.ts';

/** So many rows go into one answer, which crosses to the page as text. */
const MOST_ROWS = 5_000;

const FORMATS = ['ndjson', 'csv', 'schema'] as const;

/**
 * A part of a table, counted from 0; `parts` says how many make the whole. The schema is one part.
 *
 * Parts that are asked for one after the other are as the season stood at each: whoever needs one moment's reads while
 * nothing is done, as in a rehearsal, or takes the sealed archive.
 */
export const downloadExport = readerCall(
  () =>
    z.strictObject({
      table: z.enum(EXPORT_NAMES),
      as: z.enum(FORMATS),
      part: z.number().check(z.int(), z.minimum(0), z.maximum(10_000)),
    }),
  ({ office, settings, language }, { as, part, table: name }) => {
    const whole = TABLES[name](office, settings);
    const parts = as === 'schema' ? 1 : Math.max(1, Math.ceil(whole.rows.length / MOST_ROWS));
    const rows = whole.rows.slice(part * MOST_ROWS, (part + 1) * MOST_ROWS);
    const bytes = bytesOf({ ...whole, rows }, as, { isFirst: part === 0, says: say('export', language)[name] });
    return { ok: true, value: { name: fileName(name, as), base64: office.files.base64(bytes), parts } };
  },
  { right: 'personalData' },
);

type Format = (typeof FORMATS)[number];

function bytesOf(
  table: ExportTable,
  as: Format,
  { isFirst, says }: { isFirst: boolean; says: Readonly<Record<string, string>> },
): Uint8Array {
  if (as === 'ndjson') return ndjsonBytes(table);
  return as === 'csv' ? exportCsvBytes(table, isFirst) : schemaBytes(table, says);
}

function fileName(table: ExportName, as: Format): string {
  return as === 'schema' ? `${table}.schema.json` : `${table}.${as}`;
}

const TABLES: Readonly<Record<ExportName, (office: Office, settings: Settings) => ExportTable>> = {
  units: (_office, { campaign, roster }) => unitsTable(campaign, roster),
  entries: (office, settings) => entriesTable(settings.campaign, judged(office, settings)),
  decisions: (office, settings) => decisionsTable(settings.campaign, readDecisions(office), judged(office, settings)),
  mails: (office, { campaign }) => mailsTable(campaign, readOutbox(office).lines),
  papers: (office, { campaign }) => {
    const lines = office.book.read(documentsTable(campaign)).filter(({ cells }) => (cells.key ?? '') !== '');
    return papersTable(
      campaign,
      lines.map(({ cells: { fileId = '', kind = '', name = '', unit = '' } }) => ({ fileId, kind, name, unit })),
    );
  },
};

function judged(office: Office, settings: Settings) {
  return judgeRegisters(settings, currentRegisters(office, settings), readDecisions(office));
}
