/** One thing that is tried on Google as a value, and what trying it gives. */

import type { SelfTestKey, SelfTestState } from '../../self-test-view.ts';
import type { Office, Wiring } from '../office.ts';

/** What came of a trial; `said` are codes and figures, and never names or addresses of people. */
export interface Fact {
  state: SelfTestState;
  said: string;
}

/** What a trial may go by. */
export interface Trial {
  office: Office;
  wiring: Wiring;
  /** Told to whoever gets the trial mail. */
  letter: { subject: string; text: string };
}

/** A trial. What it throws is a line of its own, and ends nothing. */
export interface SelfTest<Key extends SelfTestKey = SelfTestKey> {
  key: Key;
  try(trial: Trial): Fact;
}

/**
 * As it should be, or not.
 *
 * @example
 * so(1 + 1 === 2, '1+1') // → { state: 'yes', said: '1+1' }
 */
export function so(isSo: boolean, said = ''): Fact {
  return { state: isSo ? 'yes' : 'no', said };
}

/** Worth knowing, whatever it is: the program is right either way. @example told('Date') // → { state: 'told', … } */
export function told(said: string): Fact {
  return { state: 'told', said };
}
