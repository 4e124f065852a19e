/** The gate that every text passes on its way into a cell, so that no text is ever taken for a formula or a number. */

/**
 * The text as it is to be handed to `setValues`.
 *
 * Cells of our tables have the format plain text, which keeps 007 and 8月9日 as they are. A leading `=`, `+`, `-`, `@`
 * or apostrophe is doubtful even there (CWE-1236; the documentation of `setValues` says that `=` begins a formula), so
 * an apostrophe goes before it: Sheets consumes that one.
 */
export function asText(text: string): string {
  return isDoubtful(text) ? `'${text}` : text;
}

/** Whether Sheets might take the text for something else, so that it is to be read back after writing. */
export function isDoubtful(text: string): boolean {
  return /^[\s]*[=+\-@']/u.test(text);
}

/** A value as it was read, as text: a date cell in the script's zone, a checkbox as TRUE or FALSE. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Utilities.formatDate(value, Session.getScriptTimeZone(), 'yyyy-MM-dd');
  return value === null || value === undefined ? '' : String(value);
}
