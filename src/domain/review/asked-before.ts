/** What a second review begins with: the decision that came before, the entry as it was then, what changed since. */

import type { FieldKey } from '../campaign/field-key.ts';
import type { Change, Entry } from '../intake/entry.ts';
import { isShortened } from '../intake/imprint.ts';
import { type Decision, standing } from './decision.ts';
import { replay } from './states.ts';

/**
 * The decision that an open entry was last moved by; null where it has not been decided on, or is dealt with.
 *
 * @param decisions of this entry, in order.
 * @example
 * askedBefore(resubmitted entry, [returned on version 1])?.kind // → 'return'
 */
export function askedBefore(entry: Entry, decisions: readonly Decision[]): Decision | null {
  let asked: Decision | null = null;
  let state = 'received';
  for (const step of replay(entry, standing(decisions))) {
    if (step.decision && step.state !== state) asked = step.decision;
    state = step.state;
  }
  return state === 'received' || state === 'resubmitted' || state === 'returned' ? asked : null;
}

/** One field that is not what it was: its texts as changes keep them, and who wrote the present one. */
export interface FieldChange {
  field: FieldKey;
  before: string;
  after: string;
  last: Change;
}

/**
 * What has changed since `version`, field by field; a field that is again as it was has not changed.
 *
 * @example
 * changesSince(entry, 1) // → [{ field: 'participants', before: '约200', after: '180', last: { by: 'respondent', … } }]
 */
export function changesSince({ changes }: Entry, version: number): FieldChange[] {
  const found = new Map<FieldKey, FieldChange>();
  for (const last of changes.slice(version)) {
    for (const [field, [before, after]] of Object.entries(last.fields)) {
      found.set(field, { field, before: found.get(field)?.before ?? before, after, last });
    }
  }
  return [...found.values()].filter(({ before, after }) => before !== after || isShortened(before));
}

/**
 * The entry as it was at `version`. A text of which a change kept only the beginning stands as it is now.
 *
 * @example
 * asItWas(entry, 1).cells.participants // → '约200'
 */
export function asItWas(entry: Entry, version: number): Entry {
  const changed = changesSince(entry, version).filter(({ before }) => !isShortened(before));
  const then = Object.fromEntries(changed.map(({ field, before }) => [field, before]));
  return { ...entry, cells: { ...entry.cells, ...then }, changes: entry.changes.slice(0, version) };
}
