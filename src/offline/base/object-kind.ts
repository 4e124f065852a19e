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

// Every class, for whoever has an object and wants its class: only messages of errors do.
const kinds: Pick<ObjectKind<unknown>, 'name' | 'partsOf'>[] = [];

/**
 * Gives the class of this full name.
 *
 * @example
 * objectKind<LockParts>('LockService.Lock').title  // 'Lock'
 */
export function objectKind<Parts>(name: string): ObjectKind<Parts> {
  // A map for each class and nothing but the parts in it: a run makes and asks a hundred objects and more.
  const known = new WeakMap<object, Parts>();
  const kind: ObjectKind<Parts> = {
    name,
    title: name.slice(name.lastIndexOf('.') + 1),
    partsOf: (value) => (typeof value === 'object' && value !== null ? (known.get(value) ?? null) : null),
    put: (object, parts) => {
      known.set(object, parts);
    },
  };
  kinds.push(kind);
  return kind;
}

/**
 * Gives the full name of the class of a service's object, or null for anything else.
 *
 * @example
 * kindNameOf(sheet.getRange('A1'))  // 'SpreadsheetApp.Range'
 */
export function kindNameOf(value: object): string | null {
  return kinds.find((kind) => kind.partsOf(value) !== null)?.name ?? null;
}
