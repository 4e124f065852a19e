/** Makes a form as it is planned, or brings it up to its plan. Items keep their ids: answers are kept by them. */

import type { FormPlace, Optionally } from '../app/office.ts';
import { assert } from '../domain/assert.ts';
import type { FormPlan, PagePlan, QuestionPlan } from '../domain/campaign/form-plan.ts';
import { leadOn, leads } from './form-leads.ts';
import { momentOf } from './open-clock.ts';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type PageBreak = GoogleAppsScript.Forms.PageBreakItem;

/** A form while it is brought up to its plan. */
interface Furnishing {
  form: Form;
  /** Items of the form by what they ask for, as far as they are still there and still of their kind. */
  known: ReadonlyMap<string, Item>;
  /** Where the next item belongs; null while a form is made, whose items come at the end anyway. */
  index: number | null;
  /** Ids of items that somebody had deleted and that stand again. */
  again: number[];
  optionally: Optionally;
}

/**
 * The form's place after it was made to the plan. Done again with the same plan it changes nothing, unless somebody has
 * deleted a question, or altered what it says: then it is put back, in its old place.
 */
export function ensureForm(form: Form, plan: FormPlan, place: FormPlace, optionally: Optionally): FormPlace {
  const fingerprint = Utilities.base64Encode(
    Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, JSON.stringify(plan), Utilities.Charset.UTF_8),
  );
  // A form that a run has begun and not ended: nobody has answered it yet, and nobody knows its items. They go from the
  // top, for a page that an answer above still leads to cannot be taken away.
  const isNew = place.fingerprint === '';
  if (isNew) for (const item of form.getItems()) form.deleteItem(item);
  const present = isNew ? [] : form.getItems();
  const isDone = place.fingerprint === fingerprint && place.unitEntry !== undefined;
  if (isDone && isAsPlanned(plan, place, present)) return place;
  let isWhole = true;
  const furnishing: Furnishing = {
    form,
    known: knownItems(plan, place, present),
    index: isNew ? null : 0,
    again: [],
    optionally: (step, work) =>
      optionally(step, () => {
        isWhole = false;
        work();
        isWhole = true;
      }),
  };
  describe(form, plan);
  const { items, pages } = furnishPages(furnishing, plan);
  leadOn(form, plan, pages, items);
  const ticks = plan.pages.flatMap((page) => page.questions.filter(isTick).map((question) => question.key));
  const unitEntry = unitEntryOf(form, plan, items, place);
  const since = sinceOf(furnishing, place, items);
  // What was left out is tried again: no plan has this fingerprint.
  return {
    ...place,
    id: form.getId(),
    url: form.getPublishedUrl(),
    items,
    ticks,
    unitEntry,
    since,
    fingerprint: isWhole ? fingerprint : AGAIN,
  };
}

/** The fingerprint of a form that is there and not as planned. */
export const AGAIN = 'again';

function furnishPages(furnishing: Furnishing, plan: FormPlan) {
  const pages = new Map<string, PageBreak | null>();
  const items: Record<string, string> = {};
  plan.pages.forEach((page, index) => {
    const mark = index === 0 ? null : pageBreak(furnishing, page);
    pages.set(page.key, mark);
    items[String(mark ? mark.getId() : firstHeader(furnishing, page))] = page.key;
    for (const question of page.questions) items[String(ask(furnishing, question))] = question.key;
  });
  return { items, pages };
}

function kindOf(ask: QuestionPlan['ask'] | 'header' | 'break'): GoogleAppsScript.Forms.ItemType {
  const { ItemType } = FormApp;
  const kinds = {
    header: ItemType.SECTION_HEADER,
    break: ItemType.PAGE_BREAK,
    line: ItemType.TEXT,
    paragraph: ItemType.PARAGRAPH_TEXT,
    list: ItemType.LIST,
    radio: ItemType.MULTIPLE_CHOICE,
    boxes: ItemType.CHECKBOX,
  };
  return kinds[ask];
}

/** An element of a form as it is planned, in the order in which respondents meet it. */
export interface PlannedItem {
  key: string;
  title: string;
  kind: GoogleAppsScript.Forms.ItemType;
}

/** Everything that the plan puts into the form, from top to bottom. */
export function plannedItems(plan: FormPlan): PlannedItem[] {
  return plan.pages.flatMap((page, index) => [
    { key: page.key, title: page.title, kind: kindOf(index === 0 ? 'header' : 'break') },
    ...page.questions.map(({ ask, key, title }) => ({ key, title, kind: kindOf(ask) })),
  ]);
}

function isAsPlanned(plan: FormPlan, place: FormPlace, present: readonly Item[]): boolean {
  const titles = new Map(present.map((item) => [place.items[String(item.getId())], item.getTitle()]));
  return plannedItems(plan).every(({ key, title }) => titles.get(key) === title);
}

function knownItems(plan: FormPlan, place: FormPlace, present: readonly Item[]): Map<string, Item> {
  const kinds = new Map(plannedItems(plan).map(({ key, kind }) => [key, kind]));
  const known = new Map<string, Item>();
  for (const item of present) {
    const key = place.items[String(item.getId())];
    if (key !== undefined && kinds.get(key) === item.getType()) known.set(key, item);
  }
  return known;
}

// A question that stands again has another id: to what was sent before, it was never put.
function sinceOf({ again }: Furnishing, place: FormPlace, items: FormPlace['items']): Record<string, string> {
  const now = again.length > 0 ? momentOf(new Date()) : '';
  const since = { ...place.since, ...Object.fromEntries(again.map((id) => [String(id), now])) };
  return Object.fromEntries(Object.entries(since).filter(([id]) => items[id] !== undefined));
}

// An item that is there stays where staff have put it; one that was made goes behind the one before it in the plan.
function settle<Made extends { getId(): number }>(furnishing: Furnishing, known: Item | undefined, item: Made): Made {
  const { again, index, form } = furnishing;
  if (index === null) return item;
  const stood = known?.getIndex();
  if (stood === undefined) {
    again.push(item.getId());
    const made = form.getItemById(item.getId());
    assert(made, 'an item that was just added is there');
    if (made.getIndex() !== index) form.moveItem(made, index);
  }
  furnishing.index = (stood ?? index) + 1;
  return item;
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

function pageBreak(furnishing: Furnishing, page: PagePlan): PageBreak {
  const found = furnishing.known.get(page.key);
  const item = settle(furnishing, found, found ? found.asPageBreakItem() : furnishing.form.addPageBreakItem());
  head(item, found, page);
  return item;
}

// The first page has no break before it, so that its title and help stand in a header of their own.
function firstHeader(furnishing: Furnishing, page: PagePlan): number {
  const found = furnishing.known.get(page.key);
  const item = settle(furnishing, found, found ? found.asSectionHeaderItem() : furnishing.form.addSectionHeaderItem());
  head(item, found, page);
  return item.getId();
}

interface Headed {
  setTitle(title: string): unknown;
  setHelpText(text: string): unknown;
}

interface Asked extends Headed {
  setRequired(isRequired: boolean): unknown;
}

// A new item has no help and is not required: saying so would be a call for nothing.
function head(item: Headed, known: Item | undefined, { help, title }: Pick<PagePlan, 'help' | 'title'>): void {
  item.setTitle(title);
  if (known || help !== '') item.setHelpText(help);
}

function put(item: Asked, known: Item | undefined, question: QuestionPlan): void {
  head(item, known, question);
  if (known || question.isRequired) item.setRequired(question.isRequired);
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

function ask(furnishing: Furnishing, question: QuestionPlan): number {
  const { form, known } = furnishing;
  const found = known.get(question.key);
  const made = <Made extends Asked & { getId(): number }>(item: Made): Made => {
    put(settle(furnishing, found, item), found, question);
    return item;
  };
  switch (question.ask) {
    case 'line':
      return askLine(furnishing, made(found?.asTextItem() ?? form.addTextItem()), question);
    case 'paragraph':
      return askParagraph(furnishing, made(found?.asParagraphTextItem() ?? form.addParagraphTextItem()), question);
    case 'list':
      return askChoice(made(found?.asListItem() ?? form.addListItem()), question);
    case 'radio': {
      const item = made(found?.asMultipleChoiceItem() ?? form.addMultipleChoiceItem());
      if (question.isOpen) item.showOtherOption(true);
      return askChoice(item, question);
    }
    default:
      return askChoice(made(found?.asCheckboxItem() ?? form.addCheckboxItem()), question);
  }
}

function askLine({ optionally }: Furnishing, item: GoogleAppsScript.Forms.TextItem, question: QuestionPlan): number {
  const { limit } = question;
  if (limit && 'most' in limit) {
    optionally('formChecks', () => {
      item.setValidation(FormApp.createTextValidation().requireTextLengthLessThanOrEqualTo(limit.most).build());
    });
  } else if (limit) {
    optionally('formChecks', () => {
      const check = FormApp.createTextValidation().setHelpText(limit.help).requireTextContainsPattern(limit.contains);
      item.setValidation(check.build());
    });
  }
  return item.getId();
}

function askParagraph(
  { optionally }: Furnishing,
  item: GoogleAppsScript.Forms.ParagraphTextItem,
  question: QuestionPlan,
): number {
  const { limit } = question;
  if (limit && 'most' in limit) {
    optionally('formChecks', () => {
      const check = FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(limit.most);
      item.setValidation(check.build());
    });
  }
  return item.getId();
}

type ChoiceItem =
  | GoogleAppsScript.Forms.ListItem
  | GoogleAppsScript.Forms.MultipleChoiceItem
  | GoogleAppsScript.Forms.CheckboxItem;

function askChoice(item: ChoiceItem, question: QuestionPlan): number {
  if (!leads(question)) item.setChoiceValues(question.choices.map((choice) => choice.label));
  return item.getId();
}
