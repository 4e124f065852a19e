/** What a season's player says on the terminal: faults of a season file, what happened on the way, where things are. */

/** Which event of the file is meant: its place counted from 1, and the id that it is about, '' for none. */
export interface EventPlace {
  number: number;
  id: string;
}

/** One line about a season file that cannot be used: where, and what is wrong there. `key` may be '' for the whole. */
export function faultLine(place: EventPlace | null, key: string, reason: string): string {
  const event = place === null ? '' : `event ${place.number}${place.id === '' ? '' : ` (${place.id})`}`;
  const where = [event, key].filter((part) => part !== '').join(', ');
  return `This season cannot be used: ${where === '' ? '' : `${where}: `}${reason}`;
}

/** The reasons that `faultLine` gives. Each takes what it needs to be told. */
export const seasonFaults = {
  notJson: (about: string) => `the file is no JSON (${about}).`,
  unknownKey: (key: string) => `the key "${key}" is not known here.`,
  missing: () => 'it is missing.',
  shape: (expected: string) => `${expected} is expected.`,
  unknownWord: (word: string, known: readonly string[]) => `"${word}" is none of: ${known.join(', ')}.`,
  badTime: (text: string) => `"${text}" is no time such as 2019-08-20T09:12:00+08:00.`,
  badEmail: (text: string) => `"${text}" is no e-mail address.`,
  unsorted: (before: string) => `it comes before the event above it (${before}).`,
  afterUntil: (until: string) => `it comes after the season's end, until ${until}.`,
  doubledId: (id: string) => `the id "${id}" is there twice.`,
  twoUnits: (name: string, other: string) => `"${name}" also names the unit ${other}.`,
  unknownId: (id: string) => `no submit or paste of this file has the id "${id}".`,
  notSubmitted: (id: string) => `no submit above it has the id "${id}".`,
  unknownForm: (form: string, known: readonly string[]) =>
    `the campaign has no form "${form}", only ${known.join(', ')}.`,
  unknownField: (key: string, form: string) => `the form "${form}" has no field "${key}".`,
  unknownUnit: (unit: string) => `no unit of the roster has the id "${unit}".`,
  noCampaign: (path: string) => `the campaign "${path}" cannot be read.`,
  badCampaign: (detail: string) => `the campaign does not fit its schema: ${detail}`,
  otherZone: (zone: string, own: string) => `the campaign counts its days in ${zone}, a rehearsal runs in ${own}.`,
} as const;

/** What happens on the way of a season and is nobody's mistake, a line each. */
export const seasonNotes = {
  refusedChange: (id: string, at: string, fields: readonly string[]) =>
    `${at} ${id}: the form did not let the change through (${fields.join(', ')}); the entry stays as it was.`,
  formClosed: (id: string, at: string, why: string) => `${at} ${id}: the form takes no responses (${why}).`,
  absentEntry: (id: string, at: string) => `${at} ${id}: no such entry yet, so nothing was edited.`,
  notThereYet: (what: string, at: string) => `${at} run ${what}: not there yet, so nothing was done.`,
  failed: (what: string, at: string, why: string) => `${at} ${what}: ${why}`,
} as const;

/** What `npm run rehearse` says about itself. */
export const rehearsalLines = {
  usage: () => 'Usage: npm run rehearse -- --season FILE --out DIR',
  usageFault: (why: string) => `rehearse: ${why}`,
  cannotRead: (path: string, why: string) => `rehearse: ${path} cannot be read (${why}).`,
  cannotWrite: (path: string, why: string) => `rehearse: ${path} cannot be written (${why}).`,
  noBundle: (path: string) => `rehearse: ${path} is missing; run npm run build first.`,
  outIsFile: (path: string) => `rehearse: ${path} is a file; --out names a folder.`,
  progress: (day: string, played: number, all: number) => `${day}  ${played} of ${all} events`,
  done: (seconds: string, path: string) => `Played to its end in ${seconds} s. Report: ${path}`,
  absent: () =>
    'Not there yet, and empty in the report: packets, documents but summaries, mail for reminders and alarms.',
} as const;
