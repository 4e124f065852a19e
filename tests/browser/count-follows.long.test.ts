/** The sheet's count follows decisions by itself, soon after the last one; no decision waits for it. */

import { expect, it } from '@jest/globals';
import { readRows, tableOf } from '../../src/season/workbook-tables.ts';
import { decisionsOf, openEntry, sidebarOf, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { entryOf } from './read-entries.ts';

const DECIDED = ['HD-2019-0001', 'HD-2019-0004'];

const countedInSheet = ({ workbook }: Seat): number => Number(readRows(tableOf(workbook, 'tally'))[0]?.cells.counted);

describe('the count in the sheet', () => {
  const room = deskRoom();

  it('follows two decisions at the page’s asking, before the clock rings', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const before = countedInSheet(seat);
    const now = seat.workspace.clock.now();
    const asked: unknown[] = [];
    await seat.page.route('**/act/run-sidebar', async (route) => {
      asked.push(route.request().postData());
      await route.continue();
    });
    const publishing = () => asked.filter((body) => String(body).includes('publishCount'));
    for (const number of DECIDED) {
      await openEntry(sidebar, number);
      await decisionsOf(sidebar).locator('.is-approve[aria-disabled=false]').click();
      await eventually(() => expect(entryOf(seat, number).state).toBe('approved'));
      await turnTo(sidebar, 'review');
    }
    await eventually(() => expect(countedInSheet(seat)).toBe(before + DECIDED.length));
    // Once for both, but where the machine took longer over the second than the page rests.
    expect([1, DECIDED.length]).toContain(publishing().length);
    expect(seat.workspace.clock.now()).toBe(now);
  });
});
