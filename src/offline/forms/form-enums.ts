/** The enumerations of `FormApp`. */

import { googleEnum } from '../base/google-enum.ts';

/** `FormApp.ItemType`, in the order of Google's reference. */
export const itemTypes = googleEnum('ItemType', [
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'RATING',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
  'FILE_UPLOAD',
  'UNSUPPORTED',
]);

/** `FormApp.PageNavigationType`. */
export const pageNavigationTypes = googleEnum('PageNavigationType', ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT']);

/** `FormApp.DestinationType`. */
export const destinationTypes = googleEnum('DestinationType', ['SPREADSHEET']);
