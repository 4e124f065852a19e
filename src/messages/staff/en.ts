/** The words of what staff may do, in English. */

import type { StaffWords } from './zh-CN.ts';

export const staffEn: StaffWords = {
  rights: {
    review: {
      name: 'Review and enter',
      allows:
        'Decide, undo, mend and note; take in tables of units; record zero reports, files, what goes to the ' +
        'city and calls; ask for papers.',
    },
    send: {
      name: 'Send mail',
      allows:
        'Send digests, reminders, the notice of the campaign and changed days; hold mails or let them go; send again ' +
        'and register mails.',
    },
    changeCampaign: {
      name: 'Change the campaign',
      allows:
        'Look at a new campaign file and take it. The taking itself needs the owner’s account, whose forms they are.',
    },
    setUp: {
      name: 'Set up and assign',
      allows:
        'Confirm newcomers, change rights on this page, set up, repair and hand over. What only the owner’s account ' +
        'can do stays the owner’s.',
    },
    personalData: {
      name: 'See personal data',
      allows:
        'See names, telephones, e-mails and addresses of authors and contacts in sidebar, previews and downloaded ' +
        'papers. Without it they read ***.',
    },
  },
  right: ({ allows, name }) => `${name} (${allows})`,
  lacking: ({ name }) =>
    `This account lacks the right “${name}”. The owner gives it under Running the program › Staff.`,
  sameHands: 'entered and reviewed by one person',
  unconfirmed: (accounts) =>
    `New on the list of staff, to be confirmed: ${accounts.join(', ')}. Until then, under Running the program › ` +
    'Staff, they can only look, and see no personal data.',
};
