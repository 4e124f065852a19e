/** Requests (办理请求): what staff ask for; the owner's clock carries it out, for only its runs reach files and mail. */

import type { RowChange } from '../domain/table.ts';
import type { Office, Settings } from './office.ts';
import { loadSettings } from './settings.ts';
import { requestsTable } from './tables.ts';

export const REQUEST_KINDS = ['summaries', 'digest'] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

export type RequestAnswer = { ok: true } | { ok: false; refusal: 'notStaff' };

/** A request as it stands; `at` in the table. */
export interface Request {
  at: number;
  kind: RequestKind;
}

/** Notes that staff ask for `kind`; one that is still open stands for all who ask. */
export function ask(office: Office, kind: RequestKind): RequestAnswer {
  const settings = loadSettings(office);
  const by = office.who.caller();
  if (!isStaff(settings, by)) return { ok: false, refusal: 'notStaff' };
  return office.locks.withRegister(() => {
    if (openRequests(office).some((request) => request.kind === kind)) return { ok: true };
    office.book.add(requestsTable(), [{ id: office.who.newId(), kind, by, at: office.clock.now(), state: 'asked' }]);
    office.book.keep();
    return { ok: true };
  });
}

/** Whether an account is on the list of staff. */
function isStaff(settings: Settings, email: string): boolean {
  return email !== '' && settings.staff.includes(email.toLowerCase());
}

/** The requests that wait: one call. */
export function openRequests(office: Office): Request[] {
  return office.book.read(requestsTable()).flatMap(({ at, cells }) => {
    const kind = REQUEST_KINDS.find((each) => each === cells.kind);
    return kind && cells.state === 'asked' ? [{ at, kind }] : [];
  });
}

/** Sets requests down as done, with what came of them. */
export function finish(office: Office, requests: readonly Request[], result: string): void {
  const doneAt = office.clock.now();
  const changes: RowChange[] = requests.map(({ at }) => ({ at, cells: { state: 'done', doneAt, result } }));
  office.book.change(requestsTable(), changes);
  office.book.keep();
}
