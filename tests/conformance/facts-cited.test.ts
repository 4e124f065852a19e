/** Every fact of docs/google/facts.md is stated by some conformance test, which cites its number. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { factsIn, factsToTest } from '../tidy/citations.ts';

const FOLDER = join('tests', 'conformance');
const FACTS = readFileSync(join('docs', 'google', 'facts.md'), 'utf8');

function cited(): Set<number> {
  const tests = readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts'));
  return new Set(tests.flatMap((name) => factsIn(readFileSync(join(FOLDER, name), 'utf8'))));
}

describe('the facts of docs/google/facts.md', () => {
  it('are read', () => {
    expect(factsToTest(FACTS).length).toBeGreaterThan(80);
  });

  it('are each cited by a test of this folder, but for the classes that are not emulated', () => {
    const stated = cited();
    expect(factsToTest(FACTS).filter((fact) => !stated.has(fact))).toEqual([]);
  });
});
