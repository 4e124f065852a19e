// The oracle on what gets lost on the way, and on what a form refuses, each quoting the contract.
import { describe, expect, it } from '@jest/globals';
import { expectedReport } from './oracle.ts';
import type { SeasonEvent } from './season-shape.ts';
import { decided, on, resubmitted, seasonOf, submitted } from './tiny-season.ts';

const reportOf = (...events: readonly SeasonEvent[]) => expectedReport(seasonOf(...events));

describe('faults', () => {
  it('lets a lost response arrive with the next tick, as handed in when it was', () => {
    const lost: SeasonEvent = { at: on('09-18', '23:00'), do: 'fault', what: 'loseEvent' };
    const night = submitted('r1', {}, on('09-18', '23:30'));
    const soon = decided('r1', 'approve', { at: on('09-18', '23:59') });
    const later = decided('r1', 'approve', { at: on('09-19', '00:00') });
    const { entries, refusedDecisions } = reportOf(lost, night, soon, later);
    expect(refusedDecisions).toEqual([{ entry: 'r1', decision: 'approve', code: 'unknownEntry' }]);
    expect(entries.r1).toMatchObject({ state: 'approved', issues: [] });
  });
});

describe('the form refuses early', () => {
  const refusals = new Set(['participants badNumber 约200']);
  const bad = submitted('r1', { participants: '约200' });

  it('has no entry for a refused submit, and takes the merged answers as a first submission', () => {
    expect(expectedReport(seasonOf(bad), refusals)).toMatchObject({ entries: {}, refused: { r1: ['participants'] } });
    const mended = seasonOf(bad, resubmitted('r1', { participants: '200' }, on('09-19')));
    const { entries, refused } = expectedReport(mended, refusals);
    expect(refused).toEqual({});
    expect(entries.r1).toMatchObject({ version: 1, values: { participants: 200 } });
    expect(entries.r1?.issues.map((issue) => issue.code)).toEqual(['late']);
  });

  it('leaves the entry as it was after a refused resubmit', () => {
    const season = seasonOf(submitted('r1'), resubmitted('r1', { participants: '约200' }));
    expect(expectedReport(season, refusals).entries.r1).toMatchObject({ version: 1, issues: [] });
    expect(expectedReport(season).entries.r1).toMatchObject({ version: 2, issues: [{ code: 'badNumber' }] });
  });
});
