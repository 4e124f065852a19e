/** A workbook that is gone, from the files of its backup: the tab 交接与备份 of an empty one, as its owner clicks. */

import { beforeAll, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { ask, firstTen, moment } from '../flows/ask-sidebar.ts';
import { loseWorkbook, splitBackup } from '../flows/lost-workbook.ts';
import { bundle, type KeptWorld, keep, OWNER, reopen, rowsOf } from '../flows/open-world.ts';
import { openManagePage } from './at-manage.ts';
import { violationsOf } from './axe.ts';
import { blankRoom } from './blank-desk.ts';
import { holdLock } from './hold-lock.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';

/** So many letters a file: the backup is of two or three. */
const LETTERS = 60_000;

let first: KeptWorld;
let files: string[];

beforeAll(async () => {
  const world = reopen(firstTen(await bundle()));
  first = keep(world);
  files = splitBackup(ask<{ text: string }>(world, 'readBackup', {}, { as: OWNER }).value.text, LETTERS);
}, 120_000);

const faultsOf = async (frame: Frame) => [...(await layoutFaults(frame)), ...(await violationsOf(frame))];

const fileOf = (text: string) => ({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(text) });

describe('a workbook that is gone', () => {
  const room = blankRoom();

  it.each(['zh-CN', 'en'] as const)('stands again by clicks: %s', async (language) => {
    const lost = reopen(first);
    const numbers = rowsOf(lost, 'activity').map(({ cells }) => cells.number);
    lost.workspace.clock.advanceTo(moment('10:40'));
    const { complaints, page, world } = await room.sit(1440, loseWorkbook(lost));
    const { frame, words } = await openManagePage(page, language, 'handover');
    const { restore, take } = words.handover;
    const finish = frame.getByRole('button', { name: take.finishAct });
    for (const [index, text] of files.entries()) {
      await frame.getByLabel(restore.choose).setInputFiles(fileOf(text));
      await frame.getByRole('button', { name: index === 0 ? restore.begin : restore.act, exact: true }).click();
      const left = files.flatMap((_, place) => (place > index ? [place + 1] : []));
      if (left.length > 0) await frame.getByText(restore.due({ files: left })).waitFor();
      if (left.length > 0) expect([await finish.count(), await faultsOf(frame)]).toEqual([0, []]);
    }
    expect(rowsOf(world, 'activity').map(({ cells }) => cells.number)).toEqual(numbers);
    await finish.click();
    await frame.getByText(take.done({ owner: OWNER })).waitFor();
    expect([await faultsOf(frame), complaints]).toEqual([[], []]);
  });

  it('goes on without a file that is gone for good, once its owner has ticked that', async () => {
    const lost = reopen(first);
    const { page } = await room.sit(1440, loseWorkbook(lost));
    const { frame, words } = await openManagePage(page, 'zh-CN', 'handover');
    const { restore, take } = words.handover;
    await frame.getByLabel(restore.choose).setInputFiles(fileOf(files[0] ?? ''));
    await frame.getByRole('button', { name: restore.begin }).click();
    const gone = frame.getByRole('button', { name: restore.gone });
    await gone.waitFor();
    expect(await gone.isDisabled()).toBe(true);
    await frame.getByLabel(restore.goneSure).check();
    await gone.click();
    await frame.getByRole('button', { name: take.finishAct }).waitFor();
  });

  it('says why it was not restored, and begins once more', async () => {
    const lost = reopen(first);
    const { page, world } = await room.sit(1440, loseWorkbook(lost));
    const { frame, words } = await openManagePage(page, 'zh-CN', 'handover');
    const { restore } = words.handover;
    await frame.getByLabel(restore.choose).setInputFiles(fileOf(files[0] ?? ''));
    const free = holdLock(world.workspace);
    await frame.getByRole('button', { name: restore.begin }).click();
    await frame.getByRole('alert').waitFor();
    free();
    await frame.getByRole('button', { name: restore.begin }).click();
    await frame.getByRole('button', { name: restore.gone }).waitFor();
    expect(await frame.getByRole('alert').count()).toBe(1);
  });
});
