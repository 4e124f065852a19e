/** Responses that their own runs have recorded and answered since the last tick that looked at everything. */

import type { Moment } from '../../domain/calendar.ts';
import type { Office } from '../office.ts';

const HANDLED = 'handledSinceTick';

/** As `activity@2019-08-20T09:15:00+08:00` they fill half a property; what comes then is a full tick's. */
const MOST_HANDLED = 100;

/** Stands for none: to empty a property is a call of its own. */
const NOBODY = '-';

const linesIn = ({ hints }: Pick<Office, 'hints'>): string[] =>
  hints
    .get(HANDLED)
    .split(' ')
    .filter((line) => line.includes('@'));

/**
 * The property once one more was handled, to be kept with the last thing that its run keeps.
 *
 * Only who holds the delivery lock may ask for it, and only for an entry with which no other one has to do: nothing is
 * left then but its copy, and the count.
 */
export function oneMoreHandled(office: Pick<Office, 'hints'>, form: string, at: Moment): Record<string, string> {
  const lines = linesIn(office);
  return lines.length < MOST_HANDLED ? { [HANDLED]: [...lines, `${form}@${at}`].join(' ') } : {};
}

/** When those were sent that were handled since, by form. */
export function handledSince(office: Pick<Office, 'hints'>): ReadonlyMap<string, readonly Moment[]> {
  const handled = new Map<string, Moment[]>();
  for (const line of linesIn(office)) {
    const [form = '', at = ''] = line.split('@');
    handled.set(form, [...(handled.get(form) ?? []), at]);
  }
  return handled;
}

/** Forgets them with the run's end. One that came meanwhile may be forgotten as well: a full tick looks at it then. */
export function forgetHandled({ hints }: Pick<Office, 'hints'>): void {
  if (linesIn({ hints }).length > 0) hints.later(HANDLED, NOBODY);
}
