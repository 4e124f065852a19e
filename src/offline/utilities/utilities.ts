/** Utilities: dates, digests, blobs, archives, sleep. */

import Papa from 'papaparse';
import {
  anyText,
  anything,
  integer,
  listOf,
  memberOf,
  moment,
  optional,
  orUndefined,
  rest,
  textAlone,
} from '../base/parameters.ts';
import { type MethodTable, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { ScriptExecution } from '../execution.ts';
import type { SeededSource } from '../random.ts';
import type { ScriptRealm } from '../realm.ts';
import type { Realm } from '../service.ts';
import { endsUnseen, gunzipped, gzipped, unzipped, zipped } from './archive.ts';
import {
  type BlobContent,
  type BlobSetting,
  blob,
  blobObject,
  byteList,
  encodeText,
  signedBytes,
  unsignedBytes,
} from './blob.ts';
import { CHARSET, DIGEST_ALGORITHM, hashInput, MAC_ALGORITHM, RSA_ALGORITHM } from './digests.ts';
import { formatDate, PatternError } from './format-date.ts';
import { formatString } from './format-string.ts';
import { hashMethods } from './hash-methods.ts';
import { parseDate } from './parse-date.ts';

/** What the service needs. */
export interface UtilitiesSetting extends BlobSetting {
  readonly execution: ScriptExecution;
  readonly source: SeededSource;
}

/** The longest sleep, in milliseconds (reference of Utilities). */
const LONGEST_SLEEP_MS = 300_000;

interface UtilitiesParts extends UtilitiesSetting {
  readonly realm: ScriptRealm;
}

const timeMethods: MethodTable<UtilitiesParts> = {
  formatDate: takes([moment, textAlone, textAlone], ({ realm }, [ms, zone, pattern]) => {
    try {
      return formatDate(ms, zone, pattern);
    } catch (error) {
      throw error instanceof PatternError ? realm.exception(error.message) : error;
    }
  }),
  parseDate: takes([textAlone, textAlone, textAlone], ({ realm }, [text, zone, pattern]) => {
    const ms = parseDate(text, zone, pattern);
    // The reference says only that it throws; Java's words are the likely ones.
    if (ms === null) throw realm.exception(`Unparseable date: "${text}"`);
    return realm.date(ms);
  }),
  sleep: takes([integer], ({ execution, realm }, [ms]) => {
    // That 300,000 is the most is in the reference; that more is refused like less than nothing is likely.
    if (ms < 0 || ms > LONGEST_SLEEP_MS) throw realm.exception('Invalid argument');
    execution.pass(ms);
    return null;
  }),
};

// Text with no charset is read as US_ASCII here too (F103).
const charset = optional(memberOf('Charset'));

const base64Methods: MethodTable<UtilitiesParts> = {
  base64Encode: [
    takes([textAlone, charset], (_parts, [text, name]) => encoded(text, name)),
    takes([byteList], (_parts, [bytes]) => encoded(bytes)),
  ],
  base64EncodeWebSafe: [
    takes([textAlone, charset], (_parts, [text, name]) => webSafe(encoded(text, name))),
    takes([byteList], (_parts, [bytes]) => webSafe(encoded(bytes))),
  ],
  base64Decode: takes([textAlone, charset], ({ realm }, [text]) => decoded(realm, text)),
  base64DecodeWebSafe: takes([textAlone, charset], ({ realm }, [text]) => decoded(realm, text)),
};

const blobMethods: MethodTable<UtilitiesParts> = {
  newBlob: [
    takes([textAlone, optional(anything), optional(anything)], (parts, [text, contentType, name]) =>
      newBlob(parts, encodeText(text, 'UTF-8'), textOr(contentType, 'text/plain'), name),
    ),
    takes([byteList, optional(anything), optional(anything)], (parts, [bytes, contentType, name]) =>
      newBlob(parts, unsignedBytes(bytes), textOr(contentType, null), name),
    ),
  ],
  zip: takes([listOf(blob), optional(orUndefined(anyText))], (parts, [files, name = 'archive.zip']) =>
    blobObject(parts, { bytes: zipFiles(parts, files), contentType: 'application/zip', name }),
  ),
  unzip: takes([blob], (parts, [content]) =>
    parts.realm.array(openArchive(parts, content).map((file) => blobObject(parts, file))),
  ),
  gzip: takes([blob, optional(orUndefined(anyText))], (parts, [{ bytes }, name = 'archive.gz']) =>
    blobObject(parts, { bytes: gzipped(bytes), contentType: 'application/x-gzip', name }),
  ),
  // The name loses its .gz, and the type is not known any more (recorded).
  ungzip: takes([blob], (parts, [{ bytes, name }]) =>
    blobObject(parts, { bytes: gunzipped(bytes), contentType: null, name: name?.replace(/\.gz$/, '') ?? null }),
  ),
};

const utilitiesClass: ServiceClass<UtilitiesParts> = serviceClass(
  'Utilities',
  {
    ...timeMethods,
    ...hashMethods,
    ...base64Methods,
    ...blobMethods,
    formatString: takes([anyText, rest(anything)], ({ realm }, [pattern, ...values]) => {
      const text = formatString(pattern, values);
      // The words are those that a logging library found on Google and works around.
      if (text === null) throw realm.exception('Not enough arguments');
      return text;
    }),
    parseCsv: takes([textAlone, optional(orUndefined(textAlone))], ({ realm }, [text, delimiter = ',']) => {
      if (delimiter.length !== 1) throw realm.exception(`Cannot convert '${delimiter}' to char.`);
      if (text === '') return realm.array([]);
      const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
      return realm.array(data.map((row) => realm.array(row)));
    }),
    getUuid: ({ source }) => source.uuid(),
    jsonParse: takes([anyText], ({ realm }, [text]) => realm.adopt(JSON.parse(text))),
    jsonStringify: takes([anything], (_parts, [value]) => JSON.stringify(value)),
  },
  {
    constants: {
      Charset: CHARSET,
      DigestAlgorithm: DIGEST_ALGORITHM,
      MacAlgorithm: MAC_ALGORITHM,
      RsaAlgorithm: RSA_ALGORITHM,
    },
  },
);

/**
 * The global `Utilities`.
 *
 * @example
 * Utilities.formatDate(new Date(0), 'Asia/Shanghai', 'yyyy-MM-dd HH:mm')  // '1970-01-01 08:00'
 */
export function utilities(setting: UtilitiesSetting): object {
  return utilitiesClass.make({ ...setting, realm: setting.execution.realm });
}

function encoded(value: string | readonly number[], name = 'US_ASCII'): string {
  const { buffer, byteLength, byteOffset } = hashInput(value, name);
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

// Padding stays in web-safe text (F103).
function webSafe(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}

function decoded(realm: Realm, text: string): number[] {
  if (!/^[\w+/-]*={0,2}$/.test(text)) throw realm.exception('Could not decode string.');
  return realm.array(signedBytes(Buffer.from(text, 'base64')));
}

function newBlob(parts: UtilitiesParts, bytes: Uint8Array, contentType: string | null, name: unknown): object {
  return blobObject(parts, { bytes, contentType, name: textOr(name, null) });
}

function textOr<Usual>(value: unknown, usual: Usual): string | Usual {
  return typeof value === 'string' ? value : usual;
}

// Programs set the type before they unzip a .docx or a download, because Google takes no other (seen in many; in which
// words it refuses is not confirmed). The second sentence is that of Java's reader, which Google's is taken to be.
function openArchive({ execution }: UtilitiesSetting, { bytes, contentType }: BlobContent): BlobContent[] {
  const refused = (words: string): Error => execution.realm.exception(words);
  if (contentType !== 'application/zip') throw refused('Invalid argument');
  if (endsUnseen(bytes)) throw refused('only DEFLATED entries can have EXT descriptor');
  try {
    return unzipped(bytes);
  } catch {
    throw refused('Invalid argument');
  }
}

function zipFiles({ realm }: UtilitiesParts, files: readonly BlobContent[]): Uint8Array {
  const seen = new Set<string>();
  for (const { name } of files) {
    if (name === null) throw realm.exception('Blob object must have non-null name for this operation.');
    if (seen.has(name)) throw realm.exception(`Duplicate filename in zip file: ${name}`);
    seen.add(name);
  }
  return zipped(files);
}
