/** The phrases of the mails that go by a click of staff alone, in English. */

import type { LetterWords } from './letters-zh.ts';

const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`);
const places = (count: number): string => `${count} ${count === 1 ? 'place' : 'places'}`;

export const lettersEn: LetterWords = {
  corrected: {
    subject: (title, number, count, left) =>
      `[Corrected] ${title} (${number}): ${count} corrected${left > 0 ? `, ${left} still to mend` : ''}`,
    opening: (noun, count) => `Staff have corrected this ${noun} of yours in ${places(count)}; please check`,
    left: (count) => `${count} still to mend, as told below`,
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
};
