// Takes the pictures of the page 运行管理 over the sample season: its tabs, handing over, and the year's end.
import { readFileSync } from 'node:fs';
import { choose, DESK, frameIn, spread, take, takeTogether } from './picture-room.mjs';
import { manageWords } from './picture-words.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {import('../src/messages/manage/zh-CN.ts').ManageWords} ManageWords */
/** @typedef {{ page: Page, frame: Frame, words: ManageWords }} Opened */

const SIGNED_IN = '当前账号';

/**
 * Opens the page from the menu of whoever is signed in.
 *
 * @param {Page} page the desk
 * @returns {Promise<Opened>}
 */
export async function openManage(page) {
  const words = await manageWords();
  const { title } = words.page;
  await choose(page, title);
  const frame = await frameIn(page.getByRole('dialog', { name: title }).locator('iframe'));
  await frame.getByRole('tab').first().waitFor();
  await spread(page);
  return { page, frame, words };
}

/**
 * Turns to a tab and waits until it has been read.
 *
 * @param {Opened} opened
 * @param {keyof ManageWords['tabs']} tab
 */
export async function turnTo({ frame, words }, tab) {
  await frame.getByRole('tab', { name: words.tabs[tab], exact: true }).click();
  await frame.getByRole('tabpanel', { name: words.tabs[tab] }).getByRole('heading').first().waitFor();
  await rest({ frame, words });
}

/** @param {Pick<Opened, 'frame' | 'words'>} opened */
export async function rest({ frame, words }) {
  const busy = frame.getByRole('status').filter({ hasText: words.page.loading });
  await frame.waitForTimeout(300);
  await busy.waitFor({ state: 'detached', timeout: 120_000 });
}

/**
 * A card by the key of its heading.
 *
 * @param {Frame} frame @param {string} id
 */
export function card(frame, id) {
  return frame.locator(`section[aria-labelledby="${id}"]`);
}

/** @param {Page} page @param {RegExp | string} title */
async function close(page, title) {
  await page.getByRole('dialog', { name: title }).getByRole('button').first().click();
  await page.setViewportSize(DESK);
}

/** @param {Opened} opened */
async function takeOwners(opened) {
  const { frame, page, words } = opened;
  await takeTogether(page, [frame.locator('header'), card(frame, 'standing')], 'manage-standing');
  await turnTo(opened, 'roles');
  await take(frame.getByRole('tabpanel').locator('section').first(), 'manage-roles');
  await turnTo(opened, 'data');
  await take(frame.getByRole('tabpanel').locator('section').first(), 'manage-data');
  await turnTo(opened, 'handover');
  await frame.getByLabel(words.handover.prepare.to).selectOption({ index: 1 });
  const prepare = frame.locator('section').filter({ has: frame.getByLabel(words.handover.prepare.to) });
  await takeTogether(page, [card(frame, 'handover'), prepare], 'manage-prepare');
  await take(card(frame, 'backup'), 'manage-backup');
  await takeRestore(opened);
}

/** @param {Opened} opened */
async function takeRestore({ frame, page, words }) {
  const { backup, restore } = words.handover;
  const download = page.waitForEvent('download');
  await frame.getByRole('button', { name: backup.download }).click();
  const buffer = readFileSync(await (await download).path());
  const file = { name: 'backup.json', mimeType: 'application/json', buffer };
  await frame.getByLabel(restore.choose).setInputFiles(file);
  await frame.getByRole('table').waitFor();
  await take(card(frame, 'restore'), 'manage-restore');
}

/** @param {Page} page */
async function takeHeirs(page) {
  const people = page.getByLabel(SIGNED_IN);
  const [owner = '', heir = ''] = await people.locator('option').evaluateAll((all) => all.map(({ value }) => value));
  await people.selectOption(heir);
  await page.locator(`aside iframe[src*="${encodeURIComponent(heir)}"]`).waitFor();
  const opened = await openManage(page);
  await turnTo(opened, 'handover');
  const { frame, words } = opened;
  const confirm = frame.getByRole('checkbox', { name: words.handover.take.confirm({ owner }) });
  await confirm.check();
  await take(frame.locator('section').filter({ has: confirm }), 'manage-take');
  await close(page, words.page.title);
  await people.selectOption(owner);
  await page.locator(`aside iframe[src*="${encodeURIComponent(owner)}"]`).waitFor();
}

/** @param {Opened} opened */
async function takeClosing(opened) {
  const { frame, words } = opened;
  const { archive, person, purge, seal } = words.closing;
  await turnTo(opened, 'closing');
  await take(card(frame, 'seal'), 'closing-seal');
  await frame.getByLabel(person.name, { exact: true }).fill('甲示例');
  await frame.getByRole('button', { name: person.find, exact: true }).click();
  await rest(opened);
  await frame.getByText(person.entries, { exact: true }).waitFor();
  await take(card(frame, 'person'), 'closing-person');
  await frame.getByLabel(seal.despite).check();
  await frame.getByRole('button', { name: seal.act, exact: true }).click();
  await frame.getByText(words.closing.stages.sealed).waitFor();
  await frame.getByRole('button', { name: archive.write }).click();
  await rest(opened);
  await take(card(frame, 'archive'), 'closing-archive');
  await take(card(frame, 'purge'), 'closing-purge');
  const title = card(frame, 'purge').getByRole('textbox');
  const asked = await card(frame, 'purge').locator('label').first().innerText();
  await title.fill(asked.split('：').slice(1).join('：').trim());
  await frame.getByRole('button', { name: purge.act, exact: true }).click();
  await frame.getByText(words.closing.stages.purged).waitFor({ timeout: 120_000 });
  await takeNext(opened);
}

/** @param {Opened} opened */
async function takeNext(opened) {
  const { frame, words } = opened;
  await frame.getByRole('button', { name: words.closing.next.builtIn }).click();
  await rest(opened);
  await take(card(frame, 'next'), 'closing-next');
}

/**
 * Takes them all. The season is closed by them: they come last of what is taken of its desk.
 *
 * @param {Page} page
 * @param {string} address the desk's
 */
export async function takeManage(page, address) {
  await page.setViewportSize(DESK);
  await page.goto(address);
  await takeHeirs(page);
  const opened = await openManage(page);
  await takeOwners(opened);
  await takeClosing(opened);
}
