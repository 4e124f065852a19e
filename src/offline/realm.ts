/** The script's own world: a fresh context with bare ECMAScript, a virtual clock, and makers of values of its own. */

import vm from 'node:vm';
import type { Realm } from './service.ts';

/** What a fresh context is given from outside. */
export interface RealmSetting {
  /** Virtual milliseconds, asked at every `new Date()` and `Date.now()`. */
  readClock(): number;
  /** What `Math.random` gives. */
  random(): number;
}

/** A context, its realm, and the ways to run things in it. */
export interface ScriptRealm extends Realm {
  readonly global: Record<string, unknown>;
  /** A copy of a host value as the script's own: arrays, plain objects, Dates; other things as they are. */
  adopt(value: unknown): unknown;
  /** Runs a compiled script in the context and gives its completion value. */
  run(script: vm.Script): unknown;
  /** Lets the next execution have the context: what is asked from now on is asked of `setting`. */
  lend(setting: RealmSetting): void;
  /** The values of a promise of this context, once its microtasks have run; anything else as it is. */
  settle(value: unknown): { value: unknown } | { thrown: unknown };
}

// Up to so many items become an array as the arguments of one call: a whole row in one step, where a loop would run
// cold in every fresh context. More arguments than some ten thousand do not fit on the stack.
const GATHERED = 1000;

// Stacks show the script's own frames only, named as Google names files: what is logged must not tell on what machine
// it ran. The makers are written in the script's language because what they make must be the script's own. `Date` stays
// one constructor with one prototype (a Proxy over it only fills in the missing argument), so that instanceof and
// .constructor hold.
const MAKERS = new vm.Script(
  `(function (readClock, random) {
  'use strict';
  const RealDate = Date;
  const VirtualDate = new Proxy(RealDate, {
    construct(target, given, made) {
      const args = given.length === 0 ? [readClock()] : given;
      return Reflect.construct(target, args, made === VirtualDate ? target : made);
    },
    apply() { return new RealDate(readClock()).toString(); },
  });
  RealDate.now = function now() { return readClock(); };
  RealDate.prototype.constructor = VirtualDate;
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
  Math.random = function () { return random(); };
  const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { ...format, get() {
    const own = format.get.call(this);
    return (date) => own(date === undefined ? readClock() : date);
  } });
  for (const name of ['console', 'WebAssembly']) delete globalThis[name];
  const isOurs = (file) => typeof file === 'string' && !/^(offline:|file:|node:|[/]|[A-Za-z]:)/.test(file);
  Object.defineProperty(Error, 'prepareStackTrace', { value: (error, frames) => {
    const lines = frames.filter((frame) => isOurs(frame.getFileName())).map((frame) => {
      const place = frame.getFileName() + ':' + frame.getLineNumber() + ':' + frame.getColumnNumber();
      return '    at ' + (frame.getFunctionName() ?? '<anonymous>') + ' (' + place + ')';
    });
    return [String(error), ...lines].join('\\n');
  } });
  const { apply } = Reflect;
  const { defineProperty, getPrototypeOf, keys } = Object;
  const gathered = (...items) => items;
  const array = (items) => {
    if (items.length <= ${GATHERED}) return apply(gathered, undefined, items);
    const made = new Array(items.length);
    for (let index = 0; index < items.length; index += 1) made[index] = items[index];
    return made;
  };
  const rows = (lines) => {
    const made = array(lines);
    for (let index = 0; index < made.length; index += 1) made[index] = array(made[index]);
    return made;
  };
  const object = (fields) => ({ ...fields });
  const date = (ms) => new RealDate(ms);
  const exception = (message) => {
    const error = new Error(message);
    Object.defineProperty(error, 'name', { value: 'Exception', writable: true, configurable: true });
    return error;
  };
  const adopt = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return array(value.map(adopt));
    const kind = Object.prototype.toString.call(value);
    if (kind === '[object Date]') return date(+value);
    const parent = getPrototypeOf(value);
    if (parent !== null && getPrototypeOf(parent) !== null) return value;
    const made = {};
    for (const key of keys(value)) {
      const own = { value: adopt(value[key]), writable: true, enumerable: true, configurable: true };
      defineProperty(made, key, own);
    }
    return made;
  };
  const watch = (promise, box) => {
    promise.then(
      (value) => { box.value = value; box.kept = true; },
      (thrown) => { box.thrown = thrown; box.broken = true; },
    );
  };
  const isPromise = (value) => value instanceof Promise;
  return { global: globalThis, array, rows, object, date, exception, adopt, watch, isPromise };
})`,
  { filename: 'offline:realm' },
);
const NOTHING = new vm.Script('undefined', { filename: 'offline:microtasks' });

interface Makers extends Realm {
  readonly global: Record<string, unknown>;
  adopt(value: unknown): unknown;
  watch(promise: unknown, box: Settled): void;
  isPromise(value: unknown): boolean;
}

interface Settled {
  kept?: boolean;
  broken?: boolean;
  value?: unknown;
  thrown?: unknown;
}

/**
 * Opens a context in which nothing of Node is to be seen, and nothing of another execution.
 *
 * The global object is an ordinary one (no interceptors), because every global name that a bundle reads would
 * otherwise cross into the host.
 */
export function openRealm(setting: RealmSetting): ScriptRealm {
  // The first releases of Node 20 lack the constant; undefined asks for an ordinary sandbox, only slower.
  const context = vm.createContext(vm.constants?.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate', name: 'script' });
  let lent = setting;
  const makers: Makers = MAKERS.runInContext(context)(
    () => lent.readClock(),
    () => lent.random(),
  );
  const run = (script: vm.Script): unknown => script.runInContext(context);
  return {
    global: makers.global,
    array: makers.array,
    rows: makers.rows,
    object: makers.object,
    date: makers.date,
    exception: makers.exception,
    adopt: makers.adopt,
    run,
    lend(next) {
      lent = next;
    },
    settle(value) {
      if (!makers.isPromise(value)) return { value };
      const box: Settled = {};
      makers.watch(value, box);
      run(NOTHING);
      if (box.broken) return { thrown: box.thrown };
      // A promise that nothing can settle any more: Google ends such an execution with nothing.
      return { value: box.kept ? box.value : undefined };
    },
  };
}
