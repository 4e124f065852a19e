/** What somebody types while an answer is on its way: the answer neither undoes nor loses it. */

import { expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { readRows, tableOf } from '../../src/season/workbook-tables.ts';
import { openEntry, sidebarOf, turnTo } from './at-sidebar.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { COLLEAGUE } from './small-season.ts';

const NUMBER = 'HD-2019-0002';

/** The entry's row as it stands in the sheet. */
const rowOf = ({ workbook }: Seat, number: string) =>
  readRows(tableOf(workbook, 'activity')).find(({ cells }) => cells.number === number)?.cells;

/** Keeps the page from hearing of what a call has done until it is let go; counts the calls that wait. */
async function holdAnswers(page: Page, call: string): Promise<{ waiting(): number; letGo(): Promise<void> }> {
  const held: (() => Promise<void>)[] = [];
  const way = '**/act/run-sidebar';
  await page.route(way, async (route) => {
    if (!route.request().postData()?.includes(call)) return route.continue();
    const response = await route.fetch();
    held.push(() => route.fulfill({ response }));
  });
  return {
    waiting: () => held.length,
    letGo: async () => {
      await Promise.all(held.splice(0).map((answer) => answer()));
    },
  };
}

/** Lets go of all that waits until nothing is under way in the line any more. */
async function settle(line: Locator, answers: Awaited<ReturnType<typeof holdAnswers>>): Promise<void> {
  await eventually(async () => {
    await answers.letGo();
    expect(await line.getAttribute('aria-busy')).toBe('false');
  });
}

describe('a choice for the city', () => {
  const room = deskRoom();

  const openLine = async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const says = sidebar.words.selection;
    const panel = await turnTo(sidebar, 'materials');
    const card = panel.getByRole('region', { name: says.title });
    await card.getByText(says.open, { exact: true }).click();
    await card.locator('details.group-box > summary').first().click();
    const line = card.getByRole('listitem').filter({ hasText: NUMBER }).first();
    await line.getByText(says.more).click();
    const answers = await holdAnswers(seat.page, 'selectEntry');
    const rank = line.getByLabel(says.rank);
    const outcome = line.getByLabel(says.outcome);
    return { seat, says, line, answers, rank, outcome };
  };

  it('keeps a rank that is typed while the click before it is being saved', async () => {
    const { answers, line, rank, says, seat } = await openLine();
    await line.getByRole('radio', { name: says.choices.yes, exact: true }).check();
    await eventually(() => expect(answers.waiting()).toBe(1));
    await rank.fill('2');
    await settle(line, answers);
    expect(await rank.inputValue()).toBe('2');
    expect(rowOf(seat, NUMBER)).toMatchObject({ selected: '选送', rank: '' });
    await rank.blur();
    await eventually(() => expect(rowOf(seat, NUMBER)?.rank).toBe('2'));
    await settle(line, answers);
    expect(await rank.inputValue()).toBe('2');
  });

  it('keeps what is added to a result while its beginning is being saved, and saves it on leaving', async () => {
    const { answers, line, outcome, seat } = await openLine();
    await outcome.fill('推荐');
    await outcome.press('Enter');
    await eventually(() => expect(answers.waiting()).toBe(1));
    await outcome.fill('推荐全总');
    await settle(line, answers);
    expect(await outcome.inputValue()).toBe('推荐全总');
    expect(rowOf(seat, NUMBER)?.outcome).toBe('推荐');
    await outcome.blur();
    await eventually(() => expect(rowOf(seat, NUMBER)?.outcome).toBe('推荐全总'));
  });

  it('keeps a result that the server refuses after the field was left with Enter and again with a click', async () => {
    const { answers, line, outcome, rank, seat } = await openLine();
    const input = { number: NUMBER, decision: 'reopen', code: '', reason: '重新核对' };
    const seen = { version: 1, state: 'approved' };
    const args = ['reviewEntry', { ...input, seen }];
    const reopened = seat.workspace.run({ as: COLLEAGUE, call: 'call', args, surface: 'sidebar' });
    expect(reopened).toMatchObject({ ok: true, value: { ok: true } });
    await outcome.fill('推荐全总');
    await outcome.press('Enter');
    await eventually(() => expect(answers.waiting()).toBe(1));
    await rank.focus();
    await settle(line, answers);
    await line.getByRole('alert').getByText('只有审核通过的报送可以选送').waitFor();
    expect(await outcome.inputValue()).toBe('推荐全总');
  });

  it('says no longer that a rank is wrong once it is typed anew', async () => {
    const { line, rank, says } = await openLine();
    await rank.fill('0');
    await rank.blur();
    await line.getByText(says.rankWrong).waitFor();
    await rank.fill('');
    await line.getByText(says.rankWrong).waitFor({ state: 'detached' });
  });
});

describe('a note for colleagues', () => {
  const room = deskRoom();

  it('keeps what is typed on while its beginning is being saved, and takes it for nobody else’s', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    await openEntry(sidebar, 'HD-2019-0007');
    const answers = await holdAnswers(seat.page, 'keepNote');
    const note = frame.getByLabel(words.entry.note);
    const save = frame.getByRole('button', { name: words.entry.save, exact: true });
    await note.fill('等照片');
    await save.click();
    await eventually(() => expect(answers.waiting()).toBe(1));
    await note.fill('等照片寄到');
    await answers.letGo();
    await frame.getByText(words.page.saved).waitFor();
    expect(await note.inputValue()).toBe('等照片寄到');
    expect(await frame.getByText(words.entry.noteOther).count()).toBe(0);
    await save.click();
    await eventually(() => expect(rowOf(seat, 'HD-2019-0007')?.remark).toBe('等照片寄到'));
    await answers.letGo();
    await save.waitFor({ state: 'detached' });
  });
});
