/** The page of a release that copies each file, opened from a disk as somebody who unpacked the archive opens it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { releaseFiles } from '../../scripts/release.mjs';
import { bundle } from '../built-bundle.ts';
import { everyNth } from '../thoroughness.ts';
import { describe, openBrowser } from './open-browser.ts';

describe('paste.html', () => {
  let browser: Browser;
  let held: Record<string, string>;
  const folder = mkdtempSync(join(tmpdir(), 'paste-'));

  beforeAll(async () => {
    held = await releaseFiles(await bundle());
    writeFileSync(join(folder, 'paste.html'), held['paste.html'] ?? '');
    browser = await openBrowser();
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const ways: [way: string, hasClipboard: boolean][] = [
    ['with the older way, where a page of a disk is refused the clipboard', false],
    ['with the clipboard that browsers have now', true],
  ];
  it.each(everyNth(ways, 2))(
    'copies each file as it is, %s',
    async (_, hasClipboard) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => request.url().startsWith('file:') || complaints.push(request.url()));
      if (!hasClipboard)
        await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
      await page.goto(pathToFileURL(join(folder, 'paste.html')).href);
      for (const [file, named] of [
        ['Code.js', 'Code.gs'],
        ['pages.html', 'pages.html'],
        ['appsscript.json', 'appsscript.json'],
      ] as const) {
        const button = page.getByRole('button', { name: `复制 ${named}` });
        await button.click();
        const text = held[file] ?? '';
        await page.getByText(`已复制，共 ${text.length} 字`).waitFor();
        expect(await pasted(page)).toBe(text);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );
});

/** What Ctrl+V brings into an empty box, as it would into an editor. */
async function pasted(page: import('playwright-core').Page): Promise<string> {
  await page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'box' }))");
  await page.locator('#box').focus();
  await page.keyboard.press('Control+V');
  const text = await page.locator('#box').inputValue();
  await page.evaluate("document.getElementById('box').remove()");
  return text;
}
