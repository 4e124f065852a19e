/**
 * A workbook through all that can happen to it in a year: set up by an earlier release, brought along, handed over,
 * restored, sealed, purged of personal data, and begun again with the next year's file.
 */

import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { nextCampaign } from '../../scripts/new-campaign.mjs';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { measureCost } from '../../src/season/measure-cost.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { newRun } from '../../src/season/season-run.ts';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { bundle } from '../built-bundle.ts';
import { submitted } from '../oracle/tiny-season.ts';
import { HEIR, mailsOf, type OpenedRelease, OWNER, openKept, RELEASES, reportOf, settledOf } from './kept-release.ts';
import { play, rowsOf, type World } from './open-world.ts';
import { valueFrom } from './review-world.ts';
import { leaks } from './year-end-world.ts';

const SAMPLE = 'src/season/sample.json';
const NEXT = nextCampaign(readFileSync('src/campaigns/2019.json', 'utf8'), 2020).text;

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
}, 300_000);

function worldOf({ kept, workspace }: OpenedRelease): World {
  const read = readSeason(readFileSync(SAMPLE, 'utf8'), dirname(SAMPLE));
  if (!read.ok) throw new Error(read.line);
  const told: string[] = [];
  const book = { workspace, id: kept.workbook };
  const run = newRun({ season: read.season, book, cost: measureCost(workspace), tell: (line) => told.push(line) });
  return { files, run, workspace, bookId: kept.workbook, told };
}

/** Telephones and addresses of authors and contacts, as entries were reported with them; the roster's stay. */
function personsOf({ report }: OpenedRelease['kept'], world: World): string[] {
  const keys = ['contactPhone', 'contactEmail', 'authorPhone', 'authorEmail'];
  const texts = report.entries.flatMap(({ values }) => keys.map((key) => String(values[key] ?? '')));
  const roster = JSON.stringify(rowsOf(world, 'roster').map(({ cells }) => cells));
  const isPerson = (text: string) => /@|\d{11}/.test(text) && !/[、；;]/.test(text) && !roster.includes(text);
  return [...new Set(texts)].filter(isPerson);
}

/** Where they are still found, but for the former owner's Drive, which is out of reach and told. */
function leaksOf(world: World, persons: readonly string[]): string[] {
  const others = world.workspace.parts.drive.all().flatMap(({ name, owner }) => (owner === OWNER ? [name] : []));
  return leaks(world, persons).filter((leak) => !others.some((name) => leak.startsWith(`file ${name}:`)));
}

function deleteRows(world: World, table: string, count: number): void {
  const { sheet } = tableOf(world.run.book, table);
  for (const { number } of rowsOf(world, table).slice(-count).reverse()) {
    world.workspace.deleteRows({ as: HEIR, spreadsheetId: world.bookId, sheetId: sheet.id, from: number });
  }
}

const AS_HEIR = { as: HEIR };

function figuresOf(opened: OpenedRelease, who = HEIR) {
  const report = reportOf(opened, who);
  return { entries: settledOf(report), tally: report.tally };
}

/** In mid-campaign, the former owner's account then suspended; gives the mails of the days that follow. */
function handOver(opened: OpenedRelease, world: World): string[] {
  valueFrom(world, 'prepareHandover', { to: HEIR }, { as: OWNER });
  valueFrom(world, 'takeOver', { from: OWNER }, AS_HEIR);
  world.workspace.suspend(OWNER, 'stay');
  const sent = mailsOf(opened).length;
  world.workspace.clock.advanceTo('2019-09-10T00:00:00+08:00');
  return mailsOf(opened).slice(sent);
}

/** From a backup, after somebody has deleted what they should not. */
function restore(world: World): void {
  const { text } = valueFrom(world, 'readBackup', {}, AS_HEIR);
  const [head = '', ...parts] = text.split('\n').filter((line) => line !== '');
  deleteRows(world, 'decisions', 5);
  deleteRows(world, 'dispatches', 40);
  valueFrom(world, 'restoreBackup', { head, parts: parts.map((part, index) => ({ index, text: part })) }, AS_HEIR);
}

/** Sealed, written down, and purged by as many clicks as it takes. */
function close(world: World): void {
  valueFrom(world, 'sealSeason', { isDespite: true }, AS_HEIR);
  valueFrom(world, 'archiveSeason', {}, AS_HEIR);
  const { title } = valueFrom(world, 'readClosing', {}, AS_HEIR);
  for (let click = 0; click < 5; click += 1) {
    if (valueFrom(world, 'purgeSeason', { title }, AS_HEIR).stage === 'purged') return;
  }
}

describe('a workbook through its year', () => {
  it('keeps its figures, sends nothing twice, and holds nobody’s data in the end', () => {
    const opened = openKept(RELEASES[0] ?? '', files);
    const world = worldOf(opened);
    const { clock } = world.workspace;
    const before = { entries: settledOf(opened.kept.report), tally: opened.kept.report.tally };
    clock.advanceTo('2019-09-04T13:30:00+08:00');
    expect(figuresOf(opened, OWNER)).toEqual(before);

    const digests = handOver(opened, world);
    expect(figuresOf(opened)).toEqual(before);
    expect(digests.length).toBeGreaterThan(15);
    expect(new Set(digests).size).toBe(digests.length);

    const mails = mailsOf(opened).length;
    restore(world);
    clock.advanceTo('2019-09-10T03:30:00+08:00');
    expect(figuresOf(opened)).toEqual(before);
    expect(mailsOf(opened)).toHaveLength(mails);

    const persons = personsOf(opened.kept, world);
    expect(leaksOf(world, persons).length).toBeGreaterThan(20);
    close(world);
    expect(leaksOf(world, persons)).toEqual([]);
    expect(valueFrom(world, 'readClosing', {}, AS_HEIR).formerOwners).toEqual([OWNER]);
    expect(figuresOf(opened)).toEqual(before);

    const roster = rowsOf(world, 'roster');
    expect(valueFrom(world, 'beginNext', { campaign: NEXT }, AS_HEIR)).toEqual({ undone: [] });
    expect(rowsOf(world, 'roster')).toEqual(roster);
    play(world, submitted('n1', {}, '2019-09-10T05:10:00+08:00'));
    expect(rowsOf(world, 'activity').map(({ cells }) => cells.number)).toEqual(['HD-2020-0001']);
    expect(leaksOf(world, persons)).toEqual([]);
  }, 300_000);
});
