/** Holds a zip against the notice, point by point, and names what is not as it asks. */

import type { ExpectedWork, Packet, PacketFile, PacketPart } from './packet.ts';
import type { ZipEntry } from './read-zip.ts';
import { isSafeName, nameKey } from './safe-name.ts';

/** What the notice asks of a unit's packet, what the district asks of the city's, and what is asked of both. */
export type PointCode =
  | 'oneFolder'
  | 'authorFolders'
  | 'forms'
  | 'projects'
  | 'sheets'
  | 'works'
  | 'topics'
  | 'catalogue'
  | 'nothingElse'
  | 'names';

export type GapCode =
  | 'folderMissing'
  | 'besideFolder'
  | 'outOfOrder'
  | 'formMissing'
  | 'sheetMissing'
  | 'linksMissing'
  | 'catalogueMissing'
  | 'workMissing'
  | 'workEmpty'
  | 'workDiffers'
  | 'stray'
  | 'twice'
  | 'nameNotUtf8'
  | 'nameUnsafe';

/** What is not as it should be: `name` of a file or work, `folder` in which it is missing; '' where there is none. */
export interface PacketGap {
  code: GapCode;
  name: string;
  folder: string;
}

export interface PacketPoint {
  point: PointCode;
  ok: boolean;
  gaps: readonly PacketGap[];
}

/** Of a packet, what its zip is held against. Plain JSON, so that a page can have it. */
export interface PacketPlan extends Pick<Packet, 'kind' | 'name' | 'expected'> {
  files: readonly Pick<PacketFile, 'path' | 'is'>[];
}

type Listed = Pick<ZipEntry, 'name' | 'bytes' | 'isUtf8'>;

/**
 * What each point of the notice finds in the zip, those that are as they should be included.
 *
 * @param listing of the zip as it was read back.
 * @param worksAre `inside` where works are packed; `elsewhere` where the server packs papers alone: then a file that
 * was received counts as handed in.
 * @example
 * checkPacket(packet, listing, 'elsewhere').filter(({ ok }) => !ok)
 * // → [{ point: 'forms', ok: false, gaps: [{ code: 'formMissing', name: '', folder: '塘沽街道总工会/王示例+…' }] }]
 */
export function checkPacket(
  plan: PacketPlan,
  listing: readonly Listed[],
  worksAre: 'inside' | 'elsewhere',
): PacketPoint[] {
  const zip = {
    sizes: new Map(listing.map(({ name, bytes }) => [name.normalize('NFC'), bytes])),
    // Folders may stand in a zip by themselves.
    tops: [...new Set(listing.map(({ name }) => name.normalize('NFC').split('/')[0] ?? ''))],
  };
  const point = (code: PointCode, gaps: readonly PacketGap[]) => ({ point: code, ok: gaps.length === 0, gaps });
  const common = [
    point('nothingElse', strays(plan, listing)),
    point(
      'names',
      listing.flatMap((one) => nameGaps(one)),
    ),
  ];
  const works = point(
    'works',
    plan.expected.flatMap((work) => workGaps(plan, work, { ...zip, worksAre })),
  );
  if (plan.kind === 'city') {
    return [
      point('projects', projectGaps(plan, zip)),
      point('sheets', lacking(plan, zip, { is: 'about', code: 'sheetMissing' })),
      works,
      point('catalogue', lacking(plan, zip, { is: 'catalogue', code: 'catalogueMissing' })),
      ...common,
    ];
  }
  return [
    point('oneFolder', topGaps(plan, zip)),
    point('authorFolders', folderGaps(plan, zip)),
    point('forms', lacking(plan, zip, { is: 'authorForm', code: 'formMissing' })),
    works,
    point('topics', lacking(plan, zip, { is: 'topicsForm', code: 'formMissing' })),
    ...common,
  ];
}

interface Zip {
  sizes: ReadonlyMap<string, number>;
  tops: readonly string[];
}

const gap = (code: GapCode, name: string, folder = ''): PacketGap => ({ code, name, folder });

function lacking({ files }: PacketPlan, { sizes }: Zip, wanted: { is: PacketPart; code: GapCode }): PacketGap[] {
  return files
    .filter(({ path, is }) => is === wanted.is && !sizes.get(path))
    .map(({ path }) => gap(wanted.code, lastOf(path), aboveOf(path)));
}

function topGaps({ name }: PacketPlan, { tops }: Zip): PacketGap[] {
  const beside = tops.filter((top) => top !== name).map((top) => gap('besideFolder', top));
  return tops.includes(name) ? beside : [gap('folderMissing', name), ...beside];
}

function folderGaps({ files }: PacketPlan, { sizes }: Zip): PacketGap[] {
  const inZip = [...sizes.keys()];
  return files
    .filter(({ is }) => is === 'authorForm')
    .map(({ path }) => aboveOf(path))
    .filter((folder) => !inZip.some((path) => path.startsWith(`${folder}/`)))
    .map((folder) => gap('folderMissing', lastOf(folder), aboveOf(folder)));
}

/** Folders of projects stand in the zip, in the order of the notice. */
function projectGaps({ files }: PacketPlan, { tops }: Zip): PacketGap[] {
  const wanted = [...new Set(files.filter(({ is }) => is === 'about').map(({ path }) => path.split('/')[0] ?? ''))];
  const found = tops.filter((top) => wanted.includes(top));
  const places = found.map((top) => wanted.indexOf(top));
  return [
    ...wanted.filter((top) => !found.includes(top)).map((top) => gap('folderMissing', top)),
    ...found
      .filter((_, at) => places.slice(0, at).some((before) => before > (places[at] ?? 0)))
      .map((top) => gap('outOfOrder', top)),
  ];
}

function workGaps(
  { files: papers }: PacketPlan,
  { files, folder, isNeeded, links, title }: ExpectedWork,
  { sizes, worksAre }: Zip & { worksAre: 'inside' | 'elsewhere' },
): PacketGap[] {
  if (files.length === 0) {
    if (links.length === 0) return isNeeded ? [gap('workMissing', title, folder)] : [];
    const list = papers.find(({ path, is }) => is === 'links' && aboveOf(path) === folder);
    return list && !sizes.get(list.path) ? [gap('linksMissing', title, folder)] : [];
  }
  if (worksAre === 'elsewhere') return [];
  return files.flatMap(({ name, bytes }) => {
    const size = sizes.get(`${folder}/${name}`);
    if (size === undefined) return [gap('workMissing', name, folder)];
    if (size === 0) return [gap('workEmpty', name, folder)];
    return size === bytes ? [] : [gap('workDiffers', name, folder)];
  });
}

function strays({ expected, files }: PacketPlan, listing: readonly Listed[]): PacketGap[] {
  const works = expected.flatMap(({ files: own, folder }) => own.map(({ name }) => `${folder}/${name}`));
  const wanted = new Set([...files.map(({ path }) => path), ...works]);
  const folders = new Set([...wanted].flatMap((path) => foldersOf(path)));
  const seen = new Set<string>();
  return listing.flatMap(({ name: given }) => {
    const name = given.normalize('NFC');
    const isTwice = seen.has(nameKey(name));
    seen.add(nameKey(name));
    if (!wanted.has(name) && !folders.has(name)) return [gap('stray', name)];
    return isTwice ? [gap('twice', name)] : [];
  });
}

/** `a/b/c` is in `a/` and `a/b/`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => `${parts.slice(0, at + 1).join('/')}/`);
}

function nameGaps({ name, isUtf8 }: Listed): PacketGap[] {
  if (!isUtf8) return [gap('nameNotUtf8', name)];
  return name.replace(/\/$/, '').split('/').every(isSafeName) ? [] : [gap('nameUnsafe', name)];
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const aboveOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
