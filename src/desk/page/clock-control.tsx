/** The clock of the offline Workspace: what it shows, and how far it is moved. */

import { useEffect, useState } from 'preact/hooks';
import type { Overview } from '../answers.ts';
import { act } from './call-desk.ts';
import { useWords } from './language.tsx';
import { Popover } from './popover.tsx';
import { inputTime, showTime } from './show-time.ts';
import type { DeskGiven } from './use-desk.ts';

const STEPS = [
  ['hour', 1],
  ['day', 24],
  ['week', 168],
] as const;
const HOUR_MS = 3_600_000;
const LOOKS_EVERY_MS = 600;

/** The clock with its panel: steps, a moment to go to, and how far it has come while it moves. */
export function ClockControl({ given }: { given: DeskGiven }) {
  const { clock } = useWords();
  const { nowMs, zone } = given.overview;
  const { isMoving, move } = useMoving(given);
  const [until, setUntil] = useState('');
  const first = inputTime(nowMs + HOUR_MS, zone);
  const wanted = until < first ? first : until;
  return (
    <Popover class="clock" label={<Shown given={given} />}>
      <fieldset disabled={isMoving} aria-label={clock.move}>
        <p class="buttons">
          {STEPS.map(([name, hours]) => (
            <button type="button" key={name} onClick={() => void move('clock', { hours })}>
              + {clock[name]}
            </button>
          ))}
        </p>
        <label class="field">
          <span>{clock.until}</span>
          <input
            type="datetime-local"
            min={first}
            value={wanted}
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="strong" onClick={() => void move('clock-to', { at: wanted })}>
          {clock.go}
        </button>
      </fieldset>
    </Popover>
  );
}

function Shown({ given }: { given: DeskGiven }) {
  const { clock } = useWords();
  const { moving, nowMs, zone } = given.overview;
  return (
    <>
      <span class="unseen">{clock.label} </span>
      <time dateTime={new Date(nowMs).toISOString()}>{showTime(nowMs, zone, true)}</time>
      {moving !== null && (
        <progress
          aria-label={clock.progress}
          max={moving.untilMs - moving.fromMs}
          value={nowMs - moving.fromMs}
          title={clock.moving({ to: showTime(moving.untilMs, zone) })}
        />
      )}
    </>
  );
}

// While the server moves the clock, the page asks again and again how far it has come.
function useMoving({ changed, tell }: DeskGiven) {
  const words = useWords();
  const [isMoving, setMoving] = useState(false);
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(() => changed(), LOOKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [isMoving, changed]);
  const move = async (name: 'clock' | 'clock-to', request: object) => {
    setMoving(true);
    tell(words.working);
    const answer = await act<Overview>(name, request);
    setMoving(false);
    tell(answer.ok ? '' : answer.words);
    changed(answer.ok ? answer.value : undefined);
  };
  return { isMoving, move };
}
