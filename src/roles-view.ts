/** What the tab 分工 of the page 运行管理 is answered with, as types: plain JSON all of it. */

import type { Moment } from './domain/calendar.ts';
import type { Right } from './domain/staff/rights.ts';

/** One of the staff. `new` was typed into the list and is confirmed by nobody yet. */
export interface StaffLine {
  account: string;
  standing: 'owner' | 'confirmed' | 'new';
  isCaller: boolean;
  rights: Right[];
}

/** The tab. */
export interface RolesView {
  /** Each right by name, with what it allows. */
  rights: { key: Right; name: string; allows: string }[];
  /** The owner first, then as the list has them. */
  staff: StaffLine[];
  /** Whether whoever asks may change anything here. */
  canChange: boolean;
  /** What goes back with a change: somebody else may have been faster. */
  seen: string;
  /** Who confirmed last, and when; '' for the program, which has taken over the list that it found. */
  confirmedBy: string;
  confirmedAt: Moment;
  /** Entries that were approved by who entered them, and whether the campaign asks for a second person. */
  sameHands: { count: number; numbers: string[]; isRefused: boolean };
}
