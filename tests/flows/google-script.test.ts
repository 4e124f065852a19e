/** google.script as the desk gives it to the program's pages (PLATFORM G). */

import { describe, expect, it } from '@jest/globals';
import { crossing, type FromPage, openScript } from '../../src/desk/page/google-script.ts';

type Call = Extract<FromPage, { kind: 'run' }>;
type Method = (...given: unknown[]) => Record<string, Method> | undefined;

/** A page with a desk around it that answers when it is told to. */
function page(names: string[]) {
  const sent: FromPage[] = [];
  let tell: (message: unknown) => void = () => {};
  const script = openScript(names, {
    send: (message) => sent.push(message as FromPage),
    listen: (hear) => {
      tell = hear;
    },
  });
  const run = script.run as Record<string, Method>;
  const calls = () => sent.filter((message): message is Call => message.kind === 'run');
  const answer = (index: number, outcome: object) => tell({ kind: 'ran', id: calls()[index]?.id, outcome });
  return { run, host: script.host, sent, calls, answer };
}

describe('google.script.run', () => {
  it('gives undefined at once, and its handlers the value and the user object', () => {
    const { answer, calls, run } = page(['call']);
    const heard: unknown[] = [];
    const runner = run.withSuccessHandler?.((...given: unknown[]) => heard.push(given));
    expect(runner?.withUserObject?.('row 3')?.call?.('readQueue', { filter: {} })).toBeUndefined();
    expect(calls()).toMatchObject([{ call: 'call', args: ['readQueue', { filter: {} }] }]);
    expect(heard).toEqual([]);
    answer(0, { ok: true, value: 7 });
    expect(heard).toEqual([[7, 'row 3']]);
  });

  it('tells a failure as an Error with the message, and to nobody where the handler is null', () => {
    const { answer, run } = page(['call']);
    const heard: unknown[] = [];
    run
      .withFailureHandler?.((error: unknown, user: unknown) => heard.push(error, user))
      ?.withUserObject?.(5)
      ?.call?.();
    answer(0, { ok: false, error: { name: 'ScriptError', message: 'stale|3' } });
    expect(heard).toEqual([new Error('stale|3'), 5]);
    run.withFailureHandler?.(null)?.call?.();
    expect(() => answer(1, { ok: false, error: { name: 'Error', message: 'x' } })).not.toThrow();
  });

  it('makes every with… a runner of its own', () => {
    const { answer, run } = page(['call']);
    const heard: string[] = [];
    const first = run.withSuccessHandler?.(() => heard.push('first'));
    const second = first?.withSuccessHandler?.(() => heard.push('second'));
    first?.call?.();
    second?.call?.();
    answer(0, { ok: true, value: null });
    answer(1, { ok: true, value: null });
    expect(heard).toEqual(['first', 'second']);
  });

  it('has ten calls under way, and the eleventh waits for one of them', () => {
    const { answer, calls, run } = page(['call']);
    for (let index = 0; index < 12; index += 1) run.call?.(index);
    expect(calls()).toHaveLength(10);
    answer(3, { ok: true, value: null });
    expect(calls().map(({ args }) => args[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('has no function that the script has not, and hears each answer once', () => {
    const { answer, run } = page(['call']);
    expect(run.private_).toBeUndefined();
    let heard = 0;
    run
      .withSuccessHandler?.(() => {
        heard += 1;
      })
      ?.call?.();
    answer(0, { ok: true, value: null });
    answer(0, { ok: true, value: null });
    expect(heard).toBe(1);
  });
});

describe('crossing', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;

  it.each([
    ['a Date', [new Date(0)], '0'],
    ['a function', [1, () => 1], '1'],
    ['a Date inside', [{ a: [new Date(0)] }], '0.a.0'],
    ['a circle', [circle], '0.self'],
    ['an object of a class', [new Map()], '0'],
  ])('refuses %s where it stands', (_title, args, path) => {
    expect(() => crossing(args)).toThrow(new TypeError(`Failed due to illegal value in property: ${path}`));
  });

  it('copies the rest: undefined is null in lists and left out of objects', () => {
    const given = [undefined, { a: undefined, b: [1, undefined], c: Number.NaN }, null, true, 'x'];
    expect(crossing(given)).toEqual([null, { b: [1, null], c: null }, null, true, 'x']);
    expect(crossing(given)[1]).not.toBe(given[1]);
  });
});

describe('google.script.host', () => {
  it('closes the page and asks for another size', () => {
    const { host, sent } = page([]);
    host.setHeight(300);
    host.close();
    expect(sent).toEqual([{ kind: 'size', height: 300 }, { kind: 'close' }]);
  });
});
