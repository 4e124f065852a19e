/** Google's addresses of forms and documents, turned into those of this machine, where the pages really are. */

import { formBehind } from '../offline/inspect.ts';
import type { Workspace } from '../offline/workspace.ts';
import type { Desk } from './desk.ts';
import { fileOf, kindOf } from './drive-files.ts';
import { formsOf } from './read-tables.ts';

const FORM = /https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform(?:\?(?:[\w=%.~!*()-]|&amp;|&)*)?/g;
const DOCUMENT =
  /https:\/\/(?:docs\.google\.com\/document|drive\.google\.com\/file)\/d\/([\w-]+)\/(?:edit|view)\?usp=drivesdk/g;

type FormPlaces = readonly { key: string; id: string }[];

/** A form's page on this machine. */
export interface FormLink {
  form: string;
  /** From the desk's root. */
  address: string;
  isEdit: boolean;
}

/**
 * Every form that a text leads to, each once.
 *
 * @example
 * formLinks(desk, mail.text)  // → [{ form: 'activity', address: '/form/activity?edit=…', isEdit: true }]
 */
export function formLinks({ workbook, workspace }: Desk, text: string): FormLink[] {
  const forms = formsOf(workbook);
  const links = new Map<string, FormLink>();
  for (const link of text.match(FORM) ?? []) {
    const found = formLink(workspace, forms, link);
    if (found !== null) links.set(found.address, found);
  }
  return [...links.values()];
}

/**
 * The text with those addresses replaced that this machine has pages for; all others stay.
 *
 * @example
 * withLocalLinks(desk, 'https://docs.google.com/forms/d/e/…/viewform')  // → 'http://127.0.0.1:4123/form/activity'
 */
export function withLocalLinks({ origin, workbook, workspace }: Desk, text: string): string {
  const forms = formsOf(workbook);
  return text
    .replace(FORM, (link) => {
      const found = formLink(workspace, forms, link);
      return found === null ? link : `${origin()}${found.address}`;
    })
    .replace(DOCUMENT, (link, id: string) => {
      const file = fileOf(workspace, id);
      return file === null ? link : `${origin()}/${kindOf(file) === 'page' ? 'document' : 'file'}/${id}`;
    });
}

function formLink(workspace: Workspace, forms: FormPlaces, link: string): FormLink | null {
  // In html the ampersand of an address is written out.
  const plain = link.replaceAll('&amp;', '&');
  const behind = formBehind(workspace.parts.forms, plain);
  const key = forms.find(({ id }) => id === behind?.formId)?.key;
  if (key === undefined) return null;
  const parameters = plain.split('?')[1]?.split('&') ?? [];
  const edit = parameters.find((each) => each.startsWith('edit2='))?.slice('edit2='.length);
  // Filled-in answers go along; an apostrophe would end the attribute that the address may stand in.
  const filled = parameters.filter((each) => each.startsWith('entry.')).map((each) => each.replaceAll("'", '%27'));
  const query = [...(edit === undefined ? [] : [`edit=${edit}`]), ...filled].join('&');
  return { form: key, address: `/form/${key}${query === '' ? '' : `?${query}`}`, isEdit: edit !== undefined };
}
