/** What the advanced Drive service works with, and which files a run reaches. */

import type { Doubts } from '../doubts.ts';
import type { ScriptExecution } from '../execution.ts';
import type { FormStore } from '../forms/form-store.ts';
import { NotEmulated } from '../not-emulated.ts';
import type { SeededSource } from '../random.ts';
import type { Realm } from '../service.ts';
import type { PdfPrinter } from '../utilities/blob.ts';
import type { DriveFile, DriveStore } from './drive-store.ts';
import { fileIn } from './form-files.ts';

/** What the service needs. */
export interface DriveSetting {
  readonly execution: ScriptExecution;
  readonly store: DriveStore;
  readonly forms: FormStore;
  readonly source: SeededSource;
  /** Whether the manifest asks for the whole of Drive; otherwise a run sees what it made for the same account. */
  readonly seesAll: boolean;
  /** The script and the account that it runs as: under drive.file what one script has made is nothing to another. */
  readonly reach: string;
  /** Open questions: own forms, what content comes as, sizes of documents. */
  readonly doubts: Doubts;
  /** Whether the organisation's administrator keeps files and forms within it. */
  readonly isOutsideForbidden: boolean;
  /** Makes the PDF of an exported document; null where there is no printer. */
  readonly printPdf: PdfPrinter | null;
}

/** What the objects of the service stand for. */
export interface DriveParts extends DriveSetting {
  readonly realm: Realm;
}

/** The service's answer to more arguments than are emulated: it has no signatures, and refuses in its own words. */
export function tooMany(_parts: DriveParts, method: string, values: readonly unknown[]): Error {
  return new NotEmulated(`${method} with ${values.length} arguments`);
}

/** Google's error for a call of the API that is refused. */
export function refusal({ execution }: DriveSetting, method: string, words: string): Error {
  return execution.realm.exception(`API call to drive.${method} failed with error: ${words}`);
}

/** The file of this id; Google's words where it is not there, or not there for this account. */
export function reachable(setting: DriveSetting, method: string, id: unknown): DriveFile {
  const file = fileIn(setting, String(id), setting.execution.now());
  if (file !== null && isReached(setting, file)) return file;
  throw refusal(setting, method, `File not found: ${id}.`);
}

/** Whether the run may see this file at all. */
export function isReached(setting: DriveSetting, file: DriveFile): boolean {
  const { doubts, execution, forms, reach, seesAll } = setting;
  const form = forms.files.get(file.id);
  // A form is its owner's and its editors', however much of Drive the script may see.
  const me = execution.effectiveUser;
  if (form !== undefined && form.owner !== me && !form.editors.includes(me)) return false;
  if (seesAll || file.reachableBy.includes(reach)) return true;
  return doubts.formsReachedByDriveFile && form?.madeFor === reach;
}
