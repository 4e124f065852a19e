/** What the sidebar's calls answer with, as types: each tab's first view, an entry, a list. Plain JSON all of it. */

import type { AgainView } from './decision-view.ts';
import type { Day, Moment } from './domain/calendar.ts';
import type { IssueCode } from './domain/intake/issue.ts';
import type { DecisionKind } from './domain/review/decision.ts';
import type { ReviewState } from './domain/review/states.ts';
import type { Right } from './domain/staff/rights.ts';

/** The languages that the sidebar speaks. Every text of an answer is already in the one that was asked for. */
export type SpokenLanguage = 'zh-CN' | 'en';

/** What a person has chosen for himself; kept with his account. */
export interface Preferences {
  language: SpokenLanguage;
  /** Single-key shortcuts: they can be switched off (WCAG 2.1.4). */
  hasKeys: boolean;
}

/** Something that can be chosen: `key` goes back to the server, `label` is read by people. */
export interface Choice {
  key: string;
  label: string;
}

/** Why somebody may not do what needs a right; what is not in it they may. */
export type Lacks = Readonly<Partial<Record<Right, string>>>;

/** What the first view of every tab brings along. */
export interface TabView {
  preferences: Preferences;
  /** The account that the call came under, and whether it is the owner's. */
  caller: string;
  isOwner: boolean;
  /** A copy that was chosen to be an archive: it can be read, and nothing is done in it. */
  isArchive: boolean;
  /** Why the caller may not do what needs a right, by the rights that they lack: such buttons are off. */
  lacks: Lacks;
  asOf: Moment;
}

/** An entry in a list: enough to sort, filter and search by. */
export interface EntryLine {
  number: string;
  title: string;
  /** The roster's name; as it was written where the unit is not on the roster, and `unitId` then null. */
  unit: string;
  unitId: string | null;
  state: ReviewState;
  /** A key of `QueueView.tracks`. */
  track: string;
  /** Codes that stand, waived ones left out. */
  issues: IssueCode[];
  errors: number;
  warnings: number;
  counts: boolean;
  version: number;
  handedInAt: Moment;
  /** Since when it waits: the unit's last hand-in, or the decision that last moved it. The longest wait comes first. */
  since: Moment;
  /** Contact person and telephone, as they are searched for. */
  contact: string;
  /** Approved by who entered it. */
  isSameHands: boolean;
}

/** The review tab: the queue, and what filters and dialogs are made of. */
export interface QueueView extends TabView {
  /** As many as fit into one answer, those that wait first, the longest wait on top. */
  lines: EntryLine[];
  /** How many there are in all that pass the filter. More than `lines` holds: the filter then goes to the server. */
  total: number;
  /** Each state, and `sameHands`: what was approved by who entered it. */
  states: Choice[];
  tracks: Choice[];
  issues: Choice[];
  /** In the roster's order. */
  units: Choice[];
  /** What a reviewer is to look at. */
  checklist: string[];
}

/** What the queue is narrowed to; what is left out narrows nothing. */
export interface QueueFilter {
  /** `clean` is what waits and no issue stands against. */
  state?: ReviewState | 'waiting' | 'clean' | 'sameHands';
  track?: string;
  unit?: string;
  issue?: IssueCode;
  /** In number, title, unit or contact. */
  text?: string;
}

/** One line of why an entry counts, or does not. */
export interface CountCheck {
  /** Null where it is no question: a work does not count toward the goal, and nothing is wrong with that. */
  holds: boolean | null;
  text: string;
  /** As printed: 《通知》“二、（一）”, or 区级规定. */
  clause: string;
}

/** An issue in words. */
export interface IssueView {
  code: IssueCode;
  level: 'error' | 'warning';
  field: string | null;
  text: string;
  /** What the field probably should say, for mending in one click; null where nothing is likely. */
  suggestion: string | null;
  isWaived: boolean;
  /** Who has set it aside and why; null unless somebody has. */
  waiver: { who: string; why: string } | null;
  isWaivable: boolean;
  /** The entry that this one repeats or belongs with; null where there is none. */
  other: string | null;
}

/** A field of the form as it stands. */
export interface FieldView {
  key: string;
  label: string;
  /** As it is written. */
  text: string;
  /** As the program understands it, where that reads differently: 2019-08-09 for 8/9/2019; '' otherwise. */
  understood: string;
  /** What of it is a http(s) link; nothing else is ever made clickable. */
  links: string[];
  /** Before the last change of this field, and by whom; null when it has never changed. */
  before: { text: string; at: Moment; who: string } | null;
  input: 'line' | 'paragraph' | 'choice' | 'choices';
  choices: string[];
}

/** A decision that can be taken on the entry now, or why not. */
export interface DecisionView {
  kind: DecisionKind;
  /** The campaign's own word: 不予计入 for an activity, 不予推荐 for a work. */
  label: string;
  needsReason: boolean;
  /** Reasons to pick from, as they fit this entry. */
  reasons: string[];
  /** '' when it can be taken. */
  obstacle: string;
}

/** One thing that has happened to the entry. */
export interface LogLine {
  at: Moment;
  who: string;
  what: string;
  /** A reason, or what was changed from what to what; '' for none. */
  detail: string;
  version: number;
}

/** An entry as a reviewer sees it. `version` and `state` go back with every decision. */
export interface EntryView {
  number: string;
  title: string;
  noun: string;
  unit: string;
  track: string;
  state: ReviewState;
  stateText: string;
  version: number;
  /** How it came: by form, or typed by staff from 邮件, 电话 … */
  door: string;
  handedInAt: Moment;
  counts: boolean;
  /** Whether entries of its form count toward the goal at all. */
  isGoal: boolean;
  /** Approved by who entered it. */
  isSameHands: boolean;
  /** One sentence: counts, does not yet, or does not. */
  countText: string;
  checks: CountCheck[];
  issues: IssueView[];
  /** How many of them are errors, and how many warnings, without what staff have set aside. */
  errors: number;
  warnings: number;
  fields: FieldView[];
  /** Doors that a correction can be confirmed by: 电话, 邮件 … */
  sources: Choice[];
  /** Why its unit cannot be told of a correction by mail; '' where it can. */
  tellObstacle: string;
  decisions: DecisionView[];
  /** The decision that can be taken back now (撤销), by name; null where none can. */
  undo: { label: string } | null;
  note: string;
  /** Null where nobody has decided on it yet, or it is dealt with. */
  again: AgainView | null;
  /** Latest first. */
  log: LogLine[];
}

/** What a refused act is told with, when somebody else was faster: the entry now, and what has happened since. */
export interface StaleView {
  entry: EntryView;
  since: LogLine[];
}

/** A paper or packet: what can be made of it, and what was written last. */
export interface PaperLine {
  /** With `unit` and `part` what `previewPaper` and `downloadPaper` take. */
  kind: string;
  unit: string;
  /** The author of a recommendation form; '' else. */
  part: string;
  label: string;
  /** A packet is downloaded from the packing page, and has no preview. */
  isPacket: boolean;
  /** Null while it was never written. `note` is '' or what was found when it was written. */
  written: { name: string; url: string; at: Moment; version: number; note: string } | null;
}

/** The papers of one unit, asked for when somebody looks at it. */
export interface UnitPapersView {
  unit: string;
  name: string;
  lines: PaperLine[];
  /** What does not stand on the papers, with the reason in words. */
  leftOut: { number: string; title: string; why: string }[];
}

/** The documents tab. */
export interface MaterialsView extends TabView {
  /** The district's papers, in the order in which they are made. */
  district: PaperLine[];
  units: {
    id: string;
    name: string;
    entries: number;
    summary: { name: string; url: string; writtenAt: Moment; version: number } | null;
  }[];
  /** Latest first. */
  requests: {
    id: string;
    label: string;
    unit: string;
    by: string;
    at: Moment;
    state: 'asked' | 'done' | 'refused';
    stateText: string;
    result: string;
    doneAt: Moment;
  }[];
  /** When the owner's clock will next carry out what is asked for, in words. */
  nextTick: string;
  digest: { monday: Day; at: Moment; sent: number; owed: number; uncertain: number; failed: number };
}
