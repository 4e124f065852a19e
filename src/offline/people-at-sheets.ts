/** What people do in a Sheet by hand: each act as Google carries it out, with what it rings. */

import { type Bell, type Person, ringChange, ringEdit } from './script/ring-triggers.ts';
import type { RunResult, WorkspaceParts } from './script/script-run.ts';
import { clearFormatsBy, mergeBy, type Sorting, sortBy } from './spreadsheet/person-acts/arrange-cells.ts';
import { deleteSheetBy, renameSheetBy } from './spreadsheet/person-acts/change-sheets.ts';
import { deleteBy, insertBy } from './spreadsheet/person-acts/move-lines.ts';
import {
  mustBeOpenTo,
  mustOwnSheet,
  type OpenedSheet,
  openedSheet,
  type Rings,
  wholeRows,
} from './spreadsheet/person-acts/opened-sheet.ts';
import { fillDownBy, moveBy, pasteBy } from './spreadsheet/person-acts/paste-cells.ts';
import { addRows, typeCells } from './spreadsheet/person-acts/type-cells.ts';
import { type HowKept, UndoHistory } from './spreadsheet/person-acts/undo-history.ts';
import type { Axis, Block, Lines, SheetState } from './spreadsheet/state/spreadsheet-state.ts';
import type { AtSheet, CellPasting, Deleting, Inserting, RowPasting, SelectedCells, Typing } from './workspace-acts.ts';
import { mustEdit } from './workspace-files.ts';

/** Where rows are pasted, and which rows they are by then. */
interface Pasting {
  readonly source: OpenedSheet;
  readonly target: OpenedSheet;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * The acts of people at spreadsheets. All of them throw for who may not edit the file, with Google's words where a
 * protection keeps the person out, and give the executions that they rang.
 */
export abstract class PeopleAtSheets {
  abstract readonly parts: WorkspaceParts;
  /** What can be undone, in every spreadsheet: one for a Workspace and its copies. */
  protected readonly history: UndoHistory;

  constructor(history: UndoHistory = new UndoHistory()) {
    this.history = history;
  }

  /** Rings the triggers of the project that is bound to this spreadsheet; null where none is. */
  protected abstract bellOf(spreadsheetId: string): Bell | null;
  /** The person, with what they have on the screen of this spreadsheet. */
  protected abstract person(email: string, spreadsheetId: string): Person;

  /** A person types or pastes a block; triggers fire once for it. */
  type(typing: Typing): RunResult[] {
    const { column, row, sheetId, values } = typing;
    const block = { row, column, rows: values.length, columns: Math.max(...values.map((line) => line.length)) };
    return this.#does(typing, (opened) => {
      mustBeOpenTo(opened, block);
      const typed = typeCells(this.parts.spreadsheets, { ...typing, nowMs: this.parts.clock.now() });
      return { edited: { sheetId, ...typed } };
    });
  }

  /** A person adds empty rows at the bottom of a sheet, as one must before typing below it; change triggers fire. */
  addRows(adding: AtSheet & { readonly count: number }): RunResult[] {
    return this.#does(adding, (opened) => {
      mustOwnSheet(opened, false);
      addRows(this.parts.spreadsheets, adding);
      return { changeType: 'INSERT_ROW' };
    });
  }

  /** A person inserts empty rows before or after a row; change triggers fire with INSERT_ROW. */
  insertRows(inserting: Inserting): RunResult[] {
    return this.#insert(inserting, 'rows');
  }

  /** A person inserts empty columns before or after a column; change triggers fire with INSERT_COLUMN. */
  insertColumns(inserting: Inserting): RunResult[] {
    return this.#insert(inserting, 'columns');
  }

  /** A person deletes whole rows; change triggers fire with REMOVE_ROW. */
  deleteRows(deleting: Deleting): RunResult[] {
    return this.#does(deleting, (opened) => deleteBy(opened, linesOf(deleting, 'rows')));
  }

  /** A person deletes whole columns; change triggers fire with REMOVE_COLUMN. */
  deleteColumns(deleting: Deleting): RunResult[] {
    return this.#does(deleting, (opened) => deleteBy(opened, linesOf(deleting, 'columns')));
  }

  /** A person sorts rows, all below the frozen ones unless told otherwise; change triggers fire with OTHER. */
  sortRows(sorting: AtSheet & Sorting): RunResult[] {
    return this.#does(sorting, (opened) => sortBy(opened, sorting, this.parts.clock.now()));
  }

  /** A person copies whole rows and pastes them; edit and change triggers fire, once more for inserted rows. */
  copyRow(pasting: RowPasting): RunResult[] {
    return this.#pasteRows(pasting, pasteBy);
  }

  /** A person cuts whole rows and pastes them; empty rows stay where they were. Rings as `copyRow`. */
  cutRow(pasting: RowPasting): RunResult[] {
    return this.#pasteRows(pasting, moveBy);
  }

  /** A person copies cells and pastes them from the cell `to` on, with what belongs to them; rings as `copyRow`. */
  copyCells(pasting: CellPasting): RunResult[] {
    return this.#pasteCells(pasting, pasteBy);
  }

  /** A person cuts cells and pastes them from the cell `to` on; rings as `copyRow`. */
  cutCells(pasting: CellPasting): RunResult[] {
    return this.#pasteCells(pasting, moveBy);
  }

  /** A person fills a block with its first row (Ctrl+D); edit and change triggers fire. */
  fillDown(cells: SelectedCells): RunResult[] {
    return this.#does(cells, (opened) => fillDownBy({ ...opened, block: blockOf(opened.sheet, cells) }));
  }

  /** A person clears the formats of cells, plain text too; change triggers fire with FORMAT. */
  clearFormats(cells: SelectedCells): RunResult[] {
    return this.#does(cells, (opened) => clearFormatsBy(opened, blockOf(opened.sheet, cells)));
  }

  /** A person merges cells, of which the first content is left; change triggers fire with OTHER. */
  mergeCells(cells: SelectedCells): RunResult[] {
    return this.#does(cells, (opened) => mergeBy(opened, blockOf(opened.sheet, cells)));
  }

  /** A person deletes a sheet; change triggers fire with REMOVE_GRID. */
  deleteSheet(where: AtSheet): RunResult[] {
    return this.#does(where, deleteSheetBy);
  }

  /** A person gives a sheet another name; change triggers fire with OTHER. */
  renameSheet(where: AtSheet & { readonly name: string }): RunResult[] {
    return this.#does(where, (opened) => renameSheetBy(opened, where.name));
  }

  /** A person takes their last act in this spreadsheet back; change triggers fire with OTHER if there was one. */
  undo(where: { readonly as: string; readonly spreadsheetId: string }): RunResult[] {
    return this.#goes('back', where);
  }

  /** A person does again what they took back last. Rings as `undo`. */
  redo(where: { readonly as: string; readonly spreadsheetId: string }): RunResult[] {
    return this.#goes('forth', where);
  }

  #does(where: AtSheet, act: (opened: OpenedSheet) => Rings, how: HowKept = {}): RunResult[] {
    mustEdit(this.parts, where.as, where.spreadsheetId);
    const opened = openedSheet(this.parts.spreadsheets, where);
    const rings = this.history.does(opened, () => act(opened), how);
    return this.#rings(where, rings);
  }

  #rings(where: { readonly as: string; readonly spreadsheetId: string }, rings: Rings): RunResult[] {
    const bell = this.bellOf(where.spreadsheetId);
    if (bell === null) return [];
    if ('edited' in rings) return ringEdit(bell, this.person(where.as, where.spreadsheetId), rings.edited);
    return ringChange(bell, where.as, rings.changeType);
  }

  #insert(inserting: Inserting, axis: Axis): RunResult[] {
    return this.#does(inserting, (opened) => insertBy(opened, axis, inserting, inserting.count ?? 1));
  }

  #pasteRows(pasting: RowPasting, paste: (from: OpenedBlock, to: OpenedPlace) => Rings): RunResult[] {
    const { as, count = 1, into = pasting, mode, to } = pasting;
    const target = { as, spreadsheetId: into.spreadsheetId, sheetId: into.sheetId };
    mustEdit(this.parts, as, pasting.spreadsheetId);
    const isSame = target.spreadsheetId === pasting.spreadsheetId && target.sheetId === pasting.sheetId;
    const inserted = mode === 'insert' ? this.insertRows({ ...target, before: to, count }) : [];
    // What was copied moves down when room is made above it.
    const from = mode === 'insert' && isSame && pasting.from >= to ? pasting.from + count : pasting.from;
    const source = openedSheet(this.parts.spreadsheets, pasting);
    const act = (opened: OpenedSheet): Rings => pasteLines({ source, target: opened, from, to, count }, paste);
    const how = { isFurther: mode === 'insert', also: [source.sheet] };
    return [...inserted, ...this.#does(target, act, how)];
  }

  #pasteCells(pasting: CellPasting, paste: (from: OpenedBlock, to: OpenedPlace) => Rings): RunResult[] {
    const { as, into = pasting, to } = pasting;
    mustEdit(this.parts, as, pasting.spreadsheetId);
    const source = openedSheet(this.parts.spreadsheets, pasting);
    const block = blockOf(source.sheet, pasting);
    const target = { as, spreadsheetId: into.spreadsheetId, sheetId: into.sheetId };
    const act = (opened: OpenedSheet): Rings => paste({ ...source, block }, { ...opened, ...to });
    return this.#does(target, act, { also: [source.sheet] });
  }

  #goes(direction: 'back' | 'forth', where: { readonly as: string; readonly spreadsheetId: string }): RunResult[] {
    mustEdit(this.parts, where.as, where.spreadsheetId);
    const file = this.parts.spreadsheets.files.get(where.spreadsheetId);
    if (file === undefined || !this.history.goes(direction, where.as, file)) return [];
    return this.#rings(where, { changeType: 'OTHER' });
  }
}

type OpenedBlock = OpenedSheet & { readonly block: Block };
type OpenedPlace = OpenedSheet & { readonly row: number; readonly column: number };

// Into a narrower sheet rows go as far as there is something in them; what does not fit then is told.
function pasteLines(
  { count, from, source, target, to }: Pasting,
  paste: (from: OpenedBlock, to: OpenedPlace) => Rings,
): Rings {
  const whole = wholeRows(source.sheet, from, count);
  const filled = source.sheet.rows.slice(from - 1, from - 1 + count).map((row) => row?.contents.length ?? 0);
  const columns = Math.min(whole.columns, Math.max(target.sheet.maxColumns, ...filled));
  return paste({ ...source, block: { ...whole, columns } }, { ...target, row: to, column: 1 });
}

function linesOf({ count = 1, from }: Deleting, axis: Axis): Lines {
  return { axis, first: from, count };
}

function blockOf(sheet: SheetState, { column = 1, columns, row = 1, rows }: SelectedCells): Block {
  return { row, column, rows: rows ?? sheet.maxRows - row + 1, columns: columns ?? sheet.maxColumns - column + 1 };
}
