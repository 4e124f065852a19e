/** PropertiesService, CacheService and LockService. */

import { describe, expect, it } from '@jest/globals';
import { openWorkspace } from '../../src/offline/workspace.ts';
import { OWNER, SHANGHAI, scriptWorld } from './script-world.ts';

const P = 'const store = PropertiesService.getScriptProperties();';

describe('PropertiesService', () => {
  it.each([
    ['a missing property is null', `${P} return store.getProperty('a')`, null],
    ['setProperty gives the receiver (F99)', `${P} return store.setProperty('a', 'x') === store`, true],
    ['deleteProperty gives the receiver (F99)', `${P} return store.deleteProperty('a') === store`, true],
    [
      'each getter is a new wrapper of one store (F99)',
      `${P} const other = PropertiesService.getScriptProperties(); store.setProperty('a', 'x');
       return [store === other, other.getProperty('a')]`,
      [false, 'x'],
    ],
    ['numbers become text', `${P} return store.setProperty('a', 5).getProperty('a')`, '5'],
    [
      'setProperties adds, or replaces all',
      `${P} store.setProperties({ a: '1', b: '2' }); store.setProperties({ c: '3' }, true);
       return store.getProperties()`,
      { c: '3' },
    ],
    ['9 KB is the most for a value', `${P} store.setProperty('a', 'x'.repeat(9217))`, 'Argument too large: value'],
    ['9 KB itself is taken', `${P} return store.setProperty('a', 'x'.repeat(9216)).getProperty('a').length`, 9216],
    [
      '500 KB is the most for a store',
      `${P} for (let index = 0; index < 60; index += 1) store.setProperty('k' + index, 'x'.repeat(9000))`,
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ],
    [
      'a property may be called __proto__',
      `${P} store.setProperty('__proto__', 'x'); return store.getKeys()`,
      ['__proto__'],
    ],
    [
      'a text is needed',
      `${P} store.setProperty('a')`,
      "The parameters (String) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
  ])('%s', (_title, body, value) => {
    expect(scriptWorld().answer(body)).toEqual(value);
  });

  it("one person's properties are not another's", () => {
    const world = scriptWorld();
    world.workspace.share(world.book, 'b@example.org', 'editor');
    world.install(`function put() { PropertiesService.getUserProperties().setProperty('a', '1') }
      function get() { return PropertiesService.getUserProperties().getProperty('a') }`);
    world.run('put');
    expect([world.run('get'), world.run('get', { as: 'b@example.org' })]).toMatchObject([
      { value: '1' },
      { value: null },
    ]);
  });

  it('a standalone script has no document properties, lock or cache (F99, PLATFORM D)', () => {
    const workspace = openWorkspace({ now: '2019-08-20T00:00:00+08:00', ...SHANGHAI });
    const code = `function main() { return [PropertiesService.getDocumentProperties(), LockService.getDocumentLock(),
      CacheService.getDocumentCache()] }`;
    workspace.install({ files: { 'Code.gs': code } });
    expect(workspace.run({ as: OWNER, call: 'main', surface: 'editor' })).toMatchObject({ value: [null, null, null] });
  });
});

const C = 'const cache = CacheService.getScriptCache();';

describe('CacheService', () => {
  it.each([
    ['a missing key is null (F100)', `${C} return cache.get('a')`, null],
    ['put gives null (F4)', `${C} return cache.put('a', 'x')`, null],
    [
      'getAll leaves out what is missing (F100)',
      `${C} cache.put('a', 'x'); return cache.getAll(['a', 'b'])`,
      { a: 'x' },
    ],
    ['an item goes after its time', `${C} cache.put('a', 'x', 2); Utilities.sleep(2000); return cache.get('a')`, null],
    ['an item stays until then', `${C} cache.put('a', 'x', 2); Utilities.sleep(1900); return cache.get('a')`, 'x'],
    [
      'removeAll gives null (F4)',
      `${C} cache.put('a', 'x'); return [cache.removeAll(['a']), cache.get('a')]`,
      [null, null],
    ],
    [
      'a value of 100 KB itself is taken',
      `${C} cache.put('a', 'x'.repeat(102400)); return cache.get('a').length`,
      102_400,
    ],
    ['a key has 250 characters', `${C} cache.put('k'.repeat(251), 'x')`, 'Argument too large: key'],
    ['a value has 100 KB', `${C} cache.put('a', 'x'.repeat(102401))`, 'Argument too large: value'],
  ])('%s', (_title, body, value) => {
    expect(scriptWorld().answer(body)).toEqual(value);
  });
});

describe('what a cache holds (PLATFORM D)', () => {
  const readAt = (put: string, until: string): unknown => {
    const world = scriptWorld();
    world.install(`function put() { ${C} ${put} } function get() { ${C} return cache.get('a') }`);
    world.run('put');
    world.workspace.clock.advanceTo(until);
    const result = world.run('get');
    return result.ok && result.value;
  };

  it.each([
    ["cache.put('a', 'x')", '2019-08-20T00:09:59+08:00', 'x'],
    ["cache.put('a', 'x')", '2019-08-20T00:10:01+08:00', null],
    ["cache.put('a', 'x', 21600)", '2019-08-20T05:59:59+08:00', 'x'],
    ["cache.put('a', 'x', 21600)", '2019-08-20T06:00:01+08:00', null],
  ])('%s at %s is %j: ten minutes unless said, six hours at most', (put, until, value) => {
    expect(readAt(put, until)).toBe(value);
  });

  it.each(['0', '-5', '21601', '1e9'])('cannot be kept for %s seconds, one at a time or many', (seconds) => {
    const refused = 'Invalid argument: expirationInSeconds';
    expect(scriptWorld().answer(`${C} cache.put('a', 'x', ${seconds})`)).toBe(refused);
    expect(scriptWorld().answer(`${C} cache.putAll({ a: 'x' }, ${seconds})`)).toBe(refused);
  });

  it('are a thousand items: over that the 900 that go last stay (reference of Cache)', () => {
    const keptOf = (count: number) =>
      scriptWorld().answer(`${C} const keys = [];
        for (let index = 1; index <= ${count}; index += 1) keys.push('k' + index);
        keys.forEach((key, index) => cache.put(key, 'x', 1001 + index));
        const kept = Object.keys(cache.getAll(keys)); return [kept.length, kept[0]];`);
    expect(keptOf(1000)).toEqual([1000, 'k1']);
    expect(keptOf(1001)).toEqual([900, 'k102']);
  });
});

const L = 'const lock = LockService.getScriptLock();';
const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

describe('LockService', () => {
  it.each([
    [
      'tryLock takes a free lock, and again (F101)',
      `${L} return [lock.tryLock(0), lock.tryLock(0), lock.hasLock()]`,
      [true, true, true],
    ],
    [
      'waitLock and releaseLock give null (F4)',
      `${L} return [lock.waitLock(0), lock.releaseLock(), lock.hasLock()]`,
      [null, null, false],
    ],
    ['releasing what is not held gives null (F101)', `${L} return lock.releaseLock()`, null],
    ['a negative time is no time (F101)', `${L} return lock.tryLock(-1)`, false],
    ['waitLock with a negative time throws (F101)', `${L} lock.waitLock(-1)`, TIMEOUT],
    [
      'the time has to be said',
      `${L} lock.tryLock()`,
      "The parameters () don't match the method signature for LockService.Lock.tryLock.",
    ],
    [
      'an alert lets go of the lock (reference of Ui)',
      `${L} lock.waitLock(0); SpreadsheetApp.getUi().alert('?'); return lock.hasLock()`,
      false,
    ],
  ])('%s', (_title, body, value) => {
    const world = scriptWorld();
    world.workspace.screen(OWNER).answerNext({ button: 'OK' });
    expect(world.answer(body)).toEqual(value);
  });

  it('a lock is released at the end of the execution, however it ended', () => {
    const world = scriptWorld();
    world.install(`function main() { LockService.getScriptLock().waitLock(0); throw new Error('x') }
      function next() { return LockService.getScriptLock().tryLock(0) }`);
    world.run('main');
    expect(world.run('next')).toMatchObject({ value: true });
  });
});
