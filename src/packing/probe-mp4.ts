/** Reads what an MP4 or MOV says of itself, from its boxes alone (ISO 14496-12): length, size of the picture, codec. */

import { type Bytes, lettersAt, readView } from './read-view.ts';

export interface Movie {
  /** The first four letters that it names itself by: isom, mp42, `qt  ` for QuickTime; '' for an old QuickTime. */
  brand: string;
  isFragmented: boolean;
  /** Null where its boxes do not say: then only a player knows. */
  milliseconds: number | null;
  /** Null where there is no picture. */
  width: number | null;
  height: number | null;
  /** Of the picture: avc1, hvc1 …; '' where there is none. */
  codec: string;
  /** It ends before its boxes do, or has no list of contents at all. */
  isTruncated: boolean;
}

interface Box {
  type: string;
  /** Of its content, after the head. */
  start: number;
  end: number;
}

/** QuickTime of before 2001 has no ftyp, and begins with one of these. */
const OLD_QUICKTIME = ['moov', 'mdat', 'wide', 'pnot'];
/** A list of contents is some hundred KB for an hour; more is no such list. */
const MOST_MOOV = 64 * 1024 * 1024;
/** A fragmented film of ten hours has fewer; without an end, a broken file would keep the page busy. */
const MOST_BOXES = 100_000;

/**
 * Looks at the boxes of a file; null where it is none of this family.
 *
 * Only heads of boxes and the list of contents are read, a few KB of any size. A box that reaches past the end tells a
 * truncated file, which players show without a word.
 *
 * @example
 * await probeMp4(file) // → { brand: 'isom', milliseconds: 179000, width: 1920, height: 1080, codec: 'avc1', … }
 */
export async function probeMp4(file: Bytes): Promise<Movie | null> {
  const head = await readView(file, 0, 16);
  const first = lettersAt(head, 4, 4);
  if (first !== 'ftyp' && !OLD_QUICKTIME.includes(first)) return null;
  const { moov, hasFragments, isTruncated } = await walkFile(file);
  const movie: Movie = {
    brand: first === 'ftyp' ? lettersAt(head, 8, 4) : '',
    isFragmented: hasFragments,
    milliseconds: null,
    width: null,
    height: null,
    codec: '',
    isTruncated: isTruncated || moov === null,
  };
  if (moov === null || moov.end - moov.start > MOST_MOOV) return movie;
  const view = await readView(file, moov.start, moov.end - moov.start);
  return { ...movie, ...readMoov(view), isFragmented: hasFragments || find(view, 'mvex') !== null };
}

async function walkFile(file: Bytes) {
  let moov: Box | null = null;
  let hasFragments = false;
  let isTruncated = false;
  let index = 0;
  for (let count = 0; index + 8 <= file.size && count < MOST_BOXES; count += 1) {
    const box = boxAt(await readView(file, index, 16), 0, index, file.size);
    if (box === null || box.end > file.size) {
      isTruncated = true;
      break;
    }
    if (box.type === 'moov') moov ??= box;
    if (box.type === 'moof') hasFragments = true;
    index = box.end;
  }
  return { moov, hasFragments, isTruncated };
}

/** The box whose head stands at `at` of a piece that itself begins at `from` of the file; null where it is none. */
function boxAt(view: DataView, index: number, from: number, end: number): Box | null {
  if (index + 8 > view.byteLength) return null;
  const type = lettersAt(view, index + 4, 4);
  const short = view.getUint32(index);
  const start = from + index;
  if (short === 0) return { type, start: start + 8, end };
  if (short !== 1) return short < 8 ? null : { type, start: start + 8, end: start + short };
  if (index + 16 > view.byteLength) return null;
  const long = Number(view.getBigUint64(index + 8));
  return long < 16 ? null : { type, start: start + 16, end: start + long };
}

function boxesIn(view: DataView, start = 0, end = view.byteLength): Box[] {
  const found: Box[] = [];
  for (let index = start; index + 8 <= end; ) {
    const box = boxAt(view, index, 0, end);
    if (box === null || box.end > end) break;
    found.push(box);
    index = box.end;
  }
  return found;
}

/** The first box of a path, each within the one before. */
function find(view: DataView, ...path: string[]): Box | null {
  let within: Box = { type: '', start: 0, end: view.byteLength };
  for (const type of path) {
    const next = boxesIn(view, within.start, within.end).find((box) => box.type === type);
    if (next === undefined) return null;
    within = next;
  }
  return within;
}

function readMoov(view: DataView): Pick<Movie, 'milliseconds' | 'width' | 'height' | 'codec'> {
  const picture = boxesIn(view).flatMap((box) => (box.type === 'trak' ? (pictureOf(view, box) ?? []) : []))[0];
  return { milliseconds: lengthOf(view), ...(picture ?? { width: null, height: null, codec: '' }) };
}

function lengthOf(view: DataView): number | null {
  const head = find(view, 'mvhd');
  if (head === null || head.end - head.start < 20) return null;
  const isLong = view.getUint8(head.start) === 1;
  if (isLong && head.end - head.start < 32) return null;
  const scale = view.getUint32(head.start + (isLong ? 20 : 12));
  const units = isLong ? Number(view.getBigUint64(head.start + 24)) : view.getUint32(head.start + 16);
  const unknown = isLong ? 2 ** 64 : 0xffffffff;
  const whole = units === 0 || units === unknown ? fragmentedUnits(view) : units;
  return whole === null || scale === 0 ? null : Math.round((whole / scale) * 1000);
}

/** The length that a fragmented film tells in advance, where it does. */
function fragmentedUnits(view: DataView): number | null {
  const told = find(view, 'mvex', 'mehd');
  if (told === null || told.end - told.start < 8) return null;
  const isLong = view.getUint8(told.start) === 1;
  if (isLong && told.end - told.start < 12) return null;
  const units = isLong ? Number(view.getBigUint64(told.start + 4)) : view.getUint32(told.start + 4);
  return units === 0 ? null : units;
}

/** Of a track with a picture; null for sound. QuickTime has a second hdlr in minf, which says something else. */
function pictureOf(view: DataView, track: Box): Pick<Movie, 'width' | 'height' | 'codec'> | null {
  const inside = boxesIn(view, track.start, track.end);
  const media = inside.find((box) => box.type === 'mdia');
  const head = inside.find((box) => box.type === 'tkhd');
  if (media === undefined || head === undefined || head.end - head.start < 8) return null;
  const within = boxesIn(view, media.start, media.end);
  const handler = within.find((box) => box.type === 'hdlr');
  if (handler === undefined || lettersAt(view, handler.start + 8, 4) !== 'vide') return null;
  return {
    width: Math.round(view.getUint32(head.end - 8) / 0x10000),
    height: Math.round(view.getUint32(head.end - 4) / 0x10000),
    codec: codecOf(view, within),
  };
}

function codecOf(view: DataView, media: readonly Box[]): string {
  const inner = media.find((box) => box.type === 'minf');
  const table = inner && boxesIn(view, inner.start, inner.end).find((box) => box.type === 'stbl');
  const described = table && boxesIn(view, table.start, table.end).find((box) => box.type === 'stsd');
  return described === undefined ? '' : lettersAt(view, described.start + 12, 4);
}
