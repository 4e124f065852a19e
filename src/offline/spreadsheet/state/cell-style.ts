/** How cells look, kept once for each look and referred to by number, because whole columns look the same. */

import type { CellStyle, SpreadsheetFile } from './spreadsheet-state.ts';

/** A change of look: `undefined` takes a property back to its default. */
export type StylePatch = { readonly [Key in keyof CellStyle]: CellStyle[Key] | undefined };

/** Everything that `clearFormats` takes back; validations stay (F23). */
export const LOOKS: StylePatch = {
  format: undefined,
  background: undefined,
  fontColor: undefined,
  fontWeight: undefined,
  fontStyle: undefined,
  fontLine: undefined,
  fontSize: undefined,
  fontFamily: undefined,
  horizontalAlignment: undefined,
  verticalAlignment: undefined,
  wrap: undefined,
  rotation: undefined,
  textDirection: undefined,
};

const numbers = new WeakMap<CellStyle[], Map<string, number>>();

/** Gives the look with a number; 0 is the default. */
export function styleOf(file: SpreadsheetFile, number: number): CellStyle {
  return file.styles[number] ?? {};
}

/**
 * Gives a function from a look's number to the number of that look with `patch` laid over it.
 *
 * It remembers what it has answered, so that a block of a thousand like cells costs one comparison of looks.
 *
 * @example
 * const bold = restyling(file, { fontWeight: 'bold' }); bold(0)  // 1, a new entry of file.styles
 */
export function restyling(file: SpreadsheetFile, patch: StylePatch): (number: number) => number {
  const answered = new Map<number, number>();
  return (number) => {
    const known = answered.get(number);
    if (known !== undefined) return known;
    const made = numberOf(file, { ...styleOf(file, number), ...patch });
    answered.set(number, made);
    return made;
  };
}

function numberOf(file: SpreadsheetFile, wanted: StylePatch): number {
  const entries = Object.entries(wanted).filter(([, value]) => value !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  const key = JSON.stringify(entries);
  const index = indexOf(file.styles);
  const known = index.get(key);
  if (known !== undefined) return known;
  file.styles.push(Object.fromEntries(entries) as CellStyle);
  index.set(key, file.styles.length - 1);
  return file.styles.length - 1;
}

function indexOf(styles: CellStyle[]): Map<string, number> {
  const known = numbers.get(styles);
  if (known !== undefined) return known;
  const index = new Map<string, number>();
  styles.forEach((style, number) => {
    const entries = Object.entries(style).sort(([left], [right]) => (left < right ? -1 : 1));
    index.set(JSON.stringify(entries), number);
  });
  numbers.set(styles, index);
  return index;
}
