/** Documents: staff ask, the owner's clock writes; both see how far it has come, and the result with its link. */

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { goTo, moveClock } from './at-desk.ts';
import { nameOf, papersOf, sidebarOf, signInAs, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
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
    await panel.getByRole('button', { name: nameOf(words, words.papers.make, UNIT) }).click();
    await frame.getByText(words.papers.makeDone({ unit: UNIT })).waitFor();
    const requests = panel.getByRole('region', { name: words.materials.requests });
    await requests.getByRole('listitem').filter({ hasText: UNIT }).filter({ hasText: COLLEAGUE }).waitFor();
    expect(documentsIn(seat)).toHaveLength(before);
    expect(new Set(runs)).toEqual(new Set([`call ${COLLEAGUE}`]));

    await moveClock(page, 'hour');
    expect(runs).toContain('tick review@example.org');
    expect(documentsIn(seat)).toHaveLength(before + 1);
    panel = await turnTo(sidebar, 'materials');
    await panel.getByRole('button', { name: words.page.refresh }).click();
    const link = panel.getByRole('region', { name: words.papers.units }).getByRole('link').filter({ hasText: UNIT });
    await link.waitFor();
    const popup = page.waitForEvent('popup');
    await link.click();
    await (await popup).getByText('网络安全进社区').first().waitFor();
    await goTo(page, 'documents');
    await page
      .getByRole('region', { name: desk.documents.list })
      .getByRole('button')
      .filter({ hasText: `${UNIT}报送情况汇总表` })
      .first()
      .waitFor();
  });

  it('lets the owner ring the own bell at once', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    const panel = await turnTo(sidebar, 'materials');
    const before = documentsIn(seat).length;
    await panel.getByRole('button', { name: nameOf(words, words.papers.make, UNIT) }).click();
    await frame.getByText(words.papers.makeDone({ unit: UNIT })).waitFor();
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
    const papers = await papersOf(panel, words, UNIT);
    await papers.getByRole('button', { name: words.papers.preview }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('iframe').contentFrame().getByText('网络安全进社区').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: words.materials.preview, exact: true }).last().click();
    await dialog.locator('iframe').contentFrame().locator('body').getByText(/\d/).first().waitFor();
    expect([documentsIn(seat).length, workspace.mailbox.length]).toEqual(before);
  });

  it('prints what is looked at, without the bar above it', async () => {
    const { page } = await room.sit();
    const sidebar = await sidebarOf(page);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'materials');
    const district = panel.getByRole('region', { name: words.papers.district });
    await district.getByRole('button', { name: nameOf(words, words.papers.preview, '情况报告') }).click();
    const frame = page.getByRole('dialog').locator('iframe').contentFrame();
    const print = frame.getByRole('button', { name: '打印' });
    await print.waitFor();
    await frame.locator('body').evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    await print.click();
    expect(await frame.locator('body').getAttribute('data-printed')).toBe('yes');
    await page.emulateMedia({ media: 'print' });
    expect(await print.isVisible()).toBe(false);
  });

  it('gives papers as .docx from the browser alone, and tells what is left out', async () => {
    const seat = await room.sit();
    const { page, workspace } = seat;
    const sidebar = await sidebarOf(page);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'materials');
    const before = workspace.parts.drive.all().length;
    const papers = await papersOf(panel, words, UNIT);
    await papers.getByText(/^未列入：HD-2019-0001 网络安全进社区，/).waitFor();
    for (const label of [`${UNIT} 线下活动情况统计表`, '素材目录', words.papers.guide]) {
      const begun = page.waitForEvent('download');
      await panel.getByRole('button', { name: nameOf(words, words.papers.download, label), exact: true }).click();
      const file = await begun;
      expect(file.suggestedFilename()).toMatch(/\.docx$/);
      const bytes = readFileSync(await file.path());
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
      expect(bytes.includes('word/document.xml')).toBe(true);
      await sidebar.frame.getByText(words.papers.downloaded({ text: file.suggestedFilename() })).waitFor();
    }
    expect(workspace.parts.drive.all()).toHaveLength(before);
  });

  it('lets staff ask for the district’s papers, which stand there with their link once made', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    const panel = await turnTo(sidebar, 'materials');
    const district = panel.getByRole('region', { name: words.papers.district });
    expect(await district.getByText(words.papers.notWritten).count()).toBeGreaterThan(4);
    await district.getByRole('button', { name: words.papers.makeDistrict }).click();
    await frame.getByText(words.papers.makeDistrictDone).waitFor();
    await panel.getByRole('button', { name: words.materials.carryOut }).click();
    await frame.getByText(words.materials.carriedOut).waitFor();
    await district.getByRole('listitem').filter({ hasText: '素材目录' }).getByRole('link').waitFor();
    // 更正说明 and 作品汇总表 have nothing to say yet, and the call list is asked for by itself.
    await district.getByRole('listitem').filter({ hasText: '情况报告' }).getByText('第1版').waitFor();
  });

  it('opens the packing page for the unit, and for the district', async () => {
    const { page } = await room.sit();
    const sidebar = await sidebarOf(page);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'materials');
    const papers = await papersOf(panel, words, UNIT);
    await papers.getByRole('button', { name: nameOf(words, words.papers.files, UNIT) }).click();
    const dialog = page.getByRole('dialog', { name: '作品文件与打包' });
    const chosen = dialog.locator('iframe').contentFrame().getByRole('combobox').first();
    await eventually(async () => expect(await chosen.inputValue()).toBe('TG'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: words.papers.cityPacket }).click();
    await eventually(async () => expect(await chosen.inputValue()).toBe('city'));
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
