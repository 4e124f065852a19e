/** Folders of received works, made by hand on the disk, large ones without taking room there. */

import { closeSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AVI, aroundMovie, type MovieWish, movieOf, pngOf } from '../packing/make-files.ts';
import { film, UNIT, viewOf } from '../packing/packing-world.ts';

/** A file on the disk, with the folders that it needs. */
export function put(root: string, path: string, bytes: Uint8Array): void {
  const file = openFor(root, path);
  writeSync(file, bytes);
  closeSync(file);
}

/** A film of exactly so many bytes; its pictures are a hole in the file. */
export function putFilm(root: string, path: string, bytes: number, wish: MovieWish = {}): void {
  const around = (filling: number) => aroundMovie({ ...wish, filling });
  const { after, before } = around(bytes - around(0).before.length - around(0).after.length);
  const file = openFor(root, path);
  writeSync(file, before);
  ftruncateSync(file, bytes);
  writeSync(file, after, 0, after.length, bytes - after.length);
  closeSync(file);
}

function openFor(root: string, path: string): number {
  const whole = join(root, path);
  mkdirSync(dirname(whole), { recursive: true });
  return openSync(whole, 'w');
}

/** A unit with works of every fate. */
export const MIXED = viewOf([
  film('ZP-2019-0001', '车间里的巧手', '王示例'),
  film('ZP-2019-0002', '读书会上的年轻人', '何样例'),
  film('ZP-2019-0003', '没有传完的', '何样例'),
  film('ZP-2019-0004', '三分零一秒', '何样例'),
  film('ZP-2019-0005', '稍微大了一点', '何样例'),
  film('ZP-2019-0006', '一个空文件', '何样例'),
  film('ZP-2019-0007', '没有人交的', '李样例'),
  film('ZP-2019-0008', '只有链接的', '李样例', { hasLink: true }),
  film('ZP-2019-0009', '交了两遍的', '李样例'),
  film('ZP-2019-0010', '<img src=x onerror="window.hacked=1">', '赵样例'),
  film('HD-2019-0007', '网络安全进车间', '', {
    isEvidence: true,
    folder: '',
    rules: { formats: null, shorterThanSeconds: null, smallerThanMegabytes: null, clause: '' },
  }),
]);

/** The folder of that unit: renamed, truncated, too long, too big, empty, twice, photographs, and what lies about. */
export function putMixed(root: string): void {
  const minutes = (length: number) => movieOf({ milliseconds: length });
  put(root, `王示例+${UNIT}/车间里的巧手.mp4`, minutes(179_999));
  put(root, `何样例+${UNIT}/读书会上的年轻人.mp4`, AVI);
  put(root, 'ZP-2019-0003.mp4', movieOf({ filling: 4000 }).slice(0, 3000));
  put(root, 'ZP-2019-0004.mp4', minutes(181_000));
  putFilm(root, 'ZP-2019-0005.mp4', 52_533_658);
  put(root, 'ZP-2019-0006.mp4', new Uint8Array(0));
  put(root, 'ZP-2019-0009 a.mp4', minutes(60_000));
  put(root, 'ZP-2019-0009 b.mp4', minutes(61_000));
  // Its boxes do not say how long it is, and no browser can play it.
  put(root, 'ZP-2019-0010.mp4', movieOf({ fragments: {} }));
  put(root, '照片/HD-2019-0007/1.png', pngOf(640, 480));
  put(root, '照片/HD-2019-0007/2.png', pngOf(4000, 3000));
  put(root, '<img src=x onerror=hacked=1>.txt', new Uint8Array([104, 105]));
  put(root, 'Thumbs.db', new Uint8Array([1]));
}
