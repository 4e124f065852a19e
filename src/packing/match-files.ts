/** Finds which work or activity each chosen file belongs to, by number, title, folder and content. */

import { folded, titleKey } from '../domain/intake/read-text.ts';
import type { ExpectedFile } from '../packing-view.ts';

export interface ChosenFile {
  /** From the chosen folder, with / between its parts; unique. */
  path: string;
  /** As its bytes say; '' where that is not known. */
  format: string;
  /** The same for the same content; '' where it was not worked out. */
  identity: string;
  bytes: number;
  sha256: string;
}

/** Why somebody has to look again. */
export type Doubt =
  | 'severalWorks'
  | 'severalFiles'
  | 'otherChosen'
  | 'folderOnly'
  | 'titleOnly'
  | 'otherFolder'
  | 'sameContent';

/** What a person said, by a file's path: the number of the work that has it, or '' for none. */
export type Settled = ReadonlyMap<string, string>;

export interface FileMatch {
  /** Numbers that it may belong to; [] where it belongs nowhere. */
  works: string[];
  doubts: Doubt[];
  /** Another file with the same content, by its path; null where there is none. */
  sameAs: string | null;
}

interface Work {
  expected: ExpectedFile;
  number: RegExp;
  /** The last part of the number: most paths do not have it, and are done with. */
  tail: string;
  title: string;
  isOneSign: boolean;
  author: string;
  folder: string;
  /** Of the folder, without the author. */
  unit: string;
  /** Sha256, and name with size, of what is recorded. */
  recorded: Set<string>;
}

interface Place {
  stem: string;
  folders: string[];
  rawStem: string;
  rawFolders: string[];
  rawPath: string;
  nameAndSize: string;
}

/** How surely a file belongs to a work; what is not told apart by rank is told apart by a person. */
const RANKS = { number: 5, recorded: 4, numberOfFolder: 3, titleAndFolder: 3, title: 2, folder: 1 } as const;

/** A shorter title stands in too many names by chance. */
const SURE_TITLE = 4;
/** Disks cut long names: so many signs at the beginning of a title are enough. */
const SURE_START = 12;
/** In an author's folder these are forms and lists, unless they bear a title. */
const PAPERS = ['DOC', 'DOCX', 'XLSX', 'PPTX', 'PDF', 'ZIP', ''];

/**
 * Matches files with works; the answer has every file by its path.
 *
 * Sure is: the number in the name or a folder; the title in the name of a file that lies in 作者+推荐单位; a long title
 * that only one work bears; what is recorded already. All else is doubtful. Several different files for one work are
 * doubtful, all of them; photographs of an activity may be as many as there are.
 *
 * What a person has settled stands, and settles nothing of the others: beside a file that was given to their work they
 * stay doubtful, and what repeats its content is set aside or doubtful as before.
 *
 * @example
 * matchFiles([{ path: '收到/王示例+塘沽街道总工会/巧手.mp4', … }], works).get('收到/王示例+塘沽街道总工会/巧手.mp4')
 * // → { works: ['ZP-2019-0001'], doubts: [], sameAs: null }
 */
export function matchFiles(
  files: readonly ChosenFile[],
  expected: readonly ExpectedFile[],
  settled: Settled = new Map(),
): ReadonlyMap<string, FileMatch> {
  const works = expected.map(workOf);
  const matches = new Map(
    files.map((file) => {
      const number = settled.get(file.path);
      return [file.path, number === undefined ? matchOf(file, works) : settledMatch(number)];
    }),
  );
  const evidence = new Set(expected.filter(({ isEvidence }) => isEvidence).map(({ number }) => number));
  compareContents(files, matches, settled);
  doubtSeveral(matches, evidence, settled);
  return matches;
}

function settledMatch(number: string): FileMatch {
  return { works: number === '' ? [] : [number], doubts: [], sameAs: null };
}

function keyOf(text: string): string {
  const key = titleKey(text);
  // A title of emoji only has no key.
  return key === '' ? folded(text).toLowerCase().trim() : key;
}

function workOf(expected: ExpectedFile): Work {
  const parts = folded(expected.number)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const number = parts.join('[-_. ]*');
  const author = titleKey(expected.author);
  const folder = titleKey(expected.folder.split('/').at(-1) ?? '');
  const title = keyOf(expected.title);
  return {
    expected,
    number: new RegExp(`(?<![a-z0-9])${number}(?!\\d)`, 'u'),
    tail: parts.at(-1) ?? '',
    title,
    isOneSign: [...title].length === 1,
    author,
    folder,
    unit: folder.replace(author, ''),
    recorded: new Set(expected.recorded.flatMap(({ name, bytes, sha256 }) => [sha256, `${name} ${bytes}`])),
  };
}

function placeOf({ bytes, path }: ChosenFile): Place {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  const stem = name.replace(/(?<=.)\.[^.]{1,8}$/, '');
  const raw = (text: string) => folded(text).toLowerCase();
  return {
    stem: keyOf(stem),
    folders: parts.map(keyOf),
    rawStem: raw(stem),
    rawFolders: parts.map(raw),
    rawPath: raw(path),
    nameAndSize: `${name} ${bytes}`,
  };
}

function matchOf(file: ChosenFile, works: readonly Work[]): FileMatch {
  const place = placeOf(file);
  const found = works.flatMap((work) => {
    const rank = rankOf(file, place, work);
    return rank === 0 ? [] : [{ work, rank }];
  });
  const most = Math.max(0, ...found.map(({ rank }) => rank));
  const best = longestTitles(
    found.filter(({ rank }) => rank === most).map(({ work }) => work),
    most,
  );
  if (best.length === 0) return { works: [], doubts: [], sameAs: null };
  return {
    works: best.map(({ expected }) => expected.number),
    doubts: doubtsOf(place, best, most, works),
    sameAs: null,
  };
}

function rankOf(file: ChosenFile, place: Place, work: Work): number {
  const mayBearNumber = work.tail !== '' && place.rawPath.includes(work.tail);
  if (mayBearNumber && work.number.test(place.rawStem)) return RANKS.number;
  const isRecorded = file.sha256 !== '' && work.recorded.has(file.sha256);
  if (isRecorded || work.recorded.has(place.nameAndSize)) return RANKS.recorded;
  if (mayBearNumber && place.rawFolders.some((folder) => work.number.test(folder))) return RANKS.numberOfFolder;
  const isInFolder = place.folders.some((folder) => isFolderOf(folder, work));
  if (bearsTitle(place, work)) return isInFolder ? RANKS.titleAndFolder : RANKS.title;
  const isPaper = PAPERS.includes(file.format);
  return isInFolder && !isPaper ? RANKS.folder : 0;
}

/** 作者+推荐单位, whichever stands first and whatever stands between. */
function isFolderOf(folder: string, { author, folder: expected, unit }: Work): boolean {
  if (expected === '') return false;
  if (folder === expected) return true;
  return author !== '' && unit !== '' && folder.includes(author) && folder.includes(unit);
}

function bearsTitle({ stem, rawStem, folders, rawFolders }: Place, { isOneSign, title }: Work): boolean {
  if (title === '') return false;
  // One sign stands in every other name.
  if (isOneSign) return stem === title || folders.includes(title);
  if (stem.includes(title) || rawStem.includes(title)) return true;
  if (folders.includes(title) || rawFolders.some((folder) => folder.includes(title) && title.length >= SURE_TITLE)) {
    return true;
  }
  return stem.length >= SURE_START && title.startsWith(stem);
}

/** Of works whose titles lie within one another, the longest: 创新之路 is not 创新. */
function longestTitles(works: Work[], rank: number): Work[] {
  if (rank !== RANKS.title && rank !== RANKS.titleAndFolder) return works;
  return works.filter(({ title }) => !works.some((other) => other.title !== title && other.title.includes(title)));
}

function doubtsOf(place: Place, best: readonly Work[], rank: number, works: readonly Work[]): Doubt[] {
  const [only] = best;
  if (only === undefined || best.length > 1) return ['severalWorks'];
  if (rank === RANKS.folder) return ['folderOnly'];
  if (rank !== RANKS.title) return [];
  const isElsewhere = works.some((work) => place.folders.some((folder) => isFolderOf(folder, work)));
  if (isElsewhere) return ['otherFolder'];
  return only.title.length >= SURE_TITLE || place.stem === only.title ? [] : ['titleOnly'];
}

interface Placed {
  path: string;
  match: FileMatch;
  /** A person has given it to its work. */
  isGiven: boolean;
}

/**
 * The same content twice: within one work the later file is a copy; in two works both are doubtful. What a person has
 * given to a work comes before all others.
 */
function compareContents(
  files: readonly ChosenFile[],
  matches: ReadonlyMap<string, FileMatch>,
  settled: Settled,
): void {
  const first = new Map<string, Placed>();
  const open = files.filter(({ path }) => !settled.has(path));
  for (const { identity, path } of [...files.filter(({ path }) => settled.has(path)), ...open]) {
    const match = matches.get(path);
    if (identity === '' || match === undefined || match.works.length === 0) continue;
    const placed = { path, match, isGiven: settled.has(path) };
    const earlier = first.get(identity);
    if (earlier === undefined) first.set(identity, placed);
    else if (!placed.isGiven) compare(placed, earlier);
  }
}

function compare({ match, path }: Placed, earlier: Placed): void {
  const other = earlier.match;
  match.sameAs = earlier.path;
  const [given = ''] = earlier.isGiven ? other.works : [];
  if (match.works.includes(given)) Object.assign(match, { works: [given], doubts: [] });
  if (other.works.join() === match.works.join()) return;
  for (const one of earlier.isGiven ? [match] : [match, other]) {
    if (!one.doubts.includes('sameContent')) one.doubts.push('sameContent');
  }
  if (!earlier.isGiven) other.sameAs ??= path;
}

function doubtSeveral(matches: ReadonlyMap<string, FileMatch>, evidence: ReadonlySet<string>, settled: Settled): void {
  const byWork = new Map<string, FileMatch[]>();
  for (const [path, match] of matches) {
    const [work] = match.works;
    if (work === undefined || match.works.length > 1 || evidence.has(work)) continue;
    if (settled.has(path) || isCopy(match)) continue;
    byWork.set(work, [...(byWork.get(work) ?? []), match]);
  }
  const given = new Set(settled.values());
  for (const [work, together] of byWork) {
    if (given.has(work)) for (const match of together) match.doubts.push('otherChosen');
    else if (together.length > 1) for (const match of together) match.doubts.push('severalFiles');
  }
}

/**
 * Whether a file only repeats another one of the same work, so that it is set aside.
 *
 * @example
 * isCopy({ works: ['ZP-2019-0001'], doubts: [], sameAs: '收到/巧手.mp4' }) // → true
 */
export function isCopy({ doubts, sameAs }: FileMatch): boolean {
  return sameAs !== null && !doubts.includes('sameContent');
}
