/** Conditional formats: the rule, its builder, its condition. */

import { enumMemberName } from '../../base/google-enum.ts';
import { NotEmulated } from '../../not-emulated.ts';
import type { Realm } from '../../service.ts';
import { colourOf } from '../looks/colour-names.ts';
import { colourObject, colourState } from '../looks/colour-object.ts';
import { type MethodEntry, type MethodTable, type ServiceClass, serviceClass, takes } from '../service-class.ts';
import { booleanCriteria } from '../spreadsheet-enums.ts';
import { placeOf, type Session } from '../spreadsheet-session.ts';
import type {
  ConditionalRuleState,
  CriterionArgument,
  GradientState,
  SpreadsheetFile,
} from '../state/spreadsheet-state.ts';
import { savedArgument, scriptArguments } from './criterion-values.ts';
import { gradientCondition, gradientPoint } from './gradient-condition.ts';

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
  getBackgroundObject: ({ realm, state }) => colourOrNull(realm, state.background),
  getFontColorObject: ({ realm, state }) => colourOrNull(realm, state.fontColor),
  getBold: ({ state }) => state.bold,
  getItalic: ({ state }) => state.italic,
  getUnderline: ({ state }) => state.underline,
  getStrikethrough: ({ state }) => state.strikethrough,
});

const getters: MethodTable<RuleParts> = {
  getBooleanCondition: (parts) => (parts.state.criteria === null ? null : conditionClass.make({ ...parts })),
  getGradientCondition: ({ realm, state }) =>
    state.gradient === undefined || state.criteria !== null ? null : gradientCondition(realm, state.gradient),
  getRanges: ({ session, file, state }) =>
    session.realm.array(
      state.places.map((place) => {
        if (file === null) throw new NotEmulated('a conditional format outside a file');
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
  setBackgroundObject: colourObjectInto('background'),
  setFontColorObject: colourObjectInto('fontColor'),
  ...gradientMethods('Minpoint', 'min'),
  ...gradientMethods('Midpoint', 'mid'),
  ...gradientMethods('Maxpoint', 'max'),
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
    const hasCondition = state.criteria !== null || state.gradient !== undefined;
    if (!hasCondition || state.places.length === 0) {
      throw new NotEmulated('ConditionalFormatRuleBuilder.build without a condition or ranges');
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

function colourOrNull(realm: Realm, rgb: string | null): object | null {
  return rgb === null ? null : colourObject(realm, { rgb, theme: null });
}

function colourObjectInto(key: 'background' | 'fontColor'): MethodEntry<RuleParts> {
  return takes(1, 1, (parts, given) => {
    const wanted = colourState(given.values[0]);
    if (wanted === null && given.values[0] !== null) throw given.wrong();
    if (wanted !== null && wanted.rgb === null) throw new NotEmulated('cells in a colour of the theme');
    return keep(parts, { [key]: wanted?.rgb ?? null });
  });
}

function gradientMethods(name: string, key: keyof GradientState): MethodTable<RuleParts> {
  const put = (least: number, most: number): MethodEntry<RuleParts> =>
    takes(least, most, (parts, given) => {
      const before = parts.state.gradient ?? { min: null, mid: null, max: null };
      const point = gradientPoint(given, key === 'max' ? 'MAX' : 'MIN');
      // A rule has a condition or a colour scale, never both.
      return keep(parts, { criteria: null, values: [], gradient: { ...before, [key]: point } });
    });
  const valued = { [`setGradient${name}WithValue`]: put(3, 3), [`setGradient${name}ObjectWithValue`]: put(3, 3) };
  if (key === 'mid') return valued;
  return { ...valued, [`setGradient${name}`]: put(1, 1), [`setGradient${name}Object`]: put(1, 1) };
}

function flag(key: 'bold' | 'italic' | 'underline' | 'strikethrough'): MethodEntry<RuleParts> {
  return takes(1, 1, (parts, given) => keep(parts, { [key]: given.values[0] === null ? null : given.flag(0) }));
}

// A Date, or a day told from today, which has criteria of its own.
function whenDate(criteria: string): MethodEntry<RuleParts> {
  return takes(1, 1, (parts, given) => {
    const relative = enumMemberName('RelativeDate', given.values[0]);
    if (relative === null) return keep(parts, { criteria, values: [asDate(given, 0)] });
    return keep(parts, { criteria: `${criteria}_RELATIVE`, values: [{ relative }] });
  });
}

function whenMethods(): MethodTable<RuleParts> {
  const when = (criteria: string, ...readers: Reader[]): MethodEntry<RuleParts> =>
    takes(readers.length, readers.length, (parts, given) =>
      keep(parts, { criteria, values: readers.map((read, position) => read(given, position)) }),
    );
  return {
    whenCellEmpty: when('CELL_EMPTY'),
    whenCellNotEmpty: when('CELL_NOT_EMPTY'),
    whenDateAfter: whenDate('DATE_AFTER'),
    whenDateBefore: whenDate('DATE_BEFORE'),
    whenDateEqualTo: whenDate('DATE_EQUAL_TO'),
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
