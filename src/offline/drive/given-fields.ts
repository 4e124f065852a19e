/** Fields of the objects that scripts hand to the advanced Drive service. */

/** The field of whatever was given; undefined where there is none. */
export function givenValue(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  return new Map<string, unknown>(Object.entries(object)).get(key);
}

/**
 * The field as a text, as the API gets it; null where there is none.
 *
 * @example
 * givenText({ pageSize: 5 }, 'pageSize')  // '5'
 */
export function givenText(object: unknown, key: string): string | null {
  const found = givenValue(object, key);
  return found === undefined || found === null ? null : String(found);
}
