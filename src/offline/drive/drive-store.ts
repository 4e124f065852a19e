/** The files that scripts have made in Drive. */

import { JsonPart } from '../store.ts';

/** A file or folder. Content is text for what came as text or HTML, base64 for other bytes, null for folders. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  description: string | null;
  parents: string[];
  owner: string;
  /** Accounts for which the script made or opened it: under drive.file nobody else's run can see it. */
  reachableBy: string[];
  trashed: boolean;
  /** When it went into the bin, ISO text; there only while it lies there. */
  trashedTime?: string;
  createdTime: string;
  modifiedTime: string;
  appProperties: Record<string, string>;
  content: DriveContent | null;
  /** How often it was changed in any way; counted by putFile. */
  version?: number;
  /** How often it was given content. */
  revision?: number;
  permissions: DrivePermission[];
}

/** What was uploaded; never changed, only replaced. Of a converted document it is what was converted. */
export interface DriveContent {
  contentType: string;
  text?: string;
  base64?: string;
}

/** Who may do what with a file. */
export interface DrivePermission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: 'owner' | 'writer' | 'commenter' | 'reader';
  emailAddress: string | null;
  /** Of a domain's permission. */
  domain?: string | null;
  /** Of a permission that holds for what is published only: of a form, who may respond. */
  view?: 'published';
}

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const DOCUMENT_TYPE = 'application/vnd.google-apps.document';
export const FORM_TYPE = 'application/vnd.google-apps.form';

/** What lies in the bin is deleted after thirty days (Drive help). */
const BIN_MS = 30 * 24 * 60 * 60 * 1000;

/** Whether a file has lain in the bin for so long that Drive has deleted it. */
export function isGone({ trashedTime }: DriveFile, nowMs: number): boolean {
  return trashedTime !== undefined && nowMs - Date.parse(trashedTime) >= BIN_MS;
}

/** The file in the bin, or taken out of it again. */
export function inBin(file: DriveFile, trashed: boolean, nowMs: number): DriveFile {
  const { trashedTime: _, ...rest } = file;
  if (!trashed) return { ...rest, trashed };
  return { ...rest, trashed, trashedTime: file.trashedTime ?? new Date(nowMs).toISOString() };
}

/** Every file by its id; each account's My Drive is a folder whose id is its own. */
export class DriveStore extends JsonPart<Record<string, DriveFile>> {
  constructor() {
    super('drive', {});
  }

  get(id: string): DriveFile | null {
    return Object.hasOwn(this.content, id) ? (this.content[id] ?? null) : null;
  }

  put(file: DriveFile): void {
    this.change((files) => {
      files[file.id] = file;
    });
  }

  remove(id: string): void {
    this.change((files) => {
      delete files[id];
    });
  }

  /** Every file, in order of creation. */
  all(): DriveFile[] {
    return Object.values(this.content);
  }
}
