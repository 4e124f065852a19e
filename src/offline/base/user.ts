/** A Google account as scripts see it. */

import { guarded } from '../service.ts';

const emails = new WeakMap<object, string>();

/**
 * A `User` with this address.
 *
 * @example
 * String(userObject('a@example.org'))  // 'a@example.org', as Google prints a user
 */
export function userObject(email: string): object {
  const user = guarded('User', { getEmail: () => email, toString: () => email });
  emails.set(user, email);
  return user;
}

/**
 * The address that a script means by a text or by a User of whichever service; null for anything else.
 *
 * @example
 * userEmail(userObject('a@example.org'))  // 'a@example.org'
 */
export function userEmail(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? (emails.get(value) ?? null) : null;
}
