/** A small world for the tests of the Spreadsheet service: one bound file, and executions that may end or be killed. */

import vm from 'node:vm';
import { openRealm } from '../../src/offline/realm.ts';
import type { Execution, Realm } from '../../src/offline/service.ts';
import { spreadsheetApp } from '../../src/offline/spreadsheet/spreadsheet-app.ts';
import type { SpreadsheetFile } from '../../src/offline/spreadsheet/state/spreadsheet-state.ts';
import { SpreadsheetStore } from '../../src/offline/spreadsheet/state/spreadsheet-store.ts';

/** An execution under the test's hand. `run` runs a function body and gives its result as the script sees it. */
export interface TestExecution {
  calls: { method: string; cost: string; units: number }[];
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

const OWNER = 'owner@example.org';

/** Makes a world at 2019-08-20T01:00Z. */
export function spreadsheetWorld(locale = 'zh_CN'): SpreadsheetWorld {
  const store = new SpreadsheetStore();
  const file = store.create({ id: 'book', name: '登记', locale, timeZone: 'Asia/Shanghai', owner: OWNER });
  const clock = { nowMs: Date.UTC(2019, 7, 20, 1) };
  let drawn = 0;
  const newId = (kind: string) => {
    drawn += 1;
    return `${kind}-${drawn}`;
  };
  const execution: SpreadsheetWorld['execution'] = (asked = {}) => {
    const realm = openRealm({ readClock: () => clock.nowMs, random: () => 0.5 });
    const { inner, calls, buffers } = recording(realm, clock, asked.user ?? OWNER);
    realm.global.SpreadsheetApp = spreadsheetApp({
      execution: inner,
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
      run: (script) => realm.run(new vm.Script(`(() => { ${PRELUDE} ${script} })()`)),
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

function recording(realm: Realm, clock: { nowMs: number }, user: string) {
  const calls: TestExecution['calls'] = [];
  const buffers: { commit(): void; lose(): void }[] = [];
  const inner: Execution = {
    realm,
    effectiveUser: user,
    activeUser: user,
    mode: 'FULL',
    now: () => clock.nowMs,
    call: (method, cost, units, effect) => {
      calls.push({ method, cost, units });
      return effect();
    },
    mustBeAllowed: () => undefined,
    atEnd: (buffer) => buffers.push(buffer),
  };
  return { inner, calls, buffers };
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
