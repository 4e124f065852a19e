/** What is kept of a spreadsheet, as plain JSON: files, sheets, rows, cells, looks and rules. */

/** A look; what is missing is Google's default. Looks are never changed, only replaced. */
export interface CellStyle {
  readonly format?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontWeight?: string;
  readonly fontStyle?: string;
  readonly fontLine?: string;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  /** Degrees, or upright letters one below the other. */
  readonly rotation?: number | 'vertical';
  readonly textDirection?: string;
  readonly validation?: ValidationState;
}

/** A formula as it was written, with its leading `=`. Its result is worked out when it is read (formula-results.ts). */
interface FormulaCell {
  formula: string;
}

/** What a cell holds. A date is the number of days since 1899-12-30; its number format says that it is a date. */
export type CellContent = string | number | boolean | FormulaCell;

/** One row. `contents` ends at its last filled cell, so that its length is the row's last column. */
export interface RowState {
  contents: (CellContent | null)[];
  /** Positions in the file's `styles`, by column from 0; what is missing is 0, the default style. */
  styles: number[];
  /** Notes by column from 1. */
  notes?: Record<string, string>;
}

/** A rectangle of cells, counted from 1. */
export interface Block {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Rows or columns. */
export type Axis = 'rows' | 'columns';

/** Rows or columns in one piece: `count` of them from line `first` on, counted from 1. */
export interface Lines {
  readonly axis: Axis;
  readonly first: number;
  readonly count: number;
}

/** A block on a sheet; `null` rows or columns of a protection mean the whole sheet. */
export interface Place extends Block {
  sheetId: number;
}

/** A protected range or sheet. A warning never stops a script. */
export interface ProtectionState {
  id: string;
  kind: 'RANGE' | 'SHEET';
  place: Place;
  description: string;
  warningOnly: boolean;
  domainEdit: boolean;
  editors: string[];
  unprotected: Place[];
}

/** An argument of a validation or a conditional format: a plain value, a moment, a range or a day told from today. */
export type CriterionArgument = string | number | boolean | { ms: number } | { place: Place } | { relative: string };

/** A rule for what may be typed. */
export interface ValidationState {
  criteria: string | null;
  values: CriterionArgument[];
  helpText: string | null;
  allowInvalid: boolean;
}

/** One point of a colour scale. */
export interface GradientPoint {
  colour: string;
  /** A member of InterpolationType. */
  type: string;
  value: string;
}

/** A colour scale; null is a point that it does not have. */
export interface GradientState {
  min: GradientPoint | null;
  mid: GradientPoint | null;
  max: GradientPoint | null;
}

/** A conditional format: a condition with a look, or a colour scale. */
export interface ConditionalRuleState {
  criteria: string | null;
  values: CriterionArgument[];
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  strikethrough: boolean | null;
  gradient?: GradientState;
  places: Place[];
}

/** A name for a block. */
export interface NamedRangeState {
  id: string;
  name: string;
  place: Place;
}

/** One sheet of a file. Row and column numbers count from 1, positions in `rows` from 0. */
export interface SheetState {
  id: number;
  name: string;
  maxRows: number;
  maxColumns: number;
  rows: (RowState | null)[];
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Pixels by number; what is missing has Google's default. */
  rowHeights: Record<string, number>;
  columnWidths: Record<string, number>;
  tabColor: string | null;
  conditionalRules: ConditionalRuleState[];
  merges: Block[];
  filter: Block | null;
  formUrl: string | null;
}

/** A form's responses in this file: which column holds which question, and which row which response. */
export interface ResponseLink {
  formId: string;
  sheetId: number;
  columns: { itemId: number; column: number }[];
  /** Response ids by row from 1, moved along when rows are inserted, deleted or sorted. */
  rows: (string | null)[];
}

/** What a version keeps of a spreadsheet: all that version history puts back. */
export type VersionContent = Pick<
  SpreadsheetFile,
  'hasReferences' | 'links' | 'namedRanges' | 'protections' | 'sheets' | 'styles'
>;

/** One spreadsheet: what is saved as one file. `dirty` is set by every change and cleared by whoever saves. */
export interface SpreadsheetFile {
  id: string;
  name: string;
  /** As Google writes it: `zh_CN`, `en_US`. */
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
  sheets: SheetState[];
  styles: CellStyle[];
  namedRanges: NamedRangeState[];
  protections: ProtectionState[];
  links: ResponseLink[];
  /** Set once a formula that refers to cells was written: such references would have to move with inserted rows. */
  hasReferences: boolean;
  /** The history, oldest first; not there before a version was kept. */
  versions?: { atMs: number; content: VersionContent }[];
  dirty: boolean;
}
