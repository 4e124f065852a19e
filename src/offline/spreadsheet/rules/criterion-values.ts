/** Arguments of validations and conditional formats, as saved and as a script sees them. */

import { types } from 'node:util';
import { enumMemberName } from '../../base/google-enum.ts';
import { MISFIT, type Parameter, parameter } from '../../base/parameters.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { relativeDates } from '../spreadsheet-enums.ts';
import { placeOf, RANGE, type Session } from '../spreadsheet-session.ts';
import { BOUNDED } from '../state/a1-notation.ts';
import type { CriterionArgument, SpreadsheetFile } from '../state/spreadsheet-state.ts';

/** A Date, as it is saved. */
export const day: Parameter<CriterionArgument> = parameter('Date', (value) =>
  types.isDate(value) ? { ms: value.getTime() } : MISFIT,
);

/** An argument of a criterion, as it is saved. */
export const criterion = parameter('Object', (value) => savedArgument(value) ?? MISFIT);

function savedArgument(value: unknown): CriterionArgument | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (types.isDate(value)) return { ms: value.getTime() };
  const relative = enumMemberName('RelativeDate', value);
  if (relative !== null) return { relative };
  const range = RANGE.partsOf(value);
  return range === null ? null : { place: placeOf(range) };
}

/**
 * Gives saved arguments as `getCriteriaValues` gives them: a list of choices is one array followed by whether the
 * drop-down shows (F54), a range is a Range (F55).
 */
export function scriptArguments(
  session: Session,
  file: SpreadsheetFile | null,
  criteria: string | null,
  values: readonly CriterionArgument[],
): unknown[] {
  const seen = values.map((value) => {
    if (typeof value !== 'object') return value;
    if ('ms' in value) return session.realm.date(value.ms);
    if ('relative' in value) return Reflect.get(relativeDates, value.relative);
    if (file === null) throw new NotEmulated('a criterion of a range outside a file');
    return session.range(file, value.place.sheetId, value.place, BOUNDED);
  });
  if (criteria !== 'VALUE_IN_LIST') return session.realm.array(seen);
  return session.realm.array([session.realm.array(seen.slice(0, -1)), seen.at(-1)]);
}
