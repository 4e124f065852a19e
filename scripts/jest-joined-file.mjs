// What stands around each test file that is joined with others.
import { beforeAll, describe } from '@jest/globals';

/** The globals as no test file has touched them. */
const blank = Object.getOwnPropertyDescriptors(globalThis);

/**
 * One test file among those that are joined: loaded now, as a `describe`. It finds the globals that it would find
 * alone, and what it has laid among them while it was loaded stands there again when its tests run.
 *
 * @param {string} file from the project's folder
 * @param {() => void} load runs it
 */
export function joined(file, load) {
  describe(file, () => {
    let own = blank;
    put(blank);
    beforeAll(() => put(own));
    load();
    own = Object.getOwnPropertyDescriptors(globalThis);
  });
}

/** @param {PropertyDescriptorMap} own */
function put(own) {
  for (const name of Object.keys(globalThis)) if (!(name in own)) Reflect.deleteProperty(globalThis, name);
  for (const [name, one] of Object.entries(own)) {
    const now = Object.getOwnPropertyDescriptor(globalThis, name);
    if (one.configurable && now?.value !== one.value) Object.defineProperty(globalThis, name, one);
  }
}
