/** What the progress tab shows, as types: plain JSON all of it. */

import type { Day, Moment } from './domain/calendar.ts';
import type { EntryLine, TabView } from './views.ts';

/** A number that opens its list: `list` goes to `readList`. */
export interface Figure {
  count: number;
  list: string;
}

/** Unit by track. `expected` is a target of the district's own, null where none is set. */
export interface MatrixCell {
  expected: number | null;
  received: Figure;
  onTime: Figure;
  /** Activities that count, works that are approved. */
  counted: Figure;
  /** Confirmed: nothing to report. */
  isZero: boolean;
}

/** A deadline by its own name; `time` is '' where its whole day counts. */
export interface DeadlineView {
  label: string;
  day: Day;
  time: string;
  /** What it covers, wants at least, or that it is voluntary. */
  notes: string[];
  clause: string;
}

/** A goal behind the first one. */
export interface FurtherGoal {
  label: string;
  wanted: number;
  reached: Figure;
  isReached: boolean;
  /** '' where its numbers have no measure word. */
  measure: string;
  clause: string;
  pace: string;
}

/** The progress tab. */
export interface ProgressView extends TabView {
  goal: {
    count: number;
    counted: Figure;
    waiting: Figure;
    returned: Figure;
    /** How many are still missing when all that wait are approved. */
    missing: number;
    measure: string;
    clause: string;
    /** Where we are and how long there is, in one or two sentences. */
    pace: string;
  };
  /** The goals behind the first one; none in most campaigns. */
  goals: FurtherGoal[];
  /** `label` is what the form calls them: 参与人数; '' where it does not ask. */
  participants: { label: string; counted: number; reported: number; list: string };
  tracks: { key: string; form: string; label: string; isGoal: boolean; deadlines: DeadlineView[] }[];
  units: { id: string; name: string; kind: string; cells: MatrixCell[] }[];
  /** What the goal's form calls contents: 线下活动内容; '' where it does not ask. */
  coverageOf: string;
  /** Contents of the goal's activities: `group` is 六种意识 or ''. */
  coverage: { label: string; group: string; reported: Figure; counted: Figure }[];
  /** Whom staff can remind now: of what, due on which day, and how many; null where nobody is reminded of anything. */
  reminder: { label: string; day: Day; units: number } | null;
  /** What those have not reported: the form of the goal. */
  silentOf: string;
  /** Whether they need not: the goal's deadline is optional. */
  isVoluntary: boolean;
  /** Units that have reported nothing for the goal's deadline, and whom to ask. */
  silent: { id: string; name: string; contacts: string[] }[];
  zeroReports: { unit: string; form: string; at: Moment; by: string }[];
}

/** The list behind a number: lines with why each counts or does not. */
export interface ListView {
  title: string;
  lines: (Pick<EntryLine, 'number' | 'title' | 'unit' | 'state' | 'counts'> & { stateText: string; why: string })[];
  total: number;
}
