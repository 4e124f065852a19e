/** File › Make a copy: a spreadsheet once more, with its linked forms, and the state of its own script project. */

import type { CacheStores } from './cache/cache-service.ts';
import { sheetLink } from './forms/form-links.ts';
import type { FormFile } from './forms/form-store.ts';
import { LockTable } from './lock/lock-service.ts';
import type { PropertyStores } from './properties/properties-service.ts';
import { Grants } from './script/grants.ts';
import type { WorkspaceParts } from './script/script-run.ts';
import { TriggerStore } from './script/trigger-store.ts';
import type { SpreadsheetFile } from './spreadsheet/state/spreadsheet-state.ts';
import { JsonPart } from './store.ts';

/** Who makes the copy, and what it is called: `Copy of …` when not said, as the dialog proposes. */
export interface Copying {
  readonly as: string;
  readonly name?: string;
}

/**
 * Copies the spreadsheet and the forms that are linked to it, and gives the copy's id.
 *
 * Sheets keep their ids, rows, notes, looks, hidden rows and protections; nobody but the copier may edit it, and it has
 * no history. A form's copy has its items and no responses and writes into the copied sheet; a form that the copier may
 * not edit stays behind, and its sheet is a plain one.
 */
export function copySpreadsheet(parts: WorkspaceParts, id: string, { as, name }: Copying): string {
  const original = parts.spreadsheets.files.get(id);
  if (original === undefined) throw new Error(`no spreadsheet ${id}`);
  const { versions: _, ...content } = original;
  const copy: SpreadsheetFile = {
    ...structuredClone(content),
    id: parts.source.newId('spreadsheet'),
    name: name ?? `Copy of ${original.name}`,
    owner: as,
    editors: [],
    links: [],
    dirty: true,
  };
  for (const protection of copy.protections) protection.editors = [];
  for (const sheet of copy.sheets) sheet.formUrl = null;
  parts.spreadsheets.files.set(copy.id, copy);
  for (const link of original.links) {
    const form = parts.forms.files.get(link.formId);
    const mayCopy = form !== undefined && (form.owner === as || form.editors.includes(as));
    if (mayCopy) linkCopy(parts, copy, { form, link, as });
  }
  return copy.id;
}

interface Linking {
  readonly form: FormFile;
  readonly link: SpreadsheetFile['links'][number];
  readonly as: string;
}

// Rows that came with the copy belong to responses of the original form: to the copy's own they are rows like others.
function linkCopy(parts: WorkspaceParts, copy: SpreadsheetFile, { as, form, link }: Linking): void {
  const { clock, forms, source } = parts;
  const copied = forms.copy(form, {
    id: source.newId('form'),
    publishedId: source.newId('publishedForm'),
    fileName: `Copy of ${form.fileName}`,
    owner: as,
    createdMs: clock.now(),
    published: false,
  });
  copied.destination = { spreadsheetId: copy.id, sheetId: link.sheetId };
  copy.links = [...copy.links, { ...structuredClone(link), formId: copied.id }];
  const sheet = copy.sheets.find((each) => each.id === link.sheetId);
  if (sheet !== undefined) sheet.formUrl = sheetLink(copied);
}

/** The state of a Workspace for the script project that came with a copy: its own is empty, all else is shared. */
export function partsOfCopy(parts: WorkspaceParts, copyId: string): WorkspaceParts {
  return {
    ...parts,
    app: copyId,
    triggers: new TriggerStore(),
    grants: new Grants(),
    properties: new JsonPart<PropertyStores>('properties', {}),
    caches: new JsonPart<CacheStores>('caches', {}),
    locks: new LockTable(),
    listeners: new Set(),
  };
}
