/** The validations of text, paragraph, checkbox and grid items, and their builders. */

import { double, integer, named, type Parameter, text } from '../base/parameters.ts';
import { type Form, type MethodTable, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { Realm } from '../service.ts';
import type { FormValidation } from './form-store.ts';
import { readPattern } from './pattern.ts';

/** The classes of validations; the builder of each is called `<class>Builder`. */
export type ValidationName = 'CheckboxValidation' | 'GridValidation' | 'ParagraphTextValidation' | 'TextValidation';

interface ValidationParts {
  readonly realm: Realm;
  /** A builder's is changed in place, a validation's never. */
  readonly state: FormValidation;
}

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
const requirements: Record<ValidationName, MethodTable<ValidationParts>> = {
  CheckboxValidation: requiring(selections, named('number', integer)),
  GridValidation: requiring(['requireLimitOneResponsePerColumn']),
  ParagraphTextValidation: { ...patternMethods(), ...requiring(lengths, named('number', integer)) },
  TextValidation: {
    ...patternMethods(),
    ...requiring(lengths, named('number', integer)),
    ...requiring(comparisons, named('number', double)),
    ...requiring(ranges, named('start', double), named('end', double)),
    ...requiring(plain),
  },
};

/** The validations of items, as their methods take them. */
export const validationClasses = {
  CheckboxValidation: validationClass('CheckboxValidation'),
  GridValidation: validationClass('GridValidation'),
  ParagraphTextValidation: validationClass('ParagraphTextValidation'),
  TextValidation: validationClass('TextValidation'),
};

const builderClasses = {
  CheckboxValidation: builderClass('CheckboxValidation'),
  GridValidation: builderClass('GridValidation'),
  ParagraphTextValidation: builderClass('ParagraphTextValidation'),
  TextValidation: builderClass('TextValidation'),
};

/**
 * Gives a builder of validations. The last `require…` holds; without any, the validation lets everything through,
 * and setting it removes the item's validation.
 *
 * A pattern that RE2 would not take is refused at once ("Invalid argument: pattern"; where and in which words Google
 * refuses it is unconfirmed).
 */
export function validationBuilder(realm: Realm, name: ValidationName): object {
  return builderClasses[name].make({ realm, state: { kind: null, numbers: [], pattern: '', helpText: '' } });
}

function validationClass(name: ValidationName): ServiceClass<ValidationParts> {
  return serviceClass(`FormApp.${name}`, {}, { lacking: [] });
}

function builderClass(name: ValidationName): ServiceClass<ValidationParts> {
  const methods: MethodTable<ValidationParts> = {
    ...requirements[name],
    setHelpText: takes([named('text', text)], ({ state }, [helpText], call) => {
      state.helpText = helpText;
      return call.self;
    }),
    build: ({ realm, state }) => validationClasses[name].make({ realm, state: structuredClone(state) }),
  };
  return serviceClass(`FormApp.${name}Builder`, methods, { lacking: ['copy'] });
}

function requiring(kinds: readonly string[], ...parameters: Parameter<number>[]): MethodTable<ValidationParts> {
  const form = (kind: string): Form<ValidationParts> =>
    takes(parameters, ({ state }, numbers, call) => {
      Object.assign(state, { kind, pattern: '', numbers: [...numbers] });
      return call.self;
    });
  return Object.fromEntries(kinds.map((kind) => [kind, form(kind)]));
}

function patternMethods(): MethodTable<ValidationParts> {
  const form = (kind: string): Form<ValidationParts> =>
    takes([named('pattern', text)], ({ realm, state }, [pattern], call) => {
      if (readPattern(pattern, 'anywhere') === null) throw realm.exception('Invalid argument: pattern');
      Object.assign(state, { kind, pattern, numbers: [] });
      return call.self;
    });
  return Object.fromEntries(patterns.map((kind) => [kind, form(kind)]));
}
