/** Two reviewers at one entry: the click of the slower one changes nothing, and tells what has changed and by whom. */

import { expect, it } from '@jest/globals';
import { decisionsOf, openEntry, sidebarOf } from './at-sidebar.ts';
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
    expect(await dialog.getByRole('textbox').inputValue()).toBe(REASON);
  });

  it('approves nothing when the content has changed meanwhile', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, NUMBER);
    const input = {
      ...{ number: NUMBER, field: 'participants', text: '121', source: '电话' },
      seen: { version: 1, state: 'received' },
    };
    seat.workspace.run({ as: COLLEAGUE, call: 'call', args: ['mendEntry', input, 'zh-CN'], surface: 'sidebar' });
    expect(entryOf(seat, NUMBER).version).toBe(2);
    await decisionsOf(sidebar).getByRole('button').first().click();
    await frame.getByRole('alert').filter({ hasText: words.entry.staleTitle }).waitFor();
    expect(entryOf(seat, NUMBER).state).toBe('received');
    // The entry in sight is the latest: the same click now is a choice.
    await eventually(async () => expect(await frame.getByRole('article').innerText()).toContain('121'));
    await decisionsOf(sidebar).getByRole('button').first().click();
    await eventually(() => expect(entryOf(seat, NUMBER).state).toBe('approved'));
  });
});
