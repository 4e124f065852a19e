/** A unit's packing view and chosen files, for tests of what is laid out, recorded and checked. */

import type { LookedFile } from '../../src/packing/look-at-file.ts';
import type { ExpectedFile, PackingView } from '../../src/packing-view.ts';

export const UNIT = '塘沽街道总工会';
export const RULES = {
  formats: ['MP4'],
  shorterThanSeconds: 180,
  smallerThanMegabytes: 50,
  clause: '《通知》“二、（二）1”',
};

/** An author's folder in the packet. */
export const folderOf = (author: string): string => `${UNIT}/${author}+${UNIT}`;

/** A film of an author that is expected. */
export function film(number: string, title: string, author: string, more: Partial<ExpectedFile> = {}): ExpectedFile {
  const folder = folderOf(author);
  return { number, title, author, folder, hasLink: false, isEvidence: false, rules: RULES, recorded: [], ...more };
}

/** The view of a unit with these works and a form for each author. */
export function viewOf(works: ExpectedFile[]): PackingView {
  const folders = [...new Set(works.filter(({ isEvidence }) => !isEvidence).map(({ folder }) => folder))];
  return {
    language: 'zh-CN',
    of: 'u1',
    choices: [
      { key: 'city', label: '报送市总工会' },
      { key: 'u1', label: UNIT },
    ],
    name: UNIT,
    names: {},
    papers: folders.map((folder) => ({ path: `${folder}/推荐表.docx`, base64: btoa('PK paper') })),
    list: { name: `报送清单（${UNIT}）.docx`, base64: btoa('PK list') },
    works,
    day: '2019-08-23',
  };
}

/** A chosen file that was looked at: an ordinary film of two minutes. */
export function looked(path: string, more: Partial<LookedFile> = {}): LookedFile {
  const name = path.split('/').at(-1) ?? '';
  const content = new Blob([path]);
  return {
    path,
    name,
    stamp: path,
    file: Object.assign(content, { name, lastModified: 0 }),
    bytes: content.size,
    format: 'MP4',
    identity: path,
    sha256: path,
    facts: {
      format: 'MP4',
      milliseconds: 120_000,
      width: 1920,
      height: 1080,
      codec: 'avc1',
      isEmpty: false,
      isTruncated: false,
      isRenamed: false,
    },
    isUnreadable: false,
    isTooBigToHash: false,
    ...more,
  };
}
