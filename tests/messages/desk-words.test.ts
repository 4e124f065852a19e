/** The desk's words: both languages say the same things, none of them empty or shouted. */

import { describe, expect, it } from '@jest/globals';
import { deskEn } from '../../src/messages/desk/en.ts';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { terminalEn } from '../../src/messages/desk/terminal/en.ts';
import { sayTerminal } from '../../src/messages/desk/terminal/say.ts';
import { terminalZh } from '../../src/messages/desk/terminal/zh-CN.ts';
import { deskZh } from '../../src/messages/desk/zh-CN.ts';
import { terminalLocale } from '../../src/season/terminal-locale.ts';

/** Every text or phrase with the way to it; a phrase is called with what any of them asks for. */
function spoken(words: object, above = ''): [path: string, text: string][] {
  const about = {
    name: 'n',
    count: 2,
    cell: 'A1',
    title: 't',
    page: 1,
    pages: 2,
    calls: 2,
    seconds: '1.2',
    to: 'x',
    from: 'w',
    row: 5,
    column: 'C',
    days: 3,
    latest: 'l',
    size: '1 KB',
  };
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'object' && value !== null) return spoken(value, `${above}${key}.`);
    const text = typeof value === 'function' ? value({ ...about, email: 'e', caption: 'c', why: 'w' }) : value;
    return [[`${above}${key}`, String(text)]];
  });
}

describe('sayDesk', () => {
  it('has the same words in both languages', () => {
    expect(
      spoken(deskEn)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      spoken(deskZh)
        .map(([path]) => path)
        .sort(),
    );
  });

  it.each([...spoken(deskZh), ...spoken(deskEn)])(
    '%s is neither empty nor shouted, and lacks nothing',
    (_path, text) => {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/[!！]|undefined/);
    },
  );

  it('is in Chinese where Chinese is asked for, and in English where English is', () => {
    for (const [path, text] of spoken(sayDesk('zh-CN'))) {
      if (path !== 'form.requiredMark') expect(text).toMatch(/\p{Script=Han}/u);
    }
    for (const [, text] of spoken(sayDesk('en'))) expect(text.replace('好网民', '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('counts one and many in English', () => {
    expect([1, 2].map((count) => deskEn.form.responses({ count }))).toEqual(['1 response', '2 responses']);
  });
});

describe('sayTerminal', () => {
  const FAULTS = { line: { number: 1, id: 'r1' } };
  const LISTS = ['unknownWord', 'unknownForm', 'refusedChange'];

  /** Every text with the way to it; what takes a list or a place is given one. */
  function texts(words: object, above = ''): [path: string, text: string][] {
    return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if (typeof value === 'object' && value !== null) return texts(value, `${above}${key}.`);
      if (typeof value !== 'function') return [[`${above}${key}`, String(value)]];
      const about = { port: 1, pid: 2, done: 3, all: 4 };
      const facts = ['folder', 'name', 'why', 'address', 'file', 'host', 'now', 'day', 'seconds'];
      const told = { ...about, ...Object.fromEntries(facts.map((fact) => [fact, `<${fact}>`])) };
      const faults = [{ path: '<1>', code: 'missing', facts: {} }];
      const held = { id: '<id>', forms: 1, fields: 2, rules: 3 };
      const first =
        above === 'campaigns.' && key === 'good'
          ? held
          : key === 'badCampaign'
            ? faults
            : value.length === 1 && above === 'desk.' && key !== 'port' && key !== 'until'
              ? told
              : '<1>';
      const list = above === 'campaigns.' && key === 'faults' ? faults : LISTS.includes(key) ? ['<2>'] : '<2>';
      const third = key === 'refusedChange' ? ['<3>'] : '<3>';
      return [[`${above}${key}`, String(value(key === 'line' ? FAULTS.line : first, list, third))]];
    });
  }

  it('has the same words in both languages, with the same facts in them', () => {
    const factsOf = (words: object) =>
      texts(words).map(([path, text]) => [path, [...new Set(text.match(/<\w+>|--[a-z]+/g))].sort()]);
    expect(new Map(Object.entries(Object.fromEntries(factsOf(terminalEn))))).toEqual(
      new Map(Object.entries(Object.fromEntries(factsOf(terminalZh)))),
    );
  });

  it.each([...texts(terminalZh), ...texts(terminalEn)])(
    '%s is neither empty nor shouted, and lacks nothing',
    (_, text) => {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/[!！]|undefined|\[object/);
    },
  );

  it('speaks Chinese to whoever has it, and English to all others', () => {
    for (const locale of ['zh_CN.UTF-8', 'zh-Hans-CN', 'zh']) expect(sayTerminal(locale)).toBe(terminalZh);
    for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'de', '']) expect(sayTerminal(locale)).toBe(terminalEn);
    const silent = Object.entries(texts(terminalEn)).filter(([, [, text]]) => /\p{Script=Han}/u.test(text));
    expect(silent).toEqual([]);
  });

  it('goes by the variables that programs go by', () => {
    expect(terminalLocale({ LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'zh_CN' })).toBe('en_GB');
    expect(terminalLocale({ LANG: 'zh_CN.UTF-8' })).toBe('zh_CN.UTF-8');
    expect(terminalLocale({})).toMatch(/\w/);
  });
});
