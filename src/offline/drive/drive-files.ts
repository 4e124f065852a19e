/** The advanced Drive service, version 3: Files and Permissions, under the scope drive.file. */

import { anything, optional } from '../base/parameters.ts';
import { type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { CostKey } from '../cost.ts';
import { blobContent } from '../utilities/blob.ts';
import { drivePermissions } from './drive-permissions.ts';
import { driveQuery } from './drive-query.ts';
import { type DriveParts, type DriveSetting, isReached, reachable, refusal, tooMany } from './drive-setting.ts';
import { DOCUMENT_TYPE, type DriveFile } from './drive-store.ts';
import { mustKnowGiven } from './file-options.ts';
import { fileResource, listFields } from './file-resource.ts';
import { fileIn, filesIn } from './form-files.ts';
import { givenText, givenValue } from './given-fields.ts';
import { copyFile, createFile, updateFile } from './make-file.ts';
import { asksForContent, downloaded, exported, kilobytesOf } from './read-content.ts';

const CONVERTED = 'Drive.Files.create/update (HTML converted to a Doc)';
const PLAIN = 'Drive.Files.create/update (plain, folder, metadata)';
const READ = 'Drive.Files.get/list';
const DOWNLOADED = 'Drive.Files.get (content)';
const EXPORTED = 'File.getAs(PDF)';
const LARGEST_PAGE = 1000;
const NO_BLOB = 'The mediaData parameter only supports Blob types for upload.';

const given = optional(anything);

const filesClass: ServiceClass<DriveParts> = serviceClass(
  'Drive.Files',
  {
    create: takes([given, given, given], (parts, [resource, media, options]) => {
      mustKnowGiven('create', [resource, media, options]);
      return upload(parts, 'create', givenText(resource, 'mimeType'), media, () =>
        answer(parts, createFile(parts, resource, media), options),
      );
    }),
    update: takes([given, given, given, given], (parts, [resource, id, media, options]) => {
      mustKnowGiven('update', [resource, id, media, options]);
      const before = fileIn(parts, String(id), parts.execution.now())?.mimeType ?? null;
      return upload(parts, 'update', before, media, () =>
        answer(parts, updateFile(parts, id, resource, media, options), options),
      );
    }),
    copy: takes([given, given, given], (parts, [resource, id, options]) => {
      mustKnowGiven('copy', [resource, id, options]);
      return called(parts, 'copy', PLAIN, 1, () => answer(parts, copyFile(parts, resource, id), options));
    }),
    remove: takes([given, given], (parts, [id, options]) => {
      mustKnowGiven('remove', [id, options]);
      return called(parts, 'remove', PLAIN, 1, () => {
        const file = reachable(parts, 'files.delete', id);
        parts.store.remove(file.id);
        parts.forms.files.delete(file.id);
      });
    }),
    get: takes([given, given], (parts, [id, options]) => {
      mustKnowGiven('get', [id, options]);
      if (!asksForContent(options)) {
        return called(parts, 'get', READ, 1, () => answer(parts, reachable(parts, 'files.get', id), options));
      }
      const kilobytes = kilobytesOf(fileIn(parts, String(id), parts.execution.now()));
      return called(parts, 'get', DOWNLOADED, kilobytes, () => downloaded(parts, id));
    }),
    export: takes([given, given, given], (parts, [id, format, options]) => {
      mustKnowGiven('export', [id, format, options]);
      if (typeof format !== 'string') {
        throw parts.realm.exception('Invalid number of arguments provided. Expected 2-3 only');
      }
      return called(parts, 'export', EXPORTED, 1, () => exported(parts, id, format, options));
    }),
    list: takes([given], (parts, [options]) => {
      mustKnowGiven('list', [options]);
      return called(parts, 'list', READ, 1, () => list(parts, options));
    }),
  },
  { refuse: tooMany },
);

const driveClass: ServiceClass<DriveParts> = serviceClass(
  'Drive',
  {},
  { textOf: () => 'AdvancedServiceIdentifier{name=drive, version=v3}' },
);

/**
 * The global `Drive`. Files are seen only by the account for which the script made them (scope drive.file).
 *
 * @example
 * Drive.Files.create({ name: '汇总表', mimeType: 'application/vnd.google-apps.document' }, htmlBlob).id
 */
export function drive(setting: DriveSetting): object {
  const parts = { ...setting, realm: setting.execution.realm };
  const made = driveClass.make(parts);
  Object.defineProperty(made, 'Files', { value: filesClass.make(parts), enumerable: true });
  Object.defineProperty(made, 'Permissions', { value: drivePermissions(parts), enumerable: true });
  return made;
}

function answer(setting: DriveSetting, file: DriveFile, options: unknown): object {
  return fileResource(setting, file, givenText(options, 'fields'));
}

function called<Result>(
  { execution }: DriveSetting,
  name: string,
  cost: CostKey,
  units: number,
  effect: () => Result,
): Result {
  return execution.call(`Drive.Files.${name}`, cost, units, effect);
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

function list(setting: DriveSetting, options: unknown): object {
  const { execution } = setting;
  const { realm } = execution;
  const test = driveQuery(givenText(options, 'q') ?? '');
  const size = Number(givenValue(options, 'pageSize') ?? 100);
  if (!(size >= 1 && size <= LARGEST_PAGE)) {
    throw refusal(setting, 'files.list', `Invalid value '${size}'. Values must be within the range: [1, 1000]`);
  }
  const token = givenText(options, 'pageToken') ?? '0';
  if (!/^\d{1,9}$/.test(token)) throw refusal(setting, 'files.list', 'Invalid Value');
  const from = Number(token);
  const found = filesIn(setting, execution.now()).filter((file) => isReached(setting, file) && test(file));
  const asked = givenText(options, 'fields');
  const fields = listFields(asked, 'files', 'Drive.Files.list');
  const files = realm.array(found.slice(from, from + size).map((file) => fileResource(setting, file, fields)));
  // What `fields` does not name is left out, the token of the next page too.
  if (asked === null) return realm.object({ kind: 'drive#fileList', incompleteSearch: false, files, ...next() });
  const shown = /\bfiles\b/.test(asked) ? { files } : {};
  return realm.object({ ...(/\bnextPageToken\b/.test(asked) ? next() : {}), ...shown });

  function next(): { nextPageToken?: string } {
    return from + size < found.length ? { nextPageToken: String(from + size) } : {};
  }
}
