// Takes the pictures of putting to work: the page that is pasted from, the menu, and the steps of the tab 启用.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { card, openManage, rest, turnTo } from './picture-manage.mjs';
import { DESK, take, takeMenu, takeTogether } from './picture-room.mjs';
import { releaseFiles } from './release.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** A list of units as an office keeps it, with a contact twice and an address that is cut off. */
const LIST = [
  '基层工会通讯录\t\t\t',
  '序号\t单位名称\t联系人\t邮箱',
  '1\t塘沽街道总工会\t张三\ttanggu@example.org',
  '2\t汉沽街道总工会\t李四\thangu@',
  '3\t大港街道总工会\t王五\tdagang@example.org',
  '合计\t3个\t\t',
].join('\n');

/** @param {Page} page */
async function takePaste(page) {
  const folder = mkdtempSync(join(tmpdir(), 'paste-'));
  try {
    const held = await releaseFiles();
    writeFileSync(join(folder, 'paste.html'), held['paste.html'] ?? '');
    await page.goto(pathToFileURL(join(folder, 'paste.html')).href);
    await page.getByRole('button').first().click();
    await take(page, 'paste-page');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Takes them all.
 *
 * @param {Page} page
 * @param {string} address of a desk whose workbook is blank
 */
export async function takeSetUp(page, address) {
  await page.setViewportSize({ width: 1000, height: 780 });
  await takePaste(page);
  await page.setViewportSize(DESK);
  await page.goto(address);
  await takeMenu(page, 'set-up-menu');
  const opened = await openManage(page);
  const { frame, words } = opened;
  const said = words.setUp;
  await turnTo(opened, 'setUp');
  await card(frame, 'roster').waitFor();
  await takeTogether(
    page,
    [frame.getByRole('tablist'), card(frame, 'account'), card(frame, 'campaign')],
    'set-up-account',
  );
  await frame.getByLabel(said.roster.paste).fill(LIST);
  await frame.getByRole('button', { name: said.roster.look }).click();
  await rest(opened);
  await take(card(frame, 'roster'), 'set-up-roster');
  await frame.getByRole('button', { name: said.making.start }).click();
  await frame.getByText(said.making.whole).waitFor({ timeout: 120_000 });
  await rest(opened);
  await take(card(frame, 'making'), 'set-up-making');
  await frame.getByRole('button', { name: said.samples.send }).click();
  await rest(opened);
  await take(card(frame, 'samples'), 'set-up-samples');
  await frame.getByRole('button', { name: said.live.send }).click();
  await take(card(frame, 'live'), 'set-up-live');
  await turnTo(opened, 'health');
  await take(frame.getByRole('tabpanel').locator('section').first(), 'manage-health');
}
