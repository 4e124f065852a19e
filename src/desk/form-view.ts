/** The forms' side of the desk: what a respondent sees, and what becomes of a submission. */

import type { Answer } from '../offline/form-page.ts';
import { type FormFile, isAccepted, isQuestion, pagesOf, questionsOf } from '../offline/inspect.ts';
import type { FormView, Submitted } from './answers.ts';
import type { Desk } from './desk.ts';
import { withLocalLinks } from './local-links.ts';
import { formsOf } from './read-tables.ts';

/** Answers by the id of their question, as they came over the wire. */
export type Answers = Readonly<Record<string, Answer>>;

/** A submission as the page sends it; `edit` is the code of the response that is being changed. */
export interface Sent {
  readonly form: string;
  readonly edit: string | null;
  readonly email: string;
  readonly answers: Answers;
}

/**
 * The form with this key; null before set-up, or when there is none.
 *
 * @example
 * formFile(desk, 'activity')?.title  // → '线下活动情况填报'
 */
export function formFile(desk: Desk, key: string): FormFile | null {
  const id = formsOf(desk.workbook).find((each) => each.key === key)?.id;
  return id === undefined ? null : (desk.workspace.parts.forms.files.get(id) ?? null);
}

/**
 * The form as its page draws it: filled with the response when `edit` is the code for changing one, else with the
 * answers of a prefilled address (`entry.8=Vanilla`).
 *
 * A code that fits no response gives the empty form, as Google's page does, and `edit` null.
 *
 * @param query of the page's address.
 */
export function formView(desk: Desk, file: FormFile, query: URLSearchParams): FormView {
  const edit = query.get('edit');
  const response = edit === null ? undefined : file.responses.find(({ editCode }) => editCode === edit);
  const description = questionsOf(file);
  return {
    description: { ...description, confirmationMessage: withLocalLinks(desk, description.confirmationMessage) },
    collectsEmail: file.collectsEmail,
    showsProgress: file.progressBar,
    offersAnother: file.respondAgainLink,
    edit: response?.editCode ?? null,
    answers: response?.answers.map(({ answer, itemId }) => ({ itemId, answer })) ?? prefilled(file, query),
  };
}

// Each checked value is a parameter of its own; the text of the "other" field has one beside it (form-links.ts).
function prefilled(file: FormFile, query: URLSearchParams): FormView['answers'] {
  return file.items.flatMap((item) => {
    if (!isQuestion(item.type)) return [];
    const name = `entry.${item.entryId}`;
    const other = query.get(`${name}.other_option_response`) ?? '';
    const given = query.getAll(name).map((value) => (value === OTHER_OPTION ? other : value));
    const values = given.filter((value) => value !== '');
    const [first] = values;
    return first === undefined ? [] : [{ itemId: item.id, answer: item.type === 'CHECKBOX' ? values : first }];
  });
}

const OTHER_OPTION = '__other_option__';

/**
 * The questions of one page that the form would not let through, by item id; empty when the page is in order.
 *
 * @param page counted from 0.
 * @example
 * refusedOn(file, 0, { 7: '' })  // → [7]
 */
export function refusedOn(file: FormFile, page: number, answers: Answers): number[] {
  const items = pagesOf(file)[page]?.items ?? [];
  return items
    .filter((item) => isQuestion(item.type) && !isAccepted(item, answers[String(item.id)]))
    .map(({ id }) => id);
}

/**
 * Submits the form as a person would; the program's triggers have run when this comes back.
 *
 * @returns the code by which the response can be changed, unless the form allows no changes.
 */
export function submit(desk: Desk, file: FormFile, sent: Sent): Submitted {
  const previous = sent.edit === null ? undefined : file.responses.find(({ editCode }) => editCode === sent.edit);
  const result = desk.workspace.respond({
    formId: file.id,
    by: sent.email,
    ...(previous === undefined ? {} : { responseId: previous.id }),
    answers: ({ itemId }) => sent.answers[String(itemId)],
  });
  if (!result.ok) return { ok: false, refused: result.refused, closed: 'closed' in result ? result.why : null };
  const response = file.responses.find(({ id }) => id === result.responseId);
  const edit = file.allowsEdits ? (response?.editCode ?? null) : null;
  return { ok: true, message: withLocalLinks(desk, file.confirmationMessage), edit, isEdit: result.isEdit };
}
