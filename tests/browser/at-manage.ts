/** The page 运行管理 on the desk: opened from the settings in a language, and one of its tabs. */

import type { Frame, Page } from 'playwright-core';
import { sayManage } from '../../src/messages/manage/say-manage.ts';
import type { ManageWords } from '../../src/messages/manage/zh-CN.ts';
import { sidebarOf, speak, turnTo } from './at-sidebar.ts';

/** Opens the page as whoever is signed in, and turns to a tab. */
export async function openManagePage(
  page: Page,
  language: 'zh-CN' | 'en',
  tab: keyof ManageWords['tabs'],
): Promise<{ frame: Frame; words: ManageWords }> {
  const words = sayManage(language);
  const sidebar = await speak(await sidebarOf(page), language);
  const panel = await turnTo(sidebar, 'settings');
  await panel.getByRole('button', { name: sidebar.words.settings.managing }).click();
  const place = page
    .getByRole('dialog', { name: sayManage('zh-CN').page.title })
    .or(page.getByRole('dialog', { name: sayManage('en').page.title }));
  await place.locator('iframe').waitFor();
  const frame = await (await place.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('the dialog has no frame');
  const head = frame.getByRole('tab', { name: words.tabs[tab], exact: true });
  await head.click();
  await frame.getByRole('tabpanel', { name: words.tabs[tab] }).waitFor();
  return { frame, words };
}
