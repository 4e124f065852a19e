/** Carries out what the page asks for: everything that changes something on the desk. */

import type { Overview } from './answers.ts';
import { type Desk, overviewOf } from './desk.ts';
import { formFile, refusedOn, submit } from './form-view.ts';
import { momentIn } from './moment-in.ts';
import type { RequestName, RequestOf } from './requests.ts';
import { authorize, closePage, runCall, runMenuItem, signIn, typeText } from './run-as-person.ts';
import { doSheetAct } from './sheet-act.ts';

/** What there is not: the page asked for something by a name that nothing has. */
export const ABSENT = Symbol('absent');

const HOUR_MS = 3_600_000;

type Acts = { readonly [Name in RequestName]: (desk: Desk, request: RequestOf<Name>) => unknown };

const ACTS: Acts = {
  'sign-in': (desk, { as }) => signIn(desk, as),
  type: (desk, { as, isPasted, text, ...at }) => {
    typeText(desk, as, at, text, isPasted);
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
  'clock-to': (desk, { at }) => moved(desk, momentIn(at, desk.workspace.parts.zone)),
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

async function moved(desk: Desk, untilMs: number): Promise<Overview> {
  await desk.moveClock(untilMs);
  return overviewOf(desk);
}
