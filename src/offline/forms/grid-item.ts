/** What grid items have beyond titles: rows and columns. */

import type { FormHandle } from './form-setting.ts';
import type { FormFile, FormItem } from './form-store.ts';
import { findItem, rowId, setter } from './item-state.ts';
import { columnsOfItem } from './record-response.ts';
import type { Methods } from './service-object.ts';
import { texts } from './signatures.ts';

/**
 * Gives the methods of grid items for their rows and columns.
 *
 * Rows keep their identity by position, so that their columns in a linked sheet are renamed; further ones get columns
 * of their own. What a linked sheet does with the columns of rows that are taken away is unconfirmed: they stay.
 */
export function gridMethods(handle: FormHandle, itemId: number, self: () => object): Methods {
  const { realm } = handle.setting.execution;
  const set = (
    name: 'rows' | 'columns',
    values: unknown[],
    effect: (item: FormItem, file: FormFile) => void,
  ): object => {
    const method = name === 'rows' ? 'GridItem.setRows' : 'GridItem.setColumns';
    return setter(handle, itemId, method, { values, overloads: [[texts(name)]], self }, (item, file) => {
      // The wording for an empty list is that of choices (PLATFORM F); for grids it is unconfirmed.
      if ([values[0]].flat().length === 0) throw realm.exception(`Array is empty: ${name}`);
      effect(item, file);
    });
  };
  return {
    getRows: () => realm.array(findItem(handle, itemId).rows.map((row) => row.title)),
    getColumns: () => realm.array(findItem(handle, itemId).columns),
    setRows: (...values) =>
      set('rows', values, (item, file) => setRows(handle, file, item, [values[0]].flat().map(String))),
    setColumns: (...values) =>
      set('columns', values, (item) => {
        item.columns = [values[0]].flat().map(String);
      }),
  };
}

function setRows(handle: FormHandle, file: FormFile, item: FormItem, titles: readonly string[]): void {
  const known = item.rows.length;
  item.rows = item.rows.slice(0, titles.length);
  titles.forEach((title, at) => {
    const row = item.rows[at];
    if (row === undefined) item.rows.push({ id: rowId(handle, file, item), title });
    else row.title = title;
  });
  if (file.destination === null) return;
  const { responseSheets } = handle.setting;
  columnsOfItem(item).forEach((column, at) => {
    if (at < known) responseSheets.columnRenamed(file.id, column.itemId, column.title);
    else responseSheets.columnAdded(file.id, column);
  });
}
