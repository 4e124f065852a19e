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

/** The kind of paper in a key. @example kindIn('annex3/TG/乔示范') // → 'annex3' */
export function kindIn(key: string): string {
  return key.split('/')[0] ?? '';
}

/** What a line of the table of documents says its file is. */
export interface PaperLine {
  /** `annex1/TG`. */
  key: string;
  kind: string;
  /** Unit id; '' for the district's. */
  unit: string;
}

/**
 * Whether a line's key is that of its kind and unit, of whatever author: nobody has typed over one of them.
 *
 * @example
 * isWhole({ key: 'annex3/TG/乔示范', kind: 'annex3', unit: 'TG' }) // → true
 */
export function isWhole({ key, kind, unit }: PaperLine): boolean {
  const own = documentKey(kind, unit);
  return key === own || key.startsWith(`${own}/`);
}
