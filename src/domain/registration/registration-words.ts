/** What the 登记表 needs of words beside the campaign's own. */

import type { CampaignLanguage } from '../campaign/languages.ts';
import type { PlaceholderWords } from '../campaign/placeholders.ts';
import type { ReviewState } from '../review/states.ts';
import type { RuleKindName } from '../rules/all.ts';

/** A rule as a line of the guide tells it. */
export interface ToldRule {
  /** Of its field; what one entry is called where it is about the entry as a whole. */
  label: string;
  /** Of all fields that it looks at; one label where there is no other. */
  labels: readonly string[];
  /** Of the fields that it is held against, or that must be alike. */
  others: readonly string[];
  /** The choices, hosts or texts that it names. */
  values: readonly string[];
  /** With its unit; '' where it has none. */
  limit: string;
  /** Its days; '' where it has none. */
  span: string;
  /** By when, with its hour where it has one; '' where it is no deadline. */
  until: string;
  /** How one field stands to the other, or what is counted; '' where nothing is said. */
  how: string;
  noun: string;
  measure: string;
  /** All units together: 全区. */
  district: string;
}

/** A part of a condition: a question, and the answers by which a rule applies, or does not. */
export interface ToldCondition {
  label: string;
  values: readonly string[];
  isNot: boolean;
}

/** A line of the guide, and what it is about. */
export type GuideLine = readonly [about: string, text: string];

/** How a column is to be filled in. */
export type Need = 'required' | 'sometimes' | 'wanted' | 'optional';

export interface RegistrationWords {
  language: CampaignLanguage;
  /** All units together, as the campaign calls them. */
  district: string;
  /** What a rule rests on, as it stands behind a sentence. */
  basis(clause: string | null): string;
  typeface: string;
  placeholders: PlaceholderWords;
  /** The name of the file. */
  name(unit: string): string;
  title(noun: string): string;
  /** A label before what is written behind it. */
  asked(label: string): string;
  /** Above the table: what to do, in a line. */
  hint: string;
  serial: string;
  number: string;
  state: string;
  states: Readonly<Record<ReviewState, string>>;
  /** A column in which several choices may be written. */
  several(label: string): string;
  /** What stands for a tick. */
  yes: string;
  choices: string;
  guide: {
    name: string;
    title(campaign: string): string;
    /** Each with what it is about. @param about `several` is a column of several choices; '' where there is none. */
    lines(about: { several: string; office: string }): readonly GuideLine[];
    columns: readonly [column: string, how: string, need: string, choices: string];
    needs: Readonly<Record<Need, string>>;
    /** How a declaration is made in a cell. */
    tick(statement: string): string;
    /** Behind the help of a text that does not say how long it may be. */
    most(signs: number): string;
    /** The choices of a column, one behind another. */
    listed(choices: readonly string[]): string;
    above(labels: readonly string[]): GuideLine;
    rules: string;
    /** A rule, the condition before it, the clause behind it. */
    rule(when: readonly ToldCondition[], text: string, basis: string): string;
  };
  /** What each kind of rule asks; null where a line of the table says it, or nobody can act on it. */
  rules: Readonly<Record<RuleKindName, ((rule: ToldRule) => string) | null>>;
}
