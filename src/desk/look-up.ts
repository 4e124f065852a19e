/** Looks up what the page shows: everything that changes nothing on the desk. */

import { type Desk, overviewOf } from './desk.ts';
import { entryLines, entryView } from './entry-view.ts';
import { formFile, formView } from './form-view.ts';
import { documentLines, mailLines, openedMail } from './mail-view.ts';
import { formsOf } from './read-tables.ts';
import { sheetView } from './sheet-view.ts';

type LookUp = (desk: Desk, query: URLSearchParams) => unknown;

const LOOK_UPS: Readonly<Record<string, LookUp>> = {
  overview: (desk) => overviewOf(desk),
  sheet: (desk, query) => {
    const book = desk.book();
    const sheet = book.sheets.find(({ id }) => String(id) === query.get('id'));
    return sheet === undefined ? null : sheetView(book, sheet, query.get('hidden') === 'yes');
  },
  entries: (desk) => entryLines(desk.workbook),
  entry: (desk, query) => entryView(desk.workbook, query.get('number') ?? ''),
  mails: (desk) => mailLines(desk.workspace),
  mail: (desk, query) => openedMail(desk.workspace, formsOf(desk.workbook), Number(query.get('at') ?? '-1')),
  documents: (desk) => documentLines(desk.workspace),
  form: (desk, query) => {
    const file = formFile(desk, query.get('key') ?? '');
    return file === null ? null : formView(file, query.get('edit'));
  },
};

/**
 * What the page asked to see, by the last part of its address.
 *
 * @returns null where there is no such thing.
 * @example
 * lookUp(desk, 'entry', new URLSearchParams('number=HD-2019-0001'))  // → { number: 'HD-2019-0001', … }
 */
export function lookUp(desk: Desk, name: string, query: URLSearchParams): unknown {
  const look = Object.hasOwn(LOOK_UPS, name) ? LOOK_UPS[name] : undefined;
  return look === undefined ? null : look(desk, query);
}
