/** The packing page for everyone: WCAG 2.2 A and AA by axe, a dialog and a phone, both languages, larger text. */

import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { sayPacking } from '../../src/messages/packing/say-packing.ts';
import { names2019 } from '../factories.ts';
import { violationsOf } from './axe.ts';
import { eventually } from './eventually.ts';
import { doubleText, layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { MIXED, putMixed } from './packing-files.ts';
import { choose, idle, type PackingSeat, packingRoom } from './packing-world.ts';
import { watchLanguage } from './watch-language.ts';

const SIZES = [
  { width: 900, height: 700 },
  { width: 400, height: 700 },
];

async function wrongIn({ frame, page }: PackingSeat, view: string): Promise<string[]> {
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const faults = [...(await layoutFaults(frame)), ...(await violationsOf(frame))];
    found.push(...faults.map((fault) => `${view} at ${size.width}: ${fault}`));
  }
  return found;
}

describe('the packing page for everyone', () => {
  const room = packingRoom();
  let folder = '';

  beforeAll(() => {
    folder = join(room.folder(), '收到');
    putMixed(folder);
  });

  it.each(['zh-CN', 'en'] as const)(
    'keeps WCAG 2.2 A and AA and fits a dialog and 400 pixels: %s',
    async (language) => {
      const seat = await room.sit([MIXED]);
      const { frame } = seat;
      const found = await wrongIn(seat, 'empty');
      await choose(seat, folder);
      const languagesOf = await watchLanguage(frame);
      await frame.getByLabel(seat.words.page.language).selectOption(language);
      const words = sayPacking(language, names2019());
      await frame.getByRole('heading', { name: words.works.title }).waitFor();
      expect(await languagesOf()).toEqual([language]);
      found.push(...(await wrongIn(seat, 'chosen')));
      await frame
        .getByRole('button', {
          name: words.works.acceptFile({ name: 'ZP-2019-0004.mp4', number: 'ZP-2019-0004', title: '三分零一秒' }),
        })
        .click();
      await frame.locator('#loose').locator('..').getByRole('button').first().click();
      await frame.getByRole('button', { name: words.packing.pack }).click();
      await idle(frame);
      await frame.locator('.points').waitFor();
      found.push(...(await wrongIn(seat, 'packed')));
      expect(await doubleText(frame)).toBeCloseTo(2, 0);
      await seat.page.setViewportSize({ width: 400, height: 700 });
      found.push(...(await layoutFaults(frame)).map((fault) => `double text: ${fault}`));
      expect(found).toEqual([]);
      expect(seat.server.languages.at(-1)).toBe(language);
    },
  );

  it('is worked by keyboard: the folder dialog opens from its button, and the place is kept', async () => {
    const seat = await room.sit([MIXED]);
    await seat.frame.getByLabel(seat.words.choosing.folder, { exact: true }).focus();
    // The frame is another process's, which is told of the focus when it has time.
    await eventually(async () => expect(await seat.frame.evaluate(() => document.hasFocus())).toBe(true));
    const chooser = seat.page.waitForEvent('filechooser');
    await seat.page.keyboard.press('Enter');
    await (await chooser).setFiles(folder);
    await seat.frame.getByText(/^已选择/).waitFor();
    await idle(seat.frame);
    const accept = seat.frame.getByRole('button', { name: '收下：ZP-2019-0004.mp4' });
    await accept.focus();
    await seat.page.keyboard.press('Enter');
    await accept.waitFor({ state: 'detached' });
    // The place is kept, although the button is gone.
    await eventually(async () => {
      expect(await seat.frame.evaluate(() => document.activeElement?.textContent)).toBe('三分零一秒');
    });
  });

  it('says on a phone that it needs a computer, and takes several files there', async () => {
    const userAgent = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/147.0 Mobile Safari/537.36';
    const seat = await room.sit([MIXED], { userAgent, viewport: { width: 400, height: 700 } });
    await seat.frame.getByText(seat.words.choosing.phone).waitFor();
    expect(await seat.frame.getByLabel(seat.words.choosing.folder, { exact: true }).count()).toBe(0);
    await choose(
      seat,
      ['a', 'b'].map((name) => join(folder, `ZP-2019-0009 ${name}.mp4`)),
    );
    expect(await seat.frame.locator('.work').filter({ hasText: 'ZP-2019-0009' }).innerText()).toContain('待核');
  });
});
