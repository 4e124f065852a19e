/** Reasons and corrections as they are typed: kept through a reload, wrong no longer than they are, and in place. */

import { expect, it } from '@jest/globals';
import { decisionsOf, openEntry, sidebarOf, speak, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { entryOf } from './read-entries.ts';

const NUMBER = 'HD-2019-0007';
const LANGUAGES = ['zh-CN', 'en'] as const;
const REASON = '签到表与所填人数不一致，请核对。';

describe('a reason', () => {
  const room = deskRoom();

  it('that was typed is still there after a reload, and the queue tells of it; sent, it is gone', async () => {
    const seat = await room.sit();
    const before = await sidebarOf(seat.page);
    await openEntry(before, NUMBER);
    await decisionsOf(before).locator('.is-return[aria-disabled=false]').click();
    await before.frame.getByRole('dialog').getByRole('textbox').fill(REASON);
    await seat.page.reload();
    const after = await sidebarOf(seat.page);
    await after.frame.getByText(after.words.queue.hasDraft).waitFor();
    await openEntry(after, NUMBER);
    await decisionsOf(after).locator('.is-return[aria-disabled=false]').click();
    const text = after.frame.getByRole('dialog').getByRole('textbox');
    expect(await text.inputValue()).toBe(REASON);
    await after.frame.getByRole('dialog').locator('button[type=submit]').click();
    await eventually(() => expect(entryOf(seat, NUMBER).state).toBe('returned'));
    await seat.page.reload();
    const sent = await sidebarOf(seat.page);
    expect(await sent.frame.getByText(sent.words.queue.hasDraft).count()).toBe(0);
  });

  it.each(LANGUAGES)('is missed no longer than it is missing: %s', async (language) => {
    const { page } = await room.sit();
    const sidebar = await speak(await sidebarOf(page), language);
    const { frame, words } = sidebar;
    await turnTo(sidebar, 'review');
    await openEntry(sidebar, NUMBER);
    await decisionsOf(sidebar).locator('.is-return[aria-disabled=false]').click();
    const dialog = frame.getByRole('dialog');
    await dialog.locator('button[type=submit][aria-disabled=false]').click();
    const missing = dialog.getByText(words.decisions.reasonMissing);
    await missing.waitFor();
    await dialog.getByRole('textbox').pressSequentially('核');
    expect(await missing.count()).toBe(0);
    expect(await dialog.getByRole('textbox').getAttribute('aria-invalid')).toBe('false');
  });

  it.each(LANGUAGES)(
    'is offered as it fits: nothing of an edit link where staff typed the entry: %s',
    async (language) => {
      const { page } = await room.sit();
      const sidebar = await speak(await sidebarOf(page), language);
      const { frame, words } = sidebar;
      const offered = async (number: string) => {
        await turnTo(sidebar, 'review');
        await openEntry(sidebar, number);
        await decisionsOf(sidebar).locator('.is-return[aria-disabled=false]').click();
        const list = frame.getByRole('list', { name: words.decisions.snippets });
        const texts = await list.getByRole('button').allInnerTexts();
        await page.keyboard.press('Escape');
        await frame.getByRole('button', { name: words.entry.backToQueue }).click();
        return texts.join();
      };
      const link = { 'zh-CN': '修改链接', en: 'edit link' }[language];
      const participants = { 'zh-CN': '参与人数', en: 'participants' }[language];
      expect(await offered(NUMBER)).toMatch(new RegExp(`${link}.*${participants}`));
      const typed = await offered('HD-2019-0012');
      expect([typed.includes(link), typed.includes(participants)]).toEqual([false, true]);
      const work = await offered('ZP-2019-0001');
      expect([work.includes(link), work.includes(participants)]).toEqual([true, false]);
    },
  );

  it('withdrawn entries have nothing to correct in the verdict, and one decision: to open them again', async () => {
    const { page } = await room.sit();
    const sidebar = await sidebarOf(page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, 'HD-2019-0006');
    await decisionsOf(sidebar).locator('.is-reopen').waitFor();
    expect(await decisionsOf(sidebar).getByRole('button').count()).toBe(1);
    for (const label of [words.entry.mendIt, words.entry.waive]) {
      expect(await frame.getByRole('button', { name: label, exact: true }).count()).toBe(0);
    }
    expect(await frame.getByText('当前审核状态下不能').count()).toBe(0);
  });
});
