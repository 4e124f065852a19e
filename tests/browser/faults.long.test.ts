/** What can go wrong between sidebar and server: said in plain words with what to do, and no typed word is lost. */

import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { openEntry, sidebarOf, signInAs } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { holdLock } from './hold-lock.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { entryOf } from './read-entries.ts';
import { COLLEAGUE } from './small-season.ts';

const NUMBER = 'HD-2019-0007';
const REASON = '参与人数“200名”不能识别，请填写签到的人数。';
const { faults: desk } = sayDesk('zh-CN');

async function setSwitch(page: Page, label: string, value: string): Promise<void> {
  await page.locator('summary').filter({ hasText: desk.label }).click();
  await page.getByRole('combobox', { name: label, exact: true }).selectOption(value);
  await page.keyboard.press('Escape');
}

/** Each makes it go wrong, and gives the way to mend it. */
const WAYS: Readonly<Record<string, (seat: Seat) => Promise<() => Promise<void>>>> = {
  connection: async ({ page }) => {
    await setSwitch(page, desk.network, 'off');
    return () => setSwitch(page, desk.network, 'on');
  },
  wrongAccount: async ({ page }) => {
    await setSwitch(page, desk.account, 'other');
    return () => setSwitch(page, desk.account, 'own');
  },
  authorization: async ({ page }) => {
    await setSwitch(page, desk.authorization, 'off');
    return () => setSwitch(page, desk.authorization, 'on');
  },
  lockBusy: async ({ workspace }) => {
    const free = holdLock(workspace);
    return async () => free();
  },
};

describe('a decision that does not get through', () => {
  const room = deskRoom();

  it.each(['connection', 'wrongAccount', 'authorization', 'lockBusy'] as const)(
    'says what is wrong and what to do, keeps the typed reason, and goes through at the next try: %s',
    async (kind) => {
      const seat = await room.sit();
      const { page } = seat;
      await sidebarOf(page);
      const sidebar = await signInAs(page, COLLEAGUE);
      const { frame, words } = sidebar;
      await openEntry(sidebar, NUMBER);
      await page.keyboard.press('r');
      const dialog = frame.getByRole('dialog');
      await dialog.getByRole('textbox').fill(REASON);
      const mend = await WAYS[kind]?.(seat);
      await dialog.locator('button[type=submit]').click();
      const alert = frame.getByRole('alert').filter({ hasText: words.faults[kind].title });
      await alert.waitFor();
      expect((await alert.innerText()).length).toBeGreaterThan(words.faults[kind].title.length + 10);
      expect(await dialog.getByRole('textbox').inputValue()).toBe(REASON);
      expect(entryOf(seat, NUMBER).state).toBe('received');

      await mend?.();
      await alert.getByRole('button', { name: words.page.retry }).click();
      await eventually(() => expect(entryOf(seat, NUMBER).state).toBe('returned'));
    },
  );

  it('keeps a reason that was typed for another entry, and says in the queue that it is there', async () => {
    const { page } = await room.sit();
    const sidebar = await sidebarOf(page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, NUMBER);
    await page.keyboard.press('r');
    await frame.getByRole('dialog').getByRole('textbox').fill(REASON);
    await page.keyboard.press('Escape');
    await frame.getByRole('button', { name: words.entry.backToQueue }).click();
    await frame.getByText(words.queue.hasDraft).waitFor();
    await openEntry(sidebar, NUMBER);
    await page.keyboard.press('r');
    expect(await frame.getByRole('dialog').getByRole('textbox').inputValue()).toBe(REASON);
  });

  it('says it in the place of a first view that does not come, and reads it at the next try', async () => {
    const { page } = await room.sit();
    const sidebar = await sidebarOf(page);
    await setSwitch(page, desk.network, 'off');
    const { frame, words } = sidebar;
    await frame.getByRole('tab', { name: words.page.tabs.progress }).click();
    const alert = frame.getByRole('alert').filter({ hasText: words.faults.connection.title });
    await alert.waitFor();
    await setSwitch(page, desk.network, 'on');
    await alert.getByRole('button', { name: words.page.retry }).click();
    await alert.waitFor({ state: 'detached' });
    await frame.getByText(words.progress.matrix).waitFor();
  });
});
