/** Mail that is never doubled: whatever people do to 邮件发送记录, the witness outside the sheet knows what was sent. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ringHour, settle } from '../../faults/settle.ts';
import { ask, moment } from '../../flows/ask-sidebar.ts';
import {
  goOn,
  ledgerOf,
  ledgerVersion,
  mailCount,
  mailMorning,
  mailStates,
  tidyLedger,
  twice,
} from '../../flows/mail-world.ts';
import {
  bookOf,
  bundle,
  type KeptWorld,
  keep,
  OWNER,
  openWorld,
  passQuietly,
  play,
  reopen,
  rowsOf,
  toNextNoon,
  type World,
} from '../../flows/open-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';

let morning: KeptWorld;
let monday: KeptWorld;

beforeAll(async () => {
  const files = await bundle();
  morning = keep(mailMorning(files));
  const world = mailMorning(files, '08-25');
  world.workspace.clock.advanceTo(on('08-26', '10:00'));
  monday = keep(world);
}, 120_000);

describe('a ledger that was tidied', () => {
  it('sends nothing again; what was sent comes back as uncertain, with its text, beside what is new', () => {
    const world = reopen(morning);
    const before = mailCount(world);
    tidyLedger(world);
    goOn(world);
    expect([twice(world), mailCount(world)]).toEqual([[], before + 1]);
    expect(mailStates(world)).toEqual([
      'receipt 已发送',
      'receipt 未确认是否发出',
      'receipt 未确认是否发出',
      'returned 未确认是否发出',
    ]);
    const [line] = rowsOf(world, 'dispatches').filter(({ cells }) => cells.state !== '已发送');
    expect(line?.cells.note).toContain('被删除');
    expect(line?.cells.body).toContain('[{');
    expect(settle(world)).toEqual([]);
  });

  it('keeps one deleted line from being sent again, and leaves the others alone', () => {
    const world = reopen(morning);
    tidyLedger(world, (key) => key.startsWith('returned/'));
    goOn(world);
    expect(twice(world)).toEqual([]);
    expect(mailStates(world)).toEqual([
      'receipt 已发送',
      'receipt 已发送',
      'receipt 已发送',
      'returned 未确认是否发出',
    ]);
  });

  it('sends no digest of a week again, though the whole week is gone', () => {
    const world = reopen(monday);
    const before = mailCount(world);
    tidyLedger(world);
    goOn(world);
    world.workspace.clock.advanceTo(on('08-27', '10:00'));
    expect([twice(world), mailCount(world)]).toEqual([[], before + 1]);
    expect(mailStates(world).filter((state) => state.includes('igest'))).toEqual([
      'digest 未确认是否发出',
      'digest 未确认是否发出',
      'digest 未确认是否发出',
      'districtDigest 未确认是否发出',
    ]);
    passQuietly(world, on('09-01', '20:00'));
    world.workspace.clock.advanceTo(on('09-02', '10:00'));
    expect(ledgerOf(world).filter(([key, state]) => key.includes('2019-09-02') && state === '已发送')).toHaveLength(4);
  });

  it('sends nothing again when the sheet was deleted and made anew, or lost its keys', () => {
    for (const harm of [deleteSheet, clearKeys]) {
      const world = reopen(monday);
      const before = mailCount(world);
      harm(world);
      expect(ask(world, 'setUp', {}, { as: OWNER })).toMatchObject({ ok: true });
      goOn(world);
      world.workspace.clock.advanceTo(on('08-27', '10:00'));
      expect([harm.name, twice(world), mailCount(world)]).toEqual([harm.name, [], before + 1]);
    }
  });
});

function deleteSheet(world: World): void {
  const file = bookOf(world);
  const index = file.sheets.findIndex(({ name }) => name === '邮件发送记录');
  file.sheets.splice(index, 1);
  file.dirty = true;
}

function clearKeys(world: World): void {
  const sheet = bookOf(world).sheets.find(({ name }) => name === '邮件发送记录');
  const column = sheet?.rows[0]?.contents.indexOf('key') ?? -1;
  expect(column).toBeGreaterThanOrEqual(0);
  for (const row of (sheet?.rows ?? []).slice(2)) if (row && row.contents.length > column) row.contents[column] = '';
}

describe('a witness that reaches back no further than this morning', () => {
  const later = '2019-08-20T09:30:00+08:00';

  it('holds what is older and is not in the ledger, and sends what is new', () => {
    const world = reopen(morning);
    const { properties } = world.workspace.parts;
    properties.change((all) => {
      const kept = Object.entries(all.script ?? {}).filter(([key]) => !key.startsWith('witness.'));
      all.script = { ...Object.fromEntries(kept), 'witness.4': `40 ${later} AbCdEf` };
    });
    const before = mailCount(world);
    tidyLedger(world);
    goOn(world);
    expect([twice(world), mailCount(world)]).toEqual([[], before + 1]);
    expect(mailStates(world).filter((state) => state.endsWith('未确认是否发出'))).toHaveLength(3);
  });

  it('is filled by the ledger where the properties alone were emptied', () => {
    const world = reopen(morning);
    world.workspace.parts.properties.change((all) => {
      all.script = {};
    });
    const before = mailCount(world);
    goOn(world);
    tidyLedger(world);
    play(world, submitted('r4', { title: '第四场', heldOn: '2019-07-02' }, moment('13:10')));
    ringHour(world);
    expect([twice(world), mailCount(world)]).toEqual([[], before + 2]);
  });
});

describe('an earlier version of the ledger', () => {
  it('from before the mails were owed sends none of them again', () => {
    const world = openWorld(morning.world.files);
    const restore = ledgerVersion(world);
    play(world, submitted('r1', {}, moment('09:00')));
    restore();
    ringHour(world);
    goOn(world);
    expect(twice(world)).toEqual([]);
  });

  it('from between owing and sending sends none of them again', () => {
    const world = openWorld(morning.world.files);
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r1', {}, moment('09:00')));
    const restore = ledgerVersion(world);
    expect(mailStates(world)).toEqual(['receipt 待发送']);
    toNextNoon(world);
    expect(mailStates(world)).toEqual(['receipt 已发送']);
    restore();
    goOn(world);
    expect([twice(world), mailStates(world)]).toEqual([[], ['receipt 已发送', 'receipt 未确认是否发出']]);
  });
});
