/** The methods of Sheet about its cells as a whole: reading, appending, clearing, sorting, rules. */

import { fields, flag, instance, integer, list, listOf, memberOf, optional, orNull } from '../../base/parameters.ts';
import { type Call, type MethodTable, takes } from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { sortBlock } from '../range/range-moves.ts';
import { type Clearing, clearRange, readValues } from '../range/range-values.ts';
import { writeValue } from '../range/range-writes.ts';
import { conditionalClass, conditionalRule } from '../rules/conditional-format.ts';
import { mustMayEdit } from '../rules/protected-cells.ts';
import { protect, protectionObject } from '../rules/protection.ts';
import { type RangeParts, type SheetParts, sheetOf, touch } from '../spreadsheet-session.ts';
import { BOUNDED } from '../state/a1-notation.ts';
import { lastColumn, lastColumnOf, lastRow, rowFor } from '../state/cell-grid.ts';
import { mustHaveRoom } from '../state/cell-limit.ts';
import { insertLines } from '../state/grid-lines.ts';
import type { Block, SheetState } from '../state/spreadsheet-state.ts';
import { sheetFilter } from './filter.ts';
import { changeSheet } from './sheet-lines.ts';
import { mustBeRange, rangesOnSheet } from './sheet-ranges.ts';

/** Whole-sheet reading, writing and rules. */
export const sheetContent: MethodTable<SheetParts> = {
  getRange: rangesOnSheet,
  getDataRange: (parts) => {
    const block = parts.session.buffer.read('Sheet.getDataRange', 'Sheet.getLastRow', 1, () =>
      dataBlock(sheetOf(parts)),
    );
    return parts.session.range(parts.file, parts.sheetId, block);
  },
  getLastRow: (parts) =>
    parts.session.buffer.read('Sheet.getLastRow', 'Sheet.getLastRow', 1, () => lastRow(sheetOf(parts))),
  getLastColumn: (parts) =>
    parts.session.buffer.read('Sheet.getLastColumn', 'Sheet.getLastRow', 1, () => lastColumn(sheetOf(parts))),
  getSheetValues: takes([integer, integer, integer, integer], sheetValues),
  appendRow: takes([list], (parts, [values], call) => appendRow(parts, values, call)),
  clear: takes([optional(orNull(fields))], (parts, [options = null], call) => clearAs(parts, options, call)),
  clearContents: (parts) => clearAll(parts, 'Sheet.clearContents', { contents: true }),
  clearFormats: (parts) => clearAll(parts, 'Sheet.clearFormats', { formats: true }),
  clearNotes: (parts) => clearAll(parts, 'Sheet.clearNotes', { notes: true }),
  sort: takes([integer, optional(flag)], (parts, [column, ascending = true], call) => {
    const key = { column, ascending };
    const sheet = sheetOf(parts);
    const data = dataBlock(sheet);
    // Frozen rows stay where they are; a header that is not frozen is sorted like any row (F24).
    const block = { ...data, row: sheet.frozenRows + 1, rows: data.rows - sheet.frozenRows };
    if (block.rows > 0) sortBlock(rangeParts(parts, block), call.method, block, [key]);
    return parts.session.sheet(parts.file, parts.sheetId);
  }),
  protect: (parts) => {
    const { file, session, sheetId } = parts;
    const known = file.protections.find((each) => each.kind === 'SHEET' && each.place.sheetId === sheetId);
    // Protecting a sheet again gives the protection that it has (PLATFORM E).
    if (known !== undefined) return protectionObject(session, file, known.id);
    return protect(session, file, 'SHEET', { sheetId, ...gridBlock(sheetOf(parts)) });
  },
  getProtections: takes([memberOf('ProtectionType')], (parts, [kind], call) => {
    const { file, session } = parts;
    return session.buffer.read(call.method, 'Sheet.getLastRow', 1, () => {
      const own = file.protections.filter((each) => each.kind === kind && each.place.sheetId === parts.sheetId);
      return parts.realm.array(own.map((each) => protectionObject(session, file, each.id)));
    });
  }),
  getConditionalFormatRules: (parts) =>
    parts.session.buffer.read('Sheet.getConditionalFormatRules', 'Sheet.getLastRow', 1, () => {
      const rules = sheetOf(parts).conditionalRules;
      return parts.realm.array(rules.map((rule) => conditionalRule(parts.session, parts.file, rule)));
    }),
  setConditionalFormatRules: takes([listOf(instance(conditionalClass))], (parts, [rules], call) => {
    changeSheet(parts, call.method, () => ({ conditionalRules: rules.map(({ state }) => state) }));
    return null;
  }),
  clearConditionalFormatRules: (parts) => {
    changeSheet(parts, 'Sheet.clearConditionalFormatRules', () => ({ conditionalRules: [] }));
    return null;
  },
  getFilter: sheetFilter,
};

/** Gives the block from A1 to the last row and column with content; A1 alone on an empty sheet (F3). */
function dataBlock(sheet: SheetState): Block {
  return { row: 1, column: 1, rows: Math.max(1, lastRow(sheet)), columns: Math.max(1, lastColumn(sheet)) };
}

/** Gives the block of the whole grid. */
function gridBlock(sheet: SheetState): Block {
  return { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
}

function rangeParts({ file, realm, session, sheetId }: SheetParts, block: Block): RangeParts {
  return { realm, session, file, sheetId, block, bounds: BOUNDED };
}

function sheetValues(
  parts: SheetParts,
  [row, column, rows, columns]: readonly [number, number, number, number],
  call: Call,
): unknown[][] {
  // -1 means up to the last row or column of data (F12), as they are when the call is carried out.
  const blockIn = (sheet: SheetState): Block => {
    const last = rows === -1 || columns === -1 ? lastRow(sheet) : 0;
    return {
      row,
      column,
      rows: rows === -1 ? last - row + 1 : rows,
      columns: columns === -1 ? lastColumnOf(sheet, last) - column + 1 : columns,
    };
  };
  // Where nothing is left to read it is a range of no rows, which Google refuses everywhere else (F11).
  const asked = blockIn(sheetOf(parts));
  mustBeRange(parts, asked);
  const range = rangeParts(parts, asked);
  return parts.realm.rows(readValues(range, call.method, blockIn));
}

// Google adds a row when the grid is full (general knowledge; one report says that it throws instead).
function appendRow(parts: SheetParts, values: readonly unknown[], call: Call): object {
  parts.session.buffer.now(call.method, 'Sheet.appendRow', () => {
    const sheet = sheetOf(parts);
    const number = lastRow(sheet) + 1;
    const block = { row: number, column: 1, rows: 1, columns: Math.max(1, values.length) };
    mustMayEdit(parts.session, parts.file, parts.sheetId, block);
    if (values.length > sheet.maxColumns) throw new NotEmulated('Sheet.appendRow of more cells than columns');
    if (number > sheet.maxRows) {
      mustHaveRoom(parts, sheet.maxColumns);
      insertLines(parts.file, sheet, { axis: 'rows', first: number, count: 1 }, null);
    }
    const row = rowFor(sheet, number);
    touch(parts.file);
    values.forEach((value, index) => {
      writeValue(rangeParts(parts, block), row, 0, index + 1, value);
    });
  });
  return parts.session.sheet(parts.file, parts.sheetId);
}

function clearAs(parts: SheetParts, options: object | null, call: Call): object {
  const wanted = (name: string): boolean => options !== null && Reflect.get(options, name) === true;
  if (wanted('contentsOnly')) return clearAll(parts, call.method, { contents: true });
  if (wanted('formatOnly')) return clearAll(parts, call.method, { formats: true });
  return clearAll(parts, call.method, { contents: true, formats: true });
}

function clearAll(parts: SheetParts, method: string, what: Clearing): object {
  const sheet = sheetOf(parts);
  // Only what was ever written needs clearing: rows behind it hold nothing at all.
  const widest = sheet.rows.reduce(
    (most, row) => Math.max(most, row?.contents.length ?? 0, row?.styles.length ?? 0),
    1,
  );
  const noted = sheet.rows.flatMap((row) => Object.keys(row?.notes ?? {}).map(Number));
  const columns = Math.max(widest, ...noted);
  clearRange(rangeParts(parts, { row: 1, column: 1, rows: Math.max(1, sheet.rows.length), columns }), method, what);
  return parts.session.sheet(parts.file, parts.sheetId);
}
