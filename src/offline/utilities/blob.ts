/** Blobs: bytes with a type and a name, as scripts hand them between services. */

import { types } from 'node:util';
import { anyText, MISFIT, optional, orNull, orUndefined, parameter, textAlone } from '../base/parameters.ts';
import { type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import { NotEmulated } from '../not-emulated.ts';
import type { Execution, Realm } from '../service.ts';

/** What is in a blob. */
export interface BlobContent {
  bytes: Uint8Array;
  contentType: string | null;
  name: string | null;
}

/** Makes a PDF of an HTML text. A workspace without one does not emulate getAs('application/pdf'). */
export type PdfPrinter = (html: string) => Uint8Array;

/** What blobs are made with. */
export interface BlobSetting {
  readonly execution: Execution;
  readonly printPdf: PdfPrinter | null;
}

interface BlobParts {
  readonly realm: Realm;
  readonly setting: BlobSetting;
  readonly content: BlobContent;
}

const EXTENSION_TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  pdf: 'application/pdf',
  zip: 'application/zip',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Bytes, as numbers signed or not. */
export const byteList = parameter('Byte[]', (value) => (isBytes(value) ? value : MISFIT));

const blobClass: ServiceClass<BlobParts> = serviceClass('Blob', {
  getBytes: ({ content, realm }) => realm.array(signedBytes(content.bytes)),
  setBytes: takes([byteList], ({ content }, [bytes], call) => {
    content.bytes = unsignedBytes(bytes);
    return call.self;
  }),
  getDataAsString: takes([optional(orUndefined(anyText))], ({ content }, [charset = 'UTF-8']) =>
    decodeText(content.bytes, charset),
  ),
  setDataFromString: takes(
    [anyText, optional(orUndefined(anyText))],
    ({ content }, [text, charset = 'UTF-8'], call) => {
      content.bytes = encodeText(text, charset);
      return call.self;
    },
  ),
  getContentType: ({ content }) => content.contentType,
  setContentType: takes([orNull(anyText)], ({ content }, [contentType], call) => {
    content.contentType = contentType;
    return call.self;
  }),
  setContentTypeFromExtension: ({ content }, _given, call) => {
    content.contentType = typeFromExtension(content.name);
    return call.self;
  },
  getName: ({ content }) => content.name,
  setName: takes([anyText], ({ content }, [name], call) => {
    content.name = name;
    return call.self;
  }),
  isGoogleType: ({ content }) => (content.contentType ?? '').startsWith('application/vnd.google-apps.'),
  copyBlob: ({ content, setting }) => blobObject(setting, { ...content }),
  getAs: takes([textAlone], ({ content, setting }, [contentType]) => converted(setting, content, contentType)),
});

/** The content of a Blob object, or of what has a `getBlob` method; null for anything else. */
export function blobContent(value: unknown): BlobContent | null {
  if (typeof value !== 'object' || value === null) return null;
  const own = blobClass.partsOf(value);
  if (own !== null) return own.content;
  if ('getBlob' in value && typeof value.getBlob === 'function') return blobContent(value.getBlob());
  return null;
}

/** A Blob, or what has one, as its content. */
export const blob = parameter('Blob', (value) => blobContent(value) ?? MISFIT);

/**
 * A Blob object. Reading and writing its bytes copies them, in signed form (−128…127), as Java has bytes.
 *
 * @example
 * blobObject(setting, { bytes: utf8('é'), contentType: 'text/plain', name: null }).getBytes()  // [-61, -87]
 */
export function blobObject(setting: BlobSetting, content: BlobContent): object {
  return blobClass.make({ realm: setting.execution.realm, setting, content });
}

function converted(setting: BlobSetting, content: BlobContent, wanted: string): object {
  const { execution, printPdf } = setting;
  if (wanted === content.contentType) return blobObject(setting, { ...content });
  if (wanted !== 'application/pdf' || content.contentType !== 'text/html' || printPdf === null) {
    throw new NotEmulated(`Blob.getAs(${wanted}) of ${content.contentType}`);
  }
  return execution.call('Blob.getAs', 'Blob.getAs(PDF) from HTML', 1, () => {
    const bytes = printPdf(decodeText(content.bytes, 'UTF-8'));
    return blobObject(setting, { bytes, contentType: wanted, name: pdfName(content.name) });
  });
}

// What follows the last dot of a name is taken for its extension (reference of File.getAs).
function pdfName(name: string | null): string | null {
  if (name === null) return null;
  const dot = name.lastIndexOf('.');
  return `${dot < 0 ? name : name.slice(0, dot)}.pdf`;
}

/** The media type that a name's extension stands for; null for one that is not known. */
export function typeFromExtension(name: string | null): string | null {
  const extension = name?.split('.').pop()?.toLowerCase() ?? '';
  return EXTENSION_TYPES[extension] ?? null;
}

/** The same bytes as Java has them, −128…127, for a realm to make an array of. */
export function signedBytes(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Bytes from signed or unsigned numbers.
 *
 * @throws Error for what is no byte either way: how Google rounds it is not known.
 */
export function unsignedBytes(bytes: readonly number[]): Uint8Array {
  // By index: a function called for each of a megabyte's bytes is most of what a file costs.
  const made = new Uint8Array(bytes.length);
  for (let index = 0; index < made.length; index += 1) {
    const each = bytes[index] ?? Number.NaN;
    // Cut to a whole number it is what it was.
    if ((each | 0) !== each || each < -128 || each > 255) {
      throw new NotEmulated(`bytes beyond -128 to 255: ${each}`);
    }
    made[index] = each;
  }
  return made;
}

/** Whether `value` is an array of numbers, of any realm: what services take for bytes. */
export function isBytes(value: unknown): value is readonly number[] {
  if (!Array.isArray(value) && !types.isTypedArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (typeof value[index] !== 'number') return false;
  return true;
}

/**
 * Bytes of a text. In US-ASCII every character beyond 127 becomes `?`: the trap of computeDigest (F103).
 *
 * @throws Error for a charset that is not emulated.
 */
export function encodeText(text: string, charset: string): Uint8Array {
  switch (charsetKey(charset)) {
    case 'UTF8':
      return Buffer.from(text, 'utf8');
    case 'USASCII':
      return Buffer.from(text.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
    case 'ISO88591':
      return Buffer.from(text.replace(/[^\0-\xff]/gu, '?'), 'latin1');
    case 'UTF16LE':
      return Buffer.from(text, 'utf16le');
    default:
      throw new NotEmulated(`charset ${charset}`);
  }
}

/** The text of bytes; what is no character of the charset becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, charset: string): string {
  const known: Record<string, string> = { UTF8: 'utf-8', ISO88591: 'latin1', UTF16LE: 'utf-16le', GBK: 'gbk' };
  const key = charsetKey(charset);
  if (key === 'USASCII')
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[^\0-\x7f]/gu, '\ufffd');
  const label = known[key];
  if (label === undefined) throw new NotEmulated(`charset ${charset}`);
  if (label === 'latin1') return Buffer.from(bytes).toString('latin1');
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

function charsetKey(charset: string): string {
  return charset.toUpperCase().replace(/[-_]/g, '');
}
