/** What the page may ask the desk to do: the shape of each request, checked before anything happens. */

import * as z from 'zod/mini';
import { SHEET_ACT } from './sheet-act.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
const person = () => text(200);
const answer = () => z.union([text(60_000), z.array(text(2_000)).check(z.maxLength(200))]);
const answers = () => z.record(text(20), answer());
const place = () => z.number().check(z.int(), z.minimum(1), z.maximum(100_000));
const natural = (most: number) => z.number().check(z.int(), z.minimum(0), z.maximum(most));
const sheetId = () => natural(2_147_483_647);
const selection = () => z.nullable(z.strictObject({ sheetId: sheetId(), a1: text(40) }));
// A day that no calendar has would be taken for another one. An input of a date takes years of six digits.
const isMoment = (given: string) => {
  const at = given.length === 16 ? given : `+${given.padStart(18, '0')}`;
  const ms = Date.parse(`${at}:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(at);
};
// What a page hands over is the program's to judge, however odd or long it is.
const handedOver = () => z.array(z.unknown()).check(z.maxLength(20));

/** One shape for each request, by the last part of its address. */
export const REQUESTS = {
  'sign-in': z.strictObject({ as: person() }),
  type: z.strictObject({
    as: person(),
    sheetId: sheetId(),
    row: place(),
    column: place(),
    text: text(500_000),
    isPasted: z.boolean(),
  }),
  'sheet-act': z.strictObject({ as: person(), sheetId: z.number(), act: SHEET_ACT }),
  menu: z.strictObject({ as: person(), call: text(200), selection: selection() }),
  'run-sidebar': z.strictObject({
    as: person(),
    account: z.enum(['own', 'other']),
    call: text(200),
    args: handedOver(),
    selection: selection(),
  }),
  'close-page': z.strictObject({ as: person(), id: natural(1_000_000_000) }),
  authorize: z.strictObject({ as: person(), isGranted: z.boolean() }),
  clock: z.strictObject({ hours: z.number().check(z.int(), z.minimum(1), z.maximum(24 * 31)) }),
  'clock-to': z.strictObject({
    at: z.string().check(z.regex(/^\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}$/), z.refine(isMoment)),
  }),
  'check-page': z.strictObject({ form: text(60), page: natural(1_000), answers: answers() }),
  submit: z.strictObject({
    form: text(60),
    edit: z.nullable(text(200)),
    email: text(200),
    answers: answers(),
  }),
} as const;

/** The name of a request. */
export type RequestName = keyof typeof REQUESTS;

/** What a request of this name carries. */
export type RequestOf<Name extends RequestName> = z.infer<(typeof REQUESTS)[Name]>;

/**
 * Whether there is such a request.
 *
 * @example
 * isRequest('clock')  // → true
 */
export function isRequest(name: string): name is RequestName {
  return Object.hasOwn(REQUESTS, name);
}

/**
 * The request that a body carries; null for what is no JSON or has another shape.
 *
 * @example
 * readRequest('clock', '{"hours":1}')  // → { hours: 1 }
 */
export function readRequest<Name extends RequestName>(name: Name, body: string): RequestOf<Name> | null {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    return null;
  }
  const read = z.safeParse(REQUESTS[name], given);
  return read.success ? (read.data as RequestOf<Name>) : null;
}
