/** The desk and its forms for everyone: WCAG 2.2 A and AA by axe, on a wide screen and a phone, both languages. */

import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type DeskWords, sayDesk } from '../../src/messages/desk/say.ts';
import { goTo, openMail, PLACES, type PlaceName } from './at-desk.ts';
import { sidebarOf } from './at-sidebar.ts';
import { violationsOf } from './axe.ts';
import { doubleText, layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { OWNER } from './small-season.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
  { width: 300, height: 640 },
];
const LANGUAGES = ['zh-CN', 'en'] as const;

/** What a person may have open in a place beside what it shows at first. */
const OPENED: Partial<Record<PlaceName, (page: Page, words: DeskWords) => Promise<void>>> = {
  mail: (page, words) => openMail(page, 'HD-2019-0007', words),
  documents: async (page, words) => {
    await page.getByRole('region', { name: words.documents.list }).getByRole('button').first().click();
    await page.locator('iframe[src^="/document/"]').waitFor();
  },
  trace: async (page) => {
    await page.locator('td details summary').first().click();
  },
};

async function wrongIn(page: Page, view: string, sizes = SIZES): Promise<string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const faults = [...(await layoutFaults(page.mainFrame())), ...(await violationsOf(page.mainFrame()))];
    found.push(...faults.map((fault) => `${view} at ${size.width}: ${fault}`));
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

async function speak(page: Page, language: (typeof LANGUAGES)[number]): Promise<DeskWords> {
  await page.getByRole('combobox', { name: sayDesk('zh-CN').head.language }).selectOption(language);
  return sayDesk(language);
}

/** A document to look at, asked for by the owner and written by the next tick. */
function writeDocuments({ workspace }: Seat): void {
  workspace.run({
    as: OWNER,
    call: 'call',
    args: ['requestPapers', { what: 'summaries', unit: 'TG' }, 'zh-CN'],
    surface: 'sidebar',
  });
  workspace.clock.advanceTo(workspace.clock.now() + 3_600_000);
}

describe('the desk for everyone', () => {
  const room = deskRoom();

  it.each(LANGUAGES)('every place keeps WCAG 2.2 A and AA and fits a phone: %s', async (language) => {
    const seat = await room.sit();
    writeDocuments(seat);
    const { page } = seat;
    await sidebarOf(page);
    const words = await speak(page, language);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    const found: string[] = [];
    for (const place of PLACES) {
      await goTo(page, place, words);
      await OPENED[place]?.(page, words);
      found.push(...(await wrongIn(page, place)));
    }
    expect(found).toEqual([]);
  });

  it.each(LANGUAGES)('what opens over it does too: menu, clock, switches: %s', async (language) => {
    const { page } = await room.sit();
    await sidebarOf(page);
    const words = await speak(page, language);
    const found: string[] = [];
    for (const text of [words.clock.label, words.faults.label]) {
      const summary = page.locator('summary').filter({ hasText: text });
      await summary.click();
      found.push(...(await wrongIn(page, text, SIZES.slice(0, 1))));
      await page.keyboard.press('Escape');
    }
    await page.locator('.menu-bar summary').first().click();
    found.push(...(await wrongIn(page, 'menu', SIZES.slice(0, 1))));
    for (const { height, width } of SIZES) {
      await page.setViewportSize({ width, height });
      await page.getByRole('button', { name: words.grid.acts.menu }).click();
      await page.getByRole('menu', { name: words.grid.acts.menu }).waitFor();
      found.push(...(await violationsOf(page.mainFrame())).map((fault) => `rows and columns at ${width}: ${fault}`));
      const box = await page.getByRole('menu', { name: words.grid.acts.menu }).boundingBox();
      if (box === null || box.x < 0 || box.x + box.width > width || box.y < 0 || box.y + box.height > height) {
        found.push(`the menu of rows and columns does not fit ${width}`);
      }
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: words.grid.acts.menu }).click();
    await page.getByRole('menuitem', { name: words.grid.acts.rename }).click();
    await page.getByLabel(words.grid.acts.newName).waitFor();
    found.push(...(await wrongIn(page, 'renaming', SIZES.slice(0, 2))));
    expect(found).toEqual([]);
  });

  it.each(['activity', 'work'].flatMap((form) => LANGUAGES.map((language) => [form, language] as const)))(
    'so does the form %s in %s, its refused questions, and its text twice as large',
    async (form, language) => {
      const { address, page } = await room.sit();
      await sidebarOf(page);
      const words = await speak(page, language);
      await page.goto(`${address}/form/${form}`);
      const found = await wrongIn(page, form);
      await page.getByRole('button', { name: words.form.next }).click();
      await page.getByRole('alert').filter({ hasText: /\d/ }).waitFor();
      found.push(...(await wrongIn(page, `${form}, refused`)));
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await doubleText(page.mainFrame())).toBeCloseTo(2, 0);
      found.push(...(await layoutFaults(page.mainFrame())).map((fault) => `${form}, large: ${fault}`));
      expect(found).toEqual([]);
    },
  );

  it('text twice as large breaks no place of the desk (WCAG 1.4.4)', async () => {
    const { page } = await room.sit();
    await sidebarOf(page);
    await doubleText(page.mainFrame());
    const found: string[] = [];
    for (const place of PLACES) {
      await goTo(page, place);
      found.push(...(await layoutFaults(page.mainFrame())).map((fault) => `${place}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  it('every kind of mail and a document keep WCAG 2.2 A and AA, and mails fit a phone', async () => {
    const seat = await room.sit();
    writeDocuments(seat);
    const { address, page, workspace } = seat;
    await sidebarOf(page);
    const kinds = new Map(workspace.mailbox.map(({ subject }, index) => [subject.slice(0, 5), `mail/${index}`]));
    expect(kinds.size).toBeGreaterThan(3);
    const [written] = workspace.parts.drive.all().filter(({ content }) => content?.text !== undefined);
    // Nothing runs in these pages, so that axe has to look at a copy without their policy.
    const reader = await page.context().newPage();
    const found: string[] = [];
    for (const path of [...kinds.values(), `document/${written?.id}`]) {
      await reader.setViewportSize({ width: path.startsWith('mail') ? 360 : 800, height: 740 });
      await reader.setContent(await (await fetch(`${address}/${path}`)).text());
      const faults = [...(await layoutFaults(reader.mainFrame())), ...(await violationsOf(reader.mainFrame()))];
      found.push(...faults.map((fault) => `${path}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});
