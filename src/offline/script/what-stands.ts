/** What a caller is shown of the workspace after a run: values by sheet, triggers. */

import type { TriggerEvent, TriggerState, TriggerStore } from './trigger-store.ts';

/** An installable trigger; `next` is ISO text in UTC for clocks that ring again. */
export interface SeenTrigger {
  readonly handler: string;
  readonly event: TriggerEvent;
  readonly source: TriggerState['source'];
  readonly sourceId: string | null;
  readonly createdBy: string;
  readonly next: string | null;
  /** Whether Google has disabled it: listed as before, it rings no more. */
  readonly isDisabled: boolean;
}

/** Every trigger, in order of creation. */
export function seenTriggers(store: TriggerStore): SeenTrigger[] {
  return store.content.map(({ createdBy, event, handler, isDisabled = false, nextMs, source, sourceId }) => {
    return {
      handler,
      event,
      source,
      sourceId,
      createdBy,
      next: nextMs === null || isDisabled ? null : new Date(nextMs).toISOString(),
      isDisabled,
    };
  });
}

interface SheetHandle {
  getName(): string;
  getDataRange(): RangeHandle;
}

interface RangeHandle {
  getCell(row: number, column: number): { getValue(): unknown };
  getFormulas(): string[][];
  getValues(): unknown[][];
}

interface AppHandle {
  openById(id: string): { getSheets(): SheetHandle[] };
}

interface FileStore {
  readonly files: ReadonlyMap<string, unknown>;
}

/**
 * The values of the spreadsheet by sheet name, read through the services so that they are what a script would read;
 * where a formula stands, the formula, since nothing works it out.
 *
 * @example
 * sheetValues(globals, store, id)  // { Sheet1: [['a', 1]] }; {} when no spreadsheet has that id
 */
export function sheetValues(
  globals: Readonly<Record<string, object>>,
  store: FileStore,
  id: string | null,
): Record<string, unknown[][]> {
  if (id === null || !store.files.has(id)) return {};
  const app = globals.SpreadsheetApp as AppHandle;
  return Object.fromEntries(
    app
      .openById(id)
      .getSheets()
      .map((sheet) => [sheet.getName(), valuesOf(sheet.getDataRange())]),
  );
}

function valuesOf(range: RangeHandle): unknown[][] {
  const formulas = range.getFormulas();
  if (formulas.every((row) => row.every((formula) => formula === ''))) return range.getValues();
  return formulas.map((row, down) =>
    row.map((formula, right) => (formula === '' ? range.getCell(down + 1, right + 1).getValue() : formula)),
  );
}
