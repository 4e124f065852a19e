// Seasons of two units that hand in and change more within an hour than an hour's mail may tell.

import { chanceOf } from './random-source.ts';
import type { Season, SeasonEvent } from './season-shape.ts';
import { decided, edited, resubmitted, seasonOf, submitted } from './tiny-season.ts';

const MINUTE_MS = 60_000;
const UNITS = ['塘沽街道总工会', '汉沽街道总工会'];

/**
 * Gives a season of some hours with 60 to 140 events; the same seed gives the same one.
 *
 * No event falls into the last minutes of an hour, so that no run crosses it.
 *
 * @example
 * busySeason(1).events.length // → the same number each time
 */
export function busySeason(seed: number): Season {
  const chance = chanceOf(seed);
  const events: SeasonEvent[] = [];
  const ids: string[] = [];
  let nowMs = Date.parse('2019-08-20T09:01:00+08:00');
  for (let left = 60 + chance.below(80); left > 0; left -= 1) {
    nowMs += chance.below(3) * MINUTE_MS;
    if (new Date(nowMs).getUTCMinutes() >= 50) nowMs += (chance.below(2) * 60 + 15) * MINUTE_MS;
    const at = new Date(nowMs).toISOString();
    const id = ids.length > 0 ? chance.oneOf(ids) : '';
    if (id === '' || chance.hits(40)) {
      const fresh = `r${ids.length}`;
      ids.push(fresh);
      const unit = chance.hits(80) ? UNITS[0] : UNITS[1];
      events.push(submitted(fresh, { unit: unit ?? '', title: `第${ids.length}场讲座` }, at));
    } else if (chance.hits(75)) {
      const what = chance.below(10);
      const answers = what === 0 ? { unit: chance.oneOf(UNITS) } : { participants: String(50 + chance.below(100)) };
      events.push(resubmitted(id, answers, at));
    } else if (chance.hits(70)) {
      events.push(decided(id, chance.oneOf(['return', 'return', 'approve', 'reject', 'withdraw', 'reopen']), { at }));
    } else {
      events.push(edited(id, { note: `备注${chance.below(5)}` }, at));
    }
  }
  const season = seasonOf(...events);
  const roster = season.roster.map((unit) => ({ ...unit, contacts: [`${unit.id.toLowerCase()}@example.org`] }));
  return { ...season, roster, seed, until: '2019-08-22T00:00:00+08:00' };
}
