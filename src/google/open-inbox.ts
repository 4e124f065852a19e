/** The forms' responses, and the forms themselves as the campaign plans them. */

import type { FormPlace, Inbox, Letter } from '../app/office.ts';
import type { Moment } from '../domain/intake/entry.ts';
import type { Response } from '../domain/intake/record.ts';
import { beginForm, furnishForm } from './furnish-form.ts';
import { momentOf, timeOf } from './open-clock.ts';

type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** What a ticked box is recorded as; the box's own words are the declaration, long and always the same. */
export interface InboxWords {
  yes: string;
}

/** Opens the inbox. Response sheets are never written: entries live in registers of our own. */
export function openInbox(words: InboxWords): Inbox {
  return {
    begin: beginForm,
    furnish: furnishForm,
    responses: (form, place, since) => lettersSince(form, place, since, words),
    brought: (event, forms) => broughtBy(event, forms, words),
  };
}

function lettersSince(form: string, place: FormPlace, since: Moment | null, words: InboxWords): Letter[] {
  const opened = FormApp.openById(place.id);
  const responses = since === null ? opened.getResponses() : opened.getResponses(timeOf(since));
  return responses.map((response) => letterOf(form, place, response, words)).sort(byTime);
}

function broughtBy(event: unknown, forms: Readonly<Record<string, FormPlace>>, words: InboxWords) {
  const { source, response } = (event ?? {}) as Partial<GoogleAppsScript.Events.FormsOnFormSubmit>;
  const id = source?.getId();
  const found = Object.entries(forms).find(([, place]) => place.id === id);
  if (!response || !found || !response.getId()) return null;
  const [form, place] = found;
  return { form, letter: letterOf(form, place, response, words) };
}

function letterOf(form: string, place: FormPlace, response: FormResponse, words: InboxWords): Letter {
  const id = response.getId();
  const at = momentOf(response.getTimestamp() as Date);
  return { id, at, open: () => opened(form, place, { id, at, response }, words) };
}

interface Sealed {
  id: string;
  at: Moment;
  response: FormResponse;
}

function opened(form: string, place: FormPlace, { id, at, response }: Sealed, words: InboxWords): Response {
  const cells: Record<string, string> = {};
  for (const answer of response.getItemResponses()) {
    const question = place.items[String(answer.getItem().getId())];
    const text = textOfAnswer(answer.getResponse());
    if (question === undefined || text === '') continue;
    const [, field = ''] = question.split('/');
    cells[field] = place.ticks.includes(question) ? words.yes : text;
  }
  return { id, form, at, cells, editUrl: response.getEditResponseUrl() };
}

// One choice a line: a choice may itself hold a comma.
function textOfAnswer(answer: string | string[] | string[][]): string {
  return Array.isArray(answer) ? answer.map(String).join('\n') : answer;
}

function byTime(one: Letter, other: Letter): number {
  if (one.at === other.at) return 0;
  return one.at < other.at ? -1 : 1;
}
