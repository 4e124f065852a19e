/** Choices of list, multiple-choice and checkbox items, as a script makes and reads them. */

import { flag, instance, listOf, memberOf, named, text } from '../base/parameters.ts';
import { type Form, type MethodTable, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import { NotEmulated } from '../not-emulated.ts';
import type { Realm } from '../service.ts';
import { pageNavigationTypes } from './form-enums.ts';
import { type FormHandle, INVALID_DATA, type ItemParts, PAGE_BREAK_ITEM } from './form-setting.ts';
import type { EmulatedItemType, FormChoice, FormFile, FormItem, Navigation } from './form-store.ts';
import { itemOf, itemSetter } from './item-state.ts';

interface ChoiceParts {
  readonly realm: Realm;
  readonly handle: FormHandle;
  /** The type of the item that it was made by. */
  readonly type: EmulatedItemType;
  readonly choice: FormChoice;
}

const choiceClass: ServiceClass<ChoiceParts> = serviceClass(
  'FormApp.Choice',
  {
    getValue: ({ choice }) => choice.value,
    getPageNavigationType: ({ choice: { navigation } }) =>
      navigation === null ? null : pageNavigationTypes[navigation.type],
    // The reference gives the target only for multiple-choice items, and null for all others.
    getGotoPage: ({ choice: { navigation }, handle, type }) =>
      type === 'MULTIPLE_CHOICE' && navigation?.type === 'GO_TO_PAGE' ? handle.typedItem(navigation.itemId) : null,
  },
  { lacking: ['isCorrectAnswer'] },
);

/** Gives the methods that items of a type have for their choices. */
export function choiceMethods(type: EmulatedItemType): MethodTable<ItemParts> {
  const methods: MethodTable<ItemParts> = {
    createChoice: choiceForms(type),
    getChoices: (parts) => parts.realm.array(itemOf(parts).choices.map((each) => choiceObject(parts, type, each))),
    setChoices: itemSetter([named('choices', listOf(instance(choiceClass)))], (item, [given], where) =>
      putChoices(
        item,
        'choices',
        given.map(({ choice }) => structuredClone(choice)),
        where,
      ),
    ),
    setChoiceValues: itemSetter([named('values', listOf(text))], (item, [values], where) =>
      putChoices(
        item,
        'values',
        values.map((value) => ({ value, navigation: null })),
        where,
      ),
    ),
  };
  return type === 'LIST' ? methods : { ...methods, ...otherOption };
}

const otherOption: MethodTable<ItemParts> = {
  hasOtherOption: (parts) => itemOf(parts).other,
  showOtherOption: itemSetter([named('enabled', flag)], (item, [enabled]) => {
    item.other = enabled;
  }),
};

/**
 * Gives where a type of navigation leads. The bare type GO_TO_PAGE, which lacks its page, is refused (in which words is
 * unconfirmed).
 */
export function navigationTo({ realm }: FormHandle, type: string): Navigation {
  if (type === 'CONTINUE' || type === 'RESTART' || type === 'SUBMIT') return { type };
  throw realm.exception('Invalid argument: navigationType');
}

/** Whether some choice or page break leads to the page break: Google then refuses to delete it. */
export function isTarget(file: FormFile, pageBreakId: number): boolean {
  const leads = (navigation: Navigation | null) =>
    navigation?.type === 'GO_TO_PAGE' && navigation.itemId === pageBreakId;
  const others = file.items.filter((item) => item.id !== pageBreakId);
  return others.some((item) => leads(item.navigation) || item.choices.some((choice) => leads(choice.navigation)));
}

// An Item is no PageBreakItem: Google names (String,FormApp.Item) in its refusal, so that asPageBreakItem() is needed.
function choiceForms(type: EmulatedItemType): readonly Form<ItemParts>[] {
  const value = named('value', text);
  const made = (parts: ItemParts, given: string, navigation: Navigation | null): object =>
    choiceObject(parts, type, { value: given, navigation });
  const plain: Form<ItemParts>[] = [
    takes([value], (parts, [given]) => made(parts, given, null)),
    takes([value, named('isCorrect', flag)], (_parts, _given, call) => {
      throw new NotEmulated(`${call.method}(String,Boolean)`);
    }),
  ];
  if (type === 'CHECKBOX') return plain;
  return [
    ...plain,
    takes([value, named('navigationItem', instance(PAGE_BREAK_ITEM))], (parts, [given, { itemId }]) =>
      made(parts, given, { type: 'GO_TO_PAGE', itemId }),
    ),
    takes([value, named('navigationType', memberOf('PageNavigationType'))], (parts, [given, name]) =>
      made(parts, given, navigationTo(parts.handle, name)),
    ),
  ];
}

function choiceObject({ handle, realm }: ItemParts, type: EmulatedItemType, state: FormChoice): object {
  return choiceClass.make({ realm, handle, type, choice: structuredClone(state) });
}

function putChoices(
  item: FormItem,
  name: string,
  choices: FormChoice[],
  { file, handle }: { handle: FormHandle; file: FormFile },
): void {
  if (choices.length === 0) throw handle.realm.exception(`Array is empty: ${name}`);
  refuseUnfit(handle, file, choices);
  item.choices = choices;
}

// The texts for duplicates and for mixed navigation are those of live reports; the one for '' is unconfirmed.
function refuseUnfit(handle: FormHandle, file: FormFile, choices: readonly FormChoice[]): void {
  const { realm } = handle;
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
