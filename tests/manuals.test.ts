/** The manuals: every name that they print in bold is on the screen, every picture and link is there. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PICTURES } from '../scripts/picture-names.mjs';
import { importingZh } from '../src/messages/importing/zh-CN.ts';
import { manageZh } from '../src/messages/manage/zh-CN.ts';
import { noticeZh } from '../src/messages/notice/zh-CN.ts';
import { packingZh } from '../src/messages/packing/zh-CN.ts';
import { say } from '../src/messages/say.ts';
import { sidebarZh } from '../src/messages/sidebar/zh-CN.ts';
import { tableImportZh } from '../src/messages/table-import/zh-CN.ts';
import { names2019 } from './factories.ts';

const FOLDER = 'docs/use';
const PICTURES_IN = 'docs/pictures';
/** What a person on a slow line still waits for, in bytes. */
const LARGEST = 250_000;
const NAMES = names2019()['zh-CN'];

/** What people read on the screen, as the words have it; phrases that take facts are no names. */
const SHOWN = [
  sidebarZh(NAMES),
  importingZh(NAMES),
  packingZh(NAMES),
  tableImportZh(NAMES),
  manageZh,
  noticeZh,
  say('workbook', 'zh-CN'),
  say('sheet', 'zh-CN'),
  say('panels', 'zh-CN'),
  say('review', 'zh-CN'),
].flatMap(textsIn);

function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(textsIn);
}

const manuals = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

/** Bold words of a manual in the part that is in Chinese: names of what is on the screen, and whole sentences. */
function namesIn(text: string): string[] {
  const [chinese = ''] = text.split('## In English');
  const bold = [...chinese.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name.trim());
  // A sentence in bold is a warning and no name.
  return bold.filter((name) => !/[，。、；]/.test(name) && !name.startsWith('不要'));
}

describe.each(manuals)('the manual %s', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');

  it('is in Chinese with an English summary', () => {
    expect(text).toMatch(/^# \p{Script=Han}/mu);
    expect(text).toMatch(/^## In English$/m);
  });

  it('names only what is on the screen', () => {
    const unknown = namesIn(text).filter((each) => !SHOWN.includes(each));
    expect(unknown).toEqual([]);
  });

  it('shows pictures and links to papers that are there', () => {
    const paths = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(dirname(join(FOLDER, name)), path)))).toEqual([]);
  });

  it('shows only pictures that one command makes anew, each said in words too', () => {
    const shown = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, words = '', path = ''] of shown) {
      expect([path, PICTURES.includes(basename(path, '.png')), words]).toEqual([
        path,
        true,
        expect.stringMatching(/./),
      ]);
    }
  });
});

describe('the pictures', () => {
  const files = readdirSync(PICTURES_IN).filter((name) => name.endsWith('.png'));

  it('are those that the command makes, all of them and no other', () => {
    expect(files.map((name) => basename(name, '.png')).sort()).toEqual([...PICTURES].sort());
  });

  it('are all shown somewhere', () => {
    const texts = ['README.md', ...manuals.map((name) => join(FOLDER, name))].map((path) => readFileSync(path, 'utf8'));
    expect(files.filter((name) => !texts.some((text) => text.includes(`pictures/${name}`)))).toEqual([]);
  });

  it.each(files)('%s is small enough to be loaded soon', (name) => {
    expect(statSync(join(PICTURES_IN, name)).size).toBeLessThan(LARGEST);
  });
});

it('there is one for staff, and one for units', () => {
  expect(manuals).toEqual(expect.arrayContaining(['staff.md', 'units.md']));
});
