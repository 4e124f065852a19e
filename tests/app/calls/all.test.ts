/** The list of calls: whatever a file of the folder makes a call is on it, under its own name, and nothing else is. */

import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CALLS } from '../../../src/app/calls/all.ts';

const FOLDER = 'src/app/calls';

const isCall = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'input' in value && 'answer' in value;

describe('CALLS', () => {
  it('has every call of the folder, and no other', async () => {
    const files = readdirSync(FOLDER).filter((name) => name !== 'all.ts');
    const modules: object[] = await Promise.all(files.map((name) => import(`../../../${FOLDER}/${name}`)));
    const made = modules.flatMap((module) => Object.entries(module).filter(([, value]) => isCall(value)));
    expect(made.length).toBeGreaterThan(40);
    expect(Object.fromEntries(made)).toEqual(CALLS);
  });
});
