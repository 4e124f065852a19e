/** A small world for the tests of the Forms service: one execution, a store, and a linked sheet in memory. */

import { type FormSetting, formApp } from '../../src/offline/forms/form-app.ts';
import { FormStore } from '../../src/offline/forms/form-store.ts';
import type { ResponseColumn, ResponseRow, ResponseSheets } from '../../src/offline/forms/response-sheets.ts';
import { countedIds, type NotedCall, recordedExecution, startingClock } from './recorded-execution.ts';
import { OWNER } from './script-world.ts';

/** What a test can ask of the world. `run` runs a script's text with `FormApp` as a global and gives its result. */
export interface FormsWorld {
  store: FormStore;
  setting: FormSetting;
  sheets: ResponseSheets & { columns: ResponseColumn[]; rows: ResponseRow[]; isLinked: boolean };
  calls: NotedCall[];
  clock: { nowMs: number };
  run(script: string): unknown;
}

/** Makes a world without forms, at the starting clock. Ids count up: form-1, response-1, … */
export function formsWorld(): FormsWorld {
  const clock = startingClock();
  const { calls, execution, realm, run } = recordedExecution(clock, OWNER);
  const store = new FormStore();
  const sheets = memorySheets();
  const getUi = () => {
    throw new Error('there is no Ui here');
  };
  const setting: FormSetting = {
    execution,
    store,
    newId: countedIds(),
    responseSheets: sheets,
    activeFormId: null,
    getUi,
  };
  realm.global.FormApp = formApp(setting);
  return { store, setting, sheets, calls, clock, run };
}

/** Gives the message of what `script` throws, with its name when that is not Google's `Exception`. */
export function thrownBy(world: FormsWorld, script: string): unknown {
  return world.run(`try { ${script} } catch (error) {
    return error.name === 'Exception' ? error.message : error.name + ': ' + error.message; }
    return 'nothing thrown';`);
}

function memorySheets(): FormsWorld['sheets'] {
  const sheets: FormsWorld['sheets'] = {
    columns: [],
    rows: [],
    isLinked: false,
    link: (_spreadsheetId, form) => {
      sheets.isLinked = true;
      sheets.columns.push(...form.columns);
      return 77;
    },
    unlink: () => {
      sheets.isLinked = false;
    },
    columnAdded: (_formId, column) => {
      sheets.columns.push(column);
    },
    columnRenamed: (_formId, itemId, title) => {
      for (const column of sheets.columns) if (column.itemId === itemId) column.title = title;
    },
    write: (_formId, row) => {
      const position = sheets.rows.findIndex((each) => each.responseId === row.responseId);
      if (position < 0) sheets.rows.push(row);
      else sheets.rows[position] = row;
      return { spreadsheetId: 'book', sheetId: 77, row: (position < 0 ? sheets.rows.length - 1 : position) + 2 };
    },
  };
  return sheets;
}
