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

  it('runs the self-test, tries the page too, and gives a report without anybody’s address', async () => {
    const { page } = await room.sit();
    const { frame, words } = await openManagePage(page, 'zh-CN', 'health');
    const says = words.selfTest;
    const section = frame.getByRole('region', { name: says.title });
    await section.getByText(says.never).waitFor();
    await section.getByRole('button', { name: says.run }).click();
    await section.getByRole('status').filter({ hasText: says.done }).waitFor();
    await section.getByText(says.waiting).waitFor();
    await section.getByRole('combobox').first().selectOption('yes');
    const report = await section.getByRole('textbox', { name: says.report }).inputValue();
    expect(report.split('\n').filter((line) => line.startsWith(says.states.no))).toEqual([]);
    for (const key of ['permissions', 'pageAnswers', 'handOpens'])
      expect(report).toContain(`${says.states.yes} ${key} `);
    expect(report).toContain('example.org');
    expect(report).not.toMatch(/\w@\w/u);
    expect([...(await layoutFaults(frame)), ...(await violationsOf(frame))]).toEqual([]);
    const folder = process.env.PICTURES;
    await section.scrollIntoViewIfNeeded();
    if (folder) await page.screenshot({ path: `${folder}/self-test.png` });
  });
});
