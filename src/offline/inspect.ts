/** What stands in a Workspace, for whoever shows it, plays a season in it or tests it: kept state, and its readers. */

export type { MenuEntry, ShownPage } from './base/screen.ts';
export { type CostProfile, costOf, loadingMs } from './cost.ts';
export { type DriveFile, FOLDER_TYPE } from './drive/drive-store.ts';
export { bytesOf, isBinary, sizeOf } from './drive/file-content.ts';
export { DOCX_TYPE } from './drive/imported-types.ts';
export { ScriptExecution } from './execution.ts';
export { isAccepted } from './forms/check-answer.ts';
export { formBehind } from './forms/form-links.ts';
export { type FormFile, type FormResponseRecord, isQuestion } from './forms/form-store.ts';
export { pagesOf } from './forms/pages.ts';
export { questionsOf } from './forms/questions.ts';
export { recordResponse } from './forms/record-response.ts';
export { strippedPage } from './html/strip-comments.ts';
export type { SentMail } from './mail/mail-store.ts';
export { NotEmulated } from './not-emulated.ts';
export { ownFiles } from './persistence.ts';
export { neededScopes } from './scopes.ts';
export { ringFormSubmit } from './script/ring-triggers.ts';
export { compileProject } from './script/script-project.ts';
export { formulaReader, type ReadFormula, resultText } from './spreadsheet/formula/formula-results.ts';
export { addRows } from './spreadsheet/person-acts/type-cells.ts';
export { conditionalLook, isJudged } from './spreadsheet/rules/conditional-look.ts';
export { displayText } from './spreadsheet/state/cell-display.ts';
export { contentAt, lastColumn, lastRow, putContent, putStyle, rowFor } from './spreadsheet/state/cell-grid.ts';
export { styleOf } from './spreadsheet/state/cell-style.ts';
export { describeSheet } from './spreadsheet/state/describe-sheet.ts';
export { insertLines } from './spreadsheet/state/grid-lines.ts';
export { linkedResponseSheets } from './spreadsheet/state/linked-sheets.ts';
export type {
  CellContent,
  CellStyle,
  ConditionalRuleState,
  RowState,
  SheetState,
  SpreadsheetFile,
  ValidationState,
} from './spreadsheet/state/spreadsheet-state.ts';
export { newSheet } from './spreadsheet/state/spreadsheet-store.ts';
