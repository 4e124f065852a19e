/** Choices of list, multiple-choice and checkbox items, as a script makes and reads them. */

import { enumMemberName } from '../base/google-enum.ts';
import { classNameOf } from '../base/signature.ts';
import { NotEmulated } from '../not-emulated.ts';
import { pageNavigationTypes } from './form-enums.ts';
import { change, type FormHandle, INVALID_DATA } from './form-setting.ts';
import type { FormChoice, FormFile, Navigation } from './form-store.ts';
import { findItem, itemIdOf } from './item-state.ts';
import { type Methods, serviceObject } from './service-object.ts';
import { flag, instance, instances, memberOf, overload, text, texts } from './signatures.ts';

const states = new WeakMap<object, FormChoice>();

/** Gives the methods that an item has for its choices; `self` gives the item's own object, for chaining. */
export function choiceMethods(handle: FormHandle, itemId: number, className: string, self: () => object): Methods {
  const { realm } = handle.setting.execution;
  const replace = (method: string, choices: (file: FormFile) => FormChoice[]): object => {
    change(handle, `${className}.${method}`, (file) => {
      const made = choices(file);
      refuseUnfit(handle, file, made);
      findItem(handle, itemId).choices = made;
    });
    return self();
  };
  const methods: Methods = {
    createChoice: (...given) => createChoice(handle, className, given),
    getChoices: () =>
      realm.array(findItem(handle, itemId).choices.map((each) => choiceObject(handle, className, each))),
    setChoices: (...given) => {
      overload(realm, `FormApp.${className}.setChoices`, given, [[instances('Choice', 'choices')]]);
      return replace('setChoices', () => {
        const choices = [given[0]].flat().map((each) => structuredClone(stateOf(each)));
        if (choices.length === 0) throw realm.exception('Array is empty: choices');
        return choices;
      });
    },
    setChoiceValues: (...given) => {
      overload(realm, `FormApp.${className}.setChoiceValues`, given, [[texts('values')]]);
      return replace('setChoiceValues', () => {
        const values = [given[0]].flat().map(String);
        if (values.length === 0) throw realm.exception('Array is empty: values');
        return values.map((value) => ({ value, navigation: null }));
      });
    },
  };
  return className === 'ListItem' ? methods : { ...methods, ...otherOption(handle, itemId, className, self) };
}

/**
 * Gives the navigation that arguments stand for, or null when there is none. A page break means GO_TO_PAGE; the bare
 * type GO_TO_PAGE, which lacks its page, is refused (in which words is unconfirmed).
 */
export function navigationOf(handle: FormHandle, value: unknown): Navigation | null {
  if (typeof value !== 'object' || value === null) return null;
  if (classNameOf(value) === 'FormApp.PageBreakItem') return { type: 'GO_TO_PAGE', itemId: itemIdOf(value) };
  const type = enumMemberName('PageNavigationType', value);
  if (type === 'CONTINUE' || type === 'RESTART' || type === 'SUBMIT') return { type };
  throw handle.setting.execution.realm.exception('Invalid argument: navigationType');
}

/** Whether some choice or page break leads to the page break: Google then refuses to delete it. */
export function isTarget(file: FormFile, pageBreakId: number): boolean {
  const leads = (navigation: Navigation | null) =>
    navigation?.type === 'GO_TO_PAGE' && navigation.itemId === pageBreakId;
  const others = file.items.filter((item) => item.id !== pageBreakId);
  return others.some((item) => leads(item.navigation) || item.choices.some((choice) => leads(choice.navigation)));
}

function otherOption(handle: FormHandle, itemId: number, className: string, self: () => object): Methods {
  return {
    hasOtherOption: () => findItem(handle, itemId).other,
    showOtherOption: (...given) => {
      overload(handle.setting.execution.realm, `FormApp.${className}.showOtherOption`, given, [[flag('enabled')]]);
      change(handle, `${className}.showOtherOption`, () => {
        findItem(handle, itemId).other = given[0] === true;
      });
      return self();
    },
  };
}

// An Item is no PageBreakItem: Google names (String,FormApp.Item) in its refusal, so that asPageBreakItem() is needed.
function createChoice(handle: FormHandle, className: string, given: unknown[]): object {
  const navigating = [
    [text('value'), instance('PageBreakItem', 'navigationItem')],
    [text('value'), memberOf('PageNavigationType', 'navigationType')],
  ];
  const overloads = [[text('value')], [text('value'), flag('isCorrect')]];
  const found = overload(handle.setting.execution.realm, `FormApp.${className}.createChoice`, given, [
    ...overloads,
    ...(className === 'CheckboxItem' ? [] : navigating),
  ]);
  if (found === 1) throw new NotEmulated(`${className}.createChoice(String,Boolean)`);
  return choiceObject(handle, className, { value: String(given[0]), navigation: navigationOf(handle, given[1]) });
}

function choiceObject(handle: FormHandle, className: string, state: FormChoice): object {
  const { value, navigation } = state;
  const methods: Methods = {
    getValue: () => value,
    getPageNavigationType: () => (navigation === null ? null : pageNavigationTypes[navigation.type]),
    // The reference gives the target only for multiple-choice items, and null for all others.
    getGotoPage: () =>
      className === 'MultipleChoiceItem' && navigation?.type === 'GO_TO_PAGE'
        ? handle.typedItem(navigation.itemId)
        : null,
  };
  const choice = serviceObject('Choice', methods, ['isCorrectAnswer']);
  states.set(choice, structuredClone(state));
  return choice;
}

function stateOf(choice: unknown): FormChoice {
  const state = typeof choice === 'object' && choice !== null ? states.get(choice) : undefined;
  if (state === undefined) throw new Error('stateOf: not a choice of the Forms service');
  return state;
}

// The texts for duplicates and for mixed navigation are those of live reports; the one for '' is unconfirmed.
function refuseUnfit(handle: FormHandle, file: FormFile, choices: readonly FormChoice[]): void {
  const { realm } = handle.setting.execution;
  const values = new Set(choices.map((choice) => choice.value));
  if (values.size < choices.length) throw realm.exception('Questions cannot have duplicate choice values.');
  const navigating = choices.filter((choice) => choice.navigation !== null);
  const isMixed = navigating.length > 0 && navigating.length < choices.length;
  const isLost = navigating.some(({ navigation }) => navigation?.type === 'GO_TO_PAGE' && !hasItem(file, navigation));
  if (isMixed || isLost || values.has('')) throw realm.exception(INVALID_DATA);
}

function hasItem(file: FormFile, navigation: { itemId: number }): boolean {
  return file.items.some((item) => item.id === navigation.itemId);
}
