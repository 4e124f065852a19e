/** The report of a season as files: the same bytes each time, and nothing of anybody else's touched. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { sayTerminal } from '../../src/messages/desk/terminal/say.ts';
import { openSeason, type Player } from '../../src/season/play-season.ts';
import { reportSeason } from '../../src/season/report.ts';
import { MARKER } from '../../src/season/report-folder.ts';
import { writeReport } from '../../src/season/write-report.ts';
import { bundle } from '../built-bundle.ts';
import { on, seasonOf, submitted } from '../oracle/tiny-season.ts';
import { knownSeason } from './known-season.ts';

const words = sayTerminal('en');

let files: Record<string, string>;
let folder: string;

beforeAll(async () => {
  files = await bundle();
  folder = mkdtempSync(join(tmpdir(), 'write-report-'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** A season of one morning, played to its end. */
function played(...events: object[]): Player {
  const file = { ...seasonOf(), until: on('08-20', '13:00'), events };
  const opened = openSeason(knownSeason(file), { files, tell: () => undefined });
  if (!opened.ok) throw new Error(opened.reason);
  opened.player.playUntil(opened.player.season.until);
  return opened.player;
}

describe('writeReport', () => {
  it('gives the same bytes for the same season, and mails that a mail program reads', async () => {
    const events = [submitted('r1'), { at: on('08-20', '10:00'), do: 'run', what: 'summaries' }];
    const written = [];
    for (const name of ['one', 'two']) {
      expect(await writeReport(reportSeason(played(...events)), join(folder, name), words)).toBe(null);
      written.push(readAll(join(folder, name)));
    }
    expect(written[1]).toEqual(written[0]);
    const name = Object.keys(written[0] ?? {}).find((each) => each.endsWith('.eml')) ?? '';
    // The seconds are virtual time, which grows with every call that the receipt's run makes.
    expect(name).toMatch(/^mail\/0001-20190820T09000\d-receipt-TG\.eml$/);
    const mail = await PostalMime.parse(written[0]?.[name] ?? '');
    expect(mail.to?.map((each) => each.address)).toEqual(['tg@example.org']);
    expect(mail.text).toContain('HD-2019-0001');
  });

  it('replaces what a rehearsal wrote, and nothing else', async () => {
    const out = join(folder, 'kept');
    const player = played(submitted('r1'));
    await writeReport(reportSeason(player), out, words);
    writeFileSync(join(out, 'mail', 'old.eml'), 'kept by somebody');
    writeFileSync(join(out, 'notes.txt'), 'mine');
    await writeReport({ ...reportSeason(player), mails: [] }, out, words);
    expect(readdirSync(out).sort()).toEqual([MARKER, 'mail', 'notes.txt', 'report.json']);
    expect(readdirSync(join(out, 'mail'))).toEqual(['old.eml']);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

function readAll(path: string): Record<string, string> {
  const found = readdirSync(path, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    found.map((each) => {
      const file = join(each.parentPath, each.name);
      return [file.slice(path.length + 1), readFileSync(file, 'utf8')];
    }),
  );
}
