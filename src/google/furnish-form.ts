/** Makes a form as it is planned, or brings it up to its plan. Items keep their ids: answers are kept by them. */

import type { FormPlace } from '../app/office.ts';
import type { FormPlan, PagePlan, QuestionPlan } from '../domain/campaign/form-plan.ts';

type Form = GoogleAppsScript.Forms.Form;
type PageBreak = GoogleAppsScript.Forms.PageBreakItem;

/**
 * The form's place after it was made to the plan: published, accepting, linked to a response sheet of its own.
 *
 * Done again with the same plan it changes nothing.
 */
export function furnishForm(plan: FormPlan, place: FormPlace): FormPlace {
  const fingerprint = Utilities.base64Encode(
    Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, JSON.stringify(plan), Utilities.Charset.UTF_8),
  );
  const isDone = place.fingerprint === fingerprint && place.sheetId !== NOT_YET;
  if (isDone && place.unitEntry !== undefined) return place;
  const form = FormApp.openById(place.id);
  // A form that a run has begun and not ended: nobody has answered it yet, and nobody knows its items. They go from the
  // top, for a page that an answer above still leads to cannot be taken away.
  if (place.fingerprint === '') for (const item of form.getItems()) form.deleteItem(item);
  const known = new Map(Object.entries(place.items).map(([id, key]) => [key, Number(id)]));
  describe(form, plan);
  const pages = new Map<string, PageBreak | null>();
  const items: Record<string, string> = {};
  for (const [at, page] of plan.pages.entries()) {
    const mark = at === 0 ? null : pageBreak(form, page, known);
    pages.set(page.key, mark);
    items[String(mark ? mark.getId() : firstHeader(form, page, known))] = page.key;
    for (const question of page.questions) items[String(ask(form, question, known))] = question.key;
  }
  leadOn(form, plan, pages, items);
  const sheetId = place.sheetId === NOT_YET ? publish(form, plan.responses) : place.sheetId;
  const ticks = plan.pages.flatMap((page) => page.questions.filter(isTick).map((question) => question.key));
  const unitEntry = unitEntryOf(form, plan, items, place);
  return { id: form.getId(), url: form.getPublishedUrl(), items, ticks, sheetId, fingerprint, unitEntry };
}

/** A new, empty, unpublished form. Where it is has to be kept before it is furnished, or a run that ends loses it. */
export function beginForm(plan: FormPlan): FormPlace {
  const form = FormApp.create(plan.title, false);
  return { id: form.getId(), url: form.getPublishedUrl(), items: {}, ticks: [], sheetId: NOT_YET, fingerprint: '' };
}

function isTick(question: QuestionPlan): boolean {
  return question.ask === 'boxes' && question.choices.length === 1;
}

function describe(form: Form, plan: FormPlan): void {
  form.setTitle(plan.title).setDescription(plan.description).setConfirmationMessage(plan.confirmation);
  form
    .setAllowResponseEdits(true)
    .setShowLinkToRespondAgain(true)
    .setProgressBar(plan.pages.length > 1);
}

function pageBreak(form: Form, page: PagePlan, known: ReadonlyMap<string, number>): PageBreak {
  const id = known.get(page.key);
  const found = id === undefined ? null : form.getItemById(id);
  const item = found ? found.asPageBreakItem() : form.addPageBreakItem();
  item.setTitle(page.title).setHelpText(page.help);
  return item;
}

// The first page has no break before it, so that its title and help stand in a header of their own.
function firstHeader(form: Form, page: PagePlan, known: ReadonlyMap<string, number>): number {
  const id = known.get(page.key);
  // By its title too: a run that ended before it was noted must not leave a second one.
  const found =
    (id === undefined ? null : form.getItemById(id)) ??
    form.getItems(FormApp.ItemType.SECTION_HEADER).find((item) => item.getTitle() === page.title);
  const item = found ? found.asSectionHeaderItem() : form.addSectionHeaderItem();
  item.setTitle(page.title).setHelpText(page.help);
  const made = found ? null : form.getItemById(item.getId());
  // A form from before has its questions already.
  if (made && made.getIndex() > 0) form.moveItem(made, 0);
  return item.getId();
}

// Google tells the number of a question in links only by such a link: one is made, and never sent.
function unitEntryOf(form: Form, plan: FormPlan, items: FormPlace['items'], place: FormPlace): string {
  const id = Object.keys(items).find((each) => items[each] === plan.unitQuestion);
  if (id === undefined) return '';
  if (place.unitEntry && place.items[id] === plan.unitQuestion) return place.unitEntry;
  const question = plan.pages.flatMap((page) => page.questions).find((each) => each.key === plan.unitQuestion);
  const choice = question?.choices[0]?.label;
  const item = form.getItemById(Number(id))?.asListItem();
  if (!item || choice === undefined) return '';
  const link = form.createResponse().withItemResponse(item.createResponse(choice)).toPrefilledUrl();
  return /[?&](entry\.\d+)=/.exec(link)?.[1] ?? '';
}

function ask(form: Form, question: QuestionPlan, known: ReadonlyMap<string, number>): number {
  const id = known.get(question.key);
  const found = id === undefined ? null : form.getItemById(id);
  switch (question.ask) {
    case 'line':
      return askLine(found ? found.asTextItem() : form.addTextItem(), question);
    case 'paragraph':
      return askParagraph(found ? found.asParagraphTextItem() : form.addParagraphTextItem(), question);
    case 'list':
      return askChoice(found ? found.asListItem() : form.addListItem(), question);
    case 'radio': {
      const item = found ? found.asMultipleChoiceItem() : form.addMultipleChoiceItem();
      if (question.isOpen) item.showOtherOption(true);
      return askChoice(item, question);
    }
    default:
      return askChoice(found ? found.asCheckboxItem() : form.addCheckboxItem(), question);
  }
}

function askLine(item: GoogleAppsScript.Forms.TextItem, question: QuestionPlan): number {
  item.setTitle(question.title).setHelpText(question.help).setRequired(question.isRequired);
  const { limit } = question;
  if (limit && 'most' in limit) {
    item.setValidation(FormApp.createTextValidation().requireTextLengthLessThanOrEqualTo(limit.most).build());
  } else if (limit) {
    const check = FormApp.createTextValidation().setHelpText(limit.help).requireTextContainsPattern(limit.contains);
    item.setValidation(check.build());
  }
  return item.getId();
}

function askParagraph(item: GoogleAppsScript.Forms.ParagraphTextItem, question: QuestionPlan): number {
  item.setTitle(question.title).setHelpText(question.help).setRequired(question.isRequired);
  if (question.limit && 'most' in question.limit) {
    const check = FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(question.limit.most);
    item.setValidation(check.build());
  }
  return item.getId();
}

type ChoiceItem =
  | GoogleAppsScript.Forms.ListItem
  | GoogleAppsScript.Forms.MultipleChoiceItem
  | GoogleAppsScript.Forms.CheckboxItem;

function askChoice(item: ChoiceItem, question: QuestionPlan): number {
  item.setTitle(question.title).setHelpText(question.help).setRequired(question.isRequired);
  if (!leads(question)) item.setChoiceValues(question.choices.map((choice) => choice.label));
  return item.getId();
}

function leads(question: QuestionPlan): boolean {
  return question.choices.some((choice) => choice.goTo !== null);
}

// Where each answer and each page leads can only be said once all pages are there.
function leadOn(
  form: Form,
  plan: FormPlan,
  pages: ReadonlyMap<string, PageBreak | null>,
  items: Readonly<Record<string, string>>,
): void {
  plan.pages.forEach((page, at) => {
    const following = plan.pages[at + 1];
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

// The sheet of raw responses is evidence: it gets a name and a warning, stands last, and is never written.
function publish(form: Form, title: string): number {
  const spreadsheet = SpreadsheetApp.getActive();
  if (!responseSheet(form)) {
    form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
    SpreadsheetApp.flush();
  }
  if (form.supportsAdvancedResponderPermissions()) form.setPublished(true);
  form.setAcceptingResponses(true);
  const sheet = responseSheet(form);
  if (!sheet) return NOT_YET;
  if (!spreadsheet.getSheetByName(title)) sheet.setName(title);
  sheet.protect().setWarningOnly(true);
  sheet.activate();
  spreadsheet.moveActiveSheet(spreadsheet.getSheets().length);
  return sheet.getSheetId();
}

const NOT_YET = -1;

function responseSheet(form: Form): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  const id = form.getId();
  return SpreadsheetApp.getActive()
    .getSheets()
    .find((sheet) => sheet.getFormUrl()?.includes(id));
}
