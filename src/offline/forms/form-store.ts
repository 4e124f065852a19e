/** All forms of the Workspace as plain JSON: settings, items, and responses. */

import { ANYONE, type FormResponder } from './responders.ts';

/** The item types that this emulation makes. Google's names (`FormApp.ItemType`). */
export type EmulatedItemType =
  | 'CHECKBOX'
  | 'DATE'
  | 'GRID'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'PAGE_BREAK'
  | 'PARAGRAPH_TEXT'
  | 'SCALE'
  | 'SECTION_HEADER'
  | 'TEXT';

/** Where a choice or a page break leads. */
export type Navigation = { type: 'CONTINUE' | 'RESTART' | 'SUBMIT' } | { type: 'GO_TO_PAGE'; itemId: number };

/** A choice; `navigation` is null for one made without navigation, which is not the same as CONTINUE. */
export interface FormChoice {
  value: string;
  navigation: Navigation | null;
}

/** A validation that was built; `kind` is the builder's method, null when no `require…` was called. */
export interface FormValidation {
  kind: string | null;
  numbers: number[];
  pattern: string;
  helpText: string;
}

/** The two ends of a scale item. */
export interface FormScale {
  low: number;
  high: number;
  lowLabel: string;
  highLabel: string;
}

/** A row of a grid: each is a question of its own for prefilled links and linked sheets. */
export interface GridRow {
  id: number;
  title: string;
}

/** An item of a form. Fields that its type has no use for keep the value of `newItem`. */
export interface FormItem {
  id: number;
  /** The number in `entry.<n>` of prefilled links; not the item's id. */
  entryId: number;
  type: EmulatedItemType;
  title: string;
  helpText: string;
  required: boolean;
  choices: FormChoice[];
  other: boolean;
  validation: FormValidation | null;
  includesYear: boolean;
  scale: FormScale;
  /** Of grids: what is asked, and what each row may be answered with. */
  rows: GridRow[];
  columns: string[];
  /** Of page breaks: where to go after the page before the break. */
  navigation: Navigation;
}

/**
 * An answer: checked values of a checkbox item; a text for each row of a grid, '' where it has none; else a text
 * ('2000-01-01' for dates, F74; '4' for scales, F73).
 */
export type Answer = string | string[];

/** A stored response. It is replaced as a whole and never changed, so that it may be handed out. */
export interface FormResponseRecord {
  readonly id: string;
  /** The code in the link by which this response can be edited. */
  readonly editCode: string;
  readonly timestampMs: number;
  /** Who sent it, if the page knew; kept for "one response per user". */
  readonly account: string;
  /** What `getRespondentEmail` gives: '' unless the form collected it. */
  readonly email: string;
  readonly answers: readonly { readonly itemId: number; readonly answer: Answer }[];
}

/** A form. `fileName` is its name in Drive, `title` what respondents read (F67). */
export interface FormFile {
  id: string;
  publishedId: string;
  fileName: string;
  owner: string;
  editors: string[];
  /** The script and account that made it, as Drive tells apps apart; null when a person did. */
  madeFor: string | null;
  /** Who may respond once it is published, its editors apart. */
  responders: FormResponder[];
  createdMs: number;
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  collectsEmail: boolean;
  allowsEdits: boolean;
  limitsToOne: boolean;
  progressBar: boolean;
  publishesSummary: boolean;
  respondAgainLink: boolean;
  shufflesQuestions: boolean;
  published: boolean;
  accepting: boolean;
  destination: { spreadsheetId: string; sheetId: number } | null;
  items: FormItem[];
  responses: FormResponseRecord[];
  /** Set by every change; whoever saves the form clears it. */
  dirty: boolean;
}

/** What a form is made from. */
export interface FormBeginning {
  id: string;
  publishedId: string;
  fileName: string;
  owner: string;
  createdMs: number;
  published: boolean;
  /** The script and account that make it, as Drive tells apps apart; a person when not said. */
  madeFor?: string;
}

/** Every form, by its id. */
export class FormStore {
  readonly files = new Map<string, FormFile>();
  readonly #respondersOf: (owner: string) => FormResponder[];

  /** @param respondersOf who may respond to a new form of this owner; anyone when not said. */
  constructor(respondersOf: (owner: string) => FormResponder[] = () => [ANYONE]) {
    this.#respondersOf = respondersOf;
  }

  /** Adds an empty form with Google's defaults (PLATFORM F): it accepts responses exactly when it is published. */
  create(beginning: FormBeginning): FormFile {
    const file: FormFile = {
      ...beginning,
      madeFor: beginning.madeFor ?? null,
      responders: this.#respondersOf(beginning.owner),
      editors: [],
      title: '',
      description: '',
      confirmationMessage: '',
      closedMessage: '',
      collectsEmail: false,
      allowsEdits: false,
      limitsToOne: false,
      progressBar: false,
      publishesSummary: false,
      respondAgainLink: true,
      shufflesQuestions: false,
      accepting: beginning.published,
      destination: null,
      items: [],
      responses: [],
      dirty: true,
    };
    this.files.set(file.id, file);
    return file;
  }

  /** Adds a copy: items with their ids and settings, no responses, no sheet; unpublished, as forms made by code are. */
  copy(original: FormFile, beginning: FormBeginning): FormFile {
    const fresh = this.create(beginning);
    const file: FormFile = {
      ...structuredClone(original),
      ...beginning,
      madeFor: fresh.madeFor,
      responders: fresh.responders,
      editors: [],
      accepting: beginning.published,
      destination: null,
      responses: [],
      dirty: true,
    };
    this.files.set(file.id, file);
    return file;
  }

  /** Marks the form as one that has to be saved. */
  changed(file: FormFile): void {
    file.dirty = true;
  }
}

/**
 * Gives a new item with the defaults of live Google: not required, one choice '' (F70), scale 1 to 5 (F71).
 *
 * @example
 * newItem('LIST', 7, 8).choices  // [{ value: '', navigation: null }]
 */
export function newItem(type: EmulatedItemType, id: number, entryId: number): FormItem {
  return {
    id,
    entryId,
    type,
    title: '',
    helpText: '',
    required: false,
    choices: hasChoices(type) ? [{ value: '', navigation: null }] : [],
    other: false,
    validation: null,
    includesYear: true,
    scale: { low: 1, high: 5, lowLabel: '', highLabel: '' },
    rows: [],
    columns: [],
    navigation: { type: 'CONTINUE' },
  };
}

/** Whether items of this type are answered; page breaks and section headers only structure the page. */
export function isQuestion(type: EmulatedItemType): boolean {
  return type !== 'PAGE_BREAK' && type !== 'SECTION_HEADER';
}

/** Whether items of this type are answered from choices. */
export function hasChoices(type: EmulatedItemType): boolean {
  return type === 'CHECKBOX' || type === 'LIST' || type === 'MULTIPLE_CHOICE';
}

/**
 * Makes a number of the Workspace's next id, for items and prefill entries: Google's are integers below 2^31.
 * A number in `taken` is passed over, so that ids stay unique in a form.
 */
export function numberId(newId: (kind: string) => string, kind: string, taken: ReadonlySet<number>): number {
  for (;;) {
    // FNV-1a, 32 bits: the ids of the Workspace are text, and equal text has to give equal numbers.
    let hash = 0x811c9dc5;
    for (const character of newId(kind)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    const number = hash >>> 1;
    if (number > 0 && !taken.has(number)) return number;
  }
}
