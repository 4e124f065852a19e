/** The page 运行管理 in the desk's dialog: every tab fits, by keyboard and in both languages. */

import { expect, it } from '@jest/globals';
import { everyNth } from '../thoroughness.ts';
import { openManagePage } from './at-manage.ts';
import { violationsOf } from './axe.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

describe('the page of running the program', () => {
  const room = deskRoom();

  it.each(everyNth(LANGUAGES, 2))('fits in each of its tabs: %s', async (language) => {
    const { page } = await room.sit();
    const { frame, words } = await openManagePage(page, language, 'standing');
    for (const label of everyNth(Object.values(words.tabs), 3)) {
      await frame.getByRole('tab', { name: label, exact: true }).click();
      await frame.getByRole('tabpanel', { name: label }).getByRole('heading').first().waitFor();
      await frame.getByRole('status').filter({ hasText: words.page.loading }).waitFor({ state: 'detached' });
      expect([...(await layoutFaults(frame)), ...(await violationsOf(frame))]).toEqual([]);
    }
  });
});
