/** Puts a test at the desk: a copy of a season that was played once, a server over it, and a page that shows it. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ROOT } from '../../scripts/programs.mjs';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { reopen } from '../../src/desk/keep-workspace.ts';
import { bundlePage, type PageBundle } from '../../src/desk/page-bundle.ts';
import { type ServedDesk, serveDesk } from '../../src/desk/serve-desk.ts';
import type { Workspace } from '../../src/offline/workspace.ts';
import type { Workbook } from '../../src/season/workbook-tables.ts';
import { bundle } from '../built-bundle.ts';
import { keptSeason } from './kept-season.ts';
import { openBrowser } from './open-browser.ts';
import { SMALL_SEASON } from './small-season.ts';

/** A desk as it was left at the season's noon, and a page of its own that shows it. */
export interface Seat {
  readonly page: Page;
  readonly address: string;
  readonly desk: Desk;
  readonly workspace: Workspace;
  readonly workbook: Workbook;
  /** What the page should never have said or done: errors, breaches of its policy, requests to elsewhere. */
  readonly complaints: string[];
}

/** What a file of browser tests opens once. */
export interface DeskRoom {
  /** The built program by file name, `pages.html` among it. */
  files(): Record<string, string>;
  browser(): Browser;
  /** A desk of one's own, which nothing else has touched. It is cleared away after the test. */
  sit(context?: BrowserContextOptions): Promise<Seat>;
}

interface Furnished {
  readonly browser: Browser;
  readonly files: Record<string, string>;
  readonly page: PageBundle;
  readonly folder: string;
  readonly kept: string;
}

/** A seat that is left standing for all tests of a `describe` is given up by whoever took it. */
export interface HeldSeat extends Seat {
  leave(): Promise<void>;
}

const OPENING_MS = 90_000;
// A browser on a busy machine: what takes this long hangs.
const TEST_MS = 90_000;
// What a page says when a connection is cut on purpose; its own words to the person are what the tests look at.
const CUT = /Failed to load resource|net::ERR_/;

/** Opens browser and desk for the tests of one `describe`, and closes them after the last. */
export function deskRoom(season: object = SMALL_SEASON): DeskRoom {
  jest.setTimeout(TEST_MS);
  let furnished: Furnished | null = null;
  const seats: HeldSeat[] = [];
  beforeAll(async () => {
    furnished = await furnish(season);
  }, OPENING_MS);
  afterEach(async () => {
    const left = seats.splice(0);
    await Promise.all(left.map((seat) => seat.leave()));
    expect(left.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  afterAll(async () => {
    if (furnished === null) return;
    await furnished.browser.close();
    rmSync(furnished.folder, { recursive: true });
  });
  const room = (): Furnished => {
    if (furnished === null) throw new Error('the room is opened before the first test');
    return furnished;
  };
  return {
    files: () => room().files,
    browser: () => room().browser,
    sit: async (context) => {
      const seat = await takeSeat(room(), context);
      seats.push(seat);
      return seat;
    },
  };
}

async function furnish(season: object): Promise<Furnished> {
  const [browser, files, page] = await Promise.all([openBrowser(), bundle(), bundlePage(ROOT)]);
  const kept = keptSeason(season, files);
  return { browser, files, page, folder: mkdtempSync(join(tmpdir(), 'desk-')), kept };
}

async function takeSeat(furnished: Furnished, wanted: BrowserContextOptions = {}): Promise<HeldSeat> {
  const { browser, files, folder, kept, page: pageBundle } = furnished;
  const own = mkdtempSync(join(folder, 'seat-'));
  cpSync(kept, own, { recursive: true });
  const workbook = reopen(own, files);
  const desk = openDesk(workbook, own);
  const complaints: string[] = [];
  const report = (error: unknown) => complaints.push(`the desk's server: ${String(error)}`);
  const served = await serveDesk({ desk, page: pageBundle, report }, 0);
  const context = await browser.newContext({
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
    ...wanted,
  });
  // A missing element is told soon; what takes longer than this is a fault in itself.
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  listen(page, served, complaints);
  await page.goto(served.address);
  const { workspace } = workbook;
  return {
    page,
    desk,
    workspace,
    workbook,
    complaints,
    address: served.address,
    leave: async () => {
      await context.close();
      await served.close();
    },
  };
}

function listen(page: Page, { address }: ServedDesk, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`error in the page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !CUT.test(message.text())) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob|about):/.test(url)) complaints.push(`request to ${url}`);
  });
}
