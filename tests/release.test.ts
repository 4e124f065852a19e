/** What a release holds: the program as it is pushed, whoever brings it to Google, and all that its pages speak of. */

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { releaseArchive, releaseFiles } from '../scripts/release.mjs';
import { openSeason } from '../src/season/play-season.ts';
import { reportSeason } from '../src/season/report.ts';
import { readSeason } from '../src/season/season-file.ts';
import { bundle } from './built-bundle.ts';
import { decided, on, seasonOf, submitted } from './oracle/tiny-season.ts';
import { inAll, itInAll } from './thoroughness.ts';

let built: Record<string, string>;
let archive: Uint8Array;
let held: Record<string, string>;

beforeAll(async () => {
  built = await bundle();
  // Every day of what is built already: another build gives the same bytes (tests/package.test.ts).
  archive = releaseArchive(await releaseFiles(inAll(undefined, built)));
  // Not by a decoder: that would swallow the mark at the beginning of a text.
  const texts = Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
  held = Object.fromEntries(texts);
}, 60_000);

describe('a release', () => {
  it('holds byte for byte what npm run push would push, and its first line says which release it is', () => {
    const { 'Code.js': code = '', 'pages.html': pages, 'appsscript.json': manifest } = held;
    expect({ 'appsscript.json': manifest, 'Code.js': code, 'pages.html': pages }).toEqual(built);
    expect(code).toMatch(/^\/\/ Ten Events \d+\.\d+\.\d+\. Built by /);
  });

  it('gives the SHA-256 of every other file', () => {
    const { 'SHA256SUMS.txt': sums = '', ...others } = held;
    expect(sums.trim().split('\n').sort()).toEqual(
      Object.entries(others)
        .map(([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}`)
        .sort(),
    );
  });

  it('has the same bytes for the same files, whatever the clock says', async () => {
    expect(Buffer.compare(archive, releaseArchive(await releaseFiles(built)))).toBe(0);
    // The first entry's time, as a zip keeps it: 2019-01-01 00:00.
    expect([...archive.slice(10, 14)]).toEqual([0, 0, 0x21, 0x4e]);
  });

  it('speaks of no file that it lacks', () => {
    const pages = Object.entries(held).filter(([name]) => name.endsWith('.html') && name !== 'pages.html');
    expect(pages.map(([name]) => name).sort()).toEqual(['deploy.html', 'paste.html']);
    const links = pages.flatMap(([, text]) =>
      [...text.matchAll(/href="(?!https:)([^"]*)"/g)].map(([, to]) => to ?? ''),
    );
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((to) => !(to in held))).toEqual([]);
    const words = `${held['PASTE-ORDER.txt']}${held['deploy.md']}`;
    const named = new Set(words.match(/[\w.-]+\.(?:html|txt)\b/g));
    expect([...named].filter((name) => name !== 'pages.html.html' && !(name in held))).toEqual([]);
  });

  it('is readable where lines and Chinese need it: a mark and CRLF for an old Notepad', () => {
    const { 'PASTE-ORDER.txt': order = '' } = held;
    expect(order).toMatch(/^\uFEFF数据存放在境外/);
    expect(order.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('a release that was pasted by hand', () => {
  const EVENTS = [
    submitted('r1', {}, on('08-20', '09:00')),
    submitted('r2', { participants: '200名' }, on('08-20', '10:00')),
    decided('r1', 'approve', { at: on('08-20', '11:00') }),
  ];

  function reportOf(files: Record<string, string>) {
    const file = { ...seasonOf(), events: EVENTS, until: on('08-27', '09:00') };
    const read = readSeason(JSON.stringify(file), '.');
    if (!read.ok) throw new Error(read.line);
    const opened = openSeason(read.season, { files, tell: () => undefined });
    if (!opened.ok) throw new Error(opened.reason);
    const { playUntil, workspace } = opened.player;
    playUntil(read.season.until);
    const [as = ''] = read.season.staff;
    expect(workspace.run({ as, call: 'menuSidebar', surface: 'menu' })).toMatchObject({ ok: true });
    expect(workspace.screen(as).sidebar?.html).toContain('<main data-names=');
    return reportSeason(opened.player).report;
  }

  itInAll(
    'plays a season as the pushed one does, with the lines of an editor on Windows too',
    () => {
      const { 'Code.js': code = '', 'pages.html': pages = '', 'appsscript.json': manifest = '' } = held;
      const pasted = {
        '代码.gs': code.replaceAll('\n', '\r\n'),
        'pages.html': pages.replaceAll('\n', '\r\n'),
        'appsscript.json': manifest.replaceAll('\n', '\r\n'),
      };
      const report = reportOf(pasted);
      expect(Object.keys(report.entries)).toEqual(['r1', 'r2']);
      expect(report).toEqual(reportOf(built));
    },
    60_000,
  );
});
