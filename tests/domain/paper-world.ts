/** A small season to make papers of: two units, their activities and works, and the layouts of 2019. */

import { readFileSync } from 'node:fs';
import { judge } from '../../src/domain/count/judge.ts';
import type { Entry, Unit } from '../../src/domain/intake/entry.ts';
import type { PaperLayouts } from '../../src/domain/paper/layout.ts';
import type { Paper } from '../../src/domain/paper/paper.ts';
import type { PaperFacts } from '../../src/domain/paper/paper-facts.ts';
import { parseLayouts } from '../../src/domain/paper/parse-layouts.ts';
import type { SentBatch, SentEntry } from '../../src/domain/paper/sent-batch.ts';
import { type Selection, UNDECIDED } from '../../src/domain/selection/selection.ts';
import { PAPER_WORDS } from '../../src/messages/documents/paper-words.ts';
import { namesOf } from '../../src/messages/names/names-of.ts';
import { campaign, decision, entry, unit } from '../factories.ts';

const CAMPAIGN_FILE = readFileSync(new URL('../../src/campaigns/2019.json', import.meta.url), 'utf8');
const PAPERS = '"papers": ';

/** The layouts of 2019, as they stand at the end of the campaign file. */
export const LAYOUT_FILE = CAMPAIGN_FILE.slice(
  CAMPAIGN_FILE.lastIndexOf(`\n  ${PAPERS}`) + 3 + PAPERS.length,
  CAMPAIGN_FILE.lastIndexOf('}'),
);

export const TANGGU = unit();
export const XINHE = unit({ id: 'XH', name: '新河街道总工会' });

/** The layouts of 2019 as the program reads them. */
export function layouts(): PaperLayouts {
  const parsed = parseLayouts(JSON.parse(LAYOUT_FILE), campaign());
  if (!parsed.ok) throw new Error(`the papers of 2019.json have faults: ${JSON.stringify(parsed.faults)}`);
  return parsed.layouts;
}

/** The facts of papers in which every entry is approved but those named in `open`. */
export function paperFacts(entries: readonly Entry[], given: { roster?: Unit[]; open?: string[] } = {}): PaperFacts {
  const roster = given.roster ?? [TANGGU, XINHE];
  const approved = entries.filter(({ id }) => !given.open?.includes(id));
  const decisions = approved.map(({ id }, index) => decision({ id: `d${index}`, entry: id }));
  const whole = campaign();
  return {
    campaign: whole,
    roster,
    verdicts: judge({ campaign: whole, roster, entries, decisions }),
    office: { contact: '何样例', phone: '022-65300000', email: 'xwb@example.org' },
    layouts: layouts(),
    words: PAPER_WORDS,
    names: namesOf(whole, 'zh-CN'),
    letterhead: { addressee: '', signer: '', practice: '', problems: '', plans: '' },
    zeroReports: [],
    selections: new Map(),
    workFiles: new Map(),
    sent: [],
    people: new Map(),
    contacts: [],
    asOf: '2019-09-20T09:00:00+08:00',
  };
}

/** An activity by its number; its id is a1, a2 …, its title has the number so that no two are the same. */
export function activity(count: number, cells: Readonly<Record<string, string>> = {}): Entry {
  const number = `HD-2019-${String(count).padStart(4, '0')}`;
  return entry({ id: `a${count}`, number, cells: { title: `第${count}场`, ...cells } });
}

/** A work by its number; its id is w1, w2 …. */
export function work(count: number, cells: Readonly<Record<string, string>> = {}): Entry {
  const number = `ZP-2019-${String(count).padStart(4, '0')}`;
  return entry({ form: 'work', id: `w${count}`, number, cells: { title: `作品${count}`, ...cells } });
}

/** The cells of the paper's table as texts, boxes included, row by row. */
export function cellTexts(paper: Paper): string[][] {
  return paper.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.is === 'table' ? block.rows : []))
    .map(({ cells }) =>
      cells.map(
        ({ text, ticks = [] }) => text + ticks.map(({ label, ticked }) => `${ticked ? '■' : '□'}${label}`).join(' '),
      ),
    );
}

/** The selections of entries by id, each with what is decided about it. */
export function selections(given: Readonly<Record<string, Partial<Selection>>>): ReadonlyMap<string, Selection> {
  return new Map(Object.entries(given).map(([id, one]) => [id, { ...UNDECIDED, ...one }]));
}

/** A batch of activities as they stood when it went; each entry has its title, unit and people. */
export function sentBatch(entries: readonly Partial<SentEntry>[], given: Partial<SentBatch> = {}): SentBatch {
  return {
    track: 'activity',
    number: 1,
    until: '2019-09-18',
    to: '天津市总工会',
    on: '2019-09-18',
    how: '邮件',
    by: 'review@example.org',
    approvedBy: '王示例',
    at: '2019-09-18T16:00:00+08:00',
    ...given,
    entries: entries.map((one) => {
      const id = one.id ?? 'a1';
      const number = `HD-2019-${id.slice(1).padStart(4, '0')}`;
      return { id, number, title: `第${id.slice(1)}场`, unit: TANGGU.name, people: 120, ...one };
    }),
  };
}

/** The lines of the paper beside its table, without empty ones. */
export function lineTexts(paper: Paper): string[] {
  return paper.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.is === 'line' && block.look !== 'gap' ? [block.text] : []));
}

/** The last row of the paper's table. */
export function lastRow(paper: Paper): string[] {
  return cellTexts(paper).at(-1) ?? [];
}
