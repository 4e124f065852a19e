/** The language: switched in the settings, kept for the person alone, whole in both. */

import { expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { saySidebar } from '../../src/messages/sidebar/say-sidebar.ts';
import { names2019 } from '../factories.ts';
import { itInAll } from '../thoroughness.ts';
import { openEntry, type Sidebar, sidebarOf, signInAs, TABS, tabOf, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { COLLEAGUE, SMALL_SEASON } from './small-season.ts';

const en = saySidebar('en', names2019());
// What is written in Chinese stays Chinese: what people wrote, names, and the notice's own clauses and titles.
const QUOTED = /《[^》]*》|“[^”]*”|「[^」]*」/gu;
const HAN = /\p{Script=Han}/u;

/** What the season's people wrote and are called, the longest first, as it is to be left out of account. */
const WRITTEN = [...new Set(textsIn(SMALL_SEASON))].filter((text) => HAN.test(text)).sort(byLength);
// The menu and its item are called so in the sheet; a language is called by its own name.
const OWN_NAMES = ['好网民', '初始化', '中文'];
// What the form recorded for a choice or a tick, above its English meaning.
const ANSWERS = ['故事作品类', '是'];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value, ...value.split(/\s*\n\s*/)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function byLength(one: string, other: string): number {
  return other.length - one.length;
}

/** Lines of a panel with Chinese in them that is the program's own. */
async function chineseIn(panel: Locator): Promise<string[]> {
  const lines = (await panel.innerText()).replace(QUOTED, '').split('\n');
  const own = (line: string) =>
    [...ANSWERS, ...WRITTEN, ...OWN_NAMES].reduce((left, text) => left.replaceAll(text, ''), line);
  return lines.filter((line) => HAN.test(own(line)));
}

async function speakEnglish(sidebar: Sidebar): Promise<Sidebar> {
  const { frame, words } = sidebar;
  const panel = await turnTo(sidebar, 'settings');
  await panel.getByRole('radio', { name: words.settings.languages.en }).check();
  await frame.getByText(en.page.saved).waitFor();
  return { ...sidebar, words: en };
}

describe('the language of the sidebar', () => {
  const room = deskRoom();

  it('changes at once, tabs, words and what the server says, and is told to screen readers', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    expect(await sidebar.frame.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    const english = await speakEnglish(sidebar);
    expect(await english.frame.evaluate(() => document.documentElement.lang)).toBe('en');
    for (const tab of TABS) await tabOf(english, tab).waitFor();
    const panel = await turnTo(english, 'progress');
    await panel.getByRole('img', { name: /^Goal 10/ }).waitFor();
    await turnTo(english, 'review');
    await openEntry(english, 'HD-2019-0007');
    const issues = english.frame.getByRole('list', { name: en.entry.issues });
    await eventually(async () => expect(await issues.innerText()).toMatch(/2018-06-12.*2019-01-01/s));
    const verdict = await english.frame.getByRole('region', { name: en.entry.countsNo }).innerText();
    expect(
      verdict
        .replace(QUOTED, '')
        .split('\n')
        .filter((line) => HAN.test(line)),
    ).toEqual([]);
  });

  itInAll('leaves no Chinese in any tab or entry but names, what people wrote, and quotations', async () => {
    const { page } = await room.sit();
    const english = await speakEnglish(await sidebarOf(page));
    const found: string[] = [];
    for (const tab of TABS) {
      const panel = await turnTo(english, tab);
      found.push(...(await chineseIn(panel)));
      if (tab !== 'materials') continue;
      await panel.locator('summary').filter({ hasText: en.selection.open }).click();
      for (const group of await panel.locator('.group-box > summary').all()) await group.click();
      await panel.locator('details.inner > summary').first().click();
      found.push(...(await chineseIn(panel)));
    }
    const review = await turnTo(english, 'review');
    for (const number of ['HD-2019-0007', 'HD-2019-0012', 'ZP-2019-0001']) {
      await openEntry(english, number);
      await english.frame.getByRole('article').locator('details.log summary').click();
      found.push(...(await chineseIn(review)));
      await english.frame.getByRole('button', { name: en.entry.backToQueue }).click();
    }
    expect([...new Set(found)]).toEqual([]);
  });

  itInAll('stays with the person after the sidebar is opened anew, and is nobody else’s', async () => {
    const { page } = await room.sit();
    await speakEnglish(await sidebarOf(page));
    await page.reload();
    await sidebarOf(page, 'en');
    const other = await signInAs(page, COLLEAGUE);
    expect(await tabOf(other, 'review').count()).toBe(1);
  });
});
