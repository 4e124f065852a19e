/** A fault of a campaign file, as a code with its facts: `messages/campaign` has the sentence for whoever writes it. */

/** Every fault that a campaign file can have. */
export const FAULT_CODES = [
  'missing',
  'wrongShape',
  'unknownWord',
  'unknownKeys',
  'tooSmall',
  'tooLarge',
  'notWhole',
  'blank',
  'likeFormula',
  'badDay',
  'noSuchDay',
  'badKey',
  'badPrefix',
  'badId',
  'badHost',
  'unknownZone',
  'unknownField',
  'unknownForm',
  'doubled',
  'reservedKey',
  'notAsked',
  'askedTwice',
  'noChoices',
  'unusedPart',
  'badSuffix',
  'wrongType',
  'reversedDays',
  'reversedNumbers',
  'noBound',
  'unknownChoice',
  'labelForKey',
  'openCondition',
  'needsBounds',
  'pageKeys',
  'pageNot',
  'pageOfPage',
  'pageOrder',
  'pageTwice',
  'openPages',
  'optionalPages',
  'twoDeciders',
  'choiceWithoutPage',
  'withoutPage',
  'noHost',
  'restAndWork',
  'unknownPlaceholder',
  'emptyPlaceholder',
  'badAmount',
  'goalTwice',
  'firstGoal',
  'goalMeasure',
  'badHour',
  'noHeld',
  'undated',
  'coversBeyond',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** What a sentence is filled from: what stands there, what else it has to do with, and what would be right. */
export interface FaultFacts {
  value?: string;
  other?: string;
  allowed?: readonly string[];
}

/** A fault where it was found: the steps to it from the object that was looked at. */
export interface FoundFault {
  path: readonly PropertyKey[];
  code: FaultCode;
  facts: FaultFacts;
}

/** What is wrong with a campaign file: where, as a path with names, and what. */
export interface CampaignFault {
  path: string;
  code: FaultCode;
  facts: FaultFacts;
}

/**
 * Makes a fault.
 *
 * @example
 * faultAt(['open'], 'reversedDays', { value: '2019-12-01', other: '2019-11-30' })
 */
export function faultAt(path: readonly PropertyKey[], code: FaultCode, facts: FaultFacts = {}): FoundFault {
  return { path, code, facts };
}

/** The same faults, seen from further out. */
export function under(steps: readonly PropertyKey[], faults: readonly FoundFault[]): FoundFault[] {
  return faults.map((fault) => ({ ...fault, path: [...steps, ...fault.path] }));
}

/**
 * Writes a path as people look for it: what has a name by its name, the rest by its place, counted from 1; a rule by
 * its place, kind and issue.
 *
 * @param input the whole file, as it was read.
 *
 * @example
 * namedPath(['forms', 0, 'rules', 23, 'until'], file) // → 'forms.activity.rules.#24(deadline late).until'
 */
export function namedPath(path: readonly PropertyKey[], input: unknown): string {
  let inner = input;
  const steps = path.map((step) => {
    const outer = inner;
    inner = valueIn(outer, step);
    return Array.isArray(outer) ? nameAmong(outer, Number(step)) : String(step);
  });
  return steps.join('.') || '(file)';
}

function nameAmong(list: readonly unknown[], index: number): string {
  const name = valueIn(list[index], 'key');
  const isNamed = typeof name === 'string' && /^[^\s.]+$/.test(name);
  if (isNamed && list.filter((each) => valueIn(each, 'key') === name).length === 1) return name;
  const kind = valueIn(list[index], 'check');
  const rule = typeof kind === 'string' ? `(${[kind, valueIn(list[index], 'code')].join(' ').trim()})` : '';
  return `#${index + 1}${rule}`;
}

/** What stands at `step` of an object or a list; undefined where there is none. */
export function valueIn(outer: unknown, step: PropertyKey): unknown {
  if (typeof outer !== 'object' || outer === null || !Object.keys(outer).includes(String(step))) return undefined;
  return Reflect.get(outer, step);
}
