/** A run that takes its time leaves the person where they have gone meanwhile: its answer leads nobody back. */

import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { openSheet } from './at-desk.ts';
import { rowWith } from './at-sheet.ts';
import { sidebarOf, tabOf, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

const REGISTER = '线下活动台账';
const { grid: words } = sayDesk('zh-CN');

/** Holds back what the desk answers to runs of the program, until it is let go. */
async function holdBack(page: Page, act: string): Promise<() => void> {
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**/act/${act}`, async (route) => {
    const response = await route.fetch();
    await isLetGo;
    await route.fulfill({ response });
  });
  return letGo;
}

const cellOf = (page: Page) => page.getByRole('status', { name: words.cell }).innerText();

describe('a run that takes its time', () => {
  const room = deskRoom();

  it('leaves the person in the cell, and in the sheet, that was clicked while the sidebar asked', async () => {
    const { page } = await room.sit();
    const sidebar = await sidebarOf(page);
    await openSheet(page, REGISTER);
    await rowWith(page, 'HD-2019-0001').locator('[data-column="0"]').click();
    const letGo = await holdBack(page, 'run-sidebar');
    const asked = page.waitForRequest((request) => request.url().includes('/act/run-sidebar'));
    await tabOf(sidebar, 'progress').click();
    await asked;
    await rowWith(page, 'HD-2019-0003').locator('[data-column="0"]').click();
    const cell = await cellOf(page);
    const answered = page.waitForResponse((response) => response.url().includes('/act/run-sidebar'));
    letGo();
    await (await answered).finished();
    await turnTo(sidebar, 'progress');
    await sidebar.frame.getByRole('img').first().waitFor();
    await eventually(async () => expect(await cellOf(page)).toBe(cell));
    expect(await page.getByRole('button', { name: REGISTER, exact: true }).getAttribute('aria-current')).toBe('true');
  });
});
