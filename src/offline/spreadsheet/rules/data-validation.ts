/** Data validation: the rule, its builder, and what a rule says of a value. */

import type { Realm } from '../../service.ts';
import type { CallArguments } from '../call-arguments.ts';
import {
  type Method,
  type MethodEntry,
  type MethodTable,
  type ServiceClass,
  serviceClass,
  takes,
} from '../service-class.ts';
import { validationCriteria } from '../spreadsheet-enums.ts';
import type { Session } from '../spreadsheet-session.ts';
import type { CriterionArgument, SpreadsheetFile, ValidationState } from '../state/spreadsheet-state.ts';
import { savedArgument, scriptArguments } from './criterion-values.ts';

/** What a DataValidation or its builder stands for. A builder's state is changed in place, a rule's never. */
interface RuleParts {
  readonly realm: Realm;
  readonly session: Session;
  file: SpreadsheetFile | null;
  state: ValidationState;
  /** The builder itself, which its setters give back. */
  self: object | null;
}

const EMPTY: ValidationState = { criteria: null, values: [], helpText: null, allowInvalid: true };

const getters: MethodTable<RuleParts> = {
  getAllowInvalid: ({ state }) => state.allowInvalid,
  getHelpText: ({ state }) => state.helpText,
  getCriteriaType: ({ state }) => (state.criteria === null ? null : Reflect.get(validationCriteria, state.criteria)),
  getCriteriaValues: ({ session, file, state }) => scriptArguments(session, file, state.criteria, state.values),
  copy: ({ session, file, state }) => builderFor(session, file, state),
};

const ruleClass: ServiceClass<RuleParts> = serviceClass('DataValidation', getters);

const builderClass: ServiceClass<RuleParts> = serviceClass('DataValidationBuilder', {
  ...getters,
  ...numberMethods('requireNumber', 'NUMBER'),
  ...dateMethods(),
  requireDate: set('DATE_IS_VALID_DATE'),
  requireTextContains: text('TEXT_CONTAINS'),
  requireTextDoesNotContain: text('TEXT_DOES_NOT_CONTAIN'),
  requireTextEqualTo: text('TEXT_EQUAL_TO'),
  requireTextIsEmail: set('TEXT_IS_VALID_EMAIL'),
  requireTextIsUrl: set('TEXT_IS_VALID_URL'),
  requireFormulaSatisfied: text('CUSTOM_FORMULA'),
  requireCheckbox: takes(0, 2, (parts, given) => {
    return change(
      parts,
      'CHECKBOX',
      given.values.map((value) => String(value)),
    );
  }),
  requireValueInList: takes(1, 2, (parts, given) => {
    const choices = given.list(0).map((value) => String(value));
    return change(parts, 'VALUE_IN_LIST', [...choices, given.count === 1 || given.flag(1)]);
  }),
  requireValueInRange: takes(1, 2, (parts, given) => {
    const range = parts.session.rangeParts(given.values[0]);
    if (range === null) throw given.wrong();
    parts.file = range.file;
    const place = { sheetId: range.sheetId, ...range.block };
    return change(parts, 'VALUE_IN_RANGE', [{ place }, given.count === 1 || given.flag(1)]);
  }),
  withCriteria: takes(2, 2, (parts, given) => withCriteria(parts, given)),
  setAllowInvalid: takes(1, 1, (parts, given) => keep(parts, { allowInvalid: given.flag(0) })),
  setHelpText: takes(1, 1, (parts, given) => keep(parts, { helpText: given.textOrNull(0) })),
  build: ({ session, file, state }) => ruleClass.make(partsFor(session, file, state)),
});

/** Gives `SpreadsheetApp.newDataValidation()`: no criteria yet, and invalid input allowed with a warning (F53). */
export function validationBuilder(session: Session): object {
  return builderFor(session, null, EMPTY);
}

/** Gives the DataValidation object of a saved rule. */
export function validationRule(session: Session, file: SpreadsheetFile, state: ValidationState): object {
  return ruleClass.make(partsFor(session, file, state));
}

/** Gives what a script's DataValidation is saved as, or null for anything else (a builder that was not built too). */
export function validationState(value: unknown): ValidationState | null {
  return ruleClass.partsOf(value)?.state ?? null;
}

function builderFor(session: Session, file: SpreadsheetFile | null, state: ValidationState): object {
  const parts = partsFor(session, file, state);
  parts.self = builderClass.make(parts);
  return parts.self;
}

function partsFor(session: Session, file: SpreadsheetFile | null, state: ValidationState): RuleParts {
  return { realm: session.realm, session, file, state, self: null };
}

function keep(parts: RuleParts, patch: Partial<ValidationState>): object | null {
  parts.state = { ...parts.state, ...patch };
  return parts.self;
}

function change(parts: RuleParts, criteria: string, values: CriterionArgument[]): object | null {
  return keep(parts, { criteria, values });
}

function set(criteria: string): Method<RuleParts> {
  return (parts) => change(parts, criteria, []);
}

function text(criteria: string): MethodEntry<RuleParts> {
  return takes(1, 1, (parts, given) => change(parts, criteria, [given.text(0)]));
}

function numberMethods(prefix: string, name: string): MethodTable<RuleParts> {
  const one = (criteria: string): MethodEntry<RuleParts> =>
    takes(1, 1, (parts, given) => change(parts, `${name}_${criteria}`, [given.number(0)]));
  const two = (criteria: string): MethodEntry<RuleParts> =>
    takes(2, 2, (parts, given) => change(parts, `${name}_${criteria}`, [given.number(0), given.number(1)]));
  return {
    [`${prefix}Between`]: two('BETWEEN'),
    [`${prefix}NotBetween`]: two('NOT_BETWEEN'),
    [`${prefix}EqualTo`]: one('EQUAL_TO'),
    [`${prefix}NotEqualTo`]: one('NOT_EQUAL_TO'),
    [`${prefix}GreaterThan`]: one('GREATER_THAN'),
    [`${prefix}GreaterThanOrEqualTo`]: one('GREATER_THAN_OR_EQUAL_TO'),
    [`${prefix}LessThan`]: one('LESS_THAN'),
    [`${prefix}LessThanOrEqualTo`]: one('LESS_THAN_OR_EQUAL_TO'),
  };
}

function dateMethods(): MethodTable<RuleParts> {
  // A text where a date is wanted is a signature error, though withCriteria would take it (F57).
  const one = (criteria: string): MethodEntry<RuleParts> =>
    takes(1, 1, (parts, given) => change(parts, criteria, [{ ms: given.moment(0) }]));
  const two = (criteria: string): MethodEntry<RuleParts> =>
    takes(2, 2, (parts, given) => change(parts, criteria, [{ ms: given.moment(0) }, { ms: given.moment(1) }]));
  return {
    requireDateAfter: one('DATE_AFTER'),
    requireDateBefore: one('DATE_BEFORE'),
    requireDateEqualTo: one('DATE_EQUAL_TO'),
    requireDateOnOrAfter: one('DATE_ON_OR_AFTER'),
    requireDateOnOrBefore: one('DATE_ON_OR_BEFORE'),
    requireDateBetween: two('DATE_BETWEEN'),
    requireDateNotBetween: two('DATE_NOT_BETWEEN'),
  };
}

function withCriteria(parts: RuleParts, given: CallArguments): object | null {
  const criteria = given.member(0, 'DataValidationCriteria');
  const values: CriterionArgument[] = [];
  for (const each of given.list(1)) {
    // getCriteriaValues gives a list of choices as one array, and what it gives must fit in here again.
    const pieces: unknown[] = Array.isArray(each) ? each.map(String) : [each];
    for (const piece of pieces) {
      const saved = savedArgument(parts.session, piece);
      if (saved === null) throw given.wrong();
      if (typeof saved === 'object' && 'place' in saved) parts.file = parts.session.rangeParts(piece)?.file ?? null;
      values.push(saved);
    }
  }
  if (criteria === 'VALUE_IN_LIST' && typeof values.at(-1) !== 'boolean') values.push(true);
  return change(parts, criteria, values);
}
