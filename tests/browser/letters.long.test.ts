/** What goes by a click alone: a correction with 告知单位, off to begin with, and the notice of the campaign. */

import { expect, it } from '@jest/globals';
import { moveClock } from './at-desk.ts';
import { openEntry, sidebarOf, speak, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { entryOf } from './read-entries.ts';

const NUMBER = 'HD-2019-0001';
const LANGUAGES = ['zh-CN', 'en'] as const;
const LABELS = { 'zh-CN': '线下活动名称', en: 'Name of the activity' } as const;

const mailsOf = ({ workspace }: Seat, subject: RegExp) => workspace.mailbox.filter((one) => subject.test(one.subject));

describe('the box of mending', () => {
  const room = deskRoom();

  it.each(LANGUAGES)(
    'asks whether the unit is told, not ticked, and then with whom it was agreed: %s',
    async (language) => {
      const seat = await room.sit();
      const sidebar = await speak(await sidebarOf(seat.page), language);
      const { frame, words } = sidebar;
      await turnTo(sidebar, 'review');
      await openEntry(sidebar, NUMBER);
      await frame.getByRole('button', { name: words.mending.title({ label: LABELS[language] }) }).click();
      const box = frame.locator('form.mending');
      const tick = box.getByRole('checkbox', { name: words.mending.tell });
      await tick.waitFor();
      expect(await tick.isChecked()).toBe(false);
      expect(await box.getByLabel(words.mending.agreedWith).count()).toBe(0);
      await tick.check();
      await box.getByLabel(words.mending.agreedWith).fill('王示例');
      expect(await layoutFaults(frame)).toEqual([]);
    },
  );

  it('tells the unit by the next tick', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, NUMBER);
    const { version } = entryOf(seat, NUMBER);
    await frame.getByRole('button', { name: words.mending.title({ label: LABELS['zh-CN'] }) }).click();
    const box = frame.locator('form.mending');
    await box.getByRole('textbox').first().fill('网络安全知识竞赛（决赛）');
    await box.getByLabel(words.mending.source).selectOption('电话');
    await box.getByRole('checkbox', { name: words.mending.tell }).check();
    await box.getByLabel(words.mending.agreedWith).fill('王示例');
    await box.locator('button[type=submit]').click();
    await eventually(() => expect(entryOf(seat, NUMBER).version).toBe(version + 1));
    await moveClock(seat.page, 'hour');
    await eventually(() => expect(mailsOf(seat, /^【更正告知】/u)).toHaveLength(1));
  });
});

describe('the card of the notice', () => {
  const room = deskRoom();

  it.each(LANGUAGES)('fits, and sends once it is confirmed: %s', async (language) => {
    const seat = await room.sit();
    const sidebar = await speak(await sidebarOf(seat.page), language);
    const { frame, words } = sidebar;
    const panel = await turnTo(sidebar, 'settings');
    const card = panel.getByRole('region', { name: words.settings.opening });
    await card.getByRole('button', { name: words.settings.openingSend }).click();
    expect(await layoutFaults(frame)).toEqual([]);
    await card.getByRole('button', { name: words.page.confirm }).click();
    await card.getByText(words.settings.movedAsked).waitFor();
    await moveClock(seat.page, 'hour');
    await eventually(() => expect(mailsOf(seat, /^【活动通知】/u).length).toBeGreaterThan(5));
  });
});
