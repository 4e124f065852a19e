/** Begins a form, or finds the one that this workbook has already: there is never a second pair. */

import type { FormPlace } from '../app/office.ts';
import type { FormPlan } from '../domain/campaign/form-plan.ts';
import { AGAIN, type PlannedItem, plannedItems } from './ensure-form.ts';
import { isFormGone } from './form-at.ts';
import { drive } from './open-drive.ts';
import { destinationOf, NOT_YET } from './publish-form.ts';

type Form = GoogleAppsScript.Forms.Form;

const GOOGLE_FORM = 'application/vnd.google-apps.form';
/** By what a form's file says whose it is: the workbook's id, and which form of the campaign. */
const OWN = { workbook: 'tenEventsWorkbook', form: 'tenEventsForm' };

/**
 * A new, empty, unpublished form. Where it is has to be kept before it is furnished, or a run that ends loses it.
 *
 * Drive makes it, in the campaign's folder: who may answer can be said only of a file that the program has made by
 * Drive. Drive may fail for a moment, so the Forms service makes one, in the owner's root, only where `isLastResort`.
 *
 * @param folder '' where there is none.
 * @param opened learns the form, which need not be opened a second time.
 * @throws what Drive says where it makes none, and this is not the last resort.
 */
export function beginForm(
  plan: FormPlan,
  { folder, isLastResort, opened }: { folder: string; isLastResort: boolean; opened(form: Form): void },
): FormPlace {
  const form = newForm(plan, folder, isLastResort);
  opened(form);
  return placeOf(plan, form);
}

function newForm(plan: FormPlan, folder: string, isLastResort: boolean): Form {
  try {
    return formByDrive(plan, folder);
  } catch (error) {
    if (!isLastResort) throw error;
    return FormApp.create(plan.title, false);
  }
}

function formByDrive(plan: FormPlan, folder: string): Form {
  const known = fileOf(plan.key);
  if (known !== '' && !isFormGone(known)) return FormApp.openById(known);
  const made = madeFile(plan, folder);
  try {
    return FormApp.openById(made);
  } catch (error) {
    drive().Files.remove(made);
    throw error;
  }
}

function madeFile({ key, title }: FormPlan, folder: string): string {
  const appProperties = { [OWN.workbook]: SpreadsheetApp.getActive().getId(), [OWN.form]: key };
  const where = folder === '' ? {} : { parents: [folder] };
  return drive().Files.create({ name: title, mimeType: GOOGLE_FORM, appProperties, ...where }).id ?? '';
}

// A run may have ended between making the form and noting where it is.
function fileOf(form: string): string {
  const has = (key: string, value: string) => `appProperties has { key='${key}' and value='${value}' }`;
  const terms = [
    has(OWN.workbook, SpreadsheetApp.getActive().getId()),
    has(OWN.form, form),
    `mimeType = '${GOOGLE_FORM}'`,
    'trashed = false',
  ];
  const list = drive().Files.list({ q: terms.join(' and '), fields: 'files(id,mimeType)', pageSize: 1 });
  return list.files?.[0]?.id ?? '';
}

/**
 * Of the forms `ids` the one whose questions are the plan's, as long as it answers into this workbook; null for none.
 * Nothing is changed.
 */
export function adoptForm(plan: FormPlan, ids: readonly string[]): FormPlace | null {
  const own = SpreadsheetApp.getActive().getId();
  const wanted = plannedItems(plan);
  let best: FormPlace | null = null;
  for (const id of ids) {
    const form = formIf(id);
    if (!form || destinationOf(form) !== own) continue;
    const place = placeOf(plan, form);
    const found = Object.keys(place.items).length;
    if (found * 2 >= wanted.length && found > Object.keys(best?.items ?? {}).length) best = place;
  }
  return best;
}

function formIf(id: string): Form | null {
  try {
    return FormApp.openById(id);
  } catch {
    return null;
  }
}

// An empty form was only begun; the items of any other are known again by what they ask.
function placeOf(plan: FormPlan, form: Form): FormPlace {
  const items = form.getItems();
  const fingerprint = items.length === 0 ? '' : AGAIN;
  const known = namedItems(plannedItems(plan), items);
  return { id: form.getId(), url: form.getPublishedUrl(), items: known, ticks: [], sheetId: NOT_YET, fingerprint };
}

// The same question can stand on several pages: each takes the first that is left, in the order of both.
function namedItems(
  planned: readonly PlannedItem[],
  items: readonly GoogleAppsScript.Forms.Item[],
): Record<string, string> {
  const left = [...items];
  const named: Record<string, string> = {};
  for (const { key, kind, title } of planned) {
    const index = left.findIndex((item) => item.getTitle() === title && item.getType() === kind);
    const [item] = index < 0 ? [] : left.splice(index, 1);
    if (item) named[String(item.getId())] = key;
  }
  return named;
}
