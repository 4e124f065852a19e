/** A packet of papers and works (报送材料) as a value: what lies where in a zip, what is missing, what is left out. */

import type { Day } from '../calendar.ts';
import type { Paper } from '../paper/paper.ts';
import type { NameLook } from './safe-name.ts';

/**
 * What a paper in a packet is: an author's recommendation form, the one for topics and activities, the list of an
 * author's links, the sheet that goes with a work to the city, the catalogue of all.
 */
export type PacketPart = 'authorForm' | 'topicsForm' | 'links' | 'about' | 'catalogue';

export interface PacketFile {
  /** Of safe names only, with / between folders. */
  path: string;
  is: PacketPart;
  paper: Paper;
}

/** A file of a work as it is called in the packet; its bytes are not here. */
export interface ExpectedFile {
  /** Safe, and no other file's in its folder. */
  name: string;
  bytes: number;
  state: 'received' | 'doubtful';
}

/** A work that stands in the packet, and the files that belong beside its paper. */
export interface ExpectedWork {
  /** Entry id. */
  entry: string;
  number: string;
  title: string;
  author: string;
  /** With / between folders and none at the end. */
  folder: string;
  files: readonly ExpectedFile[];
  /** Those that can be read. */
  links: readonly string[];
  /** False of topics and activities, which have no file to be missing. */
  isNeeded: boolean;
}

export interface Missing {
  /** Entry id. */
  entry: string;
  what: 'workFile' | 'annex3';
}

export interface Left {
  /** Entry id. */
  entry: string;
  number: string;
  title: string;
  why: 'notApproved' | 'hasErrors';
}

export interface Packet {
  kind: 'unit' | 'city';
  /** Safe: of the zip without its ending, and of the one folder in a unit's. */
  name: string;
  /** In the order of the zip. */
  files: readonly PacketFile[];
  /** In the order of the folders. */
  expected: readonly ExpectedWork[];
  /** Ids in order of number. */
  entries: readonly string[];
  missing: readonly Missing[];
  left: readonly Left[];
  /** Of the newest content: the zip is dated by it. */
  day: Day;
}

/** Words on papers of packets. */
export interface PacketWords {
  /** Names of files without their ending. */
  form: string;
  links: string;
  about: string;
  /** How files and folders are called. */
  names: NameLook;
  /** Of the city's zip: 报送市总工会. */
  city: string;
  /** A folder of the city's zip, by its place among them. */
  group: (number: number, name: string) => string;
  list: (packet: string) => string;
  order: string;
  number: string;
  title: string;
  link: string;
  /** Who recommends the works of a list. */
  ofUnit: (author: string, unit: string) => string;
  place: string;
  content: string;
  file: string;
  /** 已收 短片.mp4（30.0MB） */
  fileLine: (file: ExpectedFile) => string;
  /** Without any file: what stands in its place. */
  noFile: Readonly<Record<'linked' | 'missing' | 'unneeded', string>>;
  missing: string;
  missingLine: (work: ExpectedWork) => string;
  left: string;
  leftLine: (work: Left) => string;
  none: string;
}
