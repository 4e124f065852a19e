/** Sheet beside sidebar: a selected row is taken, an opened entry selects its row, what is typed is judged. */

import { expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { moveClock, openSheet } from './at-desk.ts';
import { entryShown, openEntry, sidebarOf } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { labelOf } from './form-labels.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { entryOf } from './read-entries.ts';

const REGISTER = '线下活动台账';
const NUMBER = 'HD-2019-0004';
const { grid: words } = sayDesk('zh-CN');

/** The cell of a row under a heading, by what stands in both. */
async function cellUnder(grid: Locator, row: string, heading: string): Promise<Locator> {
  const column = await grid.locator('.head-cell').filter({ hasText: heading }).first().getAttribute('data-column');
  return grid.locator('.tabulator-row').filter({ hasText: row }).locator(`.tabulator-cell[data-column="${column}"]`);
}

const selectedCell = (page: Page) => page.getByRole('status', { name: words.cell });

describe('the sheet and the sidebar', () => {
  const room = deskRoom();

  it('take the row that is selected in the sheet, by the number of its entry', async () => {
    const { page } = await room.sit();
    const sidebar = await sidebarOf(page);
    const { frame, words: says } = sidebar;
    const grid = await openSheet(page, REGISTER);
    await grid.locator('.tabulator-row').filter({ hasText: NUMBER }).getByText('汉沽街道总工会').click();
    await frame.getByRole('button', { name: says.queue.takeSelected }).click();
    await entryShown(sidebar, NUMBER);
  });

  it('say so when the selected row is no entry’s', async () => {
    const { page } = await room.sit();
    const { frame, words: says } = await sidebarOf(page);
    await openSheet(page, '单位名录');
    await frame.getByRole('button', { name: says.queue.takeSelected }).click();
    await frame.getByRole('alert').waitFor();
    expect(await frame.getByRole('article').count()).toBe(0);
  });

  it('select the row of the entry that is opened, in its own sheet', async () => {
    const { page } = await room.sit();
    const sidebar = await sidebarOf(page);
    await openSheet(page, '单位名录');
    await openEntry(sidebar, NUMBER);
    await eventually(async () =>
      expect(await page.getByLabel(new RegExp(`^${words.content({ cell: 'A\\d+' })}$`)).inputValue()).toBe(NUMBER),
    );
    expect(await selectedCell(page).innerText()).toMatch(/^A\d+$/);
  });

  it('take what is typed into a cell, and judge it anew', async () => {
    const seat = await room.sit();
    const { page } = seat;
    await sidebarOf(page);
    const grid = await openSheet(page, REGISTER);
    const participants = labelOf('activity', 'participants');
    const cell = await cellUnder(grid, 'HD-2019-0007', participants);
    await cell.scrollIntoViewIfNeeded();
    await cell.click();
    await page.keyboard.type('180');
    await page.keyboard.press('Enter');
    await eventually(() => expect(entryOf(seat, 'HD-2019-0007').values).toMatchObject({ participants: 180 }));
    await moveClock(page, 'hour');
    expect(entryOf(seat, 'HD-2019-0007')).toMatchObject({ version: 2, issues: [{ code: 'outsideWindow' }] });
  });
});
