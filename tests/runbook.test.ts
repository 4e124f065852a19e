/** The runbook tells of every problem and refusal that the program can have, of no other, and what its detail names. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CALL_REFUSALS, DECISION_REFUSALS, type Detail, PROBLEM_CODES, PROBLEMS } from '../src/app/problem.ts';
import { REFUSAL_CODES } from '../src/domain/review/decision.ts';
import { say } from '../src/messages/say.ts';

const RUNBOOK = readFileSync(new URL('../docs/runbook.md', import.meta.url), 'utf8');

type Catalogue = Readonly<Record<string, Detail>>;

const REFUSALS: Catalogue = { ...DECISION_REFUSALS, ...CALL_REFUSALS };

/** What a chapter of the runbook says of codes: of those with a section its text, of the others why they need none. */
function chapter(runbook: string, heading: string) {
  const text = runbook.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const sections = [...text.matchAll(/^### (\S+)\n(.*)$/gm)].map(([, code = '', said = '']) => [code, said] as const);
  const excused = [...text.matchAll(/^- `(\w+)`: (.*)$/gm)].map(([, code = '', why = '']) => [code, why] as const);
  return { sections: new Map(sections), excused: new Map(excused) };
}

/** What is wrong with the runbook, a line for each code. */
function faultsOf(runbook: string): string[] {
  const problems = chapter(runbook, 'Problems').sections;
  const refusals = chapter(runbook, 'Refusals').sections;
  const { excused } = chapter(runbook, 'Refusals that say it all');
  const told = (code: string) => Number(refusals.has(code)) + Number(excused.has(code));
  const named = (catalogue: Catalogue, sections: ReadonlyMap<string, string>) =>
    [...sections].flatMap(([code, said]) => {
      if (!Object.keys(catalogue).includes(code)) return [`${code} is no code of the catalogue`];
      if (said.startsWith('Detail: ') === (catalogue[code] !== null)) return [];
      return [`${code} ${catalogue[code] === null ? 'has no detail' : 'says nothing of its detail'}`];
    });
  return [
    ...PROBLEM_CODES.filter((code) => !problems.has(code)).map((code) => `${code} has no section`),
    ...Object.keys(REFUSALS).flatMap((code) => {
      if (told(code) === 1) return [];
      return [`${code} ${told(code) === 0 ? 'has no section and no excuse' : 'has a section and an excuse'}`];
    }),
    ...named(PROBLEMS, problems),
    ...named(REFUSALS, refusals),
    ...[...excused].flatMap(([code, why]) => {
      if (!Object.keys(REFUSALS).includes(code)) return [`${code} is no code of the catalogue`];
      return why.length < 20 ? [`${code} is excused without a reason`] : [];
    }),
  ];
}

describe('the runbook', () => {
  it('has a section for every code, or why it needs none, and says what details name', () => {
    expect(faultsOf(RUNBOOK)).toEqual([]);
    expect([...chapter(RUNBOOK, 'Problems').sections.keys()]).toEqual(PROBLEM_CODES);
  });

  it.each([
    ['### lockBusy\n', '### lockBuzy\n', ['lockBusy has no section', 'lockBuzy is no code of the catalogue']],
    ['### stale\n', '### stail\n', ['stale has no section and no excuse', 'stail is no code of the catalogue']],
    [
      '### tooLate\n',
      '### notApproved\n',
      ['tooLate has no section and no excuse', 'notApproved has a section and an excuse'],
    ],
    ['Detail: the campaign that', 'The campaign that', ['otherCampaign says nothing of its detail']],
    ['### undeclared\nA work', '### undeclared\nDetail: a work', ['undeclared has no detail']],
    [
      '- `nothingChanged`: what was typed is what stood there already.',
      '- `nothingChanged`: clear.',
      ['nothingChanged is excused without a reason'],
    ],
    [
      '- `nothingChanged`',
      '- `nothingDone`',
      ['nothingChanged has no section and no excuse', 'nothingDone is no code of the catalogue'],
    ],
  ])('is found lacking where %j becomes %j', (stands, becomes, faults) => {
    expect(RUNBOOK).toContain(stands);
    expect(faultsOf(RUNBOOK.replace(stands, becomes))).toEqual(faults);
  });
});

describe('the catalogue of problems', () => {
  it.each(['zh-CN', 'en'] as const)('has words in %s for each code, and no words more', (language) => {
    expect(Object.keys(say('problems', language)).sort()).toEqual([...PROBLEM_CODES].sort());
    expect(Object.keys(say('refusals', language)).sort()).toEqual(Object.keys(REFUSALS).sort());
  });

  it('names nothing twice', () => {
    const codes = [...Object.keys(DECISION_REFUSALS), ...Object.keys(CALL_REFUSALS)];
    expect(Object.keys(DECISION_REFUSALS)).toEqual([...REFUSAL_CODES]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
