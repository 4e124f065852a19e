/** The words of the packing page, in English. */

import type { PageNames } from '../../domain/campaign/page-names.ts';
import { capital } from '../capital.ts';
import type { PackingWords } from './zh-CN.ts';

const count = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

const page = ({ noun }: PageNames): PackingWords['page'] => ({
  title: `${capital(noun)} files and packets`,
  lead: 'Files are looked at and packed on this computer alone. Nothing is uploaded.',
  unit: 'Pack for',
  language: 'Language',
  languages: { 'zh-CN': '中文', en: 'English' },
  loading: 'Loading…',
  retry: 'Try again',
  stop: 'Stop',
});

const choosing = ({ measure }: PageNames): PackingWords['choosing'] => ({
  title: '1. Choose files',
  folder: 'Choose a folder',
  files: 'Choose several files',
  hint:
    `Choose the folder with the ${measure} that were received; folders inside it are looked at too. ` +
    'Files are matched by number and title in their names and the names of their folders.',
  phone:
    `Folders cannot be chosen on a phone. Please use a computer to gather and pack ${measure}; ` +
    'here you can choose several files and look at them.',
  chosen: (about) => `${count(about.count, 'file')} chosen.`,
  skipped: (about) => `${count(about.count, 'system or temporary file')} left out.`,
  tooMany: (about) =>
    `${about.count} files were chosen, more than ${about.most}, and none was looked at. ` +
    `Please choose a folder that holds ${measure} alone.`,
  none: 'There are no files in this folder.',
});

const jobs: PackingWords['jobs'] = {
  looking: 'Looking at files',
  hashing: 'Comparing contents',
  recording: 'Recording',
  packing: 'Packing and checking',
};

const works = ({ goalMeasure, measure, noun }: PageNames): PackingWords['works'] => ({
  title: `2. Check each ${noun}`,
  none: `No ${noun} here needs a file.`,
  states: { received: 'Received', doubtful: 'To check', missing: 'Missing', recorded: 'Received', linked: 'Link' },
  counts: (about) =>
    `${capital(measure)}: ${about.received} received, ${about.doubtful} to check, ${about.missing} missing.`,
  evidenceCount: (about) => `Photographs: ${about.received} of ${about.all} ${goalMeasure}.`,
  show: 'Show',
  shown: { all: 'All', doubtful: 'To check', missing: 'Missing', received: 'Received' },
  noneShown: 'There are none.',
  evidence: 'Photographs',
  hasLink: 'A link was reported; there may be no file.',
  isEvidence: 'There may be several photographs; none is needed for counting.',
  recordedBefore: (about) => `Recorded before: ${about.name} (${about.size}). Choose it as well when you pack.`,
  recordedOpen: (about) => `${about.name} was recorded before and was still to be checked.`,
  accept: 'Accept',
  refuse: 'Not this one',
  reopen: 'Check again',
  settled: 'You have checked and accepted it.',
  caption: 'Caption',
  acceptFile: (about) => `Accept: ${about.name} (${about.number} ${about.title})`,
  refuseFile: (about) => `Not this one: ${about.name} (${about.number} ${about.title})`,
  reopenFile: (about) => `Check again: ${about.name}`,
  captionOf: (about) => `Caption: ${about.name}`,
});

const loose = ({ measure, noun }: PageNames): PackingWords['loose'] => ({
  title: `Files that belong to no ${noun}`,
  hint: `They are neither packed nor recorded. If one belongs to one of the ${measure}, say which.`,
  assign: `Say which ${noun}`,
  assignFile: (about) => `Say which ${noun}: ${about.name}`,
  choose: 'Please choose',
  confirm: 'Confirm',
  confirmFile: (about) => `Confirm: ${about.name}`,
  more: (about) => `${about.count} more are not listed.`,
  copies: 'Files with the same content',
  copyOf: (about) => `Same content as ${about.name}; one is enough.`,
});

const faults: PackingWords['faults'] = {
  empty: 'The file is empty (0 bytes). Please ask for it again.',
  truncated: 'The file is not whole; its end is missing. Please ask for it again.',
  unreadable: 'The file cannot be read: it was changed, moved or deleted since. Please choose again.',
  renamed: (about) => `The ending does not fit the content (it is ${about.actual}).`,
  format: (about) =>
    `Not ${about.allowed} (it is ${about.actual}${about.isRenamed ? '; only the ending was changed' : ''}).`,
  tooLong: (about) => `${about.length} long; it should be shorter than ${about.limit}.`,
  lengthUnknown: (about) => `Its length cannot be told; play it to see that it is shorter than ${about.limit}.`,
  tooBig: (about) => `${about.size}; it should be smaller than ${about.limit}.`,
  clause: (about) => `See ${about.clause}`,
  notHashed: 'Over 500 MB: SHA-256 was left out; copies are found by size and CRC.',
};

const doubts = ({ measure, noun }: PageNames): PackingWords['doubts'] => ({
  severalWorks: `It may belong to several ${measure}; please say which.`,
  severalFiles: `Several files fit this ${noun}; please say which to use.`,
  otherChosen: `Another file is accepted for this ${noun}. If both are wanted, accept this too; else “Not this one”.`,
  folderOnly: 'Only the folder fits; the file’s name has neither title nor number.',
  titleOnly: 'Only the title fits, and it is very short.',
  otherFolder: 'The title fits, but the file lies in another author’s folder.',
  sameContent: (about) => `Same content as ${about.name}; one ${noun} may have been handed in twice.`,
});

const measures: PackingWords['measures'] = {
  unknownFormat: 'an unknown format',
  minutes: (about) => `${about.minutes} min ${about.seconds} s`,
  seconds: (about) => `${about.seconds} s`,
  wholeMinutes: (about) => `${about.minutes} min`,
  or: ' or ',
};

const recording = ({ measure }: PageNames): PackingWords['recording'] => ({
  title: '3. Record',
  place: 'Where the files lie',
  placeHint: `For instance: office disk/${measure}/unit. Typed once for all files.`,
  record: 'Record',
  nothing: 'There are no files to record yet.',
  hint: (about) => `Name, size, format, length and SHA-256 of ${count(about.count, 'file')} will be recorded.`,
  done: (about) => `${count(about.count, 'file')} recorded.`,
  partly: (about) =>
    `Interrupted after ${count(about.count, 'file')}; the rest was not recorded. Recording again doubles nothing.`,
});

const packing = ({ measure, noun }: PageNames): PackingWords['packing'] => ({
  title: '4. Pack',
  pack: 'Pack and download',
  hint: (about) => `${count(about.files, 'file')} will be packed, ${about.size} in all.`,
  open: (about) => `${count(about.count, noun, measure)} to check; files that were not accepted stay out.`,
  empty: 'There are no files to pack.',
  done: (about) => `Packed, opened again and checked file by file: ${about.name}`,
  doneOpen: (about) => `${count(about.count, 'point')} to complete or explain, see below.`,
  whole: 'Everything is there.',
  again: (about) => `If it was not saved by itself: download ${about.name}`,
  failures: {
    changed: (about) =>
      `A file changed or could not be read while packing: ${about.path}. ` +
      'Please choose the folder again and pack; no file was made.',
    tooBig: 'Over 4 GB in all, more than one zip holds. Please pack unit by unit, or fewer files.',
    tooMany: 'Over 65,535 files, more than one zip holds. Please pack unit by unit.',
    cancelled: 'Stopped; no file was made.',
  },
  points: {
    papers: (about) => `All ${count(about.count, 'form or list', 'forms and lists')} are there`,
    works: (about) => `Each of ${count(about.count, noun, measure)} has a file or a link`,
    sizes: (about) => `${count(about.count, 'file')} with the size and content of the original`,
    nothingElse: (about) => `${count(about.count, 'file')} in all, and nothing else`,
    rules: 'The files keep the notice’s rules',
  },
  holds: 'yes',
  fails: 'no',
  gaps: {
    paperMissing: (about) => `${about.path} is missing`,
    fileMissing: (about) => `${about.path} is missing`,
    otherSize: (about) => `${about.path} has another size than the original`,
    unexpected: (about) => `${about.path} should not be there`,
    workMissing: (about) => `${about.number} ${about.title}: no file was received`,
    workOpen: (about) => `${about.number} ${about.title}: still to be checked, not packed`,
    workNotChosen: (about) => `${about.number} ${about.title}: a file was recorded, but was not chosen this time`,
    againstRules: (about) => `${about.number} ${about.title}: against the notice’s rules, accepted by you`,
  },
});

const troubles = ({ menu }: PageNames): PackingWords['troubles'] => ({
  connection: 'The server was not reached and nothing was done. Check the network and try again; all you did is kept.',
  authorization: `Permission is needed. Choose anything in the menu ${menu}, agree to what Google asks, try again.`,
  wrongAccount: 'Wrong account, or no permission. Open the sheet in a window with your work account alone.',
  lockBusy: 'Something else is being done. Please try again in a minute.',
  timedOut: 'It took too long and was not finished. Please try again; all you did is kept.',
  refused: 'Nothing was done.',
  unknown: 'It was not finished. Please try again; all you did is kept.',
});

/** All the words of the page. */
export const packingEn = (names: PageNames): PackingWords => ({
  page: page(names),
  choosing: choosing(names),
  jobs,
  works: works(names),
  loose: loose(names),
  faults,
  doubts: doubts(names),
  measures,
  recording: recording(names),
  packing: packing(names),
  troubles: troubles(names),
});
