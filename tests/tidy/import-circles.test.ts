/** The rule against circles of imports: it holds in the domain, and finds one that is planted. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { importCircles } from './import-circles.ts';

const DOMAIN = readdirSync('src/domain', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/domain/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, source: readFileSync(path, 'utf8') }));

describe('importCircles', () => {
  it('finds none in the domain, types included', () => {
    expect(DOMAIN.length).toBeGreaterThan(100);
    expect(importCircles(DOMAIN)).toEqual([]);
  });

  it('finds one that is planted, by way of another file', () => {
    const files = [
      { path: 'src/domain/a.ts', source: "import { b } from './b.ts';" },
      { path: 'src/domain/b.ts', source: "import {\n  c,\n} from './x/c.ts';" },
      { path: 'src/domain/x/c.ts', source: "import type { A } from '../a.ts';" },
    ];
    expect(importCircles(files)).toEqual([['src/domain/a.ts', 'src/domain/b.ts', 'src/domain/x/c.ts']]);
  });
});
