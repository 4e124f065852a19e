/** The tables of the workbook: which columns each has, in what order, and who owns them. */

import type { Campaign, CampaignForm, Field } from '../domain/campaign/schema.ts';
import type { Column, ColumnOwner, Table } from '../domain/table.ts';
import { say } from '../messages/say.ts';

/** Every table of the workbook, in the order in which people meet their sheets. */
export function tablesOf(campaign: Campaign): Table[] {
  return [
    tallyTable(),
    ...campaign.forms.map((form) => registerTable(campaign, form)),
    rosterTable(),
    decisionsTable(),
    requestsTable(),
    zeroReportsTable(),
    documentsTable(),
    dispatchesTable(),
    settingsTable(),
  ];
}

/**
 * The register of a form: what the program says of each entry, the fields as they were written, what staff note beside
 * them, and at the end what only the program reads.
 */
export function registerTable(campaign: Campaign, form: CampaignForm): Table {
  const labels = say('sheet').tables.registers.columns;
  const column = (key: keyof typeof labels, owner: ColumnOwner, rest: Partial<Column> = {}): Column => ({
    key,
    label: labels[key],
    owner,
    ...rest,
  });
  return {
    key: form.key,
    title: form.register['zh-CN'],
    frozenColumns: 2,
    columns: [
      column('number', 'system', { width: 110 }),
      column('state', 'derived', { width: 90, words: say('sheet').states }),
      column('problems', 'derived', { width: 260 }),
      ...(form.key === campaign.goal.form
        ? [column('counts', 'derived', { width: 80 }), column('why', 'derived', { width: 200 })]
        : []),
      ...form.fields.map(fieldColumn),
      column('source', 'staff', { choices: campaign.sources }),
      column('receivedOn', 'staff'),
      column('remark', 'staff', { width: 160 }),
      column('version', 'system', { width: 60 }),
      column('handedInAt', 'system', { width: 140 }),
      column('changedAt', 'system', { width: 140 }),
      column('stateKey', 'derived', { hidden: true }),
      column('id', 'system', { hidden: true }),
      column('record', 'system', { hidden: true }),
    ],
  };
}

function fieldColumn(field: Field): Column {
  const isOneOf = field.type === 'choice' || field.type === 'yes';
  const choices = field.type === 'yes' ? [say('sheet').yes] : (field.choices ?? []).map((each) => each.label['zh-CN']);
  const width = field.type === 'line' || field.type === 'paragraph' ? 180 : 120;
  return { key: field.key, label: field.label['zh-CN'], owner: 'staff', width, ...(isOneOf ? { choices } : {}) };
}

type Words = ReturnType<typeof say<'sheet'>>['tables'];
type PlainTable = Exclude<keyof Words, 'registers'>;

interface PlainTableRest {
  hidden?: readonly string[];
  words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function plainTable(key: PlainTable, owner: ColumnOwner, rest: PlainTableRest = {}): Table {
  const { title, columns } = say('sheet').tables[key];
  return {
    key,
    title,
    frozenColumns: 0,
    columns: Object.entries(columns).map(([name, label]) => ({
      key: name,
      label,
      owner,
      ...(rest.hidden?.includes(name) ? { hidden: true } : {}),
      ...(rest.words?.[name] ? { words: rest.words[name] } : {}),
    })),
  };
}

/** Units, in official order; staff's own. */
export function rosterTable(): Table {
  return plainTable('roster', 'staff');
}

/** Decisions: lines are added and never changed. */
export function decisionsTable(): Table {
  const kinds = say('sheet').decisions;
  const words = Object.fromEntries(
    Object.entries(kinds).map(([kind, label]) => [kind, label(say('sheet').states.rejected)]),
  );
  return plainTable('decisions', 'system', { hidden: ['entry'], words: { kind: words } });
}

/** The outbox, which is the ledger of all mail. */
export function dispatchesTable(): Table {
  const { dispatchKinds, dispatchStates } = say('sheet');
  return plainTable('dispatches', 'system', {
    hidden: ['key', 'body'],
    words: { kind: dispatchKinds, state: dispatchStates },
  });
}

/** What staff have asked the owner's clock to do. */
export function requestsTable(): Table {
  const { requestKinds, requestStates } = say('sheet');
  return plainTable('requests', 'system', { hidden: ['id'], words: { kind: requestKinds, state: requestStates } });
}

/** Confirmed: nothing to report. */
export function zeroReportsTable(): Table {
  return plainTable('zeroReports', 'system');
}

/** Which file holds which document. */
export function documentsTable(): Table {
  return plainTable('documents', 'system', { hidden: ['key', 'fileId', 'hash'] });
}

/** The count, for everybody to see. */
export function tallyTable(): Table {
  return plainTable('tally', 'derived');
}

/** The campaign, where everything is, and what staff may set. */
export function settingsTable(): Table {
  return plainTable('settings', 'staff');
}
