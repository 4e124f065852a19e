/** The state behind item objects: finding it, adding it, and changing it. */

import { change, type FormHandle, fileOf, NO_ITEM } from './form-setting.ts';
import { type EmulatedItemType, type FormFile, type FormItem, isQuestion, newItem, numberId } from './form-store.ts';
import { columnsOfItem } from './record-response.ts';
import { overload, type Parameter } from './signatures.ts';

const itemIds = new WeakMap<object, number>();

/** Remembers which item an object stands for, and gives the object. */
export function standsFor(object: object, itemId: number): object {
  itemIds.set(object, itemId);
  return object;
}

/** Gives the id of the item that an item object stands for. Throws for any other object. */
export function itemIdOf(item: unknown): number {
  const id = typeof item === 'object' && item !== null ? itemIds.get(item) : undefined;
  if (id === undefined) throw new Error('itemIdOf: not an item of the Forms service');
  return id;
}

/** Gives an item's state. Throws when it has been deleted (Google's wording for that is unconfirmed). */
export function findItem(handle: FormHandle, itemId: number): FormItem {
  const item = fileOf(handle).items.find((each) => each.id === itemId);
  if (item === undefined) throw handle.setting.execution.realm.exception(NO_ITEM);
  return item;
}

/**
 * Adds an item at the end of the form, as a copy of `original` where one is given, and gives its id.
 * The linked sheet gets a column for a new question (PLATFORM E).
 */
export function appendItem(handle: FormHandle, file: FormFile, type: EmulatedItemType, original?: FormItem): number {
  const taken = new Set(file.items.flatMap((item) => [item.id, item.entryId]));
  const id = numberId(handle.setting.newId, 'item', taken);
  const entryId = numberId(handle.setting.newId, 'entry', taken.add(id));
  const item = { ...structuredClone(original ?? newItem(type, id, entryId)), id, entryId };
  for (const row of item.rows) row.id = rowId(handle, file, item);
  file.items.push(item);
  if (file.destination !== null && isQuestion(type)) {
    for (const column of columnsOfItem(item)) handle.setting.responseSheets.columnAdded(file.id, column);
  }
  return id;
}

/** Gives an id for a row of the grid `item` that no item, entry or row of the form has. */
export function rowId(handle: FormHandle, file: FormFile, item: FormItem): number {
  const others = [...file.items, item].flatMap((each) => [each.id, each.entryId, ...each.rows.map((row) => row.id)]);
  return numberId(handle.setting.newId, 'entry', new Set(others));
}

/**
 * Carries out a setter of an item: checks its arguments, then changes the item in one service call, and gives the
 * item's own object. `method` is the class and the method, `TextItem.setTitle`.
 */
export function setter(
  handle: FormHandle,
  itemId: number,
  method: string,
  given: { values: unknown[]; overloads: Parameter[][]; self: () => object },
  effect: (item: FormItem, file: FormFile) => void,
): object {
  overload(handle.setting.execution.realm, `FormApp.${method}`, given.values, given.overloads);
  change(handle, method, (file) => effect(findItem(handle, itemId), file));
  return given.self();
}
