/** The page 主题活动 in the desk's dialog: a notice that changes is seen first, and then taken by its owner. */

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { sayNotice } from '../../src/messages/notice/say-notice.ts';
import { everyNth, itInAll } from '../thoroughness.ts';
import { sidebarOf, speak, turnTo } from './at-sidebar.ts';
import { violationsOf } from './axe.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const FILE = readFileSync('src/campaigns/2019.json', 'utf8');
/** The deadline of activities a week later. */
const MOVED = FILE.replaceAll('"until": "2019-09-18"', '"until": "2019-09-25"');

async function opened(page: Page, language: (typeof LANGUAGES)[number]): Promise<Frame> {
  const sidebar = await speak(await sidebarOf(page), language);
  const panel = await turnTo(sidebar, 'settings');
  await panel.getByRole('button', { name: sidebar.words.settings.changing }).click();
  const place = page
    .getByRole('dialog', { name: sayNotice('zh-CN').page.title })
    .or(page.getByRole('dialog', { name: sayNotice('en').page.title }));
  await place.locator('iframe').waitFor();
  const frame = await (await place.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('the dialog has no frame');
  await frame.getByRole('heading', { name: sayNotice(language).standing.title }).waitFor();
  return frame;
}

describe('the page of a changed notice', () => {
  const room = deskRoom();

  it.each(everyNth(LANGUAGES, 2))(
    'says what a pasted file changes and whom it affects, and takes it: %s',
    async (language) => {
      const { page } = await room.sit();
      const words = sayNotice(language);
      const frame = await opened(page, language);
      expect(await frame.locator('main').innerText()).toContain(words.choosing.builtInIs.same);
      await frame.getByRole('textbox', { name: words.choosing.paste }).fill(MOVED);
      await frame.getByRole('button', { name: words.choosing.read }).click();
      const result = frame.getByRole('region', { name: words.result.title });
      await result.getByText(language === 'en' ? '18 Sept → 25 Sept' : '9月18日 → 9月25日').waitFor();
      expect([...(await layoutFaults(frame)), ...(await violationsOf(frame))]).toEqual([]);
      await result.getByRole('button', { name: words.result.take }).click();
      await result.getByText(words.result.taken).waitFor({ timeout: 60_000 });
    },
  );

  itInAll.each(LANGUAGES)('lets the deadline alone be changed, and fits: %s', async (language) => {
    const { page } = await room.sit();
    const words = sayNotice(language);
    const frame = await opened(page, language);
    await frame.getByText(words.choosing.places).click();
    const read = frame.getByRole('button', { name: words.choosing.placesRead });
    expect(await read.getAttribute('aria-disabled')).toBe('true');
    const deadlines = frame.getByRole('group', { name: language === 'en' ? 'Deadlines' : '报送截止时间' });
    await deadlines.getByRole('textbox').first().fill('2019-09-30');
    expect([...(await layoutFaults(frame)), ...(await violationsOf(frame))]).toEqual([]);
    await read.click();
    const result = frame.getByRole('region', { name: words.result.title });
    await result.getByText(language === 'en' ? '→ 30 Sept' : '→ 9月30日').waitFor();
  });

  itInAll('tells every fault of a file, each with its place, and offers nothing to take', async () => {
    const { page } = await room.sit();
    const words = sayNotice('zh-CN');
    const frame = await opened(page, 'zh-CN');
    const broken = FILE.replace('"count": 10', '"count": 0').replace('"hour": 8', '"hour": 30');
    await frame.getByRole('textbox', { name: words.choosing.paste }).fill(broken);
    await frame.getByRole('button', { name: words.choosing.read }).click();
    const result = frame.getByRole('region', { name: words.result.title });
    await result.getByText(words.result.faults(2)).waitFor();
    expect(await result.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^goal\.count/),
      expect.stringMatching(/^digest\.hour/),
    ]);
    expect(await result.getByRole('button').count()).toBe(0);
  });
});
