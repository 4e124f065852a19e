/** What the tab 交接与备份 is answered with, as types: plain JSON all of it. */

/** How a form stands for whoever looks. */
export interface FormToHand {
  title: string;
  /** `own`: the owner looks; `open`: the caller may edit it; `closed`: not, so that it would be made anew. */
  state: 'own' | 'open' | 'closed' | 'missing';
}

/** A form of an earlier owner that could not be taken over and was made anew. */
export interface LeftForm {
  title: string;
  url: string;
  /** Responses that have come to it since, which the program cannot read. */
  later: number;
}

/** Whose the program is, and what a handover would come to. */
export interface HandoverView {
  /** Whether the clock makes a backup every week. */
  isWeekly: boolean;
  owner: string;
  /** When the owner's clock last ran, in words. */
  clock: string;
  /** Whether that is too long ago. */
  isLate: boolean;
  /** Who is prepared to take over; '' for nobody. */
  heir: string;
  /** Staff beside the owner. */
  colleagues: readonly string[];
  forms: readonly FormToHand[];
  left: readonly LeftForm[];
  /** Files, by their numbers, still to be restored of the backup from which this workbook began: set-up waits. */
  restoring: readonly number[];
  /** The owner looks, and has no clocks here: set-up ended early, or they were taken away. */
  lacksClocks: boolean;
  /** Handovers that were, the latest first: in words. */
  history: readonly string[];
}

/** What restoring does to one table, or has done. */
export interface RestoredTable {
  key: string;
  title: string;
  /** Rows that stand here. */
  here: number;
  same: number;
  /** Lacking here: they come back. */
  missing: number;
  /** Of which the backup knows more: they are brought up to it. */
  behind: number;
  /** Different here, and left so. */
  differing: number;
}

/** What came of a handover, or of preparing one. */
export interface HandoverDone {
  owner: string;
  /** Who was prepared to take over; '' where nobody was. */
  heir: string;
  /** Titles of forms that were made anew: units need their links. */
  madeAnew: readonly string[];
  /** What could not be done, in words, with what to do. */
  undone: readonly string[];
}
