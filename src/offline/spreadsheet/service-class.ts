/** Makes the classes of the Spreadsheet service from tables of methods, with what Google has and we lack saying so. */

import { nameClass } from '../base/signature.ts';
import { guarded, type Realm } from '../service.ts';
import { CallArguments } from './call-arguments.ts';

/** A method: it gets the object's own state and the checked arguments. */
export type Method<Parts> = (parts: Parts, given: CallArguments) => unknown;

/** A method with the number of arguments that Google takes. */
export interface MethodEntry<Parts> {
  least: number;
  most: number;
  run: Method<Parts>;
}

/** Methods by name. A bare function takes no argument. */
export type MethodTable<Parts> = Record<string, Method<Parts> | MethodEntry<Parts>>;

/** A class: makes objects, and finds the state of one that a script hands back. */
export interface ServiceClass<Parts> {
  make(parts: Parts): object;
  /** The state of an object of this class, or null for anything else. */
  partsOf(value: unknown): Parts | null;
}

/** A method that takes from `least` to `most` arguments. */
export function takes<Parts>(least: number, most: number, run: Method<Parts>): MethodEntry<Parts> {
  return { least, most, run };
}

/**
 * Gives a class whose objects carry `methods` and nothing else that a script could see.
 *
 * Their state is kept beside them, so that `JSON.stringify(range)` is `{}` and `String(range)` is `Range`.
 */
export function serviceClass<Parts extends { realm: Realm }>(
  className: string,
  methods: MethodTable<Parts>,
  textOf: (parts: Parts) => string = () => className,
): ServiceClass<Parts> {
  const states = new WeakMap<object, Parts>();
  const stateOf = (service: object): Parts => {
    const parts = states.get(service);
    if (parts === undefined) throw new TypeError('Illegal invocation');
    return parts;
  };
  const prototype = {};
  for (const [name, entry] of Object.entries(methods)) {
    const { least, most, run } = typeof entry === 'function' ? { least: 0, most: 0, run: entry } : entry;
    const method = `${className}.${name}`;
    hide(prototype, name, function called(this: object, ...values: unknown[]): unknown {
      const parts = stateOf(this);
      const given = new CallArguments(parts.realm, method, values);
      if (values.length < least || values.length > most) throw given.wrong();
      return run(parts, given);
    });
  }
  hide(prototype, 'toString', function text(this: object): string {
    return textOf(stateOf(this));
  });
  return {
    make(parts) {
      const made = guarded(className, Object.create(prototype) as object);
      states.set(made, parts);
      nameClass(made, `SpreadsheetApp.${className}`);
      return made;
    },
    partsOf: (value) => (typeof value === 'object' && value !== null ? (states.get(value) ?? null) : null),
  };
}

function hide(prototype: object, name: string, value: unknown): void {
  Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}
