/** The 登记表 as it goes to a unit and comes back: read as the import page reads it, its lines changed as people do. */

import type { Calls } from '../../src/app/calls/all.ts';
import { readTableFile } from '../../src/table-import/read-table-file.ts';
import type { World } from './open-world.ts';
import { valueFrom } from './review-world.ts';

/** The lines of its first sheet, or of the one with this name. */
export function linesIn(bytes: Uint8Array, sheet = '线下活动'): string[][] {
  const read = readTableFile(bytes);
  if (!read.ok) throw new Error(read.trouble);
  return (read.sheets.find(({ name }) => name === sheet)?.rows ?? []).map((line) => [...line]);
}

/** The bytes that staff download for a unit. */
export function downloaded(world: World, unit = 'TG'): Uint8Array {
  return Buffer.from(valueFrom(world, 'downloadRegistration', { unit }).base64, 'base64');
}

/** Puts texts into a line under the headings that begin so. */
export function fill(lines: string[][], line: number, texts: Readonly<Record<string, string>>): void {
  const [heads = []] = lines.filter((one) => one.includes('序号'));
  const own = lines[line];
  if (!own) throw new Error(`no line ${line}`);
  for (const [heading, text] of Object.entries(texts)) {
    const column = heads.findIndex((one) => one.replace('*', '').startsWith(heading));
    if (column < 0) throw new Error(`no column ${heading}`);
    while (own.length <= column) own.push('');
    own[column] = text;
  }
}

/** A table as staff give it in. */
export function tableOf(rows: string[][], change: Partial<Calls['importRows']['input']> = {}) {
  return { form: 'activity', unit: 'TG', source: '邮件', receivedOn: '2019-08-20', rows, ...change };
}

/** What each row did, with its number. */
export function deedsOf(world: World, table: Calls['importRows']['input']): string[] {
  return valueFrom(world, 'importRows', table).rows.map(({ does, number }) => `${does} ${number}`);
}
