/** Papers asked for again: what it costs where nothing has changed, and that whatever has changed is seen. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TraceLine } from '../../src/offline/workspace.ts';
import { findRow, tableOf } from '../../src/season/workbook-tables.ts';
import { settle } from '../faults/settle.ts';
import { everyNth } from '../thoroughness.ts';
import { columnOf } from './looks-of-cells.ts';
import { bookOf, bundle, type KeptWorld, keep, reopen, rowsOf, type World } from './open-world.ts';
import { driveCalls, request, tickOf, written } from './paper-world.ts';

let kept: KeptWorld;

beforeAll(async () => {
  const world = reopen(written(await bundle()));
  settle(world);
  kept = keep(world);
}, 120_000);

const ASKED = ['summaries', 'packets'] as const;
const isTold = (line: TraceLine) => !/^(?:Sheet\.getSheetValues|Form)/u.test(line.method) && line.cost.includes('.');
const lastResult = (world: World) => rowsOf(world, 'requests').at(-1)?.cells.result;
const UNCHANGED = /^\d+份内容无变化/u;

/** Types into a cell without any event, as a script of somebody else's does, or where Google loses the edit. */
function typeUnseen(world: World, table: string, by: readonly [key: string, text: string], to: readonly string[]) {
  const found = tableOf(world.run.book, table);
  const line = found.sheet.rows[(findRow(found, ...by)?.number ?? 0) - 1];
  const [key = '', text = ''] = to;
  if (!line) throw new Error(`no row of ${table}`);
  line.contents[columnOf(world, table, key) - 1] = text;
  bookOf(world).dirty = true;
}

describe('papers asked for again, where nothing has changed', () => {
  it.each(ASKED)('%s: the request is set down as done, behind one lock and one list of files', (what) => {
    const world = reopen(kept);
    const trace = tickOf(world, what);
    expect(trace.filter(isTold).map(({ method }) => method)).toEqual([
      'Properties.getProperties',
      'Cache.get',
      'Session.getEffectiveUser',
      // The queue that pages share still stands.
      'Cache.get',
      'Cache.put',
      'Lock.tryLock',
      'Drive.Files.list',
      // What pages share of materials does not stand any more.
      'Properties.setProperty',
      'Range.getValues',
      'Range.setNumberFormat',
      'Range.setNumberFormat',
      'Range.setValues',
      'Range.setValues',
      'SpreadsheetApp.flush',
      'Range.getValues',
      'Lock.releaseLock',
      'Properties.setProperties',
    ]);
    expect(lastResult(world)).toMatch(UNCHANGED);
  });

  it('both at once: behind one lock, and a list of files each', () => {
    const world = reopen(kept);
    const trace = tickOf(world, ...ASKED);
    expect(trace.filter(({ method }) => method === 'Lock.tryLock')).toHaveLength(1);
    expect(driveCalls(trace)).toEqual(['list', 'list']);
  });
});

describe('papers asked for again, after', () => {
  const changes: Readonly<Record<string, (world: World) => void>> = {
    'a cell of a register was changed without an event': (world) =>
      typeUnseen(world, 'activity', ['number', 'HD-2019-0001'], ['title', '改过的名称']),
    'a unit was renamed without an event': (world) =>
      typeUnseen(world, 'roster', ['id', 'TG'], ['name', '塘沽街道工会联合会']),
    'a typeface was changed without an event': (world) =>
      typeUnseen(world, 'settings', ['settingKey', 'typefaces'], ['settingValue', '标题=方正小标宋_GBK']),
  };

  it.each(everyNth(Object.keys(changes), 3))('%s: they are written', (what) => {
    const world = reopen(kept);
    request(world, 'summaries');
    changes[what]?.(world);
    const trace = tickOf(world);
    expect(driveCalls(trace).filter((call) => call !== 'list').length).toBeGreaterThan(0);
    expect(lastResult(world)).not.toMatch(UNCHANGED);
  });
});

describe('a request that was carried out', () => {
  it('is carried out no second time, whichever of the two memories is lost', () => {
    for (const lost of ['requestsDone', 'requestsAsked', '']) {
      const world = reopen(kept);
      tickOf(world, 'summaries');
      const script = world.workspace.parts.properties.content.script;
      if (script) delete script[lost];
      // A tick in which nothing is typed yet: it forgets what waits no more.
      tickOf(world);
      typeUnseen(world, 'requests', ['id', rowsOf(world, 'requests').at(-1)?.cells.id ?? ''], ['state', '待办理']);
      const trace = tickOf(world);
      expect([lost, driveCalls(trace)]).toEqual([lost, []]);
      expect(lastResult(world)).toMatch(/^不是在工作栏提出的/u);
    }
  });
});
