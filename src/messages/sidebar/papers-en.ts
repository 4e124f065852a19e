/** The sidebar's own words for papers, for what goes up, and for calls to units, in English. */

import type { PageNames } from '../../domain/campaign/page-names.ts';
import { capital } from '../capital.ts';
import { many } from './many.ts';
import type { SidebarWords } from './zh-CN.ts';

const papers = ({ noun, superior }: PageNames): SidebarWords['papers'] => ({
  district: `Papers for ${superior}`,
  makeDistrict: `Write papers for ${superior}`,
  makeDistrictDone: `The papers for ${superior} are asked for; they stand below once they are written.`,
  callList: 'Write call list',
  callListDone: 'The call list is asked for; it stands below once it is written.',
  cityPacket: `Packet for ${superior}`,
  units: 'Papers of units',
  makeAll: 'Write all tables',
  makeAllDone: 'Summary and table of every unit are asked for.',
  packAll: 'Prepare all hand-ins',
  packAllDone: 'The hand-in papers of every unit are asked for.',
  make: 'Write tables',
  makeDone: ({ unit }) => `Summary and table of ${unit} are asked for.`,
  pack: 'Prepare hand-in',
  packDone: ({ unit }) => `The hand-in papers of ${unit} are asked for.`,
  lines: 'Papers',
  notWritten: 'Not written yet',
  preview: 'Preview',
  download: 'Download',
  downloaded: ({ text }) => `“${text}” is downloaded.`,
  leftOut: ({ number, label, text }) => `Left out: ${number} ${label}, ${text}`,
  registration: 'Table of entries',
  guide: 'How to report',
  guideHint:
    'For the units, after this year’s notice: how to fill in and how to mend. The notice of the campaign brings ' +
    'it; give it to whoever asks.',
  files: `${capital(noun)} files and packets`,
  filesOpened: 'The packing page is open over the sheet.',
});

const selection = ({ superior }: PageNames): SidebarWords['selection'] => ({
  title: 'Selected and sent',
  open: 'Look and register',
  empty: 'Nothing is approved yet.',
  undecidedGoes: 'All of these are approved. Whatever is left undecided goes too.',
  groups: 'Selection',
  choiceFor: ({ number }) => `Does ${number} go to ${superior}`,
  choices: { yes: 'Goes', no: 'Stays', open: 'Undecided' },
  rank: 'Rank',
  rankWrong: 'A rank is a whole number from 1; leave it empty for none.',
  highlight: 'Mention in the report',
  more: 'Material, project, result',
  honour: 'Material',
  noHonour: 'None',
  project: 'Project of the material',
  ownProject: 'Its own',
  outcome: 'Result at higher levels',
  outcomeHint: 'e.g. a prize, shown in the press',
  counted: ({ count, total }) => `${count} of ${total} go`,
  over: ({ count, of }) => `Over the limit: at most ${of} may go, and ${count} would.`,
  sentWith: ({ label }) => `Sent: ${label}`,
  tracks: 'Batches',
  next: ({ count }) => `${count} in the next batch`,
  nextNone: 'nothing new to send',
  approved: ({ who, time, count }) => `${who} approved ${many(count, 'entry', 'entries')}, noted ${time}`,
  approve: 'Note the leaders’ approval',
  approveAgain: 'Note approval again',
  approver: 'Approved by',
  approveSure: ({ label, count }) =>
    `${many(count, 'entry', 'entries')} of “${label}” will be noted as approved, as they stand now. ` +
    'What changes later has to be approved again.',
  approveDone: ({ label }) => `Approval noted: ${label}.`,
  send: 'Note as sent',
  to: 'Sent to',
  toHint: `e.g. ${superior}`,
  on: 'Day',
  how: 'How',
  howHint: 'e.g. by mail, on paper',
  by: 'Sent by',
  withReport: `With the report to ${superior}`,
  sendSure: ({ label, count }) =>
    `${many(count, 'approved entry', 'approved entries')} of “${label}” will be kept as approved, whatever changes ` +
    'in the register later. Later changes stand in the correction.',
  sendDone: ({ label }) => `Noted as sent: ${label}.`,
  sentBatch: ({ label, count }) => `${label}, ${many(count, 'entry', 'entries')}`,
  sentTo: ({ day, text }) => `${day} to ${text}`,
  sentBy: ({ who }) => `by ${who}`,
  approvedBy: ({ who }) => `approved by ${who}`,
  changes: 'Changed since it was sent',
  changesHint: `Please look at the correction among the papers for ${superior}, and send it.`,
  openParts: ({ count }) =>
    `${many(count, 'part')} of the report to ${superior} ${count === 1 ? 'is' : 'are'} still to be written, ` +
    'in the settings sheet.',
});

const contacts: SidebarWords['contacts'] = {
  record: 'Note a call',
  result: 'What came of it',
  usual: { noAnswer: 'No answer', promised: 'Has promised to report', nothing: 'Has nothing to report' },
  until: 'Promised for (optional)',
  zeroHint: 'Where there is nothing to report, please record that as well.',
  done: ({ unit }) => `The call to ${unit} is noted.`,
};

/** The words of papers, selection and calls, made of what the campaign calls things. */
export const papersEn = (names: PageNames) => ({ papers: papers(names), selection: selection(names), contacts });
