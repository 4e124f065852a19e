/** A Drive file as the API answers with it. */

import { NotEmulated } from '../not-emulated.ts';
import type { DriveSetting } from './drive-setting.ts';
import type { DriveFile } from './drive-store.ts';
import { checksumOf, isBinary, isEditorsFile, revisionOf, sizeOf } from './file-content.ts';

// Without `fields` the API answers with these only (files resource, v3).
const DEFAULT_FIELDS = ['kind', 'id', 'name', 'mimeType'];

/**
 * The resource with the fields that were asked for, `*` for all of them.
 *
 * @throws Error for a field that is not emulated.
 * @example
 * fileResource(setting, file, 'id,trashed')  // { id: '1…', trashed: false }
 */
export function fileResource(setting: DriveSetting, file: DriveFile, fields: string | null): Record<string, unknown> {
  const { realm } = setting.execution;
  const all = fieldsOf(setting, file);
  const wanted = fields === '*' ? Object.keys(all) : (fields?.split(',').map((name) => name.trim()) ?? DEFAULT_FIELDS);
  const unknown = wanted.find((name) => !Object.hasOwn(all, name));
  if (unknown !== undefined) throw new NotEmulated(`Drive.Files with fields ${unknown}`);
  // What a file has not, the API leaves out.
  const had = wanted.map((name): [string, unknown] => [name, all[name]?.()]).filter(([, value]) => value !== undefined);
  return realm.object(Object.fromEntries(had));
}

function fieldsOf(setting: DriveSetting, file: DriveFile): Readonly<Record<string, () => unknown>> {
  const { realm } = setting.execution;
  const properties = Object.keys(file.appProperties).length > 0 ? file.appProperties : undefined;
  return {
    kind: () => 'drive#file',
    id: () => file.id,
    name: () => file.name,
    mimeType: () => file.mimeType,
    description: () => file.description ?? undefined,
    parents: () => realm.array(file.parents),
    trashed: () => file.trashed,
    trashedTime: () => file.trashedTime,
    createdTime: () => file.createdTime,
    modifiedTime: () => file.modifiedTime,
    appProperties: () => properties && realm.object(properties),
    webViewLink: () => link(file),
    ownedByMe: () => true,
    owners: () => realm.array([realm.object({ emailAddress: file.owner })]),
    permissions: () => realm.array(file.permissions.map((permission) => realm.object({ ...permission }))),
    size: () => (hasSize(setting, file) ? String(sizeOf(file.content)) : undefined),
    md5Checksum: () => checksumOf(file),
    version: () => String(file.version ?? 1),
    headRevisionId: () => revisionOf(file),
  };
}

// The reference says that editors' files have a size too; whether every one has is an open question.
function hasSize({ doubts }: DriveSetting, file: DriveFile): boolean {
  return isBinary(file) || (isEditorsFile(file) && doubts.documentSizes === 'told');
}

/**
 * The fields that a list is asked for of each of its items; null where none are asked for.
 *
 * @throws Error for a field of the list itself that is not emulated.
 * @example
 * listFields('nextPageToken,files(id,name)', 'files', 'Drive.Files.list')  // 'id,name'
 */
export function listFields(asked: string | null, items: string, method: string): string | null {
  const group = new RegExp(`${items}\\(([^)]*)\\)`);
  const others = (asked ?? '').replace(group, '').split(',');
  const unknown = others.map((name) => name.trim()).find((name) => name !== '' && name !== 'nextPageToken');
  if (unknown !== undefined) throw new NotEmulated(`${method} with fields ${unknown}`);
  return group.exec(asked ?? '')?.[1] ?? null;
}

function link(file: DriveFile): string {
  const kind = file.mimeType.replace('application/vnd.google-apps.', '');
  if (kind === 'document') return `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`;
  if (kind === 'form') return `https://docs.google.com/forms/d/${file.id}/edit?usp=drivesdk`;
  if (kind === 'folder') return `https://drive.google.com/drive/folders/${file.id}`;
  return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
}
