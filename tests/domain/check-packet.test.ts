/** A packet's zip held against the notice: green as it is made, red in the right words without any one part. */

import { describe, expect, it } from '@jest/globals';
import { storeZip } from '../../src/documents/docx/store-zip.ts';
import { checkPacket, type PacketGap, type PacketPoint } from '../../src/domain/packet/check-packet.ts';
import type { Packet } from '../../src/domain/packet/packet.ts';
import { readZip } from '../../src/domain/packet/read-zip.ts';
import { packetsEn as inEnglish } from '../../src/messages/packets/en.ts';
import { packetsZh as inChinese } from '../../src/messages/packets/zh-CN.ts';
import { names2019 } from '../factories.ts';
import { packetFacts, tangguPacket, topic, wholeCityPacket, withFiles, workFile } from './packet-world.ts';
import { paperFacts, work } from './paper-world.ts';

const packetsZh = inChinese(names2019()['zh-CN']);
const packetsEn = inEnglish(names2019().en);

interface Part {
  name: string;
  bytes: Uint8Array;
}

/** A packet in which no file is missing. */
function wholeFacts() {
  const files = ['w1', 'w4', 'w6'].map((entry) => workFile({ entry, bytes: 3 }));
  return withFiles(packetFacts(), files);
}

const UNIT = tangguPacket(wholeFacts());
const CITY = wholeCityPacket(wholeFacts());

/** All that the page packs: papers and works; contents do not matter here. */
function partsOf({ expected, files }: Packet): Part[] {
  const papers = files.map(({ path }) => ({ name: path, bytes: Uint8Array.of(1) }));
  const works = expected.flatMap(({ files: own, folder }) =>
    own.map(({ bytes, name }) => ({ name: `${folder}/${name}`, bytes: new Uint8Array(bytes) })),
  );
  // A work stands beside the paper of its folder.
  return papers.flatMap((paper, index) => {
    const folder = aboveOf(paper.name);
    const isLast = papers.findLastIndex(({ name }) => aboveOf(name) === folder) === index;
    return isLast ? [paper, ...works.filter(({ name }) => aboveOf(name) === folder)] : [paper];
  });
}

const aboveOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

function checked(packet: Packet, parts: readonly Part[], worksAre: 'inside' | 'elsewhere' = 'inside'): PacketPoint[] {
  const read = readZip(storeZip(parts, '2019-08-23'));
  if (!read.ok) throw new Error(read.code);
  return checkPacket(packet, read.entries, worksAre);
}

const worded = (gap: PacketGap): string => packetsZh.gaps[gap.code](gap);

/** What is red, in words. */
const red = (points: readonly PacketPoint[]): Record<string, string[]> =>
  Object.fromEntries(points.filter(({ ok }) => !ok).map(({ gaps, point }) => [point, gaps.map(worded)]));

/** What is said where a part is taken away, by the end of its path. */
const WITHOUT: Readonly<Record<string, Record<string, string[]>>> = {
  '王示例+塘沽街道总工会/推荐表.docx': { forms: ['缺少 王示例+塘沽街道总工会 的推荐表'] },
  '王示例+塘沽街道总工会/作品链接.docx': {
    works: ['缺少 王示例+塘沽街道总工会 的作品链接，《车间/夜班》以链接报送'],
  },
  '王示例+塘沽街道总工会/短片.mp4': { works: ['缺少 王示例+塘沽街道总工会 的作品：短片.mp4'] },
  '王示例（2）+塘沽街道总工会/推荐表.docx': { forms: ['缺少 王示例（2）+塘沽街道总工会 的推荐表'] },
  '王示例（2）+塘沽街道总工会/作品链接.docx': {
    works: ['缺少 王示例（2）+塘沽街道总工会 的作品链接，《另一位》以链接报送'],
  },
  '何𠮷例+塘沽街道总工会/推荐表.docx': { forms: ['缺少 何𠮷例+塘沽街道总工会 的推荐表'] },
  '何𠮷例+塘沽街道总工会/短片.mp4': { works: ['缺少 何𠮷例+塘沽街道总工会 的作品：短片.mp4'] },
  '话题活动类+塘沽街道总工会/推荐表.docx': { topics: ['缺少 话题活动类+塘沽街道总工会 的推荐表'] },
};

const endOf = (path: string): string => path.split('/').slice(1).join('/');

describe('checkPacket of a unit', () => {
  it('is green in every point for the packet as it is made', () => {
    expect(checked(UNIT, partsOf(UNIT)).map(({ ok, point }) => [point, ok])).toEqual([
      ['oneFolder', true],
      ['authorFolders', true],
      ['forms', true],
      ['topics', true],
      ['works', true],
      ['nothingElse', true],
      ['names', true],
    ]);
  });

  it.each(partsOf(UNIT).map(({ name }) => name))('is red in the right point without %s', (name) => {
    const rest = partsOf(UNIT).filter((part) => part.name !== name);
    expect(WITHOUT).toHaveProperty([endOf(name)]);
    expect(red(checked(UNIT, rest))).toEqual(WITHOUT[endOf(name)]);
  });

  it('is red without a whole folder, or without anything at all', () => {
    const rest = partsOf(UNIT).filter(({ name }) => !name.includes('何𠮷例'));
    expect(red(checked(UNIT, rest))).toEqual({
      authorFolders: ['缺少文件夹 何𠮷例+塘沽街道总工会'],
      forms: ['缺少 何𠮷例+塘沽街道总工会 的推荐表'],
      works: ['缺少 何𠮷例+塘沽街道总工会 的作品：短片.mp4'],
    });
    const none = red(checked(UNIT, []));
    expect(Object.keys(none)).toEqual(['oneFolder', 'authorFolders', 'forms', 'topics', 'works']);
    expect(none.oneFolder).toEqual(['缺少文件夹 塘沽街道总工会']);
  });

  it('names what does not belong there, an empty folder too, and what is there twice', () => {
    const extra = (name: string) => red(checked(UNIT, [...partsOf(UNIT), { name, bytes: new Uint8Array(1) }]));
    expect(extra('报送清单.docx')).toEqual({
      oneFolder: ['推荐单位文件夹之外还有 报送清单.docx'],
      nothingElse: ['多出 报送清单.docx'],
    });
    expect(extra('塘沽街道总工会/.DS_Store')).toMatchObject({ nothingElse: ['多出 塘沽街道总工会/.DS_Store'] });
    expect(extra('塘沽街道总工会/空/')).toEqual({ nothingElse: ['多出 塘沽街道总工会/空/'] });
    expect(extra('塘沽街道总工会/')).toEqual({});
    const twice = '塘沽街道总工会/王示例+塘沽街道总工会/推荐表.docx';
    expect(extra(twice)).toEqual({ nothingElse: [`${twice} 出现两次`] });
  });

  it('names a file that is empty, or another than the one on record', () => {
    const name = '塘沽街道总工会/王示例+塘沽街道总工会/短片.mp4';
    const sized = (length: number) =>
      red(
        checked(
          UNIT,
          partsOf(UNIT).map((part) => (part.name === name ? { name, bytes: new Uint8Array(length) } : part)),
        ),
      );
    expect(sized(0)).toEqual({ works: ['王示例+塘沽街道总工会 的 短片.mp4 是空文件'] });
    expect(sized(4)).toEqual({ works: ['王示例+塘沽街道总工会 的 短片.mp4 与登记的文件大小不同'] });
  });

  it.each([
    '塘沽街道总工会/../x',
    '/etc/passwd',
    '塘沽街道总工会/con.txt',
    `塘沽街道总工会/${'长'.repeat(41)}`,
    'a\\b',
  ])('names %s as a name that not every system takes', (name) => {
    const points = checked(UNIT, [...partsOf(UNIT), { name, bytes: new Uint8Array(1) }]);
    expect(red(points).names).toEqual([`文件名 ${name} 含有不能使用的符号或者过长`]);
  });

  it('names what does not say that its name is UTF-8', () => {
    const listing = partsOf(UNIT).map(({ bytes, name }) => ({ name, bytes: bytes.length, isUtf8: false }));
    const points = red(checkPacket(UNIT, listing, 'inside'));
    expect(points.names?.[0]).toBe('文件名 塘沽街道总工会/王示例+塘沽街道总工会/推荐表.docx 在有的电脑上会显示为乱码');
    expect(Object.keys(points)).toEqual(['names']);
  });

  it('takes a received file for handed in where the server packs papers alone, and still names what is missing', () => {
    const papers = partsOf(UNIT).filter(({ name }) => name.endsWith('.docx'));
    expect(red(checked(UNIT, papers, 'elsewhere'))).toEqual({});
    const packet = tangguPacket();
    expect(red(checked(packet, partsOf(packet), 'elsewhere'))).toEqual({
      works: ['缺少 何𠮷例+塘沽街道总工会 的作品：缺文件'],
    });
  });

  it('asks for no form of topics where there are none, and for no author where there are only topics', () => {
    for (const entry of [work(1, { link: 'https://example.org/1' }), work(1, topic())]) {
      const packet = tangguPacket(paperFacts([entry]));
      expect(red(checked(packet, partsOf(packet)))).toEqual({});
    }
  });
});

describe('checkPacket of the city’s material', () => {
  it('is green in every point for the packet as it is made', () => {
    expect(checked(CITY, partsOf(CITY)).map(({ ok, point }) => [point, ok])).toEqual([
      ['projects', true],
      ['sheets', true],
      ['catalogue', true],
      ['works', true],
      ['nothingElse', true],
      ['names', true],
    ]);
  });

  it('is red in the right point without any one part', () => {
    const parts = partsOf(CITY);
    const said = parts.map(({ name }) =>
      red(
        checked(
          CITY,
          parts.filter((part) => part.name !== name),
        ),
      ),
    );
    expect(said).toEqual([
      { sheets: ['缺少 短片 的作品信息'] },
      { works: ['缺少 短片 的作品：短片.mp4'] },
      { projects: ['缺少文件夹 6网络正能量歌曲'], sheets: ['缺少 劳动之歌 的作品信息'] },
      { sheets: ['缺少 守护日记 的作品信息'] },
      { works: ['缺少 守护日记 的作品：短片.mp4'] },
      { sheets: ['缺少 车间／夜班 的作品信息'] },
      { sheets: ['缺少 另一位 的作品信息'] },
      { sheets: ['缺少 缺文件 的作品信息'] },
      { works: ['缺少 缺文件 的作品：短片.mp4'] },
      { projects: ['缺少文件夹 9话题活动类'], sheets: ['缺少 网络安全进社区 的作品信息'] },
      { catalogue: ['缺少 报送市总工会素材目录（按项目）.docx'] },
    ]);
  });

  it('names folders that are not in the order of the notice', () => {
    const isFirst = ({ name }: Part) => name.startsWith('1');
    const swapped = [...partsOf(CITY).filter((part) => !isFirst(part)), ...partsOf(CITY).filter(isFirst)];
    expect(red(checked(CITY, swapped))).toEqual({
      projects: ['文件夹 1网络正能量微视频 的顺序与通知不一致'],
    });
  });
});

describe('the words of a check', () => {
  it('have the same keys in English, no exclamation marks, and none that are empty', () => {
    const gap: PacketGap = { code: 'stray', name: '甲', folder: '乙/丙' };
    for (const part of ['points', 'gaps', 'faults'] as const) {
      expect(Object.keys(packetsEn[part])).toEqual(Object.keys(packetsZh[part]));
    }
    for (const words of [packetsZh, packetsEn]) {
      const texts = [
        ...Object.values(words.points),
        ...Object.values(words.faults),
        ...Object.values(words.gaps).map((word) => word(gap)),
      ];
      for (const text of texts) expect(text).toMatch(/^[^!！]{4,}$/);
      for (const word of Object.values(words.gaps)) expect(word(gap)).toMatch(/甲|丙/);
    }
  });
});
