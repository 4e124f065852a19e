/** Packets as files: the zip with what it is made of and lacks, and its list; nothing where nothing is to be packed. */

import { describe, expect, it } from '@jest/globals';
import { packetFiles, packetList, packetOf } from '../../../src/app/papers/write-packets.ts';
import { readTypefaces } from '../../../src/documents/read-typefaces.ts';
import { activity, paperFacts, TANGGU, work, XINHE } from '../../domain/paper-world.ts';
import { openBlank } from '../small-workbook.ts';

const FACTS = paperFacts([activity(1), work(1), work(2)], { open: ['w2'] });
const FACES = readTypefaces('');

const filesOf = (unit: typeof TANGGU | null, facts = FACTS) => packetFiles(openBlank().run(), facts, unit, FACES);

describe('packetFiles', () => {
  it('makes a zip of a unit’s papers, and a list beside it', () => {
    const [zip, list] = filesOf(TANGGU);
    expect([zip?.key, zip?.ending, list?.key, list?.ending]).toEqual(['packet/TG', '.zip', 'packetList/TG', '.docx']);
    expect(list?.name).toBe(packetList(packetOf(FACTS, TANGGU) ?? noPacket(), TANGGU, FACTS).name);
    const made = zip?.content().content;
    expect(made && 'bytes' in made && [...made.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('remembers of what it is made, what is missing and what was left', () => {
    expect(JSON.parse(filesOf(TANGGU)[0]?.about ?? '')).toMatchObject({
      kind: 'unit',
      unit: 'TG',
      entries: ['w1'],
      missing: [{ entry: 'w1', what: expect.any(String) }],
      left: [{ entry: 'w2', why: expect.any(String) }],
    });
  });

  it('says in words what the zip lacks when it is opened again: at most five gaps, and how many more', () => {
    const facts = paperFacts(Array.from({ length: 8 }, (_, index) => work(index + 1)));
    const parts = filesOf(TANGGU, facts)[0]?.content().note.split('；') ?? [];
    expect(parts.map((part) => /作品(\d)$/.exec(part)?.[1] ?? part)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '另有3处，见报送清单',
    ]);
  });

  it('is another file when a work of it changes, and the same when only an activity does', () => {
    const print = (facts = FACTS) => filesOf(TANGGU, facts)[0]?.print;
    expect(print(paperFacts([activity(1, { title: '夜校' }), work(1), work(2)], { open: ['w2'] }))).toBe(print());
    expect(print(paperFacts([activity(1), work(1, { title: '另一件' }), work(2)], { open: ['w2'] }))).not.toBe(print());
  });

  it('has none of a unit of which nothing may stand in one', () => {
    expect([filesOf(XINHE), packetOf(FACTS, XINHE)]).toEqual([[], null]);
  });

  it('has the district’s without a list', () => {
    expect(filesOf(null).map(({ key, unit }) => [key, unit])).toEqual([['cityPacket/', '']]);
  });
});

function noPacket(): never {
  throw new Error('no packet');
}
