/** The advanced Drive service, version 3: Files and Permissions, under the scope drive.file. */

import type { ScriptExecution } from '../execution.ts';
import type { FormStore } from '../forms/form-store.ts';
import { NotEmulated } from '../not-emulated.ts';
import type { SeededSource } from '../random.ts';
import { guarded } from '../service.ts';
import { type BlobContent, blobContent, decodeText } from '../utilities/blob.ts';
import { drivePermissions } from './drive-permissions.ts';
import { driveQuery } from './drive-query.ts';
import {
  DOCUMENT_TYPE,
  type DriveContent,
  type DriveFile,
  type DriveStore,
  FOLDER_TYPE,
  FORM_TYPE,
  inBin,
} from './drive-store.ts';
import { mustKnowGiven } from './file-options.ts';
import { fileResource, listFields } from './file-resource.ts';
import { fileIn, filesIn, putFile, rootOf } from './form-files.ts';

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
  /** Whether forms that the script has made by FormApp are its own files too (doubts.ts). */
  readonly reachesOwnForms: boolean;
  /** Whether the organisation's administrator keeps files and forms within it. */
  readonly isOutsideForbidden: boolean;
}

const CONVERTED = 'Drive.Files.create/update (HTML converted to a Doc)';
const PLAIN = 'Drive.Files.create/update (plain, folder, metadata)';
const READ = 'Drive.Files.get/list';
const CONVERTIBLE = new Set(['text/html', 'text/plain']);
const LARGEST_PAGE = 1000;
const NO_BLOB = 'The mediaData parameter only supports Blob types for upload.';
const PARENTS_FIXED =
  'The parents field is not directly writable in update requests. ' +
  'Use the addParents and removeParents parameters instead.';

/**
 * The global `Drive`. Files are seen only by the account for which the script made them (scope drive.file).
 *
 * @example
 * Drive.Files.create({ name: '汇总表', mimeType: 'application/vnd.google-apps.document' }, htmlBlob).id
 */
export function drive(setting: DriveSetting): object {
  return guarded('Drive', {
    Files: driveFiles(setting),
    Permissions: drivePermissions(setting),
    toString: () => 'AdvancedServiceIdentifier{name=drive, version=v3}',
  });
}

/** Google's words for a file that is not there, or not there for this account. */
export function reachable(setting: DriveSetting, method: string, id: unknown): DriveFile {
  const file = fileIn(setting, String(id), setting.execution.now());
  if (file !== null && isReached(setting, file)) return file;
  throw setting.execution.realm.exception(`API call to drive.${method} failed with error: File not found: ${id}.`);
}

function isReached(setting: DriveSetting, file: DriveFile): boolean {
  const { execution, forms, reach, reachesOwnForms, seesAll } = setting;
  const form = forms.files.get(file.id);
  // A form is its owner's and its editors', however much of Drive the script may see.
  const me = execution.effectiveUser;
  if (form !== undefined && form.owner !== me && !form.editors.includes(me)) return false;
  if (seesAll || file.reachableBy.includes(reach)) return true;
  return reachesOwnForms && form?.madeFor === reach;
}

function driveFiles(setting: DriveSetting): object {
  const { execution, forms, store } = setting;
  const read = <Result>(method: string, effect: () => Result): Result =>
    execution.call(`Drive.Files.${method}`, READ, 1, effect);
  const answer = (file: DriveFile, options: unknown): object =>
    fileResource(execution.realm, file, field(options, 'fields'));
  return guarded('Files', {
    create: (...given: unknown[]) => {
      mustKnowGiven('create', given);
      const [resource, media, options] = given;
      return upload(setting, 'create', field(resource, 'mimeType'), media, () =>
        answer(create(setting, resource, media), options),
      );
    },
    update: (...given: unknown[]) => {
      mustKnowGiven('update', given);
      const [resource, id, media, options] = given;
      const before = fileIn(setting, String(id), execution.now())?.mimeType ?? null;
      return upload(setting, 'update', before, media, () =>
        answer(update(setting, id, resource, media, options), options),
      );
    },
    copy: (...given: unknown[]) => {
      mustKnowGiven('copy', given);
      const [resource, id, options] = given;
      return execution.call('Drive.Files.copy', PLAIN, 1, () => answer(copy(setting, resource, id), options));
    },
    get: (...given: unknown[]) => {
      mustKnowGiven('get', given);
      const [id, options] = given;
      return read('get', () => answer(reachable(setting, 'files.get', id), options));
    },
    list: (...given: unknown[]) => {
      mustKnowGiven('list', given);
      return read('list', () => list(setting, given[0]));
    },
    remove: (...given: unknown[]) => {
      mustKnowGiven('remove', given);
      const [id] = given;
      return execution.call('Drive.Files.remove', PLAIN, 1, () => {
        const file = reachable(setting, 'files.delete', id);
        store.remove(file.id);
        forms.files.delete(file.id);
      });
    },
    toString: () => 'Files',
  });
}

// Only an upload that becomes, or already is, a Google document is converted; other HTML stays a file of HTML.
function upload(
  setting: DriveSetting,
  method: string,
  mimeType: string | null,
  media: unknown,
  effect: () => object,
): object {
  const isBlob = blobContent(media) !== null;
  if (media !== undefined && media !== null && !isBlob) throw setting.execution.realm.exception(NO_BLOB);
  const isConverted = isBlob && mimeType === DOCUMENT_TYPE;
  return setting.execution.call(`Drive.Files.${method}`, isConverted ? CONVERTED : PLAIN, 1, effect);
}

function create(setting: DriveSetting, resource: unknown, media: unknown): DriveFile {
  const { execution, source } = setting;
  const owner = execution.effectiveUser;
  const parents = parentsOf(setting, 'files.create', resource) ?? [rootOf(owner)];
  const content = blobContent(media);
  const mimeType = field(resource, 'mimeType') ?? content?.contentType ?? 'application/octet-stream';
  const time = new Date(execution.now()).toISOString();
  const name = field(resource, 'name') ?? 'Untitled';
  const file: DriveFile = {
    id: mimeType === FORM_TYPE ? newForm(setting, name, content) : source.newId('file'),
    name,
    mimeType,
    description: field(resource, 'description'),
    parents,
    owner,
    reachableBy: [setting.reach],
    trashed: false,
    createdTime: time,
    modifiedTime: time,
    appProperties: appProperties(resource),
    content: content === null ? null : uploaded(mimeType, content),
    permissions: [{ id: `owner-${owner}`, type: 'user', role: 'owner', emailAddress: owner }],
  };
  putFile(setting, file);
  return file;
}

// A form that is made by the API begins unpublished (API changes to Google Forms: after 30 June 2026), and untitled as
// one of FormApp's (F67).
function newForm(setting: DriveSetting, fileName: string, content: BlobContent | null, original?: string): string {
  const { execution, forms, reach, source } = setting;
  if (content !== null) throw new NotEmulated('Drive.Files.create of a form with content');
  const beginning = {
    id: source.newId('form'),
    publishedId: source.newId('publishedForm'),
    fileName,
    owner: execution.effectiveUser,
    createdMs: execution.now(),
    published: false,
    madeFor: reach,
  };
  const copied = original === undefined ? undefined : forms.files.get(original);
  return (copied === undefined ? forms.create(beginning) : forms.copy(copied, beginning)).id;
}

function update(setting: DriveSetting, id: unknown, resource: unknown, media: unknown, options: unknown): DriveFile {
  const { execution } = setting;
  const file = reachable(setting, 'files.update', id);
  if (field(resource, 'parents') !== null) {
    throw execution.realm.exception(`API call to drive.files.update failed with error: ${PARENTS_FIXED}`);
  }
  const content = blobContent(media);
  if (file.mimeType === FORM_TYPE && content !== null)
    throw new NotEmulated('Drive.Files.update of a form with content');
  const removed = (field(options, 'removeParents') ?? '').split(',');
  const added = (field(options, 'addParents') ?? '').split(',').filter((parent) => parent !== '');
  for (const parent of added) reachable(setting, 'files.update', parent);
  const trashed = value(resource, 'trashed');
  // What is uploaded into a file of bytes brings its own type; a Google document stays one.
  const isDocument = file.mimeType === DOCUMENT_TYPE || file.mimeType === FORM_TYPE;
  const mimeType = isDocument ? file.mimeType : (field(resource, 'mimeType') ?? content?.contentType ?? file.mimeType);
  putFile(setting, {
    ...(typeof trashed === 'boolean' ? inBin(file, trashed, execution.now()) : file),
    name: field(resource, 'name') ?? file.name,
    mimeType,
    description: field(resource, 'description') ?? file.description,
    parents: [...file.parents.filter((parent) => !removed.includes(parent)), ...added],
    appProperties: { ...file.appProperties, ...appProperties(resource) },
    content: content === null ? file.content : uploaded(mimeType, content),
    modifiedTime: new Date(execution.now()).toISOString(),
  });
  return reachable(setting, 'files.update', id);
}

// A copy belongs to who makes it, lies where the original lies, and has no permissions but his own.
function copy(setting: DriveSetting, resource: unknown, id: unknown): DriveFile {
  const { execution, source } = setting;
  if (id === null || id === undefined || id === '') {
    throw execution.realm.exception('API call to drive.files.copy failed with error: Required');
  }
  const original = reachable(setting, 'files.copy', id);
  const owner = execution.effectiveUser;
  const time = new Date(execution.now()).toISOString();
  const name = field(resource, 'name') ?? `Copy of ${original.name}`;
  const isForm = original.mimeType === FORM_TYPE;
  const file: DriveFile = {
    ...inBin(original, false, execution.now()),
    id: isForm ? newForm(setting, name, null, original.id) : source.newId('file'),
    name,
    description: field(resource, 'description') ?? original.description,
    parents: parentsOf(setting, 'files.copy', resource) ?? original.parents,
    owner,
    reachableBy: [setting.reach],
    createdTime: time,
    modifiedTime: time,
    appProperties: { ...original.appProperties, ...appProperties(resource) },
    permissions: [{ id: `owner-${owner}`, type: 'user', role: 'owner', emailAddress: owner }],
  };
  putFile(setting, file);
  return file;
}

function list(setting: DriveSetting, options: unknown): object {
  const { execution } = setting;
  const test = driveQuery(field(options, 'q') ?? '');
  const size = Math.min(Number(value(options, 'pageSize') ?? 100), LARGEST_PAGE);
  const from = Number(field(options, 'pageToken') ?? 0);
  const found = filesIn(setting, execution.now()).filter((file) => isReached(setting, file) && test(file));
  const page = found.slice(from, from + size);
  const fields = listFields(field(options, 'fields'), 'files', 'Drive.Files.list');
  const files = execution.realm.array(page.map((file) => fileResource(execution.realm, file, fields)));
  const more = from + size < found.length ? { nextPageToken: String(from + size) } : {};
  return execution.realm.object({ kind: 'drive#fileList', incompleteSearch: false, files, ...more });
}

function uploaded(mimeType: string, content: BlobContent): DriveContent {
  const contentType = content.contentType ?? 'application/octet-stream';
  if (mimeType === DOCUMENT_TYPE && !CONVERTIBLE.has(contentType)) {
    throw new NotEmulated(`Drive.Files.create converting ${contentType} to a document`);
  }
  if (contentType.startsWith('text/')) return { contentType, text: decodeText(content.bytes, 'UTF-8') };
  return { contentType, base64: Buffer.from(content.bytes).toString('base64') };
}

function parentsOf(setting: DriveSetting, method: string, resource: unknown): string[] | null {
  const parents = value(resource, 'parents');
  if (!Array.isArray(parents) || parents.length === 0) return null;
  const own = rootOf(setting.execution.effectiveUser);
  return parents.map((parent) => {
    if (parent === 'root' || parent === own) return own;
    const folder = reachable(setting, method, parent);
    if (folder.mimeType === FOLDER_TYPE) return folder.id;
    const words = 'The specified parent is not a folder.';
    throw setting.execution.realm.exception(`API call to drive.${method} failed with error: ${words}`);
  });
}

function appProperties(resource: unknown): Record<string, string> {
  const given = value(resource, 'appProperties');
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(Object.entries(given).map(([key, text]) => [key, String(text)]));
}

function value(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  return new Map<string, unknown>(Object.entries(object)).get(key);
}

function field(object: unknown, key: string): string | null {
  const found = value(object, key);
  return found === undefined || found === null ? null : String(found);
}
