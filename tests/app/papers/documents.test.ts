/** The list of papers: of whom each is, and what of it there is to be made. */

import { describe, expect, it } from '@jest/globals';
import { DOCUMENTS, papersOf } from '../../../src/app/papers/documents.ts';
import { REQUEST_KINDS } from '../../../src/app/tables/requests.ts';
import { say } from '../../../src/messages/say.ts';
import { activity, paperFacts, TANGGU, work, XINHE } from '../../domain/paper-world.ts';

const FACTS = paperFacts([activity(1), work(1), work(2, { authorName: '乙示例' })]);

import { names2019 } from '../../factories.ts';

describe('DOCUMENTS', () => {
  it('has each kind once, under a request of staff and a name of its own', () => {
    const kinds = DOCUMENTS.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const { kind, request } of DOCUMENTS) {
      expect([
        REQUEST_KINDS.includes(request),
        Object.keys(say('sheet', 'zh-CN').documentKinds(names2019()['zh-CN'])).includes(kind),
      ]).toEqual([true, true]);
    }
  });

  it('knows a summary made at another time for the same one, and a changed one for another', () => {
    const summary = DOCUMENTS.find(({ kind }) => kind === 'summary');
    if (summary?.of !== 'unit') throw new Error('no summary');
    const content = (facts = FACTS) => JSON.stringify(summary.content?.(facts, TANGGU));
    expect(content({ ...FACTS, asOf: '2019-10-01T09:00:00+08:00' })).toBe(content());
    expect(content(paperFacts([activity(1, { participants: '99' })]))).not.toBe(content());
  });
});

describe('papersOf', () => {
  it('gives a unit’s paper, and one of each author under their name', () => {
    expect(papersOf(FACTS, 'summary', TANGGU).map(({ part }) => part)).toEqual(['']);
    expect(papersOf(FACTS, 'annex3', TANGGU).map(({ part }) => part)).toEqual(['甲示例', '乙示例']);
    expect(papersOf(FACTS, 'annex3', XINHE)).toEqual([]);
  });

  it('gives the district’s for nobody, and none of them to a unit', () => {
    expect(papersOf(FACTS, 'districtAnnex1', null)).toHaveLength(1);
    expect([papersOf(FACTS, 'districtAnnex1', TANGGU), papersOf(FACTS, 'summary', null)]).toEqual([[], []]);
    // Nothing was sent yet that could be corrected.
    expect(papersOf(FACTS, 'correction', null)).toEqual([]);
  });

  it.each(['', 'packet', '__proto__', 'constructor'])('knows no paper %j', (kind) => {
    expect([papersOf(FACTS, kind, TANGGU), papersOf(FACTS, kind, null)]).toEqual([[], []]);
  });
});
