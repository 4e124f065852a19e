/** The line of each work: its state, what the person says about it, and what is recorded. */

import { describe, expect, it } from '@jest/globals';
import { linesOf, recordsOf } from '../../src/packing/work-lines.ts';
import { film, looked, RULES } from './packing-world.ts';

const A = film('ZP-2019-0001', '车间里的巧手', '王示例');
const B = film('ZP-2019-0002', '读书会上的年轻人', '何样例');
const LONG = looked('ZP-2019-0001.mp4', { facts: { ...looked('').facts, milliseconds: 181_000 } });

const states = (...given: Parameters<typeof linesOf>) => linesOf(...given).works.map(({ state }) => state);

describe('linesOf', () => {
  it('has each work received, to check or missing', () => {
    expect(states([A, B], [looked('ZP-2019-0001.mp4')], new Map())).toEqual(['received', 'missing']);
    expect(states([A, B], [LONG], new Map())).toEqual(['doubtful', 'missing']);
  });

  it('takes a file against the rules once a person has looked at it, and still tells what is wrong', () => {
    const [line] = linesOf([A], [LONG], new Map([[LONG.stamp, A.number]])).works;
    expect(line?.state).toBe('received');
    expect(line?.files[0]?.faults).toEqual([{ code: 'tooLong', milliseconds: 181_000, seconds: 180 }]);
  });

  it('never takes an empty file, whatever anybody says', () => {
    const empty = looked('ZP-2019-0001.mp4', { bytes: 0, facts: { ...looked('').facts, isEmpty: true } });
    expect(states([A], [empty], new Map([[empty.stamp, A.number]]))).toEqual(['doubtful']);
  });

  it('shows a file that two works share in both lines, and in one once it is given to it', () => {
    const shared = looked('ZP-2019-0001和ZP-2019-0002.mp4');
    expect(states([A, B], [shared], new Map())).toEqual(['doubtful', 'doubtful']);
    expect(states([A, B], [shared], new Map([[shared.stamp, B.number]]))).toEqual(['missing', 'received']);
  });

  it('asks no more about the other of two files once one was refused', () => {
    const files = [looked('ZP-2019-0001 a.mp4'), looked('ZP-2019-0001 b.mp4')];
    expect(states([A], files, new Map())).toEqual(['doubtful']);
    const refused = linesOf([A], files, new Map([['ZP-2019-0001 a.mp4', '']]));
    expect(refused.works[0]?.state).toBe('received');
    expect(refused.loose.map(({ path }) => path)).toEqual(['ZP-2019-0001 a.mp4']);
  });

  it('still asks about the other of two files once one was taken, and takes both by two clicks', () => {
    const files = [looked('ZP-2019-0001 a.mp4'), looked('ZP-2019-0001 b.mp4')];
    const [line] = linesOf([A], files, new Map([['ZP-2019-0001 a.mp4', A.number]])).works;
    expect(line?.files.map(({ doubts, state }) => [state, ...doubts])).toEqual([
      ['received'],
      ['doubtful', 'otherChosen'],
    ]);
    expect(recordsOf(line ? [line] : [], '', new Map()).map(({ name }) => name)).toEqual(['ZP-2019-0001 a.mp4']);
    const both = new Map(files.map(({ stamp }) => [stamp, A.number]));
    expect(linesOf([A], files, both).works[0]?.files.map(({ state }) => state)).toEqual(['received', 'received']);
  });

  it('keeps a copy aside, and doubts its content in another work, once the file was taken', () => {
    const content = { identity: '同' };
    const files = [LONG, looked('旧/ZP-2019-0001.mp4', content), looked('ZP-2019-0002.mp4', content)];
    const said = new Map([[LONG.stamp, A.number]]);
    const lines = linesOf([A, B], [{ ...LONG, ...content }, ...files.slice(1)], said);
    expect(lines.copies.map(({ looked: { path }, sameAs }) => [path, sameAs])).toEqual([
      ['旧/ZP-2019-0001.mp4', 'ZP-2019-0001.mp4'],
    ]);
    expect(lines.works.map(({ files: own }) => own.map(({ doubts, state }) => [state, ...doubts]))).toEqual([
      [['received']],
      [['doubtful', 'sameContent']],
    ]);
  });

  it('keeps what was recorded before, as it was left', () => {
    const recorded = (state: 'received' | 'doubtful') => [{ name: 'a.mp4', bytes: 1, sha256: '', state }];
    expect(states([{ ...A, recorded: recorded('received') }], [], new Map())).toEqual(['recorded']);
    expect(states([{ ...A, recorded: recorded('doubtful') }], [], new Map())).toEqual(['doubtful']);
  });

  it('sets copies aside and lists what belongs nowhere', () => {
    const copy = looked('旧/ZP-2019-0001.mp4', { identity: 'ZP-2019-0001.mp4' });
    const lines = linesOf([A], [looked('ZP-2019-0001.mp4'), copy, looked('别的.mp4')], new Map());
    expect(lines.copies.map(({ sameAs }) => sameAs)).toEqual(['ZP-2019-0001.mp4']);
    expect(lines.loose.map(({ path }) => path)).toEqual(['别的.mp4']);
  });

  it('forgets what was said of a work that another unit does not have', () => {
    const file = looked('ZP-2019-0001.mp4');
    expect(linesOf([B], [file], new Map([[file.stamp, A.number]])).loose).toEqual([file]);
  });
});

describe('recordsOf', () => {
  const photograph = { ...film('HD-2019-0007', '进车间', ''), isEvidence: true, folder: '' };
  const free = { ...photograph, rules: { ...RULES, formats: null, shorterThanSeconds: null } };

  it('records what a file is, where it lies, and the caption of a photograph alone', () => {
    const files = [LONG, looked('HD-2019-0007.jpg')];
    const captions = new Map(files.map(({ stamp }) => [stamp, '合影']));
    const records = recordsOf(linesOf([A, free], files, new Map()).works, '移动硬盘', captions);
    expect(records.map(({ caption, number, seconds, state }) => [number, seconds, caption, state])).toEqual([
      ['ZP-2019-0001', 181, '', 'doubtful'],
      ['HD-2019-0007', 120, '合影', 'received'],
    ]);
    expect(records[0]).toMatchObject({ place: '移动硬盘', format: 'MP4', sha256: 'ZP-2019-0001.mp4' });
  });

  it('takes back what was recorded of a work, once the person has said that it is not of it', () => {
    const recorded = [{ name: LONG.name, bytes: LONG.bytes, sha256: LONG.sha256, state: 'received' as const }];
    const works = [{ ...A, recorded }, B];
    const said = (number: string) => linesOf(works, [LONG], new Map([[LONG.stamp, number]])).works;
    const statesOf = (number: string) =>
      recordsOf(said(number), '', new Map()).map((one) => [one.number, one.name, one.state]);
    expect(statesOf('')).toEqual([[A.number, LONG.name, 'refused']]);
    expect(said('').map(({ state }) => state)).toEqual(['missing', 'missing']);
    expect(statesOf(B.number)).toEqual([
      [A.number, LONG.name, 'refused'],
      [B.number, LONG.name, 'received'],
    ]);
    expect(statesOf(A.number)).toEqual([[A.number, LONG.name, 'received']]);
    const copy = looked(`旧/${LONG.name}`, { identity: LONG.identity, sha256: LONG.sha256 });
    const lines = linesOf(works, [LONG, copy], new Map([[copy.stamp, '']])).works;
    expect(recordsOf(lines, '', new Map()).map((one) => [one.number, one.state])).toEqual([[A.number, 'doubtful']]);
  });

  it('takes a length of years, as a broken head tells it, for none', () => {
    const endless = looked('ZP-2019-0001.mp4', { facts: { ...LONG.facts, milliseconds: 4e12 } });
    expect(recordsOf(linesOf([A], [endless], new Map()).works, '', new Map())).toMatchObject([{ seconds: null }]);
  });

  it('leaves out what belongs to nobody knows which work, and what cannot be read', () => {
    const files = [looked('ZP-2019-0001和ZP-2019-0002.mp4'), looked('读书会上的年轻人.mp4', { isUnreadable: true })];
    expect(recordsOf(linesOf([A, B], files, new Map()).works, '', new Map())).toEqual([]);
  });
});
