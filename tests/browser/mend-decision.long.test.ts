/** Decisions that can be mended: 撤回 is asked for twice and found last, what was done can be opened again. */

import { expect, it } from '@jest/globals';
import { decisionsOf, entryShown, lineOf, openEntry, placeOf, sidebarOf, speak, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { entryOf } from './read-entries.ts';

const PLAIN = 'HD-2019-0001';
const RESUBMITTED = 'HD-2019-0004';
const LANGUAGES = ['zh-CN', 'en'] as const;

describe('withdrawing', () => {
  const room = deskRoom();

  it.each(LANGUAGES)('asks for a reason, is confirmed, and has a way back: %s', async (language) => {
    const seat = await room.sit();
    const sidebar = await speak(await sidebarOf(seat.page), language);
    const { frame, words } = sidebar;
    await turnTo(sidebar, 'review');
    await openEntry(sidebar, PLAIN);
    const buttons = decisionsOf(sidebar).getByRole('button');
    await frame.getByRole('button', { name: words.decisions.more }).click();
    const withdraw = decisionsOf(sidebar).locator('.is-withdraw');
    expect(await buttons.evaluateAll((all) => all.findIndex((one) => one.matches('.is-withdraw')))).toBe(4);
    expect(await withdraw.evaluate((node) => node === document.activeElement)).toBe(false);
    await decisionsOf(sidebar).locator('.is-withdraw[aria-disabled=false]').waitFor();
    const { x, y } = await placeOf(withdraw);
    await seat.page.mouse.dblclick(x, y);
    const dialog = frame.getByRole('dialog');
    await dialog.locator('button[type=submit]').click();
    await dialog.getByRole('alert').filter({ hasText: words.decisions.reasonMissing }).waitFor();
    expect(entryOf(seat, PLAIN).state).toBe('received');
    await dialog.getByRole('textbox').fill('报送单位来电要求撤回。');
    await dialog.locator('button[type=submit]').click();
    await eventually(() => expect(entryOf(seat, PLAIN).state).toBe('withdrawn'));
    await frame.getByRole('button', { name: words.entry.undo({ label: '' }), exact: true }).waitFor();

    await openEntry(sidebar, PLAIN);
    await decisionsOf(sidebar).locator('.is-reopen').click();
    await frame.getByRole('dialog').getByRole('textbox').fill('单位更正说法，恢复审核。');
    await frame.getByRole('dialog').locator('button[type=submit]').click();
    await eventually(() => expect(entryOf(seat, PLAIN).state).toBe('received'));
  });

  it('is nowhere that a click has just been: what an entry opens with under the pointer rests', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    await openEntry(sidebar, PLAIN);
    // Approving opens the next entry, whose decisions stand at the same place.
    await decisionsOf(sidebar).locator('.is-approve[aria-disabled=false]').waitFor();
    const { x, y } = await placeOf(decisionsOf(sidebar).locator('.is-approve'));
    await sidebar.frame.getByRole('button', { name: sidebar.words.entry.backToQueue }).click();
    await sidebar.frame.getByRole('searchbox', { name: sidebar.words.queue.search }).fill('');
    await lineOf(sidebar, PLAIN).click();
    await decisionsOf(sidebar).locator('.is-approve[aria-disabled=false]').waitFor();
    await seat.page.mouse.dblclick(x, y);
    await eventually(() => expect(entryOf(seat, PLAIN).state).toBe('approved'));
    await eventually(async () => expect(await sidebar.frame.locator('h2').innerText()).not.toContain(PLAIN));
    await seat.page.mouse.click(x, y);
    const approved = seat.workspace.run({
      as: 'review@example.org',
      call: 'call',
      surface: 'sidebar',
      args: ['readQueue', { filter: { state: 'approved' } }, 'zh-CN'],
    });
    expect(approved).toMatchObject({ value: { value: { total: 2 } } });
  });

  it('is not what Enter does after another decision was cancelled', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, 'HD-2019-0002');
    await decisionsOf(sidebar).locator('.is-reopen').click();
    await frame.getByRole('dialog').getByRole('button', { name: words.page.cancel }).click();
    await eventually(async () =>
      expect(await frame.evaluate(() => document.activeElement?.className)).toContain('is-reopen'),
    );
    await seat.page.keyboard.press('Enter');
    await frame.getByRole('dialog').waitFor();
    expect(entryOf(seat, 'HD-2019-0002').state).toBe('approved');
  });
});

describe('a second review', () => {
  const room = deskRoom();

  it.each(LANGUAGES)('begins with what was asked and what has changed since: %s', async (language) => {
    const seat = await room.sit();
    const sidebar = await speak(await sidebarOf(seat.page), language);
    const { frame, words } = sidebar;
    await turnTo(sidebar, 'review');
    await openEntry(sidebar, RESUBMITTED);
    await entryShown(sidebar, RESUBMITTED);
    const sections = frame.getByRole('article').locator('.entry-body > section');
    const first = sections.first();
    await eventually(async () => expect(await first.getAttribute('class')).toBe('again'));
    const text = await first.innerText();
    expect(text).toContain('参与人数与佐证不一致，请核对。');
    expect(text).toContain(words.entry.againChanges({ count: 1 }));
    expect(text.replace(/\s+/g, ' ')).toContain('90 → 95');
    // Of the fields themselves only what has changed since is marked.
    expect(await frame.locator('.mark.is-changed').count()).toBe(1);
  });

  it('is sorted and told by how long the unit has waited, not by what staff have typed since', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const first = sidebar.frame.getByRole('list', { name: sidebar.words.queue.label }).getByRole('button').first();
    expect(await first.innerText()).toContain(PLAIN);
    const told = sidebar.words.queue.waits({ count: 2 });
    expect(await first.innerText()).toContain(told);
    const input = {
      number: PLAIN,
      field: 'participants',
      text: '121',
      source: '电话',
      seen: { version: 1, state: 'received' },
    };
    seat.workspace.run({
      as: 'review@example.org',
      call: 'call',
      surface: 'sidebar',
      args: ['mendEntry', input, 'zh-CN'],
    });
    expect(entryOf(seat, PLAIN).version).toBe(2);
    await seat.page.reload();
    const again = await sidebarOf(seat.page);
    const still = again.frame.getByRole('list', { name: again.words.queue.label }).getByRole('button').first();
    expect(await still.innerText()).toContain(PLAIN);
    expect(await still.innerText()).toContain(told);
    await again.frame.getByRole('combobox', { name: again.words.queue.state, exact: true }).selectOption('returned');
    await lineOf(again, 'HD-2019-0003')
      .filter({ hasText: again.words.queue.returned({ count: 1 }) })
      .waitFor();
  });
});
