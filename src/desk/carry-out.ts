/** Carries out what the page asks for: everything that changes something on the desk. */

import { type Desk, overviewOf } from './desk.ts';
import { entryView } from './entry-view.ts';
import { formFile, refusedOn, submit } from './form-view.ts';
import type { RequestName, RequestOf } from './requests.ts';
import { decide, runMenuItem, signIn, typeText, waivablesOf } from './run-as-person.ts';

/** What there is not: the page asked for something by a name that nothing has. */
export const ABSENT = Symbol('absent');

type Acts = { readonly [Name in RequestName]: (desk: Desk, request: RequestOf<Name>) => unknown };

const ACTS: Acts = {
  'sign-in': (desk, { as }) => signIn(desk, as),
  type: (desk, { as, isPasted, text, ...at }) => {
    typeText(desk, as, at, text, isPasted);
    return { ok: true };
  },
  menu: (desk, { as, call }) => runMenuItem(desk, as, call),
  review: (desk, { as, ...decided }) => decide(desk, as, decided),
  waivables: (desk, { number }) => {
    const entry = entryView(desk.workbook, number);
    return entry === null ? ABSENT : waivablesOf(desk, entry);
  },
  clock: async (desk, { hours }) => {
    await desk.moveClock(hours);
    return overviewOf(desk);
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
 * @returns what the page is to be told; ABSENT where the request names a form or entry that is not there.
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
