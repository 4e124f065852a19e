/** The desk's words: both languages say the same things, none of them empty or shouted. */

import { describe, expect, it } from '@jest/globals';
import { deskEn } from '../../src/messages/desk/en.ts';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { terminalLines } from '../../src/messages/desk/terminal-lines.ts';
import { deskZh } from '../../src/messages/desk/zh-CN.ts';

/** Every text or phrase with the way to it; a phrase is called with what any of them asks for. */
function spoken(words: object, above = ''): [path: string, text: string][] {
  const about = { name: 'n', count: 2, cell: 'A1', title: 't', page: 1, pages: 2, calls: 2, seconds: '1.2', to: 'x' };
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

describe('terminalLines', () => {
  it('tell how the desk is started', () => {
    expect(terminalLines.usage).toContain('--until');
  });
});
