/** How Google names the types of arguments that fit no method. */

import { type Realm, signatureError } from '../service.ts';

/**
 * The error for arguments that fit no form of `method`, with their types as Google writes them.
 *
 * @example
 * mismatch(realm, 'LockService.Lock.tryLock', []).message
 * // "The parameters () don't match the method signature for LockService.Lock.tryLock."
 */
export function mismatch(realm: Realm, method: string, given: readonly unknown[]): Error {
  return signatureError(realm, given.map(typeName), method);
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'function') return 'Function';
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? 'number[]' : 'Array';
  return '(class)';
}
