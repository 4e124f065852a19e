/** The addresses of forms and responses, as Google writes them. */

import type { FormFile, FormItem, FormResponseRecord, FormStore } from './form-store.ts';

const BASE = 'https://docs.google.com/forms/d';
const OTHER_OPTION = '__other_option__';

/** Gives the address at which editors change the form. */
export function editLink(file: FormFile): string {
  return `${BASE}/${file.id}/edit`;
}

/** Gives the address at which people respond. It holds the published id, which `openByUrl` does not take. */
export function publishedLink(file: FormFile): string {
  return `${BASE}/e/${file.publishedId}/viewform`;
}

/** Gives the address that `Sheet.getFormUrl` shows; `openByUrl` takes it. */
export function sheetLink(file: FormFile): string {
  return `${BASE}/${file.id}/viewform`;
}

/** Gives the address of the summary of responses. */
export function summaryLink(file: FormFile): string {
  return `${BASE}/${file.id}/viewanalytics`;
}

/** Gives the address at which whoever holds it edits the response. */
export function responseLink(file: FormFile, response: FormResponseRecord): string {
  return `${publishedLink(file)}?edit2=${response.editCode}`;
}

/**
 * Gives the address of the form with `answers` filled in.
 *
 * Each checked value is a parameter of its own; a value that is no choice goes into the "other" field.
 *
 * @example
 * prefilledLink(file, [{ item, values: ['Vanilla'] }])
 * // 'https://docs.google.com/forms/d/e/…/viewform?usp=pp_url&entry.8=Vanilla'
 */
export function prefilledLink(file: FormFile, answers: readonly { item: FormItem; values: string[] }[]): string {
  const parameters = ['usp=pp_url'];
  for (const { item, values } of answers) {
    if (item.type === 'GRID') {
      item.rows.forEach((row, index) => {
        if (values[index]) parameters.push(`entry.${row.id}=${encodeURIComponent(values[index] ?? '')}`);
      });
      continue;
    }
    for (const value of values) {
      const entry = `entry.${item.entryId}`;
      if (item.other && !item.choices.some((choice) => choice.value === value)) {
        parameters.push(`${entry}=${OTHER_OPTION}`, `${entry}.other_option_response=${encodeURIComponent(value)}`);
      } else {
        parameters.push(`${entry}=${encodeURIComponent(value)}`);
      }
    }
  }
  return `${publishedLink(file)}?${parameters.join('&')}`;
}

/** Gives the form id in an address that `FormApp.openByUrl` takes, or null for any other address. */
export function formIdIn(link: string): string | null {
  return /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?forms\/d\/([\w-]{2,})(?:[/?#]|$)/.exec(link)?.[1] ?? null;
}

/**
 * Finds what a respondent's link leads to: the form, and the response when it is a link for editing one.
 * Gives null when no form of the store has such a link.
 */
export function formBehind(store: FormStore, link: string): { formId: string; responseId: string | null } | null {
  const publishedId = /\/forms\/d\/e\/([\w-]+)\/viewform/.exec(link)?.[1];
  const editCode = /[?&]edit2=([^&#]+)/.exec(link)?.[1];
  for (const file of store.files.values()) {
    if (file.publishedId !== publishedId && file.id !== formIdIn(link)) continue;
    const response = file.responses.find((each) => each.editCode === editCode);
    return { formId: file.id, responseId: response?.id ?? null };
  }
  return null;
}
