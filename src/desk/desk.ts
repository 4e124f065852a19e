/** The desk itself: the workspace that it keeps, who is at it, and what happened last. */

import type { SpreadsheetFile } from '../offline/inspect.ts';
import type { ExecutionRecord, Workspace } from '../offline/workspace.ts';
import type { Workbook } from '../season/workbook-tables.ts';
import type { Overview, Trace } from './answers.ts';
import { documentLines } from './document-view.ts';
import { bookFile, formsOf, tableKeyOf } from './read-tables.ts';

/** What is open on the desk. */
export interface Desk {
  readonly workspace: Workspace;
  readonly workbook: Workbook;
  /** Where the desk is served, without a slash at the end; '' until it is. */
  origin(): string;
  serveAt(origin: string): void;
  /** The workbook's file as it is now. */
  book(): SpreadsheetFile;
  /** Latest first. */
  readonly trace: readonly Trace[];
  /** Says of the last run what it was about. */
  tellAbout(words: string): void;
  /** Does one thing after another, and keeps the workspace on disk after each, whether it went well or not. */
  act<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /** How many runs there were since the desk was opened; the trace keeps only the last. */
  runs(): number;
  /** How often the workbook has changed since the desk was opened. */
  bookChanges(): number;
  /** From when to when the clock is being moved just now; null while it stands. */
  moving(): Overview['moving'];
  /** Moves the clock, ringing what is due. */
  moveClock(untilMs: number): Promise<void>;
}

/** An account that may not edit the workbook: what a browser's first account often is. */
export const OTHER_ACCOUNT = 'private.account@example.com';

const HOUR_MS = 3_600_000;
const KEPT_TRACES = 200;

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
  let moving: Overview['moving'] = null;
  let [runs, bookChanges] = [0, 0];
  let origin = '';
  workspace.onExecution((record) => {
    runs += 1;
    trace.unshift(traceOf(record, runs));
    trace.splice(KEPT_TRACES);
  });
  const book = () => bookFile(workbook);
  const act = inTurn(() => {
    if (book().dirty) bookChanges += 1;
    workspace.save(folder);
  });
  return {
    workspace,
    workbook,
    trace,
    act,
    book,
    origin: () => origin,
    serveAt: (at) => {
      origin = at;
    },
    tellAbout: (about) => {
      if (trace[0] !== undefined) trace[0] = { ...trace[0], about };
    },
    runs: () => runs,
    // What is not saved yet counts as well: the answer to an act is made before the act is kept.
    bookChanges: () => bookChanges + Number(book().dirty),
    moving: () => moving,
    moveClock: async (untilMs) => {
      moving = { fromMs: workspace.clock.now(), untilMs };
      try {
        await move(workspace, untilMs);
      } finally {
        moving = null;
      }
    },
  };
}

/** Runs acts one after the other, each with `after` behind it; what one throws is its own. */
function inTurn(after: () => void): Desk['act'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(async () => {
      try {
        return await work();
      } finally {
        after();
      }
    });
    last = done.catch(() => undefined);
    return done;
  };
}

/** What the page shows around everything, as it stands now. */
export function overviewOf(desk: Desk): Overview {
  const { workspace } = desk;
  const book = desk.book();
  const people = [book.owner, ...book.editors.filter((editor) => editor !== book.owner)];
  return {
    nowMs: workspace.clock.now(),
    zone: workspace.parts.zone,
    bookName: book.name,
    people,
    unauthorized: people.filter((email) => workspace.parts.grants.withheld(email) === null),
    otherAccount: OTHER_ACCOUNT,
    bookChanges: desk.bookChanges(),
    sheets: book.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      table: tableKeyOf(sheet),
      isHidden: sheet.hidden,
      colour: sheet.tabColor,
    })),
    forms: formsOf(desk.workbook).map(({ id, key }) => {
      const file = workspace.parts.forms.files.get(id);
      return { key, title: file?.title ?? key, responses: file?.responses.length ?? 0 };
    }),
    mails: workspace.mailbox.length,
    documents: documentLines(workspace).length,
    runs: desk.runs(),
    last: desk.trace[0] ?? null,
    moving: desk.moving(),
  };
}

// Hour by hour, so that the page can ask between two hours how far the clock has come.
async function move(workspace: Workspace, untilMs: number): Promise<void> {
  while (workspace.clock.now() < untilMs) {
    workspace.clock.advanceTo(Math.min(untilMs, workspace.clock.now() + HOUR_MS));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function traceOf(record: ExecutionRecord, number: number): Trace {
  const { as, calls, cause, functionName, outcome, startedAt, virtualMs } = record;
  const services = new Map<string, { count: number; ms: number }>();
  for (const { method, ms } of record.trace) {
    const before = services.get(method) ?? { count: 0, ms: 0 };
    services.set(method, { count: before.count + 1, ms: before.ms + ms });
  }
  return {
    number,
    functionName,
    about: '',
    cause,
    as,
    startedMs: startedAt,
    calls,
    virtualMs,
    error: outcome.ok ? '' : outcome.error.message,
    services: [...services]
      .map(([method, { count, ms }]) => ({ method, count, ms: Math.round(ms) }))
      .sort((one, other) => other.ms - one.ms),
  };
}
