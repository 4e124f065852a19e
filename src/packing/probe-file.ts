/** Tells what a file really is: by its first bytes, and never by its name. */

import { probeMp4 } from './probe-mp4.ts';
import { probePicture } from './probe-picture.ts';
import { type Bytes, lettersAt, readView } from './read-view.ts';

export interface FileFacts {
  /** MP4, MOV, AVI, JPEG …; '' where the first bytes are of no kind that is known here. */
  format: string;
  /** Null where it has no length, or does not say. */
  milliseconds: number | null;
  width: number | null;
  height: number | null;
  codec: string;
  isEmpty: boolean;
  isTruncated: boolean;
  /** Its ending belongs to another format. */
  isRenamed: boolean;
}

const NOTHING: FileFacts = {
  format: '',
  milliseconds: null,
  width: null,
  height: null,
  codec: '',
  isEmpty: false,
  isTruncated: false,
  isRenamed: false,
};

/** Endings that a format goes by. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  MP4: ['mp4', 'm4v'],
  MOV: ['mov', 'qt'],
  '3GP': ['3gp', '3g2'],
  M4A: ['m4a', 'm4b'],
  AVI: ['avi'],
  MKV: ['mkv', 'webm', 'mka'],
  FLV: ['flv'],
  WMV: ['wmv', 'wma', 'asf'],
  MPG: ['mpg', 'mpeg', 'vob', 'dat'],
  JPEG: ['jpg', 'jpeg', 'jpe', 'jfif'],
  PNG: ['png'],
  GIF: ['gif'],
  BMP: ['bmp'],
  TIFF: ['tif', 'tiff'],
  WEBP: ['webp'],
  HEIC: ['heic', 'heif', 'hif', 'avif'],
  PSD: ['psd'],
  PDF: ['pdf'],
  DOCX: ['docx', 'docm'],
  XLSX: ['xlsx', 'xlsm'],
  PPTX: ['pptx', 'pptm'],
  DOC: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
  ZIP: ['zip'],
  RAR: ['rar'],
  '7Z': ['7z'],
  MP3: ['mp3'],
  WAV: ['wav'],
  FLAC: ['flac'],
  OGG: ['ogg', 'oga', 'opus'],
};

/** First bytes as letters, each byte one letter. */
const SIGNATURES: readonly (readonly [format: string, start: string])[] = [
  ['MKV', '\x1a\x45\xdf\xa3'],
  ['FLV', 'FLV'],
  ['WMV', '\x30\x26\xb2\x75'],
  ['MPG', '\x00\x00\x01\xba'],
  ['MPG', '\x00\x00\x01\xb3'],
  ['JPEG', '\xff\xd8\xff'],
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['GIF', 'GIF8'],
  ['BMP', 'BM'],
  ['TIFF', 'II*\x00'],
  ['TIFF', 'MM\x00*'],
  ['PSD', '8BPS'],
  ['PDF', '%PDF'],
  ['DOC', '\xd0\xcf\x11\xe0'],
  ['RAR', 'Rar!'],
  ['7Z', '7z\xbc\xaf'],
  ['MP3', 'ID3'],
  ['FLAC', 'fLaC'],
  ['OGG', 'OggS'],
];

const OFFICE: readonly (readonly [format: string, part: string])[] = [
  ['DOCX', 'word/'],
  ['XLSX', 'xl/'],
  ['PPTX', 'ppt/'],
];

const SOUND = ['M4A ', 'M4B '];
const PHOTOGRAPH = /^(?:hei[cxms]|hev[cx]|mif1|msf1|avif|avis)$/;
/** The list at the end of an office file, which names its parts, is within it. */
const TAIL = 64 * 1024;

/**
 * Looks at a file. Only its head and its list of contents are read.
 *
 * An ending that no format here goes by is not held against a file: nobody can tell what it promises.
 *
 * @example
 * await probeFile('作品.mp4', file) // → { format: 'AVI', isRenamed: true, … }
 */
export async function probeFile(name: string, file: Bytes): Promise<FileFacts> {
  if (file.size === 0) return { ...NOTHING, isEmpty: true };
  const facts = await factsOf(file);
  return { ...facts, isRenamed: isRenamed(name, facts.format) };
}

/**
 * The ending of a name, in lower case and without its dot; '' where there is none.
 *
 * @example
 * endingOf('作品.MP4') // → 'mp4'
 */
function endingOf(name: string): string {
  return /[^.]\.([^.]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function isRenamed(name: string, format: string): boolean {
  const ending = endingOf(name);
  const isKnown = Object.values(ENDINGS).some((endings) => endings.includes(ending));
  return isKnown && !(ENDINGS[format] ?? []).includes(ending);
}

async function factsOf(file: Bytes): Promise<FileFacts> {
  const head = await readView(file, 0, 16);
  const movie = await probeMp4(file);
  if (movie !== null) {
    const { milliseconds, width, height, codec, isTruncated } = movie;
    if (PHOTOGRAPH.test(movie.brand)) return { ...NOTHING, format: 'HEIC' };
    return { ...NOTHING, format: movieFormat(movie.brand), milliseconds, width, height, codec, isTruncated };
  }
  const format = await formatOf(file, head);
  if (format !== 'PNG' && format !== 'JPEG') return { ...NOTHING, format };
  const size = await probePicture(file);
  return { ...NOTHING, format, width: size?.width ?? null, height: size?.height ?? null, isTruncated: size === null };
}

function movieFormat(brand: string): string {
  if (brand === '' || brand === 'qt  ') return 'MOV';
  if (SOUND.includes(brand)) return 'M4A';
  return /^3g/.test(brand) ? '3GP' : 'MP4';
}

async function formatOf(file: Bytes, head: DataView): Promise<string> {
  const start = lettersAt(head, 0, head.byteLength);
  if (start.startsWith('RIFF')) return { 'AVI ': 'AVI', WAVE: 'WAV', WEBP: 'WEBP' }[start.slice(8, 12)] ?? '';
  if (start.startsWith('PK')) return await officeFormat(file);
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature));
  if (known !== undefined) return known[0];
  // A frame of MPEG sound without any tag in front of it.
  return head.byteLength > 1 && (head.getUint16(0) & 0xffe6) === 0xffe2 ? 'MP3' : '';
}

async function officeFormat(file: Bytes): Promise<string> {
  const view = await readView(file, Math.max(0, file.size - TAIL), TAIL);
  const letters = new TextDecoder('latin1').decode(view);
  return OFFICE.find(([, part]) => letters.includes(part))?.[0] ?? 'ZIP';
}
