/** The packing page at the desk, before the server itself: what is recorded there, and what a packet then holds. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { sayPacking } from '../../src/messages/packing/say-packing.ts';
import { readRows, tableOf } from '../../src/season/workbook-tables.ts';
import { names2019 } from '../factories.ts';
import { decided, on } from '../oracle/tiny-season.ts';
import { pngOf } from '../packing/make-files.ts';
import { nameOf, papersOf, sidebarOf, speak, turnTo } from './at-sidebar.ts';
import { violationsOf } from './axe.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom, type Seat } from './open-desk-page.ts';
import { put } from './packing-files.ts';
import { idle } from './packing-world.ts';
import { SMALL_SEASON } from './small-season.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

/** A story that was approved. */
const NUMBER = 'ZP-2019-0001';
const UNIT = '汉沽街道总工会';
const APPROVED = decided('story', 'approve', { at: on('09-11', '09:00'), reason: '' });

const recordedIn = ({ workbook }: Seat) => readRows(tableOf(workbook, 'workFiles')).map(({ cells }) => cells);

const recordedTitle = ({ workbook }: Seat) =>
  readRows(tableOf(workbook, 'work')).find(({ cells }) => cells.number === NUMBER)?.cells.title ?? '';

describe('the packing page before the server', () => {
  const room = deskRoom({ ...SMALL_SEASON, events: [...SMALL_SEASON.events, APPROVED] });
  const folder = mkdtempSync(join(tmpdir(), 'packing-desk-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(LANGUAGES)(
    'records what was received, once, packs it, and takes back what is not of the work: %s',
    async (language) => {
      const seat = await room.sit();
      put(folder, `${NUMBER}.png`, pngOf(640, 480));
      const words = sayPacking(language, names2019());
      const sidebar = await speak(await sidebarOf(seat.page), language);
      const panel = await turnTo(sidebar, 'materials');
      const unit = await papersOf(panel, sidebar.words, UNIT);
      await unit.getByRole('button', { name: nameOf(sidebar.words, sidebar.words.papers.files, UNIT) }).click();
      const place = seat.page.getByRole('dialog').locator('iframe');
      await place.contentFrame().locator('h1').waitFor();
      const frame = await (await place.elementHandle())?.contentFrame();
      if (!frame) throw new Error('the dialog has no frame');
      await frame.getByLabel(words.choosing.folder, { exact: true }).setInputFiles(folder);
      await frame.getByText(words.choosing.chosen({ count: 1 })).waitFor();
      await idle(frame);
      const record = frame.getByRole('button', { name: words.recording.record, exact: true });
      await record.click();
      await frame.getByText(words.recording.done({ count: 1 })).waitFor();
      expect([await layoutFaults(frame), await violationsOf(frame)]).toEqual([[], []]);
      expect(recordedIn(seat)).toMatchObject([{ number: NUMBER, name: `${NUMBER}.png`, format: 'PNG' }]);
      const answered = seat.page.waitForResponse((response) => response.url().includes('/act/'));
      await record.click();
      expect((await answered).ok()).toBe(true);
      expect(recordedIn(seat)).toHaveLength(1);
      const download = seat.page.waitForEvent('download');
      await frame.getByRole('button', { name: words.packing.pack, exact: true }).click();
      const bytes = readFileSync(await (await download).path());
      expect(bytes.includes(Buffer.from('.png'))).toBe(true);
      const about = { name: `${NUMBER}.png`, number: NUMBER, title: recordedTitle(seat) };
      await frame.getByRole('button', { name: words.works.refuseFile(about) }).click();
      await record.click();
      await frame.getByText(words.recording.done({ count: 1 })).waitFor();
      expect(recordedIn(seat)).toMatchObject([{ state: '已收' }, { name: `${NUMBER}.png`, state: '不用' }]);
      await frame.getByText(words.recording.nothing).waitFor();
      expect(seat.complaints).toEqual([]);
    },
  );
});
