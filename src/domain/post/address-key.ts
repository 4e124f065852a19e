/** How an address is known, however people write it. */

/** An address as it is known by, whatever its spelling. @example addressKey('TG@Example.org') // → 'tg@example.org' */
export function addressKey(address: string): string {
  return address.toLowerCase();
}
