/** The steps of set-up on which nothing depends, by name. */

/** Each may fail by itself, and has its words. */
export const STEP_KEYS = [
  'settings',
  'lostTable',
  'lostColumns',
  'clocks',
  'looks',
  'protection',
  'zone',
  'folder',
  'form',
  'formClock',
  'formSettings',
  'formChecks',
  'publishing',
  'responders',
  'responseSheet',
  'sheetPlace',
  'time',
] as const;

export type StepKey = (typeof STEP_KEYS)[number];
