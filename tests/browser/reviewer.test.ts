/** A reviewer at the sidebar: approves by keyboard, returns, waives, mends, and the count follows with its reasons. */

import { expect, it } from '@jest/globals';
import { itInAll } from '../thoroughness.ts';
import {
  decisionsOf,
  entryShown,
  figureOf,
  lineOf,
  openEntry,
  type Sidebar,
  sidebarOf,
  tabOf,
  turnTo,
} from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { labelOf } from './form-labels.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { countedIn, entryOf } from './read-entries.ts';

const PLAIN = 'HD-2019-0001';
const MISTAKEN = 'HD-2019-0007';
const LOOKALIKE = 'HD-2019-0008';
const CLAUSE = /《通知》“.+”|区级规定/;

// Whatever is decided on, the words on its button are the campaign's: it is known by its place among them.
const decision = (sidebar: Sidebar, index: number) => decisionsOf(sidebar).getByRole('button').nth(index);

async function confirmReason({ frame }: Sidebar, reason: string): Promise<void> {
  const dialog = frame.getByRole('dialog');
  await dialog.getByRole('textbox').fill(reason);
  await dialog.locator('button[type=submit]').click();
}

describe('a reviewer', () => {
  const room = deskRoom();

  it('approves by the keyboard alone; the next entry opens by itself', async () => {
    const seat = await room.sit();
    const { page } = seat;
    const sidebar = await sidebarOf(page);
    await tabOf(sidebar, 'review').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await entryShown(sidebar, PLAIN);
    const before = countedIn(seat);
    await page.keyboard.press('a');
    const entry = sidebar.frame.getByRole('article');
    await eventually(async () =>
      expect(await entry.getByRole('heading', { level: 2 }).innerText()).not.toContain(PLAIN),
    );
    expect(entryOf(seat, PLAIN)).toMatchObject({ state: 'approved', counts: true });
    expect(countedIn(seat)).toBe(before + 1);
    // Where the next key would act on: the heading of the entry that has opened.
    const focused = () => sidebar.frame.evaluate(() => document.activeElement?.tagName);
    await eventually(async () => expect(await focused()).toBe('H2'));
  });

  itInAll('sees why an entry does not count, each reason with its clause, and the count that moves', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, PLAIN);
    await frame.getByRole('heading', { name: words.entry.countsNo }).waitFor();
    const checks = frame.getByRole('list', { name: words.entry.counts, exact: true }).getByRole('listitem');
    const told = await checks.allInnerTexts();
    expect(told.filter((text) => !CLAUSE.test(text))).toEqual([]);
    expect(told.filter((text) => text.includes(words.entry.fails))).toHaveLength(1);
    await decision(sidebar, 0).click();
    await eventually(() => expect(entryOf(seat, PLAIN).counts).toBe(true));
    const panel = await turnTo(sidebar, 'progress');
    await figureOf(panel, words, words.progress.counted, 2).first().click();
    const line = panel.getByRole('listitem').filter({ hasText: PLAIN });
    await line.waitFor();
  });

  it('returns an entry with a usual reason, which the unit gets by mail; an empty reason is asked for', async () => {
    const seat = await room.sit();
    const { page, workspace } = seat;
    const sidebar = await sidebarOf(page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, MISTAKEN);
    await page.keyboard.press('r');
    const dialog = frame.getByRole('dialog');
    await dialog.locator('button[type=submit]').click();
    await dialog.getByRole('alert').filter({ hasText: words.decisions.reasonMissing }).waitFor();
    expect(entryOf(seat, MISTAKEN).state).toBe('received');
    const usual = dialog.getByRole('list', { name: words.decisions.snippets }).getByRole('button').first();
    const reason = (await usual.innerText()).trim();
    await usual.click();
    await dialog.locator('button[type=submit]').click();
    await eventually(() => expect(entryOf(seat, MISTAKEN).state).toBe('returned'));
    const sent = workspace.mailbox.length;
    workspace.clock.advanceTo(workspace.clock.now() + 3_600_000);
    const mail = workspace.mailbox.slice(sent).find(({ to }) => to.includes('dg@example.org'));
    expect(mail?.text).toContain(reason);
  });

  itInAll('sets a look-alike aside by name and with a reason, and then approves it', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, LOOKALIKE);
    const issues = frame.getByRole('list', { name: words.entry.issues });
    expect(await issues.innerText()).toContain(PLAIN);
    await issues.getByRole('button', { name: words.entry.waive }).click();
    await confirmReason(sidebar, '经电话核实，是另一场活动。');
    await issues.getByText(words.entry.waived).waitFor();
    await eventually(() =>
      expect(entryOf(seat, LOOKALIKE).issues).toEqual([expect.objectContaining({ waived: true })]),
    );
    await decision(sidebar, 0).click();
    await eventually(() => expect(entryOf(seat, LOOKALIKE)).toMatchObject({ state: 'approved', counts: true }));
  });

  it('mends a cell in place by the value that is suggested, and says how it was confirmed', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    const label = labelOf('activity', 'participants');
    await openEntry(sidebar, MISTAKEN);
    await frame.getByRole('button', { name: words.entry.suggestion({ text: '200' }) }).click();
    const box = frame.getByRole('form', { name: words.mending.title({ label }) });
    expect(await box.getByRole('textbox').inputValue()).toBe('200');
    await box.getByRole('button', { name: words.mending.save }).click();
    await box.getByRole('alert').filter({ hasText: words.mending.sourceMissing }).waitFor();
    await box.getByRole('combobox', { name: words.mending.source }).selectOption({ index: 1 });
    await box.getByRole('button', { name: words.mending.save }).click();
    await box.waitFor({ state: 'detached' });
    expect(entryOf(seat, MISTAKEN)).toMatchObject({ version: 2, state: 'received', values: { participants: 200 } });
    // What it was stays in sight.
    await frame.getByText(words.entry.before).locator('..').filter({ hasText: '200名' }).waitFor();
  });

  itInAll('keeps a private note, which the next who opens the entry finds', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, PLAIN);
    await frame.getByLabel(words.entry.note).fill('等照片寄到再审核');
    await frame.getByRole('button', { name: words.entry.save, exact: true }).click();
    await frame.getByText(words.page.saved).waitFor();
    await seat.page.reload();
    const again = await sidebarOf(seat.page);
    await openEntry(again, PLAIN);
    expect(await again.frame.getByLabel(words.entry.note).inputValue()).toBe('等照片寄到再审核');
  });

  itInAll('finds by number, title and contact, and narrows the queue by state, track, issue and unit', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    const search = frame.getByRole('searchbox', { name: words.queue.search });
    for (const text of [MISTAKEN, '网络素养讲座', '大港']) {
      await search.fill(text);
      await lineOf(sidebar, MISTAKEN).waitFor();
      expect(await lineOf(sidebar, PLAIN).count()).toBe(0);
    }
    await search.fill('022-66891234');
    await lineOf(sidebar, PLAIN).waitFor();
    await search.fill('');
    await frame.getByRole('button', { name: words.queue.filters }).click();
    for (const [label, text, number] of [
      [words.queue.unit, '大港街道总工会', MISTAKEN],
      [words.queue.unit, '塘沽街道总工会', LOOKALIKE],
    ] as const) {
      await frame.getByRole('combobox', { name: label, exact: true }).selectOption(text);
      await lineOf(sidebar, number).waitFor();
    }
    await frame.getByRole('button', { name: words.queue.clear }).click();
    await frame.getByRole('combobox', { name: words.queue.state, exact: true }).selectOption('returned');
    await lineOf(sidebar, 'HD-2019-0003').waitFor();
    expect(await lineOf(sidebar, PLAIN).count()).toBe(0);
  });

  itInAll('may switch the single keys off, and then they do nothing (WCAG 2.1.4)', async () => {
    const seat = await room.sit();
    const { page } = seat;
    const sidebar = await sidebarOf(page);
    const { frame, words } = sidebar;
    const settings = await turnTo(sidebar, 'settings');
    await settings.getByRole('switch', { name: words.keys.toggle }).uncheck();
    await frame.getByText(words.page.saved).waitFor();
    await turnTo(sidebar, 'review');
    await openEntry(sidebar, PLAIN);
    for (const key of ['a', 'r', 'x', 'w', 'u', '?']) await page.keyboard.press(key);
    expect(await frame.getByRole('dialog').count()).toBe(0);
    expect(entryOf(seat, PLAIN).state).toBe('received');
    await entryShown(sidebar, PLAIN);
  });
});
