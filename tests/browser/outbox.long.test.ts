/** What waits to be mailed: held back, taken as a file for the office's own mailbox, registered, and let go. */

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { moveClock } from './at-desk.ts';
import { sidebarOf, turnTo } from './at-sidebar.ts';
import { violationsOf } from './axe.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

describe('the card of what is still to be mailed', () => {
  const room = deskRoom();

  it('shows what waits, gives a mail as a file, registers it, takes that back, and lets the others go', async () => {
    const { page, workspace } = await room.sit();
    const spent = workspace.faults.arm({
      kind: 'throw',
      when: 'before',
      of: ['MailApp.sendEmail'],
      call: 1,
      times: 1000,
      message: 'Service invoked too many times for one day: email.',
    });
    await moveClock(page, 'week');
    const sidebar = await sidebarOf(page);
    const { frame, words } = sidebar;
    const says = words.outbox;
    const sent = workspace.mailbox.length;
    const panel = await turnTo(sidebar, 'settings');
    const card = panel.getByRole('region', { name: says.title });
    await card.getByText(/等待发送\d+封/u).waitFor();
    const coming = page.waitForEvent('download');
    await card.getByRole('button', { name: says.take }).first().click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^【.*\.eml$/u);
    const mail = await PostalMime.parse(readFileSync(await download.path()));
    await frame.getByText(says.taken).waitFor();
    const register = async () => {
      await card.getByRole('button', { name: says.mailed }).click();
      await card.getByText(says.mailedSure).waitFor();
      await card.locator('.sure').getByRole('button', { name: says.mailed }).click();
      await frame.getByText(says.mailedDone).waitFor();
    };
    await register();
    expect(await violationsOf(frame)).toEqual([]);
    await card.getByRole('button', { name: says.undoMailed }).click();
    await frame.getByText(says.undoneMailed).waitFor();
    await card.getByText(says.mailedHeading).waitFor({ state: 'detached' });
    await register();
    await card.getByText(says.mailedHeading).waitFor();
    await card.getByRole('button', { name: says.holdAll }).click();
    await card.getByRole('button', { name: says.letGoAll }).waitFor();
    spent.disarm();
    await moveClock(page, 'hour');
    expect(workspace.mailbox.length).toBe(sent);
    await card.getByRole('button', { name: says.letGoAll }).click();
    await card.getByRole('button', { name: says.holdAll }).waitFor();
    await moveClock(page, 'hour');
    const after = workspace.mailbox.slice(sent);
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter(({ subject, to }) => subject === mail.subject && to[0] === mail.to?.[0]?.address)).toEqual([]);
  });
});
