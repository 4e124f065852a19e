/** What was reported to the city in batches (上报登记), kept as it was when it went. */

import * as json from '../../domain/json-shape.ts';
import type { SentBatch, SentEntry } from '../../domain/paper/sent-batch.ts';
import type { Row } from '../../domain/table.ts';
import { byText } from '../../domain/text-order.ts';
import type { Office } from '../office.ts';
import { readJson } from './read-json.ts';
import { sentBatchesTable } from './staff-tables.ts';

/** A batch as it is kept: approved by the leaders and not yet sent, or sent. */
export interface KeptBatch extends SentBatch {
  state: 'approved' | 'sent';
  approvedAt: string;
  /** Names of its rows for this run. */
  rows: readonly number[];
}

/** So many characters of entries stand in one row; what is more has further rows of the same batch. */
const MOST_TEXT = 40_000;

const entries = json.list(json.tuple(json.text, json.text, json.text, json.text, json.nullable(json.number)));

/** All batches, oldest first however the sheet is sorted, those that only wait to be sent among them: one call. */
export function readBatches(office: Office): KeptBatch[] {
  const rows = office.book.read(sentBatchesTable(office.language));
  const firsts = rows.filter(({ cells }) => cells.part === '1');
  return [...firsts].sort(byText(({ cells }) => cells.approvedAt ?? '')).map((first) =>
    batchOf(
      first,
      rows.filter(({ cells }) => isPartOf(cells, first.cells)),
    ),
  );
}

/** The batches that have gone, oldest first. */
export function readSentBatches(office: Office): KeptBatch[] {
  return readBatches(office).filter(({ state }) => state === 'sent');
}

type Cells = Row['cells'];

const isPartOf = (cells: Cells, first: Cells): boolean =>
  cells.track === first.track && cells.number === first.number && cells.part !== '';

function batchOf({ cells }: Row, parts: readonly Row[]): KeptBatch {
  const ordered = [...parts].sort((one, other) => Number(one.cells.part) - Number(other.cells.part));
  const {
    track = '',
    until = '',
    to = '',
    on = '',
    how = '',
    by = '',
    approvedBy = '',
    approvedAt = '',
    at = '',
  } = cells;
  return {
    track,
    number: Number(cells.number) || 0,
    until,
    to,
    on,
    how,
    by,
    approvedBy,
    approvedAt,
    at,
    state: cells.state === 'sent' ? 'sent' : 'approved',
    entries: ordered.flatMap((part) => entriesIn(part.cells.entries ?? '')),
    rows: ordered.map((part) => part.index),
  };
}

function entriesIn(text: string): SentEntry[] {
  return (readJson(entries, text) ?? []).map(([id, number, title, unit, people]) => {
    return { id, number, title, unit, people };
  });
}

/** Adds a batch that the leaders have approved: a row for people to read, and as many more as its entries need. */
export function addBatch(office: Office, label: string, batch: Omit<KeptBatch, 'rows'>): void {
  const { approvedAt, approvedBy, at, by, number, state, track, until } = batch;
  const about = { label, state, approvedBy, approvedAt, at, by, track, number: String(number), until };
  const texts = textsOf(batch.entries);
  office.book.add(
    sentBatchesTable(office.language),
    texts.map((text, place) => ({
      ...(place === 0 ? { ...about, count: String(batch.entries.length) } : { label, track, number: String(number) }),
      part: String(place + 1),
      entries: text,
      id: `${track}/${number}/${place + 1}`,
    })),
  );
  office.book.commit();
}

/** Puts a batch down as sent, with what staff say of it. */
export function markSent(
  office: Office,
  batch: KeptBatch,
  about: Pick<SentBatch, 'to' | 'on' | 'how' | 'by' | 'at'>,
): void {
  const [first = -1] = batch.rows;
  office.book.change(sentBatchesTable(office.language), [{ index: first, cells: { ...about, state: 'sent' } }]);
  office.book.commit();
}

/** Takes an approval back that no longer fits what would be sent. */
export function dropBatch(office: Office, batch: KeptBatch): void {
  const blank = { label: '', state: '', part: '', entries: '', track: '', number: '', until: '', count: '' };
  const cells = { ...blank, approvedBy: '', approvedAt: '', at: '', by: '', id: '' };
  office.book.change(
    sentBatchesTable(office.language),
    batch.rows.map((index) => ({ index, cells })),
  );
}

function textsOf(all: readonly SentEntry[]): string[] {
  const lines = all.map(({ id, number, title, unit, people }) => JSON.stringify([id, number, title, unit, people]));
  const texts: string[] = [''];
  for (const line of lines) {
    const last = texts[texts.length - 1] ?? '';
    if (last.length + line.length < MOST_TEXT) texts[texts.length - 1] = last === '' ? line : `${last},${line}`;
    else texts.push(line);
  }
  return texts.map((text) => `[${text}]`);
}
