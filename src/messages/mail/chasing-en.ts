/** The phrases of the mails that ask for what is not there yet, and of the one about the program itself, in English. */

import type { ChasingWords } from './chasing-zh.ts';

const units = (count: number): string => `${count} ${count === 1 ? 'unit' : 'units'}`;
const by = (day: string): string => (day === '' ? 'as soon as you can' : `by ${day}`);

export const chasingEn: ChasingWords = {
  reminder: {
    subject: ({ day, names, told }) => `[Reminder] ${names}: due ${day}, ${told} from your unit`,
    overdueSubject: (due) => {
      const state = due.isSilent ? '' : `${due.told}; `;
      return `[Reminder] ${due.names}: was due ${due.day}; ${state}please report ${by(due.by)}, or answer “nothing”`;
    },
    silent: 'nothing yet',
    partly: (entries, lacking) => `${entries} reported, ${lacking} lacking`,
    mixed: 'not all yet',
    daysLeft: (days) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `${days} days left`),
    due: (label, day, basis, left) => `${label}: please report ${day} ${basis}, ${left}.`,
    overdue: (label, day, basis) => `${label}: was due ${day} ${basis}.`,
    unit: (reported) => `Your unit: ${reported}.`,
    catchUp: (day, basis) => `Please report ${by(day)} ${basis}; what comes late is taken in and marked as late.`,
    how: 'How to report',
    byMail: (table, fields) => `Answer this mail with “${table}”, or with ${fields.join(', ')}; staff will enter it.`,
    zero: (isSilent) => `If there is nothing ${isSilent ? '' : 'more '}to report, answer “nothing”, and it is noted.`,
    done: 'If you have reported already, answer this mail with number or title, and staff will check.',
  },
  rescheduled: {
    subject: ({ name, now, was }) => `[Date changed] ${name}: due ${now} instead of ${was}`,
    several: (count) => `[Date changed] ${count} deadlines have moved`,
    opening: 'Deadlines have moved. Please go by the dates given here, not by those of before:',
    line: ({ name, now, was }, basis, reported) =>
      `${name}: due ${now} inclusive instead of ${was} ${basis}.${reported === '' ? '' : ` Your unit: ${reported}.`}`,
    rest:
      'Nothing else changes; what you have reported need not be reported again. The forms show the new dates. ' +
      'Questions? Just answer this mail.',
  },
  escalation: {
    subject: (names, day, told) => `[Not reported] ${names}, due ${day}: ${told.join(', ')}`,
    counts: ({ partly, returned, silent }) => [
      ...(silent > 0 ? [`${units(silent)} silent`] : []),
      ...(partly > 0 ? [`${units(partly)} in part`] : []),
      ...(returned > 0 ? [`${units(returned)} with returned entries`] : []),
    ],
    opening: (label, day, basis, told) =>
      `${label}: was due ${day} ${basis}; ${told.join(', ') || 'every unit has reported'}.`,
    list: 'Who, for leaders to know',
    listOf: (label) => `Who, for leaders to know: ${label}`,
    parts: {
      silent: (count) => `Silent (${count})`,
      partly: (count) => `In part (${count})`,
      returned: (count) => `Returned, not mended (${count})`,
      zero: (count) => `Nothing to report, confirmed (${count})`,
    },
    about: (told) => (told.length === 0 ? '' : ` (${told.join(', ')})`),
    share: (entries, wanted) => `${entries} of ${wanted}`,
    noMail: 'no e-mail address',
    group: 'To copy into the work group; it names no unit',
    groupText: (told, isReturned, day) => {
      const mend = isReturned ? ', and mend what was returned' : '';
      return `${told.join(' ')} Whoever has not, please report ${by(day)}${mend}; if there is nothing, please say so.`;
    },
    groupAsk: (contact) => ` Questions: ${contact}.`,
    next: 'Staff decide what goes on to the group and to leaders. The call list can be written under “Materials”.',
  },
  health: {
    subject: (count) => `[Health] ${count} to see to`,
    opening: (count, fresh) =>
      `This workbook has ${count} to see to${fresh < count ? `, ${fresh} of them new` : ''}. ` +
      'Each is told once, unless it was settled and came back.',
    fresh: 'New',
    standing: 'Told before, and still there',
    mail: (line) => `${line}. Please find out whether it arrived, then confirm it or send it again under “Settings”.`,
    failedMail: (line) => `${line}. Please correct the address in the roster, then send it again under “Settings”.`,
    thing: (name, what) => `“${name}”: ${what}`,
    sweep: (last) =>
      `Nothing was checked for three hours or more; ${last}. Please see “Settings”, and run “Set up” if it lasts.`,
    never: 'never since set-up',
    last: (moment) => `the last check ended ${moment}`,
    reply: 'This goes to the owner. All else goes on by itself; mail that waits for the day’s quota is sent later.',
  },
};
