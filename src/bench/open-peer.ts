/** Opens a program of others in a Workspace of its own, types what it is to work on, runs it, and prices the runs. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace, type ProjectFiles, type Workspace } from '../offline/workspace.ts';
import type { PeerRun } from './results.ts';
import { toldCalls } from './stand-ins.ts';
import { type Price, priceOf, startOf, together, type Watched, watchExecutions } from './watch-executions.ts';

/** Whoever owns the file that the program is bound to, and clicks. */
export const OWNER = 'owner@example.org';

/** A program that is installed. */
export interface Peer {
  readonly workspace: Workspace;
  /** The spreadsheet or form that it is bound to. */
  readonly file: string;
  /** What has run since this was asked last. */
  taken(): Watched[];
  /** Its own code, without stand-ins. */
  readonly kilobytes: number;
}

/** @param folder where the program’s files lie. @throws Error where there is none. */
export function openPeer(folder: string, kind: 'spreadsheet' | 'form', standIns: ProjectFiles = {}): Peer {
  const workspace = openWorkspace({
    now: '2019-09-18T09:00:00+08:00',
    zone: 'Asia/Shanghai',
    locale: 'zh_CN',
    account: 'workspace',
    newForms: 'anyone',
    owner: OWNER,
    mailQuota: 100_000,
    sharpClocks: true,
  });
  const setting = { name: folder, as: OWNER };
  const file = kind === 'form' ? workspace.createForm(setting) : workspace.createSpreadsheet(setting);
  const own = readProject(folder);
  workspace.install({ files: { ...own, ...standIns }, boundTo: file });
  const code = Object.entries(own).filter(([name]) => /\.(?:js|gs)$/u.test(name));
  const kilobytes = code.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) / 1024;
  return { workspace, file, taken: watchExecutions(workspace), kilobytes };
}

function readProject(folder: string): ProjectFiles {
  const names = readdirSync(folder).filter((name) => /\.(?:js|gs|html)$|^appsscript\.json$/u.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Gives the spreadsheet the sheets that the program’s own template has: these, and no other. */
export function nameSheets({ file, workspace }: Peer, names: readonly string[]): void {
  const book = workspace.parts.spreadsheets.files.get(file);
  const [first] = book?.sheets ?? [];
  if (!book || !first) throw new Error('a spreadsheet without a sheet');
  book.sheets = names.map((name, index) => ({ ...structuredClone(first), id: first.id + index, name }));
}

/** The owner types rows from the first cell of a sheet on; the first row is frozen, as heads are. */
export function type({ file, workspace }: Peer, values: string[][], index = 0): void {
  const sheet = workspace.parts.spreadsheets.files.get(file)?.sheets[index];
  if (!sheet) throw new Error('a spreadsheet without a sheet');
  sheet.maxRows = Math.max(sheet.maxRows, values.length + 1);
  workspace.type({ as: OWNER, spreadsheetId: file, sheetId: sheet.id, row: 1, column: 1, values });
  sheet.frozenRows = 1;
}

/** The owner starts a function of the program. */
export function run({ workspace }: Peer, call: string, args: readonly unknown[] = []): void {
  workspace.run({ as: OWNER, call, args, surface: 'editor' });
}

/** What is measured: an act, and how many pieces of its work are done once it has run. */
export interface Asked {
  readonly program: string;
  readonly does: string;
  act(): void;
  pieces(ran: readonly Watched[]): number;
}

/** What an act costs, with every execution that it causes. @throws Error where one of them fails. */
export function peerRun({ kilobytes, taken }: Peer, { act, does, pieces, program }: Asked): PeerRun {
  taken();
  act();
  const ran = taken();
  const failed = ran.find(({ record: { outcome } }) => !outcome.ok && !outcome.killed);
  if (failed && !failed.record.outcome.ok) throw new Error(`${program}: ${failed.record.outcome.error.message}`);
  const { calls, p50, stress } = together(...ran.map((one) => together(startOf(one, kilobytes), worked(one))));
  const isWhole = ran.every(({ record }) => record.outcome.ok);
  const found = { program, does, pieces: pieces(ran), calls, p50: p50 / 1000, stress: stress / 1000, isWhole };
  return ran.length === 1 ? found : { ...found, executions: ran.length };
}

/** The same, where the pieces are mails. */
export function mailRun(peer: Peer, asked: Omit<Asked, 'pieces'>): PeerRun {
  const before = peer.workspace.mailbox.length;
  return peerRun(peer, { ...asked, pieces: () => peer.workspace.mailbox.length - before });
}

// Calls of Google and of stand-ins, and what the program sleeps by itself, which is as long on a bad day.
function worked({ record }: Watched): Price {
  const told = toldCalls(record.log);
  const called = together(priceOf(record.trace), priceOf(told));
  const counted = [...record.trace, ...told].reduce((sum, { ms }) => sum + ms, 0);
  const slept = Math.max(0, record.virtualMs - record.leadMs - counted);
  return together(called, { calls: 0, p50: slept, stress: slept });
}
