/** The words of the pages that open over the workbook: the same in both languages, none empty, nobody shouted at. */

import { describe, expect, it } from '@jest/globals';
import { importingEn } from '../../src/messages/importing/en.ts';
import { importingZh } from '../../src/messages/importing/zh-CN.ts';
import { manageEn } from '../../src/messages/manage/en.ts';
import { manageZh } from '../../src/messages/manage/zh-CN.ts';
import { noticeEn } from '../../src/messages/notice/en.ts';
import { noticeZh } from '../../src/messages/notice/zh-CN.ts';
import { packingEn } from '../../src/messages/packing/en.ts';
import { packingZh } from '../../src/messages/packing/zh-CN.ts';
import { tableImportEn } from '../../src/messages/table-import/en.ts';
import { tableImportZh } from '../../src/messages/table-import/zh-CN.ts';
import { names2019 } from '../factories.ts';
import { spoken } from '../spoken.ts';

/** What the phrases of each page are told: facts of every name that one of them takes. */
const ABOUT = {
  importing: {
    column: 3,
    count: 3,
    kind: 'annex1',
    line: 'a line',
    list: 'works',
    name: 'a.docx',
    names: ['a', 'b'],
    path: 'papers.annex1',
    place: 'Row 2',
    reason: 'no tag {a}',
    room: 156,
    row: 2,
    taken: 1,
    text: 'a',
  },
  manage: {
    account: 'review@example.org',
    added: 3,
    all: 6,
    at: '2019-12-01 09:00',
    by: 'a@example.org',
    changed: 1,
    count: 3,
    day: '2019-08-26 09:00',
    done: 1,
    doubled: 1,
    file: 2,
    files: [1, 3],
    format: 'CSV',
    heading: 'Unit',
    heir: 'second@example.org',
    hour: 8,
    id: '2020',
    kinds: 'receipt',
    label: 'e-mail',
    left: 90,
    meaning: 'name',
    minutes: 10,
    most: 6000,
    name: 'a.zip',
    now: 'b@example.org',
    of: 4,
    other: 'another',
    owner: 'review@example.org',
    row: 3,
    same: 0,
    skipped: 1,
    state: 'a state',
    table: 'a table',
    text: 'a text',
    title: 'a title',
    titles: 'one · two',
    to: 'review@example.org',
    value: 'li@',
    was: 'a@example.org',
    weekday: 'Monday',
    act: 1,
    note: 2,
    good: 3,
    yes: 1,
    no: 2,
    told: 3,
    domain: 'example.org',
    numbers: 'HD-2019-0001',
    on: '1',
    right: 'Review',
  },
  // Its phrases take one fact each.
  notice: '3',
  packing: {
    count: 3,
    most: 5000,
    name: 'a.mp4',
    number: 'ZP-2019-0001',
    title: 'Hands',
    size: '50.1 MB',
    received: 1,
    doubtful: 2,
    missing: 3,
    all: 4,
    allowed: 'MP4',
    actual: 'AVI',
    isRenamed: true,
    length: '3:01',
    limit: '3:00',
    clause: 'II',
    minutes: 3,
    seconds: '01',
    files: 7,
    path: 'a/b.mp4',
  },
  tableImport: {
    after: '130',
    before: '120',
    day: '2019-06-12',
    label: 'a label',
    line: 3,
    lines: [5, 6],
    n: 1,
    name: 'a.xlsx',
    names: ['a', 'b'],
    number: 'HD-2019-0001',
    text: '〃',
    title: 'a title',
    unit: 'a unit',
    changed: 1,
    closed: 1,
    fresh: 2,
    same: 3,
  },
};

const NAMES = names2019();

const pages = [
  {
    page: 'the importer',
    about: ABOUT.importing,
    zh: importingZh(NAMES['zh-CN']),
    en: importingEn(NAMES.en),
    menus: ['faults.authorization'],
  },
  { page: 'running the program', about: ABOUT.manage, zh: manageZh, en: manageEn, menus: [] },
  { page: 'a changed notice', about: ABOUT.notice, zh: noticeZh, en: noticeEn, menus: [] },
  {
    page: 'packing',
    about: ABOUT.packing,
    zh: packingZh(NAMES['zh-CN']),
    en: packingEn(NAMES.en),
    menus: ['troubles.authorization'],
  },
  {
    page: 'tables',
    about: ABOUT.tableImport,
    zh: tableImportZh(NAMES['zh-CN']),
    en: tableImportEn(NAMES.en),
    // The programs that tables come from have Chinese names.
    menus: [0, 1, 2, 3].map((index) => `whose.origins.${index}`).concat('faults.authorization'),
  },
];

describe.each(pages)('the words of the page of $page', ({ about, zh, en, menus }) => {
  const chinese = spoken(zh, about);
  const english = spoken(en, about);

  it('are the same ones in both languages', () => {
    const paths = (texts: typeof chinese) => texts.map(({ path }) => path).sort();
    expect(paths(english)).toEqual(paths(chinese));
  });

  it.each([
    ['zh-CN', chinese],
    ['en', english],
  ])('in %s are texts, none empty, none with a fact left out, none that shouts', (_, texts) => {
    for (const { path, text } of texts) {
      expect({ path, text }).toEqual({ path, text: expect.stringMatching(/\S/) });
      expect(text).not.toMatch(/undefined|\[object|NaN|[!！]/);
    }
  });

  it('in English are English, but for names of menus, of programs and of the language itself', () => {
    const han = english.filter(({ text }) => /\p{Script=Han}/u.test(String(text)));
    expect(han.map(({ path }) => path)).toEqual(['page.languages.zh-CN', ...menus]);
  });
});
