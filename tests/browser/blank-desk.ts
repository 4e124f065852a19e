/** A desk over a workbook in which nobody has set anything up, for the tests of putting to work. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../../scripts/programs.mjs';
import { openDesk } from '../../src/desk/desk.ts';
import { bundlePage } from '../../src/desk/page-bundle.ts';
import { serveDesk } from '../../src/desk/serve-desk.ts';
import { bundle } from '../built-bundle.ts';
import { openBlank, type World } from '../flows/open-world.ts';
import { openBrowser } from './open-browser.ts';

/** The page of a desk of one's own, and the workspace behind it. */
export interface BlankSeat {
  page: Page;
  world: World;
  /** Errors in the page. */
  complaints: string[];
}

/** Opens the browser for the tests of one `describe`; each test sits at a desk of its own, over a world of its own. */
export function blankRoom(): { sit(width?: number, given?: World): Promise<BlankSeat> } {
  jest.setTimeout(180_000);
  let browser: Browser | null = null;
  const folder = mkdtempSync(join(tmpdir(), 'blank-desk-'));
  const leave: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  }, 90_000);
  afterAll(async () => {
    for (const work of leave) await work();
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  return {
    sit: async (width = 1440, given = undefined) => {
      if (browser === null) throw new Error('the room is opened before the first test');
      const world = given ?? openBlank(await bundle());
      const complaints: string[] = [];
      const desk = openDesk(world.run.book, mkdtempSync(join(folder, 'seat-')));
      const report = (error: unknown) => complaints.push(String(error));
      const served = await serveDesk({ desk, page: await bundlePage(ROOT), report }, 0);
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width, height: 900 } });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(served.address);
      leave.push(async () => {
        await context.close();
        await served.close();
      });
      return { page, world, complaints };
    },
  };
}
