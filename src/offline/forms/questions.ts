/** A form described for whoever draws it as a page: pages, questions, and where each leads. */

import { type EmulatedItemType, type FormFile, type FormItem, type FormScale, isQuestion } from './form-store.ts';
import type { FormPage } from './pages.ts';
import { pageAfter, pagesOf } from './pages.ts';

/** Where a page or choice leads: a page's position counted from 0, or submitting. */
export type Destination = number | 'submit';

/** A question. `goTo` is null for a choice that leaves the way to the page; `kind` is the builder's method. */
export interface Question {
  itemId: number;
  type: EmulatedItemType;
  title: string;
  help: string;
  required: boolean;
  choices: { value: string; goTo: Destination | null }[];
  other: boolean;
  validation: { kind: string; numbers: number[]; pattern: string; help: string } | null;
  includesYear: boolean;
  /** Null for all types but SCALE. */
  scale: FormScale | null;
  /** Of grids: what is asked, and what each row may be answered with. */
  rows: string[];
  columns: string[];
}

/** A part of a page: a question, or a header that is only read. */
export type PagePart = { header: { itemId: number; title: string; help: string } } | { question: Question };

/** A page. `itemId` is its page break's, null for the first page; `after` is where its Next button leads by itself. */
export interface QuestionPage {
  itemId: number | null;
  title: string;
  help: string;
  parts: PagePart[];
  after: Destination;
}

/** A whole form as its respondents see it. */
export interface FormDescription {
  formId: string;
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  isOpen: boolean;
  pages: QuestionPage[];
}

/**
 * Describes the form in plain values that share nothing with its state.
 *
 * @example
 * questionsOf(file).pages[0]?.parts[0]  // { question: { itemId: 7, type: 'TEXT', title: 'Name', … } }
 */
export function questionsOf(file: FormFile): FormDescription {
  const pages = pagesOf(file);
  return {
    formId: file.id,
    title: file.title,
    description: file.description,
    confirmationMessage: file.confirmationMessage,
    closedMessage: file.closedMessage,
    isOpen: file.published && file.accepting,
    pages: pages.map((page, position) => ({
      itemId: page.pageBreak?.id ?? null,
      title: page.pageBreak?.title ?? '',
      help: page.pageBreak?.helpText ?? '',
      parts: page.items.map((item) => partOf(item, pages, position)),
      after: pageAfter(pages, position, pages[position + 1]?.pageBreak?.navigation ?? { type: 'SUBMIT' }) ?? 'submit',
    })),
  };
}

/** Describes one question; `pages` and `position` (its page, from 0) tell where its choices lead. */
export function questionOf(item: FormItem, pages: readonly FormPage[], position: number): Question {
  const { validation } = item;
  return {
    itemId: item.id,
    type: item.type,
    title: item.title,
    help: item.helpText,
    required: item.required,
    choices: item.choices.map(({ value, navigation }) => ({
      value,
      goTo: navigation === null ? null : (pageAfter(pages, position, navigation) ?? 'submit'),
    })),
    other: item.other,
    validation:
      validation === null || validation.kind === null
        ? null
        : {
            kind: validation.kind,
            numbers: [...validation.numbers],
            pattern: validation.pattern,
            help: validation.helpText,
          },
    includesYear: item.includesYear,
    scale: item.type === 'SCALE' ? { ...item.scale } : null,
    rows: item.rows.map((row) => row.title),
    columns: [...item.columns],
  };
}

function partOf(item: FormItem, pages: readonly FormPage[], position: number): PagePart {
  if (isQuestion(item.type)) return { question: questionOf(item, pages, position) };
  return { header: { itemId: item.id, title: item.title, help: item.helpText } };
}
