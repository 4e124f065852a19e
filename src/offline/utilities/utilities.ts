/** Utilities: dates, digests, blobs, archives, sleep. */

import { types } from 'node:util';
import Papa from 'papaparse';
import { givenInteger } from '../base/given-number.ts';
import { enumMemberName } from '../base/google-enum.ts';
import { mismatch } from '../base/signature.ts';
import type { ScriptExecution } from '../execution.ts';
import type { SeededSource } from '../random.ts';
import { guarded } from '../service.ts';
import { endsUnseen, gunzipped, gzipped, unzipped, zipped } from './archive.ts';
import {
  type BlobContent,
  type BlobSetting,
  blobContent,
  blobObject,
  encodeText,
  isBytes,
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

type Method = (...given: unknown[]) => unknown;

/**
 * The global `Utilities`.
 *
 * @example
 * Utilities.formatDate(new Date(0), 'Asia/Shanghai', 'yyyy-MM-dd HH:mm')  // '1970-01-01 08:00'
 */
export function utilities(setting: UtilitiesSetting): object {
  return guarded('Utilities', {
    Charset: CHARSET,
    DigestAlgorithm: DIGEST_ALGORITHM,
    MacAlgorithm: MAC_ALGORITHM,
    RsaAlgorithm: RSA_ALGORITHM,
    ...timeMethods(setting),
    ...hashMethods(setting.execution.realm),
    ...base64Methods(setting),
    ...blobMethods(setting),
    formatString: (pattern: unknown, ...values: unknown[]) => {
      const text = formatString(String(pattern), values);
      // The words are those that a logging library found on Google and works around.
      if (text === null) throw setting.execution.realm.exception('Not enough arguments');
      return text;
    },
    parseCsv: csvMethod(setting),
    getUuid: () => setting.source.uuid(),
    jsonParse: (text: string) => setting.execution.realm.adopt(JSON.parse(text)),
    jsonStringify: (value: unknown) => JSON.stringify(value),
    toString: () => 'Utilities',
  });
}

function timeMethods({ execution }: UtilitiesSetting): Record<string, Method> {
  const { realm } = execution;
  return {
    formatDate: (...given) => {
      const [date, zone, pattern] = given;
      if (given.length !== 3 || !types.isDate(date) || typeof zone !== 'string' || typeof pattern !== 'string') {
        throw mismatch(realm, 'Utilities.formatDate', given);
      }
      try {
        return formatDate(date.getTime(), zone, pattern);
      } catch (error) {
        throw error instanceof PatternError ? realm.exception(error.message) : error;
      }
    },
    parseDate: (...given) => {
      const [text, zone, pattern] = given;
      if (given.length !== 3 || typeof text !== 'string' || typeof zone !== 'string' || typeof pattern !== 'string') {
        throw mismatch(realm, 'Utilities.parseDate', given);
      }
      const ms = parseDate(text, zone, pattern);
      // The reference says only that it throws; Java's words are the likely ones.
      if (ms === null) throw realm.exception(`Unparseable date: "${text}"`);
      return realm.date(ms);
    },
    sleep: (...given) => {
      const [ms] = given;
      const wrong = (): Error => mismatch(realm, 'Utilities.sleep', given);
      if (given.length !== 1) throw wrong();
      const whole = givenInteger(realm, ms, wrong);
      // That 300,000 is the most is in the reference; that more is refused like less than nothing is likely.
      if (whole < 0 || whole > LONGEST_SLEEP_MS) throw realm.exception('Invalid argument');
      execution.pass(whole);
      return null;
    },
  };
}

function base64Methods({ execution }: UtilitiesSetting): Record<string, Method> {
  const { realm } = execution;
  // Padding stays in web-safe text; text with no charset is read as US_ASCII here too (F103).
  const encode = (method: string, given: readonly unknown[]): Buffer => {
    const [value, charset] = given;
    if (typeof value !== 'string' && !isBytes(value)) throw mismatch(realm, `Utilities.${method}`, given);
    return Buffer.from(hashInput(value, enumMemberName('Charset', charset) ?? 'US_ASCII'));
  };
  const decode = (method: string, given: readonly unknown[]): number[] => {
    const [text] = given;
    if (typeof text !== 'string') throw mismatch(realm, `Utilities.${method}`, given);
    if (!/^[\w+/-]*={0,2}$/.test(text)) throw realm.exception('Could not decode string.');
    return realm.array(signedBytes(Buffer.from(text, 'base64')));
  };
  return {
    base64Encode: (...given) => encode('base64Encode', given).toString('base64'),
    base64EncodeWebSafe: (...given) =>
      encode('base64EncodeWebSafe', given).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    base64Decode: (...given) => decode('base64Decode', given),
    base64DecodeWebSafe: (...given) => decode('base64DecodeWebSafe', given),
  };
}

function blobMethods(setting: UtilitiesSetting): Record<string, Method> {
  const { realm } = setting.execution;
  return {
    newBlob: (...given) => {
      const [data, contentType, name] = given;
      const isText = typeof data === 'string';
      if (!isText && !isBytes(data)) throw mismatch(realm, 'Utilities.newBlob', given);
      return blobObject(setting, {
        bytes: isText ? encodeText(data, 'UTF-8') : unsignedBytes(data),
        contentType: typeof contentType === 'string' ? contentType : isText ? 'text/plain' : null,
        name: typeof name === 'string' ? name : null,
      });
    },
    zip: (...given) => {
      const [files, name = 'archive.zip'] = given;
      if (!Array.isArray(files)) throw mismatch(realm, 'Utilities.zip', given);
      const bytes = zipFiles(setting, files);
      return blobObject(setting, { bytes, contentType: 'application/zip', name: String(name) });
    },
    unzip: (...given) => {
      const content = blobContent(given[0]);
      if (content === null || given.length !== 1) throw mismatch(realm, 'Utilities.unzip', given);
      return realm.array(openArchive(setting, content).map((file) => blobObject(setting, file)));
    },
    gzip: (...given) => {
      const [blob, name = 'archive.gz'] = given;
      const content = blobContent(blob);
      if (content === null || given.length > 2) throw mismatch(realm, 'Utilities.gzip', given);
      const bytes = gzipped(content.bytes);
      return blobObject(setting, { bytes, contentType: 'application/x-gzip', name: String(name) });
    },
    ungzip: (...given) => {
      const content = blobContent(given[0]);
      if (content === null || given.length !== 1) throw mismatch(realm, 'Utilities.ungzip', given);
      // The name loses its .gz, and the type is not known any more (recorded).
      const name = content.name === null ? null : content.name.replace(/\.gz$/, '');
      return blobObject(setting, { bytes: gunzipped(content.bytes), contentType: null, name });
    },
  };
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

function zipFiles(setting: UtilitiesSetting, files: readonly unknown[]): Uint8Array {
  const { realm } = setting.execution;
  const seen = new Set<string>();
  const entries = files.map((file): BlobContent => {
    const content = blobContent(file);
    if (content === null) throw mismatch(realm, 'Utilities.zip', [files]);
    if (content.name === null) throw realm.exception('Blob object must have non-null name for this operation.');
    if (seen.has(content.name)) throw realm.exception(`Duplicate filename in zip file: ${content.name}`);
    seen.add(content.name);
    return content;
  });
  return zipped(entries);
}

function csvMethod({ execution }: UtilitiesSetting): Method {
  const { realm } = execution;
  return (...given) => {
    const [text, delimiter = ','] = given;
    if (typeof text !== 'string' || typeof delimiter !== 'string') throw mismatch(realm, 'Utilities.parseCsv', given);
    if (delimiter.length !== 1) throw realm.exception(`Cannot convert '${delimiter}' to char.`);
    if (text === '') return realm.array([]);
    const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
    return realm.array(data.map((row) => realm.array(row)));
  };
}
