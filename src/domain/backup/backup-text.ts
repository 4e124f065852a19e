/** A backup as a text of lines that any editor opens: a head that names every part by its hash, then the parts. */

import * as z from 'zod/mini';
import type { Moment } from '../calendar.ts';
import { hashOf } from '../intake/imprint.ts';

const FORMAT = 'ten-events-backup';

/** The format that is written; a program reads this one and those before. */
const VERSION = 1;

/** So many letters a part, but for a single row that is longer. */
const PART_LENGTH = 150_000;

export type BackupRow = Readonly<Record<string, string>>;

/** Rows of one table, or what the script keeps beside the workbook. */
export type BackupPart = { table: string; rows: readonly BackupRow[] } | { kept: Readonly<Record<string, string>> };

/** Whose backup it is. */
export interface BackupAbout {
  madeAt: Moment;
  by: string;
  /** The workbook's id. */
  book: string;
  /** The campaign's id. */
  campaign: string;
  title: string;
}

/** A table as it is backed up: what people call it and its columns, so that the file can be read by itself. */
export interface BackedTable {
  key: string;
  title: string;
  columns: Readonly<Record<string, string>>;
  rows: readonly BackupRow[];
}

const headShape = () =>
  z.object({
    format: z.literal(FORMAT),
    version: z.number(),
    madeAt: z.string(),
    by: z.string(),
    book: z.string(),
    campaign: z.string(),
    title: z.string(),
    tables: z.array(
      z.object({ key: z.string(), title: z.string(), rows: z.number(), columns: z.record(z.string(), z.string()) }),
    ),
    parts: z.array(z.string()),
    seal: z.string(),
  });

export type BackupHead = z.infer<ReturnType<typeof headShape>>;

const cells = () => z.record(z.string(), z.string());

const partShape = () => z.union([z.object({ table: z.string(), rows: z.array(cells()) }), z.object({ kept: cells() })]);

/**
 * The whole backup.
 *
 * @param kept what the script keeps; it comes first, so that an empty workbook can begin with it.
 */
export function backupText(
  about: BackupAbout,
  tables: readonly BackedTable[],
  kept: Readonly<Record<string, string>>,
): string {
  const parts = [lineOf({ kept }), ...tables.flatMap(partsOf)];
  const listed = tables.map(({ columns, key, rows, title }) => ({ key, title, rows: rows.length, columns }));
  const head = { format: FORMAT, version: VERSION, ...about, tables: listed, parts: parts.map(hashOf) };
  return [lineOf({ ...head, seal: hashOf(JSON.stringify(head)) }), ...parts, ''].join('\n');
}

// Addresses stand as JSON may have them too, https:\/\/: whatever carries the text turns none of them into another.
function lineOf(value: unknown): string {
  return JSON.stringify(value).replace(/\//g, '\\/');
}

function partsOf({ key, rows }: BackedTable): string[] {
  const parts: string[] = [];
  let waiting: BackupRow[] = [];
  let length = 0;
  const close = () => {
    if (waiting.length > 0) parts.push(lineOf({ table: key, rows: waiting }));
    waiting = [];
    length = 0;
  };
  for (const row of rows) {
    waiting.push(row);
    length += JSON.stringify(row).length;
    if (length > PART_LENGTH) close();
  }
  close();
  return parts;
}

/**
 * The head of a backup; why it is none where it is not.
 *
 * @example
 * readHead('{"a":1}') // → 'notABackup'
 */
export function readHead(text: string): BackupHead | 'notABackup' | 'newerBackup' | 'damagedBackup' {
  const read = parsed(text);
  if (read === null || !text.includes(FORMAT)) return 'notABackup';
  const { version } = read as { version?: unknown };
  if (typeof version === 'number' && version > VERSION) return 'newerBackup';
  const { data, success } = z.safeParse(headShape(), read, { jitless: true });
  if (!success) return 'damagedBackup';
  const { seal, ...head } = data;
  return hashOf(JSON.stringify(head)) === seal ? data : 'damagedBackup';
}

/** One part; null where it is not what the head names there: cut off, edited, or of another backup. */
export function readPart({ parts }: BackupHead, index: number, text: string): BackupPart | null {
  if (parts[index] !== hashOf(text)) return null;
  const { data, success } = z.safeParse(partShape(), parsed(text), { jitless: true });
  return success ? data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
