/** What the program brings along beside its code. */

import type { Bundle } from '../app/office.ts';

/** Opens the bundle's own pages. */
export function openBundle(): Bundle {
  return { page: (name) => HtmlService.createTemplateFromFile(name).getRawContent() };
}
