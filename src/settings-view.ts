/** What the settings tab shows, as types: plain JSON all of it. */

import type { Day, Moment } from './domain/intake/entry.ts';
import type { TabView } from './views.ts';

/** A step of set-up that failed: what is not done, what to do, and what Google said. */
export interface StepView {
  text: string;
  cure: string;
  said: string;
}

/** The settings tab. */
export interface SettingsView extends TabView {
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
    goal: string;
    deadlines: { label: string; day: Day; clause: string }[];
  };
  /** What the last set-up could not do, and what has gone missing since. */
  undone: StepView[];
  /**
   * `links` opens the form with the unit filled in. `warning` says that not everybody can open it, or that units need
   * its new link; '' for neither.
   */
  forms: { key: string; title: string; url: string; warning: string; links: { unit: string; url: string }[] }[];
  /** How often the clock may ring, in minutes, and how often it does. */
  clock: { minutes: number; choices: number[] };
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
}
