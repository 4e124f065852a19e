/** Answers the questions of a form as a person would who was told the answers by field: by title, choosing labels. */

import type { CampaignForm } from '../domain/campaign/schema.ts';
import { type Field, typeOf } from '../domain/fields/all.ts';
import { saysYes } from '../messages/desk/spoken-yes.ts';
import type { Answer, Question } from '../offline/form-page.ts';
import { nameKey } from './check-season.ts';
import type { RosterUnit } from './season-schema.ts';

/** What somebody says, by field key. */
export type Answers = Readonly<Record<string, unknown>>;

const BETWEEN = '、';
const PARTS = /[,、;\r\n]/;

/**
 * Gives an answer's text as it is typed: numbers and truth values as text, several values in one line.
 *
 * @example
 * typedText(['责任意识', '行为规范']) // → '责任意识、行为规范'
 */
export function typedText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (Array.isArray(value)) return value.map(typedText).join(BETWEEN);
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The field that a question asks for: titles are the campaign's labels. Null for a question that is not its own. */
export function fieldOfTitle(form: CampaignForm, title: string): Field | null {
  return form.fields.find((field) => field.label.own === title) ?? null;
}

/**
 * Gives what a person answers to a question; undefined leaves it empty.
 *
 * A unit is picked by its official name, other choices by their label. What is none of the choices is answered as it
 * is, and the form refuses it or takes it as "other".
 */
export function answerTo(
  question: Question,
  form: CampaignForm,
  roster: readonly RosterUnit[],
  answers: Answers,
): Answer | undefined {
  const field = fieldOfTitle(form, question.title);
  if (field === null) return undefined;
  const value = answers[field.key];
  const { input } = typeOf(field);
  if (input === 'tick') return tickOf(question, value);
  if (question.type === 'CHECKBOX') return boxesOf(field, value);
  const text = typedText(value);
  if (text === '') return undefined;
  if (input === 'units') return unitNamed(roster, text)?.name.trim() ?? text;
  if (question.type === 'LIST' || question.type === 'MULTIPLE_CHOICE') return labelOf(field, text) ?? text;
  return text;
}

/** The unit that a text names, by name or alias. */
function unitNamed(roster: readonly RosterUnit[], text: string): RosterUnit | undefined {
  const wanted = nameKey(text);
  return roster.find((unit) => [unit.name, ...(unit.aliases ?? [])].some((name) => nameKey(name) === wanted));
}

function tickOf(question: Question, value: unknown): string[] | undefined {
  const [box] = question.choices;
  return box !== undefined && saysYes(typedText(value)) ? [box.value] : undefined;
}

function boxesOf(field: Field, value: unknown): string[] | undefined {
  const whole = typedText(value);
  const known = labelOf(field, whole);
  const parts = Array.isArray(value) ? value.map(typedText) : known === null ? whole.split(PARTS) : [known];
  const said = parts.map((part) => part.trim()).filter((part) => part !== '');
  return said.length === 0 ? undefined : said.map((part) => labelOf(field, part) ?? part);
}

function labelOf(field: Field, text: string): string | null {
  const wanted = nameKey(text);
  const found = field.choices?.find(({ key, label, also = [] }) =>
    [key, label.own, ...also].some((name) => nameKey(name) === wanted),
  );
  return found?.label.own ?? null;
}
