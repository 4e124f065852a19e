/** What the terminal says, in English: while the desk is opened, while a season is rehearsed, and what is wrong. */

import { faultLines } from '../../campaign/fault-line.ts';
import { pushEn } from './push/en.ts';
import type { TerminalWords } from './zh-CN.ts';

const options: TerminalWords['options'] = {
  unknown: (given) => `there is no option ${given}.`,
  noValue: (given) => `${given} needs something behind it.`,
  valueTooMany: (given) => `${given} takes nothing behind it.`,
  extra: (given) => `"${given}" is not understood here: options begin with --.`,
};

const folders: TerminalWords['folders'] = {
  isFile: (path) => `${path} is a file; a folder is needed here.`,
  dangling: (path) => `${path} is a link that leads nowhere.`,
  denied: (path) => `there is no permission to read and write ${path}.`,
  failed: (path, why) => `${path} cannot be used (${why}).`,
};

const seasons: TerminalWords['seasons'] = {
  missing: (path) => `there is no season file ${path}.`,
  dangling: (path) => `the season file ${path} is a link to a file that does not exist.`,
  isFolder: (path) => `${path} is a folder; a season file is needed here.`,
  denied: (path) => `there is no permission to read the season file ${path}.`,
  failed: (path, why) => `the season file ${path} cannot be read (${why}).`,
};

const desk: TerminalWords['desk'] = {
  usage: [
    'Usage: npm start -- [--port N] [--season FILE] [--until ISO] [--data DIR] [--fresh] [--blank]',
    '  --port    1 to 65535; without it the first free one from 4123 on',
    '  --season  a season file; without it the sample season',
    '  --until   the moment to play up to, such as 2019-09-11T12:00:00+08:00; without it the season’s own',
    '  --data    the folder that keeps everything; without it .ten-events in this project',
    '  --fresh   begins again; what was kept is given up',
    '  --blank   a blank workbook, to try setting it up; no season is played',
    '  --help    shows this',
  ].join('\n'),
  port: (given) => `--port takes a whole number from 1 to 65535, not "${given}".`,
  until: (given) => `--until takes a moment with its zone, such as 2019-09-11T12:00:00+08:00, not "${given}".`,
  portTaken: ({ port }) =>
    port === null ? 'no free port was found. Name one with --port.' : `port ${port} is taken. Choose another one.`,
  portDenied: ({ port }) => `there is no permission to use port ${port}. Choose one above 1024.`,
  notKept: ({ folder, why }) =>
    `what ${folder} keeps cannot be opened (${why}). With --fresh it begins again; what was kept is given up.`,
  notOurs: ({ folder, name }) =>
    `${folder} holds "${name}", which is not this program's; nothing was changed. Name another folder with --data.`,
  inUse: ({ address, folder, pid }) =>
    `the desk of ${folder} is open already: ${address} (process ${pid}). Go there, or name another folder with --data.`,
  opening: ({ folder, pid }) =>
    `process ${pid} is opening the desk of ${folder}. Wait for its address, or name another folder with --data.`,
  elsewhere: ({ file, folder, host, pid }) =>
    `the desk of ${folder} is open on another machine, ${host} (process ${pid}). If it has stopped, remove ${file}.`,
  goesOn: ({ folder, now }) => `Going on where it was: ${now} (${folder})`,
  goesOnIgnores: '--season, --until and --blank are not used, as there is a kept desk; --fresh begins again.',
  playing: ({ all, day, done }) => `playing ${done}/${all}  ${day}`,
  played: ({ now, seconds }) => `Played up to ${now} in ${seconds} s.`,
  bundling: 'Preparing the pages …',
  openAt: ({ address }) => `Desk: ${address}`,
};

const campaigns: TerminalWords['campaigns'] = {
  usage: [
    'Usage: npm run check-campaign -- FILE',
    '  whether a campaign file can be taken; no workbook is needed',
  ].join('\n'),
  unreadable: (path) => `${path} cannot be read. Check the path.`,
  notJson: (path, why) => `${path} is no JSON file (${why}). Check quotation marks, commas and brackets.`,
  faults: (path, found) => {
    const lines = faultLines(found, 'en');
    return [`${path}: ${lines.length === 1 ? 'one fault' : `${lines.length} faults`}.`, ...lines].join('\n  ');
  },
  good: ({ fields, forms, id, rules }) =>
    `It can be taken: ${id}, ${forms} forms, ${fields} questions, ${rules} rules.`,
  literals: 'These texts write out what may change. They do not follow it unless a placeholder says it:',
};

const rehearsal: TerminalWords['rehearsal'] = {
  usage: [
    'Usage: npm run rehearse -- --season FILE --out DIR [--export]',
    '  --out   a folder that does not exist or is empty, or one of an earlier rehearsal: only its files are replaced',
    '  --export  writes the tables for a database too, into export/: docs/beyond-one-sheet.md',
    '  --help  shows this',
  ].join('\n'),
  notOurs: (path, name) =>
    `${path} is no folder of a rehearsal and holds "${name}"; nothing was changed. Give --out a new or empty folder.`,
  badMarker: (path) =>
    `${path} was altered: what a rehearsal wrote cannot be told; nothing was changed. Give --out another folder.`,
  inTheWay: (path) =>
    `${path} is not a rehearsal's and is not overwritten; nothing was written. Give --out another folder.`,
  progress: (day, played, all) => `${day}  ${played} of ${all} events`,
  done: (seconds, path) => `Played to its end in ${seconds} s. Report: ${path}`,
};

const faults: TerminalWords['faults'] = {
  line: (place, key, reason) => {
    const event = place === null ? '' : `event ${place.number}${place.id === '' ? '' : ` (${place.id})`}`;
    const where = [event, key].filter((part) => part !== '').join(', ');
    return `This season cannot be used: ${where === '' ? '' : `${where}: `}${reason}`;
  },
  notJson: (line) => `the file is no JSON${line === null ? '' : ` (line ${line})`}.`,
  unknownKey: (key) => `the key "${key}" is not known here.`,
  missing: () => 'it is missing.',
  shape: (expected) => `${expected} is expected.`,
  object: 'an object',
  atLeast: (least) => `at least ${least}`,
  unknownWord: (word, known) => `"${word}" is none of: ${known.join(', ')}.`,
  badTime: (text) => `"${text}" is no time such as 2019-08-20T09:12:00+08:00.`,
  badEmail: (text) => `"${text}" is no e-mail address.`,
  unsorted: (before) => `it comes before the event above it (${before}).`,
  afterUntil: (until) => `it comes after the season's end, until ${until}.`,
  tooLong: (days) => `a season lasts at most ${days} days from its first event on.`,
  doubledId: (id) => `the id "${id}" is there twice.`,
  twoUnits: (name, other) => `"${name}" also names the unit ${other}.`,
  unknownId: (id) => `no submit or paste of this file has the id "${id}".`,
  notSubmitted: (id) => `no submit above it has the id "${id}".`,
  unknownForm: (form, known) => `the campaign has no form "${form}", only ${known.join(', ')}.`,
  unknownField: (key, form) => `the form "${form}" has no field "${key}".`,
  unknownUnit: (unit) => `no unit of the roster has the id "${unit}".`,
  noCampaign: (path) => `the campaign "${path}" cannot be read.`,
  badCampaign: (found) => {
    const lines = faultLines(found, 'en');
    return lines.length === 1 ? lines.join() : [`it has ${lines.length} faults.`, ...lines].join('\n  ');
  },
};

const notes: TerminalWords['notes'] = {
  refusedChange: (id, at, fields) =>
    `${at} ${id}: the form did not let the change through (${fields.join(', ')}); the entry stays as it was.`,
  formClosed: (id, at, why) => `${at} ${id}: the form takes no responses (${why}).`,
  absentEntry: (id, at) => `${at} ${id}: no such entry yet, so nothing was edited.`,
  noFile: (id, at) => `${at} ${id}: no entry of this id has come in, so no file was recorded.`,
  failed: (what, at, why) => `${at} ${what}: ${why}`,
};

export const terminalEn: TerminalWords = {
  campaigns,
  desk,
  folders,
  options,
  push: pushEn,
  rehearsal,
  seasons,
  faults,
  notes,
};
