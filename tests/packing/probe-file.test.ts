/** Kinds of files by their first bytes, and pictures by their size. */

import { describe, expect, it } from '@jest/globals';
import { probeFile } from '../../src/packing/probe-file.ts';
import { probePicture } from '../../src/packing/probe-picture.ts';
import { AVI, box, joined, jpegOf, letters, movieOf, numbers, pngOf } from './make-files.ts';

const probe = (name: string, bytes: Uint8Array<ArrayBuffer>) => probeFile(name, new Blob([bytes]));

const KINDS: readonly (readonly [name: string, format: string, bytes: Uint8Array<ArrayBuffer>])[] = [
  ['a.mp4', 'MP4', movieOf()],
  ['a.mov', 'MOV', movieOf({ brand: 'qt  ' })],
  ['a.3gp', '3GP', movieOf({ brand: '3gp5' })],
  ['a.m4a', 'M4A', movieOf({ brand: 'M4A ', hasPicture: false })],
  ['a.heic', 'HEIC', joined(box('ftyp', letters('heic'), numbers(4, 0)), box('meta', numbers(4, 0)))],
  ['a.avi', 'AVI', AVI],
  ['a.wav', 'WAV', letters('RIFF\0\0\0\0WAVEfmt ')],
  ['a.webp', 'WEBP', letters('RIFF\0\0\0\0WEBPVP8 ')],
  ['a.mkv', 'MKV', letters('\x1a\x45\xdf\xa3\x01\x00')],
  ['a.wmv', 'WMV', letters('\x30\x26\xb2\x75\x8e\x66')],
  ['a.mp3', 'MP3', letters('ID3\x03')],
  ['b.mp3', 'MP3', letters('\xff\xfb\x90\x00')],
  ['a.jpg', 'JPEG', jpegOf(4000, 3000)],
  ['a.png', 'PNG', pngOf(640, 480)],
  ['a.gif', 'GIF', letters('GIF89a')],
  ['a.pdf', 'PDF', letters('%PDF-1.7')],
  ['a.docx', 'DOCX', letters('PK\x03\x04 [Content_Types].xml word/document.xml')],
  ['a.xlsx', 'XLSX', letters('PK\x03\x04 xl/workbook.xml')],
  ['a.zip', 'ZIP', letters('PK\x03\x04 x.txt')],
  ['a.doc', 'DOC', letters('\xd0\xcf\x11\xe0\xa1\xb1')],
  ['a.rar', 'RAR', letters('Rar!\x1a\x07')],
];

describe('probeFile', () => {
  it.each(KINDS)('%s is %s', async (name, format, bytes) => {
    expect(await probe(name, bytes)).toMatchObject({ format, isRenamed: false, isEmpty: false });
  });

  it.each(KINDS.filter(([, format]) => format !== 'MP4'))('%s named .mp4 is told', async (_, format, bytes) => {
    expect(await probe('a.MP4', bytes)).toMatchObject({ format, isRenamed: true });
  });

  it('knows text for nothing, and a name without an ending for no lie', async () => {
    expect(await probe('a.mp4', letters('hello'))).toMatchObject({ format: '', isRenamed: true });
    expect(await probe('a', movieOf())).toMatchObject({ format: 'MP4', isRenamed: false });
    expect(await probe('.mp4', AVI)).toMatchObject({ format: 'AVI', isRenamed: false });
  });

  it('tells an empty file whatever its name', async () => {
    expect(await probe('a.mp4', letters(''))).toMatchObject({ isEmpty: true, format: '' });
  });
});

describe('probePicture', () => {
  it('reads PNG, and JPEG past the small picture in its notes', async () => {
    expect(await probePicture(new Blob([pngOf(640, 480)]))).toEqual({ width: 640, height: 480 });
    expect(await probePicture(new Blob([jpegOf(4000, 3000)]))).toEqual({ width: 4000, height: 3000 });
  });

  it('has no size for one that is cut off, and the file then says that it is not whole', async () => {
    const cut = jpegOf(4000, 3000).slice(0, 34);
    expect(await probePicture(new Blob([cut]))).toBeNull();
    expect(await probe('a.jpg', cut)).toMatchObject({ format: 'JPEG', isTruncated: true });
  });
});
