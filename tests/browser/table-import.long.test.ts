/** The page of tables in the desk's dialog: a block that is pasted, a workbook that is chosen, seen and taken over. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { sayTableImport } from '../../src/messages/table-import/say-table-import.ts';
import { tableOf as bookTable, readRows } from '../../src/season/workbook-tables.ts';
import { names2019 } from '../factories.ts';
import { cellOf, docxOf, paragraphOf, rowOf, tableOf } from '../importing/draw-docx.ts';
import { makeXlsx } from '../table-import/make-xlsx.ts';
import { itInAll } from '../thoroughness.ts';
import { sidebarOf, turnTo } from './at-sidebar.ts';
import { violationsOf } from './axe.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

const zh = sayTableImport('zh-CN', names2019());
const HEAD = ['序号', '线下活动名称', '活动时间', '参与人数', '经费'];
const LINES = [
  ['1', '网络安全讲座', '2019.6.12', '120人', '500'],
  ['2', '知识竞赛', '6月20日', '55', ''],
];
const BLOCK = [['线下活动情况统计表'], HEAD, ...LINES, ['合计', '', '', '175']]
  .map((line) => line.join('\t'))
  .join('\n');

function mailedDocument(): Uint8Array {
  const lines = [
    rowOf(HEAD.slice(1, 4)),
    rowOf(['网络安全大讲座', cellOf('2019.6.12', '<w:vMerge w:val="restart"/>'), '120人']),
    rowOf(['同上', cellOf('', '<w:vMerge/>'), '30']),
  ];
  return docxOf(paragraphOf('线下活动情况统计表') + tableOf([3000, 2000, 1000], lines));
}

async function opened(page: Page): Promise<Frame> {
  const sidebar = await sidebarOf(page);
  const panel = await turnTo(sidebar, 'materials');
  await panel.getByRole('button', { name: sidebar.words.materials.tableImport }).click();
  const place = page.getByRole('dialog', { name: zh.page.title }).locator('iframe');
  await place.waitFor();
  const frame = await (await place.elementHandle())?.contentFrame();
  if (!frame) throw new Error('the dialog has no frame');
  await frame.getByRole('heading', { name: zh.table.title }).waitFor();
  return frame;
}

describe('the page of tables', () => {
  const room = deskRoom();
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tables-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const look = async (frame: Frame, fresh: number, changed: number, same: number) => {
    await frame.getByRole('button', { name: zh.table.look }).click();
    const counts = zh.verdicts.counts({ unit: '塘沽街道总工会', fresh, changed, same, closed: 0 });
    await frame.getByRole('status').filter({ hasText: counts }).waitFor();
  };

  it('shows what the rows of a pasted block would do, and takes them over; as a file they change nothing', async () => {
    const { complaints, page, workbook } = await room.sit();
    const titles = () => readRows(bookTable(workbook, 'activity')).map(({ cells }) => cells.title);
    const before = titles();
    const frame = await opened(page);
    await frame.getByLabel(zh.whose.unit).selectOption({ label: '塘沽街道总工会' });
    await frame.getByLabel(zh.table.pasted).fill(BLOCK);
    await look(frame, 2, 0, 0);
    await frame.getByText(zh.verdicts.unread({ names: ['经费'] })).waitFor();
    await frame.getByText(zh.verdicts.passed({ lines: [5] })).waitFor();
    expect(titles()).toEqual(before);
    expect(await violationsOf(frame)).toEqual([]);
    expect(await layoutFaults(frame)).toEqual([]);
    await frame.getByRole('button', { name: zh.verdicts.take }).click();
    await frame.getByRole('heading', { name: zh.verdicts.takenTitle }).waitFor();
    expect(titles()).toEqual([...before, '网络安全讲座', '知识竞赛']);

    const path = join(folder, '来表.xlsx');
    writeFileSync(
      path,
      makeXlsx([
        { name: '表', rows: [HEAD, ...LINES] },
        { name: '另一张', rows: [['无']] },
      ]),
    );
    await frame.getByLabel(zh.table.choose).setInputFiles(path);
    await frame.getByText(zh.table.chosen({ name: '来表.xlsx' })).waitFor();
    await look(frame, 0, 0, 2);
    await frame.getByLabel(zh.table.sheet).selectOption('1');
    await frame.getByRole('button', { name: zh.table.look }).click();
    await frame.getByRole('alert').filter({ hasText: '没有找到表头' }).waitFor();
    expect(complaints).toEqual([]);
  });

  itInAll(
    'tells merged cells and 同上 of a document, and asks of a row that is nearly an entry what it is',
    async () => {
      const { complaints, page, workbook } = await room.sit();
      const titles = () => readRows(bookTable(workbook, 'activity')).map(({ cells }) => cells.title);
      const before = titles();
      const frame = await opened(page);
      await frame.getByLabel(zh.whose.unit).selectOption({ label: '塘沽街道总工会' });
      await frame.getByLabel(zh.table.pasted).fill(BLOCK);
      await look(frame, 2, 0, 0);
      await frame.getByRole('button', { name: zh.verdicts.take }).click();
      await frame.getByRole('heading', { name: zh.verdicts.takenTitle }).waitFor();
      const document = join(folder, '来表.docx');
      writeFileSync(document, mailedDocument());
      await frame.getByLabel(zh.table.choose).setInputFiles(document);
      await look(frame, 2, 0, 0);
      await frame.getByText(zh.verdicts.merged({ lines: [4] })).waitFor();
      await frame.getByText(zh.verdicts.unclear({ label: '线下活动名称', text: '同上' })).waitFor();
      const take = frame.getByRole('button', { name: zh.verdicts.take });
      expect(await take.isDisabled()).toBe(true);
      const question = frame.getByLabel(/相近，这一行是/);
      expect(await violationsOf(frame)).toEqual([]);
      expect(await layoutFaults(frame)).toEqual([]);
      await question.selectOption(zh.verdicts.nearAnswers.correction);
      await take.click();
      await frame.getByRole('heading', { name: zh.verdicts.takenTitle }).waitFor();
      expect(titles()).toEqual([...before, '网络安全大讲座', '知识竞赛', '同上']);
      expect(complaints).toEqual([]);
    },
  );

  itInAll('lets columns be chosen by hand, from the line of headings on, and knows them the next time', async () => {
    const { complaints, page, workbook } = await room.sit();
    const rows = () => readRows(bookTable(workbook, 'activity')).map(({ cells }) => [cells.title, cells.participants]);
    const before = rows();
    const frame = await opened(page);
    const alien = (title: string) =>
      [['今年做的'], ['<b>事项</b>', '何时', '来了', '来了'], [title, '2019.6.12', '300', '20']]
        .map((line) => line.join('\t'))
        .join('\n');
    const paste = (title: string) => frame.getByLabel(zh.table.pasted).fill(alien(title));
    const columns = frame.locator('.columns');
    await frame.getByLabel(zh.whose.unit).selectOption({ label: '塘沽街道总工会' });
    await frame.getByLabel(zh.whose.origin).fill('问卷星');
    await paste('网络安全讲座');
    await frame.getByRole('button', { name: zh.table.look }).click();
    await frame.getByRole('alert').filter({ hasText: '没有找到表头' }).waitFor();
    await frame.getByLabel(zh.columns.line).selectOption('1');
    await columns.getByLabel('<b>事项</b>').selectOption('title');
    await columns.getByLabel('何时').selectOption('heldOn');
    await look(frame, 1, 0, 0);
    const [first, second] = [columns.getByLabel('来了').first(), columns.getByLabel('来了').last()];
    await frame.getByText(zh.verdicts.unread({ names: ['来了', '来了'] })).waitFor();
    await first.selectOption('participants');
    await frame.getByText(zh.verdicts.unread({ names: ['来了'] })).waitFor();
    await second.selectOption('participants');
    await frame.locator('.columns select:not([disabled])').first().waitFor();
    expect([await first.inputValue(), await second.inputValue()]).toEqual(['', 'participants']);
    expect(await violationsOf(frame)).toEqual([]);
    expect(await layoutFaults(frame)).toEqual([]);
    await frame.getByRole('button', { name: zh.verdicts.take }).click();
    await frame.getByText(zh.columns.kept).waitFor();
    expect(rows()).toEqual([...before, ['网络安全讲座', '20']]);

    await paste('读书会');
    await look(frame, 1, 0, 0);
    await frame.getByText(zh.columns.recalled).waitFor();
    expect(await second.inputValue()).toBe('participants');
    await frame.getByRole('button', { name: zh.columns.forget }).click();
    await frame.getByText(zh.columns.forgotten).waitFor();
    await frame.getByRole('alert').filter({ hasText: '没有找到表头' }).waitFor();
    expect(rows()).toHaveLength(before.length + 1);
    expect(complaints).toEqual([]);
  });
});
