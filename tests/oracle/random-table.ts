// Tables that a unit might mail, made by chance: new rows, old ones again, corrected ones, and what stands around them.
import { BAD_COUNTS, BAD_DAYS, COUNTS, DAYS, HOSTS, RECEIVED, STRANGE_TITLES, TITLES } from './answer-pools.ts';
import type { Chance } from './random-source.ts';
import type { Answers, ImportEvent, SeasonEvent } from './season-shape.ts';

const NAMES: Readonly<Record<string, string>> = {
  TG: '塘沽街道总工会',
  HG: '汉沽街道总工会',
  KF: '天津经济技术开发区工会',
};
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  serial: ['序号'],
  number: ['编号'],
  unit: ['单位', '报送单位'],
  title: ['线下活动名称', '活动名称'],
  host: ['主办单位名称', '主办单位'],
  heldOn: ['活动时间', '活动日期'],
  participants: ['参与人数', '参加人数'],
  note: ['备注'],
};

type Row = Record<string, string>;

/**
 * Gives a table and the texts of its data rows; `earlier` are the events before it, whose tables units send again.
 *
 * @example
 * randomTable(chanceOf(1), { id: 'i1x', at: '2019-08-20T09:00:00+08:00', earlier: [] }).event.do // → 'importRows'
 */
export function randomTable(
  chance: Chance,
  { at, earlier, id }: { id: string; at: string; earlier: readonly SeasonEvent[] },
): { event: ImportEvent; rows: readonly Answers[] } {
  const before = earlier.flatMap((event) => (event.do === 'importRows' ? [event] : []));
  const again = before.length > 0 && chance.hits(45) ? chance.oneOf(before) : null;
  const unit = again !== null && chance.hits(90) ? again.unit : chance.oneOf(Object.keys(NAMES));
  const rows = again === null ? newRows(chance) : rowsAgain(chance, again);
  const columns = columnsFor(chance, rows);
  const isOthers = chance.hits(6);
  const head = [
    ...(chance.hits(60) ? [['线下活动情况统计表']] : []),
    ...(isOthers || chance.hits(20) ? [[`填报单位：${isOthers ? NAMES.HG : NAMES[unit]}`]] : []),
    ...(chance.hits(20) ? [[]] : []),
    ...(chance.hits(95) ? [columns.map((key) => chance.oneOf(HEADINGS[key] ?? ['']))] : []),
  ];
  const lines = rows.flatMap((row, place) => [
    ...(chance.hits(10) ? [['', '', '']] : []),
    columns.map((key) =>
      key === 'serial' ? String(place + 1) : key === 'unit' ? (NAMES[unit] ?? '') : (row[key] ?? ''),
    ),
  ]);
  const tail = chance.hits(40) ? [['合计', '', '300'], ['联系人：王示例，联系电话：022-65301206']] : [];
  const receivedOn = chance.oneOf(['', at.slice(0, 10), '2019-08-23', chance.oneOf(RECEIVED)]);
  const day = receivedOn > at.slice(0, 10) && receivedOn.startsWith('2019-') ? at.slice(0, 10) : receivedOn;
  const event: ImportEvent = {
    at,
    do: 'importRows',
    id,
    form: 'activity',
    unit,
    source: '邮件',
    receivedOn: day,
    rows: [...head, ...lines, ...tail],
  };
  return { event, rows: rows.map(({ number: _, serial: __, ...answers }) => answers) };
}

// The serial is always there: a row then never has a single text, which would make it a title across the table.
function columnsFor(chance: Chance, rows: readonly Row[]): readonly string[] {
  const own = ['title', 'host', 'heldOn', 'participants'].sort(() => chance.below(3) - 1);
  const isNumbered = rows.some((row) => (row.number ?? '') !== '');
  const more = ['note', 'unit'].filter(() => chance.hits(25));
  return ['serial', ...(isNumbered || chance.hits(10) ? ['number'] : []), ...own, ...more];
}

function newRows(chance: Chance): Row[] {
  return Array.from({ length: 1 + chance.below(4) }, () => newRow(chance));
}

function newRow(chance: Chance): Row {
  return {
    number: chance.hits(15) ? `HD-2019-000${1 + chance.below(8)}` : '',
    title: chance.oneOf(chance.hits(6) ? STRANGE_TITLES.slice(0, 2) : TITLES),
    host: chance.oneOf(HOSTS.filter((host) => host !== '')),
    heldOn: chance.oneOf(chance.hits(8) ? BAD_DAYS : DAYS),
    participants: chance.oneOf(chance.hits(8) ? BAD_COUNTS : COUNTS),
    note: chance.oneOf(['', '室内', '雨天']),
  };
}

/** The rows of an earlier table, of which some are corrected, left out or in another order; now and then one more. */
function rowsAgain(chance: Chance, { rows: lines }: ImportEvent): Row[] {
  const start = lines.findIndex((line) => line[0] === '序号');
  const keys = (lines[start] ?? []).map((cell) => Object.keys(HEADINGS).find((key) => HEADINGS[key]?.includes(cell)));
  const data = start < 0 ? [] : lines.slice(start + 1).filter((line) => /^\d/.test(line[0] ?? ''));
  const old = data.map((line): Row => Object.fromEntries(keys.map((key, index) => [key ?? '', line[index] ?? ''])));
  const kept = old.filter(() => chance.hits(85)).map((row) => (chance.hits(35) ? corrected(chance, row) : row));
  const turned = chance.hits(20) ? kept.reverse() : kept;
  return turned.length === 0 || chance.hits(15) ? [...turned, newRow(chance)] : turned;
}

function corrected(chance: Chance, row: Row): Row {
  const key = chance.oneOf(['title', 'host', 'heldOn', 'participants', 'participants', 'number']);
  const text = newRow(chance)[key] ?? '';
  return { ...row, [key]: chance.hits(15) ? `${row[key] ?? ''} ` : text };
}
