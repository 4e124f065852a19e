/** What respondents write is text wherever it is shown, and only http(s) is a link (CWE-79). */

import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { goTo, openMail, openSheet } from './at-desk.ts';
import { figureOf, openEntry, papersOf, sidebarOf, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { HARMFUL, HARMFUL_LINK } from './small-season.ts';

const NUMBER = 'HD-2019-0011';
const UNIT = '区教育系统工会';

async function hacked(page: Page): Promise<unknown[]> {
  const told = page
    .frames()
    .map((frame) => frame.evaluate('window.hacked ?? document.querySelector("img[src=x]")?.src'));
  return (await Promise.all(told)).filter(Boolean);
}

describe('a title that is html, and a link that is a program', () => {
  const room = deskRoom();

  it('are plain text in the sidebar: queue, entry, log, and the lists behind numbers', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame } = sidebar;
    await frame.getByText(HARMFUL, { exact: true }).first().waitFor();
    const entry = await openEntry(sidebar, NUMBER);
    await entry.getByRole('heading', { name: HARMFUL }).waitFor();
    await entry.getByText('<b>加粗</b>').first().waitFor();
    expect(await entry.innerText()).toContain(HARMFUL_LINK);
    const links = await entry.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['https://example.org/ke']);
    const panel = await turnTo(sidebar, 'progress');
    await figureOf(panel, sidebar.words, sidebar.words.progress.waiting).click();
    await panel.getByText(HARMFUL).waitFor();
    expect(await hacked(seat.page)).toEqual([]);
  });

  it('are plain text in the sheet, the mails and a document that is looked at beforehand', async () => {
    const { page } = await room.sit();
    const sidebar = await sidebarOf(page);
    const grid = await openSheet(page, '线下活动台账');
    await grid.getByText(HARMFUL).first().waitFor();
    const panel = await turnTo(sidebar, 'materials');
    const papers = await papersOf(panel, sidebar.words, UNIT);
    await papers.getByRole('button', { name: sidebar.words.papers.preview }).first().click();
    await page.getByRole('dialog').locator('iframe').contentFrame().getByText(HARMFUL).first().waitFor();
    expect(await hacked(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await openMail(page, NUMBER);
    // A receipt shortens a title that is long.
    const begun = HARMFUL.slice(0, HARMFUL.indexOf('>') + 1);
    const { mail } = sayDesk('zh-CN');
    const text = page.getByRole('textbox', { name: mail.asText });
    await eventually(async () => expect(await text.inputValue()).toContain(begun));
    await page.locator(`iframe[title="${mail.frame}"]`).contentFrame().getByText(begun).first().waitFor();
    expect(await hacked(page)).toEqual([]);
  });

  it('are plain text in the form that is opened to be changed', async () => {
    const { page } = await room.sit();
    await sidebarOf(page);
    await openMail(page, NUMBER);
    const popup = page.waitForEvent('popup');
    await page.locator('main').getByRole('link').first().click();
    const form = await popup;
    await eventually(async () => {
      const values = await form
        .getByRole('textbox')
        .evaluateAll((all) => all.map((field) => Reflect.get(field, 'value')));
      expect(values).toContain(HARMFUL);
    });
    expect(await hacked(form)).toEqual([]);
    await goTo(page, 'trace');
    expect(await hacked(page)).toEqual([]);
  });
});
