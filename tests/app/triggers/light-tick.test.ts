/** Light ticks: what they cost, and everything for which a tick is a full one. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HandoverDone, HandoverView } from '../../../src/handover-view.ts';
import type { SheetState } from '../../../src/offline/inspect.ts';
import { rowOf } from '../../../src/season/season-run.ts';
import { wiredForms } from '../../faults/invariants.ts';
import { ask, materials } from '../../flows/ask-sidebar.ts';
import { bookOf, bundle, COLLEAGUE, type KeptWorld, OWNER, play, reopen, type World } from '../../flows/open-world.ts';
import {
  at,
  formsOpened,
  isLight,
  LIGHT,
  lightUntil,
  methodsOf,
  RESTING,
  restingMorning,
  ticksUntil,
} from '../../flows/ten-minutes.ts';
import { edited, on, resubmitted, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

const YARN = { title: '织网读书会', heldOn: '2019-07-01' };

let resting: KeptWorld;

beforeAll(async () => {
  resting = restingMorning(await bundle());
}, 120_000);

/** The next tick rings at 11:20, in the middle of an hour. */
const open = (): World => reopen(resting);

const responseSheet = (world: World) => ({
  as: COLLEAGUE,
  spreadsheetId: world.bookId,
  sheetId: wiredForms(world).activity?.sheetId ?? 0,
});

/** Cells of an entry, as they stand. */
const cellsOf = (world: World, id: string) => rowOf(world.run, id)?.cells ?? {};

/** Mails that say this. */
const toldOf = ({ workspace }: World, words: string) => workspace.mailbox.filter(({ text }) => text.includes(words));

/** The script's properties, changed by hand. */
function changeKept({ workspace }: World, change: (kept: Record<string, string>) => void): void {
  const { properties } = workspace.parts;
  const script = { ...properties.content.script };
  change(script);
  properties.restore({ ...properties.content, script });
}

const returning = (world: World) =>
  ask(world, 'reviewEntry', {
    number: cellsOf(world, 'r1').number,
    decision: 'return',
    code: '',
    reason: '请补充照片',
    seen: { version: 1, state: 'received' },
  });

describe('a light tick', () => {
  it.each(everyNth(['p50', 'stress'] as const, 2))(
    'takes six calls and no more time for what is recorded (%s)',
    (profile) => {
      const world = reopen(resting, { profile });
      const [few] = ticksUntil(world, at('11:21'));
      expect(methodsOf(few)).toEqual(LIGHT);
      for (let index = 0; index < 40; index += 1) {
        play(world, submitted(`m${index}`, { ...YARN, title: `第${index}期` }, at('11:25')));
      }
      const ticks = ticksUntil(world, at('13:11'));
      const many = ticks[ticks.length - 1];
      expect(methodsOf(many)).toEqual(LIGHT);
      // What grows is what the column of moments has more of: 40 cells.
      const timeOf = (tick: typeof few) => (tick?.virtualMs ?? 0) - (tick?.leadMs ?? 0);
      expect(timeOf(many) - timeOf(few)).toBeLessThanOrEqual(profile === 'p50' ? 1 : 2);
      expect(timeOf(few)).toBeLessThan(profile === 'p50' ? 700 : 2_750);
    },
  );

  it('comes five times an hour, behind a full one that opens every form', () => {
    const ticks = ticksUntil(open(), at('13:00'));
    expect(ticks.map(isLight)).toEqual([...light(4), false, ...light(5), false]);
    expect([formsOpened(ticks[4]), formsOpened(ticks[10])]).toEqual([3, 3]);
  });

  it('tells that the clock goes', () => {
    const world = open();
    ticksUntil(world, at('11:51'));
    expect(materials(world).nextTick).toContain('11:50');
  });

  it('asks what is left of the day’s mail while mail waits for more, and is a full one with the first of it', () => {
    const world = open();
    world.workspace.faults.setMailQuotaLeft(10);
    play(world, submitted('r9', YARN, at('11:12')));
    expect(lightUntil(world, at('11:31'))).toEqual([false, false]);
    expect(ticksUntil(world, at('11:51')).map(methodsOf)).toEqual([RESTING, RESTING]);
    world.workspace.faults.setMailQuotaLeft(9);
    expect(ticksUntil(world, at('12:01')).map(methodsOf)).not.toContainEqual(RESTING);
    expect(ticksUntil(world, at('12:11')).map(methodsOf)).toEqual([RESTING]);
    expect(toldOf(world, YARN.title)).toEqual([]);
    world.workspace.faults.setMailQuotaLeft(100);
    expect(ticksUntil(world, at('12:21')).map(methodsOf)).not.toContainEqual(RESTING);
    expect(toldOf(world, YARN.title)).toHaveLength(1);
  });
});

const light = (count: number) => Array<boolean>(count).fill(true);

describe('a tick is a full one', () => {
  it('where a response has come of which no event told', () => {
    const world = open();
    world.workspace.faults.loseEvent(2);
    play(world, submitted('r9', YARN, at('11:12')), resubmitted('r1', { participants: '180' }, at('11:13')));
    expect(lightUntil(world, at('11:20'))).toEqual([false]);
    expect([cellsOf(world, 'r9').title, cellsOf(world, 'r1').participants]).toEqual(['织网读书会', '180']);
    expect(toldOf(world, '织网读书会')).toHaveLength(1);
  });

  it('where staff have clicked, and then no form is opened to which nothing has come', () => {
    const world = open();
    world.workspace.clock.advanceTo(at('11:12'));
    expect(returning(world).ok).toBe(true);
    const [tick] = ticksUntil(world, at('11:20'));
    expect([tick && isLight(tick), formsOpened(tick)]).toEqual([false, 0]);
    expect(toldOf(world, '请补充照片')).toHaveLength(1);
    expect(lightUntil(world, at('11:50'))).toEqual([false, true, true]);
  });

  it('where staff have typed; what they typed unseen by any event is found within the hour', () => {
    const world = open();
    play(world, edited('p1', { participants: '95' }, at('11:12')));
    expect(lightUntil(world, at('11:20'))).toEqual([false]);
    ticksUntil(world, at('11:50'));
    world.workspace.faults.outage(['Properties'], { untilMs: Date.parse(at('11:53')) });
    play(world, edited('p1', { participants: '96' }, at('11:52')));
    const before = cellsOf(world, 'p1').version;
    ticksUntil(world, at('12:00'));
    expect([before, cellsOf(world, 'p1').version]).toEqual(['2', '3']);
  });

  it('where something was asked for', () => {
    const world = open();
    world.workspace.clock.advanceTo(at('11:12'));
    ask(world, 'requestPapers', { what: 'summaries' });
    expect(lightUntil(world, at('11:20'))).toEqual([false]);
  });

  it('while mail waits', () => {
    const world = open();
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r9', YARN, at('11:12')));
    expect(lightUntil(world, at('11:50'))).toEqual([false, false, false, false]);
    world.workspace.faults.setMailQuotaLeft(1000);
    ticksUntil(world, at('12:10'));
    expect(toldOf(world, '织网读书会')).toHaveLength(1);
  });

  it('where the week’s digests are due that their own clock has missed', () => {
    const world = open();
    world.workspace.faults.triggersOff(Date.parse(on('08-26', '06:55')));
    world.workspace.clock.advanceTo(on('08-26', '07:55'));
    world.workspace.faults.triggersOff(Date.parse(on('08-26', '08:05')));
    const before = world.workspace.mailbox.length;
    expect(lightUntil(world, on('08-26', '08:10'))).toEqual([false]);
    expect(world.workspace.mailbox.length).toBeGreaterThan(before + 2);
  });

  it('first of a day, and after rounds that were missed', () => {
    const world = open();
    world.workspace.clock.advanceTo(at('23:51'));
    const [first] = ticksUntil(world, on('08-21', '00:00'));
    expect(formsOpened(first)).toBe(3);
    ticksUntil(world, on('08-21', '10:11'));
    world.workspace.faults.triggersOff(Date.parse(on('08-21', '10:35')));
    expect(lightUntil(world, on('08-21', '10:50'))).toEqual([false, true]);
  });

  it('while the store fails, and says nothing of having come to its end', () => {
    const world = open();
    const outage = world.workspace.faults.propertyOutage();
    expect(lightUntil(world, at('11:20'))).toEqual([false]);
    outage.disarm();
    expect(world.workspace.parts.properties.content.script?.tickEnded).toContain('T11:10');
  });
});

describe('a response sheet that people change', () => {
  const changes: readonly [string, (world: World) => void][] = [
    ['a row is deleted', (world) => world.workspace.deleteRows({ ...responseSheet(world), from: 2 })],
    ['it is sorted', sortBackwards],
  ];

  it.each(changes)('makes one full tick where %s, and no more', (_name, change) => {
    const world = open();
    change(world);
    expect(lightUntil(world, at('11:50'))).toEqual([false, true, true, true]);
    expect(cellsOf(world, 'r1').title).toBe('网络安全知识竞赛');
  });

  const losses: readonly [string, (world: World) => void][] = [
    [
      'it is deleted',
      (world) => {
        unlink(world);
        world.workspace.deleteSheet(responseSheet(world));
      },
    ],
    ['it belongs to the form no more', (world) => unlink(world)],
    [
      'its first column is another one',
      (world) => world.workspace.type({ ...responseSheet(world), row: 2, column: 1, values: [['一'], ['二'], ['三']] }),
    ],
  ];

  it.each(losses)('leaves full ticks alone where %s', (_name, change) => {
    const world = open();
    change(world);
    expect(lightUntil(world, at('12:20'))).toEqual(Array(7).fill(false));
  });
});

function sheetOf(world: World): SheetState {
  const { sheetId } = responseSheet(world);
  const sheet = bookOf(world).sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new Error('no response sheet');
  return sheet;
}

/** What a form leaves that answers elsewhere now. */
function unlink(world: World): void {
  const file = bookOf(world);
  sheetOf(world).formUrl = null;
  file.links = file.links.filter(({ sheetId }) => sheetId !== sheetOf(world).id);
}

/** What a sort by people leaves, which the offline Workspace does not try at a sheet of responses. */
function sortBackwards(world: World): void {
  const { rows } = sheetOf(world);
  const filled = rows.slice(1).filter((row) => (row?.contents.length ?? 0) > 0);
  rows.splice(1, filled.length, ...filled.reverse());
}

describe('another program, owner or hand', () => {
  it('makes a full tick after an update, and where places are not those that were seen', () => {
    const releases = open();
    changeKept(releases, (kept) => {
      kept.seenByTick = (kept.seenByTick ?? '').replace(/"release":"[^"]*"/u, '"release":"0.0.1"');
    });
    expect(lightUntil(releases, at('11:40'))).toEqual([false, true, true]);
    const places = open();
    changeKept(places, (kept) => {
      kept.wiring = (kept.wiring ?? '').replace('"clockMinutes":10', '"clockMinutes":15');
    });
    expect(lightUntil(places, at('11:20'))).toEqual([false]);
  });

  it('leaves light ticks to whoever has taken over', () => {
    const world = open();
    world.workspace.clock.advanceTo(at('11:12'));
    expect(ask<HandoverView>(world, 'prepareHandover', { to: COLLEAGUE }, { as: OWNER }).ok).toBe(true);
    expect(ask<HandoverDone>(world, 'takeOver', { from: OWNER }, { as: COLLEAGUE }).ok).toBe(true);
    const ticks = ticksUntil(world, at('12:31')).filter(({ as }) => as === COLLEAGUE);
    expect([ticks.some(isLight), methodsOf(ticks[ticks.length - 1]).length]).toEqual([false, LIGHT.length + 1]);
    const { log } = world.workspace.run({ as: OWNER, call: 'tick', surface: 'editor' });
    expect(log.join()).toContain('notOwner');
  });

  it('makes a full one of whatever is started by hand', () => {
    const world = open();
    world.workspace.clock.advanceTo(at('11:12'));
    const { calls } = ask(world, 'carryOut', {}, { as: OWNER });
    expect(calls).toContain('FormApp.openById');
    expect(lightUntil(world, at('11:40'))).toEqual([false, true, true]);
  });
});
