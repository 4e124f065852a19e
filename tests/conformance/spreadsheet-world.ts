/** A small world for the tests of the Spreadsheet service: one bound file, and executions that may end or be killed. */

import { spreadsheetApp } from '../../src/offline/spreadsheet/spreadsheet-app.ts';
import type { SpreadsheetFile } from '../../src/offline/spreadsheet/state/spreadsheet-state.ts';
import { SpreadsheetStore } from '../../src/offline/spreadsheet/state/spreadsheet-store.ts';
import { countedIds, type NotedCall, recordedExecution, startingClock } from './recorded-execution.ts';
import { OWNER } from './script-world.ts';

/** An execution under the test's hand. `run` runs a function body and gives its result as the script sees it. */
export interface TestExecution {
  calls: NotedCall[];
  run(script: string): unknown;
  end(): void;
  loseWrites(): void;
}

/** The world: a file of two ids, `book`, in zh_CN and Asia/Shanghai, unless told otherwise. */
export interface SpreadsheetWorld {
  store: SpreadsheetStore;
  file: SpreadsheetFile;
  clock: { nowMs: number };
  execution(setting?: { user?: string; selection?: { sheetId: number; a1: string } }): TestExecution;
  /** One execution that runs `script` to its end, with `ss` and `sheet` (the first one) at hand. */
  run(script: string): unknown;
}

/** Makes a world at the starting clock. */
export function spreadsheetWorld(locale = 'zh_CN'): SpreadsheetWorld {
  const store = new SpreadsheetStore();
  const file = store.create({ id: 'book', name: '登记', locale, timeZone: 'Asia/Shanghai', owner: OWNER });
  const clock = startingClock();
  const newId = countedIds();
  const execution: SpreadsheetWorld['execution'] = (asked = {}) => {
    const made = recordedExecution(clock, asked.user ?? OWNER);
    const { buffers, calls, realm } = made;
    realm.global.SpreadsheetApp = spreadsheetApp({
      execution: made.execution,
      store,
      activeSpreadsheetId: 'book',
      newFile: { locale: 'zh_CN', timeZone: 'Asia/Shanghai' },
      newId,
      getUi: () => {
        throw realm.exception('Cannot call SpreadsheetApp.getUi() from this context.');
      },
      activeSelection: asked.selection ?? null,
    });
    return {
      calls,
      run: (script) => made.run(`${PRELUDE} ${script}`),
      end: () => {
        for (const buffer of buffers) buffer.commit();
      },
      loseWrites: () => {
        for (const buffer of buffers) buffer.lose();
      },
    };
  };
  const run = (script: string) => {
    const once = execution();
    const result = once.run(script);
    once.end();
    return result;
  };
  return { store, file, clock, execution, run };
}

const PRELUDE = `const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss.getSheets()[0];
  const thrown = (act) => { try { act();
  } catch (error) { return error.name === 'Exception' ? error.message : String(error); }
    return 'nothing thrown'; };`;

/**
 * Gives a result of a script as plain values of this side, for `toEqual`. What is undefined says so, or it would pass
 * for the null that Google's void methods give (F4).
 */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, each: unknown) => each ?? (each === null ? null : 'undefined')));
}
