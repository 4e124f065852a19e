/** A workspace with one bound script, for the tests of everything but Sheets and Forms. */

import type { RunResult } from '../../src/offline/script/script-run.ts';
import { openWorkspace, type Surface, type Workspace, type WorkspaceOptions } from '../../src/offline/workspace.ts';

export const OWNER = 'owner@example.org';
export const DRIVE = {
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
};

/** Where the tests take place when it does not matter. */
export const SHANGHAI = {
  zone: 'Asia/Shanghai',
  locale: 'zh_CN',
  account: 'workspace',
  newForms: 'anyone',
} as const;

/** A workspace at 2019-08-20T00:00 in Shanghai, with sharp clocks. */
export interface ScriptWorld {
  readonly workspace: Workspace;
  readonly book: string;
  /** Installs the code, with pages and a manifest if given. */
  install(code: string, others?: { pages?: Record<string, string>; manifest?: object }): void;
  run(call: string, how?: { as?: string; surface?: Surface; args?: unknown[] }): RunResult;
  /** The value of a function's body, or the message of what it throws, with its name unless that is `Exception`. */
  answer(body: string): unknown;
}

export function scriptWorld(options: Partial<WorkspaceOptions> = {}): ScriptWorld {
  const workspace = openWorkspace({
    now: '2019-08-20T00:00:00+08:00',
    ...SHANGHAI,
    sharpClocks: true,
    owner: OWNER,
    ...options,
  });
  const book = workspace.createSpreadsheet({ name: '十场', as: OWNER });
  const install: ScriptWorld['install'] = (code, { manifest = DRIVE, pages = {} } = {}) =>
    workspace.install({
      files: { 'Code.gs': code, ...pages, 'appsscript.json': JSON.stringify(manifest) },
      boundTo: book,
    });
  const run: ScriptWorld['run'] = (call, { args = [], as = OWNER, surface = 'editor' } = {}) =>
    workspace.run({ as, call, args, surface });
  const answer = (body: string): unknown => {
    install(`function main() { ${body} }`);
    const result = run('main');
    if (result.ok) return result.value;
    const { message, name } = result.error;
    return name === 'Exception' ? message : `${name}: ${message}`;
  };
  return { workspace, book, install, run, answer };
}

/** A function of a script's code, called `run`, that gives what a body makes of its book and the first sheet. */
export const RUN_BODY = `function run(body) { return new Function('book', 'sheet', body)(SpreadsheetApp.getActive(),
    SpreadsheetApp.getActive().getSheets()[0]) }`;

/**
 * The value of a body in a script that has {@link RUN_BODY}.
 *
 * @throws Error with the message of what it throws.
 */
export function valueOfBody(world: ScriptWorld, body: string): unknown {
  const result = world.run('run', { args: [body] });
  if (!result.ok) throw new Error(result.error.message);
  return JSON.parse(JSON.stringify(result.value ?? null));
}

/** What the functions of the triggers gave that an act rang; false where one failed. */
export function valuesRung(results: readonly RunResult[]): unknown[] {
  return results.map((result) => result.ok && result.value);
}
