/** The packing page as Google shows it: a page, another site's frame with Google's sandbox, and a frame inside. */

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { pageIn } from '../../src/google/pages-file.ts';
import { sayPacking } from '../../src/messages/packing/say-packing.ts';
import type { PackingWords } from '../../src/messages/packing/zh-CN.ts';
import type { LookedAtFile, PackingView } from '../../src/packing-view.ts';
import { bundle } from '../built-bundle.ts';
import { names2019 } from '../factories.ts';
import { openBrowser } from './open-browser.ts';

/** As Google writes it for a dialog of a bound script (PLATFORM G). */
const SANDBOX = [
  'downloads',
  'forms',
  'modals',
  'popups',
  'popups-to-escape-sandbox',
  'same-origin',
  'scripts',
  'storage-access-by-user-activation',
]
  .map((right) => `allow-${right}`)
  .join(' ');

/** What the page asked the server for, and what it is answered. */
export interface PackingServer {
  views: Record<string, PackingView>;
  /** Each call of recordWorkFiles. */
  recorded: LookedAtFile[][];
  /** Names of calls that are to fail, as they do where there is no network. */
  broken: Set<string>;
  /** The languages of the calls, the newest last. */
  languages: unknown[];
}

/** The page in its frame. */
export interface PackingSeat {
  page: Page;
  frame: Frame;
  words: PackingWords;
  server: PackingServer;
}

interface Room {
  sit(views: PackingView[], options?: BrowserContextOptions): Promise<PackingSeat>;
  /** A folder of this test file's own; gone afterwards. */
  folder(): string;
}

/** A room with a browser and the built page, opened and closed with the test file. */
export function packingRoom(): Room {
  const opened: { browser?: Browser; server?: Server; folder?: string; address?: string } = {};
  beforeAll(async () => {
    const files = await bundle();
    opened.browser = await openBrowser();
    opened.folder = mkdtempSync(join(tmpdir(), 'packing-'));
    opened.server = serve(toldNames(pageIn(files['pages.html'] ?? '', 'packing') ?? ''));
    await new Promise<void>((resolve) => opened.server?.listen(0, () => resolve()));
    opened.address = String((opened.server.address() as AddressInfo).port);
  });
  afterAll(async () => {
    await opened.browser?.close();
    opened.server?.close();
    if (opened.folder) rmSync(opened.folder, { recursive: true, force: true });
  });
  return {
    folder: () => opened.folder ?? '',
    sit: async (views, options = {}) => {
      const context = await opened.browser?.newContext({
        viewport: { width: 900, height: 700 },
        acceptDownloads: true,
        ...options,
      });
      if (context === undefined) throw new Error('the browser is not open');
      const server: PackingServer = {
        views: Object.fromEntries(views.map((view) => [view.of, view])),
        recorded: [],
        broken: new Set(),
        languages: [],
      };
      const page = await context.newPage();
      await page.exposeFunction('askServer', (name: string, input: unknown, language: unknown) =>
        answer(server, name, input, language),
      );
      await page.goto(`http://localhost:${opened.address}/`);
      return { page, frame: await innerFrame(page), words: sayPacking('zh-CN', names2019()), server };
    },
  };
}

async function innerFrame(page: Page): Promise<Frame> {
  const inner = page.frameLocator('iframe').frameLocator('iframe').locator('h1');
  await inner.waitFor();
  const frame = page.frames().find((one) => one.name() === 'userHtmlFrame');
  if (frame === undefined) throw new Error('the page has no inner frame');
  return frame;
}

function answer(server: PackingServer, name: string, input: unknown, language: unknown): unknown {
  server.languages.push(language);
  if (server.broken.has(name)) throw new Error('NetworkError: Connection failure due to HTTP 0');
  if (name === 'recordWorkFiles') {
    const { files } = input as { files: LookedAtFile[] };
    server.recorded.push(files);
    return { ok: true, value: { recorded: files.length } };
  }
  const { of } = input as { of: string };
  // Of the only unit there is, where a test has no city.
  return { ok: true, value: server.views[of] ?? Object.values(server.views)[0] };
}

/** The page with the campaign's names in it, as the server opens it. */
function toldNames(html: string): string {
  const told = JSON.stringify(names2019()).replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return html.replace('<main ', () => `<main data-names="${told}" `);
}

/** Three documents: the sheet on localhost, Google's frame on 127.0.0.1, and the page that is written into it. */
function serve(html: string): Server {
  // What stands in for google.script.run asks by the function that the browser's driver put into every frame.
  const script = `<script>
    const runner = (told, failed) => ({
      withSuccessHandler: (next) => runner(next, failed),
      withFailureHandler: (next) => runner(told, next),
      call: (...args) => { void window.askServer(...args).then(told, failed); },
    });
    window.google = { script: { run: runner(() => undefined, () => undefined) } };
  </script>`;
  const whole = JSON.stringify(html.replace('<head>', `<head>${script}`)).replaceAll('<', '\\u003c');
  return createServer((request, response) => {
    const { port } = (request.socket.address() as AddressInfo) ?? {};
    const outer = `<!doctype html><html lang="zh-CN"><title>Sheet</title>
      <style>body,iframe{margin:0;border:0;width:100%;height:100vh;display:block}</style>
      <iframe title="Google" sandbox="${SANDBOX}" src="http://127.0.0.1:${port}/google"></iframe></html>`;
    const google = `<!doctype html><html lang="zh-CN"><title>Google</title>
      <style>body,iframe{margin:0;border:0;width:100%;height:100vh;display:block}</style>
      <iframe name="userHtmlFrame" title="page"></iframe>
      <script>const inner = document.querySelector('iframe').contentDocument;
      inner.open(); inner.write(${whole}); inner.close();</script></html>`;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/google' ? google : outer);
  });
}

/** Chooses a folder, or single files, as the person does in the dialog; waits until they were looked at. */
export async function choose({ frame, words }: PackingSeat, paths: string | string[]): Promise<void> {
  const label = typeof paths === 'string' ? words.choosing.folder : words.choosing.files;
  await frame.getByLabel(label, { exact: true }).setInputFiles(paths);
  await frame.getByText(/^已选择|^这个文件夹/).waitFor();
  await idle(frame);
}

/** Waits until no job is shown. */
export async function idle(frame: Frame): Promise<void> {
  await frame.locator('.job').waitFor({ state: 'detached', timeout: 120_000 });
}
