/** Calls the server over google.script.run as a promise, and tells the ways apart in which a call goes wrong. */

import type { Refused } from '../app/answer-call.ts';
import type { Calls } from '../app/calls/all.ts';
import type { SpokenLanguage, StaleView } from '../views.ts';

export type FaultKind =
  | 'connection'
  | 'authorization'
  | 'wrongAccount'
  | 'lockBusy'
  | 'timedOut'
  | 'refused'
  | 'unknown';

/** A call that was not carried out, or of which nobody knows. */
export interface Fault {
  kind: FaultKind;
  /** In the caller's language where the server said it; otherwise what Google said, for the owner. */
  message: string;
  refusal: Refused['refusal'] | null;
  /** The entry as it is now, where somebody else was faster. */
  stale: StaleView | null;
}

/** What a call gives when it is carried out. */
export type ValueOf<Name extends keyof Calls> =
  Extract<Calls[Name]['answer'], { ok: true }> extends { value: infer Value } ? Value : null;

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; fault: Fault };

/** Each `with…` gives a new runner; the call itself gives nothing. */
interface Runner {
  withSuccessHandler(told: (answer: unknown) => void): Runner;
  withFailureHandler(told: (error: unknown) => void): Runner;
  call(name: string, input: unknown, language: string | null): void;
}

declare const google: { script: { run: Runner } } | undefined;

// Google says these in the language of the account, so the Chinese words stand beside the English, as characters.
const PATTERNS: readonly (readonly [FaultKind, RegExp])[] = [
  ['wrongAccount', /PERMISSION_DENIED|do(?:es)? not have (?:permission|access)|\u6743\u9650|\u65e0\u6743/i],
  ['authorization', /authoriz|\u6388\u6743/i],
  ['lockBusy', /lock timeout|holding the lock|too many (?:Lock\w*|scripts)/i],
  ['timedOut', /timed? ?out|maximum execution time|\u8d85\u65f6/i],
  ['connection', /NetworkError|connection|HTTP 0|offline|failed to fetch|\u7f51\u7edc|\u8fde\u63a5/i],
];

/**
 * Tells from Google's words what went wrong.
 *
 * @example
 * kindOfFailure('NetworkError: Connection failure due to HTTP 0') // → 'connection'
 */
function kindOfFailure(message: string): FaultKind {
  return PATTERNS.find(([, pattern]) => pattern.test(message))?.[0] ?? 'unknown';
}

/**
 * Makes a call. The promise never fails: what goes wrong is a value, since every caller has to show it.
 *
 * @param language null before the server has told the person's own.
 * @example
 * await callServer('readEntry', { number: 'HD-2019-0001', select: true }, 'zh-CN')
 * // → { ok: true, value: { number: 'HD-2019-0001', … } }
 */
export function callServer<Name extends keyof Calls>(
  name: Name,
  input: Calls[Name]['input'],
  language: SpokenLanguage | null,
): Promise<Outcome<ValueOf<Name>>> {
  return new Promise((resolve) => {
    const failed = (error: unknown) => resolve({ ok: false, fault: faultOf(messageOf(error)) });
    if (typeof google === 'undefined') return failed('google.script.run: no connection');
    try {
      google.script.run
        .withSuccessHandler((answer) => resolve(outcomeOf(answer)))
        .withFailureHandler(failed)
        .call(name, input, language);
    } catch (error) {
      failed(error);
    }
  });
}

function outcomeOf<Value>(answer: unknown): Outcome<Value> {
  // An answer that cannot cross arrives as null, without any error.
  if (typeof answer !== 'object' || answer === null) return { ok: false, fault: faultOf('The answer was empty.') };
  const told = answer as { ok: true; value?: Value } | Refused;
  if (told.ok) return { ok: true, value: (told.value ?? null) as Value };
  const { detail = '', message, refusal, stale = null } = told;
  const kind = refusal === 'lockBusy' ? 'lockBusy' : 'refused';
  const more = detail === '' ? '' : ` (${detail})`;
  return { ok: false, fault: { kind, message: `${message}${more}`, refusal, stale } };
}

function faultOf(message: string): Fault {
  return { kind: kindOfFailure(message), message, refusal: null, stale: null };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message ?? error);
}
