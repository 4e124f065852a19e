/** Marks the cells that bear issues: a note with the sentences and a soft ground, taken away when they are mended. */

import type { FieldKey } from '../../domain/campaign/field-key.ts';
import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { hashOf } from '../../domain/intake/imprint.ts';
import { standingIssues } from '../../domain/intake/issue.ts';
import type { CellNote, RowChange, Table } from '../../domain/table.ts';
import { issueSentence } from '../../messages/issues/issue-sentence.ts';
import type { Speech } from '../../messages/names/names-of.ts';
import { say } from '../../messages/say.ts';
import type { Office } from '../office.ts';

/** Notes by field. */
export type CellNotes = Readonly<Record<FieldKey, CellNote>>;

/** A row with the text of its `marks` cell, and the verdict that its cells should tell of. */
export interface MarkedRow {
  index: number;
  marks: string;
  verdict: Pick<Verdict, 'issues'>;
}

/** So many rows are marked in one run; the next sweep goes on, so that no run is held up by a register of thousands. */
const MOST_ROWS = 400;

/**
 * What is to stand at an entry's cells: all that stands against a field in one note, errors first.
 *
 * @example
 * noteTexts(form, verdict, speech).participants // → { text: '核对\n需更正：参与人数“约200”不是数字。…', tone: 'error' }
 */
export function noteTexts(form: CampaignForm, { issues }: Pick<Verdict, 'issues'>, speech: Speech): CellNotes {
  const { levels, noteHead } = say('workbook', speech.language);
  const { labelled } = say('sheet', speech.language);
  const notes: Record<FieldKey, CellNote> = {};
  for (const issue of standingIssues(issues)) {
    const { field, level } = issue;
    if (field === null) continue;
    const line = labelled(levels[level], issueSentence(issue, form, speech));
    const before = notes[field];
    notes[field] = before
      ? { ...before, text: `${before.text}\n${line}` }
      : { text: `${noteHead}\n${line}`, tone: level };
  }
  return notes;
}

/**
 * Brings notes and grounds up to date where the hidden `marks` cell says that they are not: nothing is read back.
 *
 * That cell first says which cells are about to change, and what they hold only when they do: a run that ends on its
 * way leaves a cell that no notes fit, so that the next sweep does the row again.
 */
export function markCells(
  office: { book: Pick<Office['book'], 'change' | 'annotate'> },
  { campaign, form, table }: { campaign: Campaign; form: CampaignForm; table: Table },
  rows: readonly MarkedRow[],
): void {
  const speech = { campaign, language: campaign.language };
  const outdated = rows
    .map(({ index, marks, verdict }) => ({ index, marks, notes: noteTexts(form, verdict, speech) }))
    .filter(({ marks, notes }) => marks !== marksOf(notes))
    .slice(0, MOST_ROWS);
  if (outdated.length === 0) return;
  const known = new Set(table.columns.map(({ key }) => key));
  const work = outdated.map(({ index, marks, notes }) => {
    const before = marks.split(' ').filter((key) => known.has(key));
    return { index, marks, notes, keys: [...new Set([...before, ...Object.keys(notes)])] };
  });
  const coming = work.flatMap(({ index, marks, keys }) => changeOf(index, marks, `${keys.join(' ')} ${UNDER_WAY}`));
  if (coming.length > 0) office.book.change(table, coming);
  office.book.annotate(
    table,
    work.map(({ index, keys, notes }) => {
      return { index, cells: Object.fromEntries(keys.map((key) => [key, notes[key] ?? null])) };
    }),
  );
  office.book.change(
    table,
    work.map(({ index, notes }) => ({ index, cells: { marks: marksOf(notes) } })),
  );
}

const UNDER_WAY = '…';

function changeOf(index: number, before: string, marks: string): RowChange[] {
  return before === marks ? [] : [{ index, cells: { marks } }];
}

// The fields, and a hash of what is said at them; '' where nothing is.
function marksOf(notes: CellNotes): string {
  const keys = Object.keys(notes);
  return keys.length === 0 ? '' : `${keys.join(' ')} ${hashOf(JSON.stringify(notes))}`;
}
