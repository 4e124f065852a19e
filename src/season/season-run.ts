/** What a player remembers of a season on its way: which entry is whose, what was refused, what was answered. */

import { sayTerminal, type TerminalWords } from '../messages/desk/terminal/say.ts';
import type { Answers } from './answer-question.ts';
import type { CostBook } from './measure-cost.ts';
import type { Season } from './season-file.ts';
import { type BookRow, findRow, readRow, tableOf, type Workbook } from './workbook-tables.ts';

/** A decision that was refused, in the order in which it was. */
export interface RefusedDecision {
  readonly entry: string;
  readonly decision: string;
  readonly code: string;
}

/** What came in under an event's id: a response of a form, or a row that staff typed. */
export interface Made {
  readonly form: string;
  /** All that the respondent has said so far. */
  answers: Answers;
  /** The entry's id: the response's own, or the one that the program gave to the row; '' while there is none. */
  entryId: string;
  /** The row that staff typed, good until the program has given it an id. */
  readonly row: number | null;
}

/** A season on its way. */
export interface SeasonRun {
  readonly season: Season;
  readonly book: Workbook;
  readonly cost: CostBook;
  readonly made: Map<string, Made>;
  /** Field keys that the form did not let through, by the id of the submit; why a table was not, by the import's. */
  readonly refused: Map<string, readonly string[]>;
  readonly refusedDecisions: RefusedDecision[];
  /** What is told of things that happen on the way. */
  readonly words: TerminalWords['notes'];
  tell(line: string): void;
}

/** What a run begins with; without words it tells in English. */
type Beginning = Pick<SeasonRun, 'season' | 'book' | 'cost' | 'tell'> & Partial<Pick<SeasonRun, 'words'>>;

/** Begins to remember. */
export function newRun(given: Beginning): SeasonRun {
  return { words: sayTerminal('en').notes, ...given, made: new Map(), refused: new Map(), refusedDecisions: [] };
}

/** Who set the workbook up and types into it. */
export function ownerOf({ season }: SeasonRun): string {
  return season.staff[0] ?? '';
}

/**
 * Gives the row of an event's entry in its register, found by the entry's id; null while the program has not recorded
 * it.
 */
export function rowOf(run: SeasonRun, id: string): BookRow | null {
  const made = run.made.get(id);
  if (made === undefined) return null;
  const table = tableOf(run.book, made.form);
  // A row that was typed tells its id once the program has taken it in.
  if (made.entryId === '' && made.row !== null) made.entryId = readRow(table, made.row).cells.id ?? '';
  return made.entryId === '' ? null : findRow(table, 'id', made.entryId);
}
