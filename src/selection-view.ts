/** What the selection panel is answered with, as types: plain JSON all of it. */

import type { Day, Moment } from './domain/intake/entry.ts';
import type { Choice, TabView } from './views.ts';

/** An approved entry, with what the district has decided about it. */
export interface SelectionLine {
  number: string;
  title: string;
  unit: string;
  isSelected: boolean | null;
  rank: number | null;
  isHighlight: boolean;
  honour: string;
  project: string;
  outcome: string;
  /** The batch that it went with; '' while it has not. */
  sentWith: string;
}

/** The entries of one track or project. */
export interface SelectionGroup {
  key: string;
  label: string;
  /** How many may go, as the notice has it; null where it says nothing. */
  most: number | null;
  /** How many would go now. */
  chosen: number;
  lines: SelectionLine[];
}

/** A track, and what was sent of it. */
export interface SelectionTrack {
  key: string;
  label: string;
  /** How many would go with the next batch. */
  next: number;
  /** The leaders' approval of the next batch; null while there is none. */
  approved: { by: string; at: Moment; count: number } | null;
  sent: { label: string; to: string; on: Day; how: string; by: string; approvedBy: string; count: number }[];
}

export interface SelectionView extends TabView {
  tracks: SelectionTrack[];
  groups: SelectionGroup[];
  /** Keys are what the register keeps. */
  honours: Choice[];
  projects: Choice[];
  /** How many parts of the report to the city are still to be written. */
  openParts: number;
  /** What was sent and stands differently now, as sentences. */
  changes: string[];
}
