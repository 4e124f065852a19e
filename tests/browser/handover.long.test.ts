/** The tab 交接与备份: a colleague takes over, a backup is downloaded, and the page says what it would bring back. */

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { openManagePage } from './at-manage.ts';
import { violationsOf } from './axe.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

describe('handing over and backing up', () => {
  const room = deskRoom();

  it.each(LANGUAGES)('is done on one tab: %s', async (language) => {
    const { page } = await room.sit();
    const { frame, words } = await openManagePage(page, language, 'handover');
    const { backup, prepare, restore } = words.handover;
    await frame.getByRole('heading', { name: prepare.title }).waitFor();
    expect([...(await layoutFaults(frame)), ...(await violationsOf(frame))]).toEqual([]);
    const download = page.waitForEvent('download');
    await frame.getByRole('button', { name: backup.download }).click();
    const path = await (await download).path();
    const text = readFileSync(path, 'utf8');
    const choose = frame.getByLabel(restore.choose);
    const file = (content: string) => ({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await choose.setInputFiles(file('{"a":1}'));
    await frame.getByText(restore.notOurs).waitFor();
    await choose.setInputFiles(file(text.split('\n', 3).join('\n')));
    await frame.getByText(restore.cut).waitFor();
    await choose.setInputFiles(file(text));
    await frame.getByText(restore.nothing).waitFor();
    expect(await frame.getByRole('button', { name: restore.act, exact: true }).count()).toBe(0);
    expect([...(await layoutFaults(frame)), ...(await violationsOf(frame))]).toEqual([]);
    const heir = frame.getByLabel(prepare.to);
    const [, colleague = ''] = await heir.locator('option').allInnerTexts();
    await heir.selectOption(colleague);
    await frame.getByRole('button', { name: prepare.act }).click();
    await frame.getByText(prepare.done({ heir: colleague })).waitFor();
  });
});
