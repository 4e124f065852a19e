/** The tab 分工 in the desk's dialog: rights are ticked, saved, and hold for whoever they were taken from. */

import { expect, it } from '@jest/globals';
import { openManagePage } from './at-manage.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

describe('the tab of who may do what', () => {
  const room = deskRoom();

  it.each(LANGUAGES)('shows everybody, takes a right away and says so: %s', async (language) => {
    const { page } = await room.sit();
    const { frame, words } = await openManagePage(page, language, 'roles');
    const texts = words.roles;
    const rows = frame.getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.nth(1).innerText()).toContain(texts.standings.owner);
    // The owner's own boxes are fixed.
    expect(await rows.nth(1).getByRole('checkbox').first().isDisabled()).toBe(true);
    const box = rows.nth(2).getByRole('checkbox').nth(1);
    const before = await box.isChecked();
    await box.click();
    await frame.getByRole('button', { name: texts.undo }).click();
    expect(await box.isChecked()).toBe(before);
    await box.click();
    await frame.getByRole('button', { name: texts.save }).click();
    await frame.getByRole('status').filter({ hasText: texts.saved }).waitFor();
    expect(await box.isChecked()).toBe(!before);
    for (const text of [texts.border, texts.meanings, texts.hands]) {
      expect(await frame.getByRole('heading', { name: text }).isVisible()).toBe(true);
    }
    const shots = process.env.TEN_EVENTS_SHOTS;
    if (shots) await page.screenshot({ path: `${shots}/roles-${language}.png` });
  });
});
