/** A table as a unit mails it, and what is to become of it; the makers of such files. */

import type { FileTrouble } from '../../src/table-import/read-table-file.ts';
import { type MadeCell, type MadeSheet, makeXlsx } from './make-xlsx.ts';

/** What a table comes to that is read. Lines and rows are counted from 1. */
export interface WantedRows {
  /** The texts of each row of data by field. */
  rows: readonly Readonly<Record<string, string>>[];
  /** Headings that nobody can tell a field for. */
  unread?: readonly string[];
  /** Lines that are told to be no data. */
  passed?: readonly number[];
  /** Lines of data that are told to hang on a merged cell above them. */
  merged?: readonly number[];
  /** Lines of data that are told to be hidden in the file. */
  hidden?: readonly number[];
  /** By row the sentences that stand below it, those left out that only say what can be added later. */
  told?: Readonly<Record<number, readonly string[]>>;
}

/** Why it is not taken in: what the page says of the file, or the server of the table. A part of the words. */
export type WantedRefusal = { trouble: FileTrouble; words: string } | { refusal: string; words: string };

export interface MailedTable {
  /** What units do, in English: a line of docs/mailed-tables.md. */
  habit: string;
  /** A file by its bytes, or what is pasted. */
  came: () => Uint8Array | string;
  /** The form that is chosen; activities where none is named. */
  form?: 'work';
  /** The sheet that is chosen, the first where none is. */
  sheet?: number;
  wanted: WantedRows | WantedRefusal;
}

/** The headings of Annex 1. */
export const HEAD = ['序号', '线下活动名称', '主办单位名称', '活动时间', '参与人数'];
export const HOST = '塘沽街道总工会';
/** A faultless line below them, and how it is read. */
export const LECTURE = ['1', '网络安全讲座', HOST, '2019.6.12', '120人'];
export const READ_LECTURE = activity('网络安全讲座', HOST, '2019.6.12', '120人');

/** The cells of a line of Annex 1 by field. */
export function activity(title: string, host: string, heldOn: string, participants: string) {
  return { title, host, heldOn, participants };
}

/** A workbook of one sheet. */
export const book = (rows: readonly (readonly MadeCell[])[], merges: readonly string[] = []) => {
  return (): Uint8Array => makeXlsx([{ name: 'Sheet1', rows, merges } satisfies MadeSheet]);
};

/** A block that was copied in WPS. */
export const pasted = (rows: readonly (readonly string[])[]) => (): string =>
  rows.map((line) => line.join('\t')).join('\r\n');

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text as Excel in Chinese saves a .csv. */
export function gbk(text: string): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}

/** The text as Excel saves 「Unicode 文本」. */
export function utf16(text: string): Uint8Array {
  const codes = [...`\uFEFF${text}`].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((code) => [code & 0xff, code >> 8]));
}

/** An older file of Office or WPS, or a locked one, that holds a stream of this name. */
export function compound(stream: string): Uint8Array {
  const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(500).fill(0), ...name);
}
