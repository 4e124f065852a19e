/** The enumerations of `SpreadsheetApp`, in the order of Google's reference. */

import { googleEnum } from '../base/google-enum.ts';

/** `SpreadsheetApp.DataValidationCriteria`. */
export const validationCriteria = googleEnum('DataValidationCriteria', [
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
  // Only people can choose these; a script meets them where it reads a rule.
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
]);

/** `SpreadsheetApp.BooleanCriteria`, the conditions of conditional formats. */
export const booleanCriteria = googleEnum('BooleanCriteria', [
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
]);

/** `SpreadsheetApp.ProtectionType`. */
export const protectionTypes = googleEnum('ProtectionType', ['RANGE', 'SHEET']);

/** `SpreadsheetApp.BorderStyle`. */
export const borderStyles = googleEnum('BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);

/** `SpreadsheetApp.WrapStrategy`. */
export const wrapStrategies = googleEnum('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);

/** `SpreadsheetApp.ValueType`. */
export const valueTypes = googleEnum('ValueType', ['IMAGE']);

/** `SpreadsheetApp.Direction`. */
export const directions = googleEnum('Direction', ['UP', 'DOWN', 'PREVIOUS', 'NEXT']);

/** `SpreadsheetApp.Dimension`. */
export const dimensions = googleEnum('Dimension', ['COLUMNS', 'ROWS']);

/** `SpreadsheetApp.SheetType`. */
export const sheetTypes = googleEnum('SheetType', ['GRID', 'OBJECT']);

/** `SpreadsheetApp.CopyPasteType`. */
export const copyPasteTypes = googleEnum('CopyPasteType', [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);

/** `SpreadsheetApp.ColorType`. */
export const colourTypes = googleEnum('ColorType', ['UNSUPPORTED', 'RGB', 'THEME']);

/** `SpreadsheetApp.ThemeColorType`. */
export const themeColourTypes = googleEnum('ThemeColorType', [
  ...(['UNSUPPORTED', 'TEXT', 'BACKGROUND', 'ACCENT1', 'ACCENT2', 'ACCENT3', 'ACCENT4'] as const),
  ...(['ACCENT5', 'ACCENT6', 'HYPERLINK'] as const),
]);

/** `SpreadsheetApp.InterpolationType`, the points of colour scales. */
export const interpolationTypes = googleEnum('InterpolationType', ['NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX']);

/** `SpreadsheetApp.RelativeDate`. */
export const relativeDates = googleEnum('RelativeDate', [
  ...(['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR'] as const),
]);

/** `SpreadsheetApp.AutoFillSeries`. */
export const autoFillSeries = googleEnum('AutoFillSeries', ['DEFAULT_SERIES', 'ALTERNATE_SERIES']);

/** `SpreadsheetApp.BandingTheme`, in the recorded order. */
export const bandingThemes = googleEnum('BandingTheme', [
  ...(['LIGHT_GREY', 'CYAN', 'GREEN', 'YELLOW', 'ORANGE', 'BLUE', 'TEAL', 'GREY', 'BROWN'] as const),
  ...(['LIGHT_GREEN', 'INDIGO', 'PINK'] as const),
]);

/** `SpreadsheetApp.RecalculationInterval`. */
export const recalculationIntervals = googleEnum('RecalculationInterval', ['ON_CHANGE', 'MINUTE', 'HOUR']);

/** `SpreadsheetApp.SortOrder`. */
export const sortOrders = googleEnum('SortOrder', ['ASCENDING', 'DESCENDING']);

/** `SpreadsheetApp.TextDirection`. */
export const textDirections = googleEnum('TextDirection', ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT']);

/** `SpreadsheetApp.TextToColumnsDelimiter`. */
export const textDelimiters = googleEnum('TextToColumnsDelimiter', ['COMMA', 'SEMICOLON', 'PERIOD', 'SPACE']);
