/** Two reviewers at one entry: the click of the slower one changes nothing, and tells what has changed and by whom. */

import { expect, it } from '@jest/globals';
import { decisionsOf, openEntry, placeOf, sidebarOf, speak, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { entryOf } from './read-entries.ts';
import { COLLEAGUE } from './small-season.ts';

const NUMBER = 'HD-2019-0001';
const REASON = '请核对活动时间。';

describe('a click on what somebody else has changed', () => {
  const room = deskRoom();

  it('is refused with what has happened since and by whom; the typed reason stays', async () => {
    const seat = await room.sit();
    const { page, workspace } = seat;
    const sidebar = await sidebarOf(page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, NUMBER);
    await page.keyboard.press('r');
    const dialog = frame.getByRole('dialog');
    await dialog.getByRole('textbox').fill(REASON);
    const seen = { version: 1, state: 'received' };
    const input = { number: NUMBER, decision: 'reject', code: '', reason: '与主题无关。', seen };
    const rejected = workspace.run({
      as: COLLEAGUE,
      call: 'call',
      args: ['reviewEntry', input, 'zh-CN'],
      surface: 'sidebar',
    });
    expect(rejected).toMatchObject({ ok: true, value: { ok: true } });

    await dialog.locator('button[type=submit]').click();
    const alert = frame.getByRole('alert').filter({ hasText: words.entry.staleTitle });
    await alert.waitFor();
    expect(await alert.innerText()).toContain(COLLEAGUE);
    expect(await alert.innerText()).toContain('与主题无关。');
    expect(entryOf(seat, NUMBER)).toMatchObject({ state: 'rejected', version: 1 });
    // What cannot be returned any more has no panel for the reason: it stands with what has changed.
    expect(await alert.innerText()).toContain(REASON);
    expect(await dialog.count()).toBe(0);
  });

  it('approves nothing when the content has changed meanwhile', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, NUMBER);
    const input = {
      number: NUMBER,
      field: 'participants',
      text: '121',
      source: '电话',
      seen: { version: 1, state: 'received' },
    };
    seat.workspace.run({ as: COLLEAGUE, call: 'call', args: ['mendEntry', input, 'zh-CN'], surface: 'sidebar' });
    expect(entryOf(seat, NUMBER).version).toBe(2);
    await decisionsOf(sidebar).getByRole('button').first().click();
    await frame.getByRole('alert').filter({ hasText: words.entry.staleTitle }).waitFor();
    expect(entryOf(seat, NUMBER).state).toBe('received');
    // The entry in sight is the latest: once it is looked at, the same click is a choice.
    await eventually(async () => expect(await frame.getByRole('article').innerText()).toContain('121'));
    await frame.getByRole('button', { name: words.entry.lookedAt }).click();
    await decisionsOf(sidebar).getByRole('button').first().click();
    await eventually(() => expect(entryOf(seat, NUMBER).state).toBe('approved'));
  });

  it.each(['zh-CN', 'en'] as const)(
    'does nothing more at a second click on the same place, however late it comes: %s',
    async (language) => {
      const seat = await room.sit();
      const { page } = seat;
      const sidebar = await speak(await sidebarOf(page), language);
      const { frame, words } = sidebar;
      await turnTo(sidebar, 'review');
      await openEntry(sidebar, NUMBER);
      const decide = (decision: string, reason: string, state: string) => {
        const input = { number: NUMBER, decision, code: '', reason, seen: { version: 1, state } };
        seat.workspace.run({ as: COLLEAGUE, call: 'call', args: ['reviewEntry', input, language], surface: 'sidebar' });
      };
      decide('approve', '', 'received');
      const { x, y } = await placeOf(decisionsOf(sidebar).locator('.is-approve[aria-disabled=false]'));
      const before = seat.workspace.mailbox.length;
      await page.mouse.click(x, y);
      const alert = frame.getByRole('alert').filter({ hasText: words.entry.staleTitle });
      await alert.waitFor();
      expect(await frame.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
      await page.mouse.click(x, y);
      await page.keyboard.press('a');
      await page.waitForTimeout(1200);
      // The foot has rested by now, and what stands here brings the decisions back and does no more.
      await page.mouse.click(x, y);
      await decisionsOf(sidebar).waitFor();
      await page.mouse.click(x, y);
      expect(await frame.getByRole('dialog').count()).toBe(0);
      expect(entryOf(seat, NUMBER)).toMatchObject({ state: 'approved', version: 1 });
      expect(seat.workspace.mailbox).toHaveLength(before);
      await alert.waitFor();
    },
  );
});
