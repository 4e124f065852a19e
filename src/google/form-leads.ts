/** Where the answers and pages of a form lead. */

import type { FormPlan, QuestionPlan } from '../domain/campaign/form-plan.ts';

type Form = GoogleAppsScript.Forms.Form;
type PageBreak = GoogleAppsScript.Forms.PageBreakItem;

/** Whether one of the question's answers leads to a page. */
export function leads(question: QuestionPlan): boolean {
  return question.choices.some((choice) => choice.goTo !== null);
}

/**
 * Says where each answer and each page leads, which can only be said once all pages are there.
 *
 * @param items by id what each item of the form asks.
 */
export function leadOn(
  form: Form,
  plan: FormPlan,
  pages: ReadonlyMap<string, PageBreak | null>,
  items: Readonly<Record<string, string>>,
): void {
  plan.pages.forEach((page, index) => {
    const following = plan.pages[index + 1];
    const mark = following ? pages.get(following.key) : null;
    // A page break says where to go after the page before it.
    if (mark && page.next !== following?.key) goAfter(mark, page.next === null ? null : (pages.get(page.next) ?? null));
    for (const question of page.questions.filter(leads)) {
      const id = Number(Object.keys(items).find((each) => items[each] === question.key));
      const item = form.getItemById(id)?.asMultipleChoiceItem();
      item?.setChoices(question.choices.map((choice) => leadingChoice(item, choice, pages)));
    }
  });
}

function goAfter(mark: PageBreak, page: PageBreak | null): void {
  if (page) mark.setGoToPage(page);
  else mark.setGoToPage(FormApp.PageNavigationType.SUBMIT);
}

function leadingChoice(
  item: GoogleAppsScript.Forms.MultipleChoiceItem,
  choice: QuestionPlan['choices'][number],
  pages: ReadonlyMap<string, PageBreak | null>,
) {
  const page = choice.goTo === null ? null : pages.get(choice.goTo);
  return page
    ? item.createChoice(choice.label, page)
    : item.createChoice(choice.label, FormApp.PageNavigationType.CONTINUE);
}
