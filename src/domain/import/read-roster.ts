/** Reads a list of units as an office keeps it: pasted from Excel, Word or WPS, or the sheet of a file. */

import { folded, plain } from '../intake/read-text.ts';
import { guessedMeanings, isRosterHead, type RosterMeaning, rosterMeanings } from './read-roster-heading.ts';
import { twoHeads } from './two-heads.ts';

/** Columns of the roster that a list may fill. */
export const LISTED = [
  'id',
  'name',
  'kind',
  'contacts',
  'aliases',
  'target',
  'liaison',
  'liaisonPhone',
  'deputy',
  'deputyPhone',
  'leader',
  'leaderPhone',
  'remark',
] as const;

export type Listed = (typeof LISTED)[number];

/** A unit as the list has it: what is not said is ''. */
export type ListedCells = Readonly<Record<Listed, string>>;

/** A unit, and the line of the list in which it begins, from 1. */
export interface ListedUnit {
  row: number;
  cells: ListedCells;
}

export interface ReadRoster {
  units: readonly ListedUnit[];
  /** Headings as they stand, with what each was taken for; none where the list has no headings. */
  columns: readonly { heading: string; meaning: RosterMeaning | null }[];
  /** Lines that hold no unit and are not blank: titles, sums, remarks. */
  passed: readonly { row: number; text: string }[];
}

type Line = readonly string[];

/** A list longer than this is no list of units. */
export const MOST_LINES = 6000;

/**
 * Reads a list; null where nothing in it looks like one.
 *
 * Headings may stand in any order and in two lines, where cells were merged. A title, 合计, a remark, a signature and
 * headings that are printed again are passed over; 一、街道 in a line of its own is the kind of the units below. A line
 * without a name belongs to the unit above, as under a merged cell: a second person becomes the deputy.
 *
 * @example
 * readRoster([['单位名称', '邮箱'], ['塘沽街道总工会', 'tg@example.org'], ['合计', '']])?.units
 * // → [{ row: 2, cells: { name: '塘沽街道总工会', contacts: 'tg@example.org', … } }]
 */
export function readRoster(lines: readonly Line[]): ReadRoster | null {
  const head = headOf(lines);
  const meanings = head?.meanings ?? guessedMeanings(lines);
  if (!meanings.includes('name')) return null;
  const reading: Reading = { meanings, units: [], passed: [], section: '', kind: '' };
  lines.forEach((line, index) => {
    const isHeading = head !== null && index >= head.start && index < head.end;
    if (!isHeading) readLine(reading, line, index + 1, head !== null && index < head.start);
  });
  const columns = (head?.texts ?? []).map((heading, column) => ({ heading, meaning: meanings[column] ?? null }));
  const units = reading.units.map(({ cells, row }) => ({ row, cells: { ...BLANK, ...cells } }));
  return units.length === 0 ? null : { units, columns, passed: reading.passed };
}

interface Head {
  start: number;
  end: number;
  texts: string[];
  meanings: (RosterMeaning | null)[];
}

/** Above the headings stand a title and a line or two about it, not more. */
const TOP = 15;

function headOf(lines: readonly Line[]): Head | null {
  for (let start = 0; start < Math.min(TOP, lines.length); start += 1) {
    const line = lines[start] ?? [];
    const one = rosterMeanings(line.map((text) => [text]));
    if (!isRosterHead(one)) continue;
    const below = lines[start + 1] ?? [];
    const both = joined(line, below);
    const two = rosterMeanings(both);
    const count = (meanings: readonly (RosterMeaning | null)[]) =>
      meanings.filter((meaning) => meaning !== null).length;
    // The lower line of headings has no name of a unit below 单位名称.
    const isLower = plain(below[one.indexOf('name')] ?? '') === '' && count(two) > count(one);
    if (isLower) return { start, end: start + 2, texts: both.map((texts) => oneLine(texts.join(' '))), meanings: two };
    return { start, end: start + 1, texts: line.map(oneLine), meanings: one };
  }
  return null;
}

function joined(upper: Line, lower: Line): string[][] {
  return twoHeads(upper, lower).map(({ below, both, own }) => {
    return plain(below) === '' ? [own] : [both, below, own].filter((text) => plain(text) !== '');
  });
}

interface Reading {
  meanings: readonly (RosterMeaning | null)[];
  units: { row: number; cells: Partial<Record<Listed, string>> }[];
  passed: { row: number; text: string }[];
  /** Kind by a line of its own, and by a merged cell. */
  section: string;
  kind: string;
}

const BLANK = Object.fromEntries(LISTED.map((key) => [key, ''])) as Record<Listed, string>;

const SUM = /^(?:本页|本表|以上)?(?:合计|总计|共计|小计|累计|总数|total)(?:$|[^\p{Script=Han}]|[共个家])/iu;
const REMARK = /^(?:注|备注|说明|填表说明|附|示例|例)\d*\s*[:：.、]/u;
const SIGNED = /^(?:填表人|填报人|制表人|审核人|填报单位|填表日期|制表日期|盖章|联系电话)\s*[:：]/u;
const SECTION = /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])\s*(.+)$/u;
const COUNTED = /\s*[(（【]\s*(?:共\s*)?\d+\s*[个家所]?\s*[)）】]\s*$/u;

function readLine(reading: Reading, line: Line, row: number, isAbove: boolean): void {
  const texts = line.map(oneLine).filter((text) => text !== '');
  const [first = ''] = texts;
  const cells = cellsOf(reading.meanings, line);
  if (texts.length === 0 || isSerialAlone(reading.meanings, line)) return;
  const section = SECTION.exec(first);
  const isAcross = new Set(texts).size === 1;
  if (isAcross && section && !isAbove) {
    reading.section = (section[1] ?? '').replace(COUNTED, '');
    reading.kind = '';
  }
  const again = rosterMeanings(line.map((text) => [text]));
  const name = cells.name ?? '';
  // 合　计 is written with room between its letters.
  const isSum = [first, name].some((text) => SUM.test(folded(text).replace(/\s/gu, '')));
  const isNone = isAbove || (isAcross && section !== null) || isSum || REMARK.test(first) || SIGNED.test(first);
  if (
    isNone ||
    (isRosterHead(again) && name !== '' && rosterMeanings([[name]])[0] === 'name' && /名称|单位$/u.test(name))
  ) {
    reading.passed.push({ row, text: texts.join(' ') });
    return;
  }
  if (name === '') addToLast(reading, cells, { row, text: texts.join(' ') });
  else reading.units.push({ row, cells: { ...cells, ...kindOf(reading, cells) } });
}

// A kind that is said once stands for all lines of its merged cell.
function kindOf(reading: Reading, { kind = '' }: Partial<Record<Listed, string>>): { kind: string } {
  if (kind !== '') reading.kind = kind;
  return { kind: reading.kind || reading.section };
}

function addToLast(
  reading: Reading,
  cells: Partial<Record<Listed, string>>,
  passed: { row: number; text: string },
): void {
  const last = reading.units[reading.units.length - 1];
  const { contacts = '', liaison = '', liaisonPhone = '' } = cells;
  if (!last || (contacts === '' && liaison === '' && liaisonPhone === '')) {
    reading.passed.push(passed);
    return;
  }
  const own = last.cells;
  own.contacts = [own.contacts ?? '', contacts].filter((text) => text !== '').join('\n');
  if ((own.deputy ?? '') === '') Object.assign(own, { deputy: liaison, deputyPhone: liaisonPhone });
}

function isSerialAlone(meanings: readonly (RosterMeaning | null)[], line: Line): boolean {
  return line.every((text, column) => plain(text) === '' || (meanings[column] === 'serial' && !/\p{L}/u.test(text)));
}

type PersonKey = 'liaison' | 'deputy' | 'leader';

function cellsOf(meanings: readonly (RosterMeaning | null)[], line: Line): Partial<Record<Listed, string>> {
  const cells: Partial<Record<Listed, string>> = {};
  let person: PersonKey = 'liaison';
  const add = (key: Listed, text: string) => {
    cells[key] = [cells[key] ?? '', text].filter((one) => one !== '').join('\n');
  };
  meanings.forEach((meaning, column) => {
    const raw = line[column] ?? '';
    if (meaning === 'liaison' || meaning === 'deputy' || meaning === 'leader') person = meaning;
    if (meaning === null || meaning === 'serial' || plain(raw) === '') return;
    if (meaning === 'name') add('name', nameText(raw));
    else if (meaning === 'contacts') add('contacts', raw.trim());
    // 联系方式 may be a mailbox.
    else if (meaning === 'phone') add(raw.includes('@') ? 'contacts' : `${person}Phone`, oneLine(raw));
    else if (meaning === person) addPerson(add, person, raw);
    else add(meaning, meaning === 'target' ? targetText(raw) : oneLine(raw));
  });
  return cells;
}

const PHONE = /\+?\d[\d\s-]{5,17}\d/u;

// 张三 13800000000 in one cell.
function addPerson(add: (key: Listed, text: string) => void, person: PersonKey, raw: string): void {
  const text = oneLine(folded(raw));
  const phone = PHONE.exec(text)?.[0] ?? '';
  const rest = phone === '' ? oneLine(raw) : text.replace(phone, '').replace(/[\s,、:;()/]+$/u, '');
  add(person, rest);
  if (phone !== '') add(`${person}Phone`, phone);
}

/** The name without what lists put before it, and without the room that is left between two letters or four. */
function nameText(raw: string): string {
  const text = oneLine(raw).replace(/^(?:\d{1,4}\s*[.．、)）]|[(（]\d{1,4}[)）])\s*/u, '');
  return /^(?:\p{Script=Han}\s+)+\p{Script=Han}$/u.test(text) ? text.replace(/\s+/gu, '') : text;
}

function targetText(raw: string): string {
  const text = plain(raw);
  return /^(\d+)\s*(?:场|件|个|次|场次)?$/u.exec(text)?.[1] ?? text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
