/** Changing a cell in its place: a text field, or the choices of the cell with room for another text. */

import type { CellComponent, ColumnDefinition, Editor } from 'tabulator-tables';
import type { SheetView } from '../answers.ts';
import type { GridRow } from './grid-cells.ts';

interface EditingGiven {
  view(): SheetView;
  /** Whether the editor was opened by typing: what is typed then takes the place of what was there. */
  isTyped(): boolean;
  /** The name of the field for a screen reader. */
  label(row: number, column: number): string;
  /** Enter or Tab was pressed. */
  leave(key: 'Enter' | 'Tab', isBack: boolean): void;
  noChoices: string;
}

/** How a column's cells are changed: a list where any of its cells offers choices, else a text field. */
export function editingOf(given: EditingGiven, column: number): Pick<ColumnDefinition, 'editor' | 'editorParams'> {
  if (!given.view().rows.some((row) => choicesOf(given.view(), row.looks?.[column]).length > 0)) {
    return { editor: textEditor(given, column) };
  }
  return {
    editor: 'list',
    editorParams: (cell: CellComponent) => {
      const { index, row } = cell.getRow().getData() as GridRow;
      return {
        values: choicesOf(given.view(), row.looks?.[column]),
        // Google warns of other texts and takes them; so the list only proposes.
        autocomplete: true,
        freetext: true,
        allowEmpty: true,
        listOnEmpty: true,
        filterDelay: 0,
        // What stands in the cell already is no search: all that can be chosen is shown then.
        filterFunc: (term: string, label: string) => term === cell.getValue() || isIn(term, label),
        placeholderEmpty: given.noChoices,
        elementAttributes: { 'aria-label': given.label(index, column) },
      };
    },
  };
}

function isIn(term: string, label: string): boolean {
  return label.toLowerCase().includes(term.trim().toLowerCase());
}

/**
 * Lets the list be narrowed by whatever changes its field. By itself it hears of keys alone, and an input method, a
 * paste or a voice may put in a text without any.
 */
export function narrowByInput(grid: HTMLElement): void {
  grid.addEventListener('input', ({ target }) => {
    const isOurs = target instanceof HTMLInputElement && target.closest('.tabulator-editing') !== null;
    if (isOurs) target.dispatchEvent(new KeyboardEvent('keyup', { key: 'Unidentified' }));
  });
}

function choicesOf(view: SheetView, look: number | undefined): string[] {
  return view.choices[view.looks[look ?? 0]?.choices ?? -1] ?? [];
}

function textEditor(given: EditingGiven, column: number): Editor {
  return (cell, onRendered, success, cancel) => {
    const field = document.createElement('textarea');
    const before = String(cell.getValue() ?? '');
    const { index } = cell.getRow().getData() as GridRow;
    field.className = 'cell-editor';
    field.rows = 1;
    field.setAttribute('aria-label', given.label(index, column));
    field.value = given.isTyped() ? '' : before;
    const grow = () => {
      field.style.height = 'auto';
      field.style.height = `${Math.min(220, field.scrollHeight)}px`;
    };
    const finish = () => (field.value === before ? cancel(before) : success(field.value));
    field.addEventListener('input', grow);
    field.addEventListener('blur', finish);
    field.addEventListener('keydown', (event) => {
      // While characters are being composed, Enter belongs to the input method.
      if (event.isComposing) return;
      event.stopPropagation();
      if (event.key === 'Escape') cancel(before);
      const isLeaving = (event.key === 'Enter' && !event.altKey && !event.shiftKey) || event.key === 'Tab';
      if (!isLeaving) return;
      event.preventDefault();
      finish();
      given.leave(event.key === 'Tab' ? 'Tab' : 'Enter', event.shiftKey);
    });
    onRendered(() => {
      field.focus({ preventScroll: true });
      field.setSelectionRange(field.value.length, field.value.length);
      grow();
    });
    return field;
  };
}
