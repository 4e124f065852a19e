/** The phrases of the mails, in English. */

import { chasingEn } from './chasing-en.ts';
import { lettersEn } from './letters-en.ts';
import type { MailWords } from './zh-CN.ts';

const items = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const mailEn: MailWords = {
  ...chasingEn,
  ...lettersEn,
  untitled: '(no title)',
  entry: (number, title) => `${number} “${title}”`,
  unitEntry: (number, unit, title) => `${number} ${unit} “${title}”`,
  sentence: (parts) => `${parts.join('; ')}.`,
  sample: {
    unit: 'Sample unit',
    title: 'Sample activity',
    before: 'Sample activity (former title)',
    number: 'SAMPLE-0001',
    reason: 'Sample: please add how many people took part.',
    mark: (subject) => `[TEST] ${subject}`,
    notice: (kind) =>
      `This is a test of “${kind}” with made-up content. It went to you alone, is on no record, and ` +
      'nothing need be done.',
  },
  attached: (names) =>
    `Attached: ${names.join(', ')}. New entries and corrections can be written into the table of entries; ` +
    'answer this mail with it attached.',
  names: (names) => names.join(', '),
  more: (count) => `${count} more, see the register.`,
  number: 'Number',
  handedInAt: 'Handed in',
  toMend: (count) => `To be mended (${count})`,
  toMind: (count) => `To be aware of (${count})`,
  next: 'What happens next',
  byDeadline: (day, time = '') => (time === '' ? `by ${day} inclusive` : `before ${time} on ${day}`),

  closing: {
    office: 'Contact',
    phone: 'Telephone',
    email: 'E-mail',
    asOf: 'As of',
    about: 'Campaign',
    digestNumber: 'Digest',
    officeLine: (office, contact) => (contact === '' ? office : `${office}, ${contact}`),
  },

  edit: {
    action: 'Edit what you sent',
    actionFor: (number) => `Edit ${number}`,
    note: 'The link is for your unit only; do not pass it on. If it does not open, answer this mail instead.',
    byMail: 'To correct something, answer this mail with number and correction; staff then mend it.',
    byStaff: 'Staff entered this one; please answer this mail with number and correction.',
  },

  receipt: {
    subject: ({ noun }, number) => `[Received] ${noun} ${number}`,
    received: (noun) => `Your ${noun} has arrived`,
    mustMend: (count) => `please mend ${items(count, 'thing', 'things')} as told below`,
    mayMend: (count) => `nothing must be mended; be aware of ${items(count, 'thing', 'things')}`,
    clean: 'the check found nothing, and you need not do anything',
    nextClean: (office) =>
      `It is reviewed by ${office}. You get a mail if it is returned, else the weekly digest tells.`,
    nextErrors: (office) =>
      `It cannot be approved before it is mended. It is then checked again by itself, and reviewed by ${office}.`,
    goalOnly: ' Once approved it counts toward the goal.',
    again: ({ noun }) => `Report another ${noun}`,
    againByMail: ({ noun }) => `To report another ${noun}, answer this mail and write or attach what there is.`,
  },

  updated: {
    subject: (title, number, count) =>
      `[Updated] ${title} (${number}): ${count > 0 ? `${count} still to mend` : 'nothing to mend'}`,
    received: (noun) => `Your change of this ${noun} has arrived`,
    changedAt: 'Changed',
  },

  returned: {
    subject: (title, count, day) => {
      const due = `please hand in again${day === '' ? '' : ` by ${day}`}`;
      return `[Returned] ${title}: ${count > 0 ? `${count} to mend, ` : ''}${due}`;
    },
    pleaseBy: (day, basis) => `please mend what is listed and hand in again by ${day} ${basis}`,
    returned: (noun, entry) => `Your ${noun} ${entry} was returned`,
    please: 'please mend what is listed and hand in again',
    reason: 'Reviewer',
    next: (office) => `It is then reviewed again by ${office}. Only the day of the first hand-in decides on lateness.`,
  },

  digest: {
    subject: (unit, parts, count) =>
      `[Weekly digest] ${unit}: ${parts.length === 0 ? 'nothing to do' : [...parts, count].join(', ')}`,
    silent: (count) => `${count} not reported yet`,
    partly: (count) => `${count} reported in part`,
    open: (count) => `${count} to do`,
    unreported: 'Not reported yet, or in part',
    counted: ({ count }) => `${count} counted`,
    quiet: (week) => `There is nothing for your unit to do this week (${week}).`,
    tasks: (week, parts) => `To do this week (${week}): ${parts.join(', ')}.`,
    toMend: (count) => `${items(count, 'entry', 'entries')} to mend`,
    todo: 'To do',
    task: (entry, noun, state) => `${noun} ${entry} (${state})`,
    reason: (reason) => `Reviewer: ${reason}`,
    due: (label, day, basis, reported) => `${label}: due ${day} ${basis}; ${reported}.`,
    overdue: (label, day, basis, reported, by) =>
      `${label}: was due ${day} ${basis}; ${reported}; please report ${by === '' ? 'as soon as you can' : `by ${by}`}.`,
    reported: (entries, target) => {
      const told = entries === 0 ? 'nothing from your unit yet' : `${entries} reported`;
      return target > 1 ? `${told}, target ${target}, ${target - entries} lacking` : told;
    },
    report: (noun) => `Report: ${noun}`,
    reportByMail: (noun) => `To report (${noun}), answer this mail and write or attach what there is.`,
    zeroHint: 'If there is nothing to report, answer this mail saying so, and it is noted.',
    reply: 'To correct or ask something, answer this mail with number and correction.',
    count: 'Goal',
    unit: 'Your unit',
    works: ({ count, noun }) => `${noun}: ${count}, outside the goal`,
    ofGoal: ({ count, noun }) => `${noun}: ${count}`,
    uncounted: () => 'Not counted, and why',
    onlyDistrict: (entry, why) => `${entry}: counted for your unit; ${why}.`,
    why: (entry, why) => `${entry}: ${why}.`,
    news: 'News',
    newsLine: (day, entry, state) => `${day} ${entry}: ${state}`,
    newsReceived: (state) => `arrived, ${state}`,
    newsReason: (reason) => ` (${reason})`,
    noNews: 'Nothing has changed since the last digest.',
    city: 'Reported further up',
    cityLine: (entry, told) => `${entry}: ${told.join('; ')}`,
    standings: { sent: (to) => `sent to ${to}`, notSelected: () => 'approved, not selected this time' },
    deadlines: 'Deadlines ahead',
  },

  district: {
    subject: (week, counted, goal, waiting) => `[Weekly report] ${week}: ${counted} of ${goal}, ${waiting}`,
    waitingCount: (count) => `${count} waiting`,
    must: (parts) => `To do this week: ${parts.join('; ')}.`,
    mustNothing: 'There is nothing to do this week.',
    oldest: (count, days) => `${count} to review, the oldest for ${items(days, 'day', 'days')}`,
    toCall: (count) => `${count} to call about`,
    doubtfulMails: (count) => `${items(count, 'mail', 'mails')} to look into`,
    goal: 'Goal',
    people: (events, people) => `${events} counted, ${people}`,
    reported: ({ count }, approved) => `${count} reported, ${approved} approved`,
    silence: 'Units that have not reported',
    silent: (label, count) => `${label} (${items(count, 'unit', 'units')})`,
    partly: (label, count) => `${label}: in part (${items(count, 'unit', 'units')})`,
    part: (unit, entries, target) => `${unit} (${entries} of ${target})`,
    zero: (label, count) => `${label}: nothing to report, confirmed (${items(count, 'unit', 'units')})`,
    waiting: 'To review',
    noWaiting: 'Nothing waits for review.',
    waitingLine: (entry, state, days) => `${entry}: ${state}, ${days === 0 ? 'today' : items(days, 'day', 'days')}`,
    flagged: 'To call about',
    flaggedLine: (entry, issues) => `${entry}: ${issues.join(' ')}`,
    mails: 'Mails to look into',
    mailLine: (state, kind, subject, to) => `${state}: ${kind} “${subject}” to ${to}`,
    deadlines: 'Deadlines',
    deadline: (label, day, basis, silent, partly) =>
      `${day}: ${label} ${basis}, ${items(silent, 'unit', 'units')} silent, ${partly} in part`,
  },
};
