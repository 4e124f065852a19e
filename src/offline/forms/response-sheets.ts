/** What the Forms service asks of the spreadsheets that its forms send their responses to. */

/** A question's column in a linked sheet. `itemId` 0 is the column of collected e-mail addresses. */
export interface ResponseColumn {
  itemId: number;
  title: string;
}

/** A response as it is written into its row. `timestampMs` counts from 1970-01-01T00:00Z. */
export interface ResponseRow {
  responseId: string;
  timestampMs: number;
  answers: { itemId: number; text: string }[];
}

/** Where a response was written. `sheetId` is the sheet's gid, `row` counts from 1. */
export interface ResponsePlace {
  spreadsheetId: string;
  sheetId: number;
  row: number;
}

/** The `itemId` that stands for the e-mail address, which is a column but no item of the form. */
export const EMAIL_COLUMN = 0;

/** Sheets linked to forms. PLATFORM E, "Sheet linked to a Form", gives the rules that an implementation keeps. */
export interface ResponseSheets {
  /** Adds a response sheet for the form and gives its gid. Throws when there is no such spreadsheet. */
  link(spreadsheetId: string, form: { id: string; title: string; url: string; columns: ResponseColumn[] }): number;
  /** Forgets the link; the sheet and its rows stay. */
  unlink(formId: string): void;
  columnAdded(formId: string, column: ResponseColumn): void;
  columnRenamed(formId: string, itemId: number, title: string): void;
  /** Writes a new row, or rewrites the row that holds this response. Gives null when the form is not linked. */
  write(formId: string, row: ResponseRow): ResponsePlace | null;
}
