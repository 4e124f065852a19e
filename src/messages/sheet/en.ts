/** The words of the workbook, in English. */

import type { SheetWords } from './zh-CN.ts';

const registerColumns: SheetWords['registerColumns'] = {
  ...{ number: 'Number', state: 'State', problems: 'Issues', counts: 'Counts toward the goal', why: 'Why (not)' },
  ...{ source: 'Came by', receivedOn: 'Received on', remark: 'Internal note', version: 'Version' },
  ...{ selected: 'Goes to the city', rank: 'Rank', highlight: 'In the report', honour: 'Honoured as' },
  ...{ honourProject: 'Honoured under', outcome: 'Outcome above' },
  ...{ handedInAt: 'First handed in', changedAt: 'Last changed', id: 'Entry', record: 'Record' },
  ...{ stateKey: 'State’s code', marks: 'Marks' },
};

export const sheetEn: SheetWords = {
  states: {
    ...{ received: 'to review', returned: 'returned', resubmitted: 'handed in again', approved: 'approved' },
    ...{ rejected: 'rejected', withdrawn: 'withdrawn' },
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
  },
  dispatchStates: {
    owed: 'owed',
    claimed: 'sending',
    sent: 'sent',
    uncertain: 'perhaps sent',
    failed: 'failed',
    dropped: 'no longer needed',
  },
  dispatchKinds: {
    ...{ receipt: 'receipt', returned: 'returned', digest: 'weekly digest', districtDigest: 'weekly report' },
  },
  registerColumns,
  menu: {
    title: 'Good netizens',
    setUp: 'Set up',
    openSidebar: 'Open the sidebar',
    checkNow: 'Check now',
    writeSummaries: 'Write the summaries',
    sendDigests: 'Send this week’s digests',
  },
  form: {
    responses: (noun) => `Raw responses (${noun})`,
    rosterIsEmpty: '(the roster is empty)',
    phoneHelp: 'Please give a telephone number, such as 022-65305678.',
    numberHelp: 'Please give a number, such as 120.',
    emailHelp: 'Please give a complete e-mail address, such as name@example.org.',
  },
  yes: 'yes',
  no: 'no',
  separator: '; ',
  counts: { yes: 'counts', no: 'does not count' },
  levels: { error: 'to mend', warning: 'to be aware of' },
  noteHead: 'Check',
  reported: (track, measure) => `${track} (${measure})`,
  standings: { reported: 'reported', partly: 'in part', zero: 'nothing to report', silent: 'not reported' },
  silentUnits: (count) => (count === 0 ? '' : count === 1 ? '1 unit' : `${count} units`),
  waived: ' (set aside)',
  requestStates: { asked: 'asked', done: 'done', refused: 'not done' },
  sender: 'Good netizens',
  setAside: (title) => `Archive ${title}`,
  setUpUndone: (undone) =>
    `Set up, but ${undone.length} steps are not done (see the tab Settings): ${undone.join(' ')}`,
  noted: 'Noted; it will be done shortly.',
  digestsDone: (waiting) => (waiting === 0 ? 'the digests are sent' : `noted; ${waiting} digests still to be sent`),
  requestKinds: {
    summaries: 'write the summaries and tables',
    digest: 'send this week’s digests',
    packets: 'pack what units recommend',
    report: 'write the papers for the city',
    callList: 'write the call list',
  },
  documentKinds: {
    ...{ summary: 'summary', summaryPaper: 'summary (Word)', annex1: 'table of activities', annex3: 'recommendation' },
    ...{ districtAnnex1: 'table of activities (district)', worksTable: 'table of works', catalogue: 'catalogue' },
    ...{ cityReport: 'report to the city', brief: 'progress on one page', callList: 'call list' },
    ...{ correction: 'correction', packetList: 'list of a packet', packet: 'packet (zip)' },
    cityPacket: 'packet for the city (zip)',
  },
  draftLeft: (name, day) => `${name} (as edited, left on ${day})`,
  twin: (unit) => ` (${unit})`,
  fileNotes: {
    restored:
      'Somebody had changed the file: it is as the register has it again. Drive’s version history has the other.',
    released: 'Somebody had gone on writing in the file: that one was left under another name, and this one is new.',
    remade: 'The file was no longer there: this one was made anew.',
    renamed: 'The file had another name than it should: it has the right one again.',
  },
  selected: { yes: 'goes', no: 'stays' },
  honours: ['good work', 'good activity', 'good story'],
  workFileStates: { received: 'received', doubtful: 'to be looked at' },
  batchStates: { approved: 'approved', sent: 'sent' },
  rowLabel: (title, row) => `${title}, row ${row}`,
  cutMark: '… (cut here; the raw response has it whole)',
  emptiedRow: 'empty row',
  uncertainNote: 'The run ended while sending, so nobody knows. Please ask; send again only if it did not arrive.',
  countedNote: ' What is left of today’s mail has become less by it: it has very probably gone.',
  uncountedNote: ' What is left of today’s mail has not become less: it has very probably not gone.',
  removedNote:
    'The line of this mail was deleted, or the workbook was put back to an earlier version. It may have been sent ' +
    'already, and was not sent again. Please ask; send it again only if it did not arrive.',
  foreignNote:
    'The program did not write this line, or somebody has changed it: it was not sent. Only the program owes mail.',
  nobodyNote: 'The roster has no address of this unit that can be read: not sent. Add one, then send it again.',
  bodyNote: 'The text of this mail is missing or cannot be read: not sent.',
  overtakenNote: 'Overtaken before it went out: no longer sent.',
  arrivedNote: ({ by, at }) => `${at}: staff confirmed that it arrived (${by}).`,
  tallyLine: ({ goal, counted, waiting }) => `goal ${goal}, ${counted} counted, ${waiting} to review`,
  unitLine: ({ target, counted, waiting }) =>
    `${target === null ? '' : `target ${target}, `}${counted} counted, ${waiting} to review`,
};
