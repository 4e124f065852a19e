/** Data validation: the rule, its builder, and what a rule says of a value. */

import {
  anyText,
  double,
  flag,
  instance,
  list,
  listOf,
  MISFIT,
  memberOf,
  optional,
  orNull,
  type Parameter,
  text,
} from '../../base/parameters.ts';
import {
  type Call,
  type Form,
  type MethodTable,
  type ServiceClass,
  serviceClass,
  takes,
} from '../../base/service-class.ts';
import type { Realm } from '../../service.ts';
import { validationCriteria } from '../spreadsheet-enums.ts';
import { placeOf, RANGE, type Session } from '../spreadsheet-session.ts';
import type { CriterionArgument, SpreadsheetFile, ValidationState } from '../state/spreadsheet-state.ts';
import { criterion, day, scriptArguments } from './criterion-values.ts';

/** What a DataValidation or its builder stands for. A builder's state is changed in place, a rule's never. */
interface RuleParts {
  readonly realm: Realm;
  readonly session: Session;
  file: SpreadsheetFile | null;
  state: ValidationState;
}

const EMPTY: ValidationState = { criteria: null, values: [], helpText: null, allowInvalid: true };

const getters: MethodTable<RuleParts> = {
  getAllowInvalid: ({ state }) => state.allowInvalid,
  getHelpText: ({ state }) => state.helpText,
  getCriteriaType: ({ state }) => (state.criteria === null ? null : Reflect.get(validationCriteria, state.criteria)),
  getCriteriaValues: ({ session, file, state }) => scriptArguments(session, file, state.criteria, state.values),
  copy: (parts) => builderClass.make({ ...parts }),
};

/** Validations, as cells take them: a builder that was not built is none. */
export const validationClass: ServiceClass<RuleParts> = serviceClass('SpreadsheetApp.DataValidation', getters);

const builderClass: ServiceClass<RuleParts> = serviceClass('SpreadsheetApp.DataValidationBuilder', {
  ...getters,
  ...numberMethods(),
  ...dateMethods(),
  requireDate: requires('DATE_IS_VALID_DATE'),
  requireTextContains: requires('TEXT_CONTAINS', text),
  requireTextDoesNotContain: requires('TEXT_DOES_NOT_CONTAIN', text),
  requireTextEqualTo: requires('TEXT_EQUAL_TO', text),
  requireTextIsEmail: requires('TEXT_IS_VALID_EMAIL'),
  requireTextIsUrl: requires('TEXT_IS_VALID_URL'),
  requireFormulaSatisfied: requires('CUSTOM_FORMULA', text),
  requireCheckbox: takes([optional(anyText), optional(anyText)], (parts, values, call) =>
    keep(parts, call, { criteria: 'CHECKBOX', values: values.filter((each) => each !== undefined) }),
  ),
  requireValueInList: takes([listOf(anyText), optional(flag)], (parts, [choices, isShown = true], call) =>
    keep(parts, call, { criteria: 'VALUE_IN_LIST', values: [...choices, isShown] }),
  ),
  requireValueInRange: takes([instance(RANGE), optional(flag)], (parts, [range, isShown = true], call) => {
    parts.file = range.file;
    return keep(parts, call, { criteria: 'VALUE_IN_RANGE', values: [{ place: placeOf(range) }, isShown] });
  }),
  withCriteria: takes([memberOf('DataValidationCriteria'), list], withCriteria),
  setAllowInvalid: takes([flag], (parts, [allowInvalid], call) => keep(parts, call, { allowInvalid })),
  setHelpText: takes([orNull(text)], (parts, [helpText], call) => keep(parts, call, { helpText })),
  build: (parts) => validationClass.make({ ...parts }),
});

/** Gives `SpreadsheetApp.newDataValidation()`: no criteria yet, and invalid input allowed with a warning (F53). */
export function validationBuilder(session: Session): object {
  return builderClass.make({ realm: session.realm, session, file: null, state: EMPTY });
}

/** Gives the DataValidation object of a saved rule. */
export function validationRule(session: Session, file: SpreadsheetFile, state: ValidationState): object {
  return validationClass.make({ realm: session.realm, session, file, state });
}

function keep(parts: RuleParts, call: Call, patch: Partial<ValidationState>): object {
  parts.state = { ...parts.state, ...patch };
  return call.self;
}

function requires(criteria: string, ...parameters: Parameter<CriterionArgument>[]): Form<RuleParts> {
  return takes(parameters, (parts, values, call) => keep(parts, call, { criteria, values: [...values] }));
}

function numberMethods(): MethodTable<RuleParts> {
  return {
    requireNumberBetween: requires('NUMBER_BETWEEN', double, double),
    requireNumberNotBetween: requires('NUMBER_NOT_BETWEEN', double, double),
    requireNumberEqualTo: requires('NUMBER_EQUAL_TO', double),
    requireNumberNotEqualTo: requires('NUMBER_NOT_EQUAL_TO', double),
    requireNumberGreaterThan: requires('NUMBER_GREATER_THAN', double),
    requireNumberGreaterThanOrEqualTo: requires('NUMBER_GREATER_THAN_OR_EQUAL_TO', double),
    requireNumberLessThan: requires('NUMBER_LESS_THAN', double),
    requireNumberLessThanOrEqualTo: requires('NUMBER_LESS_THAN_OR_EQUAL_TO', double),
  };
}

// A text where a date is wanted is a signature error, though withCriteria would take it (F57).
function dateMethods(): MethodTable<RuleParts> {
  return {
    requireDateAfter: requires('DATE_AFTER', day),
    requireDateBefore: requires('DATE_BEFORE', day),
    requireDateEqualTo: requires('DATE_EQUAL_TO', day),
    requireDateOnOrAfter: requires('DATE_ON_OR_AFTER', day),
    requireDateOnOrBefore: requires('DATE_ON_OR_BEFORE', day),
    requireDateBetween: requires('DATE_BETWEEN', day, day),
    requireDateNotBetween: requires('DATE_NOT_BETWEEN', day, day),
  };
}

function withCriteria(parts: RuleParts, [criteria, given]: readonly [string, readonly unknown[]], call: Call): object {
  const values: CriterionArgument[] = [];
  for (const each of given) {
    // getCriteriaValues gives a list of choices as one array, and what it gives must fit in here again.
    const pieces: unknown[] = Array.isArray(each) ? each.map(String) : [each];
    for (const piece of pieces) {
      const saved = criterion.read(piece);
      if (saved === MISFIT) throw call.wrong();
      if (typeof saved === 'object' && 'place' in saved) parts.file = RANGE.partsOf(piece)?.file ?? null;
      values.push(saved);
    }
  }
  if (criteria === 'VALUE_IN_LIST' && typeof values.at(-1) !== 'boolean') values.push(true);
  return keep(parts, call, { criteria, values });
}
