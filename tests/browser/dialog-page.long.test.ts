/** A dialog page of a script on the desk: its calls, files that a person chooses, downloads, and its closing. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { OWNER } from './small-season.ts';

const CODE = `
function openTiny(way) {
  const page = HtmlService.createHtmlOutputFromFile('tiny').setWidth(900).setHeight(700);
  SpreadsheetApp.getUi()[way](page, '打包材料');
}
function greet(name) { return '你好，' + name; }`;

const TINY = `<!doctype html><html lang="zh-CN"><head><title>t</title></head><body>
<label>文件夹 <input type="file" id="folder" webkitdirectory multiple></label>
<button id="ask">问</button><button id="save">存</button><button id="shut">关</button><output id="out"></output>
<img id="image" alt=""><video id="film" muted></video>
<script>
const say = (text) => { document.getElementById('out').textContent = text };
document.getElementById('ask').onclick = () =>
  google.script.run.withSuccessHandler(say).withFailureHandler((error) => say(error.message)).greet('王示例');
document.getElementById('folder').onchange = async ({ target }) => {
  const lines = await Promise.all([...target.files].map(async (file) => {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    return file.webkitRelativePath + ' ' + file.size + ' ' + hash[0];
  }));
  say(lines.sort().join('; '));
};
document.getElementById('save').onclick = () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['PK', new Uint8Array([0, 255])], { type: 'application/zip' }));
  link.download = '塘沽街道总工会.zip';
  document.body.append(link); link.click(); link.remove();
};
document.getElementById('shut').onclick = () => google.script.host.close();
const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>'], { type: 'image/svg+xml' });
document.getElementById('image').src = URL.createObjectURL(svg);
</script></body></html>`;

async function openTiny({ page, workbook, workspace }: Seat, files: Record<string, string>, way: string) {
  workspace.install({ files: { ...files, 'Tiny.gs': CODE, 'tiny.html': TINY }, boundTo: workbook.id });
  const result = workspace.run({ as: OWNER, call: 'openTiny', args: [way], surface: 'menu' });
  expect(result).toMatchObject({ ok: true });
  await page.reload();
  const dialog = page.getByRole('dialog', { name: '打包材料' });
  await dialog.waitFor();
  return { dialog, frame: page.frameLocator('dialog iframe') };
}

const outOf = (frame: FrameLocator, text: RegExp) => frame.locator('#out').filter({ hasText: text }).textContent();
const click = (frame: FrameLocator, name: string) => frame.getByRole('button', { name, exact: true }).click();

async function saved(page: Page, frame: FrameLocator): Promise<[string, number[]]> {
  const coming = page.waitForEvent('download');
  await click(frame, '存');
  const download = await coming;
  return [download.suggestedFilename(), [...readFileSync(await download.path())]];
}

describe('a dialog page', () => {
  const room = deskRoom();
  const works = mkdtempSync(join(tmpdir(), 'works-'));
  const folder = join(works, '作品');

  beforeAll(() => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), 'abc');
    writeFileSync(join(folder, 'b.txt'), '');
  });

  afterAll(() => rmSync(works, { recursive: true }));

  it.each(['showModalDialog', 'showModelessDialog'])('by %s calls, reads files, saves and closes', async (way) => {
    const seat = await room.sit();
    const { page } = seat;
    const { dialog, frame } = await openTiny(seat, room.files(), way);
    await click(frame, '问');
    expect(await outOf(frame, /你好/)).toBe('你好，王示例');
    const [chosen] = await Promise.all([
      page.waitForEvent('filechooser'),
      frame.getByLabel('文件夹').click({ position: { x: 5, y: 5 } }),
    ]);
    await chosen.setFiles(folder);
    expect(await outOf(frame, /;/)).toMatch(/^作品\/a\.txt 3 186; 作品\/b\.txt 0 227$/);
    expect(await saved(page, frame)).toEqual(['塘沽街道总工会.zip', [80, 75, 0, 255]]);
    expect(await frame.locator('#image').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(7);
    await click(frame, '关');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is as large as it asks to be, and fits a smaller screen', async () => {
    const seat = await room.sit();
    const { page } = seat;
    const { dialog } = await openTiny(seat, room.files(), 'showModalDialog');
    expect(await page.locator('dialog iframe').boundingBox()).toMatchObject({ width: 900, height: 700 });
    for (const size of [
      { width: 1000, height: 600 },
      { width: 360, height: 740 },
    ]) {
      await page.setViewportSize(size);
      const box = await dialog.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
    }
  });

  it('reaches neither the desk around it nor the network', async () => {
    const seat = await room.sit();
    const { frame } = await openTiny(seat, room.files(), 'showModalDialog');
    const tried = await frame.locator('body').evaluate(async () => {
      const failed = (work: () => unknown) =>
        Promise.resolve()
          .then(work)
          .then(() => 'done')
          .catch((error: Error) => error.name);
      return await Promise.all([
        failed(() => parent.document.title),
        failed(() => fetch('/data/overview')),
        failed(() => localStorage.length),
      ]);
    });
    expect(tried).toEqual(['SecurityError', 'TypeError', 'SecurityError']);
    seat.complaints.splice(0);
  });
});
