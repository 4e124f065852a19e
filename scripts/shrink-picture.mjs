// Shrinks a picture of a page to a palette of 256 colours, which is all that one needs: to a third of the bytes.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS = 256;
// How many bytes a point has, by the kind of colour that the head of a PNG names: plain, or with how clear it is.
/** @type {Readonly<Record<number, number>>} */
const POINT_BYTES = { 2: 3, 6: 4 };

/**
 * Gives the same picture with at most 256 colours: the commonest stay as they are, the others become the nearest.
 *
 * @param {Buffer} png of eight bits a colour, not interlaced, as browsers take pictures
 * @returns {Buffer} a PNG; what was clear stands on white
 * @example
 * writeFileSync('page.png', shrinkPicture(await page.screenshot()))
 */
export function shrinkPicture(png) {
  const { height, points, width } = readPicture(png);
  const counts = new Map();
  for (const colour of points) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const kept = palette.slice(0, COLOURS);
  const places = new Map(palette.map((colour, at) => [colour, at < COLOURS ? at : nearest(colour, kept)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = places.get(points[y * width + x]) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(kept.flatMap(partsOf));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * @param {Buffer} png
 * @returns {{ width: number, height: number, points: Uint32Array }} each point as 0xRRGGBB
 */
function readPicture(png) {
  const data = [];
  let [width, height, size] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length);
    const name = png.toString('latin1', at + 4, at + 8);
    if (name === 'IHDR')
      [width, height, size] = [body.readUInt32BE(0), body.readUInt32BE(4), POINT_BYTES[body.readUInt8(9)] ?? 0];
    if (name === 'IDAT') data.push(body);
    at += length + 12;
  }
  if (size === 0) throw new Error('not a picture as a browser takes them');
  const bytes = unfilter(inflateSync(Buffer.concat(data)), width * size, size);
  const points = new Uint32Array(width * height);
  for (let at = 0; at < points.length; at++) {
    const clear = size === 4 ? 255 - bytes.readUInt8(at * size + 3) : 0;
    for (let part = 0; part < 3; part++)
      points[at] = (points[at] ?? 0) * 256 + Math.min(255, bytes.readUInt8(at * size + part) + clear);
  }
  return { width, height, points };
}

/**
 * The lines as they are, out of differences from what stands left of and above each byte (PNG, section 9).
 *
 * @param {Buffer} filtered
 * @param {number} stride bytes of a line
 * @param {number} size bytes of a point
 */
function unfilter(filtered, stride, size) {
  const lines = filtered.length / (stride + 1);
  const bytes = Buffer.alloc(lines * stride);
  for (let y = 0; y < lines; y++) {
    const kind = filtered.readUInt8(y * (stride + 1));
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= size ? bytes.readUInt8(at - size) : 0;
      const up = y > 0 ? bytes.readUInt8(at - stride) : 0;
      const corner = x >= size && y > 0 ? bytes.readUInt8(at - stride - size) : 0;
      bytes[at] = filtered.readUInt8(y * (stride + 1) + 1 + x) + expected(kind, left, up, corner);
    }
  }
  return bytes;
}

/** @param {number} kind of filter @param {number} left @param {number} up @param {number} corner */
function expected(kind, left, up, corner) {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  const byLeft = Math.abs(up - corner);
  const byUp = Math.abs(left - corner);
  const byCorner = Math.abs(left + up - corner - corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** @param {number} colour @returns {[red: number, green: number, blue: number]} */
function partsOf(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** @param {number} colour @param {readonly number[]} palette @returns {number} its place */
function nearest(colour, palette) {
  const [red, green, blue] = partsOf(colour);
  let [found, least] = [0, Number.POSITIVE_INFINITY];
  for (const [at, other] of palette.entries()) {
    const far = (red - (other >> 16)) ** 2 + (green - ((other >> 8) & 255)) ** 2 + (blue - (other & 255)) ** 2;
    if (far < least) [found, least] = [at, far];
  }
  return found;
}

/** @param {string} name @param {Buffer} body */
function chunk(name, body) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
