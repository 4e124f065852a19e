/** Google's services offline, for any Apps Script project: open one, give it files, run its functions. */

import type { SentMail } from './mail/mail-store.ts';
import type { RunResult } from './script/run-script.ts';
import type { ProjectFiles } from './script/script-project.ts';
import { type OpeningOptions, openWorkspace, type Surface, type Workspace, type WorkspaceClock } from './workspace.ts';

/** A function of a project, run as somebody. */
export interface ProjectRun {
  readonly files: ProjectFiles;
  readonly call: string;
  readonly args?: readonly unknown[];
  /** The owner when not said. */
  readonly as?: string;
  readonly surface?: Surface;
}

/** An open Workspace with one spreadsheet, to which every project that is run is bound. */
export interface OfflineGoogle {
  readonly workspace: Workspace;
  readonly clock: WorkspaceClock;
  readonly mailbox: readonly SentMail[];
  readonly spreadsheetId: string;
  run(run: ProjectRun): RunResult;
}

/**
 * Opens Google's services offline.
 *
 * @example
 * const google = offlineGoogle({ now: '2019-08-20T00:00:00+08:00' });
 * google.run({ files: { 'Code.gs': 'function f() { return 1 }' }, call: 'f' })
 * // { ok: true, value: 1, … }
 */
export function offlineGoogle(options: OpeningOptions & { title?: string }): OfflineGoogle {
  const { title = 'Untitled spreadsheet', ...others } = options;
  const workspace = openWorkspace(others);
  const owner = others.owner ?? 'owner@example.org';
  const spreadsheetId = workspace.createSpreadsheet({ name: title, as: owner });
  return {
    workspace,
    clock: workspace.clock,
    get mailbox() {
      return workspace.mailbox;
    },
    spreadsheetId,
    run({ args = [], as = owner, call, files, surface = 'editor' }) {
      workspace.install({ files, boundTo: spreadsheetId });
      return workspace.run({ as, call, args, surface });
    },
  };
}
