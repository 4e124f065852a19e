/** What the packing page is answered with, and what it records, as types: plain JSON all of it. */

import type { Choice, SpokenLanguage } from './views.ts';

/** What the notice asks of a work's file; null where it asks nothing. */
export interface FileRules {
  /** As `WorkFile.format` names them: MP4. */
  formats: string[] | null;
  /** A file of exactly this length is too long. */
  shorterThanSeconds: number | null;
  /** Of 1,048,576 bytes each; a file of exactly this size is too big. */
  smallerThanMegabytes: number | null;
  /** As printed; '' where there is none. */
  clause: string;
}

/** A work whose file is expected, or an activity whose photographs are. */
export interface ExpectedFile {
  number: string;
  title: string;
  author: string;
  /** Folder in the packet, with / between its parts and none at the end; '' for photographs, which are in no packet. */
  folder: string;
  /** Whether a link was reported; then a file is welcome and not missing. */
  hasLink: boolean;
  /** Photographs of an activity (佐证材料): several files, and missing ones hold nothing up. */
  isEvidence: boolean;
  rules: FileRules;
  /** What is recorded already, the newest last. */
  recorded: { name: string; bytes: number; sha256: string; state: 'received' | 'doubtful' }[];
}

/** A finished file of the packet that the server makes: a form or a list. */
export interface PackedPaper {
  /** In the packet, with / between folders. */
  path: string;
  base64: string;
}

/** What can be packed: a unit, or 'city' for the district's own packet. */
export interface PackingView {
  /** The caller's own, which the page speaks until another one is chosen there. */
  language: SpokenLanguage;
  /** Unit id, or 'city'. */
  of: string;
  /** All that may be asked for, the city's first; for the list on top of the page. */
  choices: Choice[];
  /** Of the zip, without its ending, already safe. */
  name: string;
  /** How files of works are called in it. */
  names: { isNarrow?: boolean };
  papers: PackedPaper[];
  /** Lies beside the zip and not in it; null for the city's. */
  list: { name: string; base64: string } | null;
  works: ExpectedFile[];
  /** The day that entries of the zip are dated. */
  day: string;
}

/** A file that somebody has looked at and that belongs to an entry. */
export interface LookedAtFile {
  number: string;
  name: string;
  bytes: number;
  format: string;
  seconds: number | null;
  sha256: string;
  place: string;
  caption: string;
  /** `refused` where it was recorded for the entry before, and somebody has said that it is not of it. */
  state: 'received' | 'doubtful' | 'refused';
}
