/** The entries of the registers as a reviewer sees them. */

import type { BookRow, Workbook } from '../season/workbook-tables.ts';
import type { EntryLine, EntryView, Waivable } from './answers.ts';
import { type Register, readRegisters } from './read-tables.ts';

const WAITING: readonly string[] = ['received', 'resubmitted'];

/**
 * Every entry that has a number, those that wait for a reviewer first, else in the order of the registers.
 *
 * @example
 * entryLines(workbook)[0]  // → { number: 'HD-2019-0007', state: '待审核', isWaiting: true, … }
 */
export function entryLines(workbook: Workbook): EntryLine[] {
  const lines = readRegisters(workbook).flatMap(({ rows }) => rows.filter(hasNumber).map(lineOf));
  return [...lines.filter(({ isWaiting }) => isWaiting), ...lines.filter(({ isWaiting }) => !isWaiting)];
}

/**
 * One entry with everything that its register shows of it; null when no register has the number.
 *
 * @example
 * entryView(workbook, 'HD-2019-0001')?.seen  // → { version: 2, state: 'resubmitted' }
 */
export function entryView(workbook: Workbook, number: string): EntryView | null {
  for (const register of readRegisters(workbook)) {
    const row = register.rows.find(({ cells }) => cells.number === number);
    if (row !== undefined) return viewOf(register, row);
  }
  return null;
}

/** An entry as the program's own report gives it, as far as the desk needs it. */
export interface ReportedEntry {
  number: string;
  issues: readonly { code: string; level: string; waived: boolean }[];
}

/**
 * The errors of an entry that a reviewer can set aside, each with the register's words for it.
 *
 * The register lists problems with errors first, each on its line, in the order in which the report has them.
 *
 * @example
 * waivables(report, entry)  // → [{ code: 'outsideWindow', words: '需更正：…' }]
 */
export function waivables(entries: readonly ReportedEntry[], entry: EntryView): Waivable[] {
  const issues = entries.find(({ number }) => number === entry.number)?.issues ?? [];
  const ordered = [...issues].sort((one, other) => Number(other.level === 'error') - Number(one.level === 'error'));
  return ordered.flatMap(({ code, level, waived }, at) =>
    level === 'error' && !waived ? [{ code, words: entry.problems[at] ?? code }] : [],
  );
}

function viewOf(register: Register, row: BookRow): EntryView {
  const { cells } = row;
  const hidden = new Set(register.table.sheet.hiddenColumns);
  const shown = [...register.labels].filter(
    ([key]) => !hidden.has(register.table.columns.get(key) ?? 0) && !OWN_PLACE.has(key),
  );
  return {
    ...lineOf(row),
    problems: (cells.problems ?? '').split('\n').filter((line) => line !== ''),
    counts: cells.counts ?? '',
    why: cells.why ?? '',
    isCounted: register.labels.has('counts'),
    seen: { version: Number(cells.version ?? ''), state: cells.stateKey ?? '' },
    fields: shown.flatMap(([key, label]) => {
      const value = cells[key] ?? '';
      return value === '' ? [] : [{ label, value }];
    }),
  };
}

const OWN_PLACE = new Set(['number', 'state', 'problems', 'counts', 'why']);

function lineOf({ cells }: BookRow): EntryLine {
  const { number = '', state = '', stateKey = '', unit = '', title = '' } = cells;
  return { number, state, stateKey, unit, title, isWaiting: WAITING.includes(stateKey) };
}

function hasNumber({ cells }: BookRow): boolean {
  return (cells.number ?? '') !== '';
}
