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
