/** The phrases of the mails that go by a click of staff alone, in English. */

import type { LetterWords } from './letters-zh.ts';

const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`);
const named = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const places = (count: number): string => `${count} ${count === 1 ? 'place' : 'places'}`;

export const lettersEn: LetterWords = {
  corrected: {
    subject: (title, number, count, left) =>
      `[Corrected] ${title} (${number}): ${count} corrected${left > 0 ? `, ${left} still to mend` : ''}`,
    opening: (noun, count, left) =>
      `Staff have corrected this ${noun} of yours in ${places(count)}; please check.` +
      (left > 0 ? ` ${left} still to mend, as told below.` : ''),
    heading: 'What was corrected',
    line: (label, before, after, how) => `${label}: was ${quoted(before)}, is ${quoted(after)} (${how})`,
    longLine: (label, after, how) => `${label}: the text was changed, and is ${quoted(after)} (${how})`,
    personalLine: (label, how) => `${label}: corrected; it is personal, so no mail writes it out (${how})`,
    how: ({ at, isSlip, name, source }) => {
      if (isSlip) return `${at}, our own typing slip`;
      if (source === '') return `${at}, by staff`;
      return name === '' ? `${at}, confirmed: ${source}` : `${at}, agreed with ${name}: ${source}`;
    },
    check:
      'If anything is not right, answer this mail with number and correction; staff then mend it. ' +
      'If all is right, you need not answer.',
  },
  opening: {
    subject: (title) => `[Opening] ${title}: what to report, when and how`,
    opening: (organiser, title, notice) =>
      `${organiser} invites your unit to take part in ${title} (${notice}). Please report as told below.`,
    units: (names) => `You are the contact of ${names.join(', ')}; please report for each of them.`,
    asked: 'What to report',
    window: ({ basis, but, field, only, span }) => {
      const limits = [
        ...(only.length > 0 ? [`only ${named(only)}`] : []),
        ...(but.length > 0 ? [`not ${named(but)}`] : []),
      ];
      return `${field} ${span}${limits.length > 0 ? `, ${limits.join(', ')}` : ''} ${basis}`;
    },
    track: (label, windows) => (windows.length === 0 ? label : `${label}: ${windows.join('; ')}`),
    goal: 'Goal',
    goalLine: (label, count, measure, basis) =>
      `${label}: at least ${count} ${measure}, all units together ${basis}`.replace(/ {2,}/gu, ' '),
    ownTarget: (count, measure) => `Your unit’s target: ${count} ${measure}`.trim(),
    targetOf: (unit, count, measure) => `Target of ${unit}: ${count} ${measure}`.trim(),
    deadlines: 'By when',
    due: (label, day, basis, notes) => `${label}: ${day} ${basis}${notes.map((note) => `, ${note}`).join('')}`,
    over: (label, day, basis) => `${label}: was due ${day} ${basis}; what comes late is taken in and marked as late`,
    optional: 'as you wish',
    covers: (day) => `only what was up to ${day}`,
    least: (count, measure) => `at least ${count} ${measure} from each unit`,
    next: (office) =>
      `What arrives is checked by itself, and a mail tells its number and what is to be mended; ${office} then ` +
      'reviews it. The weekly digest tells what is to be done and what came of it.',
    ask: 'Questions? Just answer this mail, or see below.',
  },
};
