/** What a person says of a file settles that file: no other one is taken by it, and none is lost. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LookedFile } from '../../src/packing/look-at-file.ts';
import { linesOf, recordsOf } from '../../src/packing/work-lines.ts';
import { tries } from '../thoroughness.ts';
import { film, looked, UNIT } from './packing-world.ts';

const A = film('ZP-2019-0001', '车间里的巧手', '王示例');
const B = film('ZP-2019-0002', '读书会', '何样例');
const C = { ...film('HD-2019-0007', '网络安全进车间', ''), isEvidence: true, folder: '' };
const WORKS = [A, B, C];

const FOLDERS = ['收到', `收到/王示例+${UNIT}`, `收到/何样例+${UNIT}`, '收到/ZP-2019-0002', '收到/HD-2019-0007'];
const NAMES = [
  'ZP-2019-0001',
  'ZP-2019-0001和ZP-2019-0002',
  '车间里的巧手',
  '我们的读书会',
  '成片',
  '成片 终稿',
  '合影',
];

const anyFile = fc.record({
  folder: fc.constantFrom(...FOLDERS),
  name: fc.constantFrom(...NAMES),
  identity: fc.constantFrom('甲', '乙', '丙', '丁', ''),
  milliseconds: fc.constantFrom(120_000, 120_000, 181_000),
});

const anyFiles = fc.array(anyFile, { minLength: 1, maxLength: 5 }).map((some) =>
  some.map(({ folder, identity, milliseconds, name }, index) => {
    const path = `${folder}/${index === 0 ? name : `${name} ${index}`}.mp4`;
    const facts = { ...looked('').facts, milliseconds };
    return looked(path, { facts, identity: identity === '' ? path : identity });
  }),
);

const saying = fc.tuple(fc.nat(4), fc.constantFrom('', ...WORKS.map(({ number }) => number)));

/** Numbers of the works that use each file, by its path. */
function usesOf(files: readonly LookedFile[], said: ReadonlyMap<string, string>) {
  const { works } = linesOf(WORKS, files, said);
  const uses = works.flatMap(({ work, files: own }) =>
    own.filter(({ state }) => state === 'received').map(({ looked: { path } }) => [path, work.number] as const),
  );
  return new Map(uses);
}

describe('a person who settles files one by one', () => {
  it('has no other file taken for a work by giving it one', () => {
    fc.assert(
      fc.property(anyFiles, saying, (files, [index, number]) => {
        const file = files[index % files.length];
        if (file === undefined || number === '') return;
        const before = usesOf(files, new Map());
        for (const [path, work] of usesOf(files, new Map([[file.stamp, number]]))) {
          if (path !== file.path && work === number) expect(before.get(path)).toBe(work);
        }
      }),
      { numRuns: tries(4_000) },
    );
  });

  it('has one file for a work, one work for a content, and every file somewhere, but by own word', () => {
    fc.assert(
      fc.property(anyFiles, fc.array(saying, { maxLength: 4 }), (files, sayings) => {
        const said = new Map(sayings.map(([index, number]) => [files[index % files.length]?.stamp ?? '', number]));
        const lines = linesOf(WORKS, files, said);
        const taken = [...usesOf(files, said)].map(([path, number]) => {
          const identity = files.find((file) => file.path === path)?.identity ?? '';
          return { identity, number, isSaid: said.get(path) === number };
        });
        for (const one of taken.filter(({ isSaid }) => !isSaid)) {
          const others = taken.filter((other) => other !== one);
          if (one.number !== C.number) expect(others.map(({ number }) => number)).not.toContain(one.number);
          expect(others.map(({ identity }) => identity)).not.toContain(one.identity);
        }
        const shown = [...lines.works.flatMap((line) => line.files), ...lines.copies].map((line) => line.looked.path);
        const all = new Set([...shown, ...lines.loose.map(({ path }) => path)]);
        expect([...all].sort()).toEqual(files.map(({ path }) => path).sort());
      }),
      { numRuns: tries(4_000) },
    );
  });

  it('has the last file that is recorded of a work among those that were taken, where one was', () => {
    fc.assert(
      fc.property(anyFiles, fc.array(saying, { maxLength: 4 }), (files, sayings) => {
        const said = new Map(sayings.map(([index, number]) => [files[index % files.length]?.stamp ?? '', number]));
        const { works } = linesOf(WORKS, files, said);
        const records = recordsOf(works, '', new Map());
        for (const { number } of [A, B].filter((work) => [...said.values()].includes(work.number))) {
          expect(records.findLast((record) => record.number === number)?.state).toBe('received');
        }
      }),
      { numRuns: tries(4_000) },
    );
  });
});
