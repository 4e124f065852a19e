/** English counts its things: one day, two days. */

/**
 * A count with its noun.
 *
 * @example
 * many(2, 'entry', 'entries') // → '2 entries'
 */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
