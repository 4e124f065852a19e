/** Every known fact about an emulated class is stated by some conformance test, which cites its number. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const FOLDER = join('tests', 'conformance');
const FACTS = 110;
// Documents (F79 to F91) and DriveApp (F92, F93, F95 to F98) are not emulated: every method of theirs throws.
const OUT_OF_SCOPE = (fact: number): boolean => fact >= 79 && fact <= 98 && fact !== 94;

function cited(): Set<number> {
  const found = new Set<number>();
  for (const name of readdirSync(FOLDER).filter((each) => each.endsWith('.test.ts'))) {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    for (const [, from, to] of text.matchAll(/\bF(\d{1,3})(?: to F(\d{1,3}))?\b/g)) {
      for (let fact = Number(from); fact <= Number(to ?? from); fact += 1) found.add(fact);
    }
  }
  return found;
}

describe('the facts F1 to F110', () => {
  it('are each cited by a test of this folder, but for the classes that are not emulated', () => {
    const all = Array.from({ length: FACTS }, (_, at) => at + 1);
    const stated = cited();
    expect(all.filter((fact) => !OUT_OF_SCOPE(fact) && !stated.has(fact))).toEqual([]);
  });
});
