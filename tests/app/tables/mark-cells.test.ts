/** The notes at cells: what they say, and in which order they are written, so that none is left stale. */

import { describe, expect, it } from '@jest/globals';
import { markCells, noteTexts } from '../../../src/app/tables/mark-cells.ts';
import { registerTable } from '../../../src/app/tables/register-table.ts';
import { formOf } from '../../../src/domain/campaign/fields.ts';
import type { StandingIssue } from '../../../src/domain/intake/issue.ts';
import type { RowChange, RowNotes } from '../../../src/domain/table.ts';
import { campaign, issue } from '../../factories.ts';

const FORM = formOf(campaign(), 'activity');
const SPEECH = { campaign: campaign(), language: 'zh-CN' } as const;
const REGISTER = { campaign: campaign(), form: FORM, table: registerTable(campaign(), FORM) };
const WRONG = issue();
const LATE = issue({ code: 'late', level: 'warning', field: null, facts: { until: '2019-09-18' } });
const UNUSUAL = issue({ code: 'unusual', level: 'warning', facts: { value: '9000', limit: '5000' } });

type Step = { change: readonly RowChange[] } | { annotate: readonly RowNotes[] };

/** What is written, step by step. */
function written(...rows: { index: number; marks: string; issues: readonly StandingIssue[] }[]): Step[] {
  const steps: Step[] = [];
  const book = {
    change: (_table: unknown, change: readonly RowChange[]) => void steps.push({ change }),
    annotate: (_table: unknown, annotate: readonly RowNotes[]) => void steps.push({ annotate }),
  };
  markCells(
    { book },
    REGISTER,
    rows.map(({ index, marks, issues }) => ({ index, marks, verdict: { issues } })),
  );
  return steps;
}

/** The text that the marks cell is left with. */
function marksAfter(issues: readonly StandingIssue[]): string {
  const last = written({ index: 3, marks: '', issues }).pop();
  return last && 'change' in last ? (last.change[0]?.cells.marks ?? '') : '';
}

describe('noteTexts', () => {
  it('gives all that stands against a field in one note, errors first, its tone that of the worst', () => {
    const note = noteTexts(FORM, { issues: [UNUSUAL, WRONG] }, SPEECH).participants;
    expect(note?.tone).toBe('error');
    expect(note?.text.split('\n').map((line) => line.slice(0, 4))).toEqual(['核对', '需更正：', '请留意：']);
  });

  it.each([
    ['was set aside', { ...WRONG, waived: true }],
    ['is of the entry as a whole', LATE],
  ])('says nothing of an issue that %s', (_what, standing) => {
    expect(noteTexts(FORM, { issues: [standing] }, SPEECH)).toEqual({});
  });
});

describe('markCells', () => {
  it('says first which cells are about to change, then changes them, then what they hold', () => {
    const steps = written({ index: 3, marks: '', issues: [WRONG] });
    expect(steps.map((step) => Object.keys(step)[0])).toEqual(['change', 'annotate', 'change']);
    expect(steps[0]).toEqual({ change: [{ index: 3, cells: { marks: 'participants …' } }] });
    expect(steps[1]).toMatchObject({ annotate: [{ index: 3, cells: { participants: { tone: 'error' } } }] });
    expect(marksAfter([WRONG])).toMatch(/^participants \d+:[0-9a-f]+$/);
  });

  it('writes nothing where the cell says that all is as it should be', () => {
    expect(
      written({ index: 3, marks: '', issues: [] }, { index: 4, marks: marksAfter([WRONG]), issues: [WRONG] }),
    ).toEqual([]);
  });

  it.each([
    ['what was marked', 'heldOn 12:ab'],
    ['what an earlier run was about to mark', 'heldOn …'],
    ['what was marked, whatever somebody typed beside it', 'heldOn constructor nonsense'],
  ])('takes away %s and stands no longer', (_what, marks) => {
    const steps = written({ index: 7, marks, issues: [] });
    expect(steps).toContainEqual({ annotate: [{ index: 7, cells: { heldOn: null } }] });
    expect(steps[steps.length - 1]).toEqual({ change: [{ index: 7, cells: { marks: '' } }] });
  });

  it('marks four hundred rows in one run, and leaves the rest to the next', () => {
    const rows = Array.from({ length: 900 }, (_, index) => ({ index: index + 3, marks: '', issues: [WRONG] }));
    const [, notes] = written(...rows);
    expect(notes && 'annotate' in notes ? notes.annotate.map(({ index }) => index) : []).toEqual(
      rows.slice(0, 400).map(({ index }) => index),
    );
  });
});
