/** Objects of the Forms service as a script sees them: what we lack says so, what Google lacks is absent. */

import { NotEmulated } from '../not-emulated.ts';

/** The methods of a service object, by name. */
export type Methods = Record<string, (...given: unknown[]) => unknown>;

const classNames = new WeakMap<object, string>();

/**
 * Gives an object with `methods` whose text is its class name, as on live Google (`String(form)` is 'Form').
 *
 * `lacking` names the methods that Google has and the emulation has not: they throw `not emulated: Class.method`.
 * Any other name is undefined, as it is on Google, where `choice.getGoToPage()` is a TypeError (F75) and an item made
 * by `addTextItem` has no `asTextItem`.
 */
export function serviceObject(className: string, methods: Methods, lacking: readonly string[]): object {
  const service: Methods = { toString: () => className, ...methods };
  for (const name of lacking) {
    service[name] = () => {
      throw new NotEmulated(`${className}.${name}`);
    };
  }
  classNames.set(service, className);
  return service;
}

/** Gives the class name of an object made by `serviceObject`, or null. */
export function classNameOf(value: object): string | null {
  return classNames.get(value) ?? null;
}
