/** Makes files of each kind by hand, box by box, as small as they can be. */

/** A film to be made; what is left out is an ordinary one of 179 seconds. */
export interface MovieWish {
  brand?: string;
  milliseconds?: number;
  /** Of the long kind of head, with 64-bit numbers. */
  isLong?: boolean;
  /** Bytes of pictures. */
  filling?: number;
  isMoovFirst?: boolean;
  /** No length in the head; `mehd` tells it where it is given. */
  fragments?: { mehd?: number };
  hasPicture?: boolean;
}

const SCALE = 1000;

/** Text as bytes, each letter one byte. */
export function letters(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Whole numbers of so many bytes each, the highest byte first. */
export function numbers(size: number, ...values: number[]): Uint8Array<ArrayBuffer> {
  const byte = (value: number, index: number) => Math.floor(value / 2 ** (8 * (size - 1 - index))) % 256;
  return Uint8Array.from(values.flatMap((value) => Array.from({ length: size }, (_, index) => byte(value, index))));
}

/** Pieces as one. */
export function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** A box with its head. */
export function box(type: string, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const inside = joined(...parts);
  return joined(numbers(4, inside.length + 8), letters(type), inside);
}

function movieHead({ fragments, isLong = false, milliseconds = 179_000 }: MovieWish): Uint8Array {
  const length = fragments === undefined ? milliseconds : 0;
  const size = isLong ? 8 : 4;
  return box(
    'mvhd',
    numbers(4, isLong ? 0x01000000 : 0),
    numbers(size, 0, 0),
    numbers(4, SCALE),
    numbers(size, length),
  );
}

function track(handler: string, codec: string, width: number, height: number): Uint8Array {
  const named = (kind: string) => box('hdlr', numbers(4, 0, 0), letters(kind), numbers(4, 0, 0, 0));
  const described = box('stsd', numbers(4, 0, 1), box(codec, numbers(4, 0)));
  return box(
    'trak',
    box('tkhd', numbers(4, ...Array(20).fill(0)), numbers(4, width * 0x10000, height * 0x10000)),
    // QuickTime has a second one in minf, which must not be taken for the track's.
    box('mdia', named(handler), box('minf', named('url '), box('stbl', described))),
  );
}

/** The list of contents of a film: sound first, then a picture of 1920 × 1080. */
function moovOf(wish: MovieWish = {}): Uint8Array<ArrayBuffer> {
  const { fragments, hasPicture = true } = wish;
  const told = fragments?.mehd === undefined ? [] : [box('mehd', numbers(4, 0, fragments.mehd))];
  return box(
    'moov',
    movieHead(wish),
    track('soun', 'mp4a', 0, 0),
    ...(hasPicture ? [track('vide', 'avc1', 1920, 1080)] : []),
    ...(fragments === undefined ? [] : [box('mvex', ...told)]),
  );
}

/** Everything of a film but its pictures, in two pieces: what stands before them and what after. */
export function aroundMovie(wish: MovieWish = {}): { before: Uint8Array<ArrayBuffer>; after: Uint8Array<ArrayBuffer> } {
  const { brand = 'isom', filling = 16, fragments, isMoovFirst = false } = wish;
  const head = brand === '' ? new Uint8Array(0) : box('ftyp', letters(brand), numbers(4, 512), letters('isom'));
  const moov = moovOf(wish);
  const pictures = joined(numbers(4, filling + 8), letters('mdat'));
  const fragment = fragments === undefined ? new Uint8Array(0) : box('moof', numbers(4, 0));
  return isMoovFirst
    ? { before: joined(head, moov, fragment, pictures), after: new Uint8Array(0) }
    : { before: joined(head, fragment, pictures), after: moov };
}

/** A whole film. */
export function movieOf(wish: MovieWish = {}): Uint8Array<ArrayBuffer> {
  const { after, before } = aroundMovie(wish);
  return joined(before, new Uint8Array(wish.filling ?? 16), after);
}

/** The beginning of an AVI. */
export const AVI = joined(letters('RIFF'), numbers(4, 0x10000000), letters('AVI LIST'), new Uint8Array(32));

/** A PNG of this size, its pictures left out. */
export function pngOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  return joined(
    letters('\x89PNG\r\n\x1a\n'),
    numbers(4, 13),
    letters('IHDR'),
    numbers(4, width, height),
    letters('\x08'),
  );
}

/** A JPEG of this size, with camera's notes that hold a smaller one inside. */
export function jpegOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const frame = (wide: number, high: number) =>
    joined(letters('\xff\xc0'), numbers(2, 17), letters('\x08'), numbers(2, high, wide), new Uint8Array(10));
  const small = joined(letters('\xff\xd8'), frame(160, 120), letters('\xff\xd9'));
  const notes = joined(letters('\xff\xe1'), numbers(2, small.length + 2), small);
  return joined(letters('\xff\xd8'), notes, letters('\xff'), frame(width, height), letters('\xff\xd9'));
}
