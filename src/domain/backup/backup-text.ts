/**
 * A backup as texts of lines that any editor opens: a head that names every part by its hash, then the parts. What is
 * too much for one text is several, each a backup of some of the rows.
 */

import * as z from 'zod/mini';
import type { Moment } from '../calendar.ts';
import { hashOf } from '../intake/imprint.ts';

const FORMAT = 'ten-events-backup';

/** The format of a backup that is one text. */
const VERSION = 1;

/** The format of a text among several, which a program that knows only the first does not take for all there is. */
const VERSION_OF_SEVERAL = 2;

/** So many letters a part, but for a single row that is longer. */
const PART_LENGTH = 150_000;

/** A text has room for so many parts, however short it is to be. */
const LEAST_PARTS = 10;

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
    /** Which text it is among several, from 1, and how many they are; of a single one neither stands there. */
    file: z.optional(z.number()),
    of: z.optional(z.number()),
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

/** A backup before its texts are made: how many there are, and each of them, from 0, made when it is asked for. */
export interface BackupTexts {
  count: number;
  textAt(index: number): string;
}

/** A backup's files as people have them: the texts, each under its name. */
export interface BackupFiles {
  count: number;
  fileAt(index: number): { name: string; text: string };
}

/** Rows of one table that are a part; how many letters its line has. */
interface Piece {
  table: string;
  rows: readonly BackupRow[];
  length: number;
}

/**
 * The whole backup: one text where it is short enough, else several, whose rows go on where those of the one before
 * end. Several are restored one after the other, whichever comes first.
 *
 * @param kept what the script keeps; it comes first in each text, so that an empty workbook can begin with any.
 * @param most letters of a text. Head, `kept` and one part are in each, even where they are more.
 * @example
 * backupTexts(about, tables, { campaign: '{}' }, 20_000_000).count // → 1
 */
export function backupTexts(
  about: BackupAbout,
  tables: readonly BackedTable[],
  kept: Readonly<Record<string, string>>,
  most: number,
): BackupTexts {
  const first = lineOf({ kept });
  const pieces = tables.flatMap((table) => piecesOf(table, Math.min(PART_LENGTH, most / LEAST_PARTS)));
  const roomFor = (place: Place) => most - headLine(about, tables, pieces, [], place).length - roomOf(first.length);
  const isShort = pieces.reduce((room, { length }) => room - roomOf(length), roomFor({})) >= 0;
  const files =
    isShort || pieces.length === 0 ? [pieces] : inFiles(pieces, roomFor({ file: pieces.length, of: pieces.length }));
  const of = files.length;
  const textAt = (index: number) => {
    const held = files[index] ?? [];
    const parts = [first, ...held.map(({ rows, table }) => lineOf({ table, rows }))];
    const place = of > 1 ? { file: index + 1, of } : {};
    return [headLine(about, tables, held, parts.map(hashOf), place), ...parts, ''].join('\n');
  };
  return { count: of, textAt };
}

/** Which text it is, and of how many; nothing of a single one. */
type Place = { file: number; of: number } | Readonly<Record<string, never>>;

function headLine(
  about: BackupAbout,
  tables: readonly BackedTable[],
  held: readonly Piece[],
  parts: readonly string[],
  place: Place,
): string {
  const rowsOf = (key: string) => held.reduce((sum, { rows, table }) => sum + (table === key ? rows.length : 0), 0);
  const listed = tables.map(({ columns, key, title }) => ({ key, title, rows: rowsOf(key), columns }));
  const version = 'of' in place ? VERSION_OF_SEVERAL : VERSION;
  const head = { format: FORMAT, version, ...place, ...about, tables: listed, parts };
  return lineOf({ ...head, seal: hashOf(JSON.stringify(head)) });
}

// Addresses stand as JSON may have them too, https:\/\/: whatever carries the text turns none of them into another.
function lineOf(value: unknown): string {
  return JSON.stringify(value).replace(/\//g, '\\/');
}

function piecesOf({ key, rows }: BackedTable, longest: number): Piece[] {
  const pieces: Piece[] = [];
  const bare = lineOf({ table: key, rows: [] }).length;
  let first = 0;
  let length = 0;
  let written = bare;
  rows.forEach((row, index) => {
    const text = JSON.stringify(row);
    length += text.length;
    written += text.length + text.split('/').length;
    if (length <= longest && index < rows.length - 1) return;
    pieces.push({ table: key, rows: rows.slice(first, index + 1), length: written - 1 });
    first = index + 1;
    length = 0;
    written = bare;
  });
  return pieces;
}

/** The letters that a part of so many letters takes: its line, and in the head its hash of that length. */
function roomOf(length: number): number {
  return length + String(length).length + AROUND_PART;
}

/** The line's end; and of a hash the colon, eight digits, quotes and the comma behind it. */
const AROUND_PART = 13;

function inFiles(pieces: readonly Piece[], room: number): Piece[][] {
  const files: Piece[][] = [];
  let left = 0;
  for (const piece of pieces) {
    const file = files[files.length - 1];
    left -= roomOf(piece.length);
    if (file && left >= 0) file.push(piece);
    else {
      files.push([piece]);
      left = room - roomOf(piece.length);
    }
  }
  return files;
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
  if (typeof version === 'number' && version > VERSION_OF_SEVERAL) return 'newerBackup';
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
