/** Carries out what the page asks for: everything that changes something on the desk. */

import type { Overview, Refusal } from './answers.ts';
import { type Desk, overviewOf } from './desk.ts';
import { formFile, refusedOn, submit } from './form-view.ts';
import { momentIn } from './moment-in.ts';
import type { RequestName, RequestOf } from './requests.ts';
import { authorize, closePage, runCall, runMenuItem, signIn, typeText } from './run-as-person.ts';
import { doSheetAct } from './sheet-act.ts';

/** What there is not: the page asked for something by a name that nothing has. */
export const ABSENT = Symbol('absent');

const HOUR_MS = 3_600_000;

/** How far the clock moves at once: every clock of the program rings on the way, some nine thousand times in a year. */
const MOST_DAYS_AT_ONCE = 366;

/**
 * Whether what came of a request is a refusal.
 *
 * @example
 * isRefusal({ refusal: 'clockTooFar', days: 366, latest: '2020-09-11 12:00', error: '…' })  // → true
 */
export function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'refusal' in result;
}

type Acts = { readonly [Name in RequestName]: (desk: Desk, request: RequestOf<Name>) => unknown };

const ACTS: Acts = {
  'sign-in': (desk, { as }) => signIn(desk, as),
  type: (desk, { as, isPasted, text, ...cell }) => {
    typeText(desk, as, cell, text, isPasted);
    return { ok: true };
  },
  'sheet-act': (desk, { act, as, sheetId }) => {
    doSheetAct(desk, as, sheetId, act);
    return { ok: true };
  },
  menu: (desk, { as, call, selection }) => runMenuItem(desk, as, call, selection),
  'run-sidebar': runCall,
  'close-page': (desk, { as, id }) => closePage(desk, as, id),
  authorize: (desk, { as, isGranted }) => {
    authorize(desk, as, isGranted);
    return overviewOf(desk);
  },
  clock: (desk, { hours }) => moved(desk, desk.workspace.clock.now() + hours * HOUR_MS),
  // The clock never goes back: a moment that has passed leaves it where it is.
  'clock-to': (desk, { at }) => {
    const { clock, parts } = desk.workspace;
    const untilMs = momentIn(at, parts.zone);
    const latestMs = clock.now() + MOST_DAYS_AT_ONCE * 24 * HOUR_MS;
    return untilMs <= latestMs ? moved(desk, untilMs) : tooFar(latestMs, parts.zone);
  },
  'check-page': (desk, { answers, form, page }) => {
    const file = formFile(desk, form);
    return file === null ? ABSENT : { refused: refusedOn(file, page, answers) };
  },
  submit: (desk, request) => {
    const file = formFile(desk, request.form);
    return file === null ? ABSENT : submit(desk, file, request);
  },
};

/**
 * Does what a request asks, after whatever else is under way, and keeps the workspace.
 *
 * @returns what the page is to be told; ABSENT where the request names a form that is not there.
 * @throws Error where the workspace refuses, with its words: a person who may not edit, what is not emulated.
 * @example
 * await carryOut(desk, 'clock', { hours: 1 })  // → the overview an hour later
 */
export async function carryOut<Name extends RequestName>(
  desk: Desk,
  name: Name,
  request: RequestOf<Name>,
): Promise<unknown> {
  return await desk.act(() => ACTS[name](desk, request));
}

function tooFar(latestMs: number, zone: string): Refusal {
  const days = MOST_DAYS_AT_ONCE;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const latest = format.format(latestMs);
  const error = `the clock moves at most ${days} days at once, now up to ${latest}`;
  return { refusal: 'clockTooFar', days, latest, error };
}

async function moved(desk: Desk, untilMs: number): Promise<Overview> {
  await desk.moveClock(untilMs);
  return overviewOf(desk);
}
