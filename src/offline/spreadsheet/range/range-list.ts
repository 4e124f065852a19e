/** The class RangeList: one change made to several ranges of a sheet. */

import type { CallArguments } from '../call-arguments.ts';
import { type MethodEntry, type MethodTable, type ServiceClass, serviceClass, takes } from '../service-class.ts';
import { rangeByAddress } from '../sheet/sheet-ranges.ts';
import type { SheetParts } from '../spreadsheet-session.ts';
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

const rangeListClass: ServiceClass<RangeListParts> = serviceClass('RangeList', {
  ...passedOn(),
  getRanges: (parts) => parts.realm.array(parts.ranges),
});

/** `Sheet.getRangeList`: the ranges of an array of addresses. Throws `Range not found` as `getRange` does. */
export function rangeList(parts: SheetParts, given: CallArguments): object {
  const ranges = given.list(0).map((each) => {
    if (typeof each !== 'string') throw given.wrong();
    return rangeByAddress(parts, each, parts);
  });
  return rangeListClass.make({ ...parts, ranges });
}

function passedOn(): MethodTable<RangeListParts> {
  const entry = (name: string): MethodEntry<RangeListParts> =>
    takes(0, 2, (parts, given) => {
      for (const range of parts.ranges) {
        if (rangeClass.partsOf(range) === null) throw given.wrong();
        const method: unknown = Reflect.get(range, name);
        if (typeof method === 'function') Reflect.apply(method, range, given.values);
      }
      return rangeListClass.make(parts);
    });
  return Object.fromEntries(PASSED_ON.map((name) => [name, entry(name)]));
}
