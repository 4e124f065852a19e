/** The campaign's text in the settings sheet: cut into rows that a cell can hold, each known by a key of its own. */

import type { Row } from '../../domain/table.ts';
import { recordIn } from './wiring.ts';

/** Letters; a cell holds 50,000. */
const CHUNK = 40_000;

/** The setting key of a chunk, counted from 1. @example chunkKey(2) // → 'campaign.2' */
export function chunkKey(number: number): string {
  return `campaign.${number}`;
}

/** Which chunk a setting key is of; null where it is of none. */
export function chunkNumber(key: string): number | null {
  const number = /^campaign\.(\d+)$/.exec(key)?.[1];
  return number === undefined ? null : Number(number);
}

/** The campaign's text, put together from its chunks; '' when there is none. */
export function campaignText(rows: readonly Row[]): string {
  const chunks = rows.flatMap((row) => {
    const number = chunkNumber(row.cells.settingKey ?? '');
    return number === null ? [] : [{ number, text: recordIn(row) }];
  });
  // Whatever order staff have sorted the rows into.
  return chunks
    .sort((one, other) => one.number - other.number)
    .map(({ text }) => text)
    .join('');
}

/** The campaign's text cut into chunks, by setting key; no letter is cut in two. */
export function campaignChunks(text: string): [settingKey: string, text: string][] {
  const chunks: [string, string][] = [];
  for (let index = 0; index < text.length; ) {
    const isCut = isHighHalf(text.charCodeAt(index + CHUNK - 1)) && index + CHUNK < text.length;
    const chunk = text.slice(index, index + CHUNK - (isCut ? 1 : 0));
    chunks.push([chunkKey(chunks.length + 1), chunk]);
    index += chunk.length;
  }
  return chunks;
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
