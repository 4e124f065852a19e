/** The goal as a picture: what counts is filled, what waits is hatched, what is missing is empty. */

import type { ProgressView } from '../progress-view.ts';
import { Card } from './card.tsx';
import { FigureButton, type OpenList } from './figure-button.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';

type Goal = ProgressView['goal'];

/** More places than this are drawn as one bar's parts rather than one by one. */
const PLACES = 30;
const PER_ROW = 5;
const SIZE = 44;

/** The card: picture, numbers, pace and clause. */
export function GoalCard({ goal, open }: { goal: Goal; open: OpenList }) {
  const { words } = usePage();
  const { clause, counted, measure, missing, pace, returned, waiting } = goal;
  const says = words.progress;
  return (
    <Card id="goal" title={says.goal} look="goal">
      <p class="goal-number">
        <strong>{counted.count}</strong> <span>{says.of({ goal: goal.count, measure })}</span>
      </p>
      {goal.count > 0 && <GoalPicture goal={goal} />}
      <ul class="legend">
        <Legend look="counted" label={says.counted}>
          <FigureButton figure={counted} label={says.counted} open={open} />
        </Legend>
        <Legend look="waiting" label={says.waiting}>
          <FigureButton figure={waiting} label={says.waiting} open={open} />
        </Legend>
        <Legend look="missing" label={says.missing}>
          <span class="figure is-none">{missing}</span>
        </Legend>
        <Legend look="returned" label={says.returned}>
          <FigureButton figure={returned} label={says.returned} open={open} />
        </Legend>
      </ul>
      {goal.count > 0 && counted.count >= goal.count && (
        <p class="reached">
          <Icon name="done" />
          {says.reached}
        </p>
      )}
      <p class="pace">{pace}</p>
      <p class="hint">{clause}</p>
    </Card>
  );
}

function Legend(props: { look: string; label: string; children: preact.ComponentChildren }) {
  return (
    <li>
      <span class={`swatch is-${props.look}`} aria-hidden="true" />
      <span>{props.label}</span>
      {props.children}
    </li>
  );
}

type Place = 'counted' | 'waiting' | 'missing';

/** What each place of the goal is: as many as the goal has, those that count first. */
function placesOf(goal: Pick<Goal, 'count' | 'counted' | 'waiting'>): Place[] {
  const count = Math.min(goal.count, PLACES);
  const share = goal.count > PLACES ? PLACES / goal.count : 1;
  const counted = Math.round(goal.counted.count * share);
  const waiting = Math.round(goal.waiting.count * share);
  return Array.from({ length: count }, (_, index) =>
    index < counted ? 'counted' : index < counted + waiting ? 'waiting' : 'missing',
  );
}

function GoalPicture({ goal }: { goal: Goal }) {
  const { words } = usePage();
  const { count, counted, measure, missing, waiting } = goal;
  const label = words.progress.picture({
    goal: count,
    measure,
    missing,
    counted: counted.count,
    waiting: waiting.count,
  });
  const places = placesOf(goal);
  const rows = Math.ceil(places.length / PER_ROW);
  return (
    <svg class="picture" role="img" aria-label={label} viewBox={`0 0 ${PER_ROW * SIZE} ${rows * SIZE}`}>
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" class="hatch-ground" />
          <rect width="3" height="6" class="hatch-line" />
        </pattern>
      </defs>
      {places.map((place, index) => {
        const x = (index % PER_ROW) * SIZE + SIZE / 2;
        const y = Math.floor(index / PER_ROW) * SIZE + SIZE / 2;
        return (
          <g key={`${x} ${y}`} transform={`translate(${x} ${y})`} class={`place is-${place}`}>
            <circle r="17" />
            {place === 'counted' && <path d="m-7 .5 5 5 9-10" />}
          </g>
        );
      })}
    </svg>
  );
}

/** How many people took part, in what counts and in all that was reported. */
export function Participants(props: { participants: ProgressView['participants']; open: OpenList }) {
  const { language, words } = usePage();
  const { counted, label, list, reported } = props.participants;
  const says = words.progress;
  const number = new Intl.NumberFormat(language);
  if (label === '') return null;
  return (
    <Card id="participants" title={label} look="participants">
      <p>
        <FigureButton figure={{ count: counted, list }} label={label} text={number.format(counted)} open={props.open} />
        <span>{says.participantsCounted}</span>
        <span class="hint">{says.participantsReported({ number: number.format(reported) })}</span>
      </p>
    </Card>
  );
}
