/** People of a unit whom the office can call, and what was said when it did. */

import type { Day, Moment } from './calendar.ts';

/** `liaison` 联络人, `deputy` 备用, `leader` 分管领导. */
export type ContactRole = 'liaison' | 'deputy' | 'leader';

export interface ContactPerson {
  role: ContactRole;
  name: string;
  phone: string;
  /** Since when, as typed; '' where it is not known. */
  since: string;
}

/** A call that somebody of the office has made. */
export interface ContactNote {
  /** Unit id. */
  unit: string;
  at: Moment;
  by: string;
  /** What came of it: 已答应3日报, 无人接听 …. */
  result: string;
  /** The day by which the unit has promised to report; null where it has not. */
  until: Day | null;
}
