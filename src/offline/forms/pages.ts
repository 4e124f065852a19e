/** The pages of a form, and the way that a respondent's answers take through them. */

import { asSent, isAccepted, isUnanswered, unlessBlank } from './check-answer.ts';
import { type Answer, type FormFile, type FormItem, isQuestion, type Navigation } from './form-store.ts';

/** A page: the break that opens it (null for the first) and the items up to the next break. */
export interface FormPage {
  pageBreak: FormItem | null;
  items: FormItem[];
}

/** The way through a form. `answers` are those of visited pages, `refused` the ids of questions not let through. */
export interface Walk {
  answers: { itemId: number; answer: Answer }[];
  refused: number[];
}

/** Gives the form's pages in order; a form without page breaks has one. */
export function pagesOf(file: FormFile): FormPage[] {
  const pages: FormPage[] = [{ pageBreak: null, items: [] }];
  for (const item of file.items) {
    if (item.type === 'PAGE_BREAK') pages.push({ pageBreak: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}

/**
 * Gives the page that a navigation leads to from page `from`, or null where the form is submitted.
 * After the last page there is nothing but submitting, whatever the navigation says (PLATFORM F).
 */
export function pageAfter(pages: readonly FormPage[], from: number, navigation: Navigation): number | null {
  if (from >= pages.length - 1 || navigation.type === 'SUBMIT') return null;
  if (navigation.type !== 'GO_TO_PAGE') return navigation.type === 'CONTINUE' ? from + 1 : 0;
  const target = pages.findIndex((page) => page.pageBreak?.id === navigation.itemId);
  if (target < 0) throw new Error(`pageAfter: no page break ${navigation.itemId}`);
  return target;
}

/**
 * Walks the form from its first page as a person would who gives these answers, and asks only what is on the way.
 *
 * The last choice on a page that has a navigation decides, then the break that follows the page (PLATFORM F). The walk
 * stops at a page where a question that decides is refused. Answers that lead round in a circle never come to the
 * Submit button: the question that sends them round is given as refused. Throws when the page breaks alone lead round.
 */
export function walk(file: FormFile, answerTo: (item: FormItem) => Answer | undefined): Walk {
  const pages = pagesOf(file);
  const visited = new Set<number>();
  const result: Walk = { answers: [], refused: [] };
  for (let position: number | null = 0; position !== null; ) {
    visited.add(position);
    const step = askPage(pages[position]?.items ?? [], answerTo, result);
    const isLast = position === pages.length - 1;
    if (step.isUndecided && !isLast) return result;
    const next = pageAfter(
      pages,
      position,
      step.navigation ?? pages[position + 1]?.pageBreak?.navigation ?? { type: 'SUBMIT' },
    );
    if (next !== null && visited.has(next)) {
      if (step.decidedBy === null) throw new Error(`walk: the pages of form ${file.id} lead round in a circle`);
      result.refused.push(step.decidedBy);
      return result;
    }
    position = next;
  }
  return result;
}

interface Step {
  navigation: Navigation | null;
  decidedBy: number | null;
  isUndecided: boolean;
}

function askPage(items: readonly FormItem[], answerTo: (item: FormItem) => Answer | undefined, result: Walk): Step {
  const step: Step = { navigation: null, decidedBy: null, isUndecided: false };
  for (const item of items) {
    if (!isQuestion(item.type)) continue;
    const answer = unlessBlank(item, answerTo(item));
    if (!isAccepted(item, answer)) {
      result.refused.push(item.id);
      step.isUndecided ||= item.choices.some((choice) => choice.navigation !== null);
      continue;
    }
    if (isUnanswered(answer)) continue;
    result.answers.push({ itemId: item.id, answer: asSent(item, answer) });
    const navigation = item.choices.find((choice) => choice.value === answer)?.navigation ?? null;
    if (navigation !== null) Object.assign(step, { navigation, decidedBy: item.id });
  }
  return step;
}
