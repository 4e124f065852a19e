/** The words of the self-test on the tab Checks, in English. */

import type { SelfTestTabWords } from './self-test-zh.ts';

export const selfTestTabEn: SelfTestTabWords = {
  title: 'Self-test',
  hint:
    'Tries, on sheets, forms and files that are made for it and cleared away after, whether Google does for this ' +
    'account what the program assumes. Nothing of the campaign is touched. It takes a minute or two, and sends the ' +
    'owner a trial mail.',
  ownersOnly: 'The owner alone can run the self-test; all staff can look at what it found.',
  keepForm: 'Keep the self-test form for the trials by hand below',
  run: 'Begin the self-test',
  refresh: 'Read the latest result',
  clear: 'Clear away what the self-test has left',
  running: 'Testing; please leave this page open …',
  done: 'The self-test is done.',
  cleared: 'Cleared away.',
  never: 'The self-test has never run.',
  waiting: 'The clock’s part begins in a minute; then read the latest result.',
  states: { yes: 'as assumed', no: 'not so', told: 'noted' },
  summary: ({ no, told, yes }) => `${yes} as assumed, ${no} not so, ${told} noted.`,
  others: ({ count }) => `The other ${count}`,
  form: 'The self-test form (open it in a private window, signed in nowhere)',
  left: 'These could not be cleared away; delete them by hand:',
  hands: 'Trials by hand',
  handsHint: 'Only a person can try these. Choose what came of each; it goes into the report.',
  untried: 'not tried',
  handLabel: ({ name }) => `Result: ${name}`,
  report: 'Report',
  reportHint: 'Copy it for the maintainers. It says nothing of anybody but the domain of the account.',
  copy: 'Copy the report',
  copied: 'The report is copied.',
  copyByHand: 'It could not be copied: select the text above and copy it by hand.',
  reportHead: ({ at, domain }) => `Self-test ${at} ${domain}`,
};
