/** Requests (办理请求) as they are kept: what staff ask for and only the owner's clock can carry out. */

import type { Moment } from '../../domain/calendar.ts';
import { type RequestResult, requestResult } from '../../domain/request-result.ts';
import type { Row } from '../../domain/table.ts';
import type { Language } from '../../messages/say.ts';
import { resultSentence } from '../../messages/sheet/result-sentence.ts';
import type { Office } from '../office.ts';
import { readJson } from './read-json.ts';
import { requestsTable } from './staff-tables.ts';

export const REQUEST_KINDS = [
  'summaries',
  'digest',
  'packets',
  'report',
  'callList',
  'reminders',
  'rescheduled',
  'opening',
] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

const OF_PAPERS: readonly RequestKind[] = ['summaries', 'packets', 'report', 'callList'];

/** Whether papers alone are asked for: no mail hangs on it. */
export const isOfPapers = ({ kind }: Pick<Request, 'kind'>): boolean => OF_PAPERS.includes(kind);

/** A request that waits; `at` in the table. */
export interface Request {
  index: number;
  /** What tells it from every other one. */
  id: string;
  kind: RequestKind;
  /** Unit id; '' for every unit. */
  unit: string;
  askedAt: Moment;
}

/** The requests that wait: one call. */
export function openRequests(office: Office): Request[] {
  return office.book.read(requestsTable(office.language)).flatMap(({ index, cells }) => {
    const kind = REQUEST_KINDS.find((each) => each === cells.kind);
    return kind && cells.state === 'asked'
      ? [{ index, id: cells.id ?? '', kind, unit: cells.unit ?? '', askedAt: cells.at ?? '' }]
      : [];
  });
}

/** What came of the request of a row, in words; one that an earlier version has done says what its cell says. */
export function resultOf({ cells }: Row, language: Language): string {
  const result = readJson(requestResult, cells.resultRecord ?? '');
  return result ? resultSentence(result, language) : (cells.result ?? '');
}

/** What came of a request; it stays to be seen. */
export interface RequestOutcome {
  request: Request;
  state: 'done' | 'refused';
  result: RequestResult;
}

const DONE = 'requestsDone';

/** So many are remembered as done: more do not wait at a time. */
const MOST_DONE = 600;

const LETTERS = 12;

/** A request as the script's properties name it: another one where unit or kind is another. */
export function requestPrint(
  { fingerprint }: Pick<Office, 'fingerprint'>,
  { id, kind, unit }: Pick<Request, 'id' | 'kind' | 'unit'>,
): string {
  return fingerprint(JSON.stringify([id, kind, unit])).slice(0, LETTERS);
}

/** The prints of requests that were set down as done, the last ones; a hint, so that some may be missing. */
export function donePrints({ hints }: Pick<Office, 'hints'>): ReadonlySet<string> {
  return new Set(
    hints
      .get(DONE)
      .split(' ')
      .filter((print) => print !== ''),
  );
}

/**
 * Sets requests down as done, or as not possible, with what came of them. That they are is remembered with the next
 * `hints.keep`, so that nobody has to read the table for it.
 */
export function finish(office: Office, outcomes: readonly RequestOutcome[]): void {
  if (outcomes.length === 0) return;
  const doneAt = office.clock.now();
  office.book.change(
    requestsTable(office.language),
    outcomes.map(({ request, result, state }) => {
      const said = { result: resultSentence(result, office.language), resultRecord: JSON.stringify(result) };
      return { index: request.index, cells: { state, doneAt, ...said } };
    }),
  );
  office.book.commit();
  const prints = outcomes.map(({ request }) => requestPrint(office, request));
  office.hints.later(DONE, [...donePrints(office), ...prints].slice(-MOST_DONE).join(' '));
}
