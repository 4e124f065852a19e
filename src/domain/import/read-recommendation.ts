/** Reads a filled 推荐表: a form whose labels stand in its cells, with an author once and a block for each work. */

import type { FieldKey } from '../campaign/field-key.ts';
import { fieldOf } from '../campaign/fields.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import { spellingsOf } from '../fields/choices-of.ts';
import { folded, plain, titleKey } from '../intake/read-text.ts';
import type { PaperLayouts } from '../paper/layout.ts';
import { behindLabel, type FormLabel, type PrintedForm, printedForm } from './form-labels.ts';
import { saysNothing } from './no-answer.ts';
import type { Column } from './read-heading.ts';
import type { PassedLine, ReadTable, TableRow } from './read-table.ts';
import { readTicks } from './read-ticks.ts';

type Cells = Record<FieldKey, string>;
type Layouts = Pick<PaperLayouts, 'recommendation'> & { papers: Pick<PaperLayouts['papers'], 'annex3'> };

interface Work {
  index: number;
  head: Cells;
  cells: Cells;
  /** The choices that are ticked for its kind. */
  kinds: readonly string[];
}

interface Reading {
  form: CampaignForm;
  printedForm: PrintedForm;
  head: Cells;
  works: Work[];
  /** The work to which the next answers belong; null above the first one of a form. */
  work: Work | null;
  /** The label behind which an answer may still come. */
  asked: FormLabel | null;
  seen: Set<FormLabel>;
  above: PassedLine[];
  passed: PassedLine[];
}

/**
 * Reads the lines of a filled 推荐表; null where they are none, or the campaign has no such form. Each work is a row
 * with what the form says once, the unit and its author; one of which nothing is said is none. Several forms one below
 * the other are read as they come.
 *
 * The track is the one whose works of this kind stand on such a form; where no kind is ticked, the authors' where an
 * author is named. What the form prints is no answer; what else stands on it is told as passed over.
 *
 * @param form of the works.
 * @param layouts those by which the campaign prints: the labels are found in `annex3`.
 * @example
 * readRecommendation(work, layouts, [['姓名：王示例', …], ['作品类型：■故事 □图片'], ['作品名称：我和网络', …]])?.rows
 * // → [{ n: 1, index: 1, number: '', cells: { authorName: '王示例', …, track: '故事作品类', kind: '故事', … } }]
 */
export function readRecommendation(
  form: CampaignForm,
  layouts: Layouts,
  rows: readonly (readonly string[])[],
): ReadTable | null {
  const { authors, topics } = layouts.recommendation;
  if (authors.tracks.length + topics.tracks.length === 0) return null;
  const printed = printedForm(form, layouts.papers.annex3);
  if (!isFilledForm(form, printed, rows)) return null;
  const reading: Reading = {
    form,
    printedForm: printed,
    head: {},
    works: [],
    work: null,
    asked: null,
    seen: new Set(),
    above: [],
    passed: [],
  };
  for (const [index, line] of rows.entries()) {
    for (const cell of line) if (plain(cell) !== '') readCell(reading, cell, index);
  }
  const works = reading.works.filter((work) => isSaid(reading, work));
  return {
    columns: columnsSeen(reading),
    rows: works.map((work, index) => rowOf(form, layouts, work, index + 1)),
    above: reading.above,
    passed: reading.passed,
  };
}

/** So many labels begin lines of a form; of a table with headings the first column's alone does. */
const LEAST_LABELS = 3;

// The unit's stands above many a table.
function isFilledForm({ roles }: CampaignForm, { labels }: PrintedForm, rows: readonly (readonly string[])[]): boolean {
  const begun = new Set<FormLabel>();
  for (const line of rows) {
    const label = labelAt(labels, line.find((text) => plain(text) !== '') ?? '');
    if (label && label.field !== null && label.field !== roles.unit) begun.add(label);
  }
  const hasTitle = rows.some((line) => line.some((text) => labelAt(labels, text)?.field === roles.title));
  return hasTitle && begun.size >= LEAST_LABELS && [...begun].filter(({ isOfWork }) => isOfWork).length > 1;
}

function labelAt(labels: readonly FormLabel[], text: string, needsColon = false): FormLabel | null {
  const found = labels.filter((label) => behindLabel(text, label, needsColon) !== null);
  return found.reduce<FormLabel | null>((best, one) => (best && best.key.length >= one.key.length ? best : one), null);
}

// A label further on in a cell needs its colon and is asked for the first time: an answer may hold such words too.
function readCell(reading: Reading, cell: string, index: number): void {
  const { labels } = reading.printedForm;
  let label = labelAt(labels, cell);
  if (label) begin(reading, label, index);
  let start = 0;
  for (const { 0: space, index: place } of cell.matchAll(/\s+/gu)) {
    if (label?.field === null) break;
    const next = place + space.length;
    const found = place === 0 ? null : labelAt(labels, cell.slice(next), true);
    if (!found || reading.seen.has(found)) continue;
    say(reading, label, cell.slice(start, place), index);
    begin(reading, found, index);
    label = found;
    start = next;
  }
  say(reading, label, cell.slice(start), index);
}

function begin(reading: Reading, label: FormLabel, index: number): void {
  const { form, head, seen, work } = reading;
  if (label.field === null) return;
  if (!label.isOfWork && work) {
    // The next form; whose unit it is stands on the first one alone, or on each.
    const unit = head[form.roles.unit];
    reading.head = unit === undefined ? {} : { [form.roles.unit]: unit };
    reading.work = null;
    seen.clear();
  }
  if (label.isOfWork && (!work || seen.has(label))) {
    reading.work = { index, head: reading.head, cells: {}, kinds: [] };
    reading.works.push(reading.work);
    for (const one of [...seen]) if (one.isOfWork) seen.delete(one);
  }
  seen.add(label);
}

function say(reading: Reading, label: FormLabel | null, text: string, index: number): void {
  const isAbove = reading.seen.size === 0 && reading.works.length === 0;
  const said = label ? (behindLabel(text, label) ?? '') : text.trim();
  const asked = label ?? reading.asked;
  if (label?.field === null || (!label && isPrinted(reading, said))) {
    reading.asked = null;
    const lines = said.split('\n').filter((line) => plain(line) !== '' && !isPrinted(reading, line));
    if (lines.length > 0) reading.passed.push(passedLine(lines.join(' '), index));
  } else if (isAbove) reading.above.push(passedLine(said, index));
  else if (asked && answer(reading, asked, { text: said, isOwn: label !== null })) reading.asked = asked;
  else if (plain(said) !== '') {
    reading.asked = null;
    reading.passed.push(passedLine(said, index));
  }
}

function isPrinted({ printedForm: { printed } }: Reading, text: string): boolean {
  return text.split('\n').every((line) => titleKey(line) === '' || printed.has(titleKey(line)));
}

/** A label that the form does not print: what stands behind it is nobody's answer. */
const OTHER_LABEL = /^\p{Script=Han}{2,10}\s*:/u;

/** Whether the text was taken as an answer: below or beside its label only while there is none, or of a long one. */
function answer(reading: Reading, label: FormLabel, { isOwn, text }: { isOwn: boolean; text: string }): boolean {
  const { form, work } = reading;
  const { field: key, isOfWork, isTicked } = label;
  const cells = isOfWork ? work?.cells : reading.head;
  if (key === null || !cells) return false;
  const before = cells[key] ?? '';
  const said = withoutPlaceholders(reading.printedForm, text);
  if (!isOwn && OTHER_LABEL.test(plain(text))) return false;
  if (before !== '' && said !== '') {
    const goesOn = !isOwn && fieldOf(form, key).type === 'paragraph';
    if (goesOn) cells[key] = `${before}\n${said}`;
    return goesOn;
  }
  cells[key] = said === '' ? before : said;
  if (!isTicked || said === '') return true;
  const ticked = readTicks(said, choicesIn(form, key));
  cells[key] = ticked.text;
  if (work && key === form.roles.kind) work.kinds = ticked.keys;
  return true;
}

function withoutPlaceholders({ placeholders }: PrintedForm, text: string): string {
  const bare = (part: string) => folded(part).replace(/\s/gu, '');
  if (placeholders.some((one) => bare(one) === bare(text))) return '';
  // Somebody may have written beside it.
  const hint = /^\s*[(（][^()（）\n]*[)）]|[(（][^()（）\n]*[)）]\s*$/gu;
  return text.replace(hint, (part) => (placeholders.some((one) => bare(one) === bare(part)) ? '' : part)).trim();
}

function choicesIn(form: CampaignForm, key: FieldKey) {
  return spellingsOf(fieldOf(form, key));
}

// 无 throughout is nothing too, and told.
function isSaid({ passed }: Reading, { cells, index }: Work): boolean {
  const texts = Object.values(cells).filter((text) => text !== '');
  if (texts.some((text) => !saysNothing(text))) return true;
  if (texts.length > 0) passed.push(passedLine(texts.join(' '), index));
  return false;
}

function rowOf(form: CampaignForm, { recommendation }: Layouts, work: Work, n: number): TableRow {
  const { cells, head, index, kinds } = work;
  const track = trackOf(form, recommendation, kinds, hasAuthor(form, head));
  return { n, index, number: '', cells: { ...head, ...track, ...cells } };
}

function hasAuthor({ roles }: CampaignForm, head: Cells): boolean {
  return Object.entries(head).some(([key, text]) => key !== roles.unit && text !== '' && !saysNothing(text));
}

function trackOf(
  form: CampaignForm,
  { authors, topics }: PaperLayouts['recommendation'],
  kinds: readonly string[],
  isAuthors: boolean,
): Cells {
  const key = form.roles.track;
  if (key === undefined) return {};
  const fits =
    kinds.length === 0 ? [] : [authors, topics].filter((one) => kinds.every((kind) => one.kinds.includes(kind)));
  const [meant, other] = kinds.length === 0 && isAuthors ? [authors] : fits;
  // Of several tracks nobody can tell which.
  const only = other === undefined && meant?.tracks.length === 1 ? meant.tracks[0] : undefined;
  const choice = choicesIn(form, key).find((one) => one.key === only);
  return { [key]: choice?.labels[0] ?? '' };
}

function columnsSeen({ printedForm: { labels }, works }: Reading): Column[] {
  const keys = new Set(works.flatMap(({ cells, head }) => [...Object.keys(head), ...Object.keys(cells)]));
  return labels.flatMap(({ field, text }) =>
    field !== null && keys.has(field) ? [{ heading: text, meaning: { is: 'field' as const, key: field } }] : [],
  );
}

function passedLine(text: string, index: number): PassedLine {
  return { index, text: folded(text).replace(/\s+/gu, ' ').trim() };
}
