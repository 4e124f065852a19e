/** What the tab 年度收尾 is answered with, as types: plain JSON all of it. */

/** How far the year's end is: nothing is closed yet, sealed, half purged, purged, or the next season half begun. */
export type ClosingStage = 'open' | 'sealed' | 'purging' | 'purged' | 'beginning';

/** An archive as it lies in Drive. */
export interface ArchiveView {
  name: string;
  url: string;
  sha256: string;
  /** Day and minute. */
  at: string;
  hasPersons: boolean;
}

export interface ClosingView {
  stage: ClosingStage;
  isOwner: boolean;
  owner: string;
  /** Title of the campaign, which is typed to confirm the purge. */
  title: string;
  /** What keeps the season open; null once it is closed. */
  waiting: { mails: number; requests: number; undecided: number } | null;
  /** When and by whom it was sealed; '' while it is open. */
  sealedAt: string;
  sealedBy: string;
  undecided: number;
  archive: ArchiveView | null;
  purgedAt: string;
  /** Accounts that have handed the program over: what lies in their Drive is out of reach. */
  formerOwners: readonly string[];
  /** Answers that came to the forms after they were sealed; null where only the owner can see. */
  late: number | null;
  /** Whether the next campaign can begin in this workbook now. */
  canBegin: boolean;
}

/** What beginning with a campaign file would do. */
export interface NextView {
  title: string;
  id: string;
  setAside: readonly string[];
  stays: readonly string[];
  forms: readonly string[];
}

/** Where somebody's data were found. */
export interface PersonView {
  entries: readonly { number: string; fields: string }[];
  sheets: readonly { title: string; count: number }[];
  /** Mails about this person that still wait. */
  mails: number;
}
