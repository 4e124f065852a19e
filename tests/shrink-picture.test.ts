/** Pictures of pages with fewer colours: the same size, the common colours exact, the others near. */

import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { shrinkPicture } from '../scripts/shrink-picture.mjs';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function chunk(name: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), body, Buffer.alloc(4)]);
}

/** A picture of one line for each list of bytes, whose first byte names the line's filter. */
function picture(width: number, kind: 2 | 6, lines: readonly (readonly number[])[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(lines.length, 4);
  head.set([8, kind], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(lines.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of a picture with a palette, line by line. */
function coloursOf(png: Buffer): number[][][] {
  const parts = new Map<string, Buffer>();
  for (let start = SIGNATURE.length; start < png.length; start += png.readUInt32BE(start) + 12) {
    parts.set(
      png.toString('latin1', start + 4, start + 8),
      png.subarray(start + 8, start + 8 + png.readUInt32BE(start)),
    );
  }
  const part = (name: string) => parts.get(name) ?? Buffer.alloc(0);
  const [width, height] = [part('IHDR').readUInt32BE(0), part('IHDR').readUInt32BE(4)];
  const rows = inflateSync(part('IDAT'));
  const colour = (place: number) => {
    const index = rows.readUInt8(place);
    return [...part('PLTE').subarray(index * 3, index * 3 + 3)];
  };
  const line = (y: number) => Array.from({ length: width }, (_, x) => colour(y * (width + 1) + 1 + x));
  return Array.from({ length: height }, (_, y) => line(y));
}

describe('shrinkPicture', () => {
  it('undoes every filter that a browser writes', () => {
    const lines = [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 1, 1, 1],
      [2, 1, 1, 1, 1, 1, 1],
      [3, 5, 5, 5, 5, 5, 5],
      [4, 1, 1, 1, 1, 1, 1],
    ];
    expect(coloursOf(shrinkPicture(picture(2, 2, lines)))).toEqual([
      [
        [10, 20, 30],
        [40, 50, 60],
      ],
      [
        [10, 20, 30],
        [11, 21, 31],
      ],
      [
        [11, 21, 31],
        [12, 22, 32],
      ],
      [
        [10, 15, 20],
        [16, 23, 31],
      ],
      [
        [11, 16, 21],
        [17, 24, 32],
      ],
    ]);
  });

  it('puts what is clear on white', () => {
    const lines = [[0, 0, 0, 0, 0, 9, 9, 9, 255]];
    expect(coloursOf(shrinkPicture(picture(2, 6, lines)))).toEqual([
      [
        [255, 255, 255],
        [9, 9, 9],
      ],
    ]);
  });

  it('keeps the commonest 256 colours and gives the nearest for the others', () => {
    const common = Array.from({ length: 256 }, (_, red) => [red, 0, 0]);
    const colours = [...common, ...common, [77, 1, 0]];
    const [line = []] = coloursOf(shrinkPicture(picture(colours.length, 2, [[0, ...colours.flat()]])));
    expect(line.slice(0, 256)).toEqual(common);
    expect(line.at(-1)).toEqual([77, 0, 0]);
  });
});
