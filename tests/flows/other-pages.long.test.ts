/** A program pasted in part: pages of another release, half of them, or none. What is told, and what goes on. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { problemText } from '../../src/messages/problems/problem-text.ts';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { bundle, OWNER, openWorld, play, rowsOf } from './open-world.ts';

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
});

const told = problemText('pagesDiffer', 'zh-CN', () => '');

describe.each<[what: string, change: (pages: string) => string | null, detail: string]>([
  ['pages of another release', (pages) => pages.replace(/pages \w+/, 'pages 0123456789ab'), 'pages.html: other'],
  ['half of the pages', (pages) => pages.slice(0, pages.length / 2), 'pages.html: cut'],
  ['an empty file of pages', () => '', 'pages.html: missing'],
  ['no file of pages', () => null, 'No HTML file named pages was found.'],
])('%s', (_, change, detail) => {
  it('is told by the menu in plain words, while responses are recorded and receipts go out', () => {
    const world = openWorld(files);
    const { 'pages.html': pages = '', ...others } = files;
    const changed = change(pages);
    const given: ProjectFiles = changed === null ? others : { ...others, 'pages.html': changed };
    world.workspace.install({ files: given, boundTo: world.bookId });
    const opened = world.workspace.run({ as: OWNER, call: 'menuSidebar', surface: 'menu' });
    expect(opened.ok).toBe(true);
    expect(world.workspace.parts.spreadsheets.toasts.at(-1)?.message).toBe(`${told} ${detail}`);
    expect(world.workspace.screen(OWNER).sidebar).toBeNull();
    play(world, submitted('r1', {}, on('08-20', '09:00')));
    world.workspace.clock.advanceTo(on('08-20', '11:30'));
    expect(rowsOf(world, 'activity').map(({ cells }) => cells.state)).toEqual(['待审核']);
    expect(world.workspace.mailbox.map(({ to }) => to)).toEqual([['tg@example.org']]);
  });
});
