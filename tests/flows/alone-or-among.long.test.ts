/** Random seasons played twice, with the index and without it: every cell and every mail comes out the same. */

import { beforeAll, expect, it } from '@jest/globals';
import { openSeason, type Player } from '../../src/season/play-season.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { bundle } from '../built-bundle.ts';
import { randomSeason } from '../oracle/random-season.ts';
import { describeInAll, everyNth } from '../thoroughness.ts';
import { forgetIndex, recordedAlone } from './alone-world.ts';

let files: Record<string, string>;

beforeAll(async () => {
  files = await bundle();
}, 300_000);

/** Of a moment its day alone: how long a run took is its own; where a copy stands in its hidden sheet is nobody's. */
const timeless = (text: string) => text.replaceAll(/\d\d:\d\d(:\d\d)?/gu, '');

interface Played {
  sheets: Record<string, string[]>;
  mails: string[];
  alone: number;
}

function playedOut(seed: number, faults: boolean, isIndexed: boolean): Played {
  const read = readSeason(JSON.stringify(randomSeason(seed, { faults })), '.');
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files, tell: () => {} });
  if (!opened.ok) throw new Error(opened.reason);
  const { player } = opened;
  const { workspace } = player;
  const alone = recordedAlone(workspace);
  for (const { at } of read.season.events) {
    workspace.clock.advanceTo(new Date(Date.parse(at)).toISOString());
    if (!isIndexed) forgetIndex(workspace);
    player.playNext();
  }
  player.playUntil(read.season.until);
  const mails = workspace.mailbox.map(({ subject, text, to }) => timeless(JSON.stringify([to, subject, text])));
  return { sheets: sheetsOf(player), mails, alone: alone() };
}

function sheetsOf({ spreadsheetId, workspace }: Player): Played['sheets'] {
  const file = workspace.parts.spreadsheets.files.get(spreadsheetId);
  if (!file) throw new Error('no workbook');
  return Object.fromEntries(
    file.sheets.map(({ name, rows }) => {
      const lines = rows.flatMap((row) => (row ? [timeless(JSON.stringify(row.contents))] : []));
      return [name, name === '台账存底' ? lines.sort() : lines];
    }),
  );
}

describeInAll('a random season', () => {
  it.each(
    everyNth(
      [
        [11, true],
        [12, true],
        [13, false],
        [14, true],
      ] as const,
      4,
    ),
  )(
    'of seed %i, faults %s, is the same with the index as without',
    (seed, faults) => {
      const [indexed, plain] = [playedOut(seed, faults, true), playedOut(seed, faults, false)];
      expect(plain.alone).toBe(0);
      expect(indexed.mails).toEqual(plain.mails);
      expect(indexed.sheets).toEqual(plain.sheets);
      // Not more than a few: such a season is full of entries that are much alike.
      expect(indexed.alone).toBeGreaterThan(0);
    },
    900_000,
  );
});
