/** What the packing page packs: papers as files, works whose files are expected with their rules, photographs. */

import { describe, expect, it } from '@jest/globals';
import { openPacking } from '../../../src/app/calls/open-packing.ts';
import { readPacking } from '../../../src/app/calls/read-packing.ts';
import { recordWorkFiles } from '../../../src/app/calls/record-work-files.ts';
import { reviewEntry } from '../../../src/app/calls/review-entry.ts';
import { openSmall, receive, type SmallWorkbook } from '../small-workbook.ts';

const VIDEO = {
  track: 'series',
  subproject: 'microVideo',
  kind: '视频',
  title: '短片',
  fileFormat: 'MP4',
  durationSeconds: '170',
  sizeMegabytes: '30',
  original: '是',
  submittedElsewhere: '否',
};

function approve(workbook: SmallWorkbook, number: string): void {
  const seen = { version: 1, state: 'received' };
  const wish = { number, decision: 'approve', code: '', reason: '', seen };
  expect(reviewEntry.answer(workbook.run(), wish, 'zh-CN')).toMatchObject({ ok: true });
}

/** An approved story and an activity of 塘沽, which stands. */
function oneStory(): SmallWorkbook {
  const workbook = openSmall();
  receive(workbook, 'w1', {}, 'work');
  receive(workbook, 'r1');
  approve(workbook, 'ZP-2019-0001');
  return workbook;
}

function value(workbook: SmallWorkbook, of = 'TG', language: 'zh-CN' | 'en' = 'zh-CN') {
  const office = workbook.run();
  const answer = readPacking.answer(office, { of }, language);
  if (!answer.ok) throw new Error(answer.refusal);
  expect(office.book.hasWritten()).toBe(false);
  return answer.value;
}

describe('readPacking', () => {
  it('gives a unit’s papers and list as files, its approved works, and photographs of activities that stand', () => {
    const { choices, list, name, papers, works } = value(oneStory());
    expect(choices.map(({ key }) => key)).toEqual(['city', 'TG', 'HG', 'DG']);
    expect([name, list?.name.endsWith('.docx')]).toEqual([expect.stringContaining('塘沽街道总工会'), true]);
    // Zip archives, all of them: a .docx is one.
    expect(papers.length).toBeGreaterThan(0);
    for (const { base64, path } of papers) expect([path.endsWith('.docx'), base64.slice(0, 4)]).toEqual([true, 'UEsD']);
    expect(works.map(({ isEvidence, number }) => [number, isEvidence])).toEqual([
      ['ZP-2019-0001', false],
      ['HD-2019-0001', true],
    ]);
  });

  it('tells what is recorded of a work’s file', () => {
    const workbook = oneStory();
    const file = { name: 'a.docx', bytes: 10, format: '', seconds: null, sha256: '', place: '', caption: '' };
    recordWorkFiles.answer(workbook.run(), { files: [{ ...file, number: 'ZP-2019-0001', state: 'doubtful' }] }, 'en');
    expect(value(workbook).works[0]?.recorded).toEqual([{ name: 'a.docx', bytes: 10, sha256: '', state: 'doubtful' }]);
  });

  it('tells the notice’s rules for the file of a video with their clause', () => {
    const workbook = openSmall();
    receive(workbook, 'w1', VIDEO, 'work');
    approve(workbook, 'ZP-2019-0001');
    expect(value(workbook, 'city').works[0]?.rules).toMatchObject({
      formats: expect.arrayContaining(['MP4']),
      shorterThanSeconds: expect.any(Number),
      smallerThanMegabytes: expect.any(Number),
      clause: expect.stringMatching(/./),
    });
  });

  it('has no papers of a unit of which nothing is approved, and the district’s packet without a list', () => {
    const workbook = oneStory();
    expect(value(workbook, 'HG')).toMatchObject({ papers: [], list: null, name: '汉沽街道总工会' });
    expect(value(workbook, 'city')).toMatchObject({ of: 'city', list: null });
  });

  it('asks for nobody in particular: for whom the caller has opened the page, or the district', () => {
    const workbook = oneStory();
    expect(value(workbook, '').of).toBe('city');
    openPacking.answer(workbook.run(), { of: 'TG' }, 'zh-CN');
    expect(value(workbook, '').of).toBe('TG');
  });

  it.each(['JX', 'XX', '__proto__'])('refuses %s, which is no unit that takes part', (of) => {
    expect(readPacking.answer(openSmall().run(), { of }, 'en')).toEqual({ ok: false, refusal: 'unknownUnit' });
  });
});
