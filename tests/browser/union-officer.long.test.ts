/** A union officer at the forms, on a phone: a mistake, the receipt that tells it, and the link that mends it. */

import { expect, it } from '@jest/globals';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { openMail } from './at-desk.ts';
import { eventually } from './eventually.ts';
import { type AnswersByTitle, questionNamed, sendForm } from './fill-form.ts';
import { byTitle, labelOf } from './form-labels.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { entryOf, reportOf } from './read-entries.ts';

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const LAST_NUMBER = 12;
const NUMBER = `HD-2019-00${LAST_NUMBER + 1}`;
const desk = sayDesk('zh-CN');
const words = desk.form;
const TRACK = '故事作品类';
const MISTAKEN = byTitle('activity', {
  unit: '大港街道总工会',
  title: '网络安全进车间',
  heldOn: '2018-06-18',
  participants: '80',
  contents: ['网络安全知识', '网络安全意识'],
  contactName: '乔示范',
  contactPhone: '13800000106',
  declaration: '活动已实际开展，情况真实准确。',
});

async function sendOn(seat: Seat, answers: AnswersByTitle): Promise<number> {
  const sections = await sendForm(seat.page, answers);
  await seat.page.getByRole('link', { name: words.edit }).waitFor();
  return sections;
}

describe('a union officer on a phone', () => {
  const room = deskRoom();

  it('is told at the question what a form does not take, before anything is sent', async () => {
    const { address, page, workspace } = await room.sit(PHONE);
    await page.goto(`${address}/form/activity`);
    await page.getByRole('button', { name: words.next }).click();
    await page.getByRole('alert').filter({ hasText: /\d/ }).waitFor();
    const unit = questionNamed(page, labelOf('activity', 'unit'));
    expect(await unit.getAttribute('aria-invalid')).toBe('true');
    // The first question that was refused is where to go on.
    expect(await unit.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(reportOf({ workspace }).entries).toHaveLength(LAST_NUMBER + 3);
  });

  it('hands in with a mistake, reads what is wrong in the receipt, and mends it by its link', async () => {
    const seat = await room.sit({ ...PHONE, isMobile: false });
    const { address, page, workspace } = seat;
    await page.goto(`${address}/form/activity`);
    expect(await sendOn(seat, MISTAKEN)).toBe(2);
    expect(entryOf(seat, NUMBER)).toMatchObject({ state: 'received', issues: [{ code: 'outsideWindow' }], version: 1 });
    workspace.clock.advanceTo(workspace.clock.now() + 3_600_000);

    await page.goto(address);
    await openMail(page, NUMBER);
    const body = page.frameLocator(`iframe[title="${desk.mail.frame}"]`);
    // The window and its clause, in the mail that the unit gets (《通知》二、（一）).
    await body.getByText('2018').first().waitFor();
    expect(await body.locator('body').innerText()).toMatch(/2019.*二、（一）/s);

    const popup = page.waitForEvent('popup');
    await page.getByRole('link', { name: desk.mail.openEdit }).first().click();
    const form = await popup;
    const held = questionNamed(form, labelOf('activity', 'heldOn'));
    await eventually(async () => expect(await held.inputValue()).toBe('2018-06-18'));
    expect(await layoutFaults(form.mainFrame())).toEqual([]);
    await sendOn({ ...seat, page: form }, byTitle('activity', { heldOn: '2019-06-18' }));
    expect(entryOf(seat, NUMBER)).toMatchObject({ state: 'received', issues: [], version: 2 });
  });

  it('sees only the questions of the track that was chosen', async () => {
    const { address, page } = await room.sit(PHONE);
    await page.goto(`${address}/form/work`);
    const answers = { unit: '大港街道总工会', track: TRACK };
    for (const [field, answer] of Object.entries(answers)) {
      const question = questionNamed(page, labelOf('work', field)).first();
      await question.waitFor();
      if ((await question.evaluate((node) => node.tagName)) === 'SELECT') await question.selectOption(answer);
      else await question.getByLabel(answer, { exact: true }).check();
    }
    await page.getByRole('button', { name: words.next }).click();
    await questionNamed(page, labelOf('work', 'title')).waitFor();
    expect(await questionNamed(page, labelOf('work', 'subproject')).count()).toBe(0);
    expect(await questionNamed(page, labelOf('work', 'fileFormat')).count()).toBe(0);
  });
});
