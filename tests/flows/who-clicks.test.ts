/** Who clicks, whom a run acts as, and what is said when a click fails. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { callBundle } from '../../src/season/call-bundle.ts';
import { findRow, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { ringHour } from '../faults/settle.ts';
import { ask, firstTen, refusalOf } from './ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, OWNER, reopen, type World } from './open-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

function typeSetting(world: World, key: string, settingValue: string): void {
  const row = findRow(tableOf(world.run.book, 'settings'), 'settingKey', key);
  typeRow(world.run.book, OWNER, 'settings', row?.number ?? null, { settingValue });
}

describe('whoever clicks', () => {
  it('is known by whom the run acts as where Google does not tell who is active', () => {
    const world = reopen(first);
    typeSetting(world, 'staff', `${COLLEAGUE} other.person@gmail.com`);
    world.workspace.share(world.bookId, 'otherperson+union@gmail.com', 'editor');
    ringHour(world);
    expect(ask(world, 'readQueue', { filter: {} }, { as: 'otherperson+union@gmail.com' }).ok).toBe(true);
    world.workspace.share(world.bookId, 'stranger@gmail.com', 'editor');
    expect(refusalOf(world, 'readQueue', { filter: {} }, { as: 'stranger@gmail.com' })).toBe('notStaff');
  });

  it('gets the report of all entries only as staff', () => {
    const world = reopen(first);
    world.workspace.share(world.bookId, 'guest@example.org', 'editor');
    const report = (as: string) => world.workspace.run({ as, call: 'seasonReport', surface: 'editor' });
    expect([report(OWNER).ok, report(COLLEAGUE).ok]).toEqual([true, true]);
    const refused = report('guest@example.org');
    expect(refused.ok ? '' : refused.error.message).toBe('notStaff');
  });
});

describe('a menu item that fails', () => {
  it('says so in our words with Google’s behind them, and the run counts as failed', () => {
    const world = reopen(first);
    world.workspace.faults.arm({
      kind: 'throw',
      when: 'before',
      call: 1,
      of: ['Lock.tryLock'],
      message: 'Service 🈴.',
    });
    const result = world.workspace.run({ as: OWNER, call: 'menuSetUp', surface: 'menu' });
    expect(result.ok).toBe(false);
    const [toast] = world.workspace.parts.spreadsheets.toasts.slice(-1);
    expect(toast?.message).toMatch(/操作没有完成.*Service 🈴/);
  });

  it('that is refused says why', () => {
    const world = reopen(first);
    world.workspace.run({ as: COLLEAGUE, call: 'menuSetUp', surface: 'menu' });
    expect(world.workspace.parts.spreadsheets.toasts.at(-1)?.message).toContain('负责人');
    expect(callBundle(world.run.book, COLLEAGUE, 'carryOut', {})).toMatchObject({ ok: false, code: 'notOwner' });
  });
});
