/** A small world for the tests of the Forms service: one execution, a store, and a linked sheet in memory. */

import vm from 'node:vm';
import { type FormSetting, formApp } from '../../src/offline/forms/form-app.ts';
import { FormStore } from '../../src/offline/forms/form-store.ts';
import type { ResponseColumn, ResponseRow, ResponseSheets } from '../../src/offline/forms/response-sheets.ts';
import type { Execution, Realm } from '../../src/offline/service.ts';

/** What a test can ask of the world. `run` runs a script's text with `FormApp` as a global and gives its result. */
export interface FormsWorld {
  store: FormStore;
  setting: FormSetting;
  sheets: ResponseSheets & { columns: ResponseColumn[]; rows: ResponseRow[]; isLinked: boolean };
  calls: { method: string; cost: string; units: number }[];
  clock: { nowMs: number };
  run(script: string): unknown;
}

/** Makes a world without forms, at 2019-08-20T01:00Z. Ids count up: form-1, response-1, … */
export function formsWorld(): FormsWorld {
  const context = vm.createContext({});
  const store = new FormStore();
  const sheets = memorySheets();
  const calls: FormsWorld['calls'] = [];
  const clock = { nowMs: Date.UTC(2019, 7, 20, 1) };
  const counts = new Map<string, number>();
  const execution: Execution = {
    realm: contextRealm(context),
    effectiveUser: 'owner@example.org',
    activeUser: 'owner@example.org',
    mode: 'FULL',
    now: () => clock.nowMs,
    call: (method, cost, units, effect) => {
      calls.push({ method, cost, units });
      return effect();
    },
    mustBeAllowed: () => undefined,
    atEnd: () => undefined,
  };
  const newId = (kind: string) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${kind}-${count}`;
  };
  const getUi = () => {
    throw new Error('there is no Ui here');
  };
  const setting: FormSetting = { execution, store, newId, responseSheets: sheets, activeFormId: null, getUi };
  context.FormApp = formApp(setting);
  const run = (script: string) => vm.runInContext(`(() => { ${script} })()`, context);
  return { store, setting, sheets, calls, clock, run };
}

/** Gives the message of what `script` throws, with its name when that is not Google's `Exception`. */
export function thrownBy(world: FormsWorld, script: string): unknown {
  return world.run(`try { ${script} } catch (error) {
    return error.name === 'Exception' ? error.message : error.name + ': ' + error.message; }
    return 'nothing thrown';`);
}

function contextRealm(context: vm.Context): Realm {
  const make = (script: string) => vm.runInContext(script, context);
  return {
    array: make('(items) => Array.from(items)'),
    rows: make('(rows) => JSON.parse(JSON.stringify(rows))'),
    object: make('(fields) => ({ ...fields })'),
    date: make('(ms) => new Date(ms)'),
    exception: make(`(message) => Object.assign(new Error(message), { name: 'Exception' })`),
  };
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
