/** An entry as a line of the queue: what stands against it, since when it waits, and by whom it was approved. */

import { describe, expect, it } from '@jest/globals';
import { entryLine } from '../../../src/app/tables/entry-line.ts';
import { campaign, decision, verdict } from '../../factories.ts';

const WAIVED = decision({ kind: 'waive', code: 'outsideWindow', reason: '经请示同意' });

describe('entryLine', () => {
  it('names each issue that stands once, and counts errors apart from warnings', () => {
    const made = verdict({ entry: { cells: { heldOn: '2018-06-12', participants: '无' } } });
    const line = entryLine(campaign(), made, []);
    expect(line.issues).toEqual([...new Set(made.issues.map(({ code }) => code))]);
    expect(line.errors + line.warnings).toBe(made.issues.length);
    expect(line.errors).toBe(made.issues.filter(({ level }) => level === 'error').length);
  });

  it('leaves out what staff have set aside', () => {
    const cells = { heldOn: '2018-06-12' };
    expect(entryLine(campaign(), verdict({ entry: { cells } }), []).issues).toContain('outsideWindow');
    const waived = verdict({ entry: { cells }, decisions: [WAIVED] });
    expect(entryLine(campaign(), waived, [WAIVED]).issues).not.toContain('outsideWindow');
  });

  it('waits since the decision that last moved it', () => {
    const approval = decision({ at: '2019-08-22T15:00:00+08:00' });
    const made = verdict({ decisions: [approval] });
    const [before, after] = [entryLine(campaign(), verdict(), []), entryLine(campaign(), made, [approval])];
    expect([before.since, before.counts]).toEqual([before.handedInAt, false]);
    expect([after.since, after.state, after.counts]).toEqual([approval.at, 'approved', true]);
  });
});
