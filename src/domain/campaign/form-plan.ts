/** The form that a campaign asks for, as a plan: questions and checks come from the same fields as the parser. */

import { type Field, typeOf } from '../fields/all.ts';
import type { FieldType, LimitWords, QuestionLimit } from '../fields/field-type.ts';
import type { Unit } from '../intake/entry.ts';
import { isAlwaysRequired } from './always-required.ts';
import type { Condition } from './conditions.ts';
import { fieldOf } from './fields.ts';
import { filled, type PlaceholderWords, type TextPlace } from './placeholders.ts';
import { questionKey } from './question-key.ts';
import type { Campaign, CampaignForm } from './schema.ts';
import type { Words } from './shapes.ts';

/** A form to be made: pages with questions, of which the campaign is the only author. */
export interface FormPlan {
  key: string;
  title: string;
  description: string;
  confirmation: string;
  /** The title of the sheet of raw responses. */
  responses: string;
  /** The key of the question that asks for the unit, which links can fill in; '' where no page asks for it. */
  unitQuestion: string;
  pages: readonly PagePlan[];
}

export interface PagePlan {
  key: string;
  title: string;
  help: string;
  /** The page after this one; the end where it is null. */
  next: string | null;
  questions: readonly QuestionPlan[];
}

export interface QuestionPlan {
  /** Page and field: the same field can be asked on two pages, of which a respondent sees one. */
  key: string;
  field: string;
  ask: FieldType['ask'];
  title: string;
  help: string;
  isRequired: boolean;
  choices: readonly { label: string; goTo: string | null }[];
  /** Also takes any other text. */
  isOpen: boolean;
  /** What Google Forms can check by itself; never stricter than the parser. */
  limit: QuestionLimit | null;
}

/** The words that the plan needs beside the campaign's own. */
export interface FormPlanWords extends LimitWords, PlaceholderWords {
  /** What the form is called, of its organiser and its own title. */
  title(organiser: string, title: string): string;
  /** The title of the sheet of raw responses, for what one entry is called. */
  responses(noun: string): string;
  /** The one choice of the unit question while the roster is empty. */
  rosterIsEmpty: string;
}

type Section = CampaignForm['sections'][number];

/**
 * Plans a form: one page for each section, the choice question that tells sections apart leads to the right one.
 *
 * A question is required, and a pattern is checked, only where Google Forms can tell by that field alone; whatever
 * the parser would accept passes (a title's length limit is twice the parser's, because spaces around do not count).
 *
 * @param roster gives the unit question's choices, in its own order; units that have left are not offered.
 */
export function planForm(
  campaign: Campaign,
  form: CampaignForm,
  roster: readonly Unit[],
  words: FormPlanWords,
): FormPlan {
  // Forms refuses a list in which one name stands twice, and a slip in the roster must not stop the clock.
  const units = [...new Set(roster.filter((unit) => unit.active).map((unit) => unit.name))];
  const offered = units.length > 0 ? units : [words.rosterIsEmpty];
  const whole = { campaign, form };
  const pages = form.sections.map((section, index) => ({
    key: section.key,
    title: filled(text(section.title), { ...whole, section }, words),
    help: filled(text(section.help), { ...whole, section }, words),
    next: section.when ? nextOpen(form, index) : nextKey(form, index),
    questions: section.fields.map((field) => planQuestion({ ...whole, section, field }, offered, words)),
  }));
  return {
    key: form.key,
    title: words.title(text(campaign.organiser), text(form.title)),
    description: filled(text(form.description), whole, words),
    confirmation: filled(text(form.confirmation), whole, words),
    responses: words.responses(text(form.noun)),
    unitQuestion:
      pages.flatMap((page) => page.questions).find((question) => question.field === form.roles.unit)?.key ?? '',
    pages,
  };
}

// The next page that everybody sees.
function nextOpen({ sections }: CampaignForm, index: number): string | null {
  return sections.slice(index + 1).find(({ when }) => !when)?.key ?? null;
}

function nextKey(form: CampaignForm, index: number): string | null {
  return form.sections[index + 1]?.key ?? null;
}

function planQuestion(
  place: Required<TextPlace> & { campaign: Campaign },
  units: readonly string[],
  words: FormPlanWords,
): QuestionPlan {
  const { campaign, field: key, form, section } = place;
  const field = fieldOf(form, key);
  const type = typeOf(field);
  return {
    key: questionKey(section.key, key),
    field: key,
    ask: type.ask,
    title: text(field.label),
    help: filled(text(field.help), place, words),
    isRequired: isAlwaysRequired(form, key, section.when),
    choices: choicesOf(form, section, field, units),
    isOpen: field.open ?? false,
    limit: type.limit(field, words, campaign.language),
  };
}

function choicesOf(
  form: CampaignForm,
  section: Section,
  field: Field,
  units: readonly string[],
): QuestionPlan['choices'] {
  const { input } = typeOf(field);
  if (input === 'units') return units.map((label) => ({ label, goTo: null }));
  if (input === 'tick') return [{ label: text(field.statement ?? field.label), goTo: null }];
  const pageOf = (choice: string) =>
    form.sections.find((other) => other.key !== section.key && names(other.when, field.key, choice))?.key ?? null;
  const choices = (field.choices ?? []).map(({ key, label }) => ({ label: text(label), goTo: pageOf(key) }));
  if (choices.every(({ goTo }) => goTo === null)) return choices;
  // What has no page of its own goes on behind those that others lead to.
  const rest = nextOpen(form, form.sections.indexOf(section));
  return choices.map(({ label, goTo }) => ({ label, goTo: goTo ?? rest }));
}

function names(when: Condition | undefined, key: string, choice: string): boolean {
  const wanted = when?.[key];
  return Array.isArray(wanted) && wanted.includes(choice);
}

function text(words: Words | undefined): string {
  return words?.own ?? '';
}
