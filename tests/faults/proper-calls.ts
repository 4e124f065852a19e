/** Calls as our sidebar makes them, one of each: what is forged is made from these. */

import type { Calls } from '../../src/app/calls/all.ts';

export const SEEN: Calls['reviewEntry']['input']['seen'] = { version: 1, state: 'received' };
export const APPROVE: Calls['reviewEntry']['input'] = {
  number: 'HD-2019-0001',
  decision: 'approve',
  code: '',
  reason: '',
  seen: SEEN,
};
export const MEND = { number: 'HD-2019-0001', field: 'participants', text: '180', source: '电话', seen: SEEN };

export const MANY = { entries: [{ number: 'HD-2019-0001', seen: SEEN }] };

export const SELECT = {
  number: 'HD-2019-0001',
  isSelected: true,
  rank: 1,
  isHighlight: false,
  honour: '',
  project: '',
  outcome: '',
};
export const APPROVE_BATCH: Calls['registerBatch']['input'] = {
  act: 'approve',
  track: 'activity',
  approvedBy: '王示例',
};
export const SEND_BATCH = {
  act: 'send',
  track: 'activity',
  to: '市总工会',
  on: '2019-09-18',
  how: '邮箱',
  by: '何样例',
  withReport: false,
};
const WORK_FILE: Calls['recordWorkFiles']['input']['files'][number] = {
  number: 'ZP-2019-0001',
  name: '守护.mp4',
  bytes: 5,
  format: 'MP4',
  seconds: 3,
  sha256: 'a'.repeat(64),
  place: '',
  caption: '',
  state: 'received',
};

const ROSTER_LIST = {
  rows: [
    ['单位名称', '邮箱'],
    ['新村街道总工会', 'xc@example.org'],
  ],
  replacesContacts: false,
};

const TABLE: Calls['importRows']['input'] = {
  form: 'activity',
  unit: 'TG',
  source: '邮件',
  receivedOn: '2019-08-19',
  rows: [
    ['活动名称', '活动时间'],
    ['讲座', '2019.6.1'],
  ],
};

/** Every call as our sidebar makes it: one that is added without its line here fails to compile. */
export const PROPER: { readonly [Name in keyof Calls]: Calls[Name]['input'] } = {
  readQueue: { filter: { state: 'waiting', track: 'activity', unit: 'TG', issue: 'late', text: '读书' } },
  readEntry: { number: 'HD-2019-0001', select: false },
  reviewEntry: APPROVE,
  approveMany: MANY,
  previewMany: MANY,
  undoDecision: { number: 'HD-2019-0001', seen: SEEN },
  mendEntry: MEND,
  keepNote: { number: 'HD-2019-0001', text: '待回电', before: '' },
  readProgress: {},
  readList: { list: 'goal.counted' },
  recordZeroReport: { unit: 'DG', form: 'activity' },
  readMaterials: {},
  readUnitPapers: { unit: 'TG' },
  previewPaper: { kind: 'annex1', unit: 'TG', part: '' },
  downloadPaper: { kind: 'annex1', unit: 'TG', part: '' },
  downloadExport: { table: 'entries', as: 'ndjson', part: 0 },
  downloadRegistration: { unit: 'TG' },
  openPacking: { of: 'TG' },
  openImporting: {},
  readLayouts: {},
  recordWorkFiles: { files: [WORK_FILE] },
  openTableImport: {},
  readTableImport: {},
  importRows: TABLE,
  previewImport: TABLE,
  forgetColumns: { form: 'activity', origin: '问卷星', known: 'x' },
  readSelection: {},
  selectEntry: SELECT,
  registerBatch: APPROVE_BATCH,
  recordContact: { unit: 'DG', result: '无人接听', until: '2019-09-16' },
  previewAllDigests: {},
  previewDigest: { unit: 'TG' },
  previewOpening: { unit: 'TG' },
  requestPapers: { what: 'summaries', unit: 'TG' },
  requestDigest: {},
  requestReminders: { unit: 'TG' },
  requestRescheduled: {},
  dismissRescheduled: {},
  requestOpening: {},
  readSettings: {},
  keepPreferences: { language: 'en', hasKeys: false },
  resendMail: { key: 'receipt/none' },
  holdMails: { keys: ['receipt/none'], hold: true },
  holdNextDigests: { hold: false },
  registerMailed: { keys: ['receipt/none'] },
  takeMail: { key: 'receipt/none' },
  undoMailed: { key: 'receipt/none' },
  settleMails: { keys: ['receipt/none'], as: 'arrived', state: 'uncertain' },
  adoptAlias: { unit: 'TG' },
  restoreEntry: { number: 'HD-2019-0001' },
  readPacking: { of: 'TG' },
  carryOut: {},
  chooseCopy: { as: 'archive' },
  readCampaign: {},
  openCampaign: {},
  previewCampaign: { source: { from: 'builtIn' } },
  takeCampaign: { source: { from: 'text', text: '{}' }, seen: 'abc', dropping: [] },
  setUp: { clockMinutes: 10 },
  openManage: {},
  readManage: {},
  readClosing: {},
  sealSeason: { isDespite: false },
  unsealSeason: {},
  archiveSeason: {},
  downloadArchive: {},
  purgeSeason: { title: '' },
  findPerson: { name: '李四', phone: '', email: '' },
  removePerson: { name: '无此人', phone: '', email: '', reason: '本人要求' },
  previewNext: { campaign: '' },
  beginNext: { campaign: '' },
  readHandover: {},
  prepareHandover: { to: 'second@example.org' },
  readBackup: {},
  storeBackup: {},
  switchBackup: { isOn: true },
  previewRestore: { head: '{}', parts: [] },
  restoreBackup: { head: '{}', parts: [] },
  beginRestore: { head: '{}', parts: [] },
  takeOver: { from: 'review@example.org' },
  readSetUp: {},
  setUpNext: { goesOn: false },
  previewRoster: ROSTER_LIST,
  takeRoster: ROSTER_LIST,
  sendSamples: {},
  readRoles: {},
  assignRights: { seen: 'abc', staff: [{ account: 'second@example.org', rights: ['review'] }] },
};
