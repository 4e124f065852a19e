/** The importer in the desk's dialog: the present layout as a form, a changed one, what is told of it and taken. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { parseLayouts } from '../../src/domain/paper/parse-layouts.ts';
import { sayImporting } from '../../src/messages/importing/say-importing.ts';
import { layouts } from '../domain/paper-world.ts';
import { campaign, names2019 } from '../factories.ts';
import { docxOf, paragraphOf, rowOf, tableOf } from '../importing/draw-docx.ts';
import { sidebarOf, turnTo } from './at-sidebar.ts';
import { violationsOf } from './axe.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

const zh = sayImporting('zh-CN', names2019());
const THREE = [1000, 4000, 3800];
const formWith = (...cells: string[]) =>
  docxOf(
    `${paragraphOf('活动一览')}${paragraphOf('报送单位：{报送单位}')}${tableOf(THREE, [
      rowOf(['序号', '活动', '时间']),
      rowOf(cells),
    ])}`,
  );

async function opened(page: Page): Promise<Frame> {
  const sidebar = await sidebarOf(page);
  const panel = await turnTo(sidebar, 'settings');
  await panel.getByRole('button', { name: sidebar.words.settings.importing }).click();
  const place = page.getByRole('dialog', { name: zh.page.title }).locator('iframe');
  await place.waitFor();
  const frame = await (await place.elementHandle())?.contentFrame();
  if (!frame) throw new Error('the dialog has no frame');
  await frame.getByRole('heading', { name: zh.paper.title }).waitFor();
  return frame;
}

describe('the importer', () => {
  const room = deskRoom();
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'importing-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const choose = async (frame: Frame, path: string, told: string | RegExp) => {
    await frame.getByLabel(zh.choosing.choose).setInputFiles(path);
    await frame.getByRole('status').filter({ hasText: told }).waitFor();
  };
  const jsonIn = async (frame: Frame) => JSON.parse(await frame.getByLabel(zh.taking.json).inputValue());

  it('gives the present layout as a form, which is the same layout when it is chosen', async () => {
    const { complaints, page } = await room.sit();
    const frame = await opened(page);
    for (const kind of ['districtAnnex1', 'annex3'] as const) {
      await frame.getByLabel(zh.paper.label).selectOption(kind);
      const coming = page.waitForEvent('download');
      await frame.getByRole('button', { name: zh.paper.begin }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe(`${zh.paper.kinds[kind]}.docx`);
      await choose(frame, put(`${kind}.docx`, readFileSync(await download.path())), kind);
      await frame.getByText(zh.result.good).waitFor();
      expect(await jsonIn(frame)).toEqual(layouts().papers[kind]);
    }
    expect(complaints).toEqual([]);
  });

  it('shows what was not understood, then the layout as it prints, and gives it to be taken', async () => {
    const { page } = await room.sit();
    const frame = await opened(page);
    await choose(frame, put('错.docx', formWith('{序号}', '{主办方}', '{活动时间')), '错.docx');
    const findings = frame.getByRole('listitem').filter({ hasText: '第2行' });
    expect(await findings.allInnerTexts()).toEqual([
      '第2行第2格：没有名为“主办方”的标签。 是否要用：主办单位名称',
      '第2行第3格：花括号没有成对：“{活动时间”。请补上缺少的“{”或“}”。',
    ]);
    await frame.getByText(zh.result.poor({ count: 2 })).waitFor();

    await choose(frame, put('对.docx', formWith('{序号}', '{主办单位名称}', '{活动时间}')), '对.docx');
    await frame.getByText(zh.result.good).waitFor();
    const preview = frame.frameLocator('iframe');
    await preview.getByRole('heading', { name: '活动一览' }).waitFor();
    expect(await preview.getByRole('cell', { name: '2019年9月18日' }).count()).toBe(2);
    const annex1 = await jsonIn(frame);
    const whole = layouts();
    expect(parseLayouts({ ...whole, papers: { ...whole.papers, annex1 } }, campaign())).toMatchObject({ ok: true });
    const coming = page.waitForEvent('download');
    await frame.getByRole('button', { name: zh.taking.download, exact: true }).click();
    expect(JSON.parse(readFileSync(await (await coming).path(), 'utf8'))).toEqual(annex1);
    await frame.getByRole('button', { name: zh.taking.copy, exact: true }).click();
    await frame.getByText(zh.taking.copied).waitFor();
    // Another paper has other tags: the same form is read anew.
    await frame.getByLabel(zh.paper.label).selectOption('callList');
    await frame
      .getByText(zh.result.unknownTag({ place: zh.result.cell({ row: 2, column: 3 }), text: '活动时间' }))
      .waitFor();
  });

  it('says of a file that is no form what it is', async () => {
    const { page } = await room.sit();
    const frame = await opened(page);
    await choose(frame, put('旧.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0])), zh.troubles.oldDoc);
    await choose(frame, put('无表.docx', docxOf(paragraphOf('说明'))), zh.troubles.noTable);
    expect(await frame.getByLabel(zh.taking.json).count()).toBe(0);
  });

  it.each(['zh-CN', 'en'] as const)('keeps WCAG 2.2 A and AA and fits, wide and narrow: %s', async (language) => {
    const { page } = await room.sit();
    const frame = await opened(page);
    await choose(frame, put('看.docx', formWith('{序号}', '{活动名称}', '{主办方}')), '看.docx');
    const words = sayImporting(language, names2019());
    await frame.getByLabel(zh.page.language).selectOption(language);
    await frame.getByText(words.result.poor({ count: 1 })).waitFor();
    await frame.getByText(words.paper.tags).click();
    const found: string[] = [];
    for (const width of [1200, 400]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await layoutFaults(frame)), ...(await violationsOf(frame)));
    }
    await frame
      .getByLabel(words.choosing.choose)
      .setInputFiles(put('好.docx', formWith('{序号}', '{线下活动名称}', '{活动时间}')));
    await frame.getByText(words.result.good).waitFor();
    await page.setViewportSize({ width: 1200, height: 800 });
    await frame.frameLocator('iframe').locator('table').waitFor();
    found.push(...(await violationsOf(frame)));
    expect(found).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe(language);
  });
});
