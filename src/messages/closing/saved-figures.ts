/** What the first page of an archive tells. */

/** Figures of the season, and how it was sealed. */
export interface SavedFigures {
  title: string;
  sealedAt: string;
  sealedBy: string;
  entries: number;
  counted: number;
  participants: number;
  undecided: number;
  hasPersons: boolean;
  /** Papers that there was no time for. */
  left: number;
}
