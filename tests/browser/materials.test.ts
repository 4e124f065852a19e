/** Documents: staff ask, the owner's clock writes; both see how far it has come, and the result with its link. */

import { expect, it } from '@jest/globals';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { goTo, moveClock } from './at-desk.ts';
import { sidebarOf, signInAs, turnTo } from './at-sidebar.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { COLLEAGUE } from './small-season.ts';

const UNIT = '塘沽街道总工会';
const desk = sayDesk('zh-CN');

const documentsIn = ({ workspace }: Seat) =>
  workspace.parts.drive.all().filter(({ content }) => content?.text !== undefined);

describe('the materials tab', () => {
  const room = deskRoom();

  it('lets staff ask for a summary, which only the owner’s clock writes; its link then stands there', async () => {
    const seat = await room.sit();
    const { page, workspace } = seat;
    await sidebarOf(page);
    const sidebar = await signInAs(page, COLLEAGUE);
    const { frame, words } = sidebar;
    let panel = await turnTo(sidebar, 'materials');
    const before = documentsIn(seat).length;
    const runs: string[] = [];
    workspace.onExecution(({ functionName, as }) => runs.push(`${functionName} ${as}`));
    await panel.getByRole('button', { name: words.materials.requestFor({ unit: UNIT }) }).click();
    await frame.getByText(words.materials.requestDone({ unit: UNIT })).waitFor();
    const requests = panel.getByRole('region', { name: words.materials.requests });
    await requests.getByRole('listitem').filter({ hasText: UNIT }).filter({ hasText: COLLEAGUE }).waitFor();
    expect(documentsIn(seat)).toHaveLength(before);
    expect(new Set(runs)).toEqual(new Set([`call ${COLLEAGUE}`]));

    await moveClock(page, 'hour');
    expect(runs).toContain('tick review@example.org');
    expect(documentsIn(seat)).toHaveLength(before + 1);
    panel = await turnTo(sidebar, 'materials');
    await panel.getByRole('button', { name: words.page.refresh }).click();
    const link = panel
      .getByRole('region', { name: words.materials.summaries })
      .getByRole('link')
      .filter({ hasText: UNIT });
    await link.waitFor();
    const popup = page.waitForEvent('popup');
    await link.click();
    await (await popup).getByText('网络安全进社区').first().waitFor();
    await goTo(page, 'documents');
    await page
      .getByRole('region', { name: desk.documents.list })
      .getByRole('button')
      .filter({ hasText: UNIT })
      .waitFor();
  });

  it('lets the owner ring the own bell at once', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    const panel = await turnTo(sidebar, 'materials');
    const before = documentsIn(seat).length;
    await panel.getByRole('button', { name: words.materials.requestFor({ unit: UNIT }) }).click();
    await frame.getByText(words.materials.requestDone({ unit: UNIT })).waitFor();
    await panel.getByRole('button', { name: words.materials.carryOut }).click();
    await frame.getByText(words.materials.carriedOut).waitFor();
    expect(documentsIn(seat)).toHaveLength(before + 1);
  });

  it('shows a summary and a digest beforehand, as they would be written now, and writes nothing', async () => {
    const seat = await room.sit();
    const { page, workspace } = seat;
    const sidebar = await sidebarOf(page);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'materials');
    const before = [documentsIn(seat).length, workspace.mailbox.length];
    await panel.getByRole('button', { name: words.materials.previewFor({ unit: UNIT }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('iframe').contentFrame().getByText('网络安全进社区').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: words.materials.preview, exact: true }).click();
    await dialog.locator('iframe').contentFrame().locator('body').getByText(/\d/).first().waitFor();
    expect([documentsIn(seat).length, workspace.mailbox.length]).toEqual(before);
  });

  it('asks once more before the digests go out', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    const panel = await turnTo(sidebar, 'materials');
    await panel.getByRole('button', { name: words.materials.requestDigest }).click();
    await panel.getByText(words.materials.requestDigestSure).waitFor();
    await panel.getByRole('button', { name: words.page.confirm }).click();
    await frame.getByText(words.materials.requestDigestDone).waitFor();
  });
});
