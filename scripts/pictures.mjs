// Takes the pictures of the docs from the sample season: `node scripts/pictures.mjs`. It needs a font with Chinese.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.mjs';
import { ROOT, ZONE } from './programs.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {import('playwright-core').Locator} Locator */

const FOLDER = join(ROOT, 'docs/pictures');
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 760 };
// A page without a font for Chinese draws every sign as the same box.
const SIGNS = ['一', '鬱'];
const NO_FONT = 'No font with Chinese was found. On Debian: apt-get install fonts-wqy-microhei';
const NO_BROWSER = 'No Chromium was found. Install one, or set CHROME_PATH to the program.';
const TABS = ['review', 'progress', 'materials', 'settings'];
// A frame with a process of its own would be drawn coarsely and then enlarged.
const FLAGS = [...CHROMIUM_FLAGS, '--disable-features=IsolateSandboxedIframes'];
const PATIENCE_MS = 15_000;

/**
 * Starts `npm start` on a folder of its own; whoever started it stops it.
 *
 * @param {string} data the folder
 * @returns {Promise<{ address: string, stop: () => void }>} once it serves
 */
async function startDesk(data) {
  const args = [join(ROOT, 'scripts/run.mjs'), 'start', '--data', data, '--fresh'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TZ: ZONE },
  });
  let told = '';
  for await (const chunk of child.stdout) {
    told += chunk;
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
    if (address !== undefined) return { address, stop: () => child.kill('SIGTERM') };
  }
  throw new Error(`The desk did not open. ${told}`);
}

/** @param {Page} page */
async function hasChinese(page) {
  const ink = SIGNS.map(inkOf).join(', ');
  const [one, other] = /** @type {[number, number]} */ (await page.evaluate(`[${ink}]`));
  return one !== other;
}

/**
 * How much of a square a sign covers, as an expression for the browser.
 *
 * @param {string} sign
 */
function inkOf(sign) {
  return `((context) => {
    context.font = '40px sans-serif';
    context.fillText('${sign}', 5, 45);
    return context.getImageData(0, 0, 60, 60).data.reduce((sum, value) => sum + value, 0);
  })(document.createElement('canvas').getContext('2d'))`;
}

/** @param {Page | Locator} what @param {string} name */
async function take(what, name) {
  await what.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  console.log(`docs/pictures/${name}.png`);
}

/**
 * The sidebar in its frame, once its queue is there.
 *
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
async function sidebarOf(page) {
  const place = page.locator('aside iframe');
  await place.contentFrame().getByRole('listitem').first().waitFor();
  const frame = await (await place.elementHandle())?.contentFrame();
  if (!frame) throw new Error('the sidebar has no frame');
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
  // The row in the sheet is drawn as selected a moment after the entry has opened.
  await page.waitForTimeout(400);
  await take(page, 'desk');
  await take(sidebar, 'sidebar-entry');
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

async function main() {
  const found = findChromium();
  if (found === null) throw new Error(NO_BROWSER);
  mkdirSync(FOLDER, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'pictures-'));
  const desk = await startDesk(data);
  const { env, executablePath } = found;
  const environment = Object.entries({ ...process.env, ...env }).filter(([, value]) => value !== undefined);
  const browser = await chromium.launch({ executablePath, args: FLAGS, env: Object.fromEntries(environment) });
  try {
    const page = await browser.newPage({
      viewport: DESK,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      deviceScaleFactor: 1.5,
    });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(desk.address);
    if (!(await hasChinese(page))) throw new Error(NO_FONT);
    await takeDesk(page);
    await takeForm(page, desk.address);
    await takeMails(page, desk.address);
    await takeDocument(page, desk.address);
  } finally {
    await browser.close();
    desk.stop();
    rmSync(data, { recursive: true });
  }
}

await main();
