/** The form that a campaign asks for, as a plan: questions and checks come from the same fields as the parser. */

import type { Unit } from '../intake/entry.ts';
import { isAlwaysRequired } from './fields.ts';
import type { Campaign, CampaignForm, Condition, Field, Words } from './schema.ts';

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
  ask: 'line' | 'paragraph' | 'list' | 'radio' | 'boxes';
  title: string;
  help: string;
  isRequired: boolean;
  choices: readonly { label: string; goTo: string | null }[];
  /** Also takes any other text. */
  isOpen: boolean;
  /** What Google Forms can check by itself; never stricter than the parser. */
  limit: { most: number } | { contains: string; help: string } | null;
}

/** The words that the plan needs beside the campaign's own. */
export interface FormPlanWords {
  /** The title of the sheet of raw responses, for what one entry is called. */
  responses(noun: string): string;
  /** The one choice of the unit question while the roster is empty. */
  rosterIsEmpty: string;
  phoneHelp: string;
  numberHelp: string;
  emailHelp: string;
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
  const pages = form.sections.map((section, at) => ({
    key: section.key,
    title: text(section.title),
    help: text(section.help),
    next: section.when ? (form.sections.slice(at + 1).find((later) => !later.when)?.key ?? null) : nextKey(form, at),
    questions: section.fields.map((key) => planQuestion(form, section, key, offered, words)),
  }));
  return {
    key: form.key,
    title: `${text(campaign.organiser)}${text(form.title)}`,
    description: text(form.description),
    confirmation: text(form.confirmation),
    responses: words.responses(text(form.noun)),
    unitQuestion:
      pages.flatMap((page) => page.questions).find((question) => question.field === form.roles.unit)?.key ?? '',
    pages,
  };
}

function nextKey(form: CampaignForm, at: number): string | null {
  return form.sections[at + 1]?.key ?? null;
}

function planQuestion(
  form: CampaignForm,
  section: Section,
  key: string,
  units: readonly string[],
  words: FormPlanWords,
): QuestionPlan {
  const field = form.fields.find((each) => each.key === key) as Field;
  return {
    key: `${section.key}/${key}`,
    field: key,
    ask: ASK[field.type],
    title: text(field.label),
    help: text(field.help),
    isRequired: isAlwaysRequired(form, key, section.when),
    choices: choicesOf(form, section, field, units),
    isOpen: field.open ?? false,
    limit: limitOf(field, words),
  };
}

const ASK: Readonly<Record<Field['type'], QuestionPlan['ask']>> = {
  unit: 'list',
  line: 'line',
  paragraph: 'paragraph',
  choice: 'radio',
  choices: 'boxes',
  day: 'line',
  dayOrMonth: 'line',
  count: 'line',
  seconds: 'line',
  megabytes: 'line',
  phone: 'line',
  email: 'line',
  links: 'line',
  yes: 'boxes',
};

function choicesOf(
  form: CampaignForm,
  section: Section,
  field: Field,
  units: readonly string[],
): QuestionPlan['choices'] {
  if (field.type === 'unit') return units.map((label) => ({ label, goTo: null }));
  if (field.type === 'yes') return [{ label: text(field.statement ?? field.label), goTo: null }];
  const leadsTo = (choice: string) =>
    form.sections.find((other) => other.key !== section.key && names(other.when, field.key, choice))?.key ?? null;
  return (field.choices ?? []).map((choice) => ({ label: text(choice.label), goTo: leadsTo(choice.key) }));
}

function names(when: Condition | undefined, key: string, choice: string): boolean {
  const wanted = when?.[key];
  return Array.isArray(wanted) && wanted.includes(choice);
}

function limitOf(field: Field, words: FormPlanWords): QuestionPlan['limit'] {
  switch (field.type) {
    case 'count':
    case 'seconds':
    case 'megabytes':
      return { contains: ANY_NUMBER[field.type], help: words.numberHelp };
    case 'phone':
      return { contains: ANY_PHONE, help: words.phoneHelp };
    case 'email':
      return { contains: ANY_ADDRESS, help: words.emailHelp };
    case 'line':
    case 'paragraph':
      return { most: field.max * 2 };
    default:
      return null;
  }
}

// Whatever the parser may read as a number passes: digits, what stands between them and the units behind, in both
// widths, and every text with a sign that is neither of ASCII nor Chinese, for NFKC makes digits and units of many (①,
// Ⅻ, ٣, ㎆). Words of doubt, 约 and 余, are no part of a number. Plain ranges alone mean the same to every engine.
const UNCOMMON = '[^ -~\\s\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]';
const number = (more: string) =>
  `^[\\s\u3000]*[0-9\uff10-\uff19][0-9\uff10-\uff19${more}\\s\u3000]*$|${UNCOMMON}|^\\s*$`;
const ANY_NUMBER = {
  count: number(',\uff0c\u4eba\u6b21\u540d\u4f4d'),
  seconds: number(',\uff0c.\uff0e:\uff1a\'"\uff07\uff02\u79d2\u5206\u949f\u6574sS\uff53\uff33'),
  megabytes: number(',\uff0c.\uff0emMbB\uff4d\uff2d\uff42\uff22\u5146'),
} as const;
// A telephone has seven digits at least, whatever stands between them; an uncommon sign may be several of them.
const ANY_PHONE = `([0-9\uff10-\uff19][^0-9\uff10-\uff19]*){7}|${UNCOMMON}|^\\s*$`;
// An address has something before its sign, and behind it two parts with what may be a dot between. What the parser
// takes for empty passes too, marks that nobody sees included.
const UNSEEN = '\\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff';
const ANY_ADDRESS = `[^\\s][@＠﹫][^\\s]*[^ --/-~\\s\u4e00-\u9fff][^\\s]|^[${UNSEEN}]*$`;

function text(words: Words | undefined): string {
  return words?.['zh-CN'] ?? '';
}
