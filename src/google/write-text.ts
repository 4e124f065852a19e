/** The gate that every text passes on its way into a cell, so that no text is ever taken for a formula or a number. */

/** The number format of plain text: 007 and 8月9日 stay as they are. It is set together with every text. */
export const PLAIN_TEXT = '@';

/**
 * The text as it is to be handed to `setValues`.
 *
 * The cell gets the format plain text with it, so that cleared formats cannot make a number of a telephone. A leading
 * `=`, `+`, `-`, `@` or apostrophe is doubtful even there (CWE-1236; the documentation of `setValues` says that `=`
 * begins a formula), so an apostrophe goes before it: Sheets consumes that one.
 */
export function asText(text: string): string {
  return isDoubtful(text) ? `'${text}` : text;
}

/** Whether Sheets might take the text for something else, so that it is to be read back after writing. */
export function isDoubtful(text: string): boolean {
  return /^[\s]*[=+\-@']/u.test(text);
}

/**
 * Whether a cell that has lost its plain-text format might make something else of the text: a number, a day, a truth.
 *
 * @example
 * isMistakable('8月9日') // → true
 * isMistakable('审核通过') // → false
 */
export function isMistakable(text: string): boolean {
  if (isDoubtful(text)) return true;
  return !text.startsWith('{') && (/\p{N}/u.test(text) || /^\s*(?:true|false)\s*$/iu.test(text));
}

/**
 * A value as it was read, as text: a date cell as the day that the sheet shows, a checkbox as TRUE or FALSE.
 *
 * @param zone gives the workbook's own time zone; asked only for a date cell.
 */
export function textOf(value: unknown, zone: () => string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Utilities.formatDate(value, zone(), 'yyyy-MM-dd');
  return value === null || value === undefined ? '' : String(value);
}
