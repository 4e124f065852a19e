/** What grid items have beyond titles: rows and columns. */

import { listOf, named, text } from '../base/parameters.ts';
import type { MethodTable } from '../base/service-class.ts';
import type { FormHandle, ItemParts } from './form-setting.ts';
import type { FormFile, FormItem } from './form-store.ts';
import { itemOf, itemSetter, rowId } from './item-state.ts';
import { columnsOfItem } from './record-response.ts';

/**
 * The methods of grid items for their rows and columns.
 *
 * Rows keep their identity by position, so that their columns in a linked sheet are renamed; further ones get columns
 * of their own. What a linked sheet does with the columns of rows that are taken away is unconfirmed: they stay.
 */
export const gridMethods: MethodTable<ItemParts> = {
  getRows: (parts) => parts.realm.array(itemOf(parts).rows.map((row) => row.title)),
  getColumns: (parts) => parts.realm.array(itemOf(parts).columns),
  setRows: itemSetter([named('rows', listOf(text))], (item, [titles], { file, handle }) => {
    mustHaveSome(handle, titles, 'rows');
    setRows(handle, file, item, titles);
  }),
  setColumns: itemSetter([named('columns', listOf(text))], (item, [titles], { handle }) => {
    mustHaveSome(handle, titles, 'columns');
    item.columns = [...titles];
  }),
};

// The wording for an empty list is that of choices (PLATFORM F); for grids it is unconfirmed.
function mustHaveSome({ realm }: FormHandle, titles: readonly string[], name: string): void {
  if (titles.length === 0) throw realm.exception(`Array is empty: ${name}`);
}

function setRows(handle: FormHandle, file: FormFile, item: FormItem, titles: readonly string[]): void {
  const known = item.rows.length;
  item.rows = item.rows.slice(0, titles.length);
  titles.forEach((title, index) => {
    const row = item.rows[index];
    if (row === undefined) item.rows.push({ id: rowId(handle, file, item), title });
    else row.title = title;
  });
  if (file.destination === null) return;
  const { responseSheets } = handle.setting;
  columnsOfItem(item).forEach((column, index) => {
    if (index < known) responseSheets.columnRenamed(file.id, column.itemId, column.title);
    else responseSheets.columnAdded(file.id, column);
  });
}
