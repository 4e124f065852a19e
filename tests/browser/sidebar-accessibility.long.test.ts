/** The sidebar for everyone: WCAG 2.2 A and AA by axe, 300 and 360 pixels, both languages, text twice as large. */

import { expect, it } from '@jest/globals';
import { figureOf, openEntry, type Sidebar, sidebarOf, speak, TABS, turnTo } from './at-sidebar.ts';
import { violationsOf } from './axe.ts';
import { eventually } from './eventually.ts';
import { cutStrips, doubleText, layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

const WIDTHS = [300, 360];
const NUMBER = 'HD-2019-0007';
const WORK = 'ZP-2019-0001';

/** What a person may have in sight in the review tab beside the queue; each leaves the tab as it was. */
const VIEWS: Readonly<Record<string, (sidebar: Sidebar) => Promise<void>>> = {
  filters: async ({ frame, words }) => {
    await frame.getByRole('button', { name: words.queue.filters }).click();
  },
  entry: async (sidebar) => {
    await openEntry(sidebar, NUMBER);
  },
  reason: async ({ page, frame }) => {
    await page.keyboard.press('r');
    await frame.getByRole('dialog').locator('button[type=submit]').click();
    await frame.getByRole('dialog').locator('summary').click();
  },
  mending: async ({ page, frame, words }) => {
    await page.keyboard.press('Escape');
    await frame.getByRole('button', { name: words.entry.suggestion({ text: '200' }) }).click();
    await frame.getByRole('button', { name: words.mending.save }).click();
  },
  log: async ({ page, frame }) => {
    await page.keyboard.press('Escape');
    await frame.getByRole('article').locator('details.log summary').click();
  },
  more: async ({ frame, words }) => {
    await frame.getByRole('button', { name: words.decisions.more }).click();
  },
  work: async (sidebar) => {
    await sidebar.page.keyboard.press('Escape');
    await sidebar.frame.getByRole('button', { name: sidebar.words.entry.backToQueue }).click();
    await openEntry(sidebar, WORK);
  },
  help: async ({ page, frame }) => {
    await page.keyboard.press('Escape');
    await frame.getByRole('heading', { level: 2 }).first().focus();
    await page.keyboard.press('?');
    await frame.getByRole('dialog').waitFor();
  },
};

async function widen({ frame: inside, page }: Sidebar, width: number): Promise<void> {
  await page.locator('aside iframe').evaluate((frame: HTMLElement, pixels) => {
    for (const box of [frame, frame.parentElement]) if (box !== null) box.style.width = `${pixels}px`;
  }, width);
  await eventually(async () => expect(await inside.evaluate(() => window.innerWidth)).toBe(width));
}

/** What is wrong with what is in sight, at each width. */
async function wrongIn(sidebar: Sidebar, view: string, widths = WIDTHS): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await widen(sidebar, width);
    const { frame } = sidebar;
    const faults = [...(await layoutFaults(frame)), ...(await cutStrips(frame)), ...(await violationsOf(frame))];
    found.push(...faults.map((fault) => `${view} at ${width}: ${fault}`));
  }
  return found;
}

describe('the sidebar for everyone', () => {
  const room = deskRoom();

  it.each(['zh-CN', 'en'] as const)(
    'every tab keeps WCAG 2.2 A and AA and fits 300 and 360 pixels: %s',
    async (language) => {
      const { page } = await room.sit();
      const sidebar = await speak(await sidebarOf(page), language);
      const found: string[] = [];
      for (const tab of TABS) {
        await turnTo(sidebar, tab);
        found.push(...(await wrongIn(sidebar, tab)));
      }
      const panel = await turnTo(sidebar, 'progress');
      for (const track of [1, 2, 3, 4]) {
        await panel.getByRole('combobox').first().selectOption({ index: track });
        found.push(...(await wrongIn(sidebar, `track ${track}`, WIDTHS.slice(0, 1))));
      }
      await figureOf(panel, sidebar.words, sidebar.words.progress.waiting).first().click();
      found.push(...(await wrongIn(sidebar, 'list')));
      const papers = await turnTo(sidebar, 'materials');
      await papers.locator('summary').filter({ hasText: sidebar.words.selection.open }).click();
      for (const group of await papers.locator('.group-box > summary').all()) await group.click();
      await papers.locator('details.inner > summary').first().click();
      found.push(...(await wrongIn(sidebar, 'selection')));
      expect(found).toEqual([]);
    },
  );

  it.each(['zh-CN', 'en'] as const)(
    'so does every state of a review, in the 300 pixels that Google gives: %s',
    async (language) => {
      const { page } = await room.sit();
      const sidebar = await speak(await sidebarOf(page), language);
      await turnTo(sidebar, 'review');
      const found: string[] = [];
      for (const [view, show] of Object.entries(VIEWS)) {
        await show(sidebar);
        found.push(...(await wrongIn(sidebar, view, WIDTHS.slice(0, 1))));
      }
      expect(found).toEqual([]);
    },
  );

  it.each(['zh-CN', 'en'] as const)(
    'text twice as large breaks nothing at 300 pixels (WCAG 1.4.4): %s',
    async (language) => {
      const { page } = await room.sit();
      const sidebar = await speak(await sidebarOf(page), language);
      await widen(sidebar, 300);
      expect(await doubleText(sidebar.frame)).toBeCloseTo(2, 0);
      const found: string[] = [];
      for (const tab of TABS) {
        await turnTo(sidebar, tab);
        found.push(...(await layoutFaults(sidebar.frame)).map((fault) => `${tab}: ${fault}`));
      }
      await turnTo(sidebar, 'review');
      for (const [view, show] of Object.entries(VIEWS)) {
        await show(sidebar);
        found.push(...(await layoutFaults(sidebar.frame)).map((fault) => `${view}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );

  it('is worked through by keyboard: tabs by arrows, help by ?, Escape back, focus where it was', async () => {
    const { page } = await room.sit();
    const { frame, words } = await sidebarOf(page);
    const tab = (name: (typeof TABS)[number]) => frame.getByRole('tab', { name: words.page.tabs[name], exact: true });
    await tab('review').focus();
    for (const name of ['progress', 'materials', 'settings', 'review'] as const) {
      await page.keyboard.press('ArrowRight');
      expect(await tab(name).getAttribute('aria-selected')).toBe('true');
      expect(await tab(name).evaluate((node) => node === document.activeElement)).toBe(true);
    }
    await page.keyboard.press('?');
    await frame.getByRole('dialog', { name: words.keys.title }).waitFor();
    await page.keyboard.press('Escape');
    expect(await frame.getByRole('dialog').count()).toBe(0);
    expect(await tab('review').evaluate((node) => node === document.activeElement)).toBe(true);
  });
});
