/** Which sizes and days a bench measures. */

import type { Size } from './measure-size.ts';
import type { Day } from './play-day.ts';

/** Days of so many responses; the ticks that follow one more are measured on each. */
const DAYS = [0, 10, 100, 300];

/** The same at sizes where each takes the machine minutes. */
const FEW_DAYS = [0, 300];

/** Small enough for the everyday tests. */
const QUICK: readonly Size[] = [
  { entries: 0, units: 20, days: [0, 10] },
  { entries: 100, units: 20, days: [0, 10] },
  { entries: 1_000, units: 20, days: [0, 10] },
];

/** First along the entries, with twenty units, then along the units. */
const WHOLE: readonly Size[] = [
  ...QUICK,
  { entries: 5_000, units: 20, days: DAYS },
  { entries: 50_000, units: 20, days: FEW_DAYS },
  { entries: 80_000, units: 20, days: FEW_DAYS },
  { entries: 5_000, units: 200, days: DAYS },
  { entries: 5_000, units: 1_000, days: FEW_DAYS },
  { entries: 50_000, units: 1_000, days: FEW_DAYS },
];

/** So many units a day has, and a size along the entries. */
const FEW_UNITS = 20;

const RESPONSES = [0, 20, 100, 300];
const PROFILES = ['p50', 'stress'] as const;

const PLAYED: readonly Day[] = [
  ...[1_000, 10_000].flatMap((entries) =>
    (['consumer', 'workspace'] as const).flatMap((account) =>
      RESPONSES.flatMap((responses) =>
        PROFILES.map((profile) => ({ entries, units: FEW_UNITS, responses, profile, account })),
      ),
    ),
  ),
  // Of a city's, whose account is an organisation's: its mails alone are more than a private one may send.
  ...PROFILES.map((profile) => ({
    entries: 50_000,
    units: 1_000,
    responses: 100,
    profile,
    account: 'workspace' as const,
  })),
];

/** What is measured. */
export interface Plan {
  readonly sizes: readonly Size[];
  readonly days: readonly Day[];
}

/** What the everyday tests measure: about a minute. */
export const QUICK_PLAN: Plan = { sizes: QUICK, days: [] };

/** Everything: an hour or two. */
export const WHOLE_PLAN: Plan = { sizes: WHOLE, days: PLAYED };

/** How a day is called: `1000+100 stress consumer`; of more than twenty units `50000x1000+100 stress workspace`. */
export function dayName({ account, entries, profile, responses, units }: Day): string {
  const size = units === FEW_UNITS ? String(entries) : sizeName({ entries, units });
  return `${size}+${responses} ${profile} ${account}`;
}

/** How a size is called: 5,000 entries of 200 units are `5000x200`. */
export function sizeName({ entries, units }: Pick<Size, 'entries' | 'units'>): string {
  return `${entries}x${units}`;
}
