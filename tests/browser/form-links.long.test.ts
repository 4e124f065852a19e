/** The card of the forms: a link of each, plain or with a unit filled in. */

import { expect, it } from '@jest/globals';
import { sidebarOf, turnTo } from './at-sidebar.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

describe('the card of the forms', () => {
  const room = deskRoom();

  it('fills a unit in as it is chosen, and takes it out again', async () => {
    const sidebar = await sidebarOf((await room.sit()).page);
    const { words } = sidebar;
    const panel = await turnTo(sidebar, 'settings');
    const card = panel.getByRole('region', { name: words.settings.forms });
    const link = card.getByRole('link').first();
    const plain = (await link.getAttribute('href')) ?? '';
    const select = card.getByRole('combobox').first();
    const [none, first, ...others] = await select.getByRole('option').allTextContents();
    expect([none, others.length > 0]).toEqual([words.page.none, true]);
    await select.selectOption({ label: first ?? '' });
    const filled = new URL((await link.getAttribute('href')) ?? '');
    const names = [...filled.searchParams].filter(([key]) => /^entry\.\d+$/.test(key));
    expect([filled.origin + filled.pathname, names.map(([, name]) => name)]).toEqual([plain, [first]]);
    await select.selectOption({ index: 0 });
    expect(await link.getAttribute('href')).toBe(plain);
  });
});
