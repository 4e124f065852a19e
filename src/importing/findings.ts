/** What was found wrong or doubtful in a drawn form, as data; the page says it in words. */

import { readCell, withTags } from './read-cell.ts';
import { findTag, nameOfTag, nearNames, type ScopeChain } from './tag-names.ts';

/** A cell of the table by its row and its place in the row, both from 1, or a line beside the table. */
export type Place = { row: number; column: number } | { line: string };

export type Finding =
  | { code: 'unknownTag'; place: Place; text: string; near: string[] }
  /** Only a part of the name was written. */
  | { code: 'guessedTag'; place: Place; text: string; name: string }
  /** Braces that open or close nothing. */
  | { code: 'unclosed'; place: Place; text: string }
  /** Boxes that are not the choices of one field. */
  | { code: 'unknownBoxes'; place: Place; text: string }
  | { code: 'severalTables'; count: number; taken: number }
  | { code: 'nestedTable'; row: number }
  | { code: 'uneven'; row: number }
  | { code: 'noTitle' }
  /** The columns were made narrower to fit, in millimetres. */
  | { code: 'tooWide'; room: number };

/**
 * `text` with its tags as the program calls them, and what was not understood; that stays as it was typed.
 *
 * @example
 * resolveTags('{活动名称}', chain, { row: 2, column: 2 }).text // → '{title}'
 */
export function resolveTags(text: string, chain: ScopeChain, place: Place): { text: string; found: Finding[] } {
  const found: Finding[] = [];
  const even = text.replace(/[｛{]/g, '{').replace(/[｝}]/g, '}');
  const resolved = withTags(even, (typed) => {
    const known = findTag(typed, chain);
    if (known === null) found.push({ code: 'unknownTag', place, text: typed, near: nearNames(typed, chain) });
    else if (!known.isSure) found.push({ code: 'guessedTag', place, text: typed, name: nameOfTag(known.tag, chain) });
    return known?.tag ?? null;
  });
  if (readCell(even).isUnclosed) found.push({ code: 'unclosed', place, text: even });
  return { text: resolved, found };
}
