/** What a change of a campaign file turns into what, in words. */

/** Old and new in words; null where there was or will be none. */
export interface Turned {
  was: string | null;
  now: string | null;
}
