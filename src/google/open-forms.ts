/** The forms' responses, and the forms themselves as the campaign plans them. */

import type { FormPlace, Forms, IncomingResponse } from '../app/office.ts';
import type { Moment } from '../domain/calendar.ts';
import type { FieldKey } from '../domain/campaign/field-key.ts';
import { fieldAsked } from '../domain/campaign/question-key.ts';
import type { Response } from '../domain/intake/record.ts';
import { byText } from '../domain/text-order.ts';
import { adoptForm, beginForm } from './begin-form.ts';
import { ensureForm } from './ensure-form.ts';
import { formAt, isFormGone } from './form-at.ts';
import { openGlances } from './glance-at-responses.ts';
import { lookAtForm } from './look-at-form.ts';
import { momentOf, timeOf } from './open-clock.ts';
import { publishForm } from './publish-form.ts';

type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** What a ticked box is recorded as; the box's own words are the declaration, long and always the same. */
export interface FormWords {
  yes: string;
}

/** Opens the forms. Response sheets are never written: entries live in registers of our own. */
export function openForms(words: () => FormWords): Forms {
  const reading: Reading = { words, forms: new Map(), begun: new Set(), present: new Map() };
  return {
    begin: (plan, folder, isLastResort) =>
      beginForm(plan, { folder, isLastResort, opened: (form) => begun(reading, form) }),
    adopt: adoptForm,
    isGone: (place) => isFormGone(place.id),
    mayOpen: ({ id }) => {
      try {
        formOf(reading, id, '');
        return true;
      } catch {
        return false;
      }
    },
    share: (title, { id }, account) => {
      const form = formOf(reading, id, title);
      if (!form.getEditors().some((one) => one.getEmail() === account)) form.addEditor(account);
    },
    ensure: (plan, place, optionally) => ensureForm(formOf(reading, place.id, plan.title), plan, place, optionally),
    publish: (plan, place, optionally) => {
      const form = formOf(reading, place.id, plan.title);
      return publishForm({ form, isNew: reading.begun.has(place.id), plan, place }, optionally);
    },
    close: (place, title, message) => {
      const form = formOf(reading, place.id, title);
      if (form.isAcceptingResponses()) form.setAcceptingResponses(false);
      if (form.getCustomClosedFormMessage() !== message) form.setCustomClosedFormMessage(message);
    },
    reopen: (place, title) => {
      const form = formOf(reading, place.id, title);
      if (!form.isAcceptingResponses()) form.setAcceptingResponses(true);
    },
    forget: (place, title, ids) => forgetResponses(formOf(reading, place.id, title), ids),
    look: lookAtForm,
    ...openGlances(),
    responses: (form, place, since) => responsesSince(reading, form, place, since),
    fromEvent: (event, forms) => responseOf(reading, event, forms),
  };
}

interface Reading {
  words: () => FormWords;
  /** Forms that this run has opened, by id: opening is the dearest of all calls. */
  forms: Map<string, GoogleAppsScript.Forms.Form>;
  /** Ids of those that this run has begun: they lie in nobody's bin. */
  begun: Set<string>;
  /** By form, the ids of the items that it has now; asked for once a run. */
  present: Map<string, ReadonlySet<string>>;
}

function begun(reading: Reading, form: GoogleAppsScript.Forms.Form): void {
  reading.forms.set(form.getId(), form);
  reading.begun.add(form.getId());
}

function formOf({ forms }: Reading, id: string, title: string): GoogleAppsScript.Forms.Form {
  const form = forms.get(id) ?? formAt(id, title);
  forms.set(id, form);
  return form;
}

function responsesSince(reading: Reading, form: string, place: FormPlace, since: Moment | null): IncomingResponse[] {
  const source = formOf(reading, place.id, form);
  const responses = since === null ? source.getResponses() : source.getResponses(timeOf(since));
  return responses
    .map((response) => incomingOf(reading, { form, place, source, response }))
    .sort(byText(({ at }) => at));
}

function forgetResponses(form: GoogleAppsScript.Forms.Form, ids: readonly string[] | null): void {
  if (ids === null) {
    form.deleteAllResponses();
    return;
  }
  const there = new Set(form.getResponses().map((response) => response.getId()));
  for (const id of ids) if (there.has(id)) form.deleteResponse(id);
}

function responseOf(reading: Reading, event: unknown, forms: Readonly<Record<string, FormPlace>>) {
  const { source, response } = (event ?? {}) as Partial<GoogleAppsScript.Events.FormsOnFormSubmit>;
  // Whoever may edit can call a trigger's function with whatever they like.
  if (typeof source?.getId !== 'function' || typeof response?.getId !== 'function') return null;
  const id = source.getId();
  const found = Object.entries(forms).find(([, place]) => place.id === id);
  if (!response.getId() || !found) return null;
  const [form, place] = found;
  return { form, response: incomingOf(reading, { form, place, source, response }) };
}

/** A response, not yet opened, with the form that it came by. */
interface Sealed {
  form: string;
  place: FormPlace;
  source: GoogleAppsScript.Forms.Form;
  response: FormResponse;
}

function incomingOf(reading: Reading, sealed: Sealed): IncomingResponse {
  const id = sealed.response.getId();
  const at = momentOf(sealed.response.getTimestamp() as Date);
  return { id, at, open: () => opened(reading, sealed, { id, at }) };
}

function opened(reading: Reading, sealed: Sealed, { id, at }: { id: string; at: Moment }): Response {
  const { form, place, response } = sealed;
  const cells: Record<string, string> = {};
  for (const answer of response.getItemResponses()) {
    // The answer to a question that was deleted may come without its question.
    const question = place.items[String(answer.getItem()?.getId() ?? '')];
    const text = textOfAnswer(answer.getResponse());
    if (question === undefined || text === '') continue;
    cells[fieldAsked(question)] = place.ticks.includes(question) ? reading.words().yes : text;
  }
  const unknown = unknownFields(reading, sealed, at).filter((field) => cells[field] === undefined);
  return { id, form, at, cells, unknown, editUrl: response.getEditResponseUrl() };
}

// A question that somebody has deleted takes its answers along, and one that stands again was never put to responses
// from before: what is not told of it is unknown, never empty.
function unknownFields(reading: Reading, { place, source }: Sealed, at: Moment): FieldKey[] {
  const present = reading.present.get(place.id) ?? new Set(source.getItems().map((item) => String(item.getId())));
  reading.present.set(place.id, present);
  const unasked = Object.entries(place.items).filter(([id]) => !present.has(id) || (place.since?.[id] ?? '') > at);
  return [...new Set(unasked.map(([, question]) => fieldAsked(question)))];
}

// One choice a line: a choice may itself hold a comma.
function textOfAnswer(answer: string | string[] | string[][]): string {
  return Array.isArray(answer) ? answer.map(String).join('\n') : answer;
}
