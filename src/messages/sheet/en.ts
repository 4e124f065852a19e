/** The words of the workbook, in English. */

import { many } from '../sidebar/many.ts';
import type { SheetWords } from './zh-CN.ts';

const registerColumns: SheetWords['registerColumns'] = {
  number: 'Number',
  state: 'State',
  problems: 'Issues',
  counts: 'Counts toward the goal',
  why: 'Why (not)',
  source: 'Came by',
  receivedOn: 'Received on',
  remark: 'Internal note',
  version: 'Version',
  selected: 'Goes up',
  rank: 'Rank',
  highlight: 'In the report',
  honour: 'Honoured as',
  honourProject: 'Honoured under',
  outcome: 'Outcome above',
  handedInAt: 'First handed in',
  changedAt: 'Last changed',
  enteredBy: 'Entered by',
  id: 'Entry',
  record: 'Record',
  stateKey: 'State’s code',
  marks: 'Marks',
};

export const sheetEn: SheetWords = {
  states: {
    received: 'to review',
    returned: 'returned',
    resubmitted: 'handed in again',
    approved: 'approved',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
  },
  reasons: {
    notAnActivity: () => 'not of the kind that counts toward the goal',
    notApproved: ({ state }) => `not approved yet (${state})`,
    hasErrors: () => 'errors stand',
    duplicate: ({ of }) => (of === '' ? 'repeats an earlier one' : `repeats ${of}`),
    joint: ({ of }) => (of === '' ? 'held jointly, counted once' : `held jointly with ${of}, counted once`),
    approved: () => 'approved, no error stands',
  },
  decisions: {
    approve: () => 'approve',
    return: () => 'return',
    reject: (rejected) => rejected,
    withdraw: () => 'withdraw',
    reopen: () => 'reopen',
    waive: () => 'set aside',
    undo: () => 'undo',
    erase: () => 'personal data removed at the person’s request',
  },
  dispatchStates: {
    owed: 'owed',
    held: 'held back',
    claimed: 'sending',
    sent: 'sent',
    uncertain: 'perhaps sent',
    failed: 'failed',
    dropped: 'no longer needed',
  },
  dispatchKinds: {
    receipt: 'receipt',
    updated: 'change received',
    returned: 'returned',
    corrected: 'correction',
    opening: 'opening notice',
    digest: 'weekly digest',
    districtDigest: 'weekly report',
    rescheduled: 'change of date',
    reminder: 'reminder',
    escalation: 'not reported',
    health: 'health',
  },
  registerColumns,
  yes: 'yes',
  no: 'no',
  reaches: { google: 'mail and links', mail: 'mail only' },
  languages: { 'zh-CN': 'Chinese', en: 'English' },
  separator: '; ',
  labelled: (label, text) => `${label}: ${text}`,
  counts: { yes: 'counts', no: 'does not count' },
  reported: (track, measure) => (measure === '' ? track : `${track} (${measure})`),
  standings: {
    reported: 'reported',
    partly: 'in part',
    zero: 'nothing to report',
    silent: 'not reported',
    voluntary: 'voluntary, nothing yet',
  },
  tally: { target: (measure) => `target (${measure})`, counted: (measure) => `counted (${measure})` },
  otherTotal: (noun) => (noun === null ? 'all other reports' : `${noun}, all`),
  waived: 'Set aside',
  requestStates: { asked: 'asked', done: 'done', refused: 'not done' },
  results: {
    papers: ({ unchanged, unmade, written }) =>
      [
        ...(written > 0 || unchanged + unmade === 0 ? [`${many(written, 'file', 'files')} written`] : []),
        ...(unchanged > 0 ? [`${unchanged} unchanged and left as ${unchanged === 1 ? 'it was' : 'they were'}`] : []),
        ...(unmade > 0 ? [`${many(unmade, 'file', 'files')} could not be made, see Settings`] : []),
      ].join('; '),
    unitGone: () => 'not done: the unit is no longer on the roster',
    digests: ({ waiting }) => (waiting === 0 ? 'the digests are sent' : `noted; ${waiting} digests still to be sent`),
    reminders: ({ told, waiting }) => {
      const units = many(told, 'unit', 'units');
      if (told === 0) return 'no unit has to be reminded';
      return waiting === 0 ? `${units} reminded` : `noted for ${units}; ${waiting} mails still to be sent`;
    },
    remindersClosed: () => 'not sent: this campaign reminds nobody, or is closed',
    remindersLate: () => 'not sent: it waited for more than two days; ask again if it is still wanted',
    rescheduled: ({ told, waiting }) => {
      if (told === 0) return 'not sent: no deadline has moved since units were told';
      return waiting === 0
        ? `${many(told, 'unit')} told`
        : `${many(told, 'unit')} to be told, ${waiting} mails still waiting`;
    },
    opening: ({ told, waiting }) => {
      if (told === 0) return 'not sent: every contact has had it';
      return waiting === 0
        ? `sent to ${many(told, 'address', 'addresses')}`
        : `noted for ${many(told, 'address', 'addresses')}; ${waiting} mails still to be sent`;
    },
    typed: () => 'not asked for in the sidebar, or the record of that is lost; not done. Ask for it in the sidebar',
  },
  requestKinds: {
    rescheduled: 'tell of moved deadlines',
    opening: 'send the opening notice',
    reminders: 'send reminders',
    summaries: 'write the summaries and tables',
    digest: 'send this week’s digests',
    packets: 'pack what units recommend',
    report: 'write the papers that go up',
    callList: 'write the call list',
  },
  documentKinds: ({ district, goalTable, measure, superior }) => ({
    summary: 'summary',
    summaryPaper: 'summary (Word)',
    annex1: goalTable,
    annex3: 'recommendation',
    districtAnnex1: `${goalTable} (${district})`,
    worksTable: `table of ${measure}`,
    catalogue: 'catalogue',
    cityReport: `report to ${superior}`,
    brief: 'progress on one page',
    callList: 'call list',
    correction: 'correction',
    packetList: 'list of a packet',
    packet: 'packet (zip)',
    cityPacket: `packet for ${superior} (zip)`,
  }),
  selected: { yes: 'goes', no: 'stays' },
  workFileStates: { received: 'received', doubtful: 'to be looked at', refused: 'not used' },
  batchStates: { approved: 'approved', sent: 'sent' },
  tallyLine: ({ goal, counted, waiting }) => `goal ${goal}, ${counted} counted, ${waiting} to review`,
  goalTold: ({ goal, measure, reached }) => `${reached} of ${`${goal} ${measure}`.trim()}`,
  goalLine: (label, told) => `${label}: ${told}`,
  unitLine: ({ target, counted, waiting }) =>
    `${target === null ? '' : `target ${target}, `}${counted} counted, ${waiting} to review`,
};
