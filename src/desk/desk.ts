/** The desk itself: the workspace that it keeps, who is at it, and what happened last. */

import type { ExecutionRecord } from '../offline/script/run-script.ts';
import type { SpreadsheetFile } from '../offline/spreadsheet/spreadsheet-store.ts';
import type { Workspace } from '../offline/workspace.ts';
import type { Workbook } from '../season/workbook-tables.ts';
import type { Overview, Trace } from './answers.ts';
import { documentLines } from './mail-view.ts';
import { bookFile, formsOf, tableKeyOf } from './read-tables.ts';

/** What is open on the desk. */
export interface Desk {
  readonly workspace: Workspace;
  readonly workbook: Workbook;
  /** The workbook's file as it is now. */
  book(): SpreadsheetFile;
  /** Latest first. */
  readonly trace: readonly Trace[];
  /** Does one thing after another, and keeps the workspace on disk after each, whether it went well or not. */
  act<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /** Whether the clock is being moved just now. */
  isMoving(): boolean;
  /** Moves the clock by hours, ringing what is due. */
  moveClock(hours: number): Promise<void>;
}

const HOUR_MS = 3_600_000;
const KEPT_TRACES = 60;

/**
 * Opens the desk over a workspace that is installed and set up.
 *
 * @param folder where the workspace is kept.
 * @example
 * openDesk({ workspace, id }, '/ten/.ten-events').book().name  // → '争做中国好网民 十场活动'
 */
export function openDesk(workbook: Workbook, folder: string): Desk {
  const { workspace } = workbook;
  const trace: Trace[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let moving = false;
  workspace.onExecution((record) => {
    trace.unshift(traceOf(record));
    trace.splice(KEPT_TRACES);
  });
  const act: Desk['act'] = (work) => {
    const done = last.then(async () => {
      try {
        return await work();
      } finally {
        workspace.save(folder);
      }
    });
    last = done.catch(() => undefined);
    return done;
  };
  return {
    ...{ workspace, workbook, trace },
    act,
    book: () => bookFile(workbook),
    isMoving: () => moving,
    moveClock: async (hours) => {
      moving = true;
      try {
        await move(workspace, hours);
      } finally {
        moving = false;
      }
    },
  };
}

/** What the page shows around everything, as it stands now. */
export function overviewOf(desk: Desk): Overview {
  const { workspace } = desk;
  const book = desk.book();
  return {
    nowMs: workspace.clock.now(),
    zone: workspace.parts.zone,
    bookName: book.name,
    people: [book.owner, ...book.editors.filter((editor) => editor !== book.owner)],
    sheets: book.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      table: tableKeyOf(sheet),
      isHidden: sheet.hidden,
    })),
    forms: formsOf(desk.workbook).map(({ id, key }) => {
      const file = workspace.parts.forms.files.get(id);
      return { key, title: file?.title ?? key, responses: file?.responses.length ?? 0 };
    }),
    mails: workspace.mailbox.length,
    documents: documentLines(workspace).length,
    trace: [...desk.trace],
    isMoving: desk.isMoving(),
  };
}

// Hour by hour, so that the page can ask between two hours how far the clock has come.
async function move(workspace: Workspace, hours: number): Promise<void> {
  const untilMs = workspace.clock.now() + hours * HOUR_MS;
  while (workspace.clock.now() < untilMs) {
    workspace.clock.advanceTo(Math.min(untilMs, workspace.clock.now() + HOUR_MS));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function traceOf({ as, calls, cause, functionName, outcome, startedAt, virtualMs }: ExecutionRecord): Trace {
  const error = outcome.ok ? '' : outcome.error.message;
  return { functionName, cause, as, startedMs: startedAt, calls, virtualMs, error };
}
