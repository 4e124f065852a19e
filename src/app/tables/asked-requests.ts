/**
 * Which requests were asked for by a call, kept outside the sheet: a line that was only typed asks for nothing, since
 * nobody has seen whether who typed it may.
 */

import type { Office } from '../office.ts';
import { donePrints, finish, openRequests, type Request, requestPrint } from './requests.ts';

const ASKED = 'requestsAsked';

/** Before the prints, so that a list without any is told from one that was lost. */
const BEGIN = '1';

/** So many prints in one property of at most 9,000 bytes; more do not wait at a time. */
const MOST = 600;

type Asked = Pick<Request, 'id' | 'kind' | 'unit'>;

/**
 * Notes that this was asked for, and forgets what waits no more: before its line is written, so that a line of the
 * program's own is never taken for a typed one. Only who holds the register lock may.
 *
 * @param waiting what waits beside it.
 * @throws ProblemError storeRefused: then nothing is asked for.
 */
export function noteAsked(office: Office, waiting: readonly Asked[], asked: readonly Asked[]): void {
  const prints = [...waiting, ...asked].map((each) => requestPrint(office, each)).slice(-MOST);
  office.store.set(ASKED, [BEGIN, ...prints].join(' '));
}

/**
 * Those of `waiting` that were asked for by a call. A line whose cells name another unit or kind than was asked for,
 * one that was done and typed back, one of a copied or restored workbook, is none of them.
 *
 * @throws ProblemError storeRefused: nothing can be told then.
 */
export function knownRequests<One extends Asked>(office: Office, waiting: readonly One[]): One[] {
  const known = () => {
    const prints = new Set(askedPrints(office));
    const done = donePrints(office);
    return waiting.filter((each) => {
      const print = requestPrint(office, each);
      return prints.has(print) && !done.has(print);
    });
  };
  const found = known();
  if (found.length === waiting.length) return found;
  // Somebody may have asked since this run first read the store.
  office.store.reread();
  return known();
}

/**
 * The requests that a run is to carry out. Those that nobody has asked for by a call are set down as refused, with the
 * reason: so are those whose memory was lost, which can then be asked for again.
 *
 * @throws ProblemError storeRefused: all of them go on waiting then.
 */
export function foundedRequests(office: Office, waiting: readonly Request[]): Request[] {
  const known = knownRequests(office, waiting);
  const typed = waiting.filter((request) => !known.includes(request));
  finish(
    office,
    typed.map((request) => ({ request, state: 'refused', result: { code: 'typed' } })),
  );
  return known;
}

/**
 * Forgets what was asked for and waits no more, so that a line that is typed back is carried out no second time. What
 * is remembered as done stands for nothing already, and goes with the next request.
 */
export function forgetCarriedOut(office: Office): void {
  const done = donePrints(office);
  if (askedPrints(office).every((print) => done.has(print))) return;
  office.locks.withRegister(() => {
    office.store.reread();
    noteAsked(office, knownRequests(office, openRequests(office)), []);
  });
}

function askedPrints({ store }: Pick<Office, 'store'>): string[] {
  return store
    .get(ASKED)
    .split(' ')
    .filter((print) => print !== '' && print !== BEGIN);
}

/** Takes what waits in a workbook of a release that kept no such memory for asked for. Once: the memory stays. */
export function adoptRequests(office: Office): void {
  if (office.store.get(ASKED) === '') noteAsked(office, openRequests(office), []);
}
