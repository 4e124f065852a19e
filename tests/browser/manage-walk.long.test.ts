/** 运行管理 by clicks, to the end of what each tab does: the year's end, a person, data, backups, taking over. */

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { nextCampaign } from '../../scripts/new-campaign.mjs';
import { bundle, OWNER } from '../flows/open-world.ts';
import { leaks, playedSeason } from '../flows/year-end-world.ts';
import { openManagePage } from './at-manage.ts';
import { signInAs } from './at-sidebar.ts';
import { violationsOf } from './axe.ts';
import { blankRoom } from './blank-desk.ts';
import { eventually } from './eventually.ts';
import { layoutFaults } from './layout-faults.ts';
import { describe } from './open-browser.ts';
import { deskRoom } from './open-desk-page.ts';
import { COLLEAGUE } from './small-season.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

const NEXT = nextCampaign(readFileSync('src/campaigns/2019.json', 'utf8'), 2020).text;

const faultsOf = async (frame: Frame) => [...(await layoutFaults(frame)), ...(await violationsOf(frame))];

const button = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true });

/** The bytes of what a click gives to be kept. */
async function given(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await click();
  return readFileSync(await (await download).path());
}

describe('the year’s end', () => {
  const room = blankRoom();

  it.each(LANGUAGES)('is walked by clicks, back once and on to the next campaign: %s', async (language) => {
    const { complaints, page, world } = await room.sit(1440, playedSeason(await bundle()));
    const { frame, words } = await openManagePage(page, language, 'closing');
    const { archive, next, purge, seal, stages } = words.closing;
    await frame.getByLabel(seal.despite).check();
    await button(frame, seal.act).click();
    await frame.getByText(stages.sealed).waitFor();
    expect(await faultsOf(frame)).toEqual([]);
    await button(frame, seal.undo).click();
    await frame.getByText(stages.open).waitFor();
    await button(frame, seal.act).click();
    await frame.getByText(stages.sealed).waitFor();
    await button(frame, archive.write).click();
    await frame.getByText(archive.hash).waitFor();
    const bytes = await given(page, () => button(frame, archive.download).click());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const campaign = world.run.season.campaign.title;
    const title = language === 'en' ? (campaign.en ?? campaign.own) : campaign.own;
    await frame.getByLabel(purge.confirm({ title })).fill(title);
    await button(frame, purge.act).click();
    await frame.getByText(stages.purged).waitFor({ timeout: 90_000 });
    expect([await faultsOf(frame), leaks(world)]).toEqual([[], []]);
    await frame
      .getByLabel(next.file)
      .setInputFiles({ name: 'next.json', mimeType: 'application/json', buffer: Buffer.from(NEXT) });
    await button(frame, next.act).click();
    await frame.getByText(next.done).waitFor({ timeout: 90_000 });
    await frame.getByText(stages.open).waitFor();
    expect([await faultsOf(frame), complaints]).toEqual([[], []]);
  });
});

describe('the tabs of 运行管理', () => {
  const room = deskRoom();

  it.each(LANGUAGES)('store a backup, now and every week: %s', async (language) => {
    const { page } = await room.sit();
    const { frame, words } = await openManagePage(page, language, 'handover');
    const { backup } = words.handover;
    await button(frame, backup.store).click();
    await frame.getByRole('link', { name: backup.open }).waitFor();
    const weekly = frame.getByLabel(backup.weekly);
    const was = await weekly.isChecked();
    await weekly.click();
    await eventually(async () => expect(await weekly.isChecked()).toBe(!was));
  });

  it.each(LANGUAGES)('give every table in every format: %s', async (language) => {
    const { page } = await room.sit();
    const { frame, words } = await openManagePage(page, language, 'data');
    const { data } = words;
    for (const table of Object.values(data.tables)) {
      const fileAs = async (format: string) =>
        String(await given(page, () => button(frame, data.giveAs({ format, table })).click()));
      const [csv, lines, schema] = [
        await fileAs(data.formats.csv),
        await fileAs(data.formats.ndjson),
        await fileAs(data.formats.schema),
      ];
      const columns = (JSON.parse(schema) as { name: string }[]).map(({ name }) => name);
      const rows = lines.split('\n').filter((line) => line !== '');
      expect(csv.split('\n')[0]?.replace(/[\uFEFF"\r]/gu, '')).toBe(columns.join(','));
      expect([table, rows.length > 0, rows.every((row) => Object.keys(JSON.parse(row)).length > 1)]).toEqual([
        table,
        table !== data.tables.papers,
        true,
      ]);
    }
    expect(await faultsOf(frame)).toEqual([]);
  });

  it.each(LANGUAGES)('hand over to a colleague who clicks, and go on: %s', async (language) => {
    const { page } = await room.sit();
    await signInAs(page, COLLEAGUE);
    const { frame, words } = await openManagePage(page, language, 'handover');
    const { take } = words.handover;
    await frame.getByLabel(take.confirm({ owner: OWNER })).check();
    await button(frame, take.act).click();
    await frame.getByText(take.done({ owner: COLLEAGUE })).waitFor();
    expect(await faultsOf(frame)).toEqual([]);
  });

  it.each(LANGUAGES)('try the program on Google and clear the trials away: %s', async (language) => {
    const { page, workspace } = await room.sit();
    const forms = () => workspace.parts.forms.files.size;
    const before = forms();
    const { frame, words } = await openManagePage(page, language, 'health');
    const { selfTest } = words;
    await frame.getByLabel(selfTest.keepForm).check();
    await button(frame, selfTest.run).click();
    await frame.getByText(selfTest.done).waitFor({ timeout: 90_000 });
    expect(forms()).toBe(before + 1);
    expect(await faultsOf(frame)).toEqual([]);
    await button(frame, selfTest.clear).click();
    await frame.getByText(selfTest.cleared).waitFor();
    expect(forms()).toBe(before);
    expect(await faultsOf(frame)).toEqual([]);
  });

  it.each(LANGUAGES)('remove a person at their own request: %s', async (language) => {
    const { page } = await room.sit();
    const { frame, words } = await openManagePage(page, language, 'closing');
    const { person } = words.closing;
    await frame.getByLabel(person.name, { exact: true }).fill('张三');
    await button(frame, person.find).click();
    await frame.getByText(person.entries, { exact: true }).waitFor();
    await frame.getByLabel(person.reason).fill('本人要求');
    await button(frame, person.act).click();
    await frame.getByText(person.done).waitFor();
    expect(await faultsOf(frame)).toEqual([]);
  });
});
