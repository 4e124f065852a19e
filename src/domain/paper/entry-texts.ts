/** What an entry says in an official paper: values in one spelling each, whatever people typed. */

import type { Day } from '../calendar.ts';
import { isAsked } from '../campaign/own-pages.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { ContactNote } from '../contact.ts';
import type { Verdict } from '../count/judge.ts';
import { type Field, typeOf } from '../fields/all.ts';
import { daysShown } from '../fields/day.ts';
import type { ShownWords } from '../fields/field-type.ts';
import type { Tick } from './paper.ts';
import type { SentEntry } from './sent-batch.ts';

/** Words that are not the campaign's: how days, ticks and lists are written. */
export interface PaperWords extends ShownWords {
  /** Parts of one line. */
  parted: (parts: readonly string[]) => string;
  /** Lines run together into one. */
  run: (lines: readonly string[]) => string;
  /** A name that somebody else bears too. */
  numbered: (name: string, count: number) => string;
  /** A day without its year. */
  date: (day: Day) => string;
  /** By when something is due: `time` is '' where the whole day counts. */
  due: (day: Day, time: string) => string;
  /** A goal behind the first one, and how far it has come. */
  goal: (about: { label: string; goal: number; reached: number; measure: string }) => string;
  /** A sum by its label: 参与人数2345. */
  sum: (label: string, amount: string) => string;
  /** Several clauses in a line. */
  clauses: (clauses: readonly string[]) => string;
  /** So many of something: of a project, of a form that has no paper of its own. */
  amount: (about: { noun: string; count: number; measure: string }) => string;
  /** What stands where people still have to write something; nothing that holds it may be sent. */
  open: string;
  /** Of somebody whom nobody has entered. */
  unknown: string;
  /** Units without a kind. */
  otherKind: string;
  /** A form that is still to be filled in, by its mark and title. */
  blank: (mark: string, title: string) => string;
  /** The projects that works are reported under, by the label of the question that asks for one. */
  projects: (label: string) => string;
  /** The columns of that list. */
  projectColumns: readonly [order: string, project: string, organiser: string, wanted: string, entrance: string];
  /** How the files of an entry stand; `link` where there is one and no file. */
  material: Readonly<Record<'received' | 'doubtful' | 'missing' | 'link', string>>;
  batch: (track: string, number: number, until: Day) => string;
  called: (note: ContactNote) => string;
  /** What a sent entry says now instead; null where it stands no longer. */
  changed: (was: SentEntry, now: SentEntry | null) => string;
}

/**
 * The texts of an entry by the keys of its form, and one more for each pair of day fields that follow one another,
 * `heldOn~heldUntil`: the days from the one to the other.
 *
 * Days, numbers and choices are normalised; an empty host is the unit; a text that could not be read stands as typed.
 * A box that was asked and not ticked is a no, one that was not asked is empty.
 *
 * @example
 * entryTexts(form, verdict, words).participants // → '120', for １２０人
 */
export function entryTexts(form: CampaignForm, verdict: Verdict, words: PaperWords): Record<string, string> {
  const texts = Object.fromEntries(form.fields.map((field) => [field.key, textOf(form, field, verdict, words)]));
  const { unit, host } = form.roles;
  const unitName = verdict.read.unit?.name ?? texts[unit] ?? '';
  texts[unit] = unitName;
  if (host !== undefined && texts[host] === '') texts[host] = unitName;
  form.fields.forEach(({ key, type }, index) => {
    const next = form.fields[index + 1];
    if (type !== 'day' || next?.type !== 'day') return;
    const { values } = verdict.read;
    const days = { typed: verdict.entry.cells[key] ?? '', first: values[key], last: values[next.key] };
    texts[`${key}~${next.key}`] = daysShown(days, words);
  });
  return texts;
}

/**
 * The boxes of every choice that a form asks for, those of the entry ticked.
 *
 * @example
 * entryTicks(form, verdict).kind // → [{ label: '故事', ticked: true }, { label: '图片', ticked: false }, …]
 */
export function entryTicks(
  form: CampaignForm,
  { read }: { read: Pick<Verdict['read'], 'values'> },
): Record<string, Tick[]> {
  const asked = form.fields.filter(({ type }) => type === 'choice');
  return Object.fromEntries(
    asked.map(({ key, choices = [] }) => [
      key,
      choices.map((choice) => ({ label: choice.label.own, ticked: read.values[key] === choice.key })),
    ]),
  );
}

function textOf(form: CampaignForm, field: Field, { entry, read }: Verdict, words: PaperWords): string {
  const typed = (entry.cells[field.key] ?? '').trim();
  const { values } = read;
  const shown = { field, value: values[field.key], typed, isAsked: () => isAsked(form, field.key, values) };
  return typeOf(field).shown(shown, words);
}
