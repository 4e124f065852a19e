/** Contexts that are lent from one execution to the next: what a script can tell of it, and what it cannot. */

import { describe, expect, it } from '@jest/globals';
import { OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

function installed(code: string): ScriptWorld {
  const world = scriptWorld();
  world.workspace.install({ files: { 'Code.gs': code }, boundTo: world.book, contexts: 'kept' });
  return world;
}

const outcomeOf = (world: ScriptWorld, call = 'main') => {
  const result = world.run(call);
  return result.ok ? result.value : result.error.message;
};

describe('a kept context', () => {
  it('is loaded once, however often it is lent', () => {
    const world = installed("const loads = []; loads.push('loaded'); function main() { return loads.push('run') }");
    expect([outcomeOf(world), outcomeOf(world), outcomeOf(world)]).toEqual([2, 3, 4]);
  });

  it('is lent again where nothing was made but what zod notes when it is first used', () => {
    const world = installed(`const loads = [];
      function main() { globalThis.__zod_globalRegistry ??= {}; return loads.push('run') }`);
    expect([outcomeOf(world), outcomeOf(world), outcomeOf(world)]).toEqual([1, 2, 3]);
  });

  it.each([
    ['changed', 'var count = 0; function main() { count += 1; return count }'],
    ['made', "function main() { const was = typeof left; globalThis.left = 1; return was === 'undefined' ? 1 : 2 }"],
    ['taken away', 'var here = 1; function main() { const was = here; delete globalThis.parseInt; return was }'],
    ['replaced', 'function main() { const was = Math.max; Math = {}; return was ? 1 : 2 }'],
  ])('is not lent again where a global name was %s', (_what, code) => {
    const world = installed(code);
    expect([outcomeOf(world), outcomeOf(world)]).toEqual([1, 1]);
  });

  it('has the services, the clock and the log of the execution that runs in it', () => {
    const world = installed(`function main() {
      const ms = Date.now() % 1000;
      Logger.log('once');
      return [Session.getActiveUser().getEmail(), Logger.getLog().split('once').length, ms];
    }`);
    world.workspace.share(world.book, 'other@example.org', 'editor');
    expect(world.run('main')).toMatchObject({ value: [OWNER, 2, 0], log: [expect.stringContaining('once')] });
    world.workspace.clock.advanceTo('2019-08-20T01:00:00.007+08:00');
    expect(world.run('main', { as: 'other@example.org' })).toMatchObject({ value: ['other@example.org', 2, 7] });
  });

  it('is another one for an execution that runs while this one waits', () => {
    const world = installed(`const running = [];
      function inner() { return running.length }
      function main() { running.push(1); CacheService.getScriptCache().get('a'); running.pop(); return 'ended' }`);
    const seen: unknown[] = [];
    const act = () => {
      seen.push(outcomeOf(world, 'inner'));
    };
    world.workspace.faults.arm({
      kind: 'meanwhile',
      when: 'before',
      call: 1,
      match: ({ functionName }) => functionName === 'main',
      act,
    });
    expect(outcomeOf(world)).toBe('ended');
    expect(seen).toEqual([0]);
  });

  it('tells a page of the same functions as a fresh one', () => {
    const world = installed('function shown() {} function hidden_() {} const held = () => 1;');
    const first = world.workspace.callable(OWNER);
    expect(first).toEqual(['shown']);
    expect(world.workspace.callable(OWNER)).toEqual(first);
    expect(world.run('parseInt', { surface: 'sidebar' })).toMatchObject({ ok: false });
    expect(world.run('shown', { surface: 'sidebar' })).toMatchObject({ ok: true });
  });
});
