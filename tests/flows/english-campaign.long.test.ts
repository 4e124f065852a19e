/** A campaign in English and in the zone of New York: nothing that it shows, mails or prints has a Chinese sign. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Workspace } from '../../src/offline/workspace.ts';
import { openSeason, type Player } from '../../src/season/play-season.ts';
import { reportSeason } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { bundle } from '../built-bundle.ts';
import { ownWordsShown } from '../tidy/own-words.ts';
import { shownTexts } from './shown-texts.ts';

/** Letters, marks and brackets of Chinese text, full-width ones among them. */
const CHINESE = /[\p{Script=Han}\u3001-\u301f\uff01-\uff5e]/u;
const OWNER = 'owner@example.org';

const SITES = [
  ['NORTH', 'North Garden'],
  ['SOUTH', 'South Garden'],
  ['QUIET', 'Quiet Corner'],
];

const at = (day: string, time = '10:00') => `2027-${day}T${time}:00-04:00`;
const day = (id: string, site: string, answers: object, when: string) => ({
  at: when,
  do: 'submit',
  id,
  form: 'event',
  answers: {
    site,
    name: `Garden day ${id}`,
    heldOn: 'June 8, 2027',
    people: '45 people',
    activities: ['Planting, weeding, watering', 'Teaching'],
    kind: 'Open day',
    minutes: '2 hours',
    person: 'Sample Person',
    phone: '+1 (212) 555-0100',
    pledge: true,
    ...answers,
  },
});
const run = (what: string, when: string) => ({ at: when, do: 'run', what });
const review = (entry: string, decision: string, when: string, more: object = {}) => {
  return { at: when, do: 'review', entry, decision, by: OWNER, ...more };
};
const poster = (id: string, answers: object, when: string) => ({
  at: when,
  do: 'submit',
  id,
  form: 'poster',
  answers: {
    site: 'North Garden',
    name: 'Sunflowers: a study',
    madeOn: 'June 2027',
    artist: 'Sample Artist',
    link: 'https://example.org/poster',
    person: 'Sample Person',
    phone: '212 555 0100',
    pledge: true,
    ...answers,
  },
});

const EVENTS = [
  day('g1', 'North Garden', {}, at('06-10')),
  day(
    'g2',
    'South Garden',
    { heldOn: '6.8.2027', email: 'first@example.org', kind: 'Harvest, supper' },
    at('06-10', '11:00'),
  ),
  day(
    'g3',
    'North Garden',
    { name: 'River day', heldOn: '6/9/2027', partner: 'North Garden, South Garden' },
    at('06-11'),
  ),
  day(
    'g4',
    'South Garden',
    { name: 'River day', heldOn: '9 June 2027', partner: 'South Garden' },
    at('06-11', '11:00'),
  ),
  day('g5', 'North Garden', { name: 'Garden Day G1' }, at('06-11', '12:00')),
  day('g6', 'North Garden', { name: 'Early day', heldOn: 'May 3, 2027', photos: 'see mail' }, at('06-11', '12:30')),
  {
    at: at('06-14'),
    do: 'paste',
    id: 'p1',
    form: 'event',
    cells: {
      site: 'South Garden',
      name: 'Long day, many hands',
      heldOn: 'June 3–7, 2027',
      people: 'about 600',
      activities: ['Digging'],
      source: 'By mail',
      receivedOn: 'June 12 (by mail)',
    },
  },
  review('g1', 'approve', at('06-15')),
  review('g3', 'approve', at('06-15', '10:10')),
  review('g4', 'approve', at('06-15', '10:20')),
  review('g2', 'approve', at('06-15', '10:25')),
  review('g2', 'return', at('06-15', '10:30'), { reason: 'Please give the day.' }),
  review('g6', 'waive', at('06-15', '10:40'), { code: 'outsideWindow', reason: 'Looked at and found right.' }),
  { at: at('06-16'), do: 'resubmit', id: 'g2', answers: { heldOn: '25/6/2027', email: 'some@example.org' } },
  { at: at('06-17'), do: 'edit', entry: 'p1', cells: { people: '620' } },
  { at: at('06-17', '11:00'), do: 'zeroReport', unit: 'SOUTH', form: 'poster' },
  poster('w1', {}, at('06-17', '12:00')),
  poster('w2', { name: 'Sunflowers: a study', artist: 'Another Artist' }, at('06-17', '12:10')),
  review('w1', 'approve', at('06-18')),
  run('digest', at('06-18', '11:00')),
  run('summaries', at('06-18', '12:00')),
  run('packets', at('06-18', '12:00')),
  run('report', at('06-18', '12:00')),
  run('callList', at('06-18', '12:00')),
  run('reminders', at('08-05')),
  day('last', 'North Garden', { name: 'Last minute', heldOn: 'Aug 12, 2027' }, at('08-13', '23:30')),
  day('late', 'North Garden', { name: 'A minute late', heldOn: '8/12/2027' }, at('08-14', '00:05')),
];

let player: Player;
let files: Record<string, string>;
const folder = mkdtempSync(join(tmpdir(), 'english-'));

beforeAll(async () => {
  const season = {
    campaign: JSON.parse(readFileSync('tests/flows/english-campaign.json', 'utf8')),
    roster: SITES.map(([id, name]) => {
      return { id, name, kind: 'site', contacts: [`${id?.toLowerCase()}@example.org`], target: 3 };
    }),
    staff: [OWNER, 'clerk@example.org'],
    office: { name: 'Sample Gardener', phone: '212-555-0100', email: 'gardens@example.org' },
    events: EVENTS,
    until: at('08-18', '00:00'),
  };
  const read = readSeason(JSON.stringify(season), '.');
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files: await bundle(), tell: () => undefined });
  if (!opened.ok) throw new Error(opened.reason);
  player = opened.player;
  player.playUntil(read.season.until);
  player.workspace.save(folder);
  files = Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  );
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every text of a state, with the way to it, that has a Chinese sign. */
function chineseIn(value: unknown, path = ''): string[] {
  // What an answer is held to is read by nobody, and takes what is typed with full-width signs.
  if (path.endsWith('.validation.pattern')) return [];
  if (typeof value === 'string') return CHINESE.test(value) ? [`${path}: ${value.slice(0, 120)}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(CHINESE.test(key) ? [`${path}: ${key}`] : []),
    ...chineseIn(inner, `${path}.${key}`),
  ]);
}

const ask = (workspace: Workspace, name: string, input: object, language: string | null = 'en'): unknown => {
  const result = workspace.run({ as: OWNER, call: 'call', args: [name, input, language], surface: 'sidebar' });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('an English campaign', () => {
  it('keeps nothing in Chinese: not in sheets, notes, drop-downs, forms, mails, properties or names of files', () => {
    const states = Object.entries(files).filter(([name]) => !name.includes('script'));
    expect(states.flatMap(([name, text]) => chineseIn(JSON.parse(text), name))).toEqual([]);
  });

  it('shows no word of 2019', () => {
    expect(ownWordsShown(shownTexts(player, OWNER), player.season.campaignText)).toEqual([]);
  });

  it('sends what it has to send', () => {
    const { mails } = reportSeason(player).report;
    const kinds = new Set(mails.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      ['digest', 'districtDigest', 'escalation', 'receipt', 'reminder', 'returned', 'updated'].sort(),
    );
  });

  it('prints every paper and packet in English, in typefaces of English', () => {
    const { files: made, report } = reportSeason(player);
    expect(new Set(report.documents.map(({ kind }) => kind))).toEqual(
      new Set(['summary', 'annex1', 'districtAnnex1', 'worksTable', 'catalogue', 'cityReport', 'brief', 'callList']),
    );
    expect(made.length).toBeGreaterThan(10);
    const texts = made.flatMap(({ content, file }) => textsOf(file, content));
    expect(texts.filter(({ name, text }) => CHINESE.test(name) || CHINESE.test(text)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('shows its menu in English, and answers whoever has chosen no language in it', () => {
    const { workspace } = player;
    workspace.open({ as: OWNER });
    expect(chineseIn(workspace.screen(OWNER).menus)).toEqual([]);
    const calls = ['readProgress', 'readMaterials', 'readSettings', 'readSelection'].map((name) => {
      return ask(workspace, name, {}, null);
    });
    expect(chineseIn(calls)).toEqual([]);
    expect(calls.map((answer) => (answer as { ok: boolean }).ok)).toEqual([true, true, true, true]);
  });

  it('reads days, numbers and choices as they are written', () => {
    const { entries } = reportSeason(player).report;
    const codes = (id: string) => entries[id]?.issues.map(({ code }) => code);
    expect(entries.g1?.values).toMatchObject({
      heldOn: '2027-06-08',
      people: 45,
      minutes: 7200,
      activities: ['planting', 'teaching'],
    });
    expect([codes('g1'), codes('g2'), codes('g6')]).toEqual([[], ['futureDate'], ['outsideWindow', 'badLink']]);
    expect(entries.g2?.values).toMatchObject({ heldOn: '2027-06-25', kind: 'Harvest, supper' });
    expect(codes('g3')).toEqual(['joint']);
    expect(codes('g5')).toEqual(['duplicate']);
    expect(entries.p1?.values).toMatchObject({ heldOn: '2027-06-03', people: 620 });
    expect(codes('p1')).toEqual(['unusual', 'unknownChoice']);
    expect(entries.w1?.values).toMatchObject({ madeOn: '2027-06' });
  });

  it('counts days in its own zone: half past eleven at night on the day of the deadline is in time', () => {
    const { entries } = reportSeason(player).report;
    const isLate = (id: string) => entries[id]?.issues.some(({ code }) => code === 'late');
    expect([isLate('last'), isLate('late')]).toEqual([false, true]);
  });
});

type Named = { name: string; text: string };

/** The texts of a file, and of the files in it, by name. */
function textsOf(name: string, content: string | Buffer | Uint8Array): Named[] {
  if (typeof content === 'string') return [{ name, text: content }];
  const isPacked = /\.(?:docx|zip)$/u.test(name);
  if (!isPacked) return [{ name, text: Buffer.from(content).toString('utf8') }];
  return Object.entries(unzipSync(new Uint8Array(content))).flatMap(([inner, bytes]) => {
    return /\.(?:docx|zip)$/u.test(inner)
      ? textsOf(`${name}/${inner}`, bytes)
      : [{ name: `${name}/${inner}`, text: strFromU8(bytes) }];
  });
}
