/** google.script.run: what a page may call, and what crosses on the way in and out. */

import { describe, expect, it } from '@jest/globals';
import { DEEPEST } from '../../src/offline/script/crossing.ts';
import { type ScriptWorld, scriptWorld } from './script-world.ts';

function world(code: string): ScriptWorld {
  const made = scriptWorld();
  made.install(code);
  return made;
}

const call = (code: string, ...args: unknown[]) => world(code).run('main', { surface: 'sidebar', args });

describe('google.script.run', () => {
  it.each([
    ['a Date makes the whole result null', 'return { at: new Date(), n: 1 }', null],
    ['a function too', 'return { act: () => 1 }', null],
    ['a service object too', 'return [SpreadsheetApp.getActive()]', null],
    ['a circle too', 'const a = {}; a.a = a; return a', null],
    ['undefined in an array is null', 'return [undefined, 1]', [null, 1]],
    ['an undefined property is left out', 'return { a: undefined, b: 1 }', { b: 1 }],
    ['nothing is null', '', null],
    [
      'plain values come through',
      "return { a: [1, 'x', true, null], b: { c: 1.5 } }",
      { a: [1, 'x', true, null], b: { c: 1.5 } },
    ],
  ])('out: %s (PLATFORM G)', (_title, body, value) => {
    expect(call(`function main() { ${body} }`)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['a Date', new Date(0), '0'],
    ['a Date inside', { a: [new Date(0)] }, '0.a.0'],
    ['a function', () => 1, '0'],
  ])('in: %s fails', (_title, given, path) => {
    expect(call('function main() {}', given)).toMatchObject({
      ok: false,
      error: { name: 'TypeError', message: `Failed due to illegal value in property: ${path}` },
    });
  });

  const nested = (depth: number): unknown[] => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

  it.each([5_000, 100_000])('in and out: what is nested %i deep gets an answer, as every other value', (depth) => {
    const answer = call('function main(given) { return given }', nested(depth));
    expect(answer).toMatchObject({
      ok: false,
      error: { name: 'TypeError', message: expect.stringMatching(/illegal value/) },
    });
    const deep = 'let deep = []; for (let index = 0; index < given; index += 1) deep = [deep];';
    expect(call(`function main(given) { ${deep} return deep }`, depth)).toMatchObject({ ok: true, value: null });
    const inEditor = world(`function main() { const given = ${depth}; ${deep} return deep }`).run('main');
    expect(inEditor).toMatchObject({ ok: true, value: [expect.anything()] });
  });

  it('in and out: what pages and scripts mean is far from too deep', () => {
    expect(call('function main(given) { return given }', nested(DEEPEST))).toMatchObject({
      ok: true,
      value: nested(DEEPEST),
    });
  });

  it('in: objects are copied, and belong to the script', () => {
    const given = { list: [1, undefined], gone: undefined };
    const code = `function main(o) { o.list.push(2);
      return [o instanceof Object, o.list instanceof Array, Object.keys(o), o.list] }`;
    expect(call(code, given)).toMatchObject({ value: [true, true, ['list'], [1, null, 2]] });
    expect(given.list).toEqual([1, undefined]);
  });

  it.each([
    ['main_', 'function main_() {}'],
    ['main', 'const main = () => 1'],
    ['main', 'const App = { main() {} }'],
    ['main', 'var main = 1'],
    ['parseInt', 'function main() {}'],
    ['MailApp', 'function main() {}'],
  ])('does not reach %s of %s', (name, code) => {
    expect(world(code).run(name, { surface: 'sidebar' })).toMatchObject({
      ok: false,
      error: { message: `google.script.run.${name} is not a function` },
    });
  });

  it('the failure handler gets the message', () => {
    expect(call("function main() { throw new Error('stale|3') }")).toMatchObject({
      ok: false,
      error: { message: 'stale|3' },
    });
  });
});
