/** What the tab 启用 of the page 运行管理 is answered with, as types: plain JSON all of it. */

import type { StepView } from './domain/set-up-step.ts';

/** A part of set-up; `about` is the form that it makes, '' for the others. */
export interface PartView {
  key: string;
  about: string;
  isDone: boolean;
}

/** What set-up would make, or has made, and what it would make it for. */
export interface SetUpPlanView {
  /** Whom it would belong to; '' where Google does not say. */
  account: string;
  /** Permissions that were not given, by the last part of their names; null where Google does not say. */
  missing: string[] | null;
  /** Where they are given; '' where all are. */
  consentUrl: string;
  /** Null where the campaign file has faults. */
  campaign: { id: string; title: string; lines: string[] } | null;
  faults: string[];
  /** Whether the workbook has a campaign of its own, set up or begun. */
  isChosen: boolean;
  /** By name, in the order in which people meet them. */
  made: { sheets: string[]; forms: string[]; folder: string; clockMinutes: number; weekday: number; hour: number };
  /** What the last set-up left undone. */
  undone: StepView[];
  mailLeft: number;
}

/** How far a set-up is that goes part by part. */
export interface SetUpProgressView {
  parts: PartView[];
  undone: StepView[];
}

/** What taking a list of units in would do, or has done. Rows are counted from 1, as the list has them. */
export interface RosterListView {
  /** Headings, with what each was taken for; null where nobody can tell. */
  columns: { heading: string; meaning: string | null }[];
  counts: { new: number; changed: number; same: number; doubled: number; skipped: number };
  /** New units and changes, the first of them. */
  units: { row: number; name: string; is: 'new' | 'changed'; changes: { key: string; was: string; now: string }[] }[];
  findings: { row: number; code: string; value: string; other: string }[];
  findingCount: number;
  /** Lines that hold no unit. */
  passed: { row: number; text: string }[];
  isTaken: boolean;
}

/** Mails that were sent to whoever clicked: their kinds, none where the day has too little room for them. */
export interface SamplesView {
  to: string;
  sent: string[];
  left: number;
}
