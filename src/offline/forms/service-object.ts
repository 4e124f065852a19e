/** Objects of the Forms service as a script sees them: what we lack says so, what Google lacks is absent. */

import { nameClass } from '../base/signature.ts';
import { NotEmulated } from '../not-emulated.ts';

/** The methods of a service object, by name. */
export type Methods = Record<string, (...given: unknown[]) => unknown>;

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
  nameClass(service, `FormApp.${className}`);
  return service;
}
