/** The progress tab: the goal as a picture, unit by track, who is silent, and behind every number its list. */

import { expect, it } from '@jest/globals';
import { itInAll } from '../thoroughness.ts';
import { figureOf, openEntry, type Sidebar, sidebarOf, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { reportOf } from './read-entries.ts';
import { SILENT_UNIT } from './small-season.ts';

const GOAL = 10;

async function goBack({ frame, words }: Sidebar): Promise<void> {
  await frame.getByRole('button', { name: words.progress.backToProgress }).click();
}

describe('the progress tab', () => {
  const room = deskRoom();

  it('draws the goal of ten as it stands: counted, waiting, still missing (《通知》二、（一）)', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'progress');
    const { counted, waiting } = reportOf(seat).tally.district;
    const missing = GOAL - counted - waiting;
    const name = words.progress.picture({ goal: GOAL, measure: '场', counted, waiting, missing });
    await panel.getByRole('img', { name }).waitFor();
    // The pace in words: days to the deadline of 18 September, and what is short.
    await panel.getByText(/9月18日.*7天/).waitFor();
  });

  itInAll('opens behind every number a list of just so many entries, each with why it counts or does not', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    const panel = await turnTo(sidebar, 'progress');
    const numbers = figureOf(panel, words, '').filter({ hasNotText: '参与人数' });
    const told = await numbers.allInnerTexts();
    expect(told.length).toBeGreaterThan(10);
    for (const [index, text] of told.entries()) {
      await numbers.nth(index).click();
      const back = frame.getByRole('button', { name: words.progress.backToProgress });
      const lines = frame.getByRole('region').filter({ has: back }).getByRole('listitem');
      await lines.first().waitFor();
      // Number, state, title, unit, and a sentence behind them. What is out of sight is not laid out, but there.
      const shown = await lines.allTextContents();
      expect(shown).toEqual(shown.map(() => expect.stringMatching(/^(?:HD|ZP)-2019-\d{4}.{15,}/)));
      expect(`${text}: ${shown.length}`).toBe(`${text}: ${/\d+/.exec(text)}`);
      await goBack(sidebar);
    }
  });

  it('leads from a number by its list to the entry, and back to the number', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    const panel = await turnTo(sidebar, 'progress');
    const returned = figureOf(panel, words, words.progress.returned, 1);
    await returned.click();
    await panel.getByRole('listitem').filter({ hasText: 'HD-2019-0003' }).getByRole('button').click();
    await frame
      .getByRole('article', { name: words.entry.label })
      .getByRole('heading', { name: 'HD-2019-0003' })
      .waitFor();
    await turnTo(sidebar, 'progress');
    await goBack(sidebar);
    const isFocused = () => returned.evaluate((button) => button === document.activeElement);
    await eventually(async () => expect(await isFocused()).toBe(true));
  });

  itInAll('shows the units in the roster’s order, one track with target, received, on time and counted', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'progress');
    const table = panel.getByRole('table');
    const units = await table.getByRole('rowheader').allInnerTexts();
    expect(units.slice(0, 6)).toEqual([
      '天津经济技术开发区工会',
      '塘沽街道总工会',
      '汉沽街道总工会',
      '大港街道总工会',
      '区教育系统工会',
      SILENT_UNIT,
    ]);
    await panel.getByRole('combobox', { name: words.progress.show }).selectOption({ index: 1 });
    const row = table.getByRole('row').filter({ hasText: '塘沽街道总工会' });
    // Target 3; two received and one approved, all before the deadline, one of them counts.
    const cells = await row.getByRole('cell').allInnerTexts();
    expect(cells.map((text) => text.split('\n')[0])).toEqual(['3', '3', '3', '1']);
  });

  itInAll('names who has not reported with whom to ask, and moves a unit that has nothing to report', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    const panel = await turnTo(sidebar, 'progress');
    const silent = panel.getByRole('region', { name: words.progress.silent({ of: '线下活动' }) });
    expect(await silent.innerText()).toContain('jt@example.org');
    await silent.getByRole('button', { name: words.progress.recordZeroFor({ unit: SILENT_UNIT }) }).click();
    await silent.getByRole('listitem').locator('.zero-form').getByRole('button').first().click();
    await frame.getByText(words.progress.zeroDone({ unit: SILENT_UNIT })).waitFor();
    await panel.locator('summary').filter({ hasText: words.progress.zeroReports }).click();
    await panel.locator('details').getByText(SILENT_UNIT).waitFor();
  });

  itInAll('is read anew after a decision, and not before', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    await turnTo(sidebar, 'progress');
    await turnTo(sidebar, 'review');
    await openEntry(sidebar, 'HD-2019-0001');
    await frame.getByRole('group', { name: words.decisions.label }).getByRole('button').first().click();
    await eventually(() => expect(reportOf(seat).tally.district.counted).toBe(2));
    const panel = await turnTo(sidebar, 'progress');
    await figureOf(panel, words, words.progress.counted, 2).first().waitFor();
  });
});
