/** What we ask of the forms and their responses: one room of the office. */

import type { Moment } from '../domain/calendar.ts';
import type { FormPlan } from '../domain/campaign/form-plan.ts';
import type { Response } from '../domain/intake/record.ts';
import type { StepKey } from '../domain/set-up-step.ts';

/** Where a form is, and which of its items asks for which question. */
export interface FormPlace {
  id: string;
  url: string;
  /** Question key, page and field, by item id. */
  items: Readonly<Record<string, string>>;
  /** Keys of the questions that are one box to tick. */
  ticks: readonly string[];
  /** The sheet of raw responses; -1 while Google has not made it yet. */
  sheetId: number;
  /** Of the plan that it was made to. */
  fingerprint: string;
  /** The unit question as a prefilled link names it, `entry.123`; unknown for a form of an earlier release. */
  unitEntry?: string | undefined;
  /** Session may answer, as Google told at the last set-up: everybody with the link, or not everybody. */
  open?: Openness | undefined;
  /** By item id: since when a question stands again that somebody had deleted. Older responses know nothing of it. */
  since?: Readonly<Record<string, Moment>> | undefined;
  /** The response sheet has its name, its place and its warning. */
  isTidy?: boolean | undefined;
  /** When it was made in place of one that somebody had deleted: units need the new link. */
  madeAnewAt?: Moment | undefined;
}

/** A form as it stands, looked at and left alone. */
export interface FormLook {
  /** Whether it can be opened, and lies outside of Drive's bin; what Google said where it cannot. */
  opens: boolean;
  said: string;
  isTrashed: boolean;
  /** Titles of questions and pages of the plan that are gone, and of those that are called otherwise now. */
  missing: readonly string[];
  renamed: readonly string[];
  /** It is published and takes responses. */
  accepts: boolean;
  open: Openness;
  /** Its responses come into this workbook, and their sheet is there. */
  isLinked: boolean;
}

export type Openness = 'anyone' | 'restricted' | 'unknown';

/** Does a step on which nothing depends: where it fails that is noted under `step`, and tried again by set-up. */
export type Optionally = (step: StepKey, work: () => void) => void;

/** The forms' responses: evidence, keyed by response id, and only read, until personal data have to go. */
export interface Forms {
  /**
   * Makes an empty form, in `folder` where it is known. Its place is kept before it is brought up to a plan. One
   * that is made as a last resort lies elsewhere, and can be opened to everybody by hand alone.
   */
  begin(plan: FormPlan, folder: string, isLastResort: boolean): FormPlace;
  /** One of these forms, if its questions are the plan's and it answers into this workbook; null for none. */
  adopt(plan: FormPlan, ids: readonly string[]): FormPlace | null;
  /** Whether there is certainly no such form any more; one in Drive's bin is taken out of it first. */
  isGone(place: FormPlace): boolean;
  /** Whether whoever runs this can open the form, and so change it and read its responses. */
  mayOpen(place: FormPlace): boolean;
  /** Makes another account an editor of the form. Twice is once. Throws ProblemError formMissing. */
  share(title: string, place: FormPlace, account: string): void;
  /** Brings the form up to the plan. Items keep their ids, so that old answers stay readable. */
  ensure(plan: FormPlan, place: FormPlace, optionally: Optionally): FormPlace;
  /** Sees to it that the form is published, open to everybody with the link, and linked to this workbook. */
  publish(plan: FormPlan, place: FormPlace, optionally: Optionally): FormPlace;
  /** Closes the form: whoever opens it is told `message`. Twice is once. Throws ProblemError formMissing. */
  close(place: FormPlace, title: string, message: string): void;
  /** Lets a closed form be answered again. Twice is once. Throws ProblemError formMissing. */
  reopen(place: FormPlace, title: string): void;
  /**
   * Deletes these responses at the form itself, all where `ids` is null; one that is gone already is passed over. Their
   * rows in the response sheet stay. Throws ProblemError formMissing.
   */
  forget(place: FormPlace, title: string, ids: readonly string[] | null): void;
  /** How the form stands beside the plan. Never throws for a form that is gone. */
  look(plan: FormPlan, place: FormPlace): FormLook;
  /**
   * What the sheet of raw responses tells, by one short read in place of opening the form; null where that is unsure:
   * Google has not made it, it is linked no more, its first column holds anything but moments. Never throws.
   *
   * @param handled when responses were sent that may be left out.
   */
  glance(place: Pick<FormPlace, 'id' | 'sheetId'>, handled?: readonly Moment[]): SheetGlance | null;
  /**
   * The rows of that sheet from `since` on, by one more read after a glance at it in the same run; null where there was
   * none. Never throws.
   */
  glanceSince(place: Pick<FormPlace, 'id'>, since: Moment): readonly RowGlance[] | null;
  /** Responses sent or changed at `since` or later, all where it is null, oldest first. */
  responses(form: string, place: FormPlace, since: Moment | null): readonly IncomingResponse[];
  /** The response that a form's trigger brings; null when the event is blank or of another form. */
  fromEvent(
    event: unknown,
    forms: Readonly<Record<string, FormPlace>>,
  ): { form: string; response: IncomingResponse } | null;
}

/** The moments in a sheet of raw responses, in short. */
export interface SheetGlance {
  /** Another one whenever a response has come or was changed, and whenever people have sorted or deleted rows. */
  print: string;
  /** The same without those that may be left out; '' where one of them is not there. */
  others: string;
  /** The latest of the moments of others; '' where there is none. */
  newest: Moment;
}

/** A row of a sheet of raw responses, in short. */
export interface RowGlance {
  at: Moment;
  /** Of all that stands in it: Google writes a changed answer over the one before. */
  hash: string;
}

/** A response whose answers are fetched only when they are wanted: that is a call of its own. */
export interface IncomingResponse {
  id: string;
  at: Moment;
  open(): Response;
}
