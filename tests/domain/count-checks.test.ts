/** What an entry is held against before it counts: every check, passed or not, with the clause that it rests on. */

import { describe, expect, it } from '@jest/globals';
import { type CountObstacle, countChecks } from '../../src/domain/count/count-checks.ts';
import { judge, type Verdict } from '../../src/domain/count/judge.ts';
import { campaign, decision, entry, unit, verdict } from '../factories.ts';

const failing = (made: Verdict): CountObstacle[] =>
  countChecks(campaign(), made)
    .filter((check) => !check.holds)
    .map((check) => check.reason);

describe('countChecks', () => {
  it('holds all of them exactly when the entry counts (contract: why)', () => {
    expect(failing(verdict({ decisions: [decision()] }))).toEqual([]);
    expect(failing(verdict())).toEqual(['notApproved']);
    expect(failing(verdict({ entry: { cells: { heldOn: '2018-06-12' } } }))).toEqual(['notApproved', 'hasErrors']);
    const entries = [entry(), entry({ id: 'r2', number: 'HD-2019-0002' })];
    const [, twin] = judge({ campaign: campaign(), roster: [unit()], entries, decisions: [decision({ entry: 'r2' })] });
    expect(twin && failing(twin)).toEqual(['hasErrors', 'duplicate']);
  });

  it('looks at three of them where the form does not count toward the goal', () => {
    const checks = countChecks(campaign(), verdict({ entry: { form: 'work' }, decisions: [decision()] }));
    expect(checks.map(({ holds, reason }) => [reason, holds])).toEqual([
      ['notAnActivity', false],
      ['notApproved', true],
      ['hasErrors', true],
    ]);
  });

  it('rests each on its clause, errors on those of the errors that stand, each once', () => {
    const made = verdict({ entry: { cells: { heldOn: '2018-06-12', heldUntil: '无', participants: '无' } } });
    expect(countChecks(campaign(), made).map(({ clauses, reason }) => [reason, clauses])).toEqual([
      ['notAnActivity', ['二、（一）']],
      ['notApproved', [null]],
      ['hasErrors', ['二、（一）', null]],
      ['duplicate', [null]],
      ['joint', [null]],
    ]);
  });
});
