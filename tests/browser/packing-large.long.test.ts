/** Three hundred megabytes of works, packed in the frame of Google without ever being held in memory. */

import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import type { CDPSession, Frame } from 'playwright-core';
import { film, folderOf, UNIT, viewOf } from '../packing/packing-world.ts';
import { describe } from './open-browser.ts';
import { putFilm } from './packing-files.ts';
import { choose, packingRoom } from './packing-world.ts';
import { unzipped } from './unzip.ts';

const MB = 1024 * 1024;
const FILM_BYTES = 44 * MB;
const FILMS = [1, 2, 3, 4, 5, 6, 7];
const MOST_GROWTH = 200 * MB;

const numberOf = (film: number) => `ZP-2019-000${film}`;
const VIEW = viewOf(FILMS.map((index) => film(numberOf(index), `第${index}部大片`, index < 4 ? '王示例' : '何样例')));

/** A film with letters here and there, so that no two are alike. */
function putLetters(folder: string, index: number): string {
  const name = `${numberOf(index)}.mp4`;
  putFilm(folder, name, FILM_BYTES, { milliseconds: 170_000 + index });
  const file = openSync(join(folder, name), 'r+');
  for (let place = MB; place < FILM_BYTES - MB; place += MB) writeSync(file, `${index} ${place}`, place);
  closeSync(file);
  return name;
}

/** What the page holds now, the bytes of its buffers among it. */
async function heldBy(session: CDPSession): Promise<number> {
  const heap: unknown = await session.send('Runtime.getHeapUsage');
  const { backingStorageSize = 0, usedSize } = heap as { usedSize: number; backingStorageSize?: number };
  return usedSize + backingStorageSize;
}

/** The most that is held while something is done; asked as often as the page answers. */
async function mostHeld(session: CDPSession, work: Promise<unknown>): Promise<number> {
  let most = 0;
  let isDone = false;
  const ended = work.finally(() => {
    isDone = true;
  });
  while (!isDone) most = Math.max(most, await heldBy(session));
  await ended;
  return most;
}

async function stopAtOnce(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    new MutationObserver((_, observer) => {
      const stop = document.querySelector<HTMLButtonElement>('.job button');
      if (stop === null) return;
      observer.disconnect();
      stop.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
}

describe('300 MB of works', () => {
  const room = packingRoom();
  let folder = '';

  beforeAll(() => {
    folder = join(room.folder(), '大片');
    for (const index of FILMS) putLetters(folder, index);
  });

  it('are packed byte for byte, and the page never holds more than a part of them', async () => {
    const seat = await room.sit([VIEW]);
    const { frame, page, words } = seat;
    // Browsers that keep sites apart have the frame in a process of its own; in others it has no session of its own.
    const session = await page
      .context()
      .newCDPSession(frame)
      .catch(() => page.context().newCDPSession(page));
    const before = await heldBy(session);
    const looking = await mostHeld(session, choose(seat, folder));
    const download = page.waitForEvent('download', (one) => one.suggestedFilename() === `${UNIT}.zip`);
    await frame.getByRole('button', { name: words.packing.pack }).click();
    const packing = await mostHeld(session, frame.getByText('已打包并逐个读回核对').waitFor());
    expect(looking - before).toBeGreaterThan(MB);
    expect(Math.max(looking, packing) - before).toBeLessThan(MOST_GROWTH);
    await frame.getByText(words.packing.whole).waitFor();
    const files = unzipped(await (await download).path());
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(Object.keys(files)).toHaveLength(FILMS.length + 2);
    for (const index of FILMS) {
      const packed = files[`${folderOf(index < 4 ? '王示例' : '何样例')}/${numberOf(index)}.mp4`] ?? new Uint8Array(0);
      expect(hash(packed)).toBe(hash(readFileSync(join(folder, `${numberOf(index)}.mp4`))));
    }
  });

  it('are not packed when the person stops it, and nothing is downloaded', async () => {
    const seat = await room.sit([VIEW]);
    const { frame, page, words } = seat;
    await choose(seat, folder);
    const downloads: unknown[] = [];
    page.on('download', (download) => downloads.push(download));
    await stopAtOnce(frame);
    await frame.getByRole('button', { name: words.packing.pack }).click();
    await frame.getByText(words.packing.failures.cancelled).waitFor();
    expect(downloads).toEqual([]);
  });
});
