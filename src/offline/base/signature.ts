/** Google's signature error, and how it names the types of what a script has passed. */

import { types } from 'node:util';
import type { Realm } from '../service.ts';
import { enumTitle } from './google-enum.ts';

const classNames = new WeakMap<object, string>();

/** Remembers the class of a service's object by Google's full name, `SpreadsheetApp.Range`, for messages to name it. */
export function nameClass(service: object, fullName: string): void {
  classNames.set(service, fullName);
}

/** Gives the full name of the class of a service's object, or null for anything else. */
export function classNameOf(value: object): string | null {
  return classNames.get(value) ?? null;
}

/**
 * The error for arguments that fit no form of `method`, with their types as Google writes them (F7).
 *
 * @param method by its full name, the service first.
 * @example
 * mismatch(realm, 'LockService.Lock.tryLock', []).message
 * // "The parameters () don't match the method signature for LockService.Lock.tryLock."
 */
export function mismatch(realm: Realm, method: string, given: readonly unknown[]): Error {
  const [service = ''] = method.split('.');
  const named = given.map((value) => typeName(value, service)).join(',');
  return realm.exception(`The parameters (${named}) don't match the method signature for ${method}.`);
}

// The names seen in Google's messages: (String), (number), (number[]), (null), (SpreadsheetApp.Range), ((class)),
// (FormApp.MultipleChoiceItem,number). Members of enumerations do not know their service: it is the method's.
function typeName(value: unknown, service: string): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'function') return 'Function';
  if (typeof value !== 'object') return '(class)';
  // Of an array Google was only seen to say number[], whatever was in it.
  if (Array.isArray(value)) return 'number[]';
  if (types.isDate(value)) return 'Date';
  const title = enumTitle(value);
  return classNameOf(value) ?? (title === null ? '(class)' : `${service}.${title}`);
}
