/** Many approved at once: a filter for what has no issue, a choice, one summary before, and a list of what was not. */

import { expect, it } from '@jest/globals';
import { on, submitted } from '../oracle/tiny-season.ts';
import { lineOf, placeOf, sidebarOf, speak, turnTo } from './at-sidebar.ts';
import { violationsOf } from './axe.ts';
import { eventually } from './eventually.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { countedIn, entryOf } from './read-entries.ts';
import { COLLEAGUE, SMALL_SEASON } from './small-season.ts';

const MANY = 104;
const CHANGED = ['HD-2019-0014', 'HD-2019-0020', 'HD-2019-0099'];

const more = Array.from({ length: MANY }, (_, index) =>
  submitted(`more${index}`, { title: `网络安全课第${index + 1}讲`, unit: '区教育系统工会' }, on('09-10', '19:00')),
);
const season = { ...SMALL_SEASON, events: [...SMALL_SEASON.events, ...more] };

function mendBehind({ workspace }: Seat, number: string): void {
  const seen = { version: 1, state: 'received' };
  const input = { number, field: 'participants', text: '66', source: '电话', seen };
  workspace.run({ as: COLLEAGUE, call: 'call', args: ['mendEntry', input, 'zh-CN'], surface: 'sidebar' });
  expect(entryOf({ workspace } as Seat, number).version).toBe(2);
}

describe('approving many at once', () => {
  const room = deskRoom(season);

  it('shows what waits with no issue, and approves a hundred of which three have changed', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    await frame.getByRole('combobox', { name: words.queue.state, exact: true }).selectOption('clean');
    await lineOf(sidebar, CHANGED[0] ?? '').waitFor();
    expect(await lineOf(sidebar, 'HD-2019-0007').count()).toBe(0);
    const shown = await frame.getByRole('list', { name: words.queue.label }).getByRole('button').count();
    expect(shown).toBe(100);
    const before = countedIn(seat);
    await frame.getByRole('button', { name: words.many.begin }).click();
    const panel = frame.getByRole('region', { name: words.many.begin });
    await panel.getByRole('checkbox').check();
    // Some of all: one is left out again.
    await frame.getByRole('checkbox', { name: words.many.pick({ number: 'HD-2019-0001' }) }).uncheck();
    mendBehind(seat, CHANGED[0] ?? '');
    await panel.getByRole('button', { name: /\d+/ }).first().click();
    const sure = panel.locator('.is-approve');
    const { x, y } = await placeOf(sure);
    await seat.page.mouse.click(x, y);
    expect(countedIn(seat)).toBe(before);
    expect(await panel.innerText()).toContain(CHANGED[0]);
    for (const number of CHANGED.slice(1)) mendBehind(seat, number);
    await sure.click();
    await panel.getByRole('button', { name: words.page.close }).waitFor({ timeout: 60_000 });
    const told = await panel.innerText();
    for (const number of CHANGED) {
      expect(told).toContain(number);
      expect(entryOf(seat, number).state).toBe('received');
    }
    expect(entryOf(seat, 'HD-2019-0001').state).toBe('received');
    expect(entryOf(seat, 'HD-2019-0050')).toMatchObject({ state: 'approved', counts: true });
    expect(countedIn(seat)).toBeGreaterThanOrEqual(before + MANY - CHANGED.length);
    await panel.getByRole('button', { name: words.page.close }).click();
    await eventually(async () => expect(await lineOf(sidebar, 'HD-2019-0050').count()).toBe(0));
    await lineOf(sidebar, 'HD-2019-0001').waitFor();
  });

  it.each(['zh-CN', 'en'] as const)('fits 300 pixels and keeps WCAG 2.2 A and AA: %s', async (language) => {
    const seat = await room.sit();
    const sidebar = await speak(await sidebarOf(seat.page), language);
    const { frame, page, words } = sidebar;
    await turnTo(sidebar, 'review');
    const wrong = async () => [...(await layoutFaults(frame)), ...(await violationsOf(frame))];
    await page.locator('aside iframe').evaluate((box: HTMLElement) => {
      for (const one of [box, box.parentElement]) if (one !== null) one.style.width = '300px';
    });
    await frame.getByRole('button', { name: words.many.begin }).click();
    const panel = frame.getByRole('region', { name: words.many.begin });
    await panel.getByRole('checkbox').check();
    await picture(seat, `many-choosing-${language}`);
    expect(await wrong()).toEqual([]);
    await panel.getByRole('button', { name: /\d+/ }).first().click();
    await panel.locator('.is-approve').waitFor();
    await picture(seat, `many-sure-${language}`);
    expect(await wrong()).toEqual([]);
  });
});

async function picture({ page }: Seat, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder) await page.locator('aside').screenshot({ path: `${folder}/${name}.png` });
}
