/** What an entry says in an official paper: values in one spelling each, whatever people typed. */

import type { Day } from '../calendar.ts';
import { holds } from '../campaign/conditions.ts';
import { choiceLabel } from '../campaign/fields.ts';
import type { CampaignForm, Field } from '../campaign/schema.ts';
import type { ContactNote } from '../contact.ts';
import type { Verdict } from '../count/judge.ts';
import type { Value } from '../intake/entry.ts';
import { spanOf } from '../intake/read-span.ts';
import { plain } from '../intake/read-text.ts';
import type { Tick } from './paper.ts';
import type { SentEntry } from './sent-batch.ts';

/** Words that are not the campaign's: how days, ticks and lists are written. */
export interface PaperWords {
  /** Two days or months, equal where there is one. */
  days: (first: Day, last: Day) => string;
  yes: string;
  no: string;
  listed: (names: readonly string[]) => string;
  /** A name that somebody else bears too. */
  numbered: (name: string, count: number) => string;
  /** A day without its year. */
  date: (day: Day) => string;
  /** What stands where people still have to write something; nothing that holds it may be sent. */
  open: string;
  /** Of somebody whom nobody has entered. */
  unknown: string;
  /** Units without a kind. */
  otherKind: string;
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
  form.fields.forEach(({ key, type }, at) => {
    const next = form.fields[at + 1];
    if (type === 'day' && next?.type === 'day') texts[`${key}~${next.key}`] = daysText(verdict, [key, next.key], words);
  });
  return texts;
}

/**
 * The boxes of every choice that a form asks for, those of the entry ticked.
 *
 * @example
 * entryTicks(form, verdict).kind // → [{ label: '故事', ticked: true }, { label: '图片', ticked: false }, …]
 */
export function entryTicks(form: CampaignForm, { read }: Verdict): Record<string, Tick[]> {
  const asked = form.fields.filter(({ type }) => type === 'choice');
  return Object.fromEntries(
    asked.map(({ key, choices = [] }) => [
      key,
      choices.map((choice) => ({ label: choice.label['zh-CN'], ticked: read.values[key] === choice.key })),
    ]),
  );
}

function textOf(form: CampaignForm, field: Field, verdict: Verdict, words: PaperWords): string {
  const value = verdict.read.values[field.key];
  const typed = (verdict.entry.cells[field.key] ?? '').trim();
  switch (field.type) {
    case 'day':
    case 'dayOrMonth':
      return daysText(verdict, [field.key], words);
    case 'yes':
      return value === true ? words.yes : isAsked(form, field.key, verdict) ? words.no : '';
    case 'paragraph':
      return typed;
    default:
      return value === undefined ? oneLine(typed) : valueText(field, value, words);
  }
}

function valueText(field: Field, value: Value, words: PaperWords): string {
  if (field.type === 'choice') return choiceLabel(field, String(value));
  if (field.type === 'choices') {
    return words.listed(Array.isArray(value) ? value.map((key: string) => choiceLabel(field, key)) : [String(value)]);
  }
  return Array.isArray(value) ? value.join('\n') : oneLine(String(value));
}

/** The days that the keys say: the last one by itself, or the end of a range that was typed into the first. */
function daysText({ entry, read }: Verdict, [key = '', until = '']: readonly string[], words: PaperWords): string {
  const first = read.values[key];
  if (typeof first !== 'string') return oneLine(entry.cells[key] ?? '');
  const given = read.values[until];
  const second = typeof given === 'string' ? given : (spanOf(plain(entry.cells[key] ?? ''))?.second ?? first);
  return words.days(first, second > first ? second : first);
}

function isAsked(form: CampaignForm, key: string, { read }: Verdict): boolean {
  return form.sections.some((section) => section.fields.includes(key) && holds(section.when, read.values));
}

const oneLine = (text: string): string => text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
