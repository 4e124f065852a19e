/** Mails that nobody can be sure of, after the record of mail was tidied: staff settle all of them in one act. */

import { expect, it } from '@jest/globals';
import { moveClock } from './at-desk.ts';
import { sidebarOf, turnTo } from './at-sidebar.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';

/** Takes every row out of 邮件发送记录, and changes the roster so that the next tick looks at everything. */
function tidyMails({ workspace }: Seat): void {
  for (const file of workspace.parts.spreadsheets.files.values()) {
    const sheetNamed = (name: string) => file.sheets.find((sheet) => sheet.name === name);
    sheetNamed('邮件发送记录')?.rows.splice(2);
    const roster = sheetNamed('单位名录');
    const index = roster?.rows[0]?.contents.indexOf('remark') ?? -1;
    const row = roster?.rows[2];
    if (row && index >= 0) row.contents[index] = '已核对';
    file.dirty = true;
  }
}

describe('the card of mails to look at', () => {
  const room = deskRoom();

  it('counts them all, and settles those of a kind behind one question', async () => {
    const seat = await room.sit();
    const { page, workspace } = seat;
    const sidebar = await sidebarOf(page);
    const { frame, words } = sidebar;
    const sent = workspace.mailbox.length;
    expect(sent).toBeGreaterThan(20);
    tidyMails(seat);
    await moveClock(page, 'hour');
    const panel = await turnTo(sidebar, 'settings');
    const card = panel.getByRole('region', { name: words.settings.mails });
    await card.getByRole('button', { name: words.settings.arrivedAll }).click();
    await card.getByRole('button', { name: words.page.cancel }).click();
    await card.getByRole('button', { name: words.settings.arrivedAll }).click();
    await card.getByText(/已向收件单位核实/u).waitFor();
    await card.getByRole('button', { name: words.settings.arrivedAll }).click();
    await frame.getByText(/^已处理\d+封。$/u).waitFor();
    await card.getByText(words.settings.mailsNone).waitFor();
    await moveClock(page, 'hour');
    expect(workspace.mailbox.length).toBe(sent);
  });
});
