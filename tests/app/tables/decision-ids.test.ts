/** Ids of decisions are given once, and what the registers show of them is known only where it is certain. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import {
  nextDecisionId,
  nextDecisionIds,
  noteAllShown,
  planNextDecision,
  shownEnd,
} from '../../../src/app/tables/decision-ids.ts';
import { readDecisions } from '../../../src/app/tables/registers.ts';
import { decisionsTable } from '../../../src/app/tables/tables.ts';
import { openSmall } from '../small-workbook.ts';

const LINE = { entry: 'r1', kind: 'approve', version: '1', by: 'review@example.org', at: '2019-08-22T09:00:00+08:00' };

/** Decides in a run of its own, as whoever has read all decisions does. */
function decide(office: Office, ...entries: string[]): string[] {
  const ids = nextDecisionIds(office, readDecisions(office), entries);
  const lines = ids.map((id, index) => ({ ...LINE, id, entry: entries[index] ?? '' }));
  office.book.add(decisionsTable('zh-CN'), lines);
  office.book.commit();
  return ids;
}

function allShown(office: Office): void {
  readDecisions(office);
  noteAllShown(office);
}

describe('nextDecisionIds', () => {
  it('goes on behind the highest that stands or was ever given, though no line has come of it', () => {
    const { run } = openSmall();
    const office = run();
    office.book.add(decisionsTable('zh-CN'), [{ ...LINE, id: '000010' }]);
    office.book.commit();
    expect(nextDecisionIds(run(), readDecisions(run()), ['a', 'b'])).toEqual(['000011', '000012']);
    expect(nextDecisionId(run(), [], 'a')).toBe('000013');
  });
});

describe('shownEnd', () => {
  it('tells nothing before anybody has shown all decisions', () => {
    const { run } = openSmall();
    decide(run(), 'r1');
    expect(shownEnd(run(), 'r2')).toBeNull();
  });

  it('tells the end for an entry that nobody has decided on since, and goes along with what is decided', () => {
    const { run } = openSmall();
    allShown(run());
    expect(shownEnd(run(), 'r1')).toEqual({ row: 2, identity: '' });
    decide(run(), 'r1', 'r2');
    expect(shownEnd(run(), 'r1')).toBeNull();
    expect(shownEnd(run(), 'r3')).toEqual({ row: 4, identity: '000002' });
    allShown(run());
    expect(shownEnd(run(), 'r1')).toEqual({ row: 4, identity: '000002' });
  });

  it('tells nothing any more once lines were added or taken away by others', () => {
    const { run } = openSmall();
    allShown(run());
    const office = run();
    office.book.add(decisionsTable('zh-CN'), [{ ...LINE, id: '000007' }]);
    office.book.commit();
    decide(run(), 'r2');
    expect(shownEnd(run(), 'r3')).toBeNull();
  });
});

describe('planNextDecision', () => {
  it('says ahead where the table ends with the next line, and that its entry may not be shown yet', () => {
    const { run } = openSmall();
    const end = { row: 2, identity: '' };
    expect(planNextDecision(run(), 'r1', end)).toBeNull();
    allShown(run());
    expect(planNextDecision(run(), 'r1', { ...end, row: 3 })).toBeNull();
    const plan = planNextDecision(run(), 'r1', end);
    expect(plan?.id).toBe('000001');
    run().store.setAll(plan?.texts ?? {});
    expect(shownEnd(run(), 'r1')).toBeNull();
    expect(shownEnd(run(), 'r2')).toEqual({ row: 3, identity: '000001' });
  });

  it('gives up where more are open than a property holds', () => {
    const { run } = openSmall();
    allShown(run());
    const office = run();
    const entries = Array.from({ length: 900 }, (_, index) => `r${index}`);
    nextDecisionIds(office, readDecisions(office), entries);
    const end = shownEnd(run(), 'one more');
    if (!end) throw new Error('nothing is known of the end');
    expect(planNextDecision(run(), 'one more', end)).toBeNull();
  });
});
