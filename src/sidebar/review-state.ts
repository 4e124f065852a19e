/** What parts of the review tab hand each other: the open entry, the queue around it, what is about to be decided. */

import type { Calls } from '../app/calls/all.ts';
import type { DecisionKind } from '../domain/review/decision.ts';
import type { EntryView, LogLine } from '../views.ts';
import type { Fault } from './call-server.ts';
import type { Queue } from './use-queue.ts';

export type Act = 'read' | 'decide' | 'undo' | 'mend' | 'note';

export interface EntryGiven {
  number: string;
  order: readonly string[];
  shelf: EntryShelf;
  queue: QueueOfEntry;
  go(number: string | null): void;
}

/** What went wrong, in which act, and how to try it once more. */
export interface Failure {
  act: Act;
  fault: Fault;
  retry(): void;
}

/** A field's new text, how it was confirmed, and whether its unit is told. */
export type Mending = Omit<Calls['mendEntry']['input'], 'number' | 'seen'>;

export interface OpenEntry {
  entry: EntryView | null;
  /** What is under way. */
  busy: Act | null;
  failure: Failure | null;
  /** What others did since it was opened, when an act was refused for it. */
  since: LogLine[] | null;
  /** The reason of the decision that was refused for it. */
  unsent: string;
  /** Nothing can be decided before the person has seen what others did. */
  isHeld: boolean;
  lookedAt(): void;
  undo(): void;
  decide(kind: DecisionKind, code: string, reason: string): Promise<boolean>;
  mend(given: Mending): Promise<boolean>;
  keepNote(text: string, before: string): Promise<boolean>;
  forgive(): void;
}

/** A decision that is being reasoned about; `code` is the issue that is to be set aside. */
export interface Pending {
  kind: DecisionKind;
  code: string;
  /** The sentence. */
  about: string;
}

/** Entries that were read ahead, or taken from the sheet. `isFresh` ones need not be asked for again. */
export type EntryShelf = Map<string, { entry: EntryView; isFresh: boolean }>;

/** Taking the row that is selected in the sheet. */
export interface Taking {
  isBusy: boolean;
  fault: Fault | null;
  take(): void;
  close(): void;
}

/** What the review of an entry needs of the queue that it stands in. */
export type QueueOfEntry = Pick<Queue, 'change' | 'lineOf' | 'tab'>;
