/** What people do in a Workspace, as the caller describes it. */

import type { Answer } from './forms/form-store.ts';
import type { Question } from './forms/questions.ts';
import type { RunResult } from './script/script-run.ts';

/** Where a person starts a function. `open` runs a simple trigger by hand. */
export type Surface = 'menu' | 'sidebar' | 'editor' | 'open';

/** A function that a person starts. */
export interface Run {
  readonly as: string;
  /**
   * Under which account the call reaches Google, where a person is signed into several: a page's calls go by the
   * browser's first account, whoever has the spreadsheet open. The person's own when not said.
   */
  readonly account?: string;
  readonly call: string;
  readonly args?: readonly unknown[];
  readonly surface: Surface;
  /** What the person has selected, for getActiveSheet and getActiveRange. */
  readonly selection?: { sheetId: number; a1: string };
}

/** A response by a person; `responseId` is that of the response to change. */
export interface Response {
  readonly formId: string;
  readonly by?: string;
  readonly responseId?: string;
  answers(question: Question): Answer | undefined;
}

/** Where a person is: whose account, and which sheet. */
export interface AtSheet {
  readonly as: string;
  readonly spreadsheetId: string;
  readonly sheetId: number;
}

/** What a person types or pastes: rows of texts, from one cell on. */
export interface Typing extends AtSheet {
  readonly row: number;
  readonly column: number;
  readonly values: string[][];
}

/** A block of cells that a person has selected, counted from 1; whole rows or columns where an edge is left out. */
export interface SelectedCells extends AtSheet {
  readonly row?: number;
  readonly column?: number;
  readonly rows?: number;
  readonly columns?: number;
}

/** Where a person inserts lines, which look like the line that is named; one unless `count` says otherwise. */
export type Inserting = AtSheet &
  ({ readonly before: number } | { readonly after: number }) & { readonly count?: number };

/** Lines that a person deletes; one unless `count` says otherwise. */
export interface Deleting extends AtSheet {
  readonly from: number;
  readonly count?: number;
}

/** Cells that are copied or cut and pasted from the cell `to` on. */
export interface CellPasting extends SelectedCells {
  readonly to: { readonly row: number; readonly column: number };
  /** Where they are pasted, when it is another sheet or another spreadsheet. */
  readonly into?: { readonly spreadsheetId: string; readonly sheetId: number };
}

/** Whole rows that are copied or cut and pasted elsewhere, with hidden cells, formats and notes. */
export interface RowPasting extends AtSheet {
  readonly from: number;
  readonly to: number;
  readonly count?: number;
  /** Over the rows that stand at `to`, or into rows that are inserted before `to` first, as a person does it. */
  readonly mode: 'over' | 'insert';
  /** Where they are pasted, when it is another sheet or another spreadsheet. */
  readonly into?: { readonly spreadsheetId: string; readonly sheetId: number };
}

/** The virtual clock as its user sees it. */
export interface WorkspaceClock {
  now(): number;
  /** Moves time on and rings what is due on the way; gives the executions of the clocks. */
  advanceTo(at: string | number): RunResult[];
}
