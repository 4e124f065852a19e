/** Words that only show what is kept beside them: typed over, they come back and nothing has changed. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { contentAt } from '../../../src/offline/inspect.ts';
import { callBundle } from '../../../src/season/call-bundle.ts';
import { tableOf } from '../../../src/season/workbook-tables.ts';
import { ringHour } from '../../faults/settle.ts';
import { settings } from '../../flows/ask-sidebar.ts';
import { SHOWING } from '../../flows/earlier-book.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, OWNER, reopen, rowsOf, type World } from '../../flows/open-world.ts';
import { staffMorning } from '../../flows/staff-world.ts';

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

const kept = (world: World): unknown[] => SHOWING.map((table) => rowsOf(world, table));

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

describe('what somebody types over words that only show', () => {
  const TYPED = SHOWING.flatMap((table) => {
    const keys = { decisions: ['code', 'at'], settings: ['settingKey'], zeroReports: ['unit', 'form', 'at'] };
    return (keys[table as keyof typeof keys] ?? ['unit']).map((key) => [table, key] as const);
  }).filter(([table]) => !['workFiles', 'sentBatches'].includes(table));

  it.each(TYPED)('in %s %s changes nothing, and is put back at once', (table, key) => {
    const world = reopen(full);
    const before = [seen(world, table, key), kept(world)];
    type(world, table, key, '我改的');
    expect([seen(world, table, key), kept(world)]).toEqual(before);
  });

  it('is put back by the first tick of a day where no bell told of it', () => {
    const world = reopen(full);
    const before = [seen(world, 'dispatches', 'unit'), kept(world)];
    world.workspace.parts.triggers.restore(
      world.workspace.parts.triggers.content.filter(({ handler }) => handler !== 'onRegisterEdit'),
    );
    type(world, 'dispatches', 'unit', 'HG');
    expect(kept(world)).toEqual(before[1]);
    world.workspace.clock.advanceTo('2019-08-21T01:30:00+08:00');
    expect(seen(world, 'dispatches', 'unit')).toBe(before[0]);
  });

  it('leaves settings to be changed by whoever may', () => {
    const world = reopen(full);
    const row = rowsOf(world, 'settings').findIndex(({ cells }) => cells.settingKey === 'officeContact');
    type(world, 'settings', 'settingKey', '电话联系人', row);
    type(world, 'settings', 'settingValue', '王示例', row);
    expect(settings(world).addressFindings).toEqual([expect.stringMatching(/落款不完整：联系电话没有填写/)]);
    expect(seen(world, 'settings', 'settingKey', row)).toBe('联系人');
  });

  it('of a record in the settings is put back', () => {
    const world = reopen(full);
    const row = rowsOf(world, 'settings').findIndex(({ cells }) => cells.settingKey === 'wiring');
    const before = kept(world);
    type(world, 'settings', 'settingValue', '{}', row);
    expect([seen(world, 'settings', 'settingValue', row), kept(world)]).toEqual(['由系统保存', before]);
  });
});
