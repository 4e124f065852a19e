/** Backups: all tables in one file or several, in the folder where the owner wants it, every week if switched on. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { backupTexts, readHead, readPart } from '../../../src/domain/backup/backup-text.ts';
import { ask, firstTen, refusalOf } from '../../flows/ask-sidebar.ts';
import { bundle, documentsOf, type KeptWorld, OWNER, reopen, type World } from '../../flows/open-world.ts';
import { on } from '../../oracle/tiny-season.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

const backups = (world: World) =>
  documentsOf(world)
    .filter(({ mimeType, trashed }) => mimeType === 'application/json' && !trashed)
    .map(({ name }) => name);

describe('a backup', () => {
  it('holds every table and what the script keeps, without secrets, and names itself by day and hour', () => {
    const world = reopen(first);
    const { name, text } = ask<{ name: string; text: string }>(world, 'readBackup', {}).value;
    expect(name).toBe('备份 2019-08-20 1000.json');
    const [line = '', ...lines] = text.split('\n').filter((one) => one !== '');
    const head = readHead(line);
    if (typeof head === 'string') throw new Error(head);
    expect(head.tables.filter(({ rows }) => rows > 0).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['activity', 'work', 'roster', 'decisions', 'dispatches', 'settings']),
    );
    expect(lines.map((one, index) => readPart(head, index, one)).includes(null)).toBe(false);
    expect(text).toContain('塘沽街道总工会');
    const secret = world.workspace.parts.properties.content.script?.mailSecret ?? 'none';
    expect([secret === 'none', text.includes(secret)]).toEqual([false, false]);
  });

  it('goes into the folder by the owner alone, and the newest four stay', () => {
    const world = reopen(first);
    expect(refusalOf(world, 'storeBackup', {})).toBe('notOwner');
    for (let hour = 11; hour < 17; hour += 1) {
      world.workspace.clock.advanceTo(on('08-20', `${hour}:30`));
      expect(ask(world, 'storeBackup', {}, { as: OWNER }).ok).toBe(true);
    }
    expect(backups(world)).toEqual([13, 14, 15, 16].map((hour) => `备份 2019-08-20 ${hour}30.json`));
  });

  it('is several files in the folder where it is too large for one, and no download then', () => {
    const world = reopen(first);
    enlarge(world);
    expect(refusalOf(world, 'readBackup', {})).toBe('backupTooLarge');
    const { count } = ask<{ count: number }>(world, 'storeBackup', {}, { as: OWNER }).value;
    expect([count, backups(world)]).toEqual([
      2,
      ['备份 2019-08-20 1000 第1份共2份.json', '备份 2019-08-20 1000 第2份共2份.json'],
    ]);
    ask(world, 'switchBackup', { isOn: true }, { as: OWNER });
    world.workspace.clock.advanceTo(on('08-20', '11:30'));
    expect(backups(world).slice(2)).toEqual([
      '备份 2019-08-20 1100 第1份共2份.json',
      '备份 2019-08-20 1100 第2份共2份.json',
    ]);
  }, 120_000);

  it('is made every week where the owner has switched it on', () => {
    const world = reopen(first);
    expect(refusalOf(world, 'switchBackup', { isOn: true })).toBe('notOwner');
    ask(world, 'switchBackup', { isOn: true }, { as: OWNER });
    const { clock, faults } = world.workspace;
    // The clocks are off between days on which it is seen that no backup, or one, is made.
    clock.advanceTo(on('08-20', '14:30'));
    faults.triggersOff(Date.parse(on('08-26', '22:30')));
    clock.advanceTo(on('08-27', '14:30'));
    expect(backups(world)).toEqual(['备份 2019-08-20 1100.json', '备份 2019-08-27 1200.json']);
    ask(world, 'switchBackup', { isOn: false }, { as: OWNER });
    faults.triggersOff(Date.parse(on('09-03', '10:30')));
    clock.advanceTo(on('09-03', '15:00'));
    expect(backups(world)).toHaveLength(2);
  }, 120_000);
});

/** Brings into the workbook so many long decisions as are too much for one file. */
function enlarge(world: World): void {
  const { text } = ask<{ text: string }>(world, 'readBackup', {}, { as: OWNER }).value;
  const head = readHead(text.split('\n')[0] ?? '');
  if (typeof head === 'string') throw new Error(head);
  const { book, by, campaign, madeAt, title } = head;
  const rows = Array.from({ length: 450 }, (_, index) => ({ id: `long${index}`, reason: 'a'.repeat(45_000) }));
  const tables = [{ key: 'decisions', title: 'decisions', columns: {}, rows }];
  const long = backupTexts({ madeAt, by, book, campaign, title }, tables, {}, 100_000_000).textAt(0);
  const [line = '', ...lines] = long.split('\n').filter((one) => one !== '');
  const parts = lines.map((part, index) => ({ index, text: part }));
  for (let from = 0; from < parts.length; from += 4) {
    const input = { head: line, parts: parts.slice(from, from + 4) };
    expect(ask(world, 'restoreBackup', input, { as: OWNER }).ok).toBe(true);
  }
}
