/** docs/to-confirm.md: each doubt names the line of the self-test that settles it, or says why there is none. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FACES } from '../src/messages/say.ts';

const ROWS = readFileSync('docs/to-confirm.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:---|unsure)/u.test(line))
  .map((line) => {
    const cells = line.split(/(?<!\\)\|/u).map((cell) => cell.trim());
    return { doubt: cells[1] ?? '', tried: cells.slice(3, -1).join('|') };
  });

const KEYS = Object.keys(FACES.selfTest.en.names);

describe('a doubt about Google', () => {
  it.each(ROWS)('is tried, or said why not: $doubt', ({ tried }) => {
    if (tried.startsWith('not: ')) {
      expect(tried.length).toBeGreaterThan('not: '.length + 10);
      return;
    }
    const named = [...tried.matchAll(/`(\w+)`/gu)].map(([, key = '']) => key);
    expect(named).not.toEqual([]);
    expect(named.filter((key) => !KEYS.includes(key))).toEqual([]);
  });
});
