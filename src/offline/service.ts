/** What every emulated Google service is built from: its execution, and the guard on what is not emulated. */

import type { CostKey } from './cost.ts';
import { NotEmulated, noteAsked } from './not-emulated.ts';

/** Makes values inside the script's own context, so that `instanceof Array`, `Date` and `Error` hold there. */
export interface Realm {
  /** The script's own array of `items`; nested arrays are made by the caller. */
  array<Item>(items: ArrayLike<Item>): Item[];
  /** The script's own array of arrays, whose items are already the script's own or no objects. */
  rows(rows: readonly (readonly unknown[])[]): unknown[][];
  /** The script's own plain object with the entries of `fields`. */
  object(fields: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** The script's own Date. `ms` counts from 1970-01-01T00:00Z. */
  date(ms: number): Date;
  /** Google's error: name `Exception` (facts F6), message without a prefix, the script's own Error. */
  exception(message: string): Error;
}

/** One run of a script function, as the services see it. */
export interface Execution {
  readonly realm: Realm;
  /** E-mail of the account that the code runs as: the trigger's creator, or whoever clicks. */
  readonly effectiveUser: string;
  /** E-mail of who caused it, or '' where Google does not tell. */
  readonly activeUser: string;
  readonly mode: 'NONE' | 'LIMITED' | 'FULL';
  /** Virtual time now, milliseconds since 1970-01-01T00:00Z. It moves with every call. */
  now(): number;
  /**
   * One call of a Google service. It is counted, charged from the latency model, may meet a fault before or after
   * `effect`, and does nothing but throw once the execution is dead. Handles (getRange, builders …) do not pass here.
   *
   * @param method as Google names it, `Range.setValues`, for the trace and for messages.
   * @param cost the entry of latency-model.json that it is charged by; `units` are that entry's units.
   */
  call<Result>(method: string, cost: CostKey, units: number, effect: () => Result): Result;
  /**
   * Throws Google's error when the script may not use `method`: for handles that need a scope, such as
   * `ScriptApp.newTrigger`, and are no calls.
   */
  mustBeAllowed(method: string): void;
  /**
   * Registers what is to happen to buffered writes when the execution ends: `commit` at a normal end (also when it
   * threw), `lose` or `commit` at a kill, as the fault says. Registered once for each spreadsheet touched.
   */
  atEnd(buffer: { commit(): void; lose(): void }): void;
}

/**
 * Wraps a service object so that what Google has and we lack says so, instead of being `undefined`: the name is
 * remembered when it is read, and throws when it is called.
 *
 * @example
 * guarded('Range', { getRow: () => 1 }).merge()  // throws Error('not emulated: Range.merge')
 * guarded('SpreadsheetApp', {}).SomeEnum.MEMBER  // throws Error('not emulated: SpreadsheetApp.SomeEnum.MEMBER')
 */
export function guarded<Service extends object>(className: string, service: Service): Service {
  return new Proxy(service, {
    get(target, key, receiver) {
      if (isThere(target, key)) return Reflect.get(target, key, receiver);
      return lacking(`${className}.${String(key)}`);
    },
  });
}

/** Whether a name of a service object is none that Google has and we lack. */
export function isThere(target: object, key: string | symbol): boolean {
  return typeof key === 'symbol' || key in target || QUIET.has(key);
}

/**
 * What stands for a name that is not emulated, which is remembered: a method that says so when it is called, or an
 * enumeration that says so when it is asked for a member.
 */
export function lacking(name: string): () => never {
  noteAsked(name);
  const call = (): never => {
    throw new NotEmulated(name);
  };
  return new Proxy(call, {
    get(target, key, receiver) {
      if (isThere(target, key)) return Reflect.get(target, key, receiver);
      throw new NotEmulated(`${name}.${String(key)}`);
    },
  });
}

// Names that the language itself, printers and promises ask of any object.
const QUIET = new Set('then toJSON constructor valueOf inspect nodeType asymmetricMatch $$typeof'.split(' '));
