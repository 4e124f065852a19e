/** The validations of text, paragraph, checkbox and grid items, and their builders. */

import type { FormSetting } from './form-setting.ts';
import type { FormValidation } from './form-store.ts';
import { readPattern } from './pattern.ts';
import { type Methods, serviceObject } from './service-object.ts';
import { number, overload, type Parameter, text } from './signatures.ts';

/** The classes of validations; the builder of each is called `<class>Builder`. */
export type ValidationClass = 'CheckboxValidation' | 'GridValidation' | 'ParagraphTextValidation' | 'TextValidation';

const lengths = ['requireTextLengthGreaterThanOrEqualTo', 'requireTextLengthLessThanOrEqualTo'];
const patterns = [
  'requireTextContainsPattern',
  'requireTextDoesNotContainPattern',
  'requireTextDoesNotMatchPattern',
  'requireTextMatchesPattern',
];
const comparisons = [
  'requireNumberEqualTo',
  'requireNumberGreaterThan',
  'requireNumberGreaterThanOrEqualTo',
  'requireNumberLessThan',
  'requireNumberLessThanOrEqualTo',
  'requireNumberNotEqualTo',
];
const ranges = ['requireNumberBetween', 'requireNumberNotBetween'];
const plain = ['requireNumber', 'requireTextIsEmail', 'requireTextIsUrl', 'requireWholeNumber'];
const selections = ['requireSelectAtLeast', 'requireSelectAtMost', 'requireSelectExactly'];

// What each builder can require, with the parameters of the method (PLATFORM F).
const requirements: Record<ValidationClass, [readonly string[], Parameter[]][]> = {
  CheckboxValidation: [[selections, [number('number')]]],
  GridValidation: [[['requireLimitOneResponsePerColumn'], []]],
  ParagraphTextValidation: [
    [patterns, [text('pattern')]],
    [lengths, [number('number')]],
  ],
  TextValidation: [
    [patterns, [text('pattern')]],
    [lengths, [number('number')]],
    [comparisons, [number('number')]],
    [ranges, [number('start'), number('end')]],
    [plain, []],
  ],
};

const built = new WeakMap<object, FormValidation>();

/** Gives what a validation object requires. Throws when the object was not made by `validationBuilder`. */
export function validationState(validation: object): FormValidation {
  const state = built.get(validation);
  if (state === undefined) throw new Error('validationState: not a validation of the Forms service');
  return structuredClone(state);
}

/**
 * Gives a builder of validations. The last `require…` holds; without any, the validation lets everything through,
 * and setting it removes the item's validation.
 *
 * A pattern that RE2 would not take is refused at once ("Invalid argument: pattern"; where and in which words Google
 * refuses it is unconfirmed).
 */
export function validationBuilder(setting: FormSetting, className: ValidationClass): object {
  const { realm } = setting.execution;
  const state: FormValidation = { kind: null, numbers: [], pattern: '', helpText: '' };
  const methods: Methods = {
    setHelpText: (...given) => {
      overload(realm, `FormApp.${className}Builder.setHelpText`, given, [[text('text')]]);
      state.helpText = String(given[0]);
      return builder;
    },
    build: (...given) => {
      overload(realm, `FormApp.${className}Builder.build`, given, [[]]);
      const validation = serviceObject(className, {}, []);
      built.set(validation, structuredClone(state));
      return validation;
    },
  };
  for (const [kinds, parameters] of requirements[className]) {
    for (const kind of kinds) {
      methods[kind] = (...given) => {
        overload(realm, `FormApp.${className}Builder.${kind}`, given, [parameters]);
        const pattern = kind.endsWith('Pattern') ? String(given[0]) : '';
        if (readPattern(pattern, 'anywhere') === null) throw realm.exception('Invalid argument: pattern');
        Object.assign(state, { kind, pattern, numbers: given.filter((each) => typeof each === 'number') });
        return builder;
      };
    }
  }
  const builder = serviceObject(`${className}Builder`, methods, ['copy']);
  return builder;
}
