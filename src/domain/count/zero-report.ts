/** A zero report (零报告): a unit has confirmed that it has nothing to report, which is not silence. */

import type { Moment } from '../calendar.ts';

export interface ZeroReport {
  /** Unit id. */
  unit: string;
  /** The form that there is nothing for; it covers every deadline of that form. */
  form: string;
  at: Moment;
  /** Who of the staff noted it. */
  by: string;
}

/**
 * Whether `unit` has said that there is nothing to report on `form`.
 *
 * @example
 * hasZeroReport([{ unit: 'TG', form: 'activity', at: '…', by: '…' }], 'TG', 'activity') // → true
 */
export function hasZeroReport(reports: readonly ZeroReport[], unit: string, form: string): boolean {
  return reports.some((report) => report.unit === unit && report.form === form);
}
