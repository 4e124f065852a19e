/** The class RangeList: one change made to several ranges of a sheet. */

import { listOf, textAlone } from '../../base/parameters.ts';
import { passedOn, type ServiceClass, serviceClass } from '../../base/service-class.ts';
import { rangeByAddress } from '../sheet/sheet-ranges.ts';
import { RANGE, type SheetParts } from '../spreadsheet-session.ts';
import { rangeClass } from './range.ts';

interface RangeListParts extends SheetParts {
  readonly ranges: readonly object[];
}

// What Google lets a list do is what it lets a range do, but without reading.
const PASSED_ON = [
  'clear',
  'clearContent',
  'clearFormat',
  'clearNote',
  'clearDataValidations',
  'setBackground',
  'setFontColor',
  'setFontWeight',
  'setFontStyle',
  'setFontLine',
  'setFontSize',
  'setFontFamily',
  'setHorizontalAlignment',
  'setVerticalAlignment',
  'setNumberFormat',
  'setNote',
  'setValue',
  'setFormula',
  'setFormulaR1C1',
  'setTextDirection',
  'setTextRotation',
  'setVerticalText',
  'trimWhitespace',
  'setWrap',
  'setWrapStrategy',
  'check',
  'uncheck',
  'insertCheckboxes',
  'removeCheckboxes',
  'breakApart',
];

const rangeListClass: ServiceClass<RangeListParts> = serviceClass('SpreadsheetApp.RangeList', {
  ...passedOn(rangeClass, PASSED_ON, (parts: RangeListParts, act, method) => {
    const ranges = parts.ranges.flatMap((range) => RANGE.partsOf(range) ?? []);
    const cells = ranges.reduce((sum, { block }) => sum + block.rows * block.columns, 0);
    parts.session.buffer.together(method, cells, () => {
      for (const range of ranges) act(range);
    });
    return rangeListClass.make(parts);
  }),
  getRanges: (parts) => parts.realm.array(parts.ranges),
});

/** The addresses that `Sheet.getRangeList` takes. */
export const addresses = listOf(textAlone);

/** `Sheet.getRangeList`: the ranges of an array of addresses. Throws `Range not found` as `getRange` does. */
export function rangeList(parts: SheetParts, texts: readonly string[]): object {
  const ranges = texts.map((each) => rangeByAddress(parts, each, parts));
  return rangeListClass.make({ ...parts, ranges });
}
