/** A season that is played to its end, and the search of everything that it keeps for persons. */

import type { SeasonReport } from '../../src/app/calls/report-season.ts';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { decided, on, pasted, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { knownWorld } from './known-world.ts';
import { bookOf, OWNER, openWorld, play, type World } from './open-world.ts';
import { valueFrom } from './review-world.ts';

/** What nothing may be left of after the purge. */
const SECRETS = [
  '乔示范',
  '13820451234',
  '022-65301111',
  '沈样本',
  '13920456789',
  'shen.sample@example.net',
  '天津市滨海新区示例路8号',
  '范联络',
  '022-65302222',
  '欧阳测试',
  '林合作',
];

const ON = (day: string, time = '09:00') => on(day, time);

const WORKS = [
  submittedWork(
    'w1',
    {
      title: '沈样本的故事',
      authorName: '沈样本',
      authorPhone: '13920456789',
      authorEmail: 'shen.sample@example.net',
      authorAddress: '天津市滨海新区示例路8号',
      contactName: '范联络',
      contactPhone: '022-65302222',
    },
    ON('08-20', '09:20'),
  ),
  submittedWork(
    'w2',
    { title: '合作的歌', authorName: '欧阳测试、林合作', contactName: '范联络', contactPhone: '022-65302222' },
    ON('08-20', '09:25'),
  ),
];

/** Activities and works with persons in every corner: fields, titles, notes, reasons of decisions. */
export function playedSeason(files: ProjectFiles): World {
  return knownWorld('played', files, playSeason).world;
}

function playSeason(files: ProjectFiles): World {
  const world = openWorld(files);
  play(
    world,
    submitted('r1', { contactName: '乔示范', contactPhone: '13820451234' }, ON('08-20')),
    submitted(
      'r2',
      {
        title: '网上练兵（乔示范主讲）',
        contactName: '范联络',
        contactPhone: '022-65302222',
        note: '联系乔示范 138 2045 1234',
      },
      ON('08-20', '09:10'),
    ),
    ...WORKS,
    pasted(
      'p1',
      {
        title: '职工上网课',
        heldOn: '2019-05-06',
        contactName: '乔示范',
        contactPhone: '022-65301111',
        source: '电话',
      },
      ON('08-20', '09:30'),
    ),
    decided('r1', 'approve', { at: ON('08-20', '10:00') }),
    decided('r2', 'return', { at: ON('08-20', '10:10'), reason: '请与范联络核对' }),
    decided('w1', 'approve', { at: ON('08-20', '10:20') }),
  );
  world.workspace.clock.advanceTo(ON('08-20', '12:00'));
  // What a backup holds comes back by restoring it.
  valueFrom(world, 'storeBackup', {});
  return world;
}

/** Every text that the Workspace keeps, by where: cells, notes, properties, caches, answers, files. */
function textsKept(world: World): [place: string, text: string][] {
  const { caches, drive, forms, properties } = world.workspace.parts;
  const sheets = bookOf(world).sheets.flatMap((sheet): [string, string][] =>
    sheet.rows.flatMap((row): [string, string][] => [
      [`${sheet.name} cells`, JSON.stringify(row?.contents ?? [])],
      [`${sheet.name} notes`, JSON.stringify(row?.notes ?? {})],
    ]),
  );
  return [
    ...sheets,
    ['properties', JSON.stringify(properties.read())],
    ['caches', JSON.stringify(caches.read())],
    ['responses', JSON.stringify([...forms.files.values()].map(({ responses }) => responses))],
    ...drive.all().map(({ appProperties, content, name }): [string, string] => {
      // Our own archives and papers store what is in them as it is.
      const bytes = Buffer.from(content?.base64 ?? '', 'base64').toString('utf8');
      return [`file ${name}`, JSON.stringify([name, appProperties, content?.text ?? '', bytes])];
    }),
  ];
}

/** Where secrets are still found. */
export function leaks(world: World, secrets: readonly string[] = SECRETS): string[] {
  return textsKept(world).flatMap(([place, text]) =>
    secrets.flatMap((secret) => (spellings(secret).some((one) => text.includes(one)) ? [`${place}: ${secret}`] : [])),
  );
}

const spellings = (secret: string): string[] => [secret, secret.replace(/-/g, '')];

/** What the season came to, without what anybody wrote. */
export function figures(world: World) {
  const result = world.workspace.run({ as: OWNER, call: 'seasonReport', surface: 'editor' });
  if (!result.ok) throw new Error(result.error.message);
  const { entries, tally } = result.value as SeasonReport;
  return {
    tally,
    entries: entries.map(({ counts, issues, number, state, version, why }) => {
      return { counts, issues, number, state, version, why };
    }),
  };
}

/** The title that confirms a purge. */
export const titleOf = (world: World): string => valueFrom(world, 'readClosing', {}).title;

/** Seals a season although entries are undecided. */
export function sealedSeason(files: ProjectFiles): World {
  return knownWorld('sealed', files, sealSeason).world;
}

function sealSeason(files: ProjectFiles): World {
  const world = playedSeason(files);
  valueFrom(world, 'sealSeason', { isDespite: true });
  return world;
}

/** Purges a sealed season, by as many clicks as it takes. */
export function purged(world: World): World {
  for (let click = 0; click < 5; click += 1) {
    if (valueFrom(world, 'purgeSeason', { title: titleOf(world) }).stage === 'purged') return world;
  }
  throw new Error('not purged after five clicks');
}
