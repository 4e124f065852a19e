/** What is set up in a workbook, as every verb gets it. */

import type { Moment } from '../domain/calendar.ts';
import type { Campaign } from '../domain/campaign/schema.ts';
import type { Reach, Unit } from '../domain/intake/entry.ts';
import type { Letterhead } from '../domain/paper/paper-facts.ts';
import type { Given } from '../domain/staff/rights.ts';
import type { FormPlace } from './office-forms.ts';

/** What the program has set up in the workbook, and what staff have set there. */
export interface Settings {
  /** Of the rows that all this was read from. */
  print: string;
  campaign: Campaign;
  roster: readonly Unit[];
  /** Everybody on the list, the owner first. */
  staff: readonly string[];
  /** What each may do, as it was confirmed; null where nobody has told them apart yet. */
  given: Given | null;
  /** The office's line under official tables: contact person, telephone, e-mail. */
  line: { contact: string; phone: string; email: string };
  /** What units can open that say nothing of it themselves. */
  reach: Reach;
  /** What stands above and under the district's letters, and the parts of its report that people write. */
  letterhead: Letterhead;
  /** Typefaces of official papers as typed; '' for the usual ones. */
  typefaces: string;
  /** Changes whenever files of works are recorded; '' while none ever was. */
  workFiles: string;
  wiring: Wiring;
  /** What the settings sheet lacks of what the store knows: the tick puts `wiring` back, set-up everything. */
  lacks: 'nothing' | 'wiring' | 'campaign';
  /** This is a copy of another workbook that was chosen to be an archive: it is read, and never acts. */
  isArchive: boolean;
  /** The season was sealed: it is read, and nothing more is taken in. */
  isClosed: boolean;
}

/** Where everything is. Kept in the store; the settings table shows it to people, and to whoever reads from outside. */
export interface Wiring {
  /** The spreadsheet that all this is of. */
  book: string;
  owner: string;
  setUpAt: Moment;
  campaignHash: string;
  clockMinutes: number;
  sheets: Readonly<Record<string, number>>;
  forms: Readonly<Record<string, FormPlace>>;
  folder: string;
  /** Who has taken over from whom, the latest last. */
  handovers?: readonly Handover[] | undefined;
  /** Which release of the program has kept this last; none before releases told. */
  program?: KeptBy | undefined;
}

/** A release of the program, of which format what it keeps is, and since when it has kept this workbook. */
export interface KeptBy {
  version: string;
  format: number;
  since: Moment;
}

/** One account has taken the program over from another. */
export interface Handover {
  from: string;
  to: string;
  at: Moment;
  /** Where the forms were then: one that has another place now was made anew. */
  forms: readonly FormerForm[];
}

/** A form as it was handed over. */
interface FormerForm {
  /** Of the campaign's form. */
  key: string;
  id: string;
  url: string;
  /** The sheet of its responses, which stays in the workbook. */
  sheetId: number;
  /** How many responses that sheet held. */
  responses: number;
}
