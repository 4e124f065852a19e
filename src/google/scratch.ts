/** Scratch objects of the self-test: made on demand, known by what they bear, cleared away whoever left them. */

import { drive } from './open-drive.ts';
import { responseSheet } from './publish-form.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Form = GoogleAppsScript.Forms.Form;

/** What scratch sheets and files are called; nothing else of ours begins so. */
const SCRATCH = 'ten-events self-test';

/** By what a scratch file says whose it is. */
const OWN = 'tenEventsScratch';
const GOOGLE_FORM = 'application/vnd.google-apps.form';

/** The scratch sheet, a new one where there is none. */
export function scratchSheet(): Sheet {
  const book = SpreadsheetApp.getActive();
  return book.getSheetByName(SCRATCH) ?? book.insertSheet(SCRATCH, book.getSheets().length);
}

/** Marks of a file that the self-test makes: with these it is found again, whatever becomes of the run. */
export function scratchMarks(): { name: string; appProperties: Record<string, string> } {
  return { name: SCRATCH, appProperties: { [OWN]: SpreadsheetApp.getActive().getId() } };
}

/** Makes a scratch form by Drive. */
export function makeScratchForm(): Form {
  return FormApp.openById(drive().Files.create({ ...scratchMarks(), mimeType: GOOGLE_FORM }).id ?? '');
}

/** Takes away sheets and files of the self-test, but this form; names what could not be taken, with Google's words. */
export function clearScratch(but: string): string[] {
  const left: string[] = [];
  const take = (name: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      left.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  take('files', () => {
    for (const { id = '', mimeType } of scratchFiles()) {
      if (id === but) continue;
      if (mimeType === GOOGLE_FORM) take('link', () => unlink(id));
      take('file', () => drive().Files.remove(id));
    }
  });
  take('sheets', () => {
    const book = SpreadsheetApp.getActive();
    const scratch = book.getSheets().filter((sheet) => sheet.getName().startsWith(SCRATCH));
    for (const sheet of scratch) take('sheet', () => book.deleteSheet(sheet));
  });
  return left;
}

// Those in the bin too: a run may have ended while it looked what becomes of one there.
function scratchFiles(): GoogleAppsScript.Drive_v3.Drive.V3.Schema.File[] {
  const q = `appProperties has { key='${OWN}' and value='${SpreadsheetApp.getActive().getId()}' }`;
  return drive().Files.list({ q, fields: 'files(id,mimeType)', pageSize: 100 }).files ?? [];
}

// The sheet gets the scratch name before it loses the link by which it is known.
function unlink(id: string): void {
  const sheet = responseSheet(id);
  if (!sheet) return;
  sheet.setName(freeName());
  FormApp.openById(id).removeDestination();
}

function freeName(): string {
  const book = SpreadsheetApp.getActive();
  let name = SCRATCH;
  for (let next = 2; book.getSheetByName(name); next += 1) name = `${SCRATCH} ${next}`;
  return name;
}
