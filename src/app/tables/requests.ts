/** Requests (办理请求) as they are kept: what staff ask for and only the owner's clock can carry out. */

import type { Moment } from '../../domain/calendar.ts';
import { type RequestResult, requestResult } from '../../domain/request-result.ts';
import type { Row } from '../../domain/table.ts';
import type { Language } from '../../messages/say.ts';
import { resultSentence } from '../../messages/sheet/result-sentence.ts';
import type { Office } from '../office.ts';
import { readJson } from './read-json.ts';
import { requestsTable } from './tables.ts';

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
  const result = readJson(requestResult(), cells.resultRecord ?? '');
  return result ? resultSentence(result, language) : (cells.result ?? '');
}

/** What came of a request; it stays to be seen. */
export interface RequestOutcome {
  request: Request;
  state: 'done' | 'refused';
  result: RequestResult;
}

/** Sets requests down as done, or as not possible, with what came of them. */
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
}
