/** What items of single types have beyond titles and choices. */

import { navigationOf } from './choices.ts';
import { pageNavigationTypes } from './form-enums.ts';
import { type FormHandle, INVALID_DATA } from './form-setting.ts';
import { findItem, setter } from './item-state.ts';
import type { Methods } from './service-object.ts';
import { flag, instance, memberOf, number, orNull, text } from './signatures.ts';
import { type ValidationClass, validationState } from './validation.ts';

/** Gives the methods of text, paragraph, checkbox and grid items for their validation. */
export function validationMethods(
  handle: FormHandle,
  itemId: number,
  names: { className: string; validation: ValidationClass },
  self: () => object,
): Methods {
  const { className, validation } = names;
  return {
    setValidation: (...values) => {
      const given = { values, overloads: [[orNull(instance(validation, 'validation'))]], self };
      return setter(handle, itemId, `${className}.setValidation`, given, (item) => {
        const [value] = values;
        const state = typeof value === 'object' && value !== null ? validationState(value) : null;
        item.validation = state?.kind === null ? null : state;
      });
    },
    clearValidation: (...values) =>
      setter(handle, itemId, `${className}.clearValidation`, { values, overloads: [[]], self }, (item) => {
        item.validation = null;
      }),
  };
}

/** Gives the methods of date items for the year. */
export function dateMethods(handle: FormHandle, itemId: number, self: () => object): Methods {
  return {
    includesYear: () => findItem(handle, itemId).includesYear,
    setIncludesYear: (...values) => {
      const given = { values, overloads: [[flag('enableYear')]], self };
      return setter(handle, itemId, 'DateItem.setIncludesYear', given, (item) => {
        item.includesYear = values[0] === true;
      });
    },
  };
}

/** Gives the methods of scale items for their bounds and labels. */
export function scaleMethods(handle: FormHandle, itemId: number, self: () => object): Methods {
  const scale = () => findItem(handle, itemId).scale;
  return {
    getLowerBound: () => scale().low,
    getUpperBound: () => scale().high,
    getLeftLabel: () => scale().lowLabel,
    getRightLabel: () => scale().highLabel,
    setBounds: (...values) => {
      const given = { values, overloads: [[number('lower'), number('upper')]], self };
      return setter(handle, itemId, 'ScaleItem.setBounds', given, (item) => {
        const [low, high] = [Number(values[0]), Number(values[1])];
        // The reference allows a lower bound of 0 or 1 and an upper one of 3 to 10; its wording is unconfirmed.
        const isAllowed = [0, 1].includes(low) && Number.isInteger(high) && high >= 3 && high <= 10;
        if (!isAllowed) throw handle.setting.execution.realm.exception(INVALID_DATA);
        Object.assign(item.scale, { low, high });
      });
    },
    setLabels: (...values) => {
      const given = { values, overloads: [[text('lower'), text('upper')]], self };
      return setter(handle, itemId, 'ScaleItem.setLabels', given, (item) => {
        Object.assign(item.scale, { lowLabel: String(values[0]), highLabel: String(values[1]) });
      });
    },
  };
}

/** Gives the methods of page breaks for where the page before them leads. */
export function pageBreakMethods(handle: FormHandle, itemId: number, self: () => object): Methods {
  return {
    getPageNavigationType: () => pageNavigationTypes[findItem(handle, itemId).navigation.type],
    getGoToPage: () => {
      const { navigation } = findItem(handle, itemId);
      return navigation.type === 'GO_TO_PAGE' ? handle.typedItem(navigation.itemId) : null;
    },
    setGoToPage: (...values) => {
      const overloads = [
        [instance('PageBreakItem', 'goToPageItem')],
        [memberOf('PageNavigationType', 'navigationType')],
      ];
      return setter(handle, itemId, 'PageBreakItem.setGoToPage', { values, overloads, self }, (item, file) => {
        const navigation = navigationOf(handle, values[0]);
        const isLost = navigation?.type === 'GO_TO_PAGE' && !file.items.some((each) => each.id === navigation.itemId);
        if (navigation === null || isLost) throw handle.setting.execution.realm.exception(INVALID_DATA);
        item.navigation = navigation;
      });
    },
  };
}
