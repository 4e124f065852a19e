/** Enumerations as Google makes them: each member is an object that carries its siblings (F66). */

import { inspect } from 'node:util';

/** A member of a Google enumeration. */
interface GoogleEnumMember {
  toString(): string;
  name(): string;
  toJSON(): string;
  ordinal(): number;
  compareTo(other: { ordinal(): number }): number;
}

/** An enumeration is its own first member, and every member reaches every other by name. */
type GoogleEnum<Name extends string> = GoogleEnumMember & Readonly<Record<Name, GoogleEnumMember>>;

const members = new WeakMap<object, { title: string; name: string }>();

/**
 * Gives the enumeration `title` with `names` in Google's order.
 *
 * Made once for the process, because a script compares members with `===` however it came by them.
 *
 * @example
 * const mode = googleEnum('AuthMode', ['NONE', 'FULL']);
 * String(mode.FULL)  // 'FULL'; mode.FULL.ordinal() is 1, and mode === mode.NONE
 */
export function googleEnum<Name extends string>(title: string, names: readonly [Name, ...Name[]]): GoogleEnum<Name> {
  const all = names.map((name, ordinal) => member(title, name, ordinal));
  for (const each of all) {
    // Google's own can also be written to; ours are shared by every execution, so they cannot.
    names.forEach((name, ordinal) => {
      Object.defineProperty(each, name, { value: all[ordinal], enumerable: true });
    });
  }
  return all[0] as GoogleEnum<Name>;
}

/**
 * Gives the name of a member of the enumeration `title`, or null for anything else: a string is no member.
 *
 * @example
 * enumMemberName('AuthMode', 'FULL')  // null
 */
export function enumMemberName(title: string, value: unknown): string | null {
  const known = typeof value === 'object' && value !== null ? members.get(value) : undefined;
  return known?.title === title ? known.name : null;
}

/** Gives the title of the enumeration that `value` belongs to, or null. */
export function enumTitle(value: object): string | null {
  return members.get(value)?.title ?? null;
}

function member(title: string, name: string, ordinal: number): GoogleEnumMember {
  const made: GoogleEnumMember = {
    toString: () => name,
    name: () => name,
    toJSON: () => name,
    ordinal: () => ordinal,
    compareTo: (other) => ordinal - other.ordinal(),
  };
  // Siblings make a circle, which a printed event object should not show.
  Object.defineProperty(made, inspect.custom, { value: () => name });
  members.set(made, { title, name });
  return made;
}
