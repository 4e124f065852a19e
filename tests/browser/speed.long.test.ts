/**
 * How quick the desk is, told by how much it does and not by a clock: what a first load asks for, what a tab's first
 * view costs, how much is drawn of a long sheet.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ROOT } from '../../scripts/programs.mjs';
import { openSheet } from './at-desk.ts';
import { sidebarOf, TABS, turnTo } from './at-sidebar.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';

const SAMPLE = JSON.parse(readFileSync(join(ROOT, 'src/season/sample.json'), 'utf8'));
// The sheet that is shown, not the others; the overview before and after the person is signed in.
const FIRST_LOAD = [
  'GET /',
  'GET /data/overview',
  'GET /data/overview',
  'GET /data/sheet',
  'GET /page.css',
  'GET /page.js',
  'GET /sidebar/N',
  'POST /act/run-sidebar',
  'POST /act/sign-in',
];
const MOST_BYTES = 600_000;
const RESPONSES = '填报原始记录';
const [FEW_ROWS, MANY_ROWS] = [1000, 5000];
const WHEEL_PIXELS = 100;
const MOST_ROWS_DRAWN = 200;
const STEPS = 60;

/** What a load asks the server for until sheet, menu and sidebar are there to be used: each request, and the bytes. */
async function loadOf(page: Page): Promise<{ requests: string[]; bytes: number }> {
  const requests: string[] = [];
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    requests.push(`${request.method()} ${pathname.replace(/\d+$/, 'N')}`);
    sizes.push(request.response().then(async (response) => (await response?.body())?.length ?? 0));
  });
  await page.reload();
  await page.locator('.grid-box .tabulator-row').first().waitFor();
  await page.locator('aside iframe').contentFrame().getByRole('listitem').first().waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return { requests, bytes };
}

describe('the desk with the sample season', () => {
  const room = deskRoom(SAMPLE);

  it('asks for little, and nothing that it has, until sheet, menu and sidebar are there', async () => {
    const { page } = await room.sit();
    await sidebarOf(page);
    const { bytes, requests } = await loadOf(page);
    expect(requests.sort()).toEqual(FIRST_LOAD);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('reads each tab’s first view in one call, and none when a tab is shown again', async () => {
    const { page, workspace } = await room.sit();
    const calls: string[] = [];
    await sidebarOf(page);
    workspace.onExecution(({ cause, functionName }) => calls.push(`${cause} ${functionName}`));
    await page.reload();
    await sidebarOf(page);
    expect(calls.filter((call) => call.startsWith('sidebar'))).toEqual(['sidebar call']);
    calls.length = 0;
    const again = await sidebarOf(page);
    for (const tab of TABS) await turnTo(again, tab);
    expect(calls).toEqual(['sidebar call', 'sidebar call', 'sidebar call']);
    for (const tab of TABS) await turnTo(again, tab);
    expect(calls).toHaveLength(3);
  });

  it('draws no more of 5,000 rows than of 1,000, and only those near the sight', async () => {
    const seat = await room.sit();
    await sidebarOf(seat.page);
    const few = await scrolled(seat, FEW_ROWS);
    const many = await scrolled(seat, MANY_ROWS);
    expect(many.dragged.top).toBeGreaterThan(MANY_ROWS * 15);
    for (const drawn of [few.wheeled, few.dragged, many.wheeled, many.dragged]) {
      expect(drawn.mostRows).toBeLessThan(MOST_ROWS_DRAWN);
      // A step draws anew what comes into sight, at most all of it.
      expect(drawn.rowsDrawn).toBeLessThanOrEqual(STEPS * drawn.mostRows);
    }
    // A wheel’s turn is as long in a long sheet as in a short one.
    expect(many.wheeled.rowsDrawn).toBeLessThanOrEqual(few.wheeled.rowsDrawn * 1.1);
  });
});

/** The raw responses, made to have so many rows, as a wheel turns them and as the bar is dragged from top to bottom. */
async function scrolled({ desk, page }: Seat, rows: number) {
  // The program itself does not read this sheet: only the desk's grid is asked for much.
  const sheet = desk.book().sheets.find(({ name }) => name.startsWith(RESPONSES));
  const last = sheet?.rows.findLast((row) => row !== null && row.contents.length > 0);
  if (sheet === undefined || last === undefined || last === null) throw new Error('there are no responses');
  sheet.rows.length = Math.min(rows, sheet.rows.lastIndexOf(last) + 1);
  while (sheet.rows.length < rows) sheet.rows.push(structuredClone(last));
  sheet.maxRows = rows;
  await page.reload();
  const grid = await openSheet(page, sheet.name);
  const wheeled = await grid.evaluate(scrollThrough, { steps: STEPS, stepPixels: WHEEL_PIXELS });
  const dragged = await grid.evaluate(scrollThrough, { steps: STEPS, stepPixels: 0 });
  return { wheeled, dragged };
}

interface Scroll {
  readonly steps: number;
  /** How far each frame goes, in pixels; 0 to come to the end of the sheet with the last. */
  readonly stepPixels: number;
}

// It runs in the browser: frames, each with a step further down. `rowsDrawn` counts every row that was put in.
async function scrollThrough(box: Element, { stepPixels, steps }: Scroll) {
  const holder = box.querySelector('.tabulator-tableholder') ?? box;
  const step = stepPixels > 0 ? stepPixels : holder.scrollHeight / (steps + 1);
  let [mostRows, rowsDrawn] = [0, 0];
  const isRow = (node: Node) => node instanceof Element && node.classList.contains('tabulator-row');
  const count = (changes: MutationRecord[]) => {
    rowsDrawn += changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(isRow).length;
  };
  const observer = new MutationObserver(count);
  holder.scrollTop = 0;
  await new Promise(requestAnimationFrame);
  observer.observe(box, { childList: true, subtree: true });
  for (let index = 1; index <= steps; index += 1) {
    // A busy machine tells of a step when it has time: the next one waits for what this one draws.
    const told = new Promise((resolve) => holder.addEventListener('scroll', resolve, { once: true }));
    const before = holder.scrollTop;
    holder.scrollTop = step * index;
    if (holder.scrollTop !== before) await told;
    await new Promise(requestAnimationFrame);
    mostRows = Math.max(mostRows, box.querySelectorAll('.tabulator-row').length);
  }
  count(observer.takeRecords());
  observer.disconnect();
  return { top: holder.scrollTop, mostRows, rowsDrawn };
}
