/** What each column of an export says, in English. */

import type { ExportWords } from './zh-CN.ts';

const campaign = 'Id of the campaign';
const unit = 'Code of the unit, as in units';

export const exportEn: ExportWords = {
  units: {
    campaign,
    unit: 'Code of the unit',
    name: 'Its name',
    kind: 'Its kind',
    active: 'Whether it takes part',
    target: 'How much the district wants of it; null where nothing was set',
  },
  entries: {
    campaign,
    number: 'The number that people know it by',
    form: 'What was reported: a form of the campaign file',
    unit: 'Code of the unit; null where the roster does not know it',
    unit_as_written: 'The unit as it was written',
    title: 'Title',
    day: 'The day on which it was held or made, of several the first; null where it cannot be read',
    track: 'Track',
    people: 'How many took part; null where it cannot be read',
    state: 'Review state: received resubmitted returned approved rejected withdrawn',
    counts: 'Whether the district counts it toward its goal (a joint one once)',
    counts_for_unit: 'Whether its unit counts it (a joint one for each partner)',
    waits: 'Whether it waits for a reviewer',
    stands: 'Whether it is neither withdrawn nor rejected',
    why: 'Codes of why it counts or does not',
    errors: 'Errors that stand: code:field',
    warnings: 'Warnings: code:field',
    waived: 'Issues that staff have set aside: code:field',
    door: 'Whether it came by form or was entered by staff',
    handed_in_at: 'When it was first reported',
    received_on: 'The day of receipt that staff have typed',
    version: 'Which version it is',
    answers: 'What was answered (JSON), without personal data',
  },
  decisions: {
    campaign,
    number: 'The number of the entry',
    kind: 'What was decided: approve return reject withdraw reopen waive undo',
    code: 'The issue that was set aside, or the decision that was taken back',
    decided_at: 'When',
    version: 'On which version',
  },
  mails: {
    campaign,
    key: 'What the mail is about; there is one mail for one thing',
    kind: 'Kind of mail',
    unit,
    week: 'The week of a weekly digest, by its Monday',
    state: 'What became of it: owed held claimed sent uncertain failed dropped',
    recipients: 'To how many addresses',
    owed_at: 'Since when it was owed',
    claimed_at: 'When sending began',
  },
  papers: {
    campaign,
    kind: 'Kind of paper',
    unit,
    name: 'Name of the file; null where it names an author',
    file: 'Id of the file in Drive',
  },
};
