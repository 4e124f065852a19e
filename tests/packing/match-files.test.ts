/** Which file belongs to which work: numbers, titles, folders, copies, and names that are meant to mislead. */

import { describe, expect, it } from '@jest/globals';
import { type ChosenFile, isCopy, matchFiles } from '../../src/packing/match-files.ts';
import type { ExpectedFile } from '../../src/packing-view.ts';

const RULES = { formats: null, shorterThanSeconds: null, smallerThanMegabytes: null, clause: '' };
const UNIT = '塘沽街道总工会';

function work(number: string, title: string, author = '王示例', more: Partial<ExpectedFile> = {}): ExpectedFile {
  const folder = `${author}+${UNIT}`;
  return { number, title, author, folder, hasLink: false, isEvidence: false, rules: RULES, recorded: [], ...more };
}

const file = (path: string, more: Partial<ChosenFile> = {}): ChosenFile => {
  return { path, format: 'MP4', identity: path, bytes: 1, sha256: path, ...more };
};

const WORKS = [
  work('ZP-2019-0001', '车间里的巧手'),
  work('ZP-2019-0002', '创新', '何样例'),
  work('ZP-2019-0003', '创新之路', '何样例'),
  work('ZP-2019-0010', '读书会', '李样例'),
  work('HD-2019-0007', '网络安全进车间', '', { folder: '', isEvidence: true }),
];

const matchOf = (path: string, works = WORKS, more: Partial<ChosenFile> = {}) => {
  const match = matchFiles([file(path, more)], works).get(path);
  return [...(match?.works ?? []), ...(match?.doubts ?? [])];
};

describe('matchFiles', () => {
  it.each([
    ['收到/ZP-2019-0001.mp4', ['ZP-2019-0001']],
    ['收到/ｚｐ－２０１９－０００１ 终稿.mp4', ['ZP-2019-0001']],
    ['收到/zp20190001_v2.mp4', ['ZP-2019-0001']],
    ['收到/ZP-2019-00010.mp4', []],
    ['收到/AZP-2019-0001.mp4', []],
    ['收到/ZP-2019-0001/成片.mp4', ['ZP-2019-0001']],
    [`收到/王示例+${UNIT}/《车间里的 巧手》.mp4`, ['ZP-2019-0001']],
    [`收到/${UNIT}（王示例）/车间里的巧手 终稿.mp4`, ['ZP-2019-0001']],
    ['车间里的巧手.mp4', ['ZP-2019-0001']],
    [`何样例+${UNIT}/创新之路.mp4`, ['ZP-2019-0003']],
    [`何样例+${UNIT}/创新.mp4`, ['ZP-2019-0002']],
    ['照片/HD-2019-0007/1.jpg', ['HD-2019-0007']],
    ['照片/网络安全进车间/1.jpg', ['HD-2019-0007']],
  ])('%s is surely %j', (path, expected) => {
    expect(matchOf(path)).toEqual(expected);
  });

  it.each([
    [`王示例+${UNIT}/成片.mp4`, ['ZP-2019-0001', 'folderOnly']],
    [`何样例+${UNIT}/成片.mp4`, ['ZP-2019-0002', 'ZP-2019-0003', 'severalWorks']],
    ['收到/我们的读书会.mp4', ['ZP-2019-0010', 'titleOnly']],
    [`何样例+${UNIT}/车间里的巧手.mp4`, ['ZP-2019-0001', 'otherFolder']],
    ['ZP-2019-0001和ZP-2019-0010.mp4', ['ZP-2019-0001', 'ZP-2019-0010', 'severalWorks']],
  ])('%s is doubtful: %j', (path, expected) => {
    expect(matchOf(path)).toEqual(expected);
  });

  it('leaves forms in an author’s folder alone, and takes a story for one', () => {
    expect(matchOf(`王示例+${UNIT}/推荐表.docx`, WORKS, { format: 'DOCX' })).toEqual([]);
    expect(matchOf(`王示例+${UNIT}/车间里的巧手.docx`, WORKS, { format: 'DOCX' })).toEqual(['ZP-2019-0001']);
  });

  it('knows what was recorded again, by its content or by name and size', () => {
    const recorded = [{ name: 'a.mp4', bytes: 5, sha256: 'abc', state: 'received' as const }];
    const works = [work('ZP-2019-0001', '巧手', '王示例', { recorded })];
    expect(matchOf('收到/新名字.mp4', works, { sha256: 'abc' })).toEqual(['ZP-2019-0001']);
    expect(matchOf('收到/a.mp4', works, { bytes: 5, sha256: '' })).toEqual(['ZP-2019-0001']);
    expect(matchOf('收到/b.mp4', works, { bytes: 5, sha256: '' })).toEqual([]);
  });

  it('doubts all of several files for one work, and none of several photographs', () => {
    const found = matchFiles([file('ZP-2019-0001a.mp4'), file('ZP-2019-0001b.mp4')], WORKS);
    expect([...found.values()].map(({ doubts }) => doubts)).toEqual([['severalFiles'], ['severalFiles']]);
    const photographs = matchFiles([file('HD-2019-0007 1.jpg'), file('HD-2019-0007 2.jpg')], WORKS);
    expect([...photographs.values()].map(({ doubts }) => doubts)).toEqual([[], []]);
  });

  it('sets a copy aside within one work, and doubts the same content in two', () => {
    const [first, copy] = matchFiles(
      [file('ZP-2019-0001.mp4', { identity: 'x' }), file('旧/ZP-2019-0001.mp4', { identity: 'x' })],
      WORKS,
    ).values();
    expect(first).toEqual({ works: ['ZP-2019-0001'], doubts: [], sameAs: null });
    expect(copy && isCopy(copy)).toBe(true);
    const twice = matchFiles(
      [file('ZP-2019-0001.mp4', { identity: 'x' }), file('ZP-2019-0010.mp4', { identity: 'x' })],
      WORKS,
    );
    expect([...twice.values()].map(({ doubts }) => doubts)).toEqual([['sameContent'], ['sameContent']]);
    expect([...twice.values()].some(isCopy)).toBe(false);
  });

  it('has the same title by two authors told apart by folder, and otherwise by a person', () => {
    const works = [work('ZP-2019-0001', '师徒', '王示例'), work('ZP-2019-0002', '师徒', '何样例')];
    expect(matchOf(`何样例+${UNIT}/师徒.mp4`, works)).toEqual(['ZP-2019-0002']);
    expect(matchOf('师徒.mp4', works)).toEqual(['ZP-2019-0001', 'ZP-2019-0002', 'severalWorks']);
  });

  it('reads titles of emoji, one sign, 200 Han, direction marks, and of nothing', () => {
    const long = '长'.repeat(200);
    const works = [
      work('ZP-2019-0001', '😀🎉'),
      work('ZP-2019-0002', '心'),
      work('ZP-2019-0003', long),
      work('ZP-2019-0004', '巧\u202e手工坊'),
      work('ZP-2019-0005', ''),
    ];
    expect(matchOf('收到/😀🎉.mp4', works)).toEqual(['ZP-2019-0001']);
    expect(matchOf('收到/心得.mp4', works)).toEqual([]);
    expect(matchOf('收到/心.mp4', works)).toEqual(['ZP-2019-0002']);
    expect(matchOf(`收到/${long.slice(0, 80)}.mp4`, works)).toEqual(['ZP-2019-0003']);
    expect(matchOf('收到/巧手工坊.mp4', works)).toEqual(['ZP-2019-0004']);
    expect(matchOf('../../x', works)).toEqual([]);
    expect(matchOf('CON.txt', works)).toEqual([]);
  });
});
