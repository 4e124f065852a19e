/** What a person does in the grid of a sheet: selects rows, picks from the menu, and what the sheet then shows. */

import type { Locator, Page } from 'playwright-core';
import { sayDesk } from '../../src/messages/desk/say.ts';

const { grid: words } = sayDesk('zh-CN');

/** The cells of a column, by its heading, as they are in sight: from the first row below the heads on. */
export async function columnShown(page: Page, heading: string): Promise<string[]> {
  const column = await columnOf(page, heading);
  const grid = page.locator('.grid-box');
  return await grid.locator(`.tabulator-row .tabulator-cell[data-column="${column}"]`).allInnerTexts();
}

/** Which column has this heading. */
export async function columnOf(page: Page, heading: string): Promise<string> {
  const head = page.locator('.grid-box .head-cell').filter({ hasText: heading }).first();
  return (await head.getAttribute('data-column')) ?? '';
}

/** The row in which a text stands. */
export function rowWith(page: Page, text: string): Locator {
  return page.locator('.grid-box .tabulator-row').filter({ hasText: text }).first();
}

/** Selects a whole row by its number at the left. */
export async function selectRow(page: Page, text: string): Promise<void> {
  await rowWith(page, text).locator('.row-number').click();
}

/** Picks an entry from the menu of what is selected, by the beginning of its words, and waits until it is done. */
export async function pick(page: Page, label: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: words.acts.menu }).click();
  await done(page, () => page.getByRole('menuitem', { name: label }).click());
}

/** Does what sends an act to the desk, and waits for its answer; gives the status. */
export async function done(page: Page, act: () => Promise<unknown>): Promise<number> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/act/sheet-act'));
  await act();
  return (await answered).status();
}
