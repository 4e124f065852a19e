/** What a person does at the sidebar, by the names that things have for whoever sees them and whoever hears them. */

import { expect } from '@jest/globals';
import type { Frame, Locator, Page } from 'playwright-core';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { saySidebar } from '../../src/messages/sidebar/say-sidebar.ts';
import type { SidebarWords } from '../../src/messages/sidebar/zh-CN.ts';
import { names2019 } from '../factories.ts';
import { eventually } from './eventually.ts';

export type TabName = keyof SidebarWords['page']['tabs'];

/** The sidebar in its frame, and the words that it speaks. */
export interface Sidebar {
  readonly page: Page;
  readonly frame: Frame;
  readonly words: SidebarWords;
}

export const TABS: readonly TabName[] = ['review', 'progress', 'materials', 'settings'];

const desk = sayDesk('zh-CN');

/** The sidebar that the desk has opened, once its first view is there. */
export async function sidebarOf(page: Page, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Sidebar> {
  const sidebar = { page, frame: await frameOf(page), words: saySidebar(language, names2019()) };
  await tabOf(sidebar, 'review').waitFor();
  await settled(sidebar);
  return sidebar;
}

/** The frame in which the sidebar's page runs. */
async function frameOf(page: Page): Promise<Frame> {
  const place = page.getByRole('complementary').locator('iframe');
  await place.waitFor({ state: 'attached' });
  const frame = await (await place.elementHandle())?.contentFrame();
  if (!frame) throw new Error('the sidebar has no frame');
  return frame;
}

/** The name of a tab, to click or to look at. */
export function tabOf({ frame, words }: Sidebar, name: TabName): Locator {
  return frame.getByRole('tab', { name: words.page.tabs[name], exact: true });
}

/** The part of the page that shows a tab. */
function panelOf({ frame, words }: Sidebar, name: TabName): Locator {
  return frame.getByRole('tabpanel', { name: words.page.tabs[name], exact: true });
}

/** Turns to a tab and waits until it shows what it has to show. */
export async function turnTo(sidebar: Sidebar, name: TabName): Promise<Locator> {
  await tabOf(sidebar, name).click();
  await settled(sidebar);
  return panelOf(sidebar, name);
}

/** Waits until nothing in sight is being read. */
async function settled({ frame }: Sidebar): Promise<void> {
  const busy = frame.locator('[aria-busy="true"], .skeleton').filter({ visible: true });
  await eventually(async () => {
    const count = await busy.count();
    if (count > 0) throw new Error(`${count} parts of the sidebar are still being read`);
  });
}

/** An entry's line in the queue. */
export function lineOf({ frame, words }: Sidebar, number: string): Locator {
  return frame.getByRole('list', { name: words.queue.label }).getByRole('button').filter({ hasText: number });
}

/** Opens an entry from the queue, whatever its state, and gives its article. */
export async function openEntry(sidebar: Sidebar, number: string): Promise<Locator> {
  const { frame, words } = sidebar;
  await frame.getByRole('searchbox', { name: words.queue.search }).fill(number);
  // A line that is about to move would be missed.
  const lines = frame.getByRole('list', { name: words.queue.label }).getByRole('button');
  await eventually(async () => expect(await lines.count()).toBe(1));
  await lineOf(sidebar, number).click();
  return await entryShown(sidebar, number);
}

/** Waits until the entry is open and read. */
export async function entryShown(sidebar: Sidebar, number: string): Promise<Locator> {
  const { frame, words } = sidebar;
  const entry = frame.getByRole('article', { name: words.entry.label });
  await entry.getByRole('heading', { level: 2, name: number }).waitFor();
  await decisionsOf(sidebar).waitFor();
  return entry;
}

/** The decisions at the foot of an entry. */
export function decisionsOf({ frame, words }: Sidebar): Locator {
  return frame.getByRole('group', { name: words.decisions.label });
}

/** Signs another person in at the desk, whose sidebar then opens. */
export async function signInAs(page: Page, email: string): Promise<Sidebar> {
  await page.getByLabel(desk.head.signedIn).selectOption(email);
  await page.locator(`aside iframe[src*="${encodeURIComponent(email)}"]`).waitFor();
  return await sidebarOf(page);
}

/** A number that opens its list, by what it counts; of any count, or of this one. */
export function figureOf(place: Locator, words: SidebarWords, label: string, count: number | null = null): Locator {
  const figures = place.getByRole('button', { name: words.progress.openList({ label }) });
  return count === null ? figures : figures.filter({ hasText: String(count) });
}

/** How a button is called of which there are several: by its label, and what it is about. */
export function nameOf({ page }: SidebarWords, label: string, of: string): string {
  return label + page.colon + of;
}

/** Opens a unit's papers in the materials tab, and gives its disclosure once they are there. */
export async function papersOf(panel: Locator, words: SidebarWords, unit: string): Promise<Locator> {
  const summary = panel.getByLabel(nameOf(words, words.papers.lines, unit), { exact: true });
  await summary.click();
  const papers = summary.locator('xpath=..');
  await papers.getByRole('button', { name: nameOf(words, words.papers.files, unit) }).waitFor();
  return papers;
}

/** Turns the sidebar to a language, and gives it with that language's words. */
export async function speak(sidebar: Sidebar, language: 'zh-CN' | 'en'): Promise<Sidebar> {
  if (language === 'zh-CN') return sidebar;
  const panel = await turnTo(sidebar, 'settings');
  await panel.getByRole('radio', { name: sidebar.words.settings.languages.en }).check();
  const spoken = { ...sidebar, words: saySidebar('en', names2019()) };
  await spoken.frame.getByText(spoken.words.page.saved).waitFor();
  return spoken;
}

/** The middle of what is in sight, as the mouse goes by it; it need not be ready to be clicked. */
export async function placeOf(target: Locator): Promise<{ x: number; y: number }> {
  await target.waitFor();
  const box = await target.boundingBox();
  if (!box) throw new Error('it is not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
