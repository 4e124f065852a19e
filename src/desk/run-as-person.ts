/** What a signed-in person can start: opening the workbook, its menu, a sidebar call, typing. */

import Papa from 'papaparse';
import type { MenuEntry } from '../offline/base/screen.ts';
import type { RunResult } from '../offline/script/run-script.ts';
import type { EntryView, MenuLine, Ran, SignedIn, Waivable } from './answers.ts';
import type { Desk } from './desk.ts';
import { type ReportedEntry, waivables } from './entry-view.ts';

/** A decision as the page sends it. */
export interface Decided {
  readonly number: string;
  readonly decision: string;
  readonly code: string;
  readonly reason: string;
  readonly seen: { readonly version: number; readonly state: string };
}

/** Where a person types, counted from 1. */
export interface TypedAt {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/**
 * Lets the person open the workbook, which puts the menu up.
 *
 * @example
 * signIn(desk, 'review@example.org').menus[0]?.caption  // → '好网民'
 */
export function signIn(desk: Desk, as: string): SignedIn {
  desk.workspace.open({ as });
  const { menus } = desk.workspace.screen(as);
  return { menus: menus.map(({ caption, items }) => ({ caption, items: items.flatMap(menuLines) })) };
}

/**
 * Runs an item of the person's menu; anything that is in none of the menus is refused with `unknownCall`.
 *
 * @returns what the program said in the corner of the workbook.
 */
export function runMenuItem(desk: Desk, as: string, call: string): Ran {
  const offered = desk.workspace.screen(as).menus.flatMap(({ items }) => items.flatMap(menuLines));
  if (!offered.some((item) => item.call === call)) return { ok: false, refusal: 'unknownCall', message: '' };
  const result = desk.workspace.run({ as, call, surface: 'menu' });
  const toasts = desk.workspace.parts.spreadsheets.toasts.splice(0).map(({ message }) => message);
  return result.ok ? { ok: true, toasts } : { ok: false, error: result.error.message };
}

/** Makes a decision on an entry by the sidebar's own call, as the signed-in person. */
export function decide(desk: Desk, as: string, decided: Decided): Ran {
  const args = ['reviewEntry', decided];
  return ranOf(desk.workspace.run({ as, call: 'call', args, surface: 'sidebar' }));
}

/**
 * The errors of the entry that can be set aside by name. The register tells problems in words, so the codes come from
 * the program's report, which is run as the owner.
 *
 * @throws Error when the report fails.
 */
export function waivablesOf(desk: Desk, entry: EntryView): Waivable[] {
  const result = desk.workspace.run({ as: desk.book().owner, call: 'seasonReport', surface: 'editor' });
  if (!result.ok) throw new Error(result.error.message);
  // The report is the program's own and plain data; report-season.ts gives its shape.
  const { entries } = result.value as { entries: ReportedEntry[] };
  return waivables(entries, entry);
}

/**
 * Types a text into one cell, or pastes what was copied from a table: lines of cells between tabs.
 *
 * @throws Error for a person who may not edit, or a block that does not fit the sheet.
 */
export function typeText(desk: Desk, as: string, at: TypedAt, text: string, isPasted: boolean): void {
  const values = isPasted ? Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data : [[text]];
  // A line that was copied shorter than the others leaves the cells that it lacks empty.
  const width = Math.max(...values.map((line) => line.length));
  const block = values.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? ''));
  desk.workspace.type({ as, spreadsheetId: desk.book().id, ...at, values: block });
}

function menuLines(entry: MenuEntry): MenuLine[] {
  if (entry.kind === 'menu') return entry.items.flatMap(menuLines);
  return [entry.kind === 'item' ? { caption: entry.caption, call: entry.call } : { caption: '', call: '' }];
}

// An answer of a sidebar call is plain JSON with `ok`; anything else would be a fault of the program.
function ranOf(result: RunResult): Ran {
  if (!result.ok) return { ok: false, error: result.error.message };
  const answer = result.value as { ok: true } | { ok: false; refusal: string; message?: string };
  return answer.ok ? { ok: true, toasts: [] } : { ok: false, refusal: answer.refusal, message: answer.message ?? '' };
}
