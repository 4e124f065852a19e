/** What the progress tab shows, as types: plain JSON all of it. */

import type { Day, Moment } from './domain/calendar.ts';
import type { CellFigure } from './domain/count/cell-list.ts';
import type { EntryLine, TabView } from './views.ts';

/** A number that opens its list: `list` goes to `readList`. */
export interface Figure {
  count: number;
  list: string;
}

/**
 * A track's columns of the table of units: a number for each of the view's `units`, in their order. As columns a
 * thousand units take a tenth of what they take as objects; the list behind a number is `cellList`.
 */
export interface TrackColumns extends Record<CellFigure, number[]> {
  /** Targets of the district's own, null where none is set; empty where no unit has one. */
  expected: (number | null)[];
  /** Which of the units, by their places, have confirmed that there is nothing to report. */
  zero: number[];
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

/** A track: what it is called, its deadlines, and what came of it from each unit. */
export interface TrackView {
  key: string;
  form: string;
  label: string;
  isGoal: boolean;
  deadlines: DeadlineView[];
  columns: TrackColumns;
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
  tracks: TrackView[];
  /** The active units, in the roster's order. */
  units: { id: string; name: string }[];
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
  /** Those of the units that have reported nothing for the goal's deadline, and whom to ask. */
  silent: { id: string; contacts: string[] }[];
  zeroReports: { unit: string; form: string; at: Moment; by: string }[];
}

/** The list behind a number: lines with why each counts or does not. */
export interface ListView {
  title: string;
  lines: (Pick<EntryLine, 'number' | 'title' | 'unit' | 'state' | 'counts'> & { stateText: string; why: string })[];
  total: number;
}
