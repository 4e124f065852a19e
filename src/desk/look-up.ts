/** Looks up what the page shows: everything that changes nothing on the desk. */

import type { SheetState, SpreadsheetFile } from '../offline/inspect.ts';
import { type Desk, overviewOf } from './desk.ts';
import { archiveView, documentLines } from './document-view.ts';
import { formFile, formView } from './form-view.ts';
import { mailLines, openedMail } from './mail-view.ts';
import { tableKeyOf } from './read-tables.ts';
import { screenView } from './screen-view.ts';
import { sheetView } from './sheet-view.ts';

/**
 * The number that a part of an address names; -1, which nothing has, for whatever is none.
 *
 * @example
 * numberIn('12')  // → 12
 */
export function numberIn(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

type LookUp = (desk: Desk, query: URLSearchParams) => unknown;

const LOOK_UPS: Readonly<Record<string, LookUp>> = {
  overview: (desk) => overviewOf(desk),
  sheet: (desk, query) => {
    const book = desk.book();
    const wanted = query.get('id');
    const sheet = wanted === null ? firstSheet(book) : book.sheets.find(({ id }) => String(id) === wanted);
    const how = { nowMs: desk.workspace.clock.now(), showsHidden: query.get('hidden') === 'yes' };
    return sheet === undefined ? null : sheetView(book, sheet, how);
  },
  screen: (desk, query) => screenView(desk, query.get('as') ?? ''),
  trace: (desk) => desk.trace,
  mails: (desk) => mailLines(desk.workspace),
  mail: (desk, query) => openedMail(desk, numberIn(query.get('at') ?? '')),
  documents: (desk) => documentLines(desk.workspace),
  archive: (desk, query) => archiveView(desk.workspace, query.get('id') ?? ''),
  form: (desk, query) => {
    const file = formFile(desk, query.get('key') ?? '');
    return file === null ? null : formView(desk, file, query);
  },
};

/**
 * What the page asked to see, by the last part of its address.
 *
 * @returns null where there is no such thing.
 * @example
 * lookUp(desk, 'mail', new URLSearchParams('at=0'))  // → { subject: '【已收到】…', … }
 */
export function lookUp(desk: Desk, name: string, query: URLSearchParams): unknown {
  const look = Object.hasOwn(LOOK_UPS, name) ? LOOK_UPS[name] : undefined;
  return look === undefined ? null : look(desk, query);
}

// What a newcomer should see first: the first of the program's own sheets.
function firstSheet(book: SpreadsheetFile): SheetState | undefined {
  const shown = book.sheets.filter(({ hidden }) => !hidden);
  return shown.find((sheet) => tableKeyOf(sheet) !== '') ?? shown[0];
}
