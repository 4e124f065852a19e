/** What people do in a Sheet, done at the desk of a running season: rows, columns, sorting, copying, sheets. */

import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { moveClock, openSheet } from './at-desk.ts';
import { columnOf, columnShown, done, pick, rowWith, selectRow } from './at-sheet.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { COLLEAGUE } from './small-season.ts';

const REGISTER = '线下活动台账';
const { grid: words } = sayDesk('zh-CN');
const { acts } = words;

const numbers = async (page: Page) => (await columnShown(page, '编号')).filter((text) => text !== '');

// The numbers that are shown, once the page has read the sheet again.
async function shows(page: Page, expected: readonly unknown[]): Promise<void> {
  await eventually(async () => expect((await numbers(page)).slice(0, expected.length)).toEqual(expected));
}

/** The number of a row that was copied. */
const NEXT = expect.stringMatching(/^HD-2019-001[3-9]$/);
const ENTRIES = ['HD-2019-0001', 'HD-2019-0002', 'HD-2019-0003', 'HD-2019-0004', 'HD-2019-0005'];
const [FIRST = '', SECOND = '', THIRD = ''] = ENTRIES;

describe('the sheet on the desk', () => {
  const room = deskRoom();

  const sit = async () => {
    const seat = await room.sit();
    await openSheet(seat.page, REGISTER);
    await shows(seat.page, ENTRIES);
    return seat;
  };

  it('gets rows and columns and loses them, by the menu of what is selected', async () => {
    const { page } = await sit();
    await selectRow(page, SECOND);
    await pick(page, acts.insertAbove({ count: 1 }));
    await eventually(async () => expect((await columnShown(page, '编号')).slice(0, 3)).toEqual([FIRST, '', SECOND]));
    await selectRow(page, FIRST);
    await pick(page, /^删除第3行/);
    await eventually(async () => expect((await columnShown(page, '编号')).slice(0, 2)).toEqual(['', SECOND]));
    const heads = await page.locator('.grid-box .letters').count();
    await rowWith(page, SECOND).locator('[data-column="1"]').click();
    await pick(page, acts.insertRight({ count: 1 }));
    await eventually(async () => expect(await page.locator('.grid-box .letters').count()).toBe(heads + 1));
    await pick(page, /^删除B列/);
    await eventually(async () => expect(await page.locator('.grid-box .letters').count()).toBe(heads));
    await moveClock(page, 'hour');
    await page.getByRole('status', { name: words.cell }).waitFor();
  });

  it('is sorted by a column below its head, and put back by Ctrl+Z and Ctrl+Y', async () => {
    const { page } = await sit();
    const before = await numbers(page);
    await rowWith(page, FIRST).locator('[data-column="0"]').click();
    await pick(page, acts.sortDown({ column: 'A' }));
    await shows(page, before.toReversed());
    await done(page, () => page.keyboard.press('Control+z'));
    await shows(page, before);
    await done(page, () => page.keyboard.press('Control+y'));
    await shows(page, before.toReversed());
    await done(page, () => page.getByRole('button', { name: acts.undo }).click());
    await shows(page, before);
  });

  it('takes a copied row with its hidden cells over another one, by keys alone', async () => {
    const seat = await sit();
    const { page } = seat;
    await rowWith(page, FIRST).locator('[data-column="0"]').click();
    await page.keyboard.press('Shift+Space');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('ArrowDown');
    const before = seat.desk.book().sheets.find(({ name }) => name === REGISTER)?.rows[2];
    expect(await done(page, () => page.keyboard.press('Control+v'))).toBe(200);
    // The program takes the copy for what it is: a new entry, with a number and an id of its own.
    await shows(page, [FIRST, NEXT, THIRD]);
    const id = before?.contents.find((content) => typeof content === 'string' && content.length > 30);
    expect(id).toBeDefined();
    await page.getByLabel(words.showHidden).check();
    await eventually(async () =>
      expect(await page.getByRole('gridcell', { name: String(id), exact: true }).count()).toBe(1),
    );
    await moveClock(page, 'hour');
    expect(await page.locator('.toast').count()).toBe(0);
  });

  it('takes a cut row into a row of its own, and leaves an empty one', async () => {
    const { page } = await sit();
    await selectRow(page, THIRD);
    await page.keyboard.press('Control+x');
    await selectRow(page, FIRST);
    await pick(page, acts.pasteInto({ row: 3 }));
    await eventually(async () =>
      expect((await columnShown(page, '编号')).slice(0, 5)).toEqual([THIRD, FIRST, SECOND, '', ENTRIES[3]]),
    );
  });

  it('takes copied cells, and leaves cut ones where they are until they are pasted', async () => {
    const { page } = await sit();
    const column = await columnOf(page, '报送单位');
    const unit = (number: string) => rowWith(page, number).locator(`[data-column="${column}"]`);
    const units = async () => (await columnShown(page, '报送单位')).slice(0, 3);
    const [first = '', , third = ''] = await units();
    expect(first).not.toBe(third);
    await unit(THIRD).click();
    await page.keyboard.press('Control+c');
    await unit(SECOND).click();
    await done(page, () => page.keyboard.press('Control+v'));
    await eventually(async () => expect(await units()).toEqual([first, third, third]));
    await unit(FIRST).click();
    await page.keyboard.press('Control+x');
    expect(await units()).toEqual([first, third, third]);
    await unit(THIRD).click();
    await done(page, () => page.keyboard.press('Control+v'));
    // Of the first cell only the program's own note is left.
    await eventually(async () => expect(await units()).toEqual([expect.not.stringContaining(first), third, first]));
  });

  it('pastes by keys what was copied by the menu, and as a text what comes from elsewhere', async () => {
    const { page } = await sit();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await rowWith(page, FIRST).locator('[data-column="0"]').click();
    await page.getByRole('button', { name: acts.menu }).click();
    await page.getByRole('menuitem', { name: acts.copyRows({ from: 3, to: 3 }) }).click();
    await page.getByText(acts.kept({ from: 3, to: 3 })).waitFor();
    await rowWith(page, THIRD).locator('[data-column="0"]').click();
    await done(page, () => page.keyboard.press('Control+v'));
    await shows(page, [FIRST, SECOND, NEXT]);
    await page.evaluate(() => navigator.clipboard.writeText('别处'));
    await rowWith(page, SECOND)
      .locator(`[data-column="${await columnOf(page, '线下活动名称')}"]`)
      .click();
    await page.keyboard.press('Control+v');
    await eventually(async () => expect((await columnShown(page, '线下活动名称'))[1]).toBe('别处'));
  });

  it('fills down, and clears formats: what is typed then is read as a number', async () => {
    const { page } = await sit();
    const title =
      (await page.locator('.head-cell').filter({ hasText: '参与人数' }).first().getAttribute('data-column')) ?? '';
    const cell = (number: string) => rowWith(page, number).locator(`[data-column="${title}"]`);
    await cell(FIRST).scrollIntoViewIfNeeded();
    await cell(FIRST).click();
    await page.keyboard.press('Shift+ArrowDown');
    const [above] = await columnShown(page, '参与人数');
    await done(page, () => page.keyboard.press('Control+d'));
    await eventually(async () => expect((await columnShown(page, '参与人数')).slice(0, 2)).toEqual([above, above]));
    await done(page, () => page.keyboard.press('Control+\\'));
    await page.keyboard.type('007');
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await columnShown(page, '参与人数'))[0]).toBe('7'));
  });

  it('gets a title line above its head, merged, with the focus still in the grid', async () => {
    const { page } = await sit();
    await page.locator('.head-cell[data-whole-row]').first().click();
    await pick(page, acts.insertAbove({ count: 1 }));
    await eventually(async () => expect(await page.locator('.head-cell[data-whole-row]').count()).toBe(1));
    await page.getByRole('button', { name: acts.menu }).click();
    await done(page, () => page.getByRole('menuitem', { name: acts.merge }).click());
    await page.getByLabel(words.content({ cell: 'A2' })).fill('2019年线下活动台账');
    await page.keyboard.press('Enter');
    await eventually(async () =>
      expect(await page.locator('.head-cell[data-column="0"]').innerText()).toBe('2019年线下活动台账'),
    );
  });

  it('is renamed and deleted after a question, and comes back', async () => {
    const { page } = await sit();
    const tab = (name: string) =>
      page.getByRole('navigation', { name: words.tabs }).getByRole('button', { name, exact: true });
    await page.getByRole('button', { name: acts.menu }).click();
    await page.getByRole('menuitem', { name: acts.rename }).click();
    await page.getByLabel(acts.newName).fill('活动');
    await done(page, () => page.keyboard.press('Enter'));
    await tab('活动').waitFor();
    await page.getByRole('button', { name: acts.menu }).click();
    await page.getByRole('menuitem', { name: acts.deleteSheet }).click();
    const question = page.getByRole('dialog', { name: acts.deleteTitle({ name: '活动' }) });
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await tab('活动').count()).toBe(1);
    await page.getByRole('button', { name: acts.menu }).click();
    await page.getByRole('menuitem', { name: acts.deleteSheet }).click();
    await done(page, () => page.getByRole('button', { name: acts.deleteIt, exact: true }).click());
    await tab('活动').waitFor({ state: 'detached' });
    await done(page, () => page.getByRole('button', { name: acts.undo }).click());
    await tab('活动').waitFor();
  });

  it('says what is locked, and stays as it was', async () => {
    const seat = await sit();
    const { page, workspace } = seat;
    const book = seat.desk.book();
    const sheetId = book.sheets.find(({ name }) => name === REGISTER)?.id ?? 0;
    const place = { sheetId, row: 3, column: 1, rows: 1, columns: 3 };
    const lock = { kind: 'RANGE' as const, description: '', warningOnly: false, domainEdit: false, unprotected: [] };
    book.protections.push({ id: 'lock', place, editors: [], ...lock });
    await page.getByRole('combobox', { name: sayDesk('zh-CN').head.signedIn }).selectOption(COLLEAGUE);
    await selectRow(page, FIRST);
    expect(workspace.screen(COLLEAGUE)).toBeDefined();
    await pick(page, /^删除第3行/);
    await page.getByText(words.refusals.locked).waitFor();
    await shows(page, ENTRIES);
    expect(seat.complaints.splice(0).filter((line) => !line.includes('protected cell'))).toEqual([]);
  });

  it('offers the menu by Shift+F10 and the right button, walked through by the arrow keys', async () => {
    const { page } = await sit();
    await rowWith(page, SECOND).locator('[data-column="0"]').click();
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu', { name: acts.menu });
    await menu.waitFor();
    await page.keyboard.press('End');
    expect(await page.locator(':focus').innerText()).toBe(acts.deleteSheet);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await eventually(async () => expect(await page.locator(':focus').innerText()).toBe(SECOND));
    await rowWith(page, THIRD).locator('[data-column="0"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: acts.insertBelow({ count: 1 }) }).waitFor();
    expect(await page.getByRole('status', { name: words.cell }).innerText()).toBe('A5');
  });

  it('offers the units of the roster in a cell of their column', async () => {
    const { page } = await sit();
    const column = await page.locator('.head-cell').filter({ hasText: '报送单位' }).first().getAttribute('data-column');
    const cell = rowWith(page, FIRST).locator(`[data-column="${column}"]`);
    await cell.click();
    await page.keyboard.press('F2');
    await eventually(async () => expect(await page.locator('.tabulator-edit-list-item').count()).toBe(6));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('汉沽');
    await eventually(async () => expect(await page.locator('.tabulator-edit-list-item').count()).toBe(1));
    await page.locator('.tabulator-edit-list-item').filter({ hasText: '汉沽街道总工会' }).click();
    await eventually(async () => expect((await columnShown(page, '报送单位'))[0]).toBe('汉沽街道总工会'));
  });
});
