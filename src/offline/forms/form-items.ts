/** The items of a form: adding, finding, moving, and deleting them. */

import { instance, integer, memberOf, named, optional } from '../base/parameters.ts';
import { type Call, type Form, type MethodTable, takes } from '../base/service-class.ts';
import { isTarget } from './choices.ts';
import { change, type FormHandle, fileOf, INVALID_DATA, ITEM } from './form-setting.ts';
import type { EmulatedItemType, FormFile } from './form-store.ts';
import { appendItem, findItem } from './item-state.ts';

const ADDING: Readonly<Record<string, EmulatedItemType>> = {
  addCheckboxItem: 'CHECKBOX',
  addDateItem: 'DATE',
  addGridItem: 'GRID',
  addListItem: 'LIST',
  addMultipleChoiceItem: 'MULTIPLE_CHOICE',
  addPageBreakItem: 'PAGE_BREAK',
  addParagraphTextItem: 'PARAGRAPH_TEXT',
  addScaleItem: 'SCALE',
  addSectionHeaderItem: 'SECTION_HEADER',
  addTextItem: 'TEXT',
};

/**
 * The methods of `Form` for its items. Items that are added come at the end, as objects of their type's class;
 * `moveItem` and `deleteItem` take an index or an Item, but no object of a type's class, as live Google says in its
 * refusal of `(FormApp.MultipleChoiceItem,number)`.
 */
export const itemMethods: MethodTable<FormHandle> = {
  getItems: takes([optional(named('itemType', memberOf('ItemType')))], (handle, [type]) => {
    const items = fileOf(handle).items.filter((item) => type === undefined || item.type === type);
    return handle.realm.array(items.map((item) => handle.genericItem(item.id)));
  }),
  getItemById: takes([named('id', integer)], (handle, [id]) => {
    const item = fileOf(handle).items.find((each) => each.id === id);
    return item === undefined ? null : handle.genericItem(item.id);
  }),
  moveItem: [
    takes([named('from', integer), named('to', integer)], (handle, [from, to], call) =>
      moveItem(handle, call, () => from, to),
    ),
    takes([named('item', instance(ITEM)), named('toIndex', integer)], (handle, [{ itemId }, to], call) =>
      moveItem(handle, call, (file) => indexOf(handle, file, itemId), to),
    ),
  ],
  deleteItem: [
    takes([named('index', integer)], (handle, [index], call) => deleteItem(handle, call, () => index)),
    takes([named('item', instance(ITEM))], (handle, [{ itemId }], call) =>
      deleteItem(handle, call, (file) => indexOf(handle, file, itemId)),
    ),
  ],
  ...Object.fromEntries(Object.entries(ADDING).map(([method, type]) => [method, adding(type)])),
};

function adding(type: EmulatedItemType): Form<FormHandle> {
  return takes([], (handle, _given, call) =>
    handle.typedItem(change(handle, call.method, (file) => appendItem(handle, file, type))),
  );
}

function moveItem(handle: FormHandle, call: Call, find: (file: FormFile) => number, to: number): object {
  const itemId = change(handle, call.method, (file) => {
    const from = validIndex(handle, file, find(file));
    const target = validIndex(handle, file, to);
    const [item] = file.items.splice(from, 1);
    if (item === undefined) throw new Error('moveItem: no item at a checked index');
    file.items.splice(target, 0, item);
    return item.id;
  });
  return handle.genericItem(itemId);
}

// A page break that something still leads to cannot be deleted, as live reports say. Answers stay in the responses.
function deleteItem(handle: FormHandle, call: Call, find: (file: FormFile) => number): null {
  change(handle, call.method, (file) => {
    const index = validIndex(handle, file, find(file));
    const item = file.items[index];
    if (item !== undefined && isTarget(file, item.id)) throw handle.realm.exception(INVALID_DATA);
    file.items.splice(index, 1);
  });
  return null;
}

function indexOf(handle: FormHandle, file: FormFile, itemId: number): number {
  return file.items.indexOf(findItem(handle, itemId));
}

// That Google refuses an index outside the form is sure, its wording is unconfirmed.
function validIndex({ realm }: FormHandle, file: FormFile, index: number): number {
  if (file.items[index] !== undefined) return index;
  throw realm.exception('Invalid argument: index');
}
