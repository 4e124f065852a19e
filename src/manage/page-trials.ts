/** What the page tries by itself, in the very frame in which pages of the program live. */

import type { PageKey, SelfTestState } from '../self-test-view.ts';

/** What came of one trial. */
export interface PageFact {
  key: PageKey;
  state: SelfTestState;
}

const LONG_ANSWER = 200_000;

/** A picture of one point. */
const POINT = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/**
 * Everything that the page can try.
 *
 * @param answerOf asks the server for an answer with so many letters, and gives how many have come.
 */
export async function tryPage(answerOf: (letters: number) => Promise<number>): Promise<PageFact[]> {
  const trials: readonly (readonly [PageKey, () => boolean | Promise<boolean>])[] = [
    ['pageUnpacks', () => new DecompressionStream('deflate-raw').readable !== undefined],
    ['pageStyles', () => getComputedStyle(document.documentElement).getPropertyValue('--ink').trim() !== ''],
    ['pageStores', storesText],
    ['pageCopies', () => typeof navigator.clipboard?.writeText === 'function'],
    ['pageMedia', showsPicture],
    ['pageAnswers', async () => (await answerOf(LONG_ANSWER)) === LONG_ANSWER],
  ];
  return await Promise.all(
    trials.map(async ([key, works]): Promise<PageFact> => ({ key, state: (await isSo(works)) ? 'yes' : 'no' })),
  );
}

async function isSo(works: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await works();
  } catch {
    return false;
  }
}

function storesText(): boolean {
  sessionStorage.setItem('selfTest', '1');
  const isThere = sessionStorage.getItem('selfTest') === '1';
  sessionStorage.removeItem('selfTest');
  return isThere;
}

async function showsPicture(): Promise<boolean> {
  const bytes = Uint8Array.from(atob(POINT), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'image/gif' }));
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  URL.revokeObjectURL(url);
  return picture.width === 1;
}
