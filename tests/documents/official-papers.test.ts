/** The official papers as files: what stands in the value stands in .docx and html, for any number of rows. */

import { describe, expect, it } from '@jest/globals';
import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import { paperHtml } from '../../src/documents/paper-html.ts';
import { districtActivities, unitActivities } from '../../src/domain/paper/activity-papers.ts';
import type { Paper } from '../../src/domain/paper/paper.ts';
import { recommendations } from '../../src/domain/paper/recommendation-papers.ts';
import { worksPaper } from '../../src/domain/paper/works-paper.ts';
import { activity, paperFacts, TANGGU, work } from '../domain/paper-world.ts';
import { bareRealm } from './bare-realm.ts';
import { outOfOrder } from './element-orders.ts';
import { paperContent } from './paper-content.ts';
import { partsOf, readByMammoth, readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { HARD_NAMES } from './sample-papers.ts';

/** Titles that are hard to write and yet all different. */
const titleOf = (at: number) => `${(HARD_NAMES[at % 8] ?? '').replace(/\s+/g, ' ').trim()}第${at}`;

function papersOf(count: number): Paper[] {
  const activities = Array.from({ length: count }, (_, at) => activity(at + 1, { title: titleOf(at) }));
  const works = Array.from({ length: count }, (_, at) => work(at + 1, { title: titleOf(at), summary: titleOf(at) }));
  const facts = paperFacts([...activities, ...works]);
  const table = worksPaper(facts);
  return [
    unitActivities(facts, TANGGU).paper,
    districtActivities(facts).paper,
    ...recommendations(facts, TANGGU).papers.map(({ paper }) => paper),
    ...(table ? [table.paper] : []),
  ];
}

describe('the official papers', () => {
  it.each([0, 1, 60, 200])('are read back equal with %d entries', async (count) => {
    const papers = papersOf(count);
    expect(papers).toHaveLength(count === 0 ? 3 : 4);
    for (const paper of papers) {
      const bytes = writeDocx(paper);
      expect(readDocx(bytes)).toEqual(paperContent(paper));
      expect(await readByMammoth(bytes)).toEqual(paperContent(paper));
      expect(readHtml(paperHtml(paper))).toEqual(paperContent(paper));
      expect([...partsOf(bytes).values()].flatMap(outOfOrder)).toEqual([]);
    }
  });

  it('are the same bytes in the bare realm', async () => {
    const bare = await bareRealm('src/documents/docx/write-docx.ts');
    for (const paper of papersOf(60)) {
      expect(Buffer.from(bare('writeDocx', paper) as number[]).equals(writeDocx(paper))).toBe(true);
    }
  });

  it('repeat the head of their tables on every page', () => {
    const [paper] = papersOf(60);
    const document = paper && partsOf(writeDocx(paper)).get('word/document.xml');
    expect(JSON.stringify(document).match(/w:tblHeader/g)).toHaveLength(1);
  });
});
