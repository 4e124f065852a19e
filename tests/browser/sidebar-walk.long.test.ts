/** Buttons of the sidebar that are clicked seldom, to the end of what each does. */

import { beforeAll, expect, it } from '@jest/globals';
import { findRow, readRows, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { lateSeason, MOVED, preview } from '../app/late-notice.ts';
import { firstTen, HG, moment } from '../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, play, reopen, rowsOf } from '../flows/open-world.ts';
import { valueFrom } from '../flows/review-world.ts';
import { submitted } from '../oracle/tiny-season.ts';
import { moveClock } from './at-desk.ts';
import { decisionsOf, entryShown, nameOf, openEntry, type Sidebar, sidebarOf, speak, turnTo } from './at-sidebar.ts';
import { blankRoom } from './blank-desk.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { entryOf } from './read-entries.ts';
import { OWNER } from './small-season.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const PLAIN = 'HD-2019-0001';
const UNIT = '塘沽街道总工会';

const said = ({ frame }: Sidebar, text: string) => frame.getByText(text, { exact: true }).first().waitFor();

const kindsAsked = ({ workbook }: Seat) => readRows(tableOf(workbook, 'requests')).length;

describe('the sidebar', () => {
  const room = deskRoom();
  const sit = async (language: (typeof LANGUAGES)[number]) => {
    const seat = await room.sit();
    return { seat, sidebar: await speak(await sidebarOf(seat.page), language) };
  };

  it.each(LANGUAGES)(
    'takes a decision back, from the entry and from the line that tells of it: %s',
    async (language) => {
      const { seat, sidebar } = await sit(language);
      const { frame, words } = sidebar;
      await turnTo(sidebar, 'review');
      const back = frame.getByRole('button', { name: words.entry.backToQueue });
      for (const isFromEntry of [true, false]) {
        await openEntry(sidebar, PLAIN);
        await decisionsOf(sidebar).locator('.is-approve[aria-disabled=false]').click();
        await eventually(() => expect(entryOf(seat, PLAIN).state).toBe('approved'));
        if (isFromEntry) await openEntry(sidebar, PLAIN);
        const undo = isFromEntry
          ? frame.locator('.undo').getByRole('button')
          : frame.getByRole('button', { name: words.entry.undo({ label: '' }), exact: true });
        await undo.click();
        await eventually(() => expect(entryOf(seat, PLAIN).state).toBe('received'));
        await entryShown(sidebar, PLAIN);
        await back.click();
      }
    },
  );

  it.each(LANGUAGES)('gives a unit’s table to be filled in: %s', async (language) => {
    const { seat, sidebar } = await sit(language);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'materials');
    const download = seat.page.waitForEvent('download');
    const summary = panel.getByLabel(nameOf(words, words.papers.lines, UNIT), { exact: true });
    await summary.click();
    await panel.getByRole('button', { name: nameOf(words, words.papers.registration, UNIT) }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/u);
  });

  it.each(LANGUAGES)('asks for reminders: %s', async (language) => {
    const { seat, sidebar } = await sit(language);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'progress');
    await panel.getByRole('button', { name: words.progress.remind }).click();
    const before = kindsAsked(seat);
    await panel.getByRole('button', { name: words.page.confirm }).click();
    await said(sidebar, words.progress.remindDone);
    expect(kindsAsked(seat)).toBe(before + 1);
  });

  it.each(LANGUAGES)('shows all of the next digests, holds them back and lets them go: %s', async (language) => {
    const { seat, sidebar } = await sit(language);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'settings');
    await panel.getByRole('button', { name: words.outbox.holdDigests }).click();
    await said(sidebar, words.outbox.digestsHeld);
    await panel.getByRole('button', { name: words.outbox.letGoDigests }).click();
    await said(sidebar, words.outbox.digestsLetGo);
    await panel.getByRole('button', { name: words.outbox.seeAll }).click();
    await said(sidebar, words.materials.previewDone);
    await seat.page.getByRole('dialog').waitFor();
  });

  it.each(LANGUAGES)('shows the notice of the campaign as a unit would have it: %s', async (language) => {
    const { seat, sidebar } = await sit(language);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'settings');
    const card = panel.getByRole('region', { name: words.settings.opening });
    await card.getByRole('combobox').selectOption({ label: UNIT });
    const sent = seat.workspace.mailbox.length;
    await card.getByRole('button', { name: words.materials.preview }).click();
    await said(sidebar, words.materials.previewDone);
    const shown = seat.page.getByRole('dialog').locator('iframe').contentFrame();
    await shown.getByText('你单位目标3场', { exact: true }).waitFor();
    expect(seat.workspace.mailbox.length).toBe(sent);
  });

  it.each(LANGUAGES)('brings a deleted row back, and takes a former name over: %s', async (language) => {
    const { seat, sidebar } = await sit(language);
    const { words } = sidebar;
    const { sheet } = tableOf(seat.workbook, 'activity');
    const typed = findRow(tableOf(seat.workbook, 'activity'), 'title', '线下宣传活动');
    const [number = '', row = 0] = [typed?.cells.number, typed?.number];
    seat.workspace.deleteRows({ as: OWNER, spreadsheetId: seat.workbook.id, sheetId: sheet.id, from: row });
    const unit = findRow(tableOf(seat.workbook, 'roster'), 'name', UNIT);
    typeRow(seat.workbook, OWNER, 'roster', unit?.number ?? null, { name: '塘沽新城工会' });
    await moveClock(seat.page, 'hour');
    const panel = await turnTo(sidebar, 'settings');
    // A tab that was read before is read anew by its button.
    await panel.getByRole('button', { name: words.page.refresh }).click();
    const deleted = panel.getByRole('region', { name: words.settings.deleted });
    await deleted.getByRole('button', { name: words.settings.restore }).click();
    await said(sidebar, words.settings.restored({ number }));
    expect(findRow(tableOf(seat.workbook, 'activity'), 'number', number)?.cells.title).toBe('线下宣传活动');
    await panel.getByRole('button', { name: words.settings.adoptFor({ unit: '塘沽新城工会' }) }).click();
    await eventually(() =>
      expect(findRow(tableOf(seat.workbook, 'roster'), 'name', '塘沽新城工会')?.cells.aliases).toContain(UNIT),
    );
  });
});

describe('a mail of which nobody knows whether it went', () => {
  const room = blankRoom();
  let first: KeptWorld;
  beforeAll(async () => {
    first = firstTen(await bundle());
  }, 120_000);

  it.each(LANGUAGES)('is sent once more for one click: %s', async (language) => {
    const world = reopen(first);
    world.workspace.faults.arm({ kind: 'kill', when: 'after', of: ['MailApp.sendEmail'], call: 1 });
    play(world, submitted('r9', { unit: HG, title: '读书会' }, moment('10:10')));
    world.workspace.clock.advanceTo(moment('11:00'));
    const copies = () => world.workspace.mailbox.filter(({ subject }) => subject.includes('HD-2019-0003')).length;
    const { page } = await room.sit(1440, world);
    const sidebar = await speak(await sidebarOf(page), language);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'settings');
    const card = panel.getByRole('region', { name: words.settings.mails });
    await card.getByRole('button', { name: words.settings.resend, exact: true }).click();
    await card.getByText(words.settings.resendSure).waitFor();
    await card.getByRole('button', { name: words.page.cancel }).click();
    await card.getByRole('button', { name: words.settings.resend, exact: true }).click();
    await card.getByRole('button', { name: words.settings.resend, exact: true }).click();
    await said(sidebar, words.settings.resendDone);
    await moveClock(page, 'hour');
    await eventually(() => expect(copies()).toBe(2));
    await panel.getByRole('button', { name: words.page.refresh }).click();
    await card.getByText(words.settings.mailsNone).waitFor();
    await moveClock(page, 'hour');
    expect(copies()).toBe(2);
  });
});

describe('deadlines that have moved', () => {
  const room = blankRoom();
  let late: KeptWorld;
  beforeAll(async () => {
    late = lateSeason(await bundle());
  }, 120_000);

  it.each([
    ['movedTell', 'movedAsked', 1],
    ['movedLeave', 'movedLeft', 0],
  ] as const)('are told to the units or not: %s', async (button, told, asked) => {
    const world = reopen(late);
    const { seen } = preview(world, MOVED) as { seen: string };
    valueFrom(world, 'takeCampaign', { source: { from: 'text', text: MOVED }, seen, dropping: [] });
    const sidebar = await sidebarOf((await room.sit(1440, world)).page);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'settings');
    const card = panel.getByRole('region', { name: words.settings.moved });
    const before = rowsOf(world, 'requests').length;
    await card.getByRole('button', { name: words.settings[button] }).click();
    if (asked > 0) await card.getByRole('button', { name: words.page.confirm }).click();
    await said(sidebar, words.settings[told]);
    expect(rowsOf(world, 'requests').length).toBe(before + asked);
  });
});
