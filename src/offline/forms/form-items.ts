/** The items of a form: adding, finding, moving, and deleting them. */

import { enumMemberName } from '../base/google-enum.ts';
import { isTarget } from './choices.ts';
import { change, type FormHandle, fileOf, INVALID_DATA } from './form-setting.ts';
import type { EmulatedItemType, FormFile } from './form-store.ts';
import { appendItem, findItem, itemIdOf } from './item-state.ts';
import type { Methods } from './service-object.ts';
import { instance, memberOf, number, overload } from './signatures.ts';

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
 * Gives the methods of `Form` for its items. Items that are added come at the end, as objects of their type's class;
 * `moveItem` and `deleteItem` take an index or an Item, but no object of a type's class, as live Google says in its
 * refusal of `(FormApp.MultipleChoiceItem,number)`.
 */
export function itemMethods(handle: FormHandle): Methods {
  const { realm } = handle.setting.execution;
  const methods: Methods = {
    getItems: (...given) => {
      overload(realm, 'FormApp.Form.getItems', given, [[], [memberOf('ItemType', 'itemType')]]);
      const type = enumMemberName('ItemType', given[0]);
      const items = fileOf(handle).items.filter((item) => given.length === 0 || item.type === type);
      return realm.array(items.map((item) => handle.genericItem(item.id)));
    },
    getItemById: (...given) => {
      overload(realm, 'FormApp.Form.getItemById', given, [[number('id')]]);
      const item = fileOf(handle).items.find((each) => each.id === given[0]);
      return item === undefined ? null : handle.genericItem(item.id);
    },
    moveItem: (...given) => {
      const [from, to] = [
        [number('from'), number('to')],
        [instance('Item', 'item'), number('toIndex')],
      ];
      overload(realm, 'FormApp.Form.moveItem', given, [from, to]);
      const itemId = change(handle, 'Form.moveItem', (file) => moveItem(handle, file, given));
      return handle.genericItem(itemId);
    },
    deleteItem: (...given) => {
      overload(realm, 'FormApp.Form.deleteItem', given, [[number('index')], [instance('Item', 'item')]]);
      change(handle, 'Form.deleteItem', (file) => deleteItem(handle, file, given[0]));
      return null;
    },
  };
  for (const [method, type] of Object.entries(ADDING)) {
    methods[method] = (...given) => {
      overload(realm, `FormApp.Form.${method}`, given, [[]]);
      return handle.typedItem(change(handle, `Form.${method}`, (file) => appendItem(handle, file, type)));
    };
  }
  return methods;
}

function moveItem(handle: FormHandle, file: FormFile, [what, to]: unknown[]): number {
  const from = indexOf(handle, file, what);
  const target = validIndex(handle, file, to);
  const [item] = file.items.splice(from, 1);
  if (item === undefined) throw new Error('moveItem: no item at a checked index');
  file.items.splice(target, 0, item);
  return item.id;
}

// A page break that something still leads to cannot be deleted, as live reports say. Answers stay in the responses.
function deleteItem(handle: FormHandle, file: FormFile, what: unknown): void {
  const index = indexOf(handle, file, what);
  const item = file.items[index];
  if (item !== undefined && isTarget(file, item.id)) throw handle.setting.execution.realm.exception(INVALID_DATA);
  file.items.splice(index, 1);
}

function indexOf(handle: FormHandle, file: FormFile, what: unknown): number {
  if (typeof what === 'number') return validIndex(handle, file, what);
  return file.items.indexOf(findItem(handle, itemIdOf(what)));
}

// That Google refuses an index outside the form is sure, its wording is unconfirmed.
function validIndex(handle: FormHandle, file: FormFile, index: unknown): number {
  if (typeof index === 'number' && file.items[index] !== undefined) return index;
  throw handle.setting.execution.realm.exception('Invalid argument: index');
}
