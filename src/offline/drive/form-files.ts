/** Forms as files in Drive: made, found, copied and deleted there; what is in them is the Forms service's. */

import type { FormFile, FormStore } from '../forms/form-store.ts';
import { type DriveFile, type DriveStore, FORM_TYPE, isGone } from './drive-store.ts';

/** Where files and forms are kept. */
export interface FileStores {
  readonly store: DriveStore;
  readonly forms: FormStore;
}

/**
 * The file of this id: as Drive has it, or of a form that nobody has touched in Drive yet. Null when there is none, and
 * when it has lain in the bin for thirty days.
 */
export function fileIn({ forms, store }: FileStores, id: string, nowMs: number): DriveFile | null {
  const kept = store.get(id);
  if (kept !== null) return isGone(kept, nowMs) ? null : kept;
  const form = forms.files.get(id);
  return form === undefined ? null : asFile(form);
}

/** Every file, and every form that nobody has touched in Drive yet behind them. */
export function filesIn({ forms, store }: FileStores, nowMs: number): DriveFile[] {
  const untouched = [...forms.files.values()].filter(({ id }) => store.get(id) === null);
  return [...store.all().filter((file) => !isGone(file, nowMs)), ...untouched.map(asFile)];
}

/** The account's My Drive, as an id. */
export function rootOf(email: string): string {
  return `root-${email}`;
}

/** Whether the form lies in the bin, and whether it was deleted for good. */
export function binOf(stores: FileStores, formId: string, nowMs: number): 'out' | 'in' | 'gone' {
  const kept = stores.store.get(formId);
  if (kept === null || !kept.trashed) return 'out';
  return isGone(kept, nowMs) ? 'gone' : 'in';
}

/** Puts the file under its next version, with a form's own name along: it is the file's. Gives it as it was put. */
export function putFile({ forms, store }: FileStores, given: DriveFile): DriveFile {
  const file = { ...given, version: (store.get(given.id)?.version ?? 0) + 1 };
  store.put(file);
  const form = file.mimeType === FORM_TYPE ? forms.files.get(file.id) : undefined;
  if (form !== undefined && form.fileName !== file.name) {
    form.fileName = file.name;
    forms.changed(form);
  }
  return file;
}

function asFile({ createdMs, fileName, id, owner }: FormFile): DriveFile {
  const time = new Date(createdMs).toISOString();
  return {
    id,
    name: fileName,
    mimeType: FORM_TYPE,
    description: null,
    parents: [rootOf(owner)],
    owner,
    // Whether the script that has made it by FormApp reaches it is an open question, asked anew each time (doubts.ts).
    reachableBy: [],
    trashed: false,
    createdTime: time,
    modifiedTime: time,
    appProperties: {},
    content: null,
    permissions: [{ id: `owner-${owner}`, type: 'user', role: 'owner', emailAddress: owner }],
  };
}
