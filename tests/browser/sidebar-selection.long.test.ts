/** What goes to the city: choices that are saved by one click, the leaders' approval, what was sent; calls to units. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { ROOT } from '../../scripts/programs.mjs';
import { readRows, tableOf } from '../../src/season/workbook-tables.ts';
import { decided, on, submittedWork } from '../oracle/tiny-season.ts';
import { nameOf, papersOf, type Sidebar, sidebarOf, speak, turnTo } from './at-sidebar.ts';
import { violationsOf } from './axe.ts';
import { eventually } from './eventually.ts';
import { doubleText, layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { COLLEAGUE, SILENT_UNIT, SMALL_SEASON } from './small-season.ts';

const NUMBER = 'HD-2019-0002';

const rowsOf = ({ workbook }: Seat, key: string) => readRows(tableOf(workbook, key)).map(({ cells }) => cells);
const entryOf = (seat: Seat) => rowsOf(seat, 'activity').find(({ number }) => number === NUMBER);

/** Opens the card, and the group of activities in it. */
async function openSelection(sidebar: Sidebar): Promise<{ card: Locator; line: Locator }> {
  const { words } = sidebar;
  const panel = await turnTo(sidebar, 'materials');
  const card = panel.getByRole('region', { name: words.selection.title });
  await card.getByText(words.selection.open, { exact: true }).click();
  await card.getByRole('heading', { name: words.selection.groups, exact: true }).waitFor();
  await card.locator('details.group-box > summary').first().click();
  return { card, line: card.getByRole('listitem').filter({ hasText: NUMBER }).first() };
}

/** What a colleague does at the same time. */
function clickElsewhere({ workspace }: Seat, call: string, input: object): void {
  const result = workspace.run({ as: COLLEAGUE, call: 'call', args: [call, input], surface: 'sidebar' });
  expect(result).toMatchObject({ ok: true, value: { ok: true } });
}

describe('the selection card', () => {
  const room = deskRoom();

  it('saves a choice, a rank, an honour and a result by one click or on leaving the field', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { words } = sidebar;
    const { card, line } = await openSelection(sidebar);
    await card.getByText(words.selection.counted({ count: 1, total: 1 })).waitFor({ state: 'attached' });
    await line.getByRole('radio', { name: words.selection.choices.no, exact: true }).check();
    await eventually(async () => expect(entryOf(seat)?.selected).toBe('不选送'));
    await card.getByText(words.selection.counted({ count: 0, total: 1 })).waitFor({ state: 'attached' });
    await line.getByRole('radio', { name: words.selection.choices.yes, exact: true }).check();
    await line.getByRole('checkbox', { name: words.selection.highlight }).check();
    await line.getByLabel(words.selection.rank).fill('2');
    await line.getByText(words.selection.more).click();
    await line.getByRole('combobox', { name: words.selection.honour }).selectOption('好活动');
    await line.getByLabel(words.selection.outcome).fill('推荐全总');
    await line.getByLabel(words.selection.rank).focus();
    await eventually(async () =>
      expect(entryOf(seat)).toMatchObject({
        selected: '选送',
        rank: '2',
        highlight: '是',
        honour: '好活动',
        outcome: '推荐全总',
      }),
    );
    await line.getByLabel(words.selection.rank).fill('0');
    await line.getByLabel(words.selection.rank).blur();
    await line.getByText(words.selection.rankWrong).waitFor();
    expect(entryOf(seat)?.rank).toBe('2');
  });

  it('takes a choice back that the server refuses, and says why', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { words } = sidebar;
    const { line } = await openSelection(sidebar);
    const seen = { version: 1, state: 'approved' };
    const input = { number: NUMBER, decision: 'reopen', code: '', reason: '重新核对', seen };
    clickElsewhere(seat, 'reviewEntry', input);
    await line.getByRole('radio', { name: words.selection.choices.no, exact: true }).click();
    await line.getByRole('alert').getByText('只有审核通过的报送可以选送').waitFor();
    expect(await line.getByRole('radio', { name: words.selection.choices.open, exact: true }).isChecked()).toBe(true);
    expect(entryOf(seat)?.selected ?? '').toBe('');
    await line.getByText(words.selection.more).click();
    await line.getByLabel(words.selection.outcome).fill('推荐全总');
    await line.getByLabel(words.selection.outcome).press('Enter');
    await line.getByRole('alert').getByText('只有审核通过的报送可以选送').waitFor();
    expect(await line.getByLabel(words.selection.outcome).inputValue()).toBe('推荐全总');
  });

  it('writes over no colleague’s newer choice, and shows it', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { words } = sidebar;
    const { line } = await openSelection(sidebar);
    const choice = { isSelected: null, isHighlight: false, honour: '', project: '', outcome: '' };
    clickElsewhere(seat, 'selectEntry', { number: NUMBER, ...choice, rank: 7 });
    await line.getByRole('radio', { name: words.selection.choices.no, exact: true }).click();
    await line.getByRole('alert').getByText('打开后内容或状态已有变化').waitFor();
    const rank = line.getByLabel(words.selection.rank);
    await eventually(async () => expect(await rank.inputValue()).toBe('7'));
    expect(entryOf(seat)).toMatchObject({ rank: '7', selected: '' });
  });

  it('lets an approval fall when something changes before it is sent, and asks for a new one', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { words } = sidebar;
    const says = words.selection;
    const { card } = await openSelection(sidebar);
    const label = '线下活动';
    clickElsewhere(seat, 'registerBatch', { act: 'approve', track: 'activity', approvedBy: '王示例' });
    await card.getByRole('button', { name: words.page.refresh }).click();
    await card.getByRole('button', { name: nameOf(words, says.send, label) }).click();
    const seen = { version: 1, state: 'approved' };
    clickElsewhere(seat, 'mendEntry', { number: NUMBER, field: 'participants', text: '150', source: '电话', seen });
    await card.getByLabel(says.to, { exact: true }).fill('市总工会');
    await card.getByLabel(says.how, { exact: true }).fill('邮箱');
    await card.getByRole('button', { name: says.send, exact: true }).click();
    await card.getByRole('alert').getByText('原审定已作废').waitFor();
    await card.getByRole('button', { name: nameOf(words, says.approve, label) }).waitFor();
    expect(await card.getByRole('button', { name: nameOf(words, says.send, label) }).count()).toBe(0);
  });

  it('registers approval and sending; what changes afterwards is told', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    const says = words.selection;
    const { card } = await openSelection(sidebar);
    const label = '线下活动';
    await card.getByText(says.next({ count: 1 })).waitFor();
    await card.getByRole('button', { name: nameOf(words, says.approve, label) }).click();
    await card.getByText(says.approveSure({ label, count: 1 })).waitFor();
    await card.getByLabel(says.approver).fill('王示例');
    await card.getByRole('button', { name: says.approve, exact: true }).click();
    await frame.getByText(/^已登记审定：线下活动第1批（截至9月11日）/).waitFor();
    await card.getByRole('button', { name: nameOf(words, says.send, label) }).click();
    await card.getByText(says.sendSure({ label, count: 1 })).waitFor();
    await card.getByLabel(says.to, { exact: true }).fill('市总工会');
    await card.getByLabel(says.how, { exact: true }).fill('邮箱');
    await card.getByLabel(says.withReport).check();
    await card.getByRole('button', { name: says.send, exact: true }).click();
    await card.getByRole('alert').getByText('情况报告中还有【请补充】').waitFor();
    await card.getByLabel(says.withReport).uncheck();
    await card.getByRole('button', { name: says.send, exact: true }).click();
    await card.getByText('线下活动第1批（截至9月11日），1项').waitFor();
    await card.getByText(/9月11日报送市总工会 · 邮箱 · 经办：review@example.org · 审定：王示例/).waitFor();
    expect(rowsOf(seat, 'sentBatches')).toMatchObject([{ state: '已报送', approvedBy: '王示例', to: '市总工会' }]);
  });
});

describe('a call to a unit that has not reported', () => {
  const room = deskRoom();

  it('is noted with one of the usual answers and the promised day', async () => {
    const seat = await room.sit();
    const sidebar = await sidebarOf(seat.page);
    const { frame, words } = sidebar;
    const says = words.contacts;
    const panel = await turnTo(sidebar, 'progress');
    await panel.getByRole('button', { name: nameOf(words, says.record, SILENT_UNIT) }).click();
    await panel.getByRole('button', { name: says.usual.promised }).click();
    await panel.getByLabel(says.until).fill('2019-09-16');
    expect([...(await layoutFaults(frame)), ...(await violationsOf(frame))]).toEqual([]);
    await panel.getByRole('button', { name: says.record, exact: true }).last().click();
    await frame.getByText(says.done({ unit: SILENT_UNIT })).waitFor();
    expect(rowsOf(seat, 'contactNotes')).toMatchObject([{ result: '已答应报送', until: '2019-09-16' }]);
  });
});

/** The campaign with a limit of films; its own notice has none. */
function limited(most: number): object {
  const campaign = JSON.parse(readFileSync(join(ROOT, 'src/campaigns/2019.json'), 'utf8'));
  Object.assign(campaign.papers.projects.microVideo, { most });
  return campaign;
}

const MANY = Array.from({ length: 60 }, (_, index) => `work${index}`);

/** Sixty more works, all approved: two projects and stories. */
const LARGE_SEASON = {
  ...SMALL_SEASON,
  campaign: limited(30),
  events: [
    ...MANY.map((id, index) =>
      submittedWork(
        id,
        index % 3 === 0
          ? { title: `网络文明故事之${index + 1}：在港口的一天` }
          : {
              track: 'series',
              subproject: 'microVideo',
              kind: '视频',
              title: `守护绿色网络家园微视频第${index + 1}集`,
              fileFormat: 'MP4',
              durationSeconds: '170',
              sizeMegabytes: '30',
              authorName: `王示例${index}`,
            },
        on('08-20', `1${Math.floor(index / 30)}:${String(index % 30).padStart(2, '0')}`),
      ),
    ),
    ...MANY.map((id) => decided(id, 'approve', { at: on('08-21', '10:00'), reason: '' })),
    ...SMALL_SEASON.events,
  ],
};

describe('the papers and the selection of a district with many works', () => {
  const room = deskRoom(LARGE_SEASON);

  it.each(['zh-CN', 'en'] as const)(
    'fit 300 pixels, text twice as large too, and keep WCAG 2.2 A and AA: %s',
    async (language) => {
      const { page } = await room.sit();
      const sidebar = await speak(await sidebarOf(page), language);
      const { frame, words } = sidebar;
      const found = async () => [...(await layoutFaults(frame)), ...(await violationsOf(frame))];
      const panel = await turnTo(sidebar, 'materials');
      await papersOf(panel, words, '塘沽街道总工会');
      expect(await found()).toEqual([]);
      const { card } = await openSelection(sidebar);
      await card.getByText(words.selection.over({ count: 40, of: 30 })).waitFor();
      const films = card.locator('details.group-box').filter({ hasText: '40' });
      await films.locator(':scope > summary').click();
      const line = films.getByRole('listitem').first();
      await line.getByText(words.selection.more).click();
      const track = card.getByRole('button', { name: words.selection.approve }).last();
      await track.click();
      expect(await found()).toEqual([]);
      expect(await doubleText(frame)).toBeCloseTo(2, 0);
      expect(await layoutFaults(frame)).toEqual([]);
    },
  );
});
