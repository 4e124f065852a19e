/** A Google account as scripts see it. */

import { guarded } from '../service.ts';

/**
 * A `User` with this address.
 *
 * @example
 * String(userObject('a@example.org'))  // 'a@example.org', as Google prints a user
 */
export function userObject(email: string): object {
  return guarded('User', { getEmail: () => email, toString: () => email });
}
