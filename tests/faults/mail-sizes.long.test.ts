/** A week's digests of 37 and of 1,000 units, on accounts of 100 and of 1,500 mails a day: as the docs show. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionRecord, ProjectFiles } from '../../src/offline/workspace.ts';
import { twice } from '../flows/mail-world.ts';
import { bundle, keep, play, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { openLarge, rosterOf, watched } from './large-world.ts';
import { provenAs, type SizeProof } from './mail-proof.ts';

const LONGEST_MS = 320_000;

/** What one more mail may cost at most: two calls, and its part of a claim of fifty. */
const CALLS_A_MAIL = 2.1;

/** Handles cost next to nothing, and are no calls. */
const HANDLE = 'handleCall(getRange,getSheetByName,getSheetId..)';

/** The days of the week, on the last of which it is over. */
const DAYS = ['08-26', '08-27', '08-28', '08-29', '08-30', '08-31', '09-01'];

type Case = Pick<SizeProof, 'units' | 'contacts' | 'quota' | 'day'>;

const CASES: readonly Case[] = [
  { units: 37, contacts: 3, quota: 100, day: 'p50' },
  { units: 37, contacts: 3, quota: 100, day: 'stress' },
  { units: 1000, contacts: 1, quota: 1500, day: 'p50' },
  { units: 1000, contacts: 1, quota: 1500, day: 'stress' },
  { units: 1000, contacts: 1, quota: 100, day: 'p50' },
  { units: 1000, contacts: 1, quota: 100, day: 'stress' },
];

const nameOf = ({ contacts, day, quota, units }: Case) => `${units} × ${contacts} of ${quota} a day, ${day}`;

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

function open({ contacts, day, quota, units }: Case): World {
  const roster = rosterOf(units).map((unit, index) => {
    return { ...unit, contacts: Array.from({ length: contacts }, (_, of) => `unit${index}.${of}@example.org`) };
  });
  // A week of waiting for each day's mail, with a ring an hour; a morning with one every ten minutes.
  const clockMinutes = quota === 100 ? 60 : 10;
  const world = reopen(keep(openLarge(files, { roster, mailQuota: quota, clockMinutes })), { profile: day });
  play(world, submitted('r1', {}, on('08-20', '00:05')));
  world.workspace.clock.advanceTo(on('08-20', '01:05'));
  world.workspace.faults.triggersOff(Date.parse(on('08-26', '07:55')));
  return world;
}

const owedIn = (world: World) => rowsOf(world, 'dispatches').filter(({ cells }) => cells.state === '待发送').length;

/** Until all have gone, or the week is over. */
function letGo(world: World): void {
  for (const day of DAYS) {
    world.workspace.clock.advanceTo(on(day, '23:55'));
    if (owedIn(world) === 0) return;
  }
}

const placesOf = ({ trace }: ExecutionRecord) =>
  trace.flatMap(({ method }, place) => (method === 'MailApp.sendEmail' ? [place] : []));
const callsIn = (trace: ExecutionRecord['trace']) => trace.filter(({ cost }) => cost !== HANDLE).length;
const secondsOf = (ms: number) => Math.round(ms / 100) / 10;

/** What the runs that sent came to, and what stands in the ledger. */
function measured(world: World, records: readonly ExecutionRecord[], since: number): Omit<SizeProof, keyof Case> {
  const runs = records
    .map((record) => ({ record, places: placesOf(record) }))
    .filter(({ places }) => places.length > 0);
  const between = runs.map(({ places, record }) => callsIn(record.trace.slice(places[0] ?? 0, places.at(-1) ?? 0)));
  const further = runs.reduce((sum, { places }) => sum + places.length - 1, 0);
  const mails = world.workspace.mailbox.slice(since);
  const lasted = runs.map(({ record }) => record.virtualMs);
  return {
    sent: mails.length,
    owed: owedIn(world),
    days: new Set(mails.map(({ at }) => at.slice(0, 10))).size,
    executions: runs.length,
    seconds: secondsOf(lasted.reduce((sum, ms) => sum + ms, 0)),
    longestSeconds: secondsOf(Math.max(...lasted)),
    calls: runs.reduce((sum, { record }) => sum + callsIn(record.trace), 0),
    callsAMail: Math.round((between.reduce((sum, calls) => sum + calls, 0) / further) * 1000) / 1000,
  };
}

describe('the digests of a week', () => {
  it.each(CASES.map((one) => ({ name: nameOf(one), one })))(
    'of $name go each once, in two calls and a part of a claim, by runs that stop themselves',
    ({ name, one }) => {
      const world = open(one);
      const since = world.workspace.mailbox.length;
      const records = watched(world);
      letGo(world);
      const found = measured(world, records, since);
      expect(found.callsAMail).toBeLessThanOrEqual(CALLS_A_MAIL);
      expect(twice(world)).toEqual([]);
      expect(found.sent + found.owed).toBe(one.units + 1);
      expect(records.filter(({ outcome, virtualMs }) => !outcome.ok || virtualMs > LONGEST_MS)).toEqual([]);
      provenAs('sizes', name, { ...one, ...found });
    },
    600_000,
  );
});
