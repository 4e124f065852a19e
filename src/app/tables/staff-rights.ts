/** The rights of staff as the script keeps them beside the workbook, where typing does not reach. */

import type { Moment } from '../../domain/calendar.ts';
import * as json from '../../domain/json-shape.ts';
import { allGiven, type Given, RIGHTS } from '../../domain/staff/rights.ts';
import type { Office, Settings } from '../office.ts';
import { readJson } from './read-json.ts';

const KEY = 'staffRights';

/** One property holds the rights of some fifty people; beyond it they are kept packed. */
const MOST_SHORT = 8_000;

/** What was given, and who confirmed it last. */
export interface KeptRights {
  given: Given;
  /** '' for the program, which has confirmed the list that it found. */
  by: string;
  at: Moment;
}

const shape = json.object({ given: json.record(json.list(json.oneOf(RIGHTS))), by: json.text, at: json.text });

/**
 * The rights as they were confirmed; null where nobody has ever told staff apart. What is there and cannot be read
 * gives nothing to anybody: only the owner has rights then.
 *
 * @throws ProblemError storeRefused.
 */
export function keptRights(office: Pick<Office, 'store'>): KeptRights | null {
  const text = rightsText(office);
  return text === '' ? null : (readJson(shape, text) ?? { given: {}, by: '', at: '' });
}

/** All that `keptRights` comes from, as one text to be compared. */
export function rightsText({ store }: Pick<Office, 'store'>): string {
  const short = store.get(KEY);
  if (short === '' || short.startsWith('{')) return short;
  return store.getLong(KEY) || short;
}

/** Keeps what was given; null forgets all of it. @throws ProblemError storeRefused. */
export function keepRights({ store }: Pick<Office, 'store'>, rights: KeptRights | null): void {
  const text = rights === null ? '' : JSON.stringify(rights);
  if (text.length <= MOST_SHORT) store.set(KEY, text);
  else store.setLong(KEY, text);
}

/**
 * Gives all rights to everybody who is on the list now: at the first set-up, and in a workbook of an earlier release,
 * in which everybody had them.
 *
 * @throws ProblemError storeRefused.
 */
export function confirmStaff(office: Pick<Office, 'clock' | 'store'>, { staff }: Pick<Settings, 'staff'>): void {
  keepRights(office, { given: allGiven(staff), by: '', at: office.clock.now() });
}
