/** The version history of a spreadsheet: what File › Version history keeps and puts back. */

import type { SpreadsheetFile, VersionContent } from './spreadsheet-state.ts';
import type { SpreadsheetStore } from './spreadsheet-store.ts';

/** What is put back, and what is known of it beside the spreadsheet. */
interface Restoring {
  readonly version: number;
  readonly nowMs: number;
  /** Whether the form still sends its responses to this spreadsheet. */
  isLinked(formId: string): boolean;
}

/** Keeps the spreadsheet as it is now, and gives the version's number: 1 for the first. */
export function keepVersion(store: SpreadsheetStore, id: string, nowMs: number): number {
  const file = fileOf(store, id);
  const { hasReferences, links, namedRanges, protections, sheets, styles } = file;
  const content = structuredClone({ hasReferences, links, namedRanges, protections, sheets, styles });
  file.versions = [...(file.versions ?? []), { atMs: nowMs, content }];
  file.dirty = true;
  return file.versions.length;
}

/**
 * Puts a version back, after keeping what stands: rows, notes, looks, hidden rows, protections, the list of sheets.
 *
 * Name, zone, owner and sharing stay, as do all things outside the file. A form that is no longer linked is not linked
 * again; rows of responses that came later are gone from the sheet, and stay in the form.
 *
 * @returns the number under which what stood is kept.
 * @throws Error for a version that there is not.
 */
export function restoreVersion(store: SpreadsheetStore, id: string, restoring: Restoring): number {
  const file = fileOf(store, id);
  const { isLinked, nowMs, version } = restoring;
  const kept = file.versions?.[version - 1];
  if (kept === undefined) throw new Error(`spreadsheet ${id} has no version ${version}`);
  const before = keepVersion(store, id, nowMs);
  const content: VersionContent = structuredClone(kept.content);
  const links = content.links.filter(({ formId }) => isLinked(formId));
  for (const sheet of content.sheets) {
    if (!links.some(({ sheetId }) => sheetId === sheet.id)) sheet.formUrl = null;
  }
  Object.assign(file, content, { links, dirty: true });
  return before;
}

function fileOf(store: SpreadsheetStore, id: string): SpreadsheetFile {
  const file = store.files.get(id);
  if (file === undefined) throw new Error(`no spreadsheet ${id}`);
  return file;
}
