/** Which class of Google's an object is of, and what it stands for: kept beside it, so that a script sees nothing. */

/** A class by its name. It is made apart from the class's methods, so that what only has to know it needs no more. */
export interface ObjectKind<Parts> {
  /** As Google names it in messages, the service first: `SpreadsheetApp.Range`. */
  readonly name: string;
  /** The name without its service: `Range`. */
  readonly title: string;
  /** What an object of this class stands for; null for anything else. */
  partsOf(value: unknown): Parts | null;
  /** Says that an object is of this class, and what it stands for. */
  put(object: object, parts: Parts): void;
}

const known = new WeakMap<object, { readonly kind: object; readonly name: string; readonly parts: unknown }>();

/**
 * Gives the class of this full name.
 *
 * @example
 * objectKind<LockParts>('LockService.Lock').title  // 'Lock'
 */
export function objectKind<Parts>(name: string): ObjectKind<Parts> {
  const kind: ObjectKind<Parts> = {
    name,
    title: name.slice(name.lastIndexOf('.') + 1),
    partsOf: (value) => {
      if (typeof value !== 'object' || value === null) return null;
      const own = known.get(value);
      return own?.kind === kind ? (own.parts as Parts) : null;
    },
    put: (object, parts) => {
      known.set(object, { kind, name, parts });
    },
  };
  return kind;
}

/**
 * Gives the full name of the class of a service's object, or null for anything else.
 *
 * @example
 * kindNameOf(sheet.getRange('A1'))  // 'SpreadsheetApp.Range'
 */
export function kindNameOf(value: object): string | null {
  return known.get(value)?.name ?? null;
}
