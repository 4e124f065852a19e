// What staff do beside entries, by chance: zero reports, and reminders of their own.

import { chanceOf } from './random-source.ts';
import type { Season, SeasonEvent } from './season-shape.ts';

const DAYS = ['2019-08-19', '2019-09-02', '2019-09-03', '2019-09-04', '2019-09-11', '2019-09-12', '2019-09-18'];
const LATER = ['2019-09-19', '2019-09-23', '2019-10-08', '2019-11-30', '2019-12-01'];
const TIMES = ['00:00:00', '08:30:00', '09:00:00', '09:12:00', '23:59:59'];

/**
 * Gives the season with up to six such events among its own, none before its first; the same seed gives the same ones.
 *
 * @example
 * withStaffsOwn(season, 7).events.length >= season.events.length // → true
 */
export function withStaffsOwn(season: Season, seed: number): Season {
  const chance = chanceOf(seed + 70_001);
  const first = Date.parse(season.events[0]?.at ?? '');
  const made = Array.from({ length: chance.below(7) }, (): SeasonEvent => {
    const at = `${chance.oneOf(chance.hits(70) ? DAYS : LATER)}T${chance.oneOf(TIMES)}+08:00`;
    if (chance.hits(55)) return { at, do: 'run', what: 'reminders' };
    return { at, do: 'zeroReport', unit: chance.oneOf(season.roster).id, form: chance.hits(70) ? 'activity' : 'work' };
  });
  const events = [...season.events, ...made.filter(({ at }) => Date.parse(at) >= first)];
  // Sorting keeps the order of events at one instant.
  return { ...season, events: events.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)) };
}
