/** What a register shows of a verdict: a line for each problem, and the count in the goal’s form alone. */

import { describe, expect, it } from '@jest/globals';
import type { Settings } from '../../../src/app/office.ts';
import { derivedCells } from '../../../src/app/tables/derived-cells.ts';
import { formOf } from '../../../src/domain/campaign/fields.ts';
import type { Verdict } from '../../../src/domain/count/judge.ts';
import { campaign, decision, issue, verdict } from '../../factories.ts';

function cellsOf(given: Verdict): Record<string, string> {
  const whole = campaign();
  return derivedCells({ campaign: whole } as Settings, formOf(whole, given.entry.form), given);
}

describe('derivedCells', () => {
  it('says state, count and why of an activity', () => {
    expect(cellsOf(verdict({ decisions: [decision()] }))).toEqual({
      state: 'approved',
      stateKey: 'approved',
      problems: '',
      counts: '计入',
      why: expect.stringContaining('审核通过'),
    });
    expect(cellsOf(verdict())).toMatchObject({ state: 'received', counts: '不计入' });
  });

  it('says nothing of counting where the form is not the goal’s', () => {
    expect(Object.keys(cellsOf(verdict({ entry: { form: 'work', id: 'w1' } })))).toEqual([
      'state',
      'stateKey',
      'problems',
    ]);
  });

  it('gives a line to each problem: errors, then warnings, and last what staff have set aside', () => {
    const issues = [
      issue({ waived: true }),
      issue({ code: 'unusual', level: 'warning', facts: { value: '9000', limit: '5000' } }),
      issue({ code: 'badDate', field: 'heldOn', facts: { value: '去年' } }),
    ];
    const lines = cellsOf(verdict({ issues })).problems?.split('\n') ?? [];
    expect(lines.map((line) => line.split('：')[0])).toEqual(['需更正', '请留意', '已人工认定']);
    expect(lines[0]).toContain('去年');
  });

  it('names the entry that stands before a repetition', () => {
    const issues = [issue({ code: 'duplicate', field: null, facts: { of: 'HD-2019-0009' } })];
    expect(cellsOf(verdict({ issues, why: ['duplicate'] })).why).toContain('HD-2019-0009');
  });
});
