/** Files that are made, changed and copied by the advanced Drive service. */

import type { FormStore } from '../forms/form-store.ts';
import { NotEmulated } from '../not-emulated.ts';
import { type BlobContent, blobContent } from '../utilities/blob.ts';
import { appPropertiesAfter } from './app-properties.ts';
import { type DriveSetting, reachable, refusal } from './drive-setting.ts';
import { DOCUMENT_TYPE, type DriveFile, FOLDER_TYPE, FORM_TYPE, inBin } from './drive-store.ts';
import { contentOf } from './file-content.ts';
import { putFile, rootOf } from './form-files.ts';
import { givenText, givenValue } from './given-fields.ts';
import { mustConvert } from './imported-types.ts';

const PARENTS_FIXED =
  'The parents field is not directly writable in update requests. ' +
  'Use the addParents and removeParents parameters instead.';

/** Files.create: a file of bytes, a folder, a form, or a document made of what is uploaded. */
export function createFile(setting: DriveSetting, resource: unknown, media: unknown): DriveFile {
  const { execution, source } = setting;
  const owner = execution.effectiveUser;
  const parents = parentsOf(setting, 'files.create', resource) ?? [rootOf(owner)];
  const content = blobContent(media);
  const mimeType = givenText(resource, 'mimeType') ?? content?.contentType ?? 'application/octet-stream';
  const time = new Date(execution.now()).toISOString();
  const name = givenText(resource, 'name') ?? 'Untitled';
  const properties = appPropertiesAfter(setting, 'files.create', {}, resource);
  const taken = content === null ? null : uploaded(setting, 'files.create', mimeType, content);
  const file: DriveFile = {
    id: mimeType === FORM_TYPE ? newForm(setting, name, content) : source.newId('file'),
    name,
    mimeType,
    description: givenText(resource, 'description'),
    parents,
    owner,
    reachableBy: [setting.reach],
    trashed: false,
    createdTime: time,
    modifiedTime: time,
    appProperties: properties,
    content: taken,
    permissions: [{ id: `owner-${owner}`, type: 'user', role: 'owner', emailAddress: owner }],
  };
  return putFile(setting, file);
}

// A form that is made by the API begins unpublished (API changes to Google Forms: after 30 June 2026), and untitled as
// one of FormApp's (F67).
function newForm(setting: DriveSetting, fileName: string, content: BlobContent | null, original?: string): string {
  const { execution, forms, reach, source } = setting;
  if (content !== null) throw new NotEmulated('Drive.Files.create of a form with content');
  const beginning: Parameters<FormStore['create']>[0] = {
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

/** Files.update: what is uploaded takes the place of what was there, under the same id. */
export function updateFile(
  setting: DriveSetting,
  id: unknown,
  resource: unknown,
  media: unknown,
  options: unknown,
): DriveFile {
  const { execution } = setting;
  const file = reachable(setting, 'files.update', id);
  if (givenText(resource, 'parents') !== null) throw refusal(setting, 'files.update', PARENTS_FIXED);
  const content = blobContent(media);
  if (file.mimeType === FORM_TYPE && content !== null)
    throw new NotEmulated('Drive.Files.update of a form with content');
  const removed = (givenText(options, 'removeParents') ?? '').split(',');
  const added = (givenText(options, 'addParents') ?? '').split(',').filter((parent) => parent !== '');
  for (const parent of added) reachable(setting, 'files.update', parent);
  const trashed = givenValue(resource, 'trashed');
  // What is uploaded into a file of bytes brings its own type; a Google document stays one.
  const isDocument = file.mimeType === DOCUMENT_TYPE || file.mimeType === FORM_TYPE;
  const ownType = givenText(resource, 'mimeType') ?? content?.contentType ?? file.mimeType;
  const mimeType = isDocument ? file.mimeType : ownType;
  return putFile(setting, {
    ...(typeof trashed === 'boolean' ? inBin(file, trashed, execution.now()) : file),
    name: givenText(resource, 'name') ?? file.name,
    mimeType,
    description: givenText(resource, 'description') ?? file.description,
    parents: [...file.parents.filter((parent) => !removed.includes(parent)), ...added],
    appProperties: appPropertiesAfter(setting, 'files.update', file.appProperties, resource),
    content: content === null ? file.content : uploaded(setting, 'files.update', mimeType, content),
    revision: (file.revision ?? 1) + (content === null ? 0 : 1),
    modifiedTime: new Date(execution.now()).toISOString(),
  });
}

/** Files.copy: it belongs to who makes it, lies where the original lies, and has no permissions but theirs. */
export function copyFile(setting: DriveSetting, resource: unknown, id: unknown): DriveFile {
  const { execution, source } = setting;
  if (id === null || id === undefined || id === '') throw refusal(setting, 'files.copy', 'Required');
  const original = reachable(setting, 'files.copy', id);
  const owner = execution.effectiveUser;
  const time = new Date(execution.now()).toISOString();
  const name = givenText(resource, 'name') ?? `Copy of ${original.name}`;
  const isForm = original.mimeType === FORM_TYPE;
  const file: DriveFile = {
    ...inBin(original, false, execution.now()),
    id: isForm ? newForm(setting, name, null, original.id) : source.newId('file'),
    name,
    description: givenText(resource, 'description') ?? original.description,
    parents: parentsOf(setting, 'files.copy', resource) ?? original.parents,
    owner,
    reachableBy: [setting.reach],
    createdTime: time,
    modifiedTime: time,
    appProperties: appPropertiesAfter(setting, 'files.copy', original.appProperties, resource),
    revision: 1,
    permissions: [{ id: `owner-${owner}`, type: 'user', role: 'owner', emailAddress: owner }],
  };
  return putFile(setting, file);
}

function uploaded(setting: DriveSetting, method: string, mimeType: string, content: BlobContent): DriveFile['content'] {
  const contentType = content.contentType ?? 'application/octet-stream';
  if (mimeType === DOCUMENT_TYPE) mustConvert(setting, method, contentType, content.bytes);
  return contentOf(contentType, content.bytes);
}

function parentsOf(setting: DriveSetting, method: string, resource: unknown): string[] | null {
  const parents = givenValue(resource, 'parents');
  if (!Array.isArray(parents) || parents.length === 0) return null;
  const own = rootOf(setting.execution.effectiveUser);
  return parents.map((parent) => {
    if (parent === 'root' || parent === own) return own;
    const folder = reachable(setting, method, parent);
    if (folder.mimeType === FOLDER_TYPE) return folder.id;
    throw refusal(setting, method, 'The specified parent is not a folder.');
  });
}
