/** The respondents' side: what Google's own page does when a person presses Submit. */

import type { Answer, FormFile, FormStore } from './form-store.ts';
import { pagesOf, walk } from './pages.ts';
import { type Question, questionOf } from './questions.ts';
import { recordResponse } from './record-response.ts';
import { mayRespond } from './responders.ts';
import type { ResponsePlace, ResponseSheets } from './response-sheets.ts';

/** A person's submission. `responseId` is the response to edit; `answers` is asked for visited questions only. */
export interface Submission {
  formId: string;
  nowMs: number;
  newId(kind: string): string;
  /** The respondent's account or address; '' when unknown. */
  respondentEmail: string;
  responseId?: string;
  responseSheets: ResponseSheets;
  /** Whether the form lies in Drive's bin. */
  isTrashed?: boolean;
  answers(question: Question): Answer | undefined;
}

/** Why nobody can respond: `why` is for the page that says so. */
export type ClosedReason =
  | 'alreadyResponded'
  | 'editsNotAllowed'
  | 'inBin'
  | 'noAccess'
  | 'notAccepting'
  | 'notPublished';

/** What became of a submission. A refused one changed nothing; `place` is the row in the linked sheet. */
export type SubmissionResult =
  | { ok: true; responseId: string; isEdit: boolean; place: ResponsePlace | null }
  | { ok: false; refused: number[] }
  | { ok: false; refused: number[]; closed: true; why: ClosedReason };

/**
 * Submits the form and gives all problems at once; it fires no triggers, which is the Workspace's business.
 *
 * Only questions on the way through the sections are asked (see `walk`), so that answers given elsewhere are dropped.
 * An edit replaces all answers, keeps the id, and takes the time of the edit and the editor's address (PLATFORM F).
 * Throws for a form or response that does not exist: a person cannot come to such a page.
 *
 * @example
 * respond(store, { ...submission, answers: (question) => given[question.itemId] })
 * // { ok: false, refused: [1205477] }
 */
export function respond(store: FormStore, submission: Submission): SubmissionResult {
  const file = store.files.get(submission.formId);
  if (file === undefined) throw new Error(`respond: no form ${submission.formId}`);
  const why = closedReason(file, submission);
  if (why !== null) return { ok: false, refused: [], closed: true, why };
  const previous = file.responses.find((each) => each.id === submission.responseId);
  if (submission.responseId !== undefined && previous === undefined) {
    throw new Error(`respond: form ${file.id} has no response ${submission.responseId}`);
  }
  const pages = pagesOf(file);
  const pageOf = new Map(pages.flatMap((page, position) => page.items.map((item) => [item.id, position] as const)));
  const { answers, refused } = walk(file, (item) => {
    return submission.answers(questionOf(item, pages, pageOf.get(item.id) ?? 0));
  });
  if (refused.length > 0) return { ok: false, refused };
  const responseId = previous?.id ?? submission.newId('response');
  const place = recordResponse(store, submission.responseSheets, file, {
    id: responseId,
    editCode: previous?.editCode ?? submission.newId('editCode'),
    timestampMs: submission.nowMs,
    account: submission.respondentEmail,
    email: file.collectsEmail ? submission.respondentEmail : '',
    answers: structuredClone(answers),
  });
  return { ok: true, responseId, isEdit: previous !== undefined, place };
}

function closedReason(file: FormFile, submission: Submission): ClosedReason | null {
  const { isTrashed = false, respondentEmail, responseId } = submission;
  if (isTrashed) return 'inBin';
  if (!file.published) return 'notPublished';
  // Whoever may not open the form is asked to sign in before he is told anything else, with an edit link too.
  if (!mayRespond(file, respondentEmail)) return 'noAccess';
  if (!file.accepting) return 'notAccepting';
  if (responseId !== undefined) return file.allowsEdits ? null : 'editsNotAllowed';
  const hasResponded = respondentEmail !== '' && file.responses.some((each) => each.account === respondentEmail);
  return file.limitsToOne && hasResponded ? 'alreadyResponded' : null;
}
