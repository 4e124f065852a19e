/** The advanced Drive service, version 3: Files and Permissions, under the scope drive.file. */

import type { CostKey } from '../cost.ts';
import { guarded } from '../service.ts';
import { blobContent } from '../utilities/blob.ts';
import { drivePermissions } from './drive-permissions.ts';
import { driveQuery } from './drive-query.ts';
import { type DriveSetting, isReached, reachable, refusal } from './drive-setting.ts';
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

/**
 * The global `Drive`. Files are seen only by the account for which the script made them (scope drive.file).
 *
 * @example
 * Drive.Files.create({ name: '汇总表', mimeType: 'application/vnd.google-apps.document' }, htmlBlob).id
 */
export function drive(setting: DriveSetting): object {
  return guarded('Drive', {
    Files: guarded('Files', { ...writers(setting), ...readers(setting), toString: () => 'Files' }),
    Permissions: drivePermissions(setting),
    toString: () => 'AdvancedServiceIdentifier{name=drive, version=v3}',
  });
}

type Methods = Record<string, (...given: unknown[]) => unknown>;

const answer = (setting: DriveSetting, file: DriveFile, options: unknown): object =>
  fileResource(setting, file, givenText(options, 'fields'));

function writers(setting: DriveSetting): Methods {
  const { execution, forms, store } = setting;
  return {
    create: (...given) => {
      mustKnowGiven('create', given);
      const [resource, media, options] = given;
      return upload(setting, 'create', givenText(resource, 'mimeType'), media, () =>
        answer(setting, createFile(setting, resource, media), options),
      );
    },
    update: (...given) => {
      mustKnowGiven('update', given);
      const [resource, id, media, options] = given;
      const before = fileIn(setting, String(id), execution.now())?.mimeType ?? null;
      return upload(setting, 'update', before, media, () =>
        answer(setting, updateFile(setting, id, resource, media, options), options),
      );
    },
    copy: (...given) => {
      mustKnowGiven('copy', given);
      const [resource, id, options] = given;
      return execution.call('Drive.Files.copy', PLAIN, 1, () =>
        answer(setting, copyFile(setting, resource, id), options),
      );
    },
    remove: (...given) => {
      mustKnowGiven('remove', given);
      const [id] = given;
      return execution.call('Drive.Files.remove', PLAIN, 1, () => {
        const file = reachable(setting, 'files.delete', id);
        store.remove(file.id);
        forms.files.delete(file.id);
      });
    },
  };
}

function readers(setting: DriveSetting): Methods {
  const { execution } = setting;
  const read = <Result>(name: string, cost: CostKey, units: number, effect: () => Result): Result =>
    execution.call(`Drive.Files.${name}`, cost, units, effect);
  return {
    get: (...given) => {
      mustKnowGiven('get', given);
      const [id, options] = given;
      if (!asksForContent(options)) {
        return read('get', READ, 1, () => answer(setting, reachable(setting, 'files.get', id), options));
      }
      const kilobytes = kilobytesOf(fileIn(setting, String(id), execution.now()));
      return read('get', DOWNLOADED, kilobytes, () => downloaded(setting, id));
    },
    export: (...given) => {
      mustKnowGiven('export', given);
      const [id, format, options] = given;
      if (typeof format !== 'string') {
        throw execution.realm.exception('Invalid number of arguments provided. Expected 2-3 only');
      }
      return read('export', EXPORTED, 1, () => exported(setting, id, format, options));
    },
    list: (...given) => {
      mustKnowGiven('list', given);
      return read('list', READ, 1, () => list(setting, given[0]));
    },
  };
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
