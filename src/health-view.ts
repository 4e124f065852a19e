/** What the list of checks is answered with, as types: plain JSON all of it. */

import type { Moment } from './domain/calendar.ts';

/** What is looked at, in the order in which it is shown. */
export type HealthKey =
  | 'authorization'
  | 'owner'
  | 'triggers'
  | 'clock'
  | 'staff'
  | 'line'
  | 'scriptZone'
  | 'bookZone'
  | 'campaign'
  | 'settings'
  | 'tables'
  | 'choices'
  | 'form'
  | 'questions'
  | 'responders'
  | 'responses'
  | 'folder'
  | 'papers'
  | 'quota'
  | 'mails'
  | 'roster'
  | 'dates'
  | 'size'
  | 'undone'
  | 'troubles';

/** All well; worth knowing; somebody has to do something. */
export type HealthState = 'good' | 'note' | 'act';

/** What a button puts right; each may be pressed twice. */
export type RepairKey = 'clocks' | 'forms' | 'looks' | 'setUp' | 'zone' | 'sweep' | 'noted';

/** One line: what is and what follows, then what a hand has to do or a button does. */
export interface HealthLine {
  key: HealthKey;
  /** The key's name in words. */
  name: string;
  state: HealthState;
  text: string;
  /** '' where nothing has to be done, or the button does it all. */
  cure: string;
  /** Null where there is no button, or only the owner has it: then `cure` says so. */
  repair: { key: RepairKey; label: string } | null;
}

/** The whole list. */
export interface HealthView {
  checkedAt: Moment;
  lines: HealthLine[];
  counts: Readonly<Record<HealthState, number>>;
}
