/** The language: switched in the settings, kept for the person alone, whole in both. */

import { expect, it } from '@jest/globals';
import { saySidebar } from '../../src/messages/sidebar/say-sidebar.ts';
import { openEntry, type Sidebar, sidebarOf, signInAs, TABS, tabOf, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { COLLEAGUE } from './small-season.ts';

const en = saySidebar('en');
// What is written in Chinese stays Chinese: what people wrote, names, and the notice's own clauses and titles.
const QUOTED = /《[^》]*》|“[^”]*”|「[^」]*」/gu;
const HAN = /\p{Script=Han}/u;

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

  it('stays with the person after the sidebar is opened anew, and is nobody else’s', async () => {
    const { page } = await room.sit();
    await speakEnglish(await sidebarOf(page));
    await page.reload();
    await sidebarOf(page, 'en');
    const other = await signInAs(page, COLLEAGUE);
    expect(await tabOf(other, 'review').count()).toBe(1);
  });
});
