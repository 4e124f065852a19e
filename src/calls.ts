/** The sidebar's calls and their answers, as types. server.ts satisfies them; the sidebar's client is typed by them. */

import type { RequestAnswer } from './app/requests.ts';
import type { ReviewAnswer, ReviewRequest } from './app/review-entry.ts';
import type { ProblemAnswer } from './app/run-safely.ts';
import type { SetUpAnswer } from './app/set-up.ts';
import type { ZeroReportAnswer } from './app/zero-reports.ts';

/** Input and answer of every call, by name. */
export interface Calls {
  setUp: { input: { campaign?: string; clockMinutes?: number }; answer: SetUpAnswer };
  reviewEntry: { input: ReviewRequest; answer: ReviewAnswer };
  recordZeroReport: { input: { unit: string; form: string }; answer: ZeroReportAnswer };
  requestSummaries: { input: Record<string, never>; answer: RequestAnswer };
  requestDigest: { input: Record<string, never>; answer: RequestAnswer };
}

/** What `call(name, input)` gives: the call's answer, a problem in words, or that there is no such call. */
export type CallAnswer = Calls[keyof Calls]['answer'] | ProblemAnswer | { ok: false; refusal: 'unknownCall' };
