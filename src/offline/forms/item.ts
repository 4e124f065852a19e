/** Items of a form as a script sees them: the generic Item, and the item of a type. */

import { choiceMethods } from './choices.ts';
import { itemTypes } from './form-enums.ts';
import { change, type FormHandle, type FormSetting, fileOf } from './form-setting.ts';
import { type EmulatedItemType, hasChoices, isQuestion } from './form-store.ts';
import { gridMethods } from './grid-item.ts';
import { dateMethods, pageBreakMethods, scaleMethods, validationMethods } from './item-kinds.ts';
import { answerMethods } from './item-response.ts';
import { appendItem, findItem, setter, standsFor } from './item-state.ts';
import { columnsOfItem } from './record-response.ts';
import { type Methods, serviceObject } from './service-object.ts';
import { flag, text } from './signatures.ts';
import type { ValidationClass } from './validation.ts';

const CLASS_NAMES: Record<EmulatedItemType, string> = {
  CHECKBOX: 'CheckboxItem',
  DATE: 'DateItem',
  GRID: 'GridItem',
  LIST: 'ListItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  PAGE_BREAK: 'PageBreakItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  SCALE: 'ScaleItem',
  SECTION_HEADER: 'SectionHeaderItem',
  TEXT: 'TextItem',
};
const AS_OTHER_TYPES = ['CheckboxGridItem', 'DateTimeItem', 'DurationItem', 'ImageItem', 'RatingItem'];
const CONVERSIONS = [...Object.values(CLASS_NAMES), ...AS_OTHER_TYPES, 'TimeItem', 'VideoItem'];
const AUTOGRADED = ['setFeedbackForCorrect', 'setFeedbackForIncorrect'];
const GRADED = ['getGeneralFeedback', 'setGeneralFeedback'];
const VALIDATIONS: Partial<Record<EmulatedItemType, ValidationClass>> = {
  CHECKBOX: 'CheckboxValidation',
  GRID: 'GridValidation',
  PARAGRAPH_TEXT: 'ParagraphTextValidation',
  TEXT: 'TextValidation',
};

/** Opens a form for one execution; what it costs is the business of whoever opens it for a script. */
export function formHandle(setting: FormSetting, formId: string): FormHandle {
  const handle: FormHandle = {
    setting,
    formId,
    genericItem: (itemId) => genericItem(handle, itemId),
    typedItem: (itemId) => typedItem(handle, itemId),
  };
  return handle;
}

function genericItem(handle: FormHandle, itemId: number): object {
  const { realm } = handle.setting.execution;
  const methods: Methods = commonMethods(handle, itemId, 'Item', () => item);
  methods.duplicate = () => duplicate(handle, itemId, 'Item', genericItem);
  for (const className of CONVERSIONS) {
    methods[`as${className}`] = () => {
      const { type } = findItem(handle, itemId);
      if (CLASS_NAMES[type] === className) return typedItem(handle, itemId);
      throw realm.exception(`Invalid conversion for item type: ${type}`);
    };
  }
  const item = serviceObject('Item', methods, []);
  return standsFor(item, itemId);
}

function typedItem(handle: FormHandle, itemId: number): object {
  const { type } = findItem(handle, itemId);
  const className = CLASS_NAMES[type];
  const self = () => item;
  const methods: Methods = commonMethods(handle, itemId, className, self);
  methods.duplicate = () => duplicate(handle, itemId, className, typedItem);
  const lacking: string[] = [];
  if (isQuestion(type)) {
    Object.assign(methods, questionMethods(handle, itemId, className, self), answerMethods(handle, itemId, className));
    // A grid has no points (reference of GridItem).
    if (type !== 'GRID') lacking.push('getPoints', 'setPoints', ...(hasChoices(type) ? AUTOGRADED : GRADED));
  }
  if (hasChoices(type)) {
    Object.assign(methods, choiceMethods(handle, itemId, className, self));
    lacking.push('getFeedbackForCorrect', 'getFeedbackForIncorrect');
  }
  const validation = VALIDATIONS[type];
  if (validation !== undefined) {
    Object.assign(methods, validationMethods(handle, itemId, { className, validation }, self));
  }
  if (type === 'GRID') Object.assign(methods, gridMethods(handle, itemId, self));
  if (type === 'DATE') Object.assign(methods, dateMethods(handle, itemId, self));
  if (type === 'SCALE') Object.assign(methods, scaleMethods(handle, itemId, self));
  if (type === 'PAGE_BREAK') Object.assign(methods, pageBreakMethods(handle, itemId, self));
  const item = serviceObject(className, methods, lacking);
  return standsFor(item, itemId);
}

function commonMethods(handle: FormHandle, itemId: number, className: string, self: () => object): Methods {
  const given = (values: unknown[], name: string) => ({ values, overloads: [[text(name)]], self });
  return {
    getId: () => findItem(handle, itemId).id,
    getIndex: () => fileOf(handle).items.indexOf(findItem(handle, itemId)),
    getType: () => itemTypes[findItem(handle, itemId).type],
    getTitle: () => findItem(handle, itemId).title,
    getHelpText: () => findItem(handle, itemId).helpText,
    setTitle: (...values) =>
      setter(handle, itemId, `${className}.setTitle`, given(values, 'title'), (item, file) => {
        item.title = String(values[0]);
        if (file.destination === null || !isQuestion(item.type)) return;
        for (const column of columnsOfItem(item)) {
          handle.setting.responseSheets.columnRenamed(file.id, column.itemId, column.title);
        }
      }),
    setHelpText: (...values) =>
      setter(handle, itemId, `${className}.setHelpText`, given(values, 'text'), (item) => {
        item.helpText = String(values[0]);
      }),
  };
}

function duplicate(
  handle: FormHandle,
  itemId: number,
  className: string,
  wrap: (handle: FormHandle, itemId: number) => object,
): object {
  const copyId = change(handle, `${className}.duplicate`, (file) => {
    const original = findItem(handle, itemId);
    return appendItem(handle, file, original.type, original);
  });
  return wrap(handle, copyId);
}

function questionMethods(handle: FormHandle, itemId: number, className: string, self: () => object): Methods {
  return {
    isRequired: () => findItem(handle, itemId).required,
    setRequired: (...values) => {
      const given = { values, overloads: [[flag('enabled')]], self };
      return setter(handle, itemId, `${className}.setRequired`, given, (item) => {
        item.required = values[0] === true;
      });
    },
  };
}
