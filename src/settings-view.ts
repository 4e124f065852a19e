/** What the settings tab shows, as types: plain JSON all of it. */

import type { Day, Moment } from './domain/calendar.ts';
import type { SetUpView } from './domain/set-up-step.ts';
import type { DeadlineView } from './progress-view.ts';
import type { Choice, TabView } from './views.ts';

/** The settings tab. */
export interface SettingsView extends TabView, SetUpView {
  owner: string;
  staff: string[];
  /** What cannot be read of the staff list and of the office's address, in sentences. */
  addressFindings: string[];
  campaign: {
    title: string;
    notice: string;
    organiser: string;
    office: string;
    open: string;
    goals: string[];
    deadlines: DeadlineView[];
  };
  /**
   * `unitEntry` is the question for the unit in links that fill it in, '' while it is not known; `warning`, else empty,
   * says that not everybody can open the form or that its link is new.
   */
  forms: { key: string; title: string; url: string; warning: string; unitEntry: string }[];
  /** The active units, in the roster's order; other parts of the view name them by key. */
  units: Choice[];
  roster: {
    units: number;
    active: number;
    /** `adopts` is the unit whose former name `adoptAlias` takes over; null where a click puts nothing right. */
    findings: { unit: string; text: string; adopts: string | null }[];
  };
  health: {
    lastSweep: Moment;
    isLate: boolean;
    text: string;
    mailLeft: number | null;
    mailLeftAt: Moment;
    /** What the last run of the clock could not do: with what, and what to do. */
    troubles: { about: string; text: string }[];
  };
  /** Deadlines that have moved since units were told, each in a sentence; whether telling them was asked for. */
  moved: { lines: string[]; isAsked: boolean };
  /** The notice of the campaign: what is to be said of it, the units that it is for; null where none is to go. */
  opening: { lines: string[]; units: string[]; sure: string; isAsked: boolean } | null;
  /** Entries of staff whose rows were deleted. */
  deleted: { number: string }[];
  /** Mails that went wrong, or may have: with what to do. */
  mails: {
    key: string;
    state: 'uncertain' | 'failed';
    subject: string;
    to: string;
    at: Moment;
    note: string;
    /** Whether it can be sent again: its text is kept. */
    hasText: boolean;
  }[];
  /** How many there are of each, the ones that are not shown with them. */
  mailCounts: { uncertain: number; failed: number };
  /** What is still to go out, the longest waiting first: also what staff hold back. */
  waiting: { key: string; isHeld: boolean; kind: string; subject: string; to: string; at: Moment }[];
  /** What was registered within a day as sent from the office's own mailbox, the latest first; it can be taken back. */
  mailed: { key: string; subject: string; to: string; at: Moment }[];
  waitingCounts: { owed: number; held: number };
  /** The weekly digests that go out next; null where none will. */
  nextDigests: { day: Day; hour: number; isHeld: boolean } | null;
}
