/** The steps of set-up on which nothing depends, by name. */

/** Each may fail by itself, and has its words. */
export const STEP_KEYS = [
  'settings',
  'lostTable',
  'lostColumns',
  'clocks',
  'looks',
  'protection',
  'scriptZone',
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

/** Whether a step is with the forms; those stand last, as they come last. */
export function isFormStep(step: StepKey): boolean {
  return STEP_KEYS.indexOf(step) >= STEP_KEYS.indexOf('form');
}

/** A step of set-up that failed, in words: what is not done, what to do, and what Google said. */
export interface StepView {
  text: string;
  cure: string;
  said: string;
}

/** What the settings tab shows of set-up. */
export interface SetUpView {
  /** What the last one could not do, and what has gone missing since. */
  undone: StepView[];
  /** How often the clock rings, in minutes, and how often it may. */
  clock: { minutes: number; choices: number[] };
}
