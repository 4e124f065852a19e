/** The sidebar's own words, in English: buttons, headings, what to do when the line is down. */

import type { PageNames } from '../../domain/campaign/page-names.ts';
import { many } from './many.ts';
import { outboxEn } from './outbox-en.ts';
import { panelsEn } from './panels-en.ts';
import { papersEn } from './papers-en.ts';
import type { SidebarWords } from './zh-CN.ts';

const page = ({ short }: PageNames): SidebarWords['page'] => ({
  title: short,
  tabs: { review: 'Review', progress: 'Progress', materials: 'Papers', settings: 'Settings' },
  tabsLabel: 'Pages of the sidebar',
  loading: 'Loading…',
  slow: 'This takes longer than usual. One moment more…',
  busy: 'Working…',
  refresh: 'Refresh',
  asOf: ({ time }) => `As of ${time}`,
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  confirm: 'Confirm',
  saved: 'Saved.',
  open: 'Open',
  newWindow: '(opens in a new window)',
  none: 'none',
  colon: ': ',
  comma: ', ',
});

const faults = ({ menu }: PageNames): SidebarWords['faults'] => ({
  connection: {
    title: 'No connection',
    cure: 'The server was not reached and nothing was done. Check the network and try again; what you typed is kept.',
  },
  authorization: {
    title: 'Permission is needed',
    cure:
      `Choose anything in the ${menu} menu, agree to what Google asks, then try again. ` +
      'If it asks again, use a window with this account alone. What you typed is kept.',
  },
  wrongAccount: {
    title: 'Another account, or no access',
    cure:
      'This browser may be signed in to several accounts, and the sidebar runs under another one. ' +
      'Sign out of the others, or open the workbook in a window with your work account alone, and try again.',
  },
  lockBusy: { title: 'Something else is running', cure: 'Wait a minute and try again; what you typed is kept.' },
  timedOut: {
    title: 'It took too long',
    cure: 'It may have been saved all the same. Refresh and look before you try again; what you typed is kept.',
  },
  refused: { title: 'Nothing was done', cure: 'What you typed is kept.' },
  unknown: {
    title: 'That did not work',
    cure: 'Wait a moment and try again. If it persists, show the owner the note below. What you typed is kept.',
  },
  detail: 'Technical note',
});

const queue: SidebarWords['queue'] = {
  label: 'Review queue',
  search: 'Find number, title, unit, contact',
  searchEverywhere: 'Searching all states.',
  filters: 'Filter',
  filtersOn: ({ count }) => `Filter, ${count} set`,
  clear: 'Clear filters',
  state: 'State',
  waiting: 'Waiting for review',
  every: 'All',
  track: 'Track',
  issue: 'Issue',
  unit: 'Unit',
  order: 'Order',
  byAge: 'By waiting time',
  byUnit: 'By unit',
  shown: ({ count }) => many(count, 'entry', 'entries'),
  shownOf: ({ count, total }) => `${count} of ${total} entries`,
  asking: 'Searching…',
  takeSelected: 'Open selected row',
  takeSelectedHint: 'Opens the row that is selected in the sheet',
  more: ({ count }) => `Show ${count} more`,
  clean: 'Waiting, no issue',
  returned: ({ count }) => (count === 0 ? 'Returned today' : `Returned ${many(count, 'day')} ago`),
  waitsToday: 'Came today',
  waits: ({ count }) => `Waiting ${many(count, 'day')}`,
  errors: ({ count }) => many(count, 'error'),
  warnings: ({ count }) => many(count, 'hint'),
  hasDraft: 'Has text not sent yet',
  emptyWaiting: 'Nothing waits for review.',
  emptyWaitingHint: 'New entries will line up here.',
  empty: 'No entry fits.',
  showEvery: 'Show all entries',
};

const entry: SidebarWords['entry'] = {
  label: 'Entry',
  backToQueue: 'Back to the queue',
  previous: 'Previous entry',
  next: 'Next entry',
  position: ({ index, of }) => `Entry ${index} of ${of}`,
  counts: 'Does it count',
  countsYes: 'Counts toward the goal',
  countsNo: 'Does not count toward the goal',
  works: 'Checks',
  holds: 'Holds',
  fails: 'Does not hold',
  issues: 'Issues',
  noIssues: 'No issue found.',
  error: 'Error',
  warning: 'Hint',
  waived: 'Set aside by staff',
  waivedBy: ({ who, why }) => `${who}: ${why}`,
  suggestion: ({ text }) => `Use suggestion: ${text}`,
  mendIt: 'Correct',
  waive: 'Set aside',
  seeOther: ({ number }) => `Open ${number}`,
  fields: 'What was reported',
  emptyField: 'empty',
  understood: ({ text }) => `Read as ${text}`,
  before: 'Was',
  beforeEmpty: '(empty)',
  by: ({ who, time }) => `${who}, ${time}`,
  changed: 'changed',
  note: 'Private note',
  noteHint: '(only staff see it)',
  noteOther: 'The note has just been changed to',
  save: 'Save',
  log: ({ count }) => `History (${count})`,
  version: ({ version }) => `version ${version}`,
  handedIn: ({ time }) => `first handed in ${time}`,
  staleTitle: 'It has changed since you opened it; nothing was done',
  staleHint: 'This is the latest. Look at what has changed, then choose again.',
  unsent: ({ text }) => `The reason that you wrote: ${text}`,
  lookedAt: 'Seen, choose again',
  undo: ({ label }) => (label === '' ? 'Undo' : `Undo “${label}”`),
  undone: ({ number, state }) => `${number}: undone, it is now “${state}”`,
  againTitle: ({ what }) => `Decision before: ${what}`,
  againIssues: 'Issues then',
  settled: 'Settled',
  unsettled: 'Still there',
  againChanges: ({ count }) => (count === 0 ? 'Nothing has changed since' : `${many(count, 'field')} changed since`),
  since: 'What has changed',
  decided: {
    approve: ({ number }) => `${number} is approved`,
    return: ({ number }) => `${number} is returned`,
    reject: ({ number }) => `${number} is rejected`,
    withdraw: ({ number }) => `${number} is withdrawn`,
    reopen: ({ number }) => `${number} is open again`,
    waive: ({ number }) => `${number}: the issue is set aside`,
  },
  look: 'View',
};

const mending: SidebarWords['mending'] = {
  title: ({ label }) => `Correct: ${label}`,
  value: 'New text',
  source: 'Confirmed by',
  choose: 'Please choose',
  other: 'Other (type it)',
  save: 'Save correction',
  sourceMissing: 'Please choose how it was confirmed, such as by telephone.',
  hint: 'The history shows it as a correction by staff. The review state does not change.',
  tell: 'Tell the unit',
  agreedWith: 'Agreed with (optional)',
  tellHint: 'A mail goes to its contacts from the owner’s account: what stood and what stands, when, how, with whom.',
  done: ({ label }) => `“${label}” corrected.`,
  doneAndTold: ({ label }) => `“${label}” corrected; the mail goes when the clock next rings.`,
};

const decisions: SidebarWords['decisions'] = {
  label: 'Decision',
  more: 'More actions',
  reasonTitle: ({ label }) => `${label}: give a reason`,
  reason: 'Reason',
  reasonHint: 'Required; the unit will see it',
  snippets: 'Usual reasons',
  checklist: 'Checklist (ticks go into the reason)',
  checklistLead: 'Please check: ',
  checklistComma: '; ',
  stop: '.',
  withdrawHint: 'It is then neither reviewed nor counted. You can reopen it at any time.',
  reasonMissing: 'Please give a reason first.',
  confirm: ({ label }) => `Confirm: ${label}`,
};

const several: SidebarWords['many'] = {
  begin: 'Approve several',
  hint: 'Entries with errors are reviewed one by one and cannot be chosen.',
  all: ({ count }) => `All that are listed (${count})`,
  pick: ({ number }) => `Choose ${number}`,
  next: ({ count }) => `Check ${many(count, 'entry', 'entries')}`,
  sure: ({ count, counting }) =>
    `${many(count, 'entry', 'entries')} will be approved; ${counting} of them will count toward the goal`,
  named: 'Held jointly, or alike: please look again',
  refused: ({ count }) => `Cannot be approved: ${count}`,
  confirm: ({ count }) => `Approve ${many(count, 'entry', 'entries')}`,
  running: ({ done, of }) => `${done} of ${of} done…`,
  told: ({ count }) => `${many(count, 'entry', 'entries')} approved`,
};

const keys: SidebarWords['keys'] = {
  title: 'Keyboard shortcuts',
  open: 'Keyboard help',
  list: {
    approve: 'Approve',
    return: 'Return',
    reject: 'Not counted, or not recommended',
    waive: 'Set aside the first issue that can be',
    next: 'Next entry',
    previous: 'Previous entry',
    back: 'Back to the queue',
    search: 'Search',
    help: 'This help',
  },
  toggle: 'Use single-key shortcuts',
  hint: 'They do nothing while you type, or with Ctrl, Alt and the like.',
};

/** All the words of the sidebar, made of what the campaign calls things. */
export const sidebarEn = (names: PageNames): SidebarWords => ({
  page: page(names),
  faults: faults(names),
  queue,
  entry,
  mending,
  decisions,
  many: several,
  keys,
  ...panelsEn(names),
  ...papersEn(names),
  outbox: outboxEn,
});
