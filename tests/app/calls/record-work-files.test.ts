/** What files are: recorded once as they were found; of a work the last one counts, an activity has several. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordWorkFiles } from '../../../src/app/calls/record-work-files.ts';
import { readWorkFiles } from '../../../src/app/tables/work-files.ts';
import { everyNth, tries } from '../../thoroughness.ts';
import { openSmall, receive, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

const FILE = {
  number: 'ZP-2019-0001',
  name: '守护.mp4',
  bytes: 31_457_280,
  format: 'MP4',
  seconds: 171,
  sha256: 'a'.repeat(64),
  place: '移动硬盘',
  caption: '',
  state: 'received',
} as const;

function oneOfEach(): SmallWorkbook {
  const workbook = openSmall();
  receive(workbook, 'w1', {}, 'work');
  receive(workbook, 'r1');
  return workbook;
}

const record = (workbook: SmallWorkbook, ...files: object[]) =>
  recordWorkFiles.answer(workbook.run('second@example.org'), { files }, 'zh-CN');

/** What the papers and the packing page are given. */
const filesIn = (workbook: SmallWorkbook) => readWorkFiles(workbook.run(), workbook.settings());

const anyLook = fc
  .record({
    number: fc.constantFrom('ZP-2019-0001', 'HD-2019-0001'),
    name: fc.constantFrom('甲.mp4', '乙.mp4'),
    content: fc.constantFrom('a', 'b'),
    state: fc.constantFrom('received', 'doubtful', 'refused'),
  })
  .map(({ content, ...look }) => ({ ...FILE, ...look, sha256: content.repeat(64) }));

const recorded = (count: number) => ({ ok: true, value: { recorded: count } });

describe('recordWorkFiles', () => {
  it('notes a file beside its entry, which stays as it is, and has the rules held against it by the next run', () => {
    const workbook = oneOfEach();
    const before = rowsIn(workbook, 'work');
    expect(record(workbook, FILE, { ...FILE, number: 'HD-2019-0001', seconds: null })).toEqual(recorded(2));
    const texts = { name: '守护.mp4', bytes: '31457280', format: 'MP4', by: 'second@example.org' };
    expect(rowsIn(workbook, 'workFiles')).toMatchObject([
      { ...texts, entry: 'w1', seconds: '171', at: '2019-08-20T09:00:00+08:00' },
      { ...texts, entry: 'r1', seconds: '' },
    ]);
    expect(rowsIn(workbook, 'work')).toEqual(before);
    expect(workbook.settings().workFiles).toBe('2');
  });

  it('is not recorded again just so, unless another file of the same work came after it', () => {
    const workbook = oneOfEach();
    record(workbook, FILE);
    expect(record(workbook, FILE)).toEqual(recorded(0));
    expect(record(workbook, { ...FILE, seconds: 181 })).toEqual(recorded(1));
    expect([record(workbook, FILE), record(workbook, FILE)]).toEqual([recorded(1), recorded(0)]);
    expect(rowsIn(workbook, 'workFiles').map(({ seconds }) => seconds)).toEqual(['171', '181', '171']);
  });

  it('has several photographs of an activity, of which none overtakes another', () => {
    const workbook = oneOfEach();
    const photo = { ...FILE, number: 'HD-2019-0001', name: '1.jpg', format: 'JPEG', seconds: null };
    expect(record(workbook, photo, { ...photo, name: '2.jpg', sha256: 'b'.repeat(64) })).toEqual(recorded(2));
    expect(record(workbook, photo)).toEqual(recorded(0));
  });

  it('keeps a caption that is put back, and a photograph that comes again after it was refused', () => {
    const workbook = oneOfEach();
    const photo = { ...FILE, number: 'HD-2019-0001', name: '1.jpg', format: 'JPEG', seconds: null };
    const looks = [
      { caption: '合影' },
      { caption: '' },
      { caption: '合影' },
      { state: 'refused' },
      { caption: '合影' },
    ];
    for (const look of looks) expect(record(workbook, { ...photo, ...look })).toEqual(recorded(1));
    expect(filesIn(workbook).get('r1')).toMatchObject([{ name: '1.jpg', caption: '合影', state: 'received' }]);
  });

  it('has the same files again change nothing, and each file once, as it was last looked at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyLook, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        (calls) => {
          const workbook = oneOfEach();
          for (const looks of calls) {
            const said = [...new Map(looks.map((look) => [`${look.number} ${look.sha256}`, look])).values()];
            record(workbook, ...said);
            expect(record(workbook, ...said)).toEqual(recorded(0));
          }
          const last = new Map(calls.flat().map((look) => [`${look.number} ${look.sha256}`, look]));
          const stand = [...last.values()].filter(({ state }) => state !== 'refused');
          const found = [...filesIn(workbook).values()].flat();
          const told = ({ name, sha256, state }: { name: string; sha256: string; state: string }) =>
            `${name} ${sha256} ${state}`;
          expect(found.map(told).sort()).toEqual(stand.map(told).sort());
        },
      ),
      { numRuns: tries(60) },
    );
  });

  it('records none of them where one is of no entry, and names it', () => {
    const workbook = oneOfEach();
    expect(record(workbook, FILE, { ...FILE, number: 'ZP-2019-0009' })).toEqual({
      ok: false,
      refusal: 'unknownEntry',
      detail: 'ZP-2019-0009',
    });
    expect(rowsIn(workbook, 'workFiles')).toEqual([]);
  });

  it.each(
    everyNth(
      [
        [{ name: '' }],
        [{ bytes: -1 }],
        [{ bytes: 1.5 }],
        [{ seconds: -1 }],
        [{ sha256: 'A'.repeat(64) }],
        [{ sha256: 'a' }],
        [{ state: 'gone' }],
        [{ at: '2019-08-20' }],
      ],
      4,
    ),
  )('takes no file with %j', (given) => {
    const workbook = oneOfEach();
    expect(record(workbook, { ...FILE, ...given })).toEqual({ ok: false, refusal: 'badRequest' });
  });

  it('takes no empty list, and at most 200 files', () => {
    const workbook = oneOfEach();
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...FILE, name: `${index}.mp4` }));
    expect([record(workbook), record(workbook, ...many(201))]).toEqual([
      { ok: false, refusal: 'badRequest' },
      { ok: false, refusal: 'badRequest' },
    ]);
    expect(record(workbook, ...many(200))).toEqual(recorded(200));
  });
});
