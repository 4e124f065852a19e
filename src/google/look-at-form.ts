/** Looks at a form as it stands: whether it opens, asks what is planned, can be answered, is linked here. */

import type { FormLook, FormPlace } from '../app/office.ts';
import type { FormPlan } from '../domain/campaign/form-plan.ts';
import { plannedItems } from './ensure-form.ts';
import { drive } from './open-drive.ts';
import { destinationOf, openAsKnown, responseSheet } from './publish-form.ts';

type Form = GoogleAppsScript.Forms.Form;

const CLOSED: FormLook = {
  opens: false,
  said: '',
  isTrashed: false,
  missing: [],
  renamed: [],
  accepts: false,
  open: 'unknown',
  isLinked: false,
};

/** What stands of the form; nothing is changed, and a form that cannot be opened is no error here. */
export function lookAtForm(plan: FormPlan, place: FormPlace): FormLook {
  try {
    return lookOf(FormApp.openById(place.id), plan, place);
  } catch (error) {
    return { ...CLOSED, said: error instanceof Error ? error.message : String(error) };
  }
}

function lookOf(form: Form, plan: FormPlan, place: FormPlace): FormLook {
  const titles = new Map(form.getItems().map((item) => [place.items[String(item.getId())], item.getTitle()]));
  const planned = plannedItems(plan);
  const missing = planned.filter(({ key }) => !titles.has(key));
  const renamed = planned.filter(({ key, title }) => titles.has(key) && titles.get(key) !== title);
  const isPublished = !form.supportsAdvancedResponderPermissions() || form.isPublished();
  return {
    opens: true,
    said: '',
    isTrashed: isTrashed(place.id),
    missing: missing.map(({ title }) => title),
    renamed: renamed.map(({ title }) => title),
    accepts: isPublished && form.isAcceptingResponses(),
    open: opennessSeen(place),
    isLinked: destinationOf(form) === SpreadsheetApp.getActive().getId() && responseSheet(place.id) !== undefined,
  };
}

// Drive does not know a form of another make: what it says of that one is nothing.
function isTrashed(id: string): boolean {
  try {
    return drive().Files.get(id, { fields: 'id,trashed' }).trashed === true;
  } catch {
    return false;
  }
}

function opennessSeen(place: FormPlace): FormLook['open'] {
  try {
    return openAsKnown(place);
  } catch {
    return 'unknown';
  }
}
