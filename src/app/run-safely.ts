/** The one place where problems are caught: told to whoever is there, logged, and never taken for success. */

import { problemText } from '../messages/problems/problem-text.ts';
import type { Language } from '../messages/say.ts';
import { menuHere } from './campaign-here.ts';
import type { Office } from './office.ts';
import { type ProblemCode, ProblemError } from './problem.ts';

/** The flows that a run can pass through, as the execution log and the cost report name them. */
export type Flow =
  | 'onFormSubmit'
  | 'sweep'
  | 'onEdit'
  | 'review'
  | 'digest'
  | 'deliver'
  | 'summaries'
  | 'packets'
  | 'setUp';

/** A run ends itself long before Google would end it, which no `finally` survives; the next tick does the rest. */
export const LONGEST_RUN_MS = 300_000;

/** Notes in the execution log that a flow begins, so that what follows can be told apart. */
export function beginFlow(flow: Flow): void {
  console.info(`flow: ${flow}`);
}

/** What a sidebar call answers when the world is not as needed. */
export interface ProblemAnswer {
  ok: false;
  refusal: ProblemCode;
  /** In plain words, with what to do. */
  message: string;
  detail: string;
}

/** Runs a trigger's work. A problem is logged: the next tick tries again. A bug is thrown: Google tells the owner. */
export function runTrigger(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    console.warn(`problem: ${error.message}`);
  }
}

/** Runs a sidebar call's work; a problem becomes an answer that says what to do, in `language`. */
export function runCall<Answer>(
  office: Pick<Office, 'bundle' | 'language' | 'store'>,
  work: () => Answer,
  language: () => Language = () => office.language,
): Answer | ProblemAnswer {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    console.warn(`problem: ${error.message}`);
    const message = problemText(error.code, language(), () => menuHere(office));
    return { ok: false, refusal: error.code, message, detail: error.detail };
  }
}
