/** What the program itself says of its entries, for comparing with what a page shows. */

import type { Seat } from './open-desk-page.ts';
import { OWNER } from './small-season.ts';

/** An entry of the program's report. */
export interface ReportedEntry {
  readonly number: string;
  readonly unit: string | null;
  readonly state: string;
  readonly issues: readonly { readonly code: string; readonly waived: boolean }[];
  readonly counts: boolean;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

interface Report {
  readonly entries: readonly ReportedEntry[];
  readonly tally: { readonly district: { readonly counted: number; readonly waiting: number } };
}

/** The report; reading it is a run of the owner's, and changes nothing. */
export function reportOf({ workspace }: Pick<Seat, 'workspace'>): Report {
  const result = workspace.run({ as: OWNER, call: 'seasonReport', surface: 'editor' });
  if (!result.ok) throw new Error(result.error.message);
  // report-season.ts gives its shape.
  return result.value as Report;
}

/** The entry of this number. */
export function entryOf(seat: Pick<Seat, 'workspace'>, number: string): ReportedEntry {
  const entry = reportOf(seat).entries.find((each) => each.number === number);
  if (entry === undefined) throw new Error(`there is no entry ${number}`);
  return entry;
}

/** How many activities count toward the district's goal. */
export function countedIn(seat: Pick<Seat, 'workspace'>): number {
  return reportOf(seat).tally.district.counted;
}
