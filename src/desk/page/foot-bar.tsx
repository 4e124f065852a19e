/** The foot of the desk: what the program's last run cost. */

import type { Trace } from '../answers.ts';
import { useWords } from './language.tsx';
import type { DeskGiven } from './use-desk.ts';

/** One line for the last run; it opens the list of all. */
export function FootBar({ given, openTrace }: { given: DeskGiven; openTrace(): void }) {
  const { trace } = useWords();
  const { last } = given.overview;
  return (
    <footer class="foot">
      <button type="button" class={last !== null && last.error !== '' ? 'error' : ''} onClick={openTrace}>
        {last === null ? trace.idle : trace.last(costOf(last))}
        {last !== null && last.error !== '' && ` · ${trace.failed}`}
      </button>
    </footer>
  );
}

/**
 * A run's cost as it is told.
 *
 * @example
 * costOf({ functionName: 'call', about: 'readQueue', calls: 5, virtualMs: 1234, … })
 * // → { name: 'call readQueue', calls: 5, seconds: '1.2' }
 */
function costOf({ about, calls, functionName, virtualMs }: Trace) {
  return { name: `${functionName} ${about}`.trim(), calls, seconds: (virtualMs / 1000).toFixed(1) };
}
