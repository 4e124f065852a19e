/** Copies of a workbook: nothing is done in one until somebody chooses, and the original goes on all the same. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import { wiredForms } from '../../faults/invariants.ts';
import { ringHour } from '../../faults/settle.ts';
import { ask, firstTen, HG, moment, refusalOf } from '../../flows/ask-sidebar.ts';
import {
  bookOf,
  bundle,
  COLLEAGUE,
  cellsOf,
  type KeptWorld,
  OWNER,
  play,
  reopen,
  rowsOf,
  type World,
} from '../../flows/open-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

/** The original at ten o'clock, and the copy that somebody has just made of it. */
function copied(as = OWNER): { original: World; copy: World } {
  const original = reopen(first);
  const { id, workspace } = original.workspace.copySpreadsheet(original.bookId, { as, name: '副本' });
  for (const email of [OWNER, COLLEAGUE]) if (email !== as) workspace.share(id, email, 'editor');
  return { original, copy: { ...original, bookId: id, workspace, run: { ...original.run, book: { workspace, id } } } };
}

const begin = (copy: World, as = OWNER) => ask(copy, 'chooseCopy', { as: 'new' }, { as });
const bells = ({ workspace }: World) =>
  workspace.parts.triggers.content.map(({ handler, sourceId }) => `${handler} ${sourceId ?? ''}`);
const mailsOf = ({ workspace }: World) => workspace.mailbox.map(({ subject, to }) => `${to} ${subject}`);
const formsOf = (world: World) =>
  structuredClone(Object.values(wiredForms(world)).map(({ id }) => world.workspace.parts.forms.files.get(id)));
const seen = { version: 1, state: 'received' };

const CALLS: readonly [string, object][] = [
  ['setUp', {}],
  ['carryOut', {}],
  ['readQueue', { filter: {} }],
  ['readSettings', {}],
  ['reviewEntry', { number: 'HD-2019-0002', decision: 'approve', code: '', reason: '', seen }],
  ['mendEntry', { number: 'HD-2019-0002', field: 'participants', text: '90', source: '电话', seen }],
  ['keepNote', { number: 'HD-2019-0002', text: '已核', before: '' }],
  ['recordZeroReport', { unit: 'DG', form: 'activity' }],
  ['requestPapers', { what: 'summaries' }],
  ['requestDigest', {}],
  ['requestReminders', {}],
  ['resendMail', { key: 'receipt/x' }],
];

describe('a copy in which nobody has chosen', () => {
  it.each(everyNth(CALLS, 6))('refuses %s, by the owner too, and changes nothing', (name, input) => {
    const { copy, original } = copied();
    const before = [cellsOf(copy), cellsOf(original), mailsOf(original), bells(original)];
    expect(refusalOf(copy, name, input, { as: OWNER })).toBe('copiedWorkbook');
    expect([cellsOf(copy), cellsOf(original), mailsOf(original), bells(original)]).toEqual(before);
    expect([bells(copy), copy.workspace.parts.properties.content.script]).toEqual([[], undefined]);
  });

  it('names the two ways in both languages', () => {
    const { copy } = copied();
    const told = (language: 'zh-CN' | 'en') => ask(copy, 'readQueue', { filter: {} }, { language }).message;
    expect(told('zh-CN')).toMatch(/副本.*“只作存档”.*“作为新的工作簿启用”/);
    expect(told('en')).toMatch(/copy.*archive.*new workbook/);
  });

  it('tells so from the menu, and sends nothing when its functions are run by hand', () => {
    const { copy } = copied();
    const sent = mailsOf(copy).length;
    for (const call of ['menuCheckNow', 'menuSetUp', 'tick', 'weeklyDigest', 'onFormSubmit', 'onRegisterEdit']) {
      expect(copy.workspace.run({ as: OWNER, call, surface: 'editor' }).ok).toBe(true);
    }
    expect(copy.workspace.parts.spreadsheets.toasts.map(({ message }) => message.includes('副本'))).toEqual([
      true,
      true,
    ]);
    expect([mailsOf(copy).length, bells(copy)]).toEqual([sent, []]);
  });

  it.each([
    ['typed over', (copy: World) => typeSetting(copy, 'wiring', '{')],
    ['emptied', (copy: World) => typeSetting(copy, 'wiring', '')],
    ['deleted with its sheet', (copy: World) => dropSheet(copy, 'settings')],
  ])('is a copy all the same when its record was %s', (_how, spoil) => {
    const { copy } = copied(COLLEAGUE);
    spoil(copy);
    expect(refusalOf(copy, 'setUp', {})).toBe('copiedWorkbook');
    expect(bells(copy)).toEqual([]);
  });

  it('refuses a choice that is none of the two', () => {
    expect(refusalOf(copied().copy, 'chooseCopy', { as: 'both' })).toBe('badRequest');
  });
});

describe('a workbook that is no copy', () => {
  it('has nothing to choose', () => {
    const world = reopen(first);
    expect(refusalOf(world, 'chooseCopy', { as: 'archive' })).toBe('notACopy');
    expect(refusalOf(world, 'chooseCopy', { as: 'new' }, { as: OWNER })).toBe('notACopy');
    expect(ask(world, 'readQueue', { filter: {} }).ok).toBe(true);
  });

  it('stays one when an earlier version is put back', () => {
    const world = reopen(first);
    const version = world.workspace.keepVersion(world.bookId);
    typeSetting(world, 'officePhone', '022-1');
    world.workspace.restoreVersion(world.bookId, version, { as: OWNER });
    expect(ask(world, 'carryOut', {}, { as: OWNER }).ok).toBe(true);
    expect(ask(world, 'setUp', {}, { as: OWNER })).toMatchObject({ ok: true });
  });
});

describe('a copy that is an archive', () => {
  it('can be read by staff, says what it is, and never acts again', () => {
    const { copy, original } = copied(COLLEAGUE);
    const before = bells(original);
    expect(ask(copy, 'chooseCopy', { as: 'archive' })).toMatchObject({ ok: true });
    const queue = ask<{ isArchive: boolean; total: number }>(copy, 'readQueue', { filter: {} });
    expect(queue.value).toMatchObject({ isArchive: true, total: 3 });
    const acts = CALLS.filter(([name]) => !name.startsWith('read'));
    expect(acts.map(([name, input]) => refusalOf(copy, name, input))).toEqual(acts.map(() => 'archivedWorkbook'));
    expect(refusalOf(copy, 'chooseCopy', { as: 'new' })).toBe('archivedWorkbook');
    expect([bells(copy), bells(original)]).toEqual([[], before]);
  });
});

describe('a copy that begins as a new workbook', () => {
  it('is of whoever chose, with forms, folder and clocks of its own, and touches none of the original', () => {
    const { copy, original } = copied(COLLEAGUE);
    const before = [formsOf(original), bells(original), cellsOf(original)];
    expect(begin(copy, COLLEAGUE)).toMatchObject({ ok: true });
    expect([formsOf(original), bells(original), cellsOf(original)]).toEqual(before);
    const ids = Object.values(wiredForms(copy)).map(({ id }) => id);
    const others = Object.values(wiredForms(original)).map(({ id }) => id);
    expect(ids.filter((id) => others.includes(id))).toEqual([]);
    expect(bells(copy).sort()).toEqual(
      [...ids.map((id) => `onFormSubmit ${id}`), `onRegisterEdit ${copy.bookId}`, 'tick ', 'weeklyDigest '].sort(),
    );
    expect(ask(copy, 'readSettings', {}).value).toMatchObject({ owner: COLLEAGUE, isOwner: true, undone: [] });
    expect(refusalOf(copy, 'setUp', {}, { as: OWNER })).toBe('notOwner');
  });

  it('keeps campaign, roster and staff, and sets all that was reported aside under another name', () => {
    const { copy, original } = copied();
    const old = new Map(
      bookOf(original).sheets.map(({ name, rows }) => [name, JSON.stringify(rows.map((row) => row?.contents))]),
    );
    expect(begin(copy).ok).toBe(true);
    expect(ask(copy, 'readQueue', { filter: {} }).value).toMatchObject({ total: 0, lines: [] });
    expect(rowsOf(copy, 'roster')).toEqual(rowsOf(original, 'roster'));
    expect(ask(copy, 'readSettings', {}).value).toMatchObject({ staff: [OWNER, COLLEAGUE] });
    const aside = bookOf(copy).sheets.filter(({ name }) => name.startsWith('存档 '));
    expect(aside.map(({ name }) => name.slice(3)).sort()).toEqual(
      [
        '目标任务',
        '线下活动台账',
        '联系记录',
        '上报登记',
        '作品台账',
        '示范基地素材台账',
        '文件登记',
        '审核意见',
        '办理请求',
        '零报告',
        '材料清单',
        '邮件发送记录',
        '台账存底',
      ].sort(),
    );
    for (const { name, rows } of aside) {
      expect(JSON.stringify(rows.map((row) => row?.contents))).toBe(old.get(name.slice(3)));
      expect(rows[0]?.notes?.['1'] ?? '').toBe('');
    }
  });

  it('mails nothing for what was; what is reported here and there is told once each', () => {
    const { copy, original } = copied();
    const before = mailsOf(original).length;
    begin(copy);
    for (const world of [copy, original]) ringHour(world);
    expect(mailsOf(original).slice(before)).toEqual([]);
    play(copy, submitted('r8', { title: '新工作簿' }, moment('13:00')));
    play(original, submitted('r9', { unit: HG, title: '原工作簿' }, moment('13:10')));
    original.workspace.clock.advanceTo(on('08-21', '09:00'));
    const told = mailsOf(original).slice(before);
    expect(told.map((mail) => mail.split(' ')[0]).sort()).toEqual(['hg@example.org', 'tg@example.org']);
  });

  it('leaves the original’s forms alone even if Google had copied what the script keeps', () => {
    const { copy, original } = copied();
    copy.workspace.parts.properties.restore(structuredClone(original.workspace.parts.properties.content));
    const before = [formsOf(original), bells(original)];
    expect(refusalOf(copy, 'setUp', {}, { as: OWNER })).toBe('copiedWorkbook');
    expect(begin(copy)).toMatchObject({ ok: true });
    expect([formsOf(original), bells(original)]).toEqual(before);
    expect(bells(copy).length).toBe(6);
  });

  it('does not take the forms that Google has copied along for its own, at no later set-up either', () => {
    const { copy } = copied();
    begin(copy);
    const ids = Object.values(wiredForms(copy)).map(({ id }) => id);
    expect(ask(copy, 'setUp', {}, { as: OWNER })).toMatchObject({ ok: true });
    expect(Object.values(wiredForms(copy)).map(({ id }) => id)).toEqual(ids);
  });

  it.each(everyNth(['before', 'after'] as const, 2))(
    'is made whole by the next click, wherever the first one ends %s a call',
    (when) => {
      const { calls } = copied().copy.workspace.run({
        as: OWNER,
        call: 'call',
        args: ['chooseCopy', { as: 'new' }, 'zh-CN'],
        surface: 'sidebar',
      });
      const points = everyNth([1, 5, 20, 40, 60, 80, 100, 140, 300, 600], 10).filter((call) => call <= calls.length);
      for (const call of points) {
        const { copy, original } = copied();
        const before = [formsOf(original), bells(original), mailsOf(original)];
        copy.workspace.faults.arm({ kind: 'kill', when, call });
        copy.workspace.run({
          as: OWNER,
          call: 'call',
          args: ['chooseCopy', { as: 'new' }, 'zh-CN'],
          surface: 'sidebar',
        });
        if (!begin(copy).ok) ask(copy, 'setUp', {}, { as: OWNER });
        expect([call, ask(copy, 'setUp', {}, { as: OWNER }).ok]).toEqual([call, true]);
        expect(ask(copy, 'readQueue', { filter: {} }).value).toMatchObject({ total: 0 });
        expect([formsOf(original), bells(original), mailsOf(original)]).toEqual(before);
        expect(bells(copy).length).toBe(6);
      }
    },
    120_000,
  );
});

// The program's own record stands in a hidden column.
function typeSetting({ run }: World, settingKey: string, text: string): void {
  const row = findRow(tableOf(run.book, 'settings'), 'settingKey', settingKey);
  const owner = run.book.workspace.parts.spreadsheets.files.get(run.book.id)?.owner ?? OWNER;
  const cells = { [settingKey === 'wiring' ? 'settingRecord' : 'settingValue']: text };
  typeRow(run.book, owner, 'settings', row?.number ?? null, cells);
}

function dropSheet(world: World, key: string): void {
  const file = bookOf(world);
  const { sheet } = tableOf(world.run.book, key);
  file.sheets = file.sheets.filter(({ id }) => id !== sheet.id);
}
