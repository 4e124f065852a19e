/** A deadline on one line: until when, what it is about, and what it rests on. */

import type { DeadlineView } from '../progress-view.ts';
import { usePage } from './page-context.ts';
import { showDay } from './show-moment.ts';

/** The line; its name stands before it where there are several. */
export function DeadlineLine({ deadline, isNamed }: { deadline: DeadlineView; isNamed: boolean }) {
  const { language, words } = usePage();
  const { clause, day, label, notes, time } = deadline;
  const due = words.progress.deadline({ day: showDay(day, language), time });
  return (
    <>
      {[...(isNamed ? [label] : []), due, ...notes].join(' · ')} <span class="clause">{clause}</span>
    </>
  );
}
