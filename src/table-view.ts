/** What the import of a unit's table is answered with, as types: plain JSON all of it. */

import type { RowDeed } from './domain/import/plan-rows.ts';
import type { Meaning } from './domain/import/read-heading.ts';
import type { Choice, SpokenLanguage } from './views.ts';

/** An entry of the unit that is nearly the same: another day, or a title of other letters. */
export interface NearEntry {
  number: string;
  title: string;
  /** As it is written; '' where the form asks none. */
  day: string;
}

/** A row of the table, and what it does or has done. */
export interface TableRowView {
  /** The n-th data row below the headings, from 1. */
  n: number;
  /** Its line in what was given, from 1. */
  line: number;
  title: string;
  does: RowDeed;
  /** Of its entry; '' for a new one before it is taken in. */
  number: string;
  /** The earlier row that says the same and whose entry it shares; null where there is none. */
  of: number | null;
  /** Of a new one: the entry that it may be a correction of; a person chooses. Null where there is none. */
  near: NearEntry | null;
  /** What it changes of the entry. */
  changes: { label: string; before: string; after: string }[];
  /** What would be, or is, wrong with the entry, in words. */
  problems: string[];
  /** Cells that were taken as they are written although they hold no answer: 同上, #REF!; no problem tells of them. */
  unclear: { label: string; text: string }[];
}

/** A column that has a heading, and what it is taken for. */
export interface TableColumnView {
  /** As it is printed, on one line; a long one is cut. */
  heading: string;
  /** Null where nobody can tell, and where it was left. */
  is: Meaning['is'] | null;
  /** The field's key and how it is called; '' for a column of no field. */
  field: string;
  label: string;
}

/** A table as it was read, row by row. */
export interface TableView {
  /** The unit's name on the roster. */
  unit: string;
  columns: TableColumnView[];
  /** What was chosen for columns before any was recognised: by this request, or by the last table with its headings. */
  choices: { heading: string; field: string }[];
  /** By what these choices are kept for the next table with these headings; '' where they are not. */
  known: string;
  rows: TableRowView[];
  /** Lines below the headings that are no data: sums, signatures, remarks. */
  passed: { line: number; text: string }[];
}

/** What the page of tables offers. */
export interface TablesPageView {
  /** The caller's own, which the page speaks until another one is chosen there. */
  language: SpokenLanguage;
  /** With the questions that a column may be taken for. */
  forms: (Choice & { fields: Choice[] })[];
  units: Choice[];
  /** 邮件, 微信 …, as the campaign has them. */
  sources: Choice[];
  /** Where tables came from whose columns are known, as staff called it. */
  origins: string[];
  /** The day that it is now. */
  today: string;
}
