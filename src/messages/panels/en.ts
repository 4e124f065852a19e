/** The words of progress, documents and settings that the server tells the sidebar, in English. */

import { capital } from '../capital.ts';
import { many } from '../sidebar/many.ts';
import type { PanelWords } from './zh-CN.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const AGAIN = 'Choose “Set up” again later; if it fails again, pass the text on to whoever helps you.';
const BY_HAND = 'In the form’s editor choose Publish, and let “Anyone with the link” respond';

const steps: Omit<PanelWords['steps'], 'about'> = {
  settings: {
    text: 'The settings sheet was altered or lacks something; what was set up is used.',
    cure: 'The owner chooses “Set up” to restore it.',
  },
  lostTable: {
    text: 'This sheet was gone; an empty one was made.',
    cure: 'See File › Version history for what stood in it.',
  },
  lostColumns: {
    text: 'These columns were gone; empty ones stand at the right end.',
    cure: 'See File › Version history for what stood in them.',
  },
  clocks: { text: 'The clocks are not hung: nothing runs by itself.', cure: AGAIN },
  looks: { text: 'Widths, colours and drop-downs are not set; all goes on without.', cure: AGAIN },
  protection: { text: 'Columns of the program’s own bear no warning; all goes on without.', cure: AGAIN },
  zone: {
    text: 'The workbook’s time zone is not the campaign’s: days that are pasted may be off by one.',
    cure: 'Set this one in File › Settings.',
  },
  scriptZone: {
    text: 'The script counts days in another time zone: what comes on the day of a deadline may be a day off.',
    cure: 'Set the zone behind the arrow in Extensions › Apps Script › Project Settings, then set up again.',
  },
  folder: {
    text: 'There is no folder for documents, so that none can be written.',
    cure: `See whether Drive is full. ${AGAIN}`,
  },
  form: { text: 'The form is not finished: units cannot report.', cure: AGAIN },
  formClock: { text: 'What comes by the form waits for the clock.', cure: AGAIN },
  formSettings: {
    text: 'The form may ask for a login or an address, or take one answer a person.',
    cure: 'Switch these off in the settings of the form’s editor, then set up again.',
  },
  formChecks: { text: 'The form does not check what is typed; the program does when it comes.', cure: AGAIN },
  publishing: {
    text: 'The form is not published: units cannot report by it.',
    cure: 'Choose Publish in the form’s editor, then set up again.',
  },
  responders: {
    text: 'The form could not be opened to everybody: people outside may not reach it.',
    cure: `${BY_HAND}. Where your organisation forbids it, ask its administrator, or use another account.`,
  },
  responseSheet: {
    text: 'The form is not linked to this workbook: the sheet of raw responses is missing, nothing else.',
    cure: AGAIN,
  },
  sheetPlace: { text: 'The sheet of raw responses lacks its name, place or warning.', cure: AGAIN },
  time: { text: 'There was not time enough for some steps.', cure: 'Choose “Set up” once more: it goes on from here.' },
};

/** What the office's line is made of, by the key of its row. */
const LINE: Readonly<Record<string, string>> = {
  officeContact: 'the contact person',
  officePhone: 'the telephone',
};

export const panelsEn: PanelWords = {
  steps: { ...steps, about: (text, about) => `${about}: ${text}` },
  pace: {
    reached: (goal, counted) => `The goal of ${goal} is reached: ${counted} counted`,
    ahead: (day, left) => `${days(left)} to the deadline (${day})`,
    today: (day) => `The deadline is today, ${day}`,
    past: (day) => `The deadline was ${day}`,
    short: (count) => `${count} to go`,
    comma: ', ',
    noTargets: 'The goal is the sum of the units’ targets, and the roster has none yet',
    waiting: (waiting, missing) =>
      missing === 0
        ? `${waiting} to review, and the goal is reached when all of them are approved`
        : `${waiting} to review, and ${missing} to go when all of them are approved`,
  },
  goals: {
    ofTargets: 'the sum of the units’ targets',
    amount: (count, measure) => `${count} ${measure}`.trim(),
  },
  deadlines: {
    covers: (day) => `only for what was held up to ${day}`,
    least: (count, measure) => `at least ${count} ${measure} of each unit`,
    optional: 'voluntary: nobody is reminded',
  },
  lists: {
    furtherGoal: (label) => `${label}: what counts toward the goal`,
    goal: {
      counted: (noun) => `Counted (${noun})`,
      waiting: (noun) => `To review (${noun})`,
      returned: (noun) => `Returned (${noun})`,
    },
    participants: (label, noun) => `${label} (${noun})`,
    content: { reported: (label) => `${label}: reported`, counted: (label) => `${label}: counted` },
    cell: {
      received: (unit, track) => `${unit} · ${track}: received`,
      onTime: (unit, track) => `${unit} · ${track}: on time`,
      counted: (unit, track) => `${unit} · ${track}: counted or approved`,
    },
    unit: (unit) => `${unit}: everything`,
    people: (count) => `${count} people`,
    noPeople: (label) => `${label}: not readable`,
  },
  handover: {
    past: (at, from, to) => `${at}: ${to} took over from ${from}`,
    cannotShare: (what) =>
      `${what}: Google did not let the heir edit it. Please open it, and add them as an editor by “Share”.`,
    folder: 'The folder of papers',
  },
  requests: {
    everyUnit: 'every unit',
  },
  selection: {
    change: ({ now, was }) => {
      const name = `${was.number} ${was.title} (${was.unit})`;
      if (now === null) return `${name}: was sent, and no longer stands`;
      const told = [
        ...(now.title === was.title ? [] : [`the title is now ${now.title}`]),
        ...(now.unit === was.unit ? [] : [`the unit is now ${now.unit}`]),
        ...(now.people === was.people ? [] : [`${was.people ?? 0} people as sent, ${now.people ?? 0} now`]),
      ];
      return `${name}: ${told.join(', ')}`;
    },
  },
  clock: {
    next: (minutes, left) =>
      left === 0
        ? `the next is due now (every ${minutes} minutes)`
        : `the next in about ${left} minutes (every ${minutes} minutes)`,
    never: 'No automatic check yet',
    last: (moment) => `Last automatic check: ${moment}`,
    late: (told, minutes, owner) =>
      `${told}. It should be every ${minutes} minutes, so the clock seems to stand still. Please ask the owner ` +
      `(${owner}) to open this workbook and choose “Check now”, and “Set up” if that does not help.`,
  },
  previews: {
    title: (name) => `Preview: ${name}`,
    print: 'Print',
    allDigests: 'Weekly digests (all units)',
    to: (addresses) => `To: ${addresses.join(', ') || '(no usable address)'}`,
    digestsShown: ({ count, total }) =>
      `The weekly digests as they would be sent now: the district’s first, then those of ${many(total, 'unit')}` +
      `${count < total ? `, of which the first ${count} are shown` : ''}. This is a preview: nothing has been sent.`,
    packing: (noun) => `${capital(noun)} files and packets`,
    importing: 'Import a form',
    campaign: 'The campaign',
    manage: 'Running the program',
    tableImport: 'Import a unit’s table',
  },
  settings: {
    open: (from, until) => `${from} – ${until}`,
    moved: (label, was, now) => `${label}: ${was} → ${now}`,
    goal: (noun, count, measure, basis) => `At least ${count} ${measure}: ${noun} (${basis})`,
    rosterRow: (row) => `row ${row}`,
    formNotMade: 'The form is not made yet. The owner chooses “Set up”.',
    formNotOpen: {
      restricted: `The form is not open: people outside cannot use this link. ${BY_HAND}, then set up again.`,
      unknown: `The form is not open, or nobody could see: try it in a browser without a login. If not: ${BY_HAND}.`,
    },
    formMadeAnew: (day) => `The form was deleted; this one was made on ${day}. Old links are dead: send the new ones.`,
    renamed: ({ name, entries }) =>
      `Its former name “${name}” stands in ${many(entries, 'entry', 'entries')}, which belong to no unit now and do ` +
      'not count. Please make it an alias.',
    addresses: {
      staff: ({ value }) =>
        `“${value}” in the list of staff gives no certain e-mail address and is left out: that person can review ` +
        'nothing and gets no weekly report. Please check it in the settings sheet.',
      office: ({ value }) =>
        `The office’s address “${value}” is no complete e-mail address, so answers go to the owner. Please check it ` +
        'in the settings sheet.',
      line: (keys) =>
        `The office’s line lacks ${keys.map((key) => LINE[key]).join(' and ')}, so papers and mails end without. ` +
        'Please fill it in in the settings sheet.',
    },
    roster: {
      noName: () => 'No name, so this row is no unit. Please give one.',
      noCode: () => 'No code, so the name stands in for it and must not change. Please give a code.',
      sameCode: ({ value, other }) => `The code “${value}” is that of ${other} too. Please change one of them.`,
      sameName: ({ value, other }) =>
        `“${value}” is a name of ${other} too, which gets the entries. Please change one.`,
      noContact: () => 'No contact’s e-mail: it gets no receipts, returns or digests. Please give one.',
      badContact: ({ value }) => `“${value}” is no complete e-mail address. Please check it.`,
      badTarget: ({ value }) => `The target “${value}” is no number and is not used. Please give digits only.`,
    },
  },
  opening: {
    first: (units, mails) =>
      `The opening notice has not gone yet. It goes from the owner’s account to ${mails} addresses of ${units} ` +
      'units: what to report, when and how; to each address once.',
    untold: (count, names) => `Contacts that have not had the opening notice (${count}): ${names}.`,
    contact: (units, address) => `${units.join(', ')} ${address}`,
    names: (names, more) => `${names.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
    days: (days) =>
      `By the account’s daily quota it takes at least ${days} days; returns, receipts and reminders go first.`,
    mute: (count, names) => `Units without a contact’s address, to be told otherwise (${count}): ${names}.`,
    sure: (count) => `Mails to be sent: ${count}. They cannot be called back; nobody gets it twice.`,
  },
  resend: {
    history: ({ at, askedAt, by, note, state }) =>
      `${at} ${state}${note === '' ? '' : ` (${note})`}; sent again by ${by}, ${askedAt}`,
  },
};
