/** Requests (办理请求): what staff ask for; the owner's clock carries it out, for only its runs reach files and mail. */

import * as z from 'zod/mini';
import type { Moment } from '../domain/calendar.ts';
import { type DoorRefusal, forStaff } from './for-staff.ts';
import type { Office, Settings } from './office.ts';
import { requestsTable } from './tables.ts';

export const REQUEST_KINDS = ['summaries', 'digest', 'packets', 'report', 'callList'] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

/** What can be asked for that is made of papers. */
export type PaperRequest = Exclude<RequestKind, 'digest'>;

export type RequestAnswer = { ok: true } | { ok: false; refusal: 'unknownUnit' } | DoorRefusal;

/** A request that waits; `at` in the table. */
export interface Request {
  at: number;
  kind: RequestKind;
  /** Unit id; '' for every unit. */
  unit: string;
  askedAt: Moment;
}

/**
 * Asks for papers: summaries and tables or packets, of one unit or of all; the district's papers; the call list.
 *
 * @param input `{ what, unit }`, the unit left out or '' for every unit; from the sidebar and not trusted.
 */
export function requestPapers(office: Office, input: unknown): RequestAnswer {
  const asked = z.strictObject({
    what: z.enum(['summaries', 'packets', 'report', 'callList']),
    unit: z.optional(z.string().check(z.maxLength(100))),
  });
  return forStaff(office, input, asked, (settings, { unit = '', what }) => ask(office, settings, what, unit));
}

/** Asks for the digests of the week that is due. @param input `{}`, from the sidebar and not trusted. */
export function requestDigest(office: Office, input: unknown): RequestAnswer {
  return forStaff(office, input, z.strictObject({}), (settings) => ask(office, settings, 'digest', ''));
}

// One that is still open stands for all who ask, and one for every unit for each of them.
function ask(office: Office, { roster }: Settings, kind: RequestKind, unit: string): RequestAnswer {
  if (unit !== '' && !roster.some(({ active, id }) => active && id === unit)) {
    return { ok: false, refusal: 'unknownUnit' };
  }
  return office.locks.withRegister(() => {
    const covers = (request: Request) => request.kind === kind && ['', unit].includes(request.unit);
    if (openRequests(office).some(covers)) return { ok: true };
    const asked = { id: office.who.newId(), kind, unit, by: office.who.caller(), at: office.clock.now() };
    office.book.add(requestsTable(), [{ ...asked, state: 'asked' }]);
    office.book.keep();
    return { ok: true };
  });
}

/** The requests that wait: one call. */
export function openRequests(office: Office): Request[] {
  return office.book.read(requestsTable()).flatMap(({ at, cells }) => {
    const kind = REQUEST_KINDS.find((each) => each === cells.kind);
    return kind && cells.state === 'asked' ? [{ at, kind, unit: cells.unit ?? '', askedAt: cells.at ?? '' }] : [];
  });
}

/** What came of a request; it stays to be seen. */
export interface RequestOutcome {
  request: Request;
  state: 'done' | 'refused';
  result: string;
}

/** Sets requests down as done, or as not possible, with what came of them. */
export function finish(office: Office, outcomes: readonly RequestOutcome[]): void {
  if (outcomes.length === 0) return;
  const doneAt = office.clock.now();
  office.book.change(
    requestsTable(),
    outcomes.map(({ request, state, result }) => ({ at: request.at, cells: { state, doneAt, result } })),
  );
  office.book.keep();
}
