/** The people that a spreadsheet names: Google's User. */

import type { Realm } from '../service.ts';
import { type ServiceClass, serviceClass } from './service-class.ts';
import type { Session } from './spreadsheet-session.ts';

interface UserParts {
  readonly realm: Realm;
  readonly email: string;
}

const userClass: ServiceClass<UserParts> = serviceClass(
  'User',
  { getEmail: ({ email }) => email },
  // String(user) is the address.
  ({ email }) => email,
);

/** Gives a User. */
export function userObject(session: Session, email: string): object {
  return userClass.make({ realm: session.realm, email });
}

/** Gives the address that a script means by a text or by a User of whichever service; null for anything else. */
export function userText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const known = userClass.partsOf(value);
  if (known !== null) return known.email;
  // A User of the Session service has the same method.
  const getEmail: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'getEmail') : undefined;
  const email: unknown = typeof getEmail === 'function' ? Reflect.apply(getEmail, value, []) : null;
  return typeof email === 'string' ? email : null;
}
