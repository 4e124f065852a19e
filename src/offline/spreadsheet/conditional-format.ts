/** Conditional formats with one condition: the rule, its builder, its condition. Colour scales are not emulated. */

import type { Realm } from '../service.ts';
import { colourOf } from './colour-names.ts';
import { savedArgument, scriptArguments } from './criterion-values.ts';
import { type MethodEntry, type MethodTable, type ServiceClass, serviceClass, takes } from './service-class.ts';
import { booleanCriteria } from './spreadsheet-enums.ts';
import { placeOf, type Session } from './spreadsheet-session.ts';
import type { ConditionalRuleState, CriterionArgument, SpreadsheetFile } from './spreadsheet-store.ts';

interface RuleParts {
  readonly realm: Realm;
  readonly session: Session;
  file: SpreadsheetFile | null;
  state: ConditionalRuleState;
  self: object | null;
}

const EMPTY: ConditionalRuleState = {
  criteria: null,
  values: [],
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  places: [],
};

type Reader = (given: Parameters<MethodEntry<RuleParts>['run']>[1], position: number) => CriterionArgument;

const asText: Reader = (given, position) => given.text(position);
const asNumber: Reader = (given, position) => given.number(position);
const asDate: Reader = (given, position) => ({ ms: given.moment(position) });

const conditionClass: ServiceClass<RuleParts> = serviceClass('ConditionalFormatBooleanCondition', {
  getCriteriaType: ({ state }) => (state.criteria === null ? null : Reflect.get(booleanCriteria, state.criteria)),
  getCriteriaValues: ({ session, file, state }) => scriptArguments(session, file, state.criteria, state.values),
  getBackground: ({ state }) => state.background,
  getFontColor: ({ state }) => state.fontColor,
  getBold: ({ state }) => state.bold,
  getItalic: ({ state }) => state.italic,
  getUnderline: ({ state }) => state.underline,
  getStrikethrough: ({ state }) => state.strikethrough,
});

const getters: MethodTable<RuleParts> = {
  getBooleanCondition: (parts) => (parts.state.criteria === null ? null : conditionClass.make({ ...parts })),
  getGradientCondition: () => null,
  getRanges: ({ session, file, state }) =>
    session.realm.array(
      state.places.map((place) => {
        if (file === null) throw new Error('not emulated: a conditional format outside a file');
        return session.range(file, place.sheetId, place);
      }),
    ),
  copy: ({ session, file, state }) => builder(session, file, state),
};

const ruleClass: ServiceClass<RuleParts> = serviceClass('ConditionalFormatRule', getters);

const builderClass: ServiceClass<RuleParts> = serviceClass('ConditionalFormatRuleBuilder', {
  ...getters,
  ...whenMethods(),
  setBackground: colour('background'),
  setFontColor: colour('fontColor'),
  setBold: flag('bold'),
  setItalic: flag('italic'),
  setUnderline: flag('underline'),
  setStrikethrough: flag('strikethrough'),
  setRanges: takes(1, 1, (parts, given) => {
    const ranges = given.list(0).map((each) => parts.session.rangeParts(each));
    if (ranges.some((each) => each === null)) throw given.wrong();
    parts.file = ranges[0]?.file ?? null;
    return keep(parts, { places: ranges.flatMap((each) => (each === null ? [] : [placeOf(each)])) });
  }),
  withCriteria: takes(2, 2, (parts, given) => {
    const values = given.list(1).map((each) => savedArgument(parts.session, each));
    if (values.some((each) => each === null)) throw given.wrong();
    const saved = values.flatMap((each) => (each === null ? [] : [each]));
    return keep(parts, { criteria: given.member(0, 'BooleanCriteria'), values: saved });
  }),
  build: ({ session, file, state }) => {
    // Google refuses these too, in words that nobody has written down.
    if (state.criteria === null || state.places.length === 0) {
      throw new Error('not emulated: ConditionalFormatRuleBuilder.build without a condition or ranges');
    }
    return conditionalRule(session, file, state);
  },
});

/** Gives `SpreadsheetApp.newConditionalFormatRule()`. */
export function conditionalBuilder(session: Session): object {
  return builder(session, null, EMPTY);
}

/** Gives the ConditionalFormatRule of a saved rule. */
export function conditionalRule(session: Session, file: SpreadsheetFile | null, state: ConditionalRuleState): object {
  return ruleClass.make({ realm: session.realm, session, file, state, self: null });
}

/** Gives what a script's ConditionalFormatRule is saved as, or null for anything else. */
export function conditionalState(value: unknown): ConditionalRuleState | null {
  return ruleClass.partsOf(value)?.state ?? null;
}

function builder(session: Session, file: SpreadsheetFile | null, state: ConditionalRuleState): object {
  const parts: RuleParts = { realm: session.realm, session, file, state, self: null };
  parts.self = builderClass.make(parts);
  return parts.self;
}

function keep(parts: RuleParts, patch: Partial<ConditionalRuleState>): object | null {
  parts.state = { ...parts.state, ...patch };
  return parts.self;
}

function colour(key: 'background' | 'fontColor'): MethodEntry<RuleParts> {
  return takes(1, 1, (parts, given) => {
    const text = given.textOrNull(0);
    return keep(parts, { [key]: text === null ? null : colourOf(text) });
  });
}

function flag(key: 'bold' | 'italic' | 'underline' | 'strikethrough'): MethodEntry<RuleParts> {
  return takes(1, 1, (parts, given) => keep(parts, { [key]: given.values[0] === null ? null : given.flag(0) }));
}

function whenMethods(): MethodTable<RuleParts> {
  const when = (criteria: string, ...readers: Reader[]): MethodEntry<RuleParts> =>
    takes(readers.length, readers.length, (parts, given) =>
      keep(parts, { criteria, values: readers.map((read, position) => read(given, position)) }),
    );
  return {
    whenCellEmpty: when('CELL_EMPTY'),
    whenCellNotEmpty: when('CELL_NOT_EMPTY'),
    whenDateAfter: when('DATE_AFTER', asDate),
    whenDateBefore: when('DATE_BEFORE', asDate),
    whenDateEqualTo: when('DATE_EQUAL_TO', asDate),
    whenFormulaSatisfied: when('CUSTOM_FORMULA', asText),
    whenNumberBetween: when('NUMBER_BETWEEN', asNumber, asNumber),
    whenNumberEqualTo: when('NUMBER_EQUAL_TO', asNumber),
    whenNumberGreaterThan: when('NUMBER_GREATER_THAN', asNumber),
    whenNumberGreaterThanOrEqualTo: when('NUMBER_GREATER_THAN_OR_EQUAL_TO', asNumber),
    whenNumberLessThan: when('NUMBER_LESS_THAN', asNumber),
    whenNumberLessThanOrEqualTo: when('NUMBER_LESS_THAN_OR_EQUAL_TO', asNumber),
    whenNumberNotBetween: when('NUMBER_NOT_BETWEEN', asNumber, asNumber),
    whenNumberNotEqualTo: when('NUMBER_NOT_EQUAL_TO', asNumber),
    whenTextContains: when('TEXT_CONTAINS', asText),
    whenTextDoesNotContain: when('TEXT_DOES_NOT_CONTAIN', asText),
    whenTextEqualTo: when('TEXT_EQUAL_TO', asText),
    whenTextStartsWith: when('TEXT_STARTS_WITH', asText),
    whenTextEndsWith: when('TEXT_ENDS_WITH', asText),
  };
}
