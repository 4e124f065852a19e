/** Keys that a campaign may not give: the program has columns and tables of these names, or every object has them. */

const COLUMNS = [
  'number',
  'state',
  'problems',
  'counts',
  'why',
  'source',
  'receivedOn',
  'remark',
  'selected',
  'rank',
  'highlight',
  'honour',
  'honourProject',
  'outcome',
  'version',
  'handedInAt',
  'changedAt',
  'enteredBy',
  'stateKey',
  'marks',
  'id',
  'record',
];

const TABLES = [
  'tally',
  'roster',
  'decisions',
  'requests',
  'zeroReports',
  'documents',
  'workFiles',
  'sentBatches',
  'contactNotes',
  'dispatches',
  'settings',
  'copies',
];

/**
 * Whether a field may not be called so: a register has such a column, or it is the door of conditions.
 *
 * @example
 * isReservedKey('state') // → true
 */
export function isReservedKey(key: string): boolean {
  return key === 'door' || COLUMNS.includes(key) || key in {};
}

/** Whether a form may not be called so: the workbook has such a table. */
export function isReservedForm(key: string): boolean {
  return TABLES.includes(key) || key in {};
}
