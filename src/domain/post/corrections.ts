/** What staff have corrected of an entry and its unit is to be told (更正告知), as a value. */

import type { Moment } from '../calendar.ts';
import type { FieldKey } from '../campaign/field-key.ts';
import type { Change, Entry } from '../intake/entry.ts';
import { imprint, isShortened, loggedText } from '../intake/imprint.ts';

/** One field that staff have corrected. */
export interface Correction {
  field: FieldKey;
  /** What stood there before; null of a long text, of which the log of changes keeps the beginning alone. */
  before: string | null;
  /** The change by which it came to what stands now. */
  change: Change;
}

/** All that one mail tells of an entry's corrections. */
export interface Corrections {
  /** The version that the latest of them made which staff want told. */
  version: number;
  /** When that was. */
  madeAt: Moment;
  /** At least one, in the order of the changes. */
  fields: readonly Correction[];
}

/**
 * What the unit of `entry` is still to be told of corrections; null where there is nothing.
 *
 * Corrections that followed each other before a mail went are told by one: what stood before the first of them, and
 * what stands now. A field that is again as it was is left out, and so is one that the respondent has changed since:
 * they had the last word, and have their own mail for that.
 *
 * @param told the version up to which the unit has been told; 0 where it never was.
 * @example
 * correctionsOf(entry with 120 → 180, to be told, as its second version, 0)
 * // → { version: 2, fields: [{ field: 'participants', before: '120', … }], … }
 * correctionsOf(the same after staff have mended it back to 120, 0) // → null
 */
export function correctionsOf(entry: Entry, told: number): Corrections | null {
  const { changes } = entry;
  const wished = changes.flatMap((change, index) => {
    const version = index + 1;
    return change.isToTell && version > told ? [{ change, version }] : [];
  });
  const [first] = wished;
  const last = wished[wished.length - 1];
  if (!first || !last) return null;
  const keys = [...new Set(wished.flatMap(({ change }) => Object.keys(change.fields)))];
  const since = changes.slice(first.version - 1);
  const fields = keys.flatMap((field) => correctionOf(entry, field, since));
  return fields.length === 0 ? null : { version: last.version, madeAt: last.change.at, fields };
}

function correctionOf({ cells }: Entry, field: FieldKey, since: readonly Change[]): Correction[] {
  const own = since.filter((change) => change.fields[field] !== undefined);
  const from = own.findIndex((change) => change.isToTell);
  const [first, ...later] = own.slice(Math.max(0, from));
  const change = later[later.length - 1] ?? first;
  const before = first?.fields[field]?.[0];
  if (!change || before === undefined || change.by === 'respondent') return [];
  // The beginning of a long text does not tell whether it is as it was.
  if (isShortened(before)) return [{ field, before: null, change }];
  return loggedText(imprint(cells[field] ?? '')) === before ? [] : [{ field, before, change }];
}
