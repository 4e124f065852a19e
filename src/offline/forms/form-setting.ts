/** What the Forms service is given by the Workspace, and the handle that its objects share. */

import { objectKind } from '../base/object-kind.ts';
import type { Given, Parameter } from '../base/parameters.ts';
import { type Form, takes } from '../base/service-class.ts';
import { type Doubts, USUAL_DOUBTS } from '../doubts.ts';
import type { Execution, Realm } from '../service.ts';
import type { FormFile, FormStore } from './form-store.ts';
import type { ResponseSheets } from './response-sheets.ts';

/** What `formApp` needs. `newId` is the Workspace's seeded source of ids. */
export interface FormSetting {
  execution: Execution;
  store: FormStore;
  newId(kind: string): string;
  responseSheets: ResponseSheets;
  /** The form that the script is bound to; null for a script of a spreadsheet or a standalone one. */
  activeFormId: string | null;
  /** The script and account that a form is made for, as Drive tells apps apart; the account alone when not said. */
  maker?: string;
  /** The answers to open questions; the usual ones when not said. */
  doubts?: Doubts;
  /** Whether the form is gone or cannot be opened from Drive's bin; never when not said. */
  isShut?(formId: string): boolean;
  /** `FormApp.getUi`: gives the Ui, or throws Google's error where there is none. */
  getUi(): object;
}

/** Google's message for a form or item that is not there (PLATFORM D). */
export const NO_ITEM = 'No item with the given ID could be found, or you do not have permission to access it.';

/** Google's message for whatever a form's server refuses: mixed navigation, a page break still referred to, … */
export const INVALID_DATA = 'Invalid data updating form.';

/** The answers to open questions that hold for this setting. */
export function doubtsOf({ doubts = USUAL_DOUBTS }: FormSetting): Doubts {
  return doubts;
}

/** A form as opened by one execution. It makes the items' objects, because items and answers give items in turn. */
export interface FormHandle {
  readonly realm: Realm;
  readonly setting: FormSetting;
  readonly formId: string;
  /** The generic Item, with a conversion `as…` for each type, as `getItems` and `getItemById` give it (F69). */
  genericItem(itemId: number): object;
  /** The item as an object of its type's class, as `addTextItem` and `asTextItem` give it: without conversions. */
  typedItem(itemId: number): object;
}

/** What an item's object stands for. */
export interface ItemParts {
  readonly realm: Realm;
  readonly handle: FormHandle;
  readonly itemId: number;
}

/** The classes of items that methods take. An item of a type's own class is no Item. */
export const ITEM = objectKind<ItemParts>('FormApp.Item');
export const PAGE_BREAK_ITEM = objectKind<ItemParts>('FormApp.PageBreakItem');

/** Gives the form's state. Throws Google's error when it has been removed since it was opened. */
export function fileOf(handle: FormHandle): FormFile {
  const file = handle.setting.store.files.get(handle.formId);
  if (file === undefined) throw handle.setting.execution.realm.exception(NO_ITEM);
  return file;
}

/**
 * Carries out one change to the form as one service call (`Form.change`), and marks the form as changed.
 * Nothing is marked when the change throws, because Google's server refuses a change as a whole.
 */
export function change<Result>(handle: FormHandle, method: string, effect: (file: FormFile) => Result): Result {
  return handle.setting.execution.call(method, 'Form.change', 1, () => {
    const file = fileOf(handle);
    const result = effect(file);
    handle.setting.store.changed(file);
    return result;
  });
}

/** A method that changes the form, as one service call, and gives the form's own object. */
export function formSetter<const Parameters extends readonly Parameter[]>(
  parameters: Parameters,
  effect: (file: FormFile, given: Given<Parameters>, handle: FormHandle) => void,
): Form<FormHandle> {
  return takes(parameters, (handle: FormHandle, given, call) => {
    change(handle, call.method, (file) => effect(file, given, handle));
    return call.self;
  });
}
