/** The zips of packets, unpacked by programs that are not ours to the tree that the notice prescribes. */

import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import { packetZip } from '../../src/documents/packet-zip.ts';
import { packetListPaper } from '../../src/domain/packet/packet-papers.ts';
import { readZip } from '../../src/domain/packet/read-zip.ts';
import { tableFaults } from '../../src/domain/paper/table-cells.ts';
import { PACKET_WORDS, packetFacts, tangguPacket, topic, wholeCityPacket } from '../domain/packet-world.ts';
import { paperFacts, work } from '../domain/paper-world.ts';
import { everyNth, itInAll } from '../thoroughness.ts';
import { bareCheck, bareZip } from './bare-packet.ts';
import { bareRealm } from './bare-realm.ts';
import { JAVA, otherReader, PYTHON, treeOf } from './other-readers.ts';

/** Names that break careless programs. */
function hardFacts() {
  return paperFacts([
    work(1, { authorName: '𠮷😀', title: '../../x' }),
    work(2, { authorName: 'CON.txt', authorPhone: '13900000001', title: '长'.repeat(120) }),
    work(3, { authorName: '例\u202e示王', authorPhone: '13900000002', title: '短片' }),
    work(4, { authorName: 'a:b*?"<>|\\', authorPhone: '13900000003', title: '短 片' }),
    work(5, topic({ title: '…' })),
  ]);
}

const PACKETS = {
  unit: tangguPacket(),
  hardUnit: tangguPacket(hardFacts()),
  city: wholeCityPacket(),
  hardCity: wholeCityPacket(hardFacts()),
};
const CASES = everyNth(
  Object.entries(PACKETS).map(([name, packet]) => ({ name, packet })),
  8,
);

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packet-zip-'));
  for (const { name, packet } of CASES) writeFileSync(join(folder, `${name}.zip`), packetZip(packet));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What must lie there, by our own value and the reader of a third party. */
function wanted(packet: (typeof CASES)[number]['packet']): [string, Buffer][] {
  const read = unzipSync(packetZip(packet));
  return packet.files.map(({ path }): [string, Buffer] => [path, Buffer.from(read[path] ?? [])]);
}

function expectTree(root: string, packet: (typeof CASES)[number]['packet']): void {
  const tree = treeOf(root);
  const files = wanted(packet);
  expect([...tree.keys()].sort()).toEqual(files.map(([path]) => path).sort());
  for (const [path, bytes] of files) {
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(tree.get(path)?.equals(bytes)).toBe(true);
    expect(statSync(join(root, path)).mode & 0o600).toBe(0o600);
  }
}

describe.each(CASES)('packetZip of the packet $name', ({ name, packet }) => {
  const path = () => join(folder, `${name}.zip`);

  it.each(['C.UTF-8', 'POSIX'])('is unpacked by unzip under %s to the prescribed tree', (locale) => {
    const root = join(folder, `${name}-${locale}`);
    mkdirSync(root);
    if (otherReader('unzip', ['-q', path(), '-d', root], locale) === null) return;
    expectTree(root, packet);
  });

  it('is unpacked by Python, whole, with names in UTF-8', () => {
    const root = join(folder, `${name}-python`);
    const answer = otherReader('python3', ['-c', PYTHON, path(), root]);
    if (answer === null) return;
    expect(JSON.parse(answer)).toEqual([null, packet.files.map((file) => [file.path, true])]);
    expectTree(root, packet);
  });

  itInAll('is read by Java as a stream', () => {
    const source = join(folder, 'Unpack.java');
    writeFileSync(source, JAVA);
    const answer = otherReader('java', [source, path()]);
    if (answer === null) return;
    expect(JSON.parse(answer)).toEqual(wanted(packet).map(([file, bytes]) => [file, bytes.length]));
  });

  it('is the same bytes for the same packet, here and where nothing but the language exists', async () => {
    const bare = await bareRealm('tests/documents/bare-packet.ts');
    const bytes = Buffer.from(packetZip(packet));
    expect(bytes.equals(bareZip(packet))).toBe(true);
    expect(bytes.equals(Buffer.from(bare('bareZip', packet) as number[]))).toBe(true);
    const missing = packet.missing.length > 0 ? ['works'] : [];
    expect(bareCheck(packet)?.map(({ point }) => point)).toEqual(missing);
    expect(bare('bareCheck', packet)).toEqual(bareCheck(packet));
  });

  it('is read by our own reader as it was written', () => {
    const read = readZip(packetZip(packet));
    expect(
      read.ok && read.entries.map(({ bytes, isUtf8, method, name: file }) => [file, isUtf8, method, bytes]),
    ).toEqual(wanted(packet).map(([file, bytes]) => [file, true, 0, bytes.length]));
  });
});

describe('the papers of packets', () => {
  it.each(CASES)('have tables of the packet $name that fill their columns, within the page', ({ packet }) => {
    const list = packetListPaper(packet, { author: packet.name, words: PACKET_WORDS });
    const papers = [...packet.files.map(({ paper }) => paper), list];
    const tables = papers
      .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
      .flatMap((block) => (block.is === 'table' ? [block] : []));
    expect(tables.length).toBeGreaterThanOrEqual(packet.files.length);
    for (const table of tables) {
      expect(tableFaults(table)).toEqual([]);
      expect(table.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(156);
    }
    expect(writeDocx(list).length).toBeGreaterThan(5_000);
  });
});

describe('packetZip', () => {
  it('is dated by the newest content and not by today', () => {
    const [low = 0, high = 0] = packetZip(tangguPacket(packetFacts())).slice(12, 14);
    expect(low + high * 256).toBe(((2019 - 1980) << 9) | (8 << 5) | 20);
  });
});
