/** What mail costs: calls of a submit's receipt and of each digest, however long the record of all mail is. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionRecord, ProjectFiles } from '../../src/offline/workspace.ts';
import { settle } from '../faults/settle.ts';
import { on, resubmitted, seasonOf, submitted } from '../oracle/tiny-season.ts';
import { everyNth } from '../thoroughness.ts';
import { firstTen } from './ask-sidebar.ts';
import { bookOf, bundle, type KeptWorld, keep, OWNER, openSunday, play, reopen, type World } from './open-world.ts';

let files: ProjectFiles;
let short: KeptWorld;
let long: KeptWorld;

beforeAll(async () => {
  files = await bundle();
  const world = reopen(firstTen(files));
  settle(world);
  short = keep(world);
  lengthen(world, 5000);
  long = keep(world);
}, 120_000);

/** Puts so many lines into the record of all mail: as its last one, which was sent, each with a key of its own. */
function lengthen(world: World, lines: number): void {
  const sheet = bookOf(world).sheets.find(({ name }) => name === '邮件发送记录');
  const filled = sheet?.rows.filter((row) => (row?.contents.length ?? 0) > 0) ?? [];
  const last = filled[filled.length - 1];
  const place = sheet?.rows[0]?.contents.indexOf('key') ?? -1;
  if (!sheet || !last || place < 0) throw new Error('no line');
  for (let index = 0; index < lines; index += 1) {
    const contents = [...last.contents];
    contents[place] = `receipt/past-${index}`;
    sheet.rows[filled.length + index] = { contents, styles: [...last.styles] };
  }
  sheet.maxRows = filled.length + lines + 100;
  sheet.rows.length = sheet.maxRows;
  sheet.rows.fill(null, filled.length + lines);
  bookOf(world).dirty = true;
}

function recordsOf(world: World, act: () => unknown): ExecutionRecord[] {
  const records: ExecutionRecord[] = [];
  const stop = world.workspace.onExecution((record) => records.push(record));
  act();
  stop();
  return records;
}

/** What a submit does for its mail: all that comes behind the registers' lock. */
function mailHalf(kept: KeptWorld, options: Parameters<typeof reopen>[1], ...events: readonly object[]) {
  const world = reopen(kept, options);
  const before = world.workspace.mailbox.length;
  const [record] = recordsOf(world, () => play(world, ...events)).slice(-1);
  const trace = record?.trace ?? [];
  const from = trace.findIndex(({ method }) => method === 'Lock.releaseLock') + 1;
  const half = trace.slice(from);
  expect(world.workspace.mailbox.length).toBe(before + events.length);
  return {
    calls: half.map(({ method }) => method),
    ms: Math.round(half.reduce((sum, { ms }) => sum + ms, 0)),
  };
}

const THIRD = submitted('r3', { title: '织网读书会', heldOn: '2019-07-01' }, on('08-20', '13:00'));
const CHANGED = resubmitted('r3', { participants: '180' }, on('08-20', '13:01'));

const AT_ONCE = [
  'Lock.tryLock',
  'Properties.getProperties',
  'MailApp.getRemainingDailyQuota',
  'Sheet.getSheetValues',
  'Sheet.appendRow',
  'Sheet.getSheetValues',
  'Properties.setProperties',
  'MailApp.sendEmail',
];
/** That it has gone, and of a response that was recorded by itself that it is handled: one call. */
const HANDLED = ['Properties.setProperties', 'Lock.releaseLock'];
const GONE = ['Properties.setProperty', 'Lock.releaseLock'];

describe('the receipt of a submit', () => {
  it('costs ten calls behind its recording, whether ten mails went before or five thousand', () => {
    expect(mailHalf(short, {}, THIRD).calls).toEqual([...AT_ONCE, ...HANDLED]);
    expect(mailHalf(long, {}, THIRD)).toEqual(mailHalf(short, {}, THIRD));
  });

  it('lasts 1.95 s, and 5.15 s on a slow day', () => {
    expect(mailHalf(long, {}, THIRD).ms).toBeLessThanOrEqual(1950);
    expect(mailHalf(long, { profile: 'stress' }, THIRD).ms).toBeLessThanOrEqual(5150);
  });

  it('of a change costs as much, where nothing waits', () => {
    const { calls } = mailHalf(long, {}, THIRD, CHANGED);
    expect(calls.filter((method) => method !== 'SpreadsheetApp.flush')).toEqual([...AT_ONCE, ...GONE]);
  });
});

/** What each of fifty digests of a longer run costs: from one mail to the fiftieth behind it. */
function eachDigest(profile: 'p50' | 'stress') {
  const [unit] = seasonOf().roster;
  const roster = Array.from({ length: 110 }, (_, index) => {
    return { ...unit, id: `U${index}`, name: `第${index}街道总工会`, aliases: [], contacts: [`u${index}@example.org`] };
  });
  const world = reopen(keep(openSunday(files, { roster })), { profile });
  const traces = recordsOf(world, () => world.workspace.clock.advanceTo(on('08-26', '08:30'))).map(({ trace }) => {
    const places = trace.flatMap(({ method }, place) => (method === 'MailApp.sendEmail' ? [place] : []));
    return { trace, places };
  });
  const { places = [], trace = [] } = traces.find((one) => one.places.length === 111) ?? {};
  const [from = 0, to = 0] = [places[20], places[70]];
  return { calls: (to - from) / 50, ms: ((trace[to]?.atMs ?? 0) - (trace[from]?.atMs ?? 0)) / 50 };
}

describe('each digest', () => {
  const profiles = [
    { profile: 'p50' as const, most: 1080 },
    { profile: 'stress' as const, most: 2300 },
  ];
  it.each(everyNth(profiles, 2))('costs 2.08 calls and at most $most ms ($profile)', ({ most, profile }) => {
    const { calls, ms } = eachDigest(profile);
    expect(calls).toBe(2.08);
    expect(ms).toBeGreaterThan(1000);
    expect(ms).toBeLessThanOrEqual(most);
  });
});

describe('the weekly job once more', () => {
  it('ends after three calls, with nothing written or sent', () => {
    const world = reopen(firstTen(files, '08-25'));
    // Settings that runs share are read anew every six hours: not at this one.
    world.workspace.clock.advanceTo(on('08-26', '09:30'));
    const mails = world.workspace.mailbox.length;
    const [record] = recordsOf(world, () =>
      world.workspace.run({ as: OWNER, call: 'weeklyDigest', surface: 'editor' }),
    );
    expect(record?.trace.map(({ method }) => method)).toEqual([
      'Cache.get',
      'Properties.getProperties',
      'Session.getEffectiveUser',
    ]);
    expect(world.workspace.mailbox.length).toBe(mails);
  });
});
