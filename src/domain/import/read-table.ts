/** Reads a table as a unit mailed it: where its headings stand, which lines are data, and what was passed over. */

import type { FieldKey } from '../campaign/field-key.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import { folded, plain } from '../intake/read-text.ts';
import { type ColumnChoice, choicesFor } from './choose-columns.ts';
import { saysNothing } from './no-answer.ts';
import { type Column, columnsOf, headingKey } from './read-heading.ts';
import { twoHeads } from './two-heads.ts';

/** A line of data. */
export interface TableRow {
  /** The n-th data row below the headings, from 1. */
  n: number;
  /** Its place among all lines of the table, from 0. */
  index: number;
  /** The number of an entry that it names; '' where it names none. */
  number: string;
  /** The texts of the columns that are fields, as they are written; the unit's among them. */
  cells: Readonly<Record<FieldKey, string>>;
}

/** A line that is no data: a title, a sum, a contact person, a remark. */
export interface PassedLine {
  index: number;
  text: string;
}

export interface ReadTable {
  columns: readonly Column[];
  rows: readonly TableRow[];
  /** Lines above the headings that are not blank. */
  above: readonly PassedLine[];
  /** Such lines below them. */
  passed: readonly PassedLine[];
}

type Line = readonly string[];

interface Head {
  /** The line below the headings. */
  end: number;
  start: number;
  /** Of each column the texts that may stand for it. */
  headings: readonly (readonly string[])[];
  columns: readonly Column[];
}

/**
 * Reads a table of texts; null where no line of headings can be recognised.
 *
 * Headings are a title with one more field, or an entry's number with one; they may fill two lines, where cells were
 * merged. Below them blank lines, sums (合计), lines of signature (联系人：…), remarks, titles across the table,
 * examples, lines that say 无 throughout and headings that are printed again are no data. A second table below, whose
 * rows are named by another heading, is none of this form's: its lines are passed over.
 *
 * What people have chosen for headings goes before what is recognised, also in finding the line of headings, unless the
 * one that is recognised without has all that they name: so the headings stay the same while somebody chooses.
 *
 * @param rows lines of cells, as long as they are; a merged cell's text stands in its first cell.
 * @example
 * readTable(activity, [['统计表'], ['序号', '活动名称', '时间'], ['1', '讲座', '2019.6.12'], ['合计']])?.rows
 * // → [{ n: 1, index: 2, number: '', cells: { title: '讲座', heldOn: '2019.6.12' } }]
 */
export function readTable(
  form: CampaignForm,
  rows: readonly Line[],
  choices: readonly ColumnChoice[] = [],
): ReadTable | null {
  const head = headOf(form, rows, choices);
  if (!head) return null;
  const data: TableRow[] = [];
  const passed: PassedLine[] = [];
  let now = head;
  let isOwn = true;
  for (const [index, line] of rows.entries()) {
    if (index < head.end) continue;
    const again = index < now.end ? null : headAgain(form, rows, index, choices);
    if (again) {
      isOwn = titleHeading(form, again) === titleHeading(form, head);
      now = isOwn ? again : { ...again, columns: head.columns };
    }
    if (isOwn && index >= now.end && isData(form, now.columns, line)) {
      data.push(rowOf(now.columns, line, { n: data.length + 1, index }));
    } else if (hasText(now.columns, line)) passed.push(passedLine(line, index));
  }
  const above = rows
    .slice(0, head.start)
    .flatMap((line, index) => (textsOf(line).length > 0 ? [passedLine(line, index)] : []));
  return { columns: head.columns, rows: data, above, passed };
}

function headOf(form: CampaignForm, rows: readonly Line[], choices: readonly ColumnChoice[]): Head | null {
  const recognised = firstHead(form, rows, []);
  if (choices.length === 0) return recognised;
  const isNamed = recognised !== null && hasAll(recognised, choices);
  return withChoices(form, isNamed ? recognised : (firstHead(form, rows, choices) ?? recognised), choices);
}

function hasAll({ columns }: Head, choices: readonly ColumnChoice[]): boolean {
  const headings = columns.map(({ heading }) => heading);
  return choicesFor(headings, choices).filter((choice) => choice !== null).length === choices.length;
}

function withChoices(form: CampaignForm, head: Head | null, choices: readonly ColumnChoice[]): Head | null {
  return head && { ...head, columns: columnsOf(form, head.headings, choices) };
}

function firstHead(form: CampaignForm, rows: readonly Line[], choices: readonly ColumnChoice[]): Head | null {
  for (const index of rows.keys()) {
    const head = headAt(form, rows, index, choices);
    if (head) return head;
  }
  return null;
}

function headAgain(
  form: CampaignForm,
  rows: readonly Line[],
  index: number,
  choices: readonly ColumnChoice[],
): Head | null {
  const by = (known: readonly ColumnChoice[]) =>
    meantIn(columnsOf(form, alone(rows[index] ?? []), known)) === 0 ? null : headAt(form, rows, index, known);
  const recognised = by([]);
  return choices.length === 0 ? recognised : withChoices(form, recognised ?? by(choices), choices);
}

function headAt(
  form: CampaignForm,
  rows: readonly Line[],
  start: number,
  choices: readonly ColumnChoice[],
): Head | null {
  const read = (headings: readonly (readonly string[])[]) => columnsOf(form, headings, choices);
  const line = rows[start] ?? [];
  const below = rows[start + 1] ?? [];
  const one = { start, end: start + 1, headings: alone(line), columns: read(alone(line)) };
  const pair = joined(line, below);
  const both = { start, end: start + 2, headings: pair, columns: read(pair) };
  const most = Math.max(meantIn(one.columns), meantIn(read(alone(below))));
  const isLower = isHead(form, one.columns) && isLowerHead(below);
  if (isHead(form, both.columns) && (meantIn(both.columns) > most || isLower)) return both;
  return isHead(form, one.columns) ? one : null;
}

function alone(line: Line): string[][] {
  return line.map((text) => [text]);
}

function joined(upper: Line, lower: Line): string[][] {
  return twoHeads(upper, lower).map(({ below, both, own }) => {
    return plain(below) === '' ? [own] : [below, both, own].filter((text) => plain(text) !== '');
  });
}

/** What stands below a heading and is no answer: （年月日）, or the parts of a count. */
const LOWER =
  /^(?:[([【][^)\]】]*[)\]】]|线[上下](?:观看)?(?:人数|人次)?|现场(?:人数)?|网络(?:人数)?|其中.{0,6}|[男女](?:职工)?|合计|小计|总数|开始|结束|起始?|截?止)$/u;

function isLowerHead(line: Line): boolean {
  const texts = textsOf(line);
  // 合计 by itself is a sum without any figure.
  return texts.some((text) => !SUM.test(text)) && texts.every((text) => LOWER.test(text));
}

function titleHeading({ roles }: CampaignForm, { columns }: Head): string {
  return headingKey(columns[placeOf(columns, roles.title)]?.heading ?? '');
}

function meantIn(columns: readonly Column[]): number {
  return columns.filter(({ meaning }) => meaning !== null && meaning.is !== 'state').length;
}

function isHead({ roles }: CampaignForm, columns: readonly Column[]): boolean {
  const fields = columns.flatMap(({ meaning }) => (meaning?.is === 'field' ? [meaning.key] : []));
  const isNumbered = columns.some(({ meaning }) => meaning?.is === 'number') && fields.length > 0;
  return isNumbered || (fields.includes(roles.title) && fields.length > 1);
}

const SUM = /^(?:本页|本表|全年|以上)?(?:合计|总计|共计|小计|累计|总数)(?:$|[^\p{Script=Han}]|[共场人项件])/u;
const PERSON = '(?:联系人|联络人|联络员|填表人|填报人|制表人|经办人|负责人|审核人|审批人|联系电话|电子邮箱)';
const SEALED =
  '(?:填表|填报|制表|报送)(?:日期|时间)|(?:填报|报送|推荐|上报|申报|填表|所属)?单位(?:名称)?|盖章|签字|签章';
const SIGNED = new RegExp(`^(?:\\p{Script=Han}{0,12}${PERSON}|${SEALED})(?:\\([^)]*\\))?\\s*:|^${PERSON}$`, 'u');
const REMARK = /^(?:注|备注|说明|填表说明|附注|附)\d*\s*[:.、]/u;
/** The line that shows how the others are to be written. */
const EXAMPLE = /^(?:[([【](?:填写)?(?:例|示例|样例|范例)[)\]】]|(?:填写)?(?:例|例如|示例|样例|范例)(?:$|[:、]))/u;
const PART =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|第[一二三四]季度|[上下]半年|(?:1[0-2]|\d)月份$)/u;

function isData(form: CampaignForm, columns: readonly Column[], line: Line): boolean {
  const said = line.filter((text, column) => {
    const meaning = columns[column]?.meaning;
    return plain(text) !== '' && meaning?.is === 'field' && meaning.key !== form.roles.unit;
  });
  const texts = textsOf(line);
  // 合　计 is written with room between its letters.
  const first = (texts[0] ?? '').replace(/\s/gu, '');
  if (said.length === 0 || REMARK.test(first) || SIGNED.test(first)) return false;
  const title = plain(line[placeOf(columns, form.roles.title)] ?? '');
  if (SUM.test(first) || SUM.test(title.replace(/\s/gu, ''))) return false;
  if (EXAMPLE.test(first) || EXAMPLE.test(title)) return false;
  if (saysNothing(title) && said.every((text) => saysNothing(text))) return false;
  if (isCountOfColumns(line)) return false;
  // A title across the table stands in one cell, or the same in each.
  const isAcross = texts.length === 1 || (texts.length > 2 && new Set(texts).size === 1);
  if (isAcross && (title === '' || texts.length > 1 || PART.test(title))) return false;
  return true;
}

// Tables of statistics number their columns below the headings.
function isCountOfColumns(line: Line): boolean {
  const texts = textsOf(line);
  return texts.length > 2 && texts.every((text, index) => Number(text) - Number(texts[0]) === index);
}

function placeOf(columns: readonly Column[], key: FieldKey): number {
  return columns.findIndex(({ meaning }) => meaning?.is === 'field' && meaning.key === key);
}

function rowOf(columns: readonly Column[], line: Line, { index, n }: { index: number; n: number }): TableRow {
  const cells: Record<FieldKey, string> = {};
  let number = '';
  columns.forEach(({ meaning }, column) => {
    const text = line[column] ?? '';
    if (meaning?.is === 'field') cells[meaning.key] = text;
    else if (meaning?.is === 'number') number = plain(text);
  });
  return { n, index, number, cells };
}

// A line with nothing but its serial is a blank line of a printed form.
function hasText(columns: readonly Column[], line: Line): boolean {
  const isSerial = (text: string, column: number) =>
    columns[column]?.meaning?.is === 'serial' && /^[\d.、()]*$/u.test(plain(text));
  return line.some((text, column) => plain(text) !== '' && !isSerial(text, column));
}

function passedLine(line: Line, index: number): PassedLine {
  return { index, text: textsOf(line).join(' ') };
}

function textsOf(line: Line): string[] {
  return line.map((text) => folded(text).replace(/\s+/gu, ' ').trim()).filter((text) => text !== '');
}
