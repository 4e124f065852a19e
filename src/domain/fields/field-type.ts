/** What a field type is: how its text is read, asked for, and shown. One file of this folder is one type. */

import * as z from 'zod/mini';
import type { CampaignLanguage } from '../campaign/languages.ts';
import { keyText, someText, texts, whole, words } from '../campaign/shapes.ts';
import type { Value } from '../intake/entry.ts';
import type { IssueCode } from '../intake/issue.ts';
import { plain } from '../intake/read-text.ts';
import type { FieldReading } from '../intake/reading.ts';
import type { FindUnit } from '../intake/roster.ts';
import type { Column } from '../table.ts';

const choice = () =>
  z.strictObject({
    key: someText(),
    label: words(),
    also: z.optional(z.array(z.string())),
    group: z.optional(words()),
    /** What its folder in a packet is called, where that is not its label: 网络正能量微视频. */
    folder: z.optional(words()),
    /** Of a project: who runs it, what it asks for, and where its works are handed in. */
    organiser: z.optional(words()),
    wanted: z.optional(words()),
    entrance: z.optional(words()),
  });

/** The shape of a field but for its type. */
export const fieldParts = () =>
  z.strictObject({
    key: keyText(),
    label: words(),
    /** How else tables that units mail head its column, beside the label and the usual names of its role. */
    headings: z.optional(texts()),
    /** How many characters at most; the text of a title, a note, a name. */
    max: whole(1, 49_000),
    /** The smallest count that is an answer, 1 where it is left out: people who took part; 0 for what may be none. */
    least: z.optional(whole(0, Number.MAX_SAFE_INTEGER)),
    /** What may stand behind a count, beside 人 and 人次: 处, 份, 分钟; in sentences the first stands behind it. */
    suffixes: z.optional(texts()),
    help: z.optional(words()),
    /** What may be chosen; `also` are other spellings that mean the same, `group` what the notice sums up together. */
    choices: z.optional(z.array(choice())),
    /** A choice that also takes any other text. */
    open: z.optional(z.boolean()),
    /** The value that an empty field takes from another one. */
    follows: z.optional(z.strictObject({ field: keyText(), values: z.record(z.string(), z.string()) })),
    /** Personal data: left out of digests, summaries and logs. */
    personal: z.optional(z.boolean()),
    /** The words beside the tick of a yes-field: the declaration's text. */
    statement: z.optional(words()),
  });

export type FieldParts = z.infer<ReturnType<typeof fieldParts>>;

/** What a text is looked up in while it is read. */
export interface Known {
  findUnit: FindUnit;
  /** The unit that a name probably means which fits none. */
  likelyUnit: FindUnit;
  /** The key of the field's own choice that a text names. */
  findChoice(text: string): string | null;
  /** The campaign's year: what a missing one probably is. */
  year: number;
  /** The campaign's language: days and numbers are read as people write them in it. */
  language: CampaignLanguage;
}

/** What Google Forms can check by itself. */
export type QuestionLimit = { most: number } | { contains: string; help: string };

/** What a form says where it refuses a text. */
export interface LimitWords {
  phoneHelp: string;
  numberHelp: string;
  emailHelp: string;
}

/** How days, ticks and lists are written in a paper. */
export interface ShownWords {
  /** What entries are written in. */
  language: CampaignLanguage;
  /** Two days or months, equal where there is one. */
  days(first: string, last: string): string;
  yes: string;
  no: string;
  listed(names: readonly string[]): string;
}

/** A field of an entry as a paper shows it: what was read, what was typed, and whether it was asked at all. */
export interface ShownField {
  field: FieldParts;
  value: Value | undefined;
  typed: string;
  isAsked(): boolean;
}

/** A type of field. */
export interface FieldType<Name extends string = string> {
  /** As campaign files call it. */
  type: Name;
  /** What a text is told as that cannot be read; null where every text can be. */
  problem: IssueCode | null;
  /** The parts of a field that only some types have, as far as this one has them. */
  parts: readonly ('choices' | 'open' | 'least' | 'suffixes' | 'statement')[];
  /** Never fails: gives what could be read, and what is wrong with a suggestion where there is a likely one. */
  read(text: string, field: FieldParts, known: Known): FieldReading;
  /** Whether a text says nothing. */
  isBlank(text: string): boolean;
  /** The question of the form. */
  ask: 'line' | 'paragraph' | 'list' | 'radio' | 'boxes';
  /** What the form refuses by itself; never stricter than `read`. */
  limit(field: FieldParts, words: LimitWords, language: CampaignLanguage): QuestionLimit | null;
  /** In a paper, in one spelling; a text that cannot be read stands as it was typed. */
  shown(given: ShownField, words: ShownWords): string;
  /** What staff mend it with, and what it chooses from. */
  input: 'line' | 'paragraph' | 'units' | 'choice' | 'choices' | 'tick';
  /** A text that is its own meaning: nobody need be told how it was understood. */
  isFree: boolean;
  /** Its column in the register. */
  column(field: FieldParts): Pick<Column, 'width' | 'wraps' | 'align'>;
}

type Given<Name extends string> = Pick<FieldType<Name>, 'type' | 'problem' | 'read'> & Partial<FieldType<Name>>;

/**
 * A field type of what it has of its own; the rest is that of a text on one line.
 *
 * @example
 * fieldType({ type: 'phone', problem: 'badPhone', read: (text) => told(text, readPhone(text)) }).ask // → 'line'
 */
export function fieldType<const Name extends string>(given: Given<Name>): FieldType<Name> {
  return {
    parts: [],
    isBlank: (text) => plain(text) === '',
    ask: 'line',
    limit: () => null,
    shown: ({ value, typed }) => onOneLine(value === undefined ? typed : String(value)),
    input: 'line',
    isFree: false,
    column: () => ({ width: 130 }),
    ...given,
  };
}

/** A text with its lines run together. */
export const onOneLine = (text: string): string => text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
