/** The goals behind the first one: each with a bar, how far it has come, and the list that its number is made of. */

import type { FurtherGoal } from '../progress-view.ts';
import { Card } from './card.tsx';
import { FigureButton, type OpenList } from './figure-button.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';

/** The card; nothing in a campaign of one goal. */
export function FurtherGoals({ goals, open }: { goals: readonly FurtherGoal[]; open: OpenList }) {
  const { words } = usePage();
  if (goals.length === 0) return null;
  return (
    <Card id="goals" title={words.progress.goals} look="coverage">
      <ul>
        {goals.map((goal) => (
          <Line key={goal.reached.list} goal={goal} open={open} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ goal, open }: { goal: FurtherGoal; open: OpenList }) {
  const { language, words } = usePage();
  const { clause, isReached, label, measure, pace, reached, wanted } = goal;
  const number = new Intl.NumberFormat(language);
  const text = words.progress.goalOf({
    reached: number.format(reached.count),
    wanted: number.format(wanted),
    measure,
  });
  const share = wanted === 0 ? 0 : Math.min(1, reached.count / wanted);
  return (
    <li class={isReached ? 'is-covered' : ''}>
      <div class="bar-top">
        <Icon name={isReached ? 'check' : 'minus'} />
        <span class="bar-label">{label}</span>
        <FigureButton figure={reached} label={label} text={text} open={open} />
      </div>
      <div class="bar" aria-hidden="true">
        <span class="bar-counted" style={{ width: `${share * 100}%` }} />
      </div>
      <p class="hint">
        {pace} <span class="clause">{clause}</span>
      </p>
    </li>
  );
}
