/** Papers and packets on the desk for everyone: on a wide screen and a phone, in both languages, and as downloads. */

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { letterPaper, tablePaper } from '../documents/sample-papers.ts';
import { goTo } from './at-desk.ts';
import { sidebarOf } from './at-sidebar.ts';
import { violationsOf } from './axe.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { OWNER } from './small-season.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TABLE = '线下活动情况统计表（天津滨海高新技术产业开发区工会）.docx';
const PACKET = '天津滨海高新技术产业开发区工会.zip';
const BYTES = writeDocx(tablePaper(12));
const SIZES = [1440, 360, 300];

function put({ workspace }: Seat, name: string, contentType: string, bytes: Uint8Array): void {
  workspace.parts.drive.put({
    id: `file-${name.length}`,
    name,
    mimeType: contentType,
    description: null,
    parents: [],
    owner: OWNER,
    reachableBy: [],
    trashed: false,
    appProperties: {},
    permissions: [],
    createdTime: '2019-09-11T04:00:00Z',
    modifiedTime: '2019-09-11T04:00:00Z',
    content: { contentType, base64: Buffer.from(bytes).toString('base64') },
  });
}

function fill(seat: Seat): void {
  put(seat, TABLE, DOCX, BYTES);
  put(seat, '情况报告.docx', DOCX, writeDocx(letterPaper()));
  const entries = Array.from({ length: 40 }, (_, index) => [
    `王示例${index}+塘沽街道总工会/${'长'.repeat(60)}.docx`,
    BYTES,
  ]);
  put(seat, PACKET, 'application/zip', zipSync(Object.fromEntries(entries)));
  put(seat, '图.png', 'image/png', strToU8('png'));
}

describe('files of Drive on the desk', () => {
  const room = deskRoom();

  it.each(['zh-CN', 'en'] as const)('keep WCAG 2.2 A and AA and fit a phone: %s', async (language) => {
    const seat = await room.sit();
    fill(seat);
    const { page } = seat;
    await sidebarOf(page);
    await page.getByRole('combobox', { name: sayDesk('zh-CN').head.language }).selectOption(language);
    const words = sayDesk(language);
    await goTo(page, 'documents', words);
    const found: string[] = [];
    for (const name of [TABLE, '情况报告.docx', PACKET, '图.png']) {
      const lines = page.getByRole('region', { name: words.documents.list });
      await lines.getByRole('button').filter({ hasText: name }).click();
      await page.getByRole('heading', { name }).waitFor();
      if (name === PACKET) await page.getByRole('cell', { name: /^王示例39/ }).waitFor();
      for (const width of SIZES) {
        await page.setViewportSize({ width, height: 740 });
        const faults = [...(await layoutFaults(page.mainFrame())), ...(await violationsOf(page.mainFrame()))];
        found.push(...faults.map((fault) => `${name} at ${width}: ${fault}`));
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    expect(found).toEqual([]);
  });

  it('are downloaded under their own names, byte for byte', async () => {
    const seat = await room.sit();
    fill(seat);
    const { page } = seat;
    await sidebarOf(page);
    await goTo(page, 'documents');
    await page.getByRole('button').filter({ hasText: TABLE }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: /^下载/ }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(TABLE);
    expect(readFileSync(await download.path()).equals(BYTES)).toBe(true);
  });

  it('show papers whose pages keep WCAG 2.2 A and AA, and no wider than their frame', async () => {
    const seat = await room.sit();
    fill(seat);
    const { address, page } = seat;
    await sidebarOf(page);
    // Nothing runs in these pages, so that axe has to look at a copy without their policy.
    const reader = await page.context().newPage();
    const found: string[] = [];
    for (const name of [TABLE, '情况报告.docx']) {
      const html = await (await fetch(`${address}/document/file-${name.length}`)).text();
      for (const width of [1300, 1000, 800, 360, 300]) {
        await reader.setViewportSize({ width, height: 740 });
        await reader.setContent(html);
        found.push(...(await violationsOf(reader.mainFrame())).map((fault) => `${name} at ${width}: ${fault}`));
        const wide = await reader.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) found.push(`${name} at ${width}: ${wide} wide`);
      }
    }
    expect(found).toEqual([]);
  });
});
