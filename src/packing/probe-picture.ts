/** Reads how large a photograph is, from the head of a PNG or JPEG. */

import { type Bytes, lettersAt, readView } from './read-view.ts';

export interface PictureSize {
  width: number;
  height: number;
}

/** The markers of JPEG that name the size: SOF0 to SOF15 without DHT, JPG and DAC, which lie among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Cameras write some dozens; a broken file would have no end. */
const MOST_SEGMENTS = 1000;

/**
 * Gives the size in pixels as it is stored, before any turning; null where the file is neither, or is cut off.
 *
 * A JPEG is walked from segment to segment, so that the small picture inside its camera's notes is not taken for it.
 *
 * @example
 * await probePicture(file) // → { width: 4000, height: 3000 }
 */
export async function probePicture(file: Bytes): Promise<PictureSize | null> {
  const head = await readView(file, 0, 24);
  if (head.byteLength < 4) return null;
  if (lettersAt(head, 1, 3) === 'PNG' && lettersAt(head, 12, 4) === 'IHDR') {
    return { width: head.getUint32(16), height: head.getUint32(20) };
  }
  return head.getUint16(0) === 0xffd8 ? await sizeOfJpeg(file) : null;
}

async function sizeOfJpeg(file: Bytes): Promise<PictureSize | null> {
  let index = 2;
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    const view = await readView(file, index, 9);
    if (view.byteLength < 9 || view.getUint8(0) !== 0xff) return null;
    const marker = view.getUint8(1);
    // A marker may have any number of FF in front of it.
    if (marker === 0xff) {
      index += 1;
      continue;
    }
    if (isFrame(marker)) return { width: view.getUint16(7), height: view.getUint16(5) };
    index += 2 + view.getUint16(2);
  }
  return null;
}
