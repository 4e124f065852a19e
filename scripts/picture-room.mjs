// What the pictures of the docs are taken with: a desk of its own, a browser with Chinese, a way to keep pictures.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.mjs';
import { PICTURES } from './picture-names.mjs';
import { ROOT, ZONE } from './programs.mjs';
import { shrinkPicture } from './shrink-picture.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {import('playwright-core').Locator} Locator */

const FOLDER = join(ROOT, 'docs/pictures');
/** The window in which the desk is looked at. */
export const DESK = { width: 1440, height: 900 };
// A page without a font for Chinese draws every sign as the same box.
const SIGNS = ['一', '鬱'];
const NO_FONT = 'No font with Chinese was found. On Debian: apt-get install fonts-wqy-microhei';
const NO_BROWSER = 'No Chromium was found. Install one, or set CHROME_PATH to the program.';
// A frame with a process of its own would be drawn coarsely and then enlarged.
const FLAGS = [...CHROMIUM_FLAGS, '--disable-features=IsolateSandboxedIframes'];
const PATIENCE_MS = 15_000;
const MARGIN = 8;
const TALL = 3000;
// As much of the workbook as is left of the sidebar.
const MENU_WIDTH = 720;
/** @type {Set<string>} */
const taken = new Set();

/**
 * Starts `npm start` on a folder of its own, works at its address, and clears both away.
 *
 * @param {string[]} options of the desk
 * @param {(address: string) => Promise<void>} work
 */
export async function atDesk(options, work) {
  const data = mkdtempSync(join(tmpdir(), 'pictures-'));
  const desk = await startDesk(['--data', data, '--fresh', ...options]);
  try {
    await work(desk.address);
  } finally {
    desk.stop();
    rmSync(data, { recursive: true });
  }
}

/**
 * @param {string[]} options
 * @returns {Promise<{ address: string, stop: () => void }>} once it serves
 */
async function startDesk(options) {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/run.mjs'), 'start', ...options], {
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

/**
 * Opens a browser that speaks and draws Chinese, and closes it after the work.
 *
 * @param {(page: Page) => Promise<void>} work
 */
export async function inBrowser(work) {
  const found = findChromium();
  if (found === null) throw new Error(NO_BROWSER);
  const { env, executablePath } = found;
  const environment = Object.entries({ ...process.env, ...env }).filter(([, value]) => value !== undefined);
  const browser = await chromium.launch({ executablePath, args: FLAGS, env: Object.fromEntries(environment) });
  try {
    const page = await browser.newPage({
      viewport: DESK,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      deviceScaleFactor: 1.5,
      // So that `spread` can lay a dialog out.
      bypassCSP: true,
    });
    page.setDefaultTimeout(PATIENCE_MS);
    if (!(await hasChinese(page))) throw new Error(NO_FONT);
    await work(page);
  } finally {
    await browser.close();
  }
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

/**
 * Keeps a picture of a page, or of what lies in it.
 *
 * @param {Page | Locator} what
 * @param {string} name one of PICTURES
 */
export async function take(what, name) {
  keep(await what.screenshot({ animations: 'disabled' }), name);
}

/**
 * Keeps a picture of several things of a page, from the first to the last of them with a little room around.
 *
 * @param {Page} page
 * @param {Locator[]} things all of them in sight
 * @param {string} name one of PICTURES
 */
export async function takeTogether(page, things, name) {
  const boxes = [];
  for (const thing of things) boxes.push(await boxOf(thing));
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...boxes.map(({ width, x }) => x + width)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ height, y }) => y + height)) + MARGIN;
  const clip = { x: left, y: top, width: right - left, height: bottom - top };
  keep(await page.screenshot({ animations: 'disabled', clip }), name);
}

/** @param {Locator} thing */
async function boxOf(thing) {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('what a picture is wanted of is not in sight');
  return box;
}

/** @param {Buffer} png @param {string} name */
function keep(png, name) {
  if (!PICTURES.includes(name)) throw new Error(`${name} is not in scripts/picture-names.mjs`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.png`), shrinkPicture(png));
  taken.add(name);
  console.log(`docs/pictures/${name}.png`);
}

/** Tells of pictures that were to be made and were not. */
export function missingPictures() {
  return PICTURES.filter((name) => !taken.has(name));
}

/**
 * The page inside a frame, once it is there.
 *
 * @param {Locator} place
 * @returns {Promise<Frame>}
 */
export async function frameIn(place) {
  await place.waitFor();
  const frame = await (await place.elementHandle())?.contentFrame();
  if (!frame) throw new Error('there is no page in the frame');
  return frame;
}

/**
 * Opens the program's menu and keeps a picture of it; it is left open.
 *
 * @param {Page} page the desk
 * @param {string} name one of PICTURES
 */
export async function takeMenu(page, name) {
  await page.locator('.menu-bar summary').click();
  const panel = page.locator('.menu-bar .popover-panel');
  await panel.waitFor();
  const { height, y } = await boxOf(panel);
  const clip = { x: 0, y: 0, width: MENU_WIDTH, height: y + height + 2 * MARGIN };
  keep(await page.screenshot({ animations: 'disabled', clip }), name);
}

/**
 * Chooses from the program's menu.
 *
 * @param {Page} page the desk
 * @param {string} label
 */
export async function choose(page, label) {
  const panel = page.locator('.menu-bar .popover-panel');
  if (!(await panel.isVisible())) await page.locator('.menu-bar summary').click();
  await panel.getByRole('button', { name: label }).click();
}

/**
 * Gives dialogs of the desk all the height there is, so that a picture shows what a person would scroll to.
 *
 * @param {Page} page
 */
export async function spread(page) {
  await page.setViewportSize({ width: DESK.width, height: TALL });
  const all = 'max-height: none !important; top: 0; margin-top: 0';
  const content = `dialog.window { ${all} } .window-page { height: ${TALL - 120}px !important }`;
  await page.addStyleTag({ content });
}
