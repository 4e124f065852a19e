/** Conditional formats: the rule, its builder, its condition. */

import { double, flag, instance, listOf, memberOf, orNull, type Parameter, text } from '../../base/parameters.ts';
import {
  type Call,
  type Form,
  type MethodTable,
  type ServiceClass,
  serviceClass,
  takes,
} from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import type { Realm } from '../../service.ts';
import { colourOf } from '../looks/colour-names.ts';
import { type ColourState, colour, colourObject } from '../looks/colour-object.ts';
import { booleanCriteria } from '../spreadsheet-enums.ts';
import { placeOf, RANGE, type Session } from '../spreadsheet-session.ts';
import type {
  ConditionalRuleState,
  CriterionArgument,
  GradientPoint,
  GradientState,
  SpreadsheetFile,
} from '../state/spreadsheet-state.ts';
import { criterion, day, scriptArguments } from './criterion-values.ts';
import { gradientCondition, pointColour } from './gradient-condition.ts';

interface RuleParts {
  readonly realm: Realm;
  readonly session: Session;
  file: SpreadsheetFile | null;
  state: ConditionalRuleState;
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

const conditionClass: ServiceClass<RuleParts> = serviceClass('SpreadsheetApp.ConditionalFormatBooleanCondition', {
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
  copy: (parts) => builderClass.make({ ...parts }),
};

/** Conditional formats, as a sheet takes them. */
export const conditionalClass: ServiceClass<RuleParts> = serviceClass('SpreadsheetApp.ConditionalFormatRule', getters);

const builderClass: ServiceClass<RuleParts> = serviceClass('SpreadsheetApp.ConditionalFormatRuleBuilder', {
  ...getters,
  ...whenMethods(),
  setBackground: setter(orNull(text), (name) => ({ background: name === null ? null : colourOf(name) })),
  setFontColor: setter(orNull(text), (name) => ({ fontColor: name === null ? null : colourOf(name) })),
  setBackgroundObject: setter(orNull(colour), (wanted) => ({ background: hexOf(wanted) })),
  setFontColorObject: setter(orNull(colour), (wanted) => ({ fontColor: hexOf(wanted) })),
  ...gradientMethods('Minpoint', 'min'),
  ...gradientMethods('Midpoint', 'mid'),
  ...gradientMethods('Maxpoint', 'max'),
  setBold: setter(orNull(flag), (bold) => ({ bold })),
  setItalic: setter(orNull(flag), (italic) => ({ italic })),
  setUnderline: setter(orNull(flag), (underline) => ({ underline })),
  setStrikethrough: setter(orNull(flag), (strikethrough) => ({ strikethrough })),
  setRanges: takes([listOf(instance(RANGE))], (parts, [ranges], call) => {
    parts.file = ranges[0]?.file ?? null;
    return keep(parts, call, { places: ranges.map(placeOf) });
  }),
  withCriteria: takes([memberOf('BooleanCriteria'), listOf(criterion)], (parts, [criteria, values], call) =>
    keep(parts, call, { criteria, values: [...values] }),
  ),
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
  return builderClass.make({ realm: session.realm, session, file: null, state: EMPTY });
}

/** Gives the ConditionalFormatRule of a saved rule. */
export function conditionalRule(session: Session, file: SpreadsheetFile | null, state: ConditionalRuleState): object {
  return conditionalClass.make({ realm: session.realm, session, file, state });
}

function keep(parts: RuleParts, call: Call, patch: Partial<ConditionalRuleState>): object {
  parts.state = { ...parts.state, ...patch };
  return call.self;
}

function setter<Value>(
  value: Parameter<Value>,
  patch: (given: Value) => Partial<ConditionalRuleState>,
): Form<RuleParts> {
  return takes([value], (parts, [given], call) => keep(parts, call, patch(given)));
}

function hexOf(wanted: ColourState | null): string | null {
  if (wanted !== null && wanted.rgb === null) throw new NotEmulated('cells in a colour of the theme');
  return wanted?.rgb ?? null;
}

function colourOrNull(realm: Realm, rgb: string | null): object | null {
  return rgb === null ? null : colourObject(realm, { rgb, theme: null });
}

// A colour alone stands for the least or the largest value, and with a type and a value for that one.
function gradientMethods(name: string, key: keyof GradientState): MethodTable<RuleParts> {
  const put = (parts: RuleParts, call: Call, point: GradientPoint): object => {
    const before = parts.state.gradient ?? { min: null, mid: null, max: null };
    // A rule has a condition or a colour scale, never both.
    return keep(parts, call, { criteria: null, values: [], gradient: { ...before, [key]: point } });
  };
  const alone: Form<RuleParts> = takes([pointColour], (parts, [rgb], call) =>
    put(parts, call, { colour: rgb, type: key === 'max' ? 'MAX' : 'MIN', value: '' }),
  );
  const withValue: Form<RuleParts> = takes(
    [pointColour, memberOf('InterpolationType'), text],
    (parts, [rgb, type, value], call) => put(parts, call, { colour: rgb, type, value }),
  );
  const valued = { [`setGradient${name}WithValue`]: withValue, [`setGradient${name}ObjectWithValue`]: withValue };
  return key === 'mid' ? valued : { ...valued, [`setGradient${name}`]: alone, [`setGradient${name}Object`]: alone };
}

// A Date, or a day told from today, which has criteria of its own.
function whenDate(criteria: string): readonly Form<RuleParts>[] {
  return [
    takes([day], (parts, values, call) => keep(parts, call, { criteria, values })),
    takes([memberOf('RelativeDate')], (parts, [relative], call) =>
      keep(parts, call, { criteria: `${criteria}_RELATIVE`, values: [{ relative }] }),
    ),
  ];
}

function whenMethods(): MethodTable<RuleParts> {
  const when = (criteria: string, ...parameters: Parameter<CriterionArgument>[]): Form<RuleParts> =>
    takes(parameters, (parts, values, call) => keep(parts, call, { criteria, values: [...values] }));
  return {
    whenCellEmpty: when('CELL_EMPTY'),
    whenCellNotEmpty: when('CELL_NOT_EMPTY'),
    whenDateAfter: whenDate('DATE_AFTER'),
    whenDateBefore: whenDate('DATE_BEFORE'),
    whenDateEqualTo: whenDate('DATE_EQUAL_TO'),
    whenFormulaSatisfied: when('CUSTOM_FORMULA', text),
    whenNumberBetween: when('NUMBER_BETWEEN', double, double),
    whenNumberEqualTo: when('NUMBER_EQUAL_TO', double),
    whenNumberGreaterThan: when('NUMBER_GREATER_THAN', double),
    whenNumberGreaterThanOrEqualTo: when('NUMBER_GREATER_THAN_OR_EQUAL_TO', double),
    whenNumberLessThan: when('NUMBER_LESS_THAN', double),
    whenNumberLessThanOrEqualTo: when('NUMBER_LESS_THAN_OR_EQUAL_TO', double),
    whenNumberNotBetween: when('NUMBER_NOT_BETWEEN', double, double),
    whenNumberNotEqualTo: when('NUMBER_NOT_EQUAL_TO', double),
    whenTextContains: when('TEXT_CONTAINS', text),
    whenTextDoesNotContain: when('TEXT_DOES_NOT_CONTAIN', text),
    whenTextEqualTo: when('TEXT_EQUAL_TO', text),
    whenTextStartsWith: when('TEXT_STARTS_WITH', text),
    whenTextEndsWith: when('TEXT_ENDS_WITH', text),
  };
}
