/** A small season to make packets of: authors with files, with links, with neither; topics; projects of the series. */

import { cityPacket } from '../../src/domain/packet/city-packet.ts';
import type { Packet } from '../../src/domain/packet/packet.ts';
import { unitPacket } from '../../src/domain/packet/unit-packet.ts';
import type { Paper } from '../../src/domain/paper/paper.ts';
import type { PaperFacts } from '../../src/domain/paper/paper-facts.ts';
import type { WorkFile } from '../../src/domain/work-files/work-file.ts';
import { packetWordsZh } from '../../src/messages/documents/packet-words.ts';
import { names2019 } from '../factories.ts';
import { paperFacts, TANGGU, work } from './paper-world.ts';

/** The words of packets as 2019 has them. */
export const PACKET_WORDS = packetWordsZh(names2019()['zh-CN']);

const NO_AUTHOR = { authorName: '', authorAddress: '', authorPhone: '', authorEmail: '' };
export const LINK = 'https://example.org/1';

/** Cells of a topic or an activity. */
export const topic = (cells: Readonly<Record<string, string>> = {}) => ({
  track: 'topic',
  kind: '活动',
  ...NO_AUTHOR,
  ...cells,
});

/** Cells of a work of the series. */
export const series = (subproject: string, cells: Readonly<Record<string, string>> = {}) => ({
  track: 'series',
  subproject,
  kind: '',
  original: '是',
  fileFormat: 'MP4',
  durationSeconds: '100',
  sizeMegabytes: '10',
  ...cells,
});

/** A file of a work as staff have recorded it. */
export function workFile(given: Partial<WorkFile> & { entry: string }): WorkFile {
  return {
    name: '短片.mp4',
    bytes: 31_457_280,
    format: 'MP4',
    seconds: 171,
    sha256: '',
    place: '',
    caption: '',
    state: 'received',
    at: '2019-08-22T10:00:00+08:00',
    by: 'review@example.org',
    ...given,
  };
}

/** The facts with these files recorded. */
export function withFiles(facts: PaperFacts, files: readonly WorkFile[]): PaperFacts {
  const byEntry = new Map<string, WorkFile[]>();
  for (const file of files) byEntry.set(file.entry, [...(byEntry.get(file.entry) ?? []), file]);
  return { ...facts, workFiles: byEntry };
}

/** Two authors of one name, a third with 𠮷, topics, and two works of the series. */
export function packetFacts(): PaperFacts {
  const facts = paperFacts([
    work(1, { authorName: '王示例', title: '守护日记' }),
    work(2, { authorName: '王示例', title: '车间/夜班', link: LINK }),
    work(3, { authorName: '王示例', authorPhone: '13900000001', authorEmail: '', title: '另一位', link: LINK }),
    work(4, { authorName: '何𠮷例', authorPhone: '13900000002', authorEmail: '', title: '缺文件' }),
    work(5, topic({ title: '网络安全进社区' })),
    work(6, series('microVideo', { title: '短片' })),
    work(7, series('song', { title: '劳动之歌', link: LINK })),
  ]);
  return withFiles(facts, [workFile({ entry: 'w1' }), workFile({ entry: 'w6', state: 'doubtful' })]);
}

/** A stand-in for the catalogue. */
export const CATALOGUE: Paper = {
  name: '报送市总工会素材目录（按项目）',
  author: '滨海新区总工会',
  day: '2019-08-20',
  isNumbered: true,
  sections: [{ orientation: 'landscape', blocks: [{ is: 'line', look: 'title', text: '素材目录' }] }],
};

/** The packet of 塘沽街道总工会, which is there. */
export function tangguPacket(facts: PaperFacts = packetFacts()): Packet {
  const packet = unitPacket(facts, TANGGU, PACKET_WORDS);
  if (!packet) throw new Error('the unit has a packet');
  return packet;
}

/** The city's packet with its catalogue. */
export const wholeCityPacket = (facts: PaperFacts = packetFacts()): Packet =>
  cityPacket(facts, CATALOGUE, PACKET_WORDS);
