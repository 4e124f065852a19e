/** Sheets that staff read hold words for people: codes, keys and records of the program are in hidden columns. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { contentAt } from '../../src/offline/inspect.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { findRow, tableOf } from '../../src/season/workbook-tables.ts';
import { nowOf } from '../faults/flows.ts';
import { ringHour } from '../faults/settle.ts';
import { decided } from '../oracle/tiny-season.ts';
import { ask, materials, settings } from './ask-sidebar.ts';
import { makeEarlier, SHOWING } from './earlier-book.ts';
import { machineWords } from './machine-words.ts';
import {
  bookOf,
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  OWNER,
  play,
  reopen,
  rowsOf,
  type World,
} from './open-world.ts';
import { faultsAtRest, NUMBERS, staffMorning } from './staff-world.ts';

let full: KeptWorld;

beforeAll(async () => {
  const world = staffMorning(await bundle());
  acts(world);
  ringHour(world);
  ringHour(world);
  full = keep(world);
}, 180_000);

// Something in every sheet.
function acts(world: World): void {
  const done = (call: Parameters<typeof callBundle>[2], input: object) =>
    expect(callBundle(world.run.book, OWNER, call, input)).toMatchObject({ ok: true });
  done('recordZeroReport', { unit: 'TG', form: 'work' });
  done('recordContact', { unit: 'HG', result: '下周报送', until: null });
  done('requestPapers', { what: 'summaries' });
  done('requestPapers', { what: 'report' });
  const file = { name: '短片.mp4', bytes: 100, format: 'MP4', seconds: 20, sha256: '', place: '', caption: '' };
  done('recordWorkFiles', { files: [{ number: 'ZP-2019-0001', ...file, state: 'received' }] });
  done('registerBatch', { act: 'approve', track: 'activity', approvedBy: '王示例' });
  const sent = { to: '市总工会', on: '2019-08-20', how: '邮件', by: '何样例', withReport: false };
  done('registerBatch', { act: 'send', track: 'activity', ...sent });
}

const found = (world: World): string[] => machineWords(world.run.season, bookOf(world).sheets);

// What came of a request stands in words beside it: an earlier version has kept those alone.
const kept = (world: World): unknown[] =>
  SHOWING.map((table) => rowsOf(world, table).map(({ cells: { resultRecord: _, ...cells } }) => cells));

/** What people see in a cell of the first row of a table. */
function seen(world: World, table: string, key: string, index = 0): string {
  const { columns, sheet } = tableOf(world.run.book, table);
  return String(contentAt(sheet, 3 + index, columns.get(key) ?? 0) ?? '');
}

function type(world: World, table: string, key: string, text: string, index = 0): void {
  const { columns, sheet } = tableOf(world.run.book, table);
  const place = { sheetId: sheet.id, row: 3 + index, column: columns.get(key) ?? 0 };
  world.workspace.type({ as: COLLEAGUE, spreadsheetId: world.bookId, ...place, values: [[text]] });
}

describe('the sheets that staff read', () => {
  it('are all filled, and hold no word of the program’s own', () => {
    const world = reopen(full);
    expect(SHOWING.filter((table) => rowsOf(world, table).length === 0)).toEqual([]);
    expect(found(world)).toEqual([]);
  });

  it.each([
    ['roster', 'remark', 'outsideWindow'],
    ['requests', 'note', 'TG'],
    ['requests', 'note', '{"a":1}'],
    ['contactNotes', 'result', '2019-08-20T09:12:00+08:00'],
  ])('would show in %s %s “%s”', (table, key, text) => {
    const world = reopen(full);
    type(world, table, key, text);
    expect(found(world)).toEqual([expect.stringContaining(text)]);
  });

  it.each([
    ['zeroReports', 'unit', '塘沽街道总工会', 'TG'],
    ['zeroReports', 'form', '作品', 'work'],
    ['decisions', 'at', '2019-08-20 09:10', '2019-08-20T09:10:00+08:00'],
    ['settings', 'settingKey', '工作人员邮箱', 'staff'],
  ])('show in %s %s “%s” for %s', (table, key, text, code) => {
    const world = reopen(full);
    expect([seen(world, table, key), rowsOf(world, table)[0]?.cells[key]]).toEqual([text, code]);
  });

  it('name the issue that was set aside', () => {
    const world = reopen(full);
    const row = findRow(tableOf(world.run.book, 'decisions'), 'code', 'outsideWindow');
    expect(row?.cells.number).toBe(NUMBERS.waived);
    expect(seen(world, 'decisions', 'code', (row?.number ?? 0) - 3)).toBe('不在规定时间');
  });
});

describe('an empty contact line', () => {
  it('is a finding in the settings until it is filled', () => {
    const world = reopen(full);
    expect(settings(world).addressFindings).toEqual([expect.stringMatching(/落款不完整：联系人、联系电话没有填写/)]);
    for (const key of ['officeContact', 'officePhone']) {
      const row = rowsOf(world, 'settings').findIndex(({ cells }) => cells.settingKey === key);
      type(world, 'settings', 'settingValue', '022-65300000', row);
    }
    expect(settings(world).addressFindings).toEqual([]);
  });
});

describe('a workbook of an earlier version', () => {
  const earlier = (): World => {
    const world = reopen(full);
    makeEarlier(world);
    return world;
  };

  it('shows words after the next tick, and keeps every fact', () => {
    const world = earlier();
    const before = kept(reopen(full));
    expect(found(world).length).toBeGreaterThan(50);
    expect(ringHour(world).every(({ ok }) => ok)).toBe(true);
    expect(found(world)).toEqual([]);
    expect(kept(world)).toEqual(before);
    expect(faultsAtRest(world)).toEqual([]);
    const { sheet } = tableOf(world.run.book, 'dispatches');
    const hidden = [...tableOf(world.run.book, 'dispatches').columns].filter(([key]) => key.endsWith('.key'));
    expect(hidden.filter(([, index]) => !sheet.hiddenColumns.includes(index))).toEqual([]);
  });

  it('still says what came of requests, in its own words, and of new ones in the reader’s language', () => {
    const world = earlier();
    ringHour(world);
    const results = (language: 'zh-CN' | 'en') => materials(world, { language }).requests.map(({ result }) => result);
    const old = results('zh-CN');
    expect([old.length, old.every((text) => text.startsWith('已生成'))]).toEqual([2, true]);
    expect(results('en')).toEqual(old);
    ask(world, 'requestReminders', {});
    ringHour(world);
    expect(results('zh-CN')).toEqual([expect.stringMatching(/^(?:已提醒|没有需要)/u), ...old]);
    expect(results('en')).toEqual([expect.stringMatching(/^(?:no unit|\d+ units?) /u), ...old]);
    expect(found(world)).toEqual([]);
  });

  it('works before that tick as it did: clicks, mail, decisions and their undoing', () => {
    const world = earlier();
    const sent = world.workspace.mailbox.length;
    play(world, { ...decided('fresh', 'return', { reason: '请补充照片' }), at: nowOf(world) });
    expect(ask(world, 'readQueue', { filter: {} }).ok).toBe(true);
    ringHour(world);
    expect(world.told).toEqual([]);
    expect(world.workspace.mailbox.length).toBe(sent + 1);
    expect(found(world)).toEqual([]);
  });

  it('is told of no loss by set-up, which adds what is new', () => {
    const world = earlier();
    const answer = world.workspace.run({ as: OWNER, call: 'call', args: ['setUp', {}], surface: 'sidebar' });
    expect(answer).toMatchObject({ ok: true, value: { ok: true } });
    expect(JSON.stringify(answer)).not.toContain('undone');
    ringHour(world);
    expect(found(world)).toEqual([]);
  });
});
