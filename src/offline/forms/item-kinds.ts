/** What items of single types have beyond titles and choices. */

import { flag, instance, integer, memberOf, named, orNull, text } from '../base/parameters.ts';
import type { Form, MethodTable } from '../base/service-class.ts';
import { navigationTo } from './choices.ts';
import { pageNavigationTypes } from './form-enums.ts';
import { type FormHandle, INVALID_DATA, type ItemParts, PAGE_BREAK_ITEM } from './form-setting.ts';
import type { FormFile, FormItem, Navigation } from './form-store.ts';
import { itemOf, itemSetter } from './item-state.ts';
import { type ValidationName, validationClasses } from './validation.ts';

/** Gives the methods of text, paragraph, checkbox and grid items for their validation. */
export function validationMethods(name: ValidationName): MethodTable<ItemParts> {
  const validation = named('validation', orNull(instance(validationClasses[name])));
  return {
    setValidation: itemSetter([validation], (item, [given]) => {
      const state = given === null ? null : structuredClone(given.state);
      item.validation = state?.kind === null ? null : state;
    }),
    clearValidation: itemSetter([], (item) => {
      item.validation = null;
    }),
  };
}

/** The methods of date items for the year. */
export const dateMethods: MethodTable<ItemParts> = {
  includesYear: (parts) => itemOf(parts).includesYear,
  setIncludesYear: itemSetter([named('enableYear', flag)], (item, [includesYear]) => {
    item.includesYear = includesYear;
  }),
};

/** The methods of scale items for their bounds and labels. */
export const scaleMethods: MethodTable<ItemParts> = {
  getLowerBound: (parts) => itemOf(parts).scale.low,
  getUpperBound: (parts) => itemOf(parts).scale.high,
  getLeftLabel: (parts) => itemOf(parts).scale.lowLabel,
  getRightLabel: (parts) => itemOf(parts).scale.highLabel,
  setBounds: itemSetter([named('lower', integer), named('upper', integer)], (item, [low, high], { handle }) => {
    // The reference allows a lower bound of 0 or 1 and an upper one of 3 to 10; its wording is unconfirmed.
    const isAllowed = [0, 1].includes(low) && high >= 3 && high <= 10;
    if (!isAllowed) throw handle.realm.exception(INVALID_DATA);
    Object.assign(item.scale, { low, high });
  }),
  setLabels: itemSetter([named('lower', text), named('upper', text)], (item, [lowLabel, highLabel]) => {
    Object.assign(item.scale, { lowLabel, highLabel });
  }),
};

/** The methods of page breaks for where the page before them leads. */
export const pageBreakMethods: MethodTable<ItemParts> = {
  getPageNavigationType: (parts) => pageNavigationTypes[itemOf(parts).navigation.type],
  getGoToPage: (parts) => {
    const { navigation } = itemOf(parts);
    return navigation.type === 'GO_TO_PAGE' ? parts.handle.typedItem(navigation.itemId) : null;
  },
  setGoToPage: goToPage(),
};

function goToPage(): readonly Form<ItemParts>[] {
  const put = (
    item: FormItem,
    navigation: Navigation,
    { file, handle }: { handle: FormHandle; file: FormFile },
  ): void => {
    const isLost = navigation.type === 'GO_TO_PAGE' && !file.items.some((each) => each.id === navigation.itemId);
    if (isLost) throw handle.realm.exception(INVALID_DATA);
    item.navigation = navigation;
  };
  return [
    itemSetter([named('goToPageItem', instance(PAGE_BREAK_ITEM))], (item, [{ itemId }], where) =>
      put(item, { type: 'GO_TO_PAGE', itemId }, where),
    ),
    itemSetter([named('navigationType', memberOf('PageNavigationType'))], (item, [type], where) =>
      put(item, navigationTo(where.handle, type), where),
    ),
  ];
}
