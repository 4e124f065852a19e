/** The day and title of an entry, by which it is held against others. */

import type { CampaignForm } from '../campaign/schema.ts';
import type { Candidate } from './candidate.ts';
import { firstDay } from './read-day.ts';
import { titleKey } from './read-text.ts';

/**
 * First day and title as one text; null where either is missing or cannot be read. What is held on no day is the same
 * by its title alone.
 *
 * @example
 * occasionOf(activity, candidate) // → '2019-06-12 读书会'
 */
export function occasionOf({ roles }: CampaignForm, { entry, read }: Pick<Candidate, 'entry' | 'read'>): string | null {
  const day = roles.day === undefined ? '' : read.values[roles.day];
  const title = titleKey(entry.cells[roles.title] ?? '');
  return typeof day !== 'string' || title === '' ? null : `${firstDay(day)} ${title}`;
}
