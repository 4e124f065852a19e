/** An entry as it is recorded: the ground facts that verdict, state and count are worked out from. */

import type { Moment } from '../calendar.ts';
import type { FieldKey } from '../campaign/field-key.ts';
import type { CampaignLanguage } from '../campaign/languages.ts';

/** By which door an entry came in: through a Google Form, or typed by staff from mail, paper or telephone. */
export type Door = 'form' | 'staff';

/** A value that was read; a choice is its key, several choices and links are arrays. */
export type Value = string | number | boolean | readonly string[];

/** The text of every field as it is written, empty where nothing is. */
export type Cells = Readonly<Record<FieldKey, string>>;

/** How staff came to a correction, and whether its unit is told of it. */
export interface Agreement {
  /** By which way the unit confirmed what staff corrected, 电话 …; absent where nobody said. */
  source?: string;
  /** With whom at the unit; absent where nobody was named. */
  agreedWith?: string;
  /** Staff want the unit told of it by mail (更正告知). */
  isToTell?: true;
}

/** One change of content; the first one is the hand-in itself. */
export interface Change extends Agreement {
  at: Moment;
  by: 'respondent' | 'staff';
  /** Who typed it, as far as Google tells; '' for a respondent. */
  who: string;
  /** It came in a table that was imported: the unit's own, though staff took it in; `who` is then the one of staff. */
  via?: 'table';
  /** Texts before and after by field, cut to 60 characters; none for the hand-in. */
  fields: Readonly<Record<FieldKey, readonly [before: string, after: string]>>;
}

/** Personal data that were taken out of an entry: no answer brings them back, and no rule finds fault with the gap. */
export interface Removed {
  at: Moment;
  /** Fields whose texts are no longer what was handed in. */
  fields: readonly FieldKey[];
  /** The issues that stood at those fields, code and key: whatever else is found there is the gap itself. */
  stood: readonly string[];
}

export interface Entry {
  /** The form response's id, or one given to a row that staff typed. It never changes and is never shown. */
  id: string;
  form: string;
  /** HD-2019-0001: given in order of arrival, shown to people. */
  number: string;
  door: Door;
  handedInAt: Moment;
  /** The day that paper or mail came, as staff typed it; '' when they did not. */
  receivedOn: string;
  /** In order; an entry's version is how many there are. */
  changes: readonly Change[];
  cells: Cells;
  /** The respondent's own last answers, where staff have written something else since. */
  answers: Cells;
  /**
   * Of an entry that a table has made or changed: what its unit last said of a field, by table or form, where neither
   * the cell nor `answers` tells it any more.
   */
  tabled?: Cells;
  /** When the response was sent that was last compared, where it changed nothing and so is no change of its own. */
  answeredAt?: Moment;
  /** What was taken out of it because it is about a person. */
  removed?: Removed;
  /** Where the respondent can mend it; '' for a staff row. A secret: it goes to the unit's contacts only. */
  editUrl: string;
}

/** What whoever gets a mail can open: Google's pages, or the mail alone. */
export type Reach = 'google' | 'mail';

/** One grassroots union of the roster. */
export interface Unit {
  id: string;
  name: string;
  kind: string;
  contacts: readonly string[];
  aliases: readonly string[];
  target: number | null;
  active: boolean;
  /** Absent where the district's own setting holds. */
  reach?: Reach;
  /** What its mails are in; absent where they are in the campaign's language. */
  language?: CampaignLanguage;
  /** It wants the weekly digest and what was returned, and no receipts. */
  digestOnly?: true;
}

/** When the response that is recorded was sent, or sent again; '' for a row that staff typed. */
export function answeredAt(entry: Entry): Moment {
  if (entry.door === 'staff') return '';
  const known = entry.answeredAt ?? '';
  const isAnswer = ({ by, via }: Change) => by === 'respondent' && via === undefined;
  return entry.changes.reduce((last, change) => (isAnswer(change) && change.at > last ? change.at : last), known);
}

/** How often the content has changed, counting the hand-in: 1 for an entry as it came. */
export function versionOf(entry: Entry): number {
  return entry.changes.length;
}
