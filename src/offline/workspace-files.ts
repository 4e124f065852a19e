/** The files of a Workspace that people make and share: spreadsheets and forms. */

import { inBin } from './drive/drive-store.ts';
import { fileIn, putFile } from './drive/form-files.ts';
import type { WorkspaceParts } from './script/script-run.ts';
import type { SpreadsheetFile } from './spreadsheet/state/spreadsheet-state.ts';

/** Makes an empty spreadsheet and gives its id. */
export function createSpreadsheet(parts: WorkspaceParts, setting: { name: string; as: string }): string {
  const { locale, source, spreadsheets, zone } = parts;
  const id = source.newId('spreadsheet');
  spreadsheets.create({ id, name: setting.name, locale, timeZone: zone, owner: setting.as });
  return id;
}

/** Makes an empty form, as a person does in Drive, and gives its id. */
export function createForm(parts: WorkspaceParts, setting: { name: string; as: string }): string {
  const { clock, forms, source } = parts;
  const [id, publishedId] = [source.newId('form'), source.newId('publishedForm')];
  const { name: fileName, as: owner } = setting;
  return forms.create({ id, publishedId, fileName, owner, createdMs: clock.now(), published: true }).id;
}

/**
 * Puts a form or a file of Drive into the bin, or takes it out again, as its owner does in Drive.
 *
 * @throws Error for whoever does not own it, and for a spreadsheet: one in the bin is not emulated.
 */
export function setTrashed(parts: WorkspaceParts, id: string, as: string, trashed: boolean): void {
  const { clock, drive, forms } = parts;
  const stores = { store: drive, forms };
  const file = fileIn(stores, id, clock.now());
  if (file === null) throw new Error(`no form or file ${id} in Drive`);
  if (file.owner !== as) throw new Error(`${as} does not own ${file.name}`);
  putFile(stores, inBin(file, trashed, clock.now()));
}

/** Shares a spreadsheet. Only editors can run its script, so a viewer is nobody here. */
export function share(parts: WorkspaceParts, spreadsheetId: string, email: string, role: 'editor' | 'viewer'): void {
  const file = spreadsheetOf(parts, spreadsheetId);
  const others = file.editors.filter((editor) => editor !== email);
  file.editors = role === 'editor' ? [...others, email] : others;
  file.dirty = true;
}

/**
 * Why this account may not edit the spreadsheet or form, or null when it may: only people with edit permission can
 * type, or run a bound script (bound scripts guide), and a suspended account does nothing at all. A null `fileId` is no
 * file, from which nobody is kept.
 *
 * @example
 * refusalToEdit(parts, 'else@example.org', formId)  // 'else@example.org may not edit 报名'
 */
export function refusalToEdit(parts: WorkspaceParts, email: string, fileId: string | null): string | null {
  if (parts.suspended.has(email)) return `${email} is suspended`;
  if (fileId === null) return null;
  const form = parts.forms.files.get(fileId);
  const { editors, name, owner } = form === undefined ? spreadsheetOf(parts, fileId) : { ...form, name: form.fileName };
  return owner === email || editors.includes(email) ? null : `${email} may not edit ${name}`;
}

/** Throws what `refusalToEdit` gives, where it gives something. */
export function mustEdit(parts: WorkspaceParts, email: string, fileId: string | null): void {
  const refusal = refusalToEdit(parts, email, fileId);
  if (refusal !== null) throw new Error(refusal);
}

function spreadsheetOf(parts: WorkspaceParts, id: string): SpreadsheetFile {
  const file = parts.spreadsheets.files.get(id);
  if (file === undefined) throw new Error(`no spreadsheet ${id}`);
  return file;
}
