/** The tab 年度收尾 on the desk, before the season is sealed: a person is found, and what keeps it open is told. */

import { expect, it } from '@jest/globals';
import { openManagePage } from './at-manage.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

describe('the tab of the year’s end', () => {
  const room = deskRoom();

  it.each(LANGUAGES)('finds a person and says what keeps the season open: %s', async (language) => {
    const { page } = await room.sit();
    const { frame, words } = await openManagePage(page, language, 'closing');
    const { person, seal, stages } = words.closing;
    await frame.getByText(stages.open).waitFor();
    const act = frame.getByRole('button', { name: seal.act, exact: true });
    expect(await act.getAttribute('aria-disabled')).toBe('true');
    await frame.getByLabel(person.name, { exact: true }).fill('张三');
    await frame.getByRole('button', { name: person.find, exact: true }).click();
    await frame.getByText(person.entries, { exact: true }).waitFor();
    const remove = frame.getByRole('button', { name: person.act, exact: true });
    expect(await remove.getAttribute('aria-disabled')).toBe('true');
    const path = process.env.TEN_EVENTS_PICTURES;
    if (path !== undefined) await page.screenshot({ path: `${path}/year-end-${language}.png` });
  });
});
