/** What a person does at the desk around the sidebar: goes to a place, moves the clock, opens a sheet or a mail. */

import type { Locator, Page } from 'playwright-core';
import { type DeskWords, sayDesk } from '../../src/messages/desk/say.ts';

export type PlaceName = keyof DeskWords['head']['places'];

export const PLACES: readonly PlaceName[] = ['workbook', 'forms', 'mail', 'documents', 'trace'];

const zh = sayDesk('zh-CN');

/** Goes to a place of the desk by its name; how many things are there stands behind the name. */
export async function goTo(page: Page, place: PlaceName, words: DeskWords = zh): Promise<void> {
  const places = page.getByRole('navigation', { name: words.head.placesLabel });
  await places.getByRole('button', { name: new RegExp(`^${words.head.places[place]}(?: \\d+)?$`) }).click();
}

/** Moves the clock by one of its steps and waits until it has come to rest. */
export async function moveClock(page: Page, step: 'hour' | 'day' | 'week', words: DeskWords = zh): Promise<void> {
  await page.locator('summary').filter({ hasText: words.clock.label }).click();
  const moved = page.waitForResponse((response) => response.url().endsWith('/act/clock'));
  await page.getByRole('button', { name: `+ ${words.clock[step]}` }).click();
  await moved;
  await page.keyboard.press('Escape');
}

/** Opens a sheet by its tab and gives the grid. */
export async function openSheet(page: Page, name: string, words: DeskWords = zh): Promise<Locator> {
  const tab = page.getByRole('navigation', { name: words.grid.tabs }).getByRole('button', { name, exact: true });
  const grid = page.locator('.grid-box');
  await grid.locator('.tabulator-row').first().waitFor();
  if ((await tab.getAttribute('aria-current')) === null) {
    // What is in sight until then is the sheet before.
    const old = await grid.locator('.tabulator-row').first().elementHandle();
    await tab.click();
    await old?.waitForElementState('hidden');
    await grid.locator('.tabulator-row').first().waitFor();
  }
  return grid;
}

/** Opens the latest mail whose subject holds `about`. */
export async function openMail(page: Page, about: string, words: DeskWords = zh): Promise<void> {
  await goTo(page, 'mail', words);
  await page.getByRole('searchbox', { name: words.mail.find }).fill(about);
  await page
    .getByRole('region', { name: words.mail.list })
    .getByRole('button')
    .filter({ hasText: about })
    .first()
    .click();
  await page.getByRole('heading', { level: 2 }).filter({ hasText: about }).waitFor();
}
