/** The tab 交接与备份: a colleague takes over, a backup is downloaded, and the page says what it would bring back. */

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { backupTexts, readHead } from '../../src/domain/backup/backup-text.ts';
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
    const [first = '', second = ''] = inTwo(text);
    await choose.setInputFiles(file(second));
    await frame.getByText(restore.nothingOfThis).waitFor();
    await frame.getByText(restore.made(ofTwo(text, 2))).waitFor();
    await frame.getByText(restore.several({ of: 2 })).waitFor();
    await choose.setInputFiles(file(first));
    await frame.getByRole('button', { name: restore.act, exact: true }).click();
    await frame.getByText(restore.left({ files: [2] })).waitFor();
    expect([...(await layoutFaults(frame)), ...(await violationsOf(frame))]).toEqual([]);
    const heir = frame.getByLabel(prepare.to);
    const [, colleague = ''] = await heir.locator('option').allInnerTexts();
    await heir.selectOption(colleague);
    await frame.getByRole('button', { name: prepare.act }).click();
    await frame.getByText(prepare.done({ heir: colleague })).waitFor();
  });
});

function headOf(text: string) {
  const head = readHead(text.split('\n', 1)[0] ?? '');
  if (typeof head === 'string') throw new Error(head);
  return head;
}

function ofTwo(text: string, file: number) {
  const { madeAt, title } = headOf(text);
  return { title, day: madeAt.slice(0, 16).replace('T', ' '), file, of: 2 };
}

/** Of a backup two files: one with a unit that the workbook lacks, one with nothing that it lacks. */
function inTwo(text: string): string[] {
  const { book, by, campaign, madeAt, title } = headOf(text);
  const table = { key: 'roster', title: 'roster', columns: {} };
  const tables = [
    { ...table, rows: [{ id: 'XX', name: '新立街道总工会' }] },
    { ...table, key: 'decisions', rows: [] },
    { ...table, key: 'settings', rows: [{ settingKey: 'none' }] },
  ];
  const { count, textAt } = backupTexts({ madeAt, by, book, campaign, title }, tables, {}, 1);
  return Array.from({ length: count }, (_, index) => textAt(index));
}
