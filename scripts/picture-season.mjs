// Takes the pictures of the sample season: the desk, the sidebar's tabs, a form on a phone, mails, a paper, a table.
import { DESK, frameIn, spread, take, takeMenu, takeTogether } from './picture-room.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

const PHONE = { width: 360, height: 760 };
const TABS = ['review', 'progress', 'materials', 'settings'];
const TABLE_IMPORT = '导入单位来表';
const LOOK = '逐行核对';

/**
 * The sidebar in its frame, once its queue is there.
 *
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
async function sidebarOf(page) {
  const frame = await frameIn(page.locator('aside iframe'));
  await frame.getByRole('listitem').first().waitFor();
  return frame;
}

/** @param {Page} page */
async function takeDesk(page) {
  const frame = await sidebarOf(page);
  const sidebar = page.locator('aside');
  for (const [at, name] of TABS.entries()) {
    await frame.getByRole('tab').nth(at).click();
    await frame
      .locator('[aria-busy="true"], .skeleton')
      .filter({ visible: true })
      .first()
      .waitFor({ state: 'detached' });
    await take(sidebar, `sidebar-${name}`);
  }
  await frame.getByRole('tab').first().click();
  await frame
    .locator('[data-number^="HD"]')
    .filter({ has: frame.locator('.is-error') })
    .first()
    .click();
  await frame.locator('footer button').first().waitFor();
  await page.locator('.sheet-tab').nth(1).click();
  // Buttons and rows are drawn as they stay a moment after the entry has opened.
  await page.waitForTimeout(600);
  await take(page, 'desk');
  await take(sidebar, 'sidebar-entry');
}

/** A table as a unit mails it, with a cell that has to be looked at. */
const MAILED = [
  ['序号', '活动名称', '活动时间', '参与人数', '经费'],
  ['1', '网络安全讲座', '2019.9.3', '120人', '500'],
  ['2', '网络知识竞赛', '9月6日', '', ''],
]
  .map((line) => line.join('\t'))
  .join('\n');

/** @param {Page} page */
async function takeTable(page) {
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('tab').nth(TABS.indexOf('materials')).click();
  await sidebar.getByRole('button', { name: TABLE_IMPORT }).click();
  const frame = await frameIn(page.getByRole('dialog', { name: TABLE_IMPORT }).locator('iframe'));
  await frame.locator('#whose').waitFor();
  await frame.getByRole('combobox').nth(1).selectOption({ index: 8 });
  await frame.getByRole('textbox').last().fill(MAILED);
  await frame.getByRole('button', { name: LOOK }).click();
  await frame.locator('#verdicts').waitFor();
  await spread(page);
  await takeTogether(page, [frame.locator('section').first(), frame.locator('section').last()], 'table-import');
  await page.getByRole('dialog', { name: TABLE_IMPORT }).getByRole('button').first().click();
}

/** @param {Page} page @param {string} address */
async function takeForm(page, address) {
  await page.setViewportSize(PHONE);
  await page.goto(`${address}/form/work`);
  await page.getByRole('button').first().waitFor();
  await take(page, 'form');
  await page.setViewportSize(DESK);
}

/** Kinds of mail by the beginning of their subjects. */
const MAILS = { digest: '【每周工作提示】', receipt: '【已收到】' };

/** @param {Page} page @param {string} address */
async function takeMails(page, address) {
  const mails = /** @type {{ subject: string, position: number }[]} */ (await seen(`${address}/data/mails`));
  await page.setViewportSize({ width: 720, height: 900 });
  for (const [name, subject] of Object.entries(MAILS)) {
    const some = mails.filter((mail) => mail.subject.startsWith(subject)).slice(0, 20);
    await page.goto(await fullest(some.map(({ position }) => `${address}/mail/${position}`)));
    await take(page, name);
  }
}

/**
 * What the desk tells its page.
 *
 * @param {string} address
 * @returns {Promise<unknown>}
 */
async function seen(address) {
  return (await fetch(address)).json();
}

/**
 * The address whose page has the most in it: a picture is to show what there can be.
 *
 * @param {string[]} addresses
 */
async function fullest(addresses) {
  const lengths = await Promise.all(addresses.map(async (address) => (await (await fetch(address)).text()).length));
  const found = addresses[lengths.indexOf(Math.max(...lengths))];
  if (found === undefined) throw new Error('the season has made nothing of a kind that a picture is wanted of');
  return found;
}

/**
 * Has every unit's summary written, as the owner does from the sidebar.
 *
 * @param {string} address
 */
async function writeDocuments(address) {
  const token = /name="desk-token" content="(\w+)"/.exec(await (await fetch(address)).text())?.[1] ?? '';
  const { people } = /** @type {{ people: string[] }} */ (await seen(`${address}/data/overview`));
  const headers = { 'Content-Type': 'application/json', 'X-Desk-Token': token };
  for (const [verb, input] of Object.entries({ requestPapers: { what: 'summaries' }, carryOut: {} })) {
    const asked = { as: people[0], account: 'own', call: 'call', args: [verb, input, 'zh-CN'], selection: null };
    const response = await fetch(`${address}/act/run-sidebar`, {
      method: 'POST',
      headers,
      body: JSON.stringify(asked),
    });
    const { outcome } = /** @type {{ outcome: { value?: { ok: boolean } } }} */ (await response.json());
    if (outcome.value?.ok !== true) throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  }
}

/** @param {Page} page @param {string} address */
async function takeDocument(page, address) {
  await writeDocuments(address);
  const documents = /** @type {{ id: string }[]} */ (await seen(`${address}/data/documents`));
  await page.setViewportSize({ width: 1180, height: 760 });
  await page.goto(await fullest(documents.map(({ id }) => `${address}/document/${encodeURIComponent(id)}`)));
  await take(page, 'document');
}

/**
 * Takes them all.
 *
 * @param {Page} page
 * @param {string} address the desk's
 */
export async function takeSeason(page, address) {
  await page.setViewportSize(DESK);
  await page.goto(address);
  await takeDesk(page);
  await takeMenu(page, 'menu');
  await takeTable(page);
  await takeForm(page, address);
  await takeMails(page, address);
  await takeDocument(page, address);
}
