/** The state behind item objects: finding it, adding it, and changing it. */

import type { Given, Parameter } from '../base/parameters.ts';
import { type Form, takes } from '../base/service-class.ts';
import { change, type FormHandle, fileOf, type ItemParts, NO_ITEM } from './form-setting.ts';
import { type EmulatedItemType, type FormFile, type FormItem, isQuestion, newItem, numberId } from './form-store.ts';
import { columnsOfItem } from './record-response.ts';

/** Gives an item's state. Throws when it has been deleted (Google's wording for that is unconfirmed). */
export function findItem(handle: FormHandle, itemId: number): FormItem {
  const item = fileOf(handle).items.find((each) => each.id === itemId);
  if (item === undefined) throw handle.realm.exception(NO_ITEM);
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

/** Gives the state behind an item's object, as `findItem` does. */
export function itemOf({ handle, itemId }: ItemParts): FormItem {
  return findItem(handle, itemId);
}

/** A method that changes the item, as one service call, and gives the item's own object. */
export function itemSetter<const Parameters extends readonly Parameter[]>(
  parameters: Parameters,
  effect: (item: FormItem, given: Given<Parameters>, where: { handle: FormHandle; file: FormFile }) => void,
): Form<ItemParts> {
  return takes(parameters, ({ handle, itemId }: ItemParts, given, call) => {
    change(handle, call.method, (file) => effect(findItem(handle, itemId), given, { handle, file }));
    return call.self;
  });
}
