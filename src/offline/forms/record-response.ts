/** Stores a response in its form and writes it into the linked sheet. */

import { type FormFile, type FormItem, type FormResponseRecord, type FormStore, isQuestion } from './form-store.ts';
import { EMAIL_COLUMN, type ResponseColumn, type ResponsePlace, type ResponseSheets } from './response-sheets.ts';

/**
 * Adds the response, or replaces the one with its id at its place, and gives where it was written in the linked
 * sheet: null without one.
 */
export function recordResponse(
  store: FormStore,
  sheets: ResponseSheets,
  file: FormFile,
  response: FormResponseRecord,
): ResponsePlace | null {
  const position = file.responses.findIndex((each) => each.id === response.id);
  if (position < 0) file.responses.push(response);
  else file.responses[position] = response;
  store.changed(file);
  return writeRow(sheets, file, response);
}

/** Links the form to a spreadsheet: a new sheet with a column for each question and a row for each response so far. */
export function linkSheet(store: FormStore, sheets: ResponseSheets, file: FormFile, link: LinkedSheet): void {
  if (file.destination !== null) sheets.unlink(file.id);
  file.destination = null;
  const sheetId = sheets.link(link.spreadsheetId, {
    id: file.id,
    title: file.title,
    url: link.url,
    columns: columnsOf(file),
  });
  file.destination = { spreadsheetId: link.spreadsheetId, sheetId };
  store.changed(file);
  for (const response of file.responses) writeRow(sheets, file, response);
}

/** The spreadsheet to link to, and the form's address as its sheet shows it. */
export interface LinkedSheet {
  spreadsheetId: string;
  url: string;
}

// Timestamp is the sheet's own column; e-mail, where it is collected, stands before the questions (PLATFORM E).
function columnsOf(file: FormFile): ResponseColumn[] {
  const questions = file.items.filter((item) => isQuestion(item.type));
  const columns = questions.flatMap(columnsOfItem);
  return file.collectsEmail ? [{ itemId: EMAIL_COLUMN, title: 'Email Address' }, ...columns] : columns;
}

/** The columns of one question: a grid has one for each row, named `Title [Row]` (general knowledge). */
export function columnsOfItem(item: FormItem): ResponseColumn[] {
  if (item.type !== 'GRID') return [{ itemId: item.id, title: item.title }];
  return item.rows.map((row) => ({ itemId: row.id, title: `${item.title} [${row.title}]` }));
}

function writeRow(sheets: ResponseSheets, file: FormFile, response: FormResponseRecord): ResponsePlace | null {
  if (file.destination === null) return null;
  const answers = columnsOf(file).map(({ itemId }) => ({ itemId, text: cellText(file, response, itemId) }));
  return sheets.write(file.id, { responseId: response.id, timestampMs: response.timestampMs, answers });
}

// Checked values are joined with ', ', which cannot be told from a choice that holds a comma (PLATFORM E).
function cellText(file: FormFile, response: FormResponseRecord, itemId: number): string {
  if (itemId === EMAIL_COLUMN) return response.email;
  const grid = file.items.find((item) => item.rows.some((row) => row.id === itemId));
  if (grid !== undefined) {
    const row = grid.rows.findIndex(({ id }) => id === itemId);
    return response.answers.find((each) => each.itemId === grid.id)?.answer[row] ?? '';
  }
  const answer = response.answers.find((each) => each.itemId === itemId)?.answer ?? '';
  return Array.isArray(answer) ? answer.join(', ') : answer;
}
