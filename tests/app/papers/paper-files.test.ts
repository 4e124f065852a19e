/** Papers as files: each under its key, made only when it is written, with a print of what it says and looks like. */

import { describe, expect, it } from '@jest/globals';
import { DOCUMENTS } from '../../../src/app/papers/documents.ts';
import { paperFiles } from '../../../src/app/papers/paper-files.ts';
import { readTypefaces } from '../../../src/documents/read-typefaces.ts';
import type { PaperFacts } from '../../../src/domain/paper/paper-facts.ts';
import { activity, paperFacts, TANGGU, work } from '../../domain/paper-world.ts';
import { openBlank } from '../small-workbook.ts';

const FACTS = paperFacts([activity(1), work(1), work(2, { authorName: '乙示例' })]);

function filesOf(kind: string, unit: typeof TANGGU | null = TANGGU, facts: PaperFacts = FACTS, typefaces = '') {
  const document = DOCUMENTS.find((one) => one.kind === kind);
  if (!document) throw new Error(`no paper ${kind}`);
  return paperFiles(openBlank().run(), facts, document, unit, readTypefaces(typefaces));
}

describe('paperFiles', () => {
  it('makes a Google document and a .docx of a summary, and a .docx alone of the others', () => {
    expect(filesOf('summary').map(({ ending, key, kind }) => [key, kind, ending])).toEqual([
      ['summary/TG', 'summary', ''],
      ['summaryPaper/TG', 'summaryPaper', '.docx'],
    ]);
    expect(filesOf('annex3').map(({ ending, key }) => [key, ending])).toEqual([
      ['annex3/TG/甲示例', '.docx'],
      ['annex3/TG/乙示例', '.docx'],
    ]);
  });

  it('gives their content when it is asked for: a page, or an archive of bytes', () => {
    const [page, file] = filesOf('summary').map(({ content }) => content().content);
    expect(page && 'html' in page && page.html).toContain('塘沽街道总工会');
    expect(file && 'bytes' in file && [...file.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('prints content and typefaces alike, but not the moment at which a summary is made', () => {
    const print = (facts: PaperFacts, typefaces = '') => filesOf('summary', TANGGU, facts, typefaces)[0]?.print;
    expect(print({ ...FACTS, asOf: '2019-10-01T09:00:00+08:00' })).toBe(print(FACTS));
    expect(print(FACTS, '标题=方正小标宋_GBK')).not.toBe(print(FACTS));
    expect(print(paperFacts([activity(1, { participants: '99' })]))).not.toBe(print(FACTS));
  });

  it('has the district’s of nobody, of which the report alone is a draft; a unit’s paper needs a unit', () => {
    expect(filesOf('cityReport', null)).toMatchObject([{ key: 'cityReport/', unit: '', isDraft: true }]);
    expect(filesOf('districtAnnex1', null)).toMatchObject([{ isDraft: false }]);
    expect(filesOf('annex1', null)).toEqual([]);
  });
});
