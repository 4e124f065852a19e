/** The official papers as files: what stands in the value stands in .docx and html, for any number of rows. */

import { describe, expect, it } from '@jest/globals';
import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import { paperHtml } from '../../src/documents/paper-html.ts';
import type { Entry } from '../../src/domain/intake/entry.ts';
import { districtActivities, unitActivities } from '../../src/domain/paper/activity-papers.ts';
import { briefPaper } from '../../src/domain/paper/brief-paper.ts';
import { callList } from '../../src/domain/paper/call-list.ts';
import { cataloguePaper } from '../../src/domain/paper/catalogue-paper.ts';
import { cityReport } from '../../src/domain/paper/city-report.ts';
import { correctionPaper } from '../../src/domain/paper/correction-paper.ts';
import type { Paper } from '../../src/domain/paper/paper.ts';
import type { PaperFacts } from '../../src/domain/paper/paper-facts.ts';
import { recommendations } from '../../src/domain/paper/recommendation-papers.ts';
import { summarize } from '../../src/domain/paper/summary.ts';
import { worksPaper } from '../../src/domain/paper/works-paper.ts';
import { summaryPaper } from '../../src/messages/documents/summary-paper.ts';
import { activity, paperFacts, selections, sentBatch, TANGGU, work } from '../domain/paper-world.ts';
import { unit } from '../factories.ts';
import { everyNth, itInAll } from '../thoroughness.ts';
import { bareRealm } from './bare-realm.ts';
import { outOfOrder } from './element-orders.ts';
import { paperContent } from './paper-content.ts';
import { partsOf, readByMammoth, readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { HARD_NAMES } from './sample-papers.ts';

/** Titles that are hard to write and yet all different. */
const titleOf = (index: number) => `${(HARD_NAMES[index % 8] ?? '').replace(/\s+/g, ' ').trim()}第${index}`;

function papersOf(count: number): Paper[] {
  const activities = Array.from({ length: count }, (_, index) => activity(index + 1, { title: titleOf(index) }));
  const works = Array.from({ length: count }, (_, index) =>
    work(index + 1, { title: titleOf(index), summary: titleOf(index) }),
  );
  const facts = districtFacts([...activities, ...works]);
  const table = worksPaper(facts);
  const correction = correctionPaper(facts);
  return [
    unitActivities(facts, TANGGU).paper,
    districtActivities(facts).paper,
    ...recommendations(facts, TANGGU).papers.map(({ paper }) => paper),
    ...(table ? [table.paper] : []),
    cataloguePaper(facts).paper,
    cityReport(facts).paper,
    briefPaper(facts).paper,
    callList(facts).paper,
    ...(correction ? [correction.paper] : []),
    summaryPaper(summarize(facts, { unit: TANGGU, asOf: facts.asOf }), facts.campaign),
  ];
}

/** A district of as many units as entries, the odd ones called, the first three entries its highlights. */
function districtFacts(entries: readonly Entry[]): PaperFacts {
  const units = entries.map((_, index) => unit({ id: `U${index}`, name: titleOf(index) }));
  const people = { role: 'liaison', name: '𠮷示例', phone: '13800000001', since: '' } as const;
  return {
    ...paperFacts(entries, { roster: [TANGGU, ...units] }),
    letterhead: { addressee: '', signer: titleOf(4), practice: '甲\n乙', problems: titleOf(0), plans: titleOf(2) },
    selections: selections(
      Object.fromEntries(entries.map(({ id }, index) => [id, { isHighlight: true, rank: index + 1 }])),
    ),
    // What was sent once, with other people, and stands in a track of its own: the rows of other papers stay.
    sent:
      entries.length === 0
        ? []
        : [
            sentBatch(
              entries.map(({ id }, index) => ({ id, title: titleOf(index), people: 1 })),
              { track: 'none' },
            ),
          ],
    people: new Map(units.map(({ id }) => [id, [people]])),
    contacts: units.map(({ id: unit }) => ({
      unit,
      at: '2019-09-01T09:00:00+08:00',
      by: '',
      result: titleOf(3),
      until: null,
    })),
  };
}

describe('the official papers', () => {
  it.each(everyNth([60, 0, 200, 1], 2))('are read back equal with %d entries', async (count) => {
    const papers = papersOf(count);
    expect(papers).toHaveLength(count === 0 ? 8 : 10);
    for (const paper of papers) {
      const bytes = writeDocx(paper);
      expect(readDocx(bytes)).toEqual(paperContent(paper));
      expect(await readByMammoth(bytes)).toEqual(paperContent(paper));
      expect(readHtml(paperHtml(paper))).toEqual(paperContent(paper));
      expect([...partsOf(bytes).values()].flatMap(outOfOrder)).toEqual([]);
    }
  });

  itInAll('are the same bytes in the bare realm', async () => {
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
