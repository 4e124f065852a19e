/** The runbook tells of every problem that the program can have, and of no other. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CALL_REFUSAL_CODES, PROBLEM_CODES } from '../src/app/problem.ts';
import { REFUSAL_CODES } from '../src/domain/review/decision.ts';
import { say } from '../src/messages/say.ts';

describe('the catalogue of problems', () => {
  it('has a section of the runbook for each code, and no section more', () => {
    const runbook = readFileSync(new URL('../docs/runbook.md', import.meta.url), 'utf8');
    const sections = [...runbook.matchAll(/^### (\S+)$/gm)].map(([, code]) => code);
    expect(sections).toEqual([...PROBLEM_CODES]);
  });

  it.each(['zh-CN', 'en'] as const)('has words in %s for each code, and no words more', (language) => {
    expect(Object.keys(say('problems', language)).sort()).toEqual([...PROBLEM_CODES].sort());
    expect(Object.keys(say('refusals', language)).sort()).toEqual([...REFUSAL_CODES, ...CALL_REFUSAL_CODES].sort());
  });

  it('names nothing twice', () => {
    const refusals = [...REFUSAL_CODES, ...CALL_REFUSAL_CODES];
    expect(new Set(refusals).size).toBe(refusals.length);
    expect(new Set(PROBLEM_CODES).size).toBe(PROBLEM_CODES.length);
  });
});
