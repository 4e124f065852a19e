/** The words of the desk, in English: the local page and the forms' pages. */

import { refusalsEn, sheetActsEn } from './sheet-acts-en.ts';
import type { DeskWords } from './zh-CN.ts';

const head: DeskWords['head'] = {
  title: 'Ten Events · desk',
  places: { workbook: 'Workbook', forms: 'Forms', mail: 'Mailbox', documents: 'Documents', trace: 'Runs' },
  placesLabel: 'Places',
  signedIn: 'Signed in as',
  owner: ' (owner)',
  language: 'Language',
};

const clock: DeskWords['clock'] = {
  label: 'Virtual time',
  move: 'Move the clock',
  hour: 'One hour',
  day: 'One day',
  week: 'One week',
  until: 'Move to',
  go: 'Move',
  moving: ({ to }) => `Moving to ${to}`,
  progress: 'Progress of the clock',
  tooFar: ({ days, latest }) => `The clock moves at most ${days} days at once: now up to ${latest}.`,
};

const faults: DeskWords['faults'] = {
  label: 'Conditions',
  hint: 'See what the sidebar does when something is wrong.',
  network: 'Network',
  connected: 'Working',
  disconnected: 'Down',
  account: 'Account of the browser',
  own: 'Your own',
  other: ({ email }) => `The browser’s first account (${email}, may not edit)`,
  authorization: 'Authorization of the script',
  granted: 'Granted',
  revoked: 'Revoked',
  active: ({ count }) => `Conditions (${count})`,
};

const grid: DeskWords['grid'] = {
  label: ({ name }) => `Sheet “${name}”`,
  tabs: 'Sheets',
  hiddenSheet: ' (hidden)',
  showHidden: 'Show hidden sheets and columns',
  cell: 'Cell',
  content: ({ cell }) => `Content of ${cell}`,
  rowNumber: 'Row number',
  note: 'Note',
  noChoices: 'No choice fits; other text may be typed',
  saving: 'Saving…',
  acts: sheetActsEn,
  refusals: refusalsEn,
};

const sidebar: DeskWords['sidebar'] = {
  label: 'Sidebar',
  open: 'Open the sidebar',
  close: 'Close',
  closeDialog: ({ title }) => `Close “${title}”`,
  sheetFirst: 'Sheet',
  sidebarFirst: 'Sidebar',
  front: 'Show',
};

const form: DeskWords['form'] = {
  responses: ({ count }) => (count === 1 ? '1 response' : `${count} responses`),
  choose: 'Choose a form',
  phone: 'Phone width',
  full: 'Full width',
  width: 'Width shown',
  newTab: 'Open in a new tab',
  frame: 'Page of the form',
  required: 'Required',
  requiredHint: '* marks a required question',
  requiredMark: '*',
  next: 'Next',
  back: 'Back',
  submit: 'Submit',
  sending: 'Submitting…',
  pick: 'Choose',
  other: 'Other',
  otherText: 'Other text',
  clear: 'Clear selection',
  email: 'Email',
  month: 'MM-DD',
  page: ({ page, pages }) => `Page ${page} of ${pages}`,
  refused: ({ count }) =>
    count === 1
      ? 'One answer needs a correction before going on.'
      : `${count} answers need a correction before going on.`,
  refusedRequired: 'This question is required.',
  refusedValue: 'The answer is not as required; please correct it as the description says.',
  editing: 'You are changing what was submitted before; this version will replace it.',
  again: 'Report another',
  edit: 'Edit your response',
  done: 'Submitted',
  backToDesk: 'Back to the desk',
  closed: {
    alreadyResponded: 'It was submitted before; everyone may respond once.',
    editsNotAllowed: 'Responses to this form cannot be changed.',
    inBin: 'This form is in the bin of its owner’s Drive. Its owner can restore it there.',
    noAccess: 'Only accounts of the owner’s organization may open this form. Its owner can grant others access.',
    notAccepting: 'This form is not accepting responses at the moment.',
    notPublished: 'This form has not been published yet.',
  },
};

const mail: DeskWords['mail'] = {
  list: 'Mails that were sent',
  find: 'Find by subject or recipient',
  nothing: 'No mails yet. Move the clock: they go out when it rings.',
  none: 'No mail fits.',
  pick: 'Choose a mail on the left.',
  to: 'To',
  from: 'From',
  replyTo: 'Answers to',
  at: 'Sent',
  show: 'Show',
  both: 'Side by side',
  asHtml: 'Html',
  asText: 'Plain text',
  frame: 'Body of the mail',
  attachments: 'Attachments',
  openForm: 'Open the form',
  openEdit: 'Open for editing',
  back: 'Back to the list',
};

const documents: DeskWords['documents'] = {
  list: 'Documents made',
  nothing:
    'No documents yet. Ask for them in the workbook’s menu or the sidebar; they appear after the clock’s next ring.',
  pick: 'Choose a document on the left.',
  frame: 'Content of the document',
  changed: 'Updated',
  back: 'Back to the list',
  download: ({ size }) => `Download (${size})`,
  packed: 'What is packed in the archive',
  count: ({ count }) => (count === 1 ? '1 entry' : `${count} entries`),
  entry: 'Name',
  size: 'Size',
  damaged: 'This file cannot be opened; a part of it may be missing.',
  notShown: 'Files of this kind are not shown here. They can be opened once they are downloaded.',
};

const trace: DeskWords['trace'] = {
  hint: 'Every run: who caused it, which Google services it called, how many virtual seconds it took. Latest first.',
  nothing: 'Nothing has run since the desk was opened.',
  functionName: 'Function',
  cause: 'Cause',
  who: 'Account',
  at: 'Time',
  calls: 'Service calls',
  seconds: 'Virtual seconds',
  outcome: 'Outcome',
  well: 'done',
  failed: 'failed',
  details: 'See the calls',
  last: ({ name, calls, seconds }) =>
    `Run: ${name} · ${calls === 1 ? '1 service call' : `${calls} service calls`} · ${seconds} virtual seconds`,
  idle: 'Ready',
  causes: {
    menu: 'menu',
    sidebar: 'sidebar',
    editor: 'editor',
    open: 'workbook opened',
    edit: 'cell edited',
    change: 'workbook changed',
    formSubmit: 'form submitted',
    clock: 'clock',
  },
};

export const deskEn: DeskWords = {
  head,
  clock,
  faults,
  grid,
  sidebar,
  form,
  mail,
  documents,
  trace,
  needsScript: 'This page needs scripts to be enabled in the browser.',
  loading: 'Loading…',
  working: 'Working…',
  close: 'Close',
  failed: ({ why }) => `It did not work: ${why}`,
  expired: 'This page has expired; please reload it.',
  unreachable: 'The desk’s program cannot be reached; please see whether it is still running.',
};
