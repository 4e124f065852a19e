/** Small texts with the script and the person: what waits is kept together, what was read is not asked for again. */

import { describe, expect, it } from '@jest/globals';
import { openStores } from '../../src/google/open-stores.ts';
import { openBlank } from '../app/small-workbook.ts';

const kept = () => openStores().hints;

/** What `work` asks of the script's properties. */
const callsOf = (work: (hints: ReturnType<typeof kept>) => void) =>
  watchedCalls('getScriptProperties', () => work(kept()));

function watchedCalls(whose: 'getScriptProperties' | 'getUserProperties', work: () => void): string[] {
  const calls: string[] = [];
  const real = PropertiesService[whose]();
  const watched = new Proxy(real, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      return (...given: unknown[]) => {
        calls.push(String(name));
        return (method as (...all: unknown[]) => unknown).apply(target, given);
      };
    },
  });
  const service = PropertiesService;
  Object.assign(globalThis, { PropertiesService: { ...service, [whose]: () => watched } });
  work();
  Object.assign(globalThis, { PropertiesService: service });
  return calls;
}

describe('hints that wait', () => {
  it('are read by their own run, and by others once they are kept', () => {
    openBlank();
    const hints = kept();
    hints.later('a', '1');
    expect([hints.get('a'), kept().get('a')]).toEqual(['1', '']);
    hints.keep();
    expect([hints.get('a'), kept().get('a')]).toEqual(['1', '1']);
    hints.later('a', '');
    hints.keep();
    expect([hints.get('a'), kept().get('a')]).toEqual(['', '']);
  });

  it('are kept by one call, those alone that differ; what is set at once does not wait', () => {
    openBlank();
    kept().set('same', '1');
    const calls = callsOf((hints) => {
      hints.later('same', '1');
      hints.later('a', '1');
      hints.later('b', '2');
      hints.later('gone', '');
      hints.later('c', '3');
      hints.set('c', '4');
      hints.keep();
      hints.keep();
    });
    expect(calls).toEqual(['getProperties', 'setProperty', 'setProperties']);
    expect(['same', 'a', 'b', 'c'].map((key) => kept().get(key))).toEqual(['1', '1', '2', '4']);
  });

  it('ask for nothing where none wait', () => {
    openBlank();
    expect(callsOf((hints) => hints.keep())).toEqual([]);
  });
});

describe('texts of the person', () => {
  it('are read once a run, and known to it when it has set them', () => {
    openBlank();
    openStores().userStore.set('preferences', 'zh-CN');
    const found: string[] = [];
    const calls = watchedCalls('getUserProperties', () => {
      const { userStore } = openStores();
      found.push(userStore.get('preferences'), userStore.get('preferences'));
      userStore.set('preferences', 'en');
      found.push(userStore.get('preferences'), openStores().userStore.get('preferences'));
    });
    expect(found).toEqual(['zh-CN', 'zh-CN', 'en', 'en']);
    expect(calls).toEqual(['getProperty', 'setProperty', 'getProperty']);
  });
});
