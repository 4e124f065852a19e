/** A row that is poisoned: by changes without end, by texts as long as cells, by a record that was spoilt. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Change } from '../../src/domain/intake/entry.ts';
import { keptChanges } from '../../src/domain/intake/kept-changes.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { campaign } from '../factories.ts';
import { ask, firstTen, HG } from '../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, OWNER, play, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { edited, on, pasted, resubmitted } from '../oracle/tiny-season.ts';
import { everyNth, itInAll } from '../thoroughness.ts';
import { busy, cellsOf, troubles, wrong } from './busy-world.ts';
import { nowOf } from './flows.ts';
import { ringHour, settle } from './settle.ts';

const MOST_CELL = 50_000;

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

function put(world: World, id: string, cells: Readonly<Record<string, string>>): void {
  const { number = null } = rowOf(world.run, id) ?? {};
  typeRow(world.run.book, OWNER, 'activity', number, cells);
}

function manyChanges(count: number, byOf: (index: number) => Change['by']): Change[] {
  return Array.from({ length: count }, (_, index) => {
    return {
      at: on('08-20', '09:00'),
      by: byOf(index),
      who: '',
      fields: { participants: [String(index), String(index + 1)] },
    };
  });
}

describe('an answer that was changed again and again', () => {
  const alone = (): Change['by'] => 'respondent';
  const inTurn = (index: number): Change['by'] => (index % 2 === 0 ? 'respondent' : 'staff');

  const cases = [
    { count: 700, way: 'by its respondent', byOf: alone },
    { count: 3000, way: 'by both in turn', byOf: inTurn },
    { count: 700, way: 'by both in turn', byOf: inTurn },
    { count: 3000, way: 'by its respondent', byOf: alone },
  ];
  it.each(everyNth(cases, 8))(
    '$count times $way stays within its cell, with its version and state, and all goes on',
    ({ byOf, count }) => {
      const world = reopen(first);
      const record = JSON.parse(cellsOf(world, 'r2').record ?? '') as object;
      const changes = keptChanges(manyChanges(count - 6, byOf));
      put(world, 'r2', { version: String(count - 6), record: JSON.stringify({ ...record, ...changes }) });
      ringHour(world);
      expect(cellsOf(world, 'r2').version).toBe(String(count - 6));
      for (let more = 0; more < 3; more += 1) {
        play(world, resubmitted('r2', { participants: String(300 + more) }, nowOf(world)));
        play(world, edited('r2', { participants: String(400 + more) }, nowOf(world)));
      }
      const decide = (decision: string, version: number, state: string) =>
        ask(world, 'reviewEntry', {
          number: cellsOf(world, 'r2').number,
          decision,
          code: '',
          reason: '请补充',
          seen: { version, state },
        }).ok;
      expect(decide('return', count, 'received')).toBe(true);
      play(world, resubmitted('r2', { participants: '90' }, nowOf(world)));
      expect(cellsOf(world, 'r2')).toMatchObject({ version: String(count + 1), stateKey: 'resubmitted' });
      expect((cellsOf(world, 'r2').record ?? '').length).toBeLessThan(MOST_CELL);
      busy(world);
      expect(settle(world, 1)).toEqual([]);
      expect([...wrong(world), ...troubles(world)]).toEqual([]);
      expect(ask(world, 'readEntry', { number: cellsOf(world, 'r2').number, select: false }).ok).toBe(true);
    },
  );
});

describe('a row with every field as long as a cell takes', () => {
  itInAll('is recorded, changed and copied within what cells hold', () => {
    const world = reopen(first);
    const fields = campaign().forms.find(({ key }) => key === 'activity')?.fields ?? [];
    const long = (letter: string) => Object.fromEntries(fields.map(({ key }) => [key, letter.repeat(49_000)]));
    play(world, pasted('x1', { ...long('长'), unit: HG }, nowOf(world)));
    for (const letter of ['短', '宽']) {
      typeRow(world.run.book, OWNER, 'activity', rowOf(world.run, 'x1')?.number ?? null, long(letter));
    }
    busy(world);
    expect(settle(world, 1)).toEqual([]);
    expect([...wrong(world), ...troubles(world)]).toEqual([]);
    expect(cellsOf(world, 'x1')).toMatchObject({ version: '3', title: '宽'.repeat(49_000) });
    const cells = ['activity', 'copies'].flatMap((table) =>
      rowsOf(world, table).flatMap((row) => Object.values(row.cells)),
    );
    expect(Math.max(...cells.map((text) => text.length))).toBeLessThan(MOST_CELL);
  });
});

describe('rows whose formats were cleared', () => {
  it('take new entries as text, and the ticks come to rest', () => {
    const world = reopen(first);
    const { sheet } = tableOf(world.run.book, 'activity');
    world.workspace.clearFormats({ as: OWNER, spreadsheetId: world.bookId, sheetId: sheet.id });
    busy(world);
    expect(settle(world)).toEqual([]);
    expect([...wrong(world), ...troubles(world)]).toEqual([]);
    const { changedAt, contactPhone, handedInAt, version } = cellsOf(world, 'n1');
    expect([changedAt, contactPhone, version]).toEqual([handedInAt, '022-66891234', '1']);
    expect(handedInAt).toMatch(/^2019-08-20 1\d:\d\d:\d\d$/u);
  });
});

describe('a spoilt record', () => {
  const spoilt: Readonly<Record<string, (world: World) => string>> = {
    'of no change': () => JSON.stringify({ id: 'x', changes: [null] }),
    'that would be whole but for its changes': (world) => {
      return JSON.stringify({ ...(JSON.parse(cellsOf(world, 'r1').record ?? '') as object), changes: [null] });
    },
    'of half a text': (world) => (cellsOf(world, 'r1').record ?? '').slice(0, 90),
    'of another entry': (world) => cellsOf(world, 'r2').record ?? '',
    'of another shape': () => '[1]',
    'that is empty': () => '',
  };

  it.each(everyNth(Object.keys(spoilt), 3))('%s is put back from its copy, and nothing else changes', (what) => {
    const world = reopen(first);
    const before = rowsOf(world, 'activity').map(({ cells }) => cells);
    put(world, 'r1', { record: spoilt[what]?.(world) ?? '' });
    busy(world);
    expect(settle(world, 1)).toEqual([]);
    expect([...wrong(world), ...troubles(world)]).toEqual([]);
    const rows = rowsOf(world, 'activity').map(({ cells }) => cells);
    expect(rows.slice(0, before.length)).toEqual(before);
    expect(rows).toHaveLength(before.length + 3);
  });
});
