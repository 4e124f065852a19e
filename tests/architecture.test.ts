/** The map names files that are there: a file that has moved is found on it. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const MAP = readFileSync('docs/architecture.md', 'utf8');

/** Where a name of the map may stand for a file: in the sources, in a room of the verbs, in a folder of the domain. */
const PLACES = [
  '',
  'src/',
  'src/app/',
  'src/domain/',
  'src/app/tables/',
  'src/app/calls/',
  'src/app/papers/',
  'src/app/mail/',
  'src/google/',
];

const named = [...MAP.matchAll(/`([\w./-]+\.(?:tsx?|md|mjs))`/g)].map(([, name = '']) => name);

/** Files that recipes invent. */
const INVENTED = ['domain/rules/at-least.ts', 'domain/fields/code.ts', 'intake/read-….ts', 'tests/domain/broken-….ts'];

describe('the map', () => {
  it('names many files', () => {
    expect(new Set(named).size).toBeGreaterThan(30);
  });

  it.each([...new Set(named)].filter((name) => !INVENTED.includes(name)))('names %s, which is there', (name) => {
    expect(PLACES.map((place) => `${place}${name}`).filter(existsSync)).not.toEqual([]);
  });
});
