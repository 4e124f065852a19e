/** What a signed-in person can start: opening the workbook, its menu, a call of a page, typing, closing a page. */

import Papa from 'papaparse';
import type { CallAnswer, Clicked, MenuLine, ScreenView, Selected } from './answers.ts';
import { type Desk, OTHER_ACCOUNT, overviewOf } from './desk.ts';
import { withLocalLinks } from './local-links.ts';
import { idOf, screenView } from './screen-view.ts';

/** A call as a page of the program makes it; `account` is the one that the browser sends it under. */
export interface PageCall {
  readonly as: string;
  readonly account: 'own' | 'other';
  readonly call: string;
  readonly args: readonly unknown[];
  readonly selection: Selected | null;
}

/** Where a person types, counted from 1. */
export interface TypedAt {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** A longer text is no name of a call. */
const LONGEST_NAME = 40;

/** As far down as a request may type at all. */
const MOST_LINES = 100_000;

/**
 * Lets the person open the workbook, which puts the menu up.
 *
 * @example
 * signIn(desk, 'review@example.org').menus[0]?.caption  // → '好网民'
 */
export function signIn(desk: Desk, as: string): ScreenView {
  desk.workspace.open({ as });
  return screenView(desk, as);
}

/**
 * Runs an item of the person's menu; what is in none of the menus is not run, and told as Google tells it.
 *
 * @param selection what is selected in the workbook; null for nothing.
 */
export function runMenuItem(desk: Desk, as: string, call: string, selection: Selected | null): Clicked {
  const offered: MenuLine[] = screenView(desk, as).menus.flatMap(({ items }) => items);
  if (call === '' || !offered.some((item) => item.call === call)) {
    return { error: `Script function not found: ${call}`, screen: screenView(desk, as) };
  }
  const result = desk.workspace.run({ as, call, surface: 'menu', ...selected(selection) });
  return { error: result.ok ? '' : result.error.message, screen: screenView(desk, as) };
}

/**
 * Makes the call of a page as google.script.run does. Links in what comes back lead to the pages of this machine.
 *
 * @throws Error for a person who may not edit the workbook: nobody else has its pages open.
 */
export function runCall(desk: Desk, { account, args, as, call, selection }: PageCall): CallAnswer {
  const result = desk.workspace.run({
    as,
    call,
    args,
    surface: 'sidebar',
    ...(account === 'other' ? { account: OTHER_ACCOUNT } : {}),
    ...selected(selection),
  });
  const [about] = args;
  if (typeof about === 'string' && about.length <= LONGEST_NAME) desk.tellAbout(about);
  const outcome: CallAnswer['outcome'] = result.ok
    ? { ok: true, value: linked(desk, result.value) }
    : { ok: false, error: { name: result.error.name, message: result.error.message } };
  return { outcome, screen: screenView(desk, as), overview: overviewOf(desk) };
}

/** Takes a page of the program off the person's screen: the sidebar or a dialog, by its id. */
export function closePage(desk: Desk, as: string, id: number): ScreenView {
  const screen = desk.workspace.screen(as);
  if (screen.sidebar !== null && idOf(screen.sidebar) === id) screen.sidebar = null;
  const index = screen.dialogs.findIndex((dialog) => idOf(dialog) === id);
  if (index >= 0) screen.dialogs.splice(index, 1);
  return screenView(desk, as);
}

/** Grants the script what it asks for in the person's name, or takes all of it back. */
export function authorize(desk: Desk, as: string, isGranted: boolean): void {
  if (isGranted) desk.workspace.authorize(as);
  else desk.workspace.revoke(as);
}

/**
 * Types a text into one cell, or pastes what was copied from a table: lines of cells between tabs.
 *
 * @throws Error for a person who may not edit, or a block that does not fit the sheet.
 */
export function typeText(desk: Desk, as: string, cell: TypedAt, text: string, isPasted: boolean): void {
  const pasted = isPasted ? Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data : [];
  if (pasted.length > MOST_LINES) throw new Error(`no sheet has ${pasted.length} rows`);
  // A line without anything is one empty cell.
  const values = pasted.length > 0 ? pasted : [[isPasted ? '' : text]];
  // A line that was copied shorter than the others leaves the cells that it lacks empty.
  const width = values.reduce((widest, line) => Math.max(widest, line.length), 0);
  const block = values.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? ''));
  desk.workspace.type({ as, spreadsheetId: desk.book().id, ...cell, values: block });
}

function selected(selection: Selected | null): { selection?: Selected } {
  return selection === null ? {} : { selection };
}

// What crosses to a page is plain JSON, so that its addresses can be replaced wherever they stand in it.
function linked(desk: Desk, value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(withLocalLinks(desk, text));
}
