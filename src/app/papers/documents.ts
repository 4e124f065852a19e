/** Every paper and packet that can be made, in one list: what it is of, who asks for it, and its values. */

import type { Unit } from '../../domain/intake/entry.ts';
import { districtActivities, unitActivities } from '../../domain/paper/activity-papers.ts';
import { briefPaper } from '../../domain/paper/brief-paper.ts';
import { callList } from '../../domain/paper/call-list.ts';
import { cataloguePaper } from '../../domain/paper/catalogue-paper.ts';
import { cityReport } from '../../domain/paper/city-report.ts';
import { contactLine } from '../../domain/paper/contact-line.ts';
import { correctionPaper } from '../../domain/paper/correction-paper.ts';
import type { Paper } from '../../domain/paper/paper.ts';
import type { MadePaper, PaperFacts } from '../../domain/paper/paper-facts.ts';
import { recommendations } from '../../domain/paper/recommendation-papers.ts';
import { type Summary, summarize } from '../../domain/paper/summary.ts';
import { worksPaper } from '../../domain/paper/works-paper.ts';
import { summaryPaper } from '../../messages/documents/summary-paper.ts';
import type { RequestKind } from '../tables/requests.ts';

/** A paper with what it is known by among those of its kind and unit; '' where there is one alone. */
export interface KeyedPaper {
  part: string;
  paper: Paper;
}

interface DocumentKind {
  /** Also the first part of a document's key. */
  kind: string;
  /** What staff ask for by which it is made. */
  request: RequestKind;
  /** People go on writing in it. */
  isDraft?: boolean;
  /** There is a Google document of it beside the file. */
  isDocToo?: boolean;
}

export interface UnitDocument extends DocumentKind {
  of: 'unit';
  papers(facts: PaperFacts, unit: Unit): readonly KeyedPaper[];
  /** What it is made of, where the paper also says when it was made: that alone is no change. */
  content?(facts: PaperFacts, unit: Unit): object;
}

export interface DistrictDocument extends DocumentKind {
  of: 'district';
  papers(facts: PaperFacts): readonly KeyedPaper[];
}

const alone = (paper: Paper): KeyedPaper[] => [{ part: '', paper }];

const ifMade = (made: MadePaper | null): KeyedPaper[] => (made ? alone(made.paper) : []);

/** In the order in which they are made and shown. */
export const DOCUMENTS: readonly (UnitDocument | DistrictDocument)[] = [
  {
    kind: 'summary',
    of: 'unit',
    request: 'summaries',
    isDocToo: true,
    papers: (facts, unit) => alone(summaryPaper(summaryOf(facts, unit), facts.campaign, contactLine(facts))),
    content: (facts, unit) => ({ ...summaryOf(facts, unit), asOf: '', look: 2, line: contactLine(facts) }),
  },
  {
    kind: 'annex1',
    of: 'unit',
    request: 'summaries',
    papers: (facts, unit) => alone(unitActivities(facts, unit).paper),
  },
  {
    kind: 'annex3',
    of: 'unit',
    request: 'packets',
    papers: (facts, unit) => recommendations(facts, unit).papers.map(({ author, paper }) => ({ part: author, paper })),
  },
  {
    kind: 'districtAnnex1',
    of: 'district',
    request: 'report',
    papers: (facts) => alone(districtActivities(facts).paper),
  },
  {
    kind: 'worksTable',
    of: 'district',
    request: 'report',
    papers: (facts) => ifMade(worksPaper(facts)),
  },
  { kind: 'catalogue', of: 'district', request: 'report', papers: (facts) => alone(cataloguePaper(facts).paper) },
  {
    kind: 'cityReport',
    of: 'district',
    request: 'report',
    isDraft: true,
    papers: (facts) => alone(cityReport(facts).paper),
  },
  { kind: 'brief', of: 'district', request: 'report', papers: (facts) => alone(briefPaper(facts).paper) },
  { kind: 'correction', of: 'district', request: 'report', papers: (facts) => ifMade(correctionPaper(facts)) },
  { kind: 'callList', of: 'district', request: 'callList', papers: (facts) => alone(callList(facts).paper) },
];

function summaryOf(facts: PaperFacts, unit: Unit): Summary {
  return summarize(facts, { unit, asOf: facts.asOf });
}

/**
 * The papers of a kind as they would be written now; none where the kind is unknown, or the unit it needs is missing.
 *
 * @param unit null for the district's.
 */
export function papersOf(facts: PaperFacts, kind: string, unit: Unit | null): readonly KeyedPaper[] {
  const document = DOCUMENTS.find((one) => one.kind === kind);
  if (document?.of === 'district') return unit ? [] : document.papers(facts);
  return document && unit ? document.papers(facts, unit) : [];
}
