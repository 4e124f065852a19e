/** What may cross between a page and the script (google.script.run), and between the script and the host. */

import { types } from 'node:util';
import { enumTitle } from '../base/google-enum.ts';

/**
 * How deep a value may be nested that crosses: far deeper than any page or script means it, and well within the stack,
 * so that what is too deep gets an answer. How deep Google lets it be is to be confirmed.
 */
export const DEEPEST = 200;

/** A value that google.script.run does not carry; `path` is where it was found. */
export class IllegalValue extends Error {
  constructor(path: string) {
    super(`Failed due to illegal value in property: ${path}`);
  }
}

/** What a page is told whose calls reach Google under an account that may not edit the file (PLATFORM G). */
export class WrongAccount extends Error {
  override readonly name = 'ScriptError';

  constructor() {
    super("We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.");
  }
}

/**
 * A copy of what a page hands to the script: numbers, texts, booleans, null, arrays and objects of those.
 *
 * In arrays undefined becomes null; an undefined property is left out (HtmlService communication guide).
 *
 * @throws IllegalValue for a Date, a function, a circle, or what is nested deeper than DEEPEST.
 */
export function fromClient(value: unknown, path: string): unknown {
  return copied(value, path, new Set(), (illegalAt) => {
    throw new IllegalValue(illegalAt);
  });
}

const LOST = Symbol('lost');

/**
 * A copy of what the script gives back to a page. One Date or other value that cannot be carried, too deep a one among
 * them, makes the whole result null, without an error (PLATFORM G).
 *
 * @example
 * toClient({ on: new Date() })  // null
 */
export function toClient(value: unknown): unknown {
  try {
    const copy = copied(value, '', new Set(), () => {
      throw LOST;
    });
    return copy === undefined ? null : copy;
  } catch (thrown) {
    if (thrown === LOST) return null;
    throw thrown;
  }
}

/**
 * A copy of what the script gave, as the host's own; Dates too, enumerations by name. What is no data, a Range or a
 * function, is null, and so is what is nested deeper than DEEPEST.
 */
export function toHost(value: unknown): unknown {
  const seen = new Set<object>();
  const plain = (item: unknown): unknown => {
    if (types.isDate(item)) return new Date(item.getTime());
    if (isPlain(item)) {
      if (seen.has(item) || seen.size >= DEEPEST) return null;
      seen.add(item);
      const made = Array.isArray(item)
        ? Array.from(item, plain)
        : Object.fromEntries(Object.entries(item).map(([key, each]) => [key, plain(each)]));
      seen.delete(item);
      return made;
    }
    if (typeof item === 'object' && item !== null && enumTitle(item) !== null) return String(item);
    return typeof item === 'object' || typeof item === 'function' || typeof item === 'symbol' ? null : item;
  };
  return plain(value);
}

function copied(value: unknown, path: string, above: Set<object>, illegal: (path: string) => never): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || value === undefined) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (!isPlain(value) || above.has(value) || above.size >= DEEPEST) return illegal(path);
  above.add(value);
  const inner = (item: unknown, key: string): unknown =>
    copied(item, path === '' ? key : `${path}.${key}`, above, illegal);
  const made = Array.isArray(value)
    ? Array.from(value, (item, index) => inner(item, String(index)) ?? null)
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          .map(([key, item]) => [key, inner(item, key)]),
      );
  above.delete(value);
  return made;
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !types.isProxy(value) &&
    enumTitle(value) === null &&
    !types.isDate(value) &&
    !types.isMap(value) &&
    !types.isSet(value) &&
    !types.isPromise(value)
  );
}
