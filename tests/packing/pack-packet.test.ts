/** The packet as it is laid out, packed and held against the list, and the list red when a part is away. */

import { describe, expect, it } from '@jest/globals';
import { checkPacket } from '../../src/packing/check-packet.ts';
import { packPacket } from '../../src/packing/pack-packet.ts';
import { type PlannedFile, planPacket } from '../../src/packing/plan-packet.ts';
import type { ListedFile } from '../../src/packing/read-zip.ts';
import { type Choices, linesOf } from '../../src/packing/work-lines.ts';
import { film, folderOf, looked, viewOf } from './packing-world.ts';

const A = film('ZP-2019-0001', '车间里的巧手', '王示例');
const B = film('ZP-2019-0002', '读书会上的年轻人', '何样例');
const VIEW = viewOf([A, B]);
const FILES = [looked('收到/ZP-2019-0001.mp4'), looked('收到/ZP-2019-0002.mp4')];
const NONE: Choices = new Map();

const planOf = (...given: Parameters<typeof linesOf>) => planPacket(viewOf([...given[0]]), linesOf(...given).works);

/** As the zip would list what was planned. */
function listed(plan: readonly PlannedFile[]): ListedFile[] {
  return plan.map(({ content, path }) => ({ path, bytes: content.size, crc: 0, offset: 0 }));
}

describe('planPacket', () => {
  it('puts each work beside its author’s form', () => {
    expect(planOf([A, B], FILES, NONE).map(({ path }) => path)).toEqual([
      `${folderOf('王示例')}/推荐表.docx`,
      `${folderOf('何样例')}/推荐表.docx`,
      `${folderOf('王示例')}/ZP-2019-0001.mp4`,
      `${folderOf('何样例')}/ZP-2019-0002.mp4`,
    ]);
  });

  it('gives a work that is named like the form, or like another work, a name of its own', () => {
    const twin = film('ZP-2019-0003', '另一件', '王示例');
    const files = [looked('一/推荐表.docx'), looked('二/推荐表.DOCX')];
    const choices = new Map([
      ['一/推荐表.docx', A.number],
      ['二/推荐表.DOCX', twin.number],
    ]);
    const names = planOf([A, twin], files, choices).map(({ path }) => path.split('/').at(-1) ?? '');
    expect(names[0]).toBe('推荐表.docx');
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
  });

  it('lets no name lead out of the folder', () => {
    const odd = ['../../x.mp4', '..\\..\\x', 'a\u202egpj.mp4', '😀.mp4', `${'长'.repeat(200)}.mp4`];
    const works = odd.map((_, index) => film(`ZP-2019-000${index}`, '件', '王示例'));
    const files = odd.map((name, index) => ({ ...looked(String(index)), name }));
    const choices = new Map(files.map(({ stamp }, index) => [stamp, works[index]?.number ?? '']));
    for (const { number, path } of planOf(works, files, choices)) {
      if (number === '') continue;
      expect(path.split('/')).toHaveLength(3);
      expect(path).not.toMatch(/\\|\u202e|^\.\.|\/\.\.?$/);
    }
  });

  it('leaves photographs out, and works that are still to be checked', () => {
    const photograph = { ...B, isEvidence: true, folder: '' };
    const two = [looked('ZP-2019-0001 a.mp4'), looked('ZP-2019-0001 b.mp4'), looked('ZP-2019-0002.mp4')];
    expect(planOf([A, photograph], two, NONE).map(({ path }) => path)).toEqual([`${folderOf('王示例')}/推荐表.docx`]);
  });
});

describe('checkPacket', () => {
  const { works } = linesOf([A, B], FILES, NONE);
  const plan = planPacket(VIEW, works);

  it('is green where everything is there', () => {
    const { gaps, points } = checkPacket(VIEW, works, plan, listed(plan));
    expect(gaps).toEqual([]);
    expect(points.map(({ code, count, holds }) => [code, count, holds])).toEqual([
      ['papers', 2, true],
      ['works', 2, true],
      ['sizes', 4, true],
      ['nothingElse', 4, true],
      ['rules', 2, true],
    ]);
  });

  it.each(plan.map(({ path }) => path))('is red, and says so, when %s is taken away', (path) => {
    const rest = listed(plan).filter((file) => file.path !== path);
    const { gaps, points } = checkPacket(VIEW, works, plan, rest);
    expect(gaps).toEqual([{ code: path.endsWith('.docx') ? 'paperMissing' : 'fileMissing', path }]);
    expect(points.filter(({ holds }) => !holds)).toHaveLength(1);
  });

  it('is red for another size, for more than was planned, and for a zip that does not open', () => {
    const [first, ...others] = listed(plan);
    if (first === undefined) throw new Error('nothing was planned');
    const { path } = first;
    expect(checkPacket(VIEW, works, plan, [{ ...first, bytes: 1 }, ...others]).gaps).toEqual([
      { code: 'otherSize', path },
    ]);
    const more = { ...first, path: 'x' };
    expect(checkPacket(VIEW, works, plan, [first, ...others, more]).gaps).toEqual([{ code: 'unexpected', path: 'x' }]);
    expect(checkPacket(VIEW, works, plan, null).points.some(({ holds }) => holds)).toBe(false);
  });

  it('names works without a file, still open, not chosen this time, or against the rules', () => {
    const link = film('ZP-2019-0004', '有链接', '李样例', { hasLink: true });
    const before = film('ZP-2019-0005', '登记过', '李样例', {
      recorded: [{ name: 'a.mp4', bytes: 1, sha256: '', state: 'received' }],
    });
    const long = looked('ZP-2019-0003.mp4', { facts: { ...looked('').facts, milliseconds: 181_000 } });
    const against = film('ZP-2019-0003', '超时的', '李样例');
    const two = [looked('ZP-2019-0002 a.mp4'), looked('ZP-2019-0002 b.mp4'), long];
    const lines = linesOf([A, B, against, link, before], two, new Map([[long.stamp, against.number]])).works;
    const view = viewOf(lines.map(({ work }) => work));
    const all = planPacket(view, lines);
    expect(
      checkPacket(view, lines, all, listed(all)).gaps.map((gap) => [gap.code, 'number' in gap && gap.number]),
    ).toEqual([
      ['workMissing', A.number],
      ['workOpen', B.number],
      ['workNotChosen', before.number],
      ['againstRules', against.number],
    ]);
  });
});

describe('packPacket', () => {
  it('gives a zip that was read back, with its report', async () => {
    const { works } = linesOf([A, B], FILES, NONE);
    const made = await packPacket(VIEW, works, planPacket(VIEW, works));
    expect(made.ok && made.report.gaps).toEqual([]);
  });

  it('gives nothing where a file is another at the second reading', async () => {
    const { works } = linesOf([A, B], FILES, NONE);
    const changing = new Blob(['first']);
    const pieces = [new Blob(['other'])];
    // The first reading goes by `slice`; what the zip holds is the blob itself.
    Object.defineProperty(changing, 'slice', { value: () => pieces[0] });
    const plan = [{ path: 'a/b.mp4', content: changing, number: A.number }];
    expect(await packPacket(VIEW, works, plan)).toEqual({ ok: false, why: 'changed', path: 'a/b.mp4' });
  });
});
