/** A Google account as scripts see it. */

import type { Realm } from '../service.ts';
import { MISFIT, parameter } from './parameters.ts';
import { type ServiceClass, serviceClass } from './service-class.ts';

interface UserParts {
  readonly realm: Realm;
  readonly email: string;
}

const userClass: ServiceClass<UserParts> = serviceClass(
  'User',
  { getEmail: ({ email }) => email },
  { textOf: ({ email }) => email },
);

/**
 * A `User` with this address.
 *
 * @example
 * String(userObject(realm, 'a@example.org'))  // 'a@example.org', as Google prints a user
 */
export function userObject(realm: Realm, email: string): object {
  return userClass.make({ realm, email });
}

/** A User of whichever service, as its address. */
export const user = parameter('User', (value) => userClass.partsOf(value)?.email ?? MISFIT);

/** An address, as a text or as that of a User. */
export const addressOrUser = parameter('String', (value) => (typeof value === 'string' ? value : user.read(value)));
