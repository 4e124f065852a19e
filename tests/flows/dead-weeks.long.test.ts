/** Weeks in which the owner's clock is dead: the next digest tells all of them, once, and none tells a thing twice. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/domain/calendar.ts';
import { decided, on, submitted } from '../oracle/tiny-season.ts';
import { bundle, type KeptWorld, keep, openWorld, play, reopen, type World } from './open-world.ts';

const WEEKS = [0, 1, 2, 3, 4, 5];
const mondayOf = (week: number) => addDays('2019-08-26', 7 * week);
const moment = (day: string, time: string) => `${day}T${time}:00+08:00`;

let start: KeptWorld;
/** What the digests tell where no week is dead. */
let whole: string[];

beforeAll(async () => {
  const world = openWorld(await bundle());
  play(
    world,
    ...WEEKS.map((week) =>
      submitted(`r${week}`, { title: `第${week + 1}讲`, heldOn: `2019-06-1${week}` }, on('08-20', `09:0${week}`)),
    ),
  );
  world.workspace.clock.advanceTo(on('08-25', '11:00'));
  start = keep(world);
  whole = digestsOf(played([])).flatMap(({ news }) => news);
}, 300_000);

/** Seven Mondays, the last one alive; a decision on each Wednesday; no trigger rings in the dead weeks. */
function played(dead: readonly number[]): World {
  const world = reopen(start);
  for (const week of WEEKS) {
    const until = moment(addDays(mondayOf(week), 6), '10:00');
    const off = { at: moment(addDays(mondayOf(week), -1), '12:00'), do: 'fault', what: 'triggersOff', until };
    const decision = decided(`r${week}`, week % 2 === 0 ? 'approve' : 'reject', {
      at: moment(addDays(mondayOf(week), 2), '10:20'),
    });
    play(world, ...(dead.includes(week) ? [off] : []), decision);
  }
  world.workspace.clock.advanceTo(moment(mondayOf(6), '10:00'));
  return world;
}

/** The digests of the unit: their day, and what each tells as news. */
function digestsOf({ workspace }: World): { day: string; news: string[] }[] {
  return workspace.mailbox
    .filter(({ subject, to }) => subject.startsWith('【每周工作提示】') && to.includes('tg@example.org'))
    .map(({ at, text }) => ({
      day: at.slice(0, 10),
      news: (/【报送动态】\n(.*?)\n\n/su.exec(text)?.[1] ?? '').split('\n').filter((line) => line.startsWith('- ')),
    }));
}

/** Which of the weeks are dead: one, two, five, and every other one. */
const PATTERNS: readonly (readonly number[])[] = [[0], [1, 2], [1, 2, 3, 4, 5], [1, 3, 5]];

describe('digests over dead weeks', () => {
  it.each(PATTERNS.map((dead) => ({ dead, named: dead.map((week) => mondayOf(week).slice(5)).join(' ') })))(
    'of $named tell everything once, in one mail for each stretch',
    ({ dead }) => {
      expect(new Set(whole).size).toBe(whole.length);
      expect(whole.filter((line) => /审核通过|审核未通过/.test(line))).toHaveLength(WEEKS.length);
      const digests = digestsOf(played(dead));
      const alive = [...WEEKS, 6].filter((week) => !dead.includes(week)).map(mondayOf);
      const heard = digests.map(({ day }) => day);
      expect(new Set(heard).size).toBe(heard.length);
      expect(heard).toEqual(expect.arrayContaining(alive));
      expect(digests.flatMap(({ news }) => news)).toEqual(whole);
    },
    300_000,
  );
});
