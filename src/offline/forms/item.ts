/** Items of a form as a script sees them: the generic Item, and the item of a type. */

import { flag, named, text } from '../base/parameters.ts';
import { type MethodTable, type ServiceClass, serviceClass } from '../base/service-class.ts';
import { choiceMethods } from './choices.ts';
import { itemTypes } from './form-enums.ts';
import {
  change,
  type FormHandle,
  type FormSetting,
  fileOf,
  ITEM,
  type ItemParts,
  PAGE_BREAK_ITEM,
} from './form-setting.ts';
import { type EmulatedItemType, hasChoices, isQuestion } from './form-store.ts';
import { gridMethods } from './grid-item.ts';
import { dateMethods, pageBreakMethods, scaleMethods, validationMethods } from './item-kinds.ts';
import { answerMethods } from './item-response.ts';
import { appendItem, findItem, itemOf, itemSetter } from './item-state.ts';
import { columnsOfItem } from './record-response.ts';
import type { ValidationName } from './validation.ts';

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
const VALIDATIONS: Partial<Record<EmulatedItemType, ValidationName>> = {
  CHECKBOX: 'CheckboxValidation',
  GRID: 'GridValidation',
  PARAGRAPH_TEXT: 'ParagraphTextValidation',
  TEXT: 'TextValidation',
};
const OF_ONE_TYPE: Partial<Record<EmulatedItemType, MethodTable<ItemParts>>> = {
  GRID: gridMethods,
  DATE: dateMethods,
  SCALE: scaleMethods,
  PAGE_BREAK: pageBreakMethods,
};

const commonMethods: MethodTable<ItemParts> = {
  getId: (parts) => itemOf(parts).id,
  getIndex: (parts) => fileOf(parts.handle).items.indexOf(itemOf(parts)),
  getType: (parts) => itemTypes[itemOf(parts).type],
  getTitle: (parts) => itemOf(parts).title,
  getHelpText: (parts) => itemOf(parts).helpText,
  setTitle: itemSetter([named('title', text)], (item, [title], { file, handle }) => {
    item.title = title;
    if (file.destination === null || !isQuestion(item.type)) return;
    for (const column of columnsOfItem(item)) {
      handle.setting.responseSheets.columnRenamed(file.id, column.itemId, column.title);
    }
  }),
  setHelpText: itemSetter([named('text', text)], (item, [helpText]) => {
    item.helpText = helpText;
  }),
};

const questionMethods: MethodTable<ItemParts> = {
  isRequired: (parts) => itemOf(parts).required,
  setRequired: itemSetter([named('enabled', flag)], (item, [enabled]) => {
    item.required = enabled;
  }),
};

const genericClass: ServiceClass<ItemParts> = serviceClass(
  ITEM,
  {
    ...commonMethods,
    ...conversions(),
    duplicate: (parts, _given, call) => parts.handle.genericItem(duplicate(parts, call.method)),
  },
  { lacking: [] },
);

const typedClasses = new Map(
  Object.keys(CLASS_NAMES).map((type) => [type, typedClass(type as EmulatedItemType)] as const),
);

/** Opens a form for one execution; what it costs is the business of whoever opens it for a script. */
export function formHandle(setting: FormSetting, formId: string): FormHandle {
  const { realm } = setting.execution;
  const handle: FormHandle = {
    realm,
    setting,
    formId,
    genericItem: (itemId) => genericClass.make({ realm, handle, itemId }),
    typedItem: (itemId) => {
      const { type } = findItem(handle, itemId);
      const made = typedClasses.get(type)?.make({ realm, handle, itemId });
      if (made === undefined) throw new Error(`typedItem: no class for ${type}`);
      return made;
    },
  };
  return handle;
}

function conversions(): MethodTable<ItemParts> {
  const converted = (className: string) => (parts: ItemParts) => {
    const { type } = itemOf(parts);
    if (CLASS_NAMES[type] === className) return parts.handle.typedItem(parts.itemId);
    throw parts.realm.exception(`Invalid conversion for item type: ${type}`);
  };
  return Object.fromEntries(CONVERSIONS.map((className) => [`as${className}`, converted(className)]));
}

function typedClass(type: EmulatedItemType): ServiceClass<ItemParts> {
  const kind = type === 'PAGE_BREAK' ? PAGE_BREAK_ITEM : `FormApp.${CLASS_NAMES[type]}`;
  const validation = VALIDATIONS[type];
  const methods: MethodTable<ItemParts> = {
    ...commonMethods,
    duplicate: (parts, _given, call) => parts.handle.typedItem(duplicate(parts, call.method)),
    ...(isQuestion(type) ? { ...questionMethods, ...answerMethods(type) } : {}),
    ...(hasChoices(type) ? choiceMethods(type) : {}),
    ...(validation === undefined ? {} : validationMethods(validation)),
    ...OF_ONE_TYPE[type],
  };
  return serviceClass(kind, methods, { lacking: lackingOf(type) });
}

function lackingOf(type: EmulatedItemType): string[] {
  // A grid has no points (reference of GridItem).
  if (!isQuestion(type) || type === 'GRID') return [];
  const points = ['getPoints', 'setPoints'];
  return hasChoices(type)
    ? [...points, ...AUTOGRADED, 'getFeedbackForCorrect', 'getFeedbackForIncorrect']
    : [...points, ...GRADED];
}

function duplicate({ handle, itemId }: ItemParts, method: string): number {
  return change(handle, method, (file) => {
    const original = findItem(handle, itemId);
    return appendItem(handle, file, original.type, original);
  });
}
