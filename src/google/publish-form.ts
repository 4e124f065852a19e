/** Sees to it that a form can be answered: published, open to everybody with the link, linked to this workbook. */

import type { FormPlace, Openness, Optionally } from '../app/office.ts';
import type { FormPlan } from '../domain/campaign/form-plan.ts';
import { restoreForm } from './form-at.ts';
import { drive, isNotFound } from './open-drive.ts';

type Form = GoogleAppsScript.Forms.Form;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet of raw responses that Google has not made yet. */
export const NOT_YET = -1;

/** Of whom a form is open to: Google keeps it as a permission of its own, beside that for the form's file. */
const RESPONDERS = { type: 'anyone', view: 'published', role: 'reader' };

interface ToPublish {
  form: Form;
  plan: FormPlan;
  place: FormPlace;
  /** This run has begun it, so that it cannot lie in the bin. */
  isNew: boolean;
}

/**
 * The form's place after everything was looked at, and put right where it was not. Each step may fail by itself: an
 * owner's organisation may forbid outside responders, a form of another make is not in Drive's reach.
 */
export function publishForm({ form, isNew, place, plan }: ToPublish, optionally: Optionally): FormPlace {
  let { isTidy = false, sheetId } = place;
  let open: Openness = 'unknown';
  optionally('formSettings', () => setForEverybody(form));
  optionally('publishing', () => {
    if (!isNew) restoreForm(form.getId());
    publish(form);
  });
  optionally('responders', () => {
    open = openAsKnown(place);
    if (open === 'anyone') return;
    drive().Permissions.create(RESPONDERS, place.id);
    open = openness(place.id);
  });
  optionally('responseSheet', () => {
    sheetId = linkedSheet(form, place.sheetId);
  });
  if (sheetId !== NOT_YET && (!isTidy || sheetId !== place.sheetId)) {
    isTidy = false;
    optionally('sheetPlace', () => {
      tidy(sheetId, plan.responses);
      isTidy = true;
    });
  }
  return { ...place, open, isTidy, sheetId };
}

// An owner's own defaults may ask for an address, one answer a person, or a login. Reading comes first: most are right.
function setForEverybody(form: Form): void {
  if (form.collectsEmail()) form.setCollectEmail(false);
  if (form.hasLimitOneResponsePerUser()) form.setLimitOneResponsePerUser(false);
  try {
    if (form.requiresLogin()) form.setRequireLogin(false);
  } catch (error) {
    // Only an organisation's account has this setting at all.
    console.warn(`requiresLogin: ${error instanceof Error ? error.message : ''}`);
  }
}

function publish(form: Form): void {
  if (form.supportsAdvancedResponderPermissions() && !form.isPublished()) form.setPublished(true);
  if (!form.isAcceptingResponses()) form.setAcceptingResponses(true);
}

/**
 * Who may respond to the form. One that was taken over from another account is none that Drive shows to this one: it is
 * as it was handed over.
 */
export function openAsKnown({ id, open }: FormPlace): Openness {
  try {
    return openness(id);
  } catch (error) {
    if (open === 'anyone' && isNotFound(error)) return open;
    throw error;
  }
}

/** Who may respond to the form, as Drive tells. Throws what Drive says where it does not. */
export function openness(id: string): Openness {
  const fields = 'permissions(type,role,view)';
  const { permissions = [] } = drive().Permissions.list(id, { includePermissionsForView: 'published', fields });
  return permissions.some(({ type, view }) => type === 'anyone' && view === 'published') ? 'anyone' : 'restricted';
}

function linkedSheet(form: Form, sheetId: number): number {
  const spreadsheet = SpreadsheetApp.getActive();
  const id = form.getId();
  const known = sheetId === NOT_YET ? null : spreadsheet.getSheetById(sheetId);
  if (known?.getFormUrl()?.includes(id)) return sheetId;
  const found = responseSheet(id);
  if (found) return found.getSheetId();
  // Linking again would make a second sheet, where Google is only slow with the first.
  if (destinationOf(form) !== spreadsheet.getId()) {
    form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
    SpreadsheetApp.flush();
  }
  return responseSheet(id)?.getSheetId() ?? NOT_YET;
}

/** The id of the spreadsheet that the form's responses go to; '' where there is none, which Google calls an error. */
export function destinationOf(form: Form): string {
  try {
    return form.getDestinationId();
  } catch {
    return '';
  }
}

/** The sheet of this workbook that the form answers into; undefined where there is none. */
export function responseSheet(id: string): Sheet | undefined {
  return SpreadsheetApp.getActive()
    .getSheets()
    .find((sheet) => sheet.getFormUrl()?.includes(id));
}

// The sheet of raw responses is evidence: it gets a name and a warning, stands last, and is never written.
function tidy(sheetId: number, title: string): void {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getSheetById(sheetId);
  if (!sheet) return;
  if (!spreadsheet.getSheetByName(title)) sheet.setName(title);
  if (sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length === 0) sheet.protect().setWarningOnly(true);
  sheet.activate();
  spreadsheet.moveActiveSheet(spreadsheet.getSheets().length);
}
