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
  const sizes = new Map(listing.map(({ name, bytes }) => [name.normalize('NFC'), bytes]));
  const pathsOf = (...parts: PacketPart[]) => plan.files.filter(({ is }) => parts.includes(is)).map(({ path }) => path);
  const lacking = (part: PacketPart, code: GapCode) =>
    pathsOf(part)
      .filter((path) => !sizes.get(path))
      .map((path) => gap(code, lastOf(path), aboveOf(path)));
  const isThere = (folder: string) => [...sizes.keys()].some((path) => path.startsWith(`${folder}/`));
  const absent = (folders: readonly string[]) =>
    [...new Set(folders)]
      .filter((folder) => !isThere(folder))
      .map((folder) => gap('folderMissing', lastOf(folder), aboveOf(folder)));
  const tops = [...new Set([...sizes.keys()].map(topOf))];
  const projects = pathsOf('about').map(topOf);
  const lists = pathsOf('links');
  const gaps: [PointCode, PacketGap[]][] = [
    ...(plan.kind === 'city'
      ? ([
          ['projects', [...absent(projects), ...outOfOrder(projects, tops)]],
          ['sheets', lacking('about', 'sheetMissing')],
          ['catalogue', lacking('catalogue', 'catalogueMissing')],
        ] as [PointCode, PacketGap[]][])
      : ([
          ['oneFolder', [...absent([plan.name]), ...beside(plan.name, tops)]],
          ['authorFolders', absent(pathsOf('authorForm').map(aboveOf))],
          ['forms', lacking('authorForm', 'formMissing')],
          ['topics', lacking('topicsForm', 'formMissing')],
        ] as [PointCode, PacketGap[]][])),
    ['works', plan.expected.flatMap((work) => workGaps(lists, work, { sizes, worksAre }))],
    ['nothingElse', strays(plan, listing)],
    ['names', listing.flatMap(nameGaps)],
  ];
  return gaps.map(([point, found]) => ({ point, ok: found.length === 0, gaps: found }));
}

const gap = (code: GapCode, name: string, folder = ''): PacketGap => ({ code, name, folder });

const beside = (name: string, tops: readonly string[]): PacketGap[] =>
  tops.filter((top) => top !== name).map((top) => gap('besideFolder', top));

/** Folders that stand behind one that should follow them. */
function outOfOrder(projects: readonly string[], tops: readonly string[]): PacketGap[] {
  const found = tops.filter((top) => projects.includes(top));
  const placeOf = (top: string) => projects.indexOf(top);
  return found
    .filter((top, index) => found.slice(0, index).some((before) => placeOf(before) > placeOf(top)))
    .map((top) => gap('outOfOrder', top));
}

function workGaps(
  lists: readonly string[],
  { files, folder, isNeeded, links, title }: ExpectedWork,
  { sizes, worksAre }: { sizes: ReadonlyMap<string, number>; worksAre: 'inside' | 'elsewhere' },
): PacketGap[] {
  if (files.length === 0) {
    if (links.length === 0) return isNeeded ? [gap('workMissing', title, folder)] : [];
    const list = lists.find((path) => aboveOf(path) === folder);
    return list && !sizes.get(list) ? [gap('linksMissing', title, folder)] : [];
  }
  return files.flatMap(({ name, bytes }) => {
    const size = sizes.get(`${folder}/${name}`);
    if (worksAre === 'elsewhere' || size === bytes) return [];
    return [gap(size === undefined ? 'workMissing' : size === 0 ? 'workEmpty' : 'workDiffers', name, folder)];
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
  return parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

function nameGaps({ name, isUtf8 }: Listed): PacketGap[] {
  if (!isUtf8) return [gap('nameNotUtf8', name)];
  return name.replace(/\/$/, '').split('/').every(isSafeName) ? [] : [gap('nameUnsafe', name)];
}

const topOf = (path: string): string => path.split('/')[0] ?? '';

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const aboveOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
