/** The words of an entry under review, in English. */

import type { ReviewWords } from './zh-CN.ts';

const checks: ReviewWords['checks'] = {
  notAnActivity: ({ holds, noun }) =>
    `This ${noun} ${holds ? 'is of the kind that counts' : 'does not count'} toward the goal`,
  notApproved: ({ holds, state }) => (holds ? 'Approved' : `State: ${state}`),
  hasErrors: ({ holds, errors, waived }) => {
    if (!holds) return `To be corrected: ${errors}`;
    return waived === '' ? 'No errors' : `No error stands (set aside: ${waived})`;
  },
  duplicate: ({ holds, duplicateOf }) => {
    if (!holds) return `Repeats ${duplicateOf}, which was handed in before`;
    return duplicateOf === '' ? 'Repeats no other entry' : `Looks like ${duplicateOf}; staff found it is no repetition`;
  },
  joint: ({ holds, counts, jointWith, countedAs }) => {
    if (!holds) return `Held jointly with ${jointWith}, counted once: as ${countedAs}`;
    if (jointWith === '') return 'Not a joint activity that is counted for another unit';
    return `Held jointly with ${jointWith}, counted once${counts ? ': as this one' : ''}`;
  },
};

export const reviewEn: ReviewWords = {
  somebody: '(account not shown)',
  respondent: 'The unit',
  program: '(the program)',
  noTrack: (noun) => `${noun} (no track given)`,
  doors: {
    form: 'By form',
    staff: ({ by, source, receivedOn }) => {
      const received = receivedOn === '' ? '' : `received ${receivedOn}`;
      const how = [source, received, by === '' ? '' : `by ${by}`].filter((one) => one !== '').join(', ');
      return how === '' ? 'Entered by staff' : `Entered by staff (${how})`;
    },
  },
  listed: (texts) => texts.join(', '),
  checks,
  count: {
    yes: 'All conditions hold.',
    notYet: (why) => `Not yet: ${why}.`,
    no: (why) => `The reason: ${why}.`,
    further: (goal, isApproved) => `It counts toward “${goal}”${isApproved ? '' : ' once it is approved'}.`,
    elsewhere: (noun) => `A ${noun} does not count toward the goal; it is reviewed to be recommended.`,
  },
  typingSlip: 'Our own typing slip',
  nobodyToTell: 'The unit is not on the roster, inactive or without a contact: no mail can go.',
  nothingToWaive: 'There is no error to set aside.',
  log: {
    handedIn: 'Handed in',
    entered: 'Entered by staff',
    changed: 'Changed by the unit',
    corrected: 'Corrected by staff',
    tabled: (who) => `Imported from a table (by ${who})`,
    changedByTable: (who) => `Changed by the unit’s table (imported by ${who})`,
    confirmed: (source) => `Corrected once confirmed (${source})`,
    agreedWith: (name) => `agreed with ${name}`,
    toTell: 'the unit is told',
    decided: (label, issue) => (issue === '' ? label : `${label}: ${issue}`),
    undone: (decision) => `Undone: ${decision}`,
    field: (label, before, after) => `${label}: ${before || '(empty)'} → ${after || '(empty)'}`,
    emptied: 'empty row: all that stood in it was cleared',
    longText: (length) => `(a text of ${length} characters)`,
    separator: '; ',
  },
};
