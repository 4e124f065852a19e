/** What films say of themselves, made box by box: each layout that cameras and programs write. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { probeMp4 } from '../../src/packing/probe-mp4.ts';
import { aroundMovie, box, joined, letters, movieOf, numbers } from './make-files.ts';

const probe = (bytes: Uint8Array<ArrayBuffer>) => probeMp4(new Blob([bytes]));

describe('probeMp4', () => {
  it('reads length, size of the picture and codec, wherever the list of contents lies', async () => {
    const expected = {
      brand: 'isom',
      isFragmented: false,
      milliseconds: 179_000,
      width: 1920,
      height: 1080,
      codec: 'avc1',
      isTruncated: false,
    };
    expect(await probe(movieOf())).toEqual(expected);
    expect(await probe(movieOf({ isMoovFirst: true }))).toEqual(expected);
    expect(await probe(movieOf({ isLong: true }))).toEqual(expected);
  });

  it('reads a box with a 64-bit length, and one that reaches to the end', async () => {
    const { after, before } = aroundMovie();
    const head = before.slice(0, before.length - 8);
    const long = joined(head, numbers(4, 1), letters('mdat'), numbers(8, 24), new Uint8Array(8), after);
    expect(await probe(long)).toMatchObject({ milliseconds: 179_000, isTruncated: false });
    const first = movieOf({ isMoovFirst: true });
    const open = joined(first.slice(0, first.length - 24), numbers(4, 0), letters('mdat'), new Uint8Array(400));
    expect(await probe(open)).toMatchObject({ milliseconds: 179_000, isTruncated: false });
  });

  it('tells QuickTime by its brand, and an old one by having none', async () => {
    expect(await probe(movieOf({ brand: 'qt  ' }))).toMatchObject({ brand: 'qt  ' });
    expect(await probe(movieOf({ brand: '', isMoovFirst: true }))).toMatchObject({ brand: '', milliseconds: 179_000 });
  });

  it('takes the length of a fragmented film from mehd, and knows none where it is not told', async () => {
    expect(await probe(movieOf({ fragments: { mehd: 20_020 } }))).toMatchObject({
      isFragmented: true,
      milliseconds: 20_020,
    });
    expect(await probe(movieOf({ fragments: {} }))).toMatchObject({ isFragmented: true, milliseconds: null });
  });

  it('has no picture where there is sound alone', async () => {
    expect(await probe(movieOf({ hasPicture: false }))).toMatchObject({ width: null, height: null, codec: '' });
  });

  it('is truncated at whatever byte it is cut, but where the box of pictures is the last and open', async () => {
    const whole = movieOf({ filling: 400 });
    for (let length = 24; length < whole.length; length += 7) {
      expect(await probe(whole.slice(0, length))).toMatchObject({ isTruncated: true });
    }
  });

  it('is nothing for files of another family', async () => {
    expect(await probe(letters('RIFF0000AVI LIST'))).toBeNull();
    expect(await probe(letters(''))).toBeNull();
    expect(await probe(letters('short'))).toBeNull();
  });

  it('comes to an end with whatever stands in it', async () => {
    const broken = fc.uint8Array({ maxLength: 300 }).map((bytes) => joined(box('ftyp', letters('isom')), bytes));
    await fc.assert(
      fc.asyncProperty(broken, async (bytes) => {
        expect(await probe(bytes)).not.toBeNull();
      }),
    );
    const inside = fc
      .uint8Array({ maxLength: 200 })
      .map((bytes) => joined(box('ftyp', letters('isom')), box('moov', bytes)));
    await fc.assert(
      fc.asyncProperty(inside, async (bytes) => {
        expect(await probe(bytes)).toMatchObject({ isTruncated: false });
      }),
    );
  });
});
