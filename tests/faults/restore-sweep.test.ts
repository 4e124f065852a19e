/** Restoring from a backup, killed at its calls and done again: the same book as without, and no mail again. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CallFault, TraceLine } from '../../src/offline/workspace.ts';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { ask, firstTen } from '../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, keep, OWNER, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { everyNth } from '../thoroughness.ts';
import { violations } from './invariants.ts';
import { ringHour } from './settle.ts';

/** What is struck every time: each call that writes. */
const WRITES = /set|append|insert|delete|flush|releaseLock/i;
const TABLES = ['roster', 'decisions', 'dispatches', 'requests', 'settings', 'activity'];

let harmed: KeptWorld;
let backup: { head: string; parts: { index: number; text: string }[] };
let wanted: readonly string[];

beforeAll(async () => {
  const world = reopen(firstTen(await bundle()));
  const { text } = ask<{ text: string }>(world, 'readBackup', {}, { as: OWNER }).value;
  const [head = '', ...parts] = text.split('\n').filter((line) => line !== '');
  backup = { head, parts: parts.map((part, index) => ({ index, text: part })) };
  clearRows(world, 'decisions', 2);
  clearRows(world, 'dispatches', 2);
  clearRows(world, 'roster', 1);
  harmed = keep(world);
  restore(world);
  ringHour(world);
  wanted = printed(world);
}, 120_000);

function clearRows(world: World, key: string, count: number): void {
  const { sheet } = tableOf(world.run.book, key);
  for (const { number } of rowsOf(world, key).slice(0, count).reverse())
    world.workspace.deleteRows({ as: OWNER, spreadsheetId: world.bookId, sheetId: sheet.id, from: number });
}

function restore(world: World): readonly TraceLine[] {
  const args = ['restoreBackup', backup];
  return world.workspace.run({ as: OWNER, call: 'call', args, surface: 'sidebar' }).calls;
}

/** The rows of each table whatever their order, and how many mails went out. */
function printed(world: World): string[] {
  const lines = TABLES.flatMap((key) => rowsOf(world, key).map(({ cells }) => `${key} ${JSON.stringify(cells)}`));
  return [...lines.sort(), `${world.workspace.mailbox.length} mails`];
}

function afterStrike(fault: CallFault): string[] {
  const world = reopen(harmed);
  const armed = world.workspace.faults.arm(fault);
  restore(world);
  armed.disarm();
  if (armed.struck === 0) return ['the fault did not strike'];
  restore(world);
  ringHour(world);
  const found = printed(world);
  return [
    ...found.filter((line) => !wanted.includes(line)).map((line) => `not wanted: ${line}`),
    ...wanted.filter((line) => !found.includes(line)).map((line) => `missing: ${line}`),
    ...(found.length === wanted.length ? [] : [`${found.length} lines in place of ${wanted.length}`]),
    ...violations(world, 0),
  ];
}

describe('a restore that ends early and is done again', () => {
  it('leaves the same book as one that was not struck, and each mail once', () => {
    const calls = restore(reopen(harmed));
    const writing = calls.flatMap(({ method }, index) => (WRITES.test(method) ? [index + 1] : []));
    const others = everyNth(
      calls.map((_, index) => index + 1),
      60,
    );
    const struck = [...new Set([...writing, ...others])];
    expect(writing.length).toBeGreaterThan(3);
    const found = struck.flatMap((call) =>
      afterStrike({ kind: 'kill', when: 'after', call, writes: 'kept' }).map(
        (fault) => `after call ${call}, ${calls[call - 1]?.method}: ${fault}`,
      ),
    );
    expect(found).toEqual([]);
  }, 300_000);
});
