/** What a document is known by in the table of documents. */

/**
 * The key of a paper of its kind and unit, and of an author where it has one.
 *
 * @example
 * documentKey('annex1', 'TG') // → 'annex1/TG'
 */
export function documentKey(kind: string, unit: string, part = ''): string {
  return [kind, unit, ...(part === '' ? [] : [part])].join('/');
}
