/** Calls of tabs alike: each table is read once, and whoever is not staff gets nothing. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { firstTen, reading, refusalOf } from '../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, printOf, reopen } from '../flows/open-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

describe('each call', () => {
  const OPENING = ['Cache.get', 'Session.getActiveUser', 'SpreadsheetApp.getActiveSpreadsheet'];
  const READ = 'Sheet.getSheetValues';

  // Every table once; where the mail, the clock and the person are, and what is shared of it, once each.
  it.each([
    ['readProgress', {}, 5, ['Cache.get', 'Properties.getProperty', 'Properties.getProperties']],
    ['readList', { list: 'goal.counted' }, 5, []],
    ['readMaterials', {}, 6, ['Cache.get', 'Properties.getProperty', 'Properties.getProperties']],
    ['previewPaper', { kind: 'summary', unit: 'TG' }, 8, ['Ui.showModelessDialog']],
    ['previewDigest', { unit: '' }, 7, ['Ui.showModelessDialog']],
    ['previewAllDigests', {}, 7, ['Ui.showModelessDialog']],
    ['readSettings', {}, 4, ['Properties.getProperty', 'Properties.getProperties']],
  ])('%s reads each table once and writes nothing', (name, input, tables, more) => {
    const { calls } = reading(reopen(first), name, input);
    expect([...calls].sort()).toEqual([...OPENING, ...Array<string>(tables).fill(READ), ...more].sort());
  });
});

describe('whoever is not staff', () => {
  it.each([
    ['readProgress', {}],
    ['readList', { list: 'goal.counted' }],
    ['readMaterials', {}],
    ['previewPaper', { kind: 'summary', unit: 'TG' }],
    ['previewDigest', { unit: '' }],
    ['previewAllDigests', {}],
    ['readSettings', {}],
    ['resendMail', { key: 'receipt/1' }],
    ['requestPapers', { what: 'summaries', unit: 'TG' }],
  ])('%s is refused, and nothing is shown or written', (name, input) => {
    const world = reopen(first);
    world.workspace.share(world.bookId, 'guest@example.org', 'editor');
    const before = printOf(world);
    expect(refusalOf(world, name, input, { as: 'guest@example.org' })).toBe('notStaff');
    expect([printOf(world) === before, world.workspace.screen('guest@example.org').dialogs]).toEqual([true, []]);
  });
});
