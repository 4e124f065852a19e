/** The tab 检查 in the desk's dialog: what is broken stands in front, a press mends it, and all of it fits. */

import { expect, it } from '@jest/globals';
import type { Workbook } from '../../src/season/workbook-tables.ts';
import { openManagePage } from './at-manage.ts';
import { violationsOf } from './axe.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

const CASES = (['zh-CN', 'en'] as const).flatMap((language) => [300, 900].map((width) => ({ language, width })));

/** The zone is another one, and no form takes responses: two things that a button mends. */
function breakTwo({ id, workspace }: Workbook): void {
  const book = workspace.parts.spreadsheets.files.get(id);
  if (book) Object.assign(book, { timeZone: 'America/New_York', dirty: true });
  for (const form of workspace.parts.forms.files.values()) Object.assign(form, { accepting: false, dirty: true });
}

describe('the list of checks', () => {
  const room = deskRoom();

  it.each(CASES)('names what is broken, and mends it by its buttons: $language, $width px', async (given) => {
    const { language, width } = given;
    const { page, workbook } = await room.sit();
    breakTwo(workbook);
    const { frame, words } = await openManagePage(page, language, 'health');
    await page.setViewportSize({ width: Math.max(width, 320), height: 900 });
    const panel = frame.getByRole('tabpanel');
    const acts = panel.locator('li.is-act');
    await acts.first().waitFor();
    expect(await acts.filter({ hasText: 'America/New_York' }).count()).toBe(1);
    expect([...(await layoutFaults(frame)), ...(await violationsOf(frame))]).toEqual([]);
    const folder = process.env.PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/health-${language}-${width}.png` });
    for (let left = await acts.getByRole('button').count(); left > 0; left = await acts.getByRole('button').count()) {
      await acts.getByRole('button').first().click();
      await panel.getByRole('status').filter({ hasText: words.health.repairing }).waitFor({ state: 'detached' });
      await panel.getByRole('status').filter({ hasText: /“.+”/u }).waitFor();
      expect(await acts.getByRole('button').count()).toBeLessThan(left);
    }
    expect(await acts.filter({ hasText: 'America/New_York' }).count()).toBe(0);
  });
});
