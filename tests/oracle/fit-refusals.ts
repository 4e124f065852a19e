// The form's own choices found out from a report: which problems of one field it refused, which it let through.
import { differences } from './compare.ts';
import { expectedReport } from './oracle.ts';
import type { ActualReport, ExpectedReport, Season } from './season-shape.ts';

/**
 * Gives the expected report for the form that made `actual`, with the problems that this form seems to refuse.
 *
 * A report lists only ids without an entry; that a resubmit was refused shows in nothing but the entry's content. A
 * form is the same for everybody, so one field with one text is always refused or never: that is what is searched,
 * first from the report's own list, then one problem after another as long as fewer differences remain.
 *
 * @example
 * differences(fitted(season, actual), actual) // → []
 */
export function fitted(season: Season, actual: ActualReport): ExpectedReport {
  const all = expectedReport(season).formProblems;
  const refusals = new Set<string>();
  for (const [id, fields] of Object.entries(actual.refused)) {
    const alone = { ...season, events: season.events.filter((event) => 'id' in event && event.id === id) };
    for (const problem of expectedReport(alone).formProblems) {
      if (fields.includes(problem.field)) refusals.add(problem.key);
    }
  }
  let best = expectedReport(season, refusals);
  let left = differences(best, actual).length;
  let isBetter = true;
  while (isBetter && left > 0) {
    isBetter = false;
    for (const problem of all) {
      toggle(refusals, problem.key);
      const tried = expectedReport(season, refusals);
      const leftNow = differences(tried, actual).length;
      if (leftNow < left) {
        best = tried;
        left = leftNow;
        isBetter = true;
      } else {
        toggle(refusals, problem.key);
      }
    }
  }
  return best;
}

function toggle(keys: Set<string>, key: string): void {
  if (!keys.delete(key)) keys.add(key);
}
