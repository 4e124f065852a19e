/** The methods of Range about rules on cells: validations, checkboxes, protection, merged cells. */

import { instance, optional, orNull, rows, text } from '../../base/parameters.ts';
import { type MethodTable, takes } from '../../base/service-class.ts';
import { validationClass, validationRule } from '../rules/data-validation.ts';
import { protect } from '../rules/protection.ts';
import { blockOf } from '../sheet/sheet-ranges.ts';
import { again, contains, overlap, placeOf, type RangeParts, sheetOf, touch } from '../spreadsheet-session.ts';
import { contentAt, putContent, putStyle, styleAt } from '../state/cell-grid.ts';
import { restyling } from '../state/cell-style.ts';
import type { Block, CellContent, SheetState, ValidationState } from '../state/spreadsheet-state.ts';
import { first, mustFitRows, readCells, rowThatFits } from './range-values.ts';
import { eachColumn, restyleRange, writeRange } from './range-writes.ts';

/** Validations, checkboxes, protection and merging. */
export const rangeRules: MethodTable<RangeParts> = {
  getDataValidation: (parts) => readCells(first(parts), 'Range.getDataValidation', ruleReader(parts))[0]?.[0],
  getDataValidations: (parts) => parts.realm.rows(readCells(parts, 'Range.getDataValidations', ruleReader(parts))),
  setDataValidation: takes([orNull(instance(validationClass))], (parts, [rule], call) =>
    restyleRange(parts, call.method, { validation: rule?.state }),
  ),
  setDataValidations: takes([rows], (parts, [lines], call) => {
    mustFitRows(parts, lines);
    return writeRange(parts, call.method, (row, offset) => {
      const rules = rowThatFits(parts, lines[offset]);
      eachColumn(parts, (column, position) => {
        const value = rules[position];
        const rule = validationClass.partsOf(value);
        if (rule === null && value !== null) throw call.wrong();
        const next = restyling(parts.file, { validation: rule?.state });
        putStyle(row, column, next(row.styles[column - 1] ?? 0));
      });
    });
  }),
  insertCheckboxes: takes([optional(text), optional(text)], (parts, given, call) => {
    const values = given.filter((each) => each !== undefined);
    const validation = { criteria: 'CHECKBOX', values, helpText: null, allowInvalid: false };
    const next = restyling(parts.file, { validation });
    return writeRange(parts, call.method, (row) => {
      eachColumn(parts, (column) => {
        putStyle(row, column, next(row.styles[column - 1] ?? 0));
        // An empty box is a FALSE, which counts as content (PLATFORM E).
        if ((row.contents[column - 1] ?? null) !== null) return;
        const empty = tickValues(validation).off;
        if (empty !== '') putContent(row, column, empty);
      });
    });
  }),
  removeCheckboxes: (parts) => {
    const next = restyling(parts.file, { validation: undefined });
    return writeRange(parts, 'Range.removeCheckboxes', (row) => {
      eachColumn(parts, (column) => {
        // The values go with the boxes (F60).
        putContent(row, column, null);
        putStyle(row, column, next(row.styles[column - 1] ?? 0));
      });
    });
  },
  check: (parts, _given, call) => tick(parts, call.method, true),
  uncheck: (parts, _given, call) => tick(parts, call.method, false),
  isChecked: (parts) => {
    const ticks = readCells(parts, 'Range.isChecked', (content, sheet, row, column) =>
      ticked(styleAt(parts.file, sheet, row, column).validation, content),
    ).flat();
    // Mixed boxes, or a cell that is none, give null (F59).
    return ticks.every((each) => each === ticks[0]) ? (ticks[0] ?? null) : null;
  },
  protect: (parts) => protect(parts.session, parts.file, 'RANGE', placeOf(parts)),
  merge: (parts) => mergeBlocks(parts, 'Range.merge', [parts.block]),
  mergeAcross: (parts) => {
    const { block } = parts;
    const rows = Array.from({ length: block.rows }, (_, offset) => ({ ...block, row: block.row + offset, rows: 1 }));
    return mergeBlocks(parts, 'Range.mergeAcross', rows);
  },
  mergeVertically: (parts) => {
    const { block } = parts;
    const columns = Array.from({ length: block.columns }, (_, offset) => {
      return { ...block, column: block.column + offset, columns: 1 };
    });
    return mergeBlocks(parts, 'Range.mergeVertically', columns);
  },
  breakApart: (parts) => {
    changeMerges(parts, 'Range.breakApart', (sheet) => sheet.merges.filter((each) => !overlap(each, parts.block)));
    return again(parts);
  },
  isPartOfMerge: (parts) =>
    parts.session.buffer.read('Range.isPartOfMerge', 'Range.read', 1, () => {
      return sheetOf(parts).merges.some((each) => overlap(each, parts.block));
    }),
  getMergedRanges: (parts) =>
    parts.session.buffer.read('Range.getMergedRanges', 'Range.read', 1, () => {
      const inside = sheetOf(parts).merges.filter((each) => overlap(each, parts.block));
      return parts.realm.array(inside.map((each) => parts.session.range(parts.file, parts.sheetId, blockOf(each))));
    }),
};

function ruleReader(parts: RangeParts): (content: unknown, sheet: SheetState, row: number, column: number) => unknown {
  return (_content, sheet, row, column) => {
    const rule = styleAt(parts.file, sheet, row, column).validation;
    return rule === undefined ? null : validationRule(parts.session, parts.file, rule);
  };
}

// What a box of values of its own holds: without a second one it is empty while it is not ticked (F55).
function tickValues(rule: ValidationState): { on: string | boolean; off: string | boolean } {
  const [on, off] = rule.values;
  if (on === undefined) return { on: true, off: false };
  return { on: String(on), off: off === undefined ? '' : String(off) };
}

function ticked(rule: ValidationState | undefined, content: CellContent | null): boolean | null {
  return rule?.criteria === 'CHECKBOX' ? content === tickValues(rule).on : null;
}

function tick(parts: RangeParts, method: string, value: boolean): object {
  const sheet = sheetOf(parts);
  return writeRange(parts, method, (row, offset) => {
    eachColumn(parts, (column) => {
      // Cells without a checkbox are passed over (F59).
      const rule = styleAt(parts.file, sheet, parts.block.row + offset, column).validation;
      if (rule?.criteria !== 'CHECKBOX') return;
      const { on, off } = tickValues(rule);
      putContent(row, column, value ? on : off === '' ? null : off);
    });
  });
}

function mergeBlocks(parts: RangeParts, method: string, blocks: readonly Block[]): object {
  const sheet = sheetOf(parts);
  if (sheet.merges.some((each) => overlap(each, parts.block) && !contains(parts.block, each))) {
    throw parts.realm.exception('You must select all cells in a merged range to merge or unmerge them.');
  }
  // A merged block of one cell is none.
  const real = blocks.filter((each) => each.rows * each.columns > 1).map(blockOf);
  changeMerges(parts, method, () => [...sheet.merges.filter((each) => !overlap(each, parts.block)), ...real]);
  // Only the value at the top left survives.
  return writeRange(parts, method, (row, offset) => {
    eachColumn(parts, (column) => {
      const line = parts.block.row + offset;
      const own = real.find((each) => overlap(each, { row: line, column, rows: 1, columns: 1 }));
      const covered = own !== undefined && (own.row !== line || own.column !== column);
      if (covered && contentAt(sheet, line, column) !== null) putContent(row, column, null);
    });
  });
}

function changeMerges(parts: RangeParts, method: string, merges: (sheet: SheetState) => Block[]): void {
  parts.session.buffer.write(method, 1, (undo) => {
    const sheet = sheetOf(parts);
    const before = sheet.merges;
    const after = merges(sheet);
    sheet.merges = after;
    touch(parts.file);
    undo(() => {
      if (sheet.merges === after) sheet.merges = before;
    });
  });
}
