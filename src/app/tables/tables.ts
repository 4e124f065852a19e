/** The tables of the workbook: which columns each has, in what order, and who owns them. */

import { sourceText } from '../../domain/campaign/fields.ts';
import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import { projectsOf } from '../../domain/campaign/tracks.ts';
import { type Field, typeOf } from '../../domain/fields/all.ts';
import { choiceLabels } from '../../domain/fields/choices-of.ts';
import { type Column, type ColumnOwner, type Table, withKept } from '../../domain/table.ts';
import { say } from '../../messages/say.ts';
import { chunkKey } from './campaign-chunks.ts';
import { COLUMN_LOOKS, type ColumnLook, DISPATCH_TONES, REQUEST_TONES, STATE_TONES } from './table-looks.ts';
import { tallyColumns } from './tally-columns.ts';

/** Every table of the workbook, in the order in which people meet their sheets. */
export function tablesOf(campaign: Campaign): Table[] {
  return [
    tallyTable(campaign),
    ...campaign.forms.map((form) => registerTable(campaign, form)),
    rosterTable(),
    decisionsTable(),
    requestsTable(),
    zeroReportsTable(),
    documentsTable(),
    workFilesTable(),
    sentBatchesTable(),
    contactNotesTable(),
    dispatchesTable(),
    settingsTable(),
    copiesTable(),
  ];
}

/**
 * The register of a form: what the program says of each entry, the fields as they were written (those of the
 * official table first and in its order), what staff note beside them, and at the end what only the program reads.
 */
export function registerTable(campaign: Campaign, form: CampaignForm): Table {
  const labels = say('sheet').registerColumns;
  const column = (key: keyof typeof labels, owner: ColumnOwner, rest: Partial<Column> = {}): Column => ({
    key,
    label: labels[key],
    owner,
    ...rest,
  });
  return {
    key: form.key,
    title: form.register.own,
    identity: 'id',
    frozenColumns: 2,
    columns: [
      column('number', 'system', { width: 116, align: 'center' }),
      column('state', 'derived', { width: 96, align: 'center', words: say('sheet').states, tones: STATE_TONES }),
      column('problems', 'derived', { width: 280, wraps: true }),
      ...(form.key === campaign.goal.form ? countColumns(column) : []),
      ...officialFirst(form).map((field) => fieldColumn(form, field)),
      column('source', 'staff', { width: 80, choices: campaign.sources.map(sourceText) }),
      column('receivedOn', 'staff'),
      column('remark', 'staff', { width: 180 }),
      ...selectionColumns(campaign, column),
      column('version', 'system', { width: 56, align: 'right' }),
      column('handedInAt', 'system', { width: 150 }),
      column('changedAt', 'system', { width: 150 }),
      column('stateKey', 'derived', { hidden: true }),
      column('marks', 'derived', { hidden: true }),
      column('id', 'system', { hidden: true }),
      column('record', 'system', { hidden: true }),
    ],
  };
}

// A table as the notice prints it can be pasted whole; what it does not ask for stands behind.
function officialFirst({ fields, table }: CampaignForm): Field[] {
  const official = table.fields.flatMap((key) => fields.filter((field) => field.key === key));
  return [...official, ...fields.filter((field) => !official.includes(field))];
}

type RegisterColumn = keyof ReturnType<typeof say<'sheet'>>['registerColumns'];
type NewColumn = (key: RegisterColumn, owner: ColumnOwner, rest?: Partial<Column>) => Column;

// What the district decides beyond approving: typed here or by the sidebar.
function selectionColumns(campaign: Campaign, column: NewColumn): Column[] {
  const { honours, selected, yes } = say('sheet');
  return [
    column('selected', 'staff', { width: 88, align: 'center', choices: [selected.yes, selected.no] }),
    column('rank', 'staff', { width: 72, align: 'right' }),
    column('highlight', 'staff', { width: 96, align: 'center', choices: [yes] }),
    column('honour', 'staff', { width: 88, align: 'center', choices: honours }),
    column('honourProject', 'staff', { width: 150, choices: projectsOf(campaign).map(({ label }) => label.own) }),
    column('outcome', 'staff', { width: 180 }),
  ];
}

function countColumns(column: NewColumn): Column[] {
  const tones = { [say('sheet').counts.yes]: 'good', [say('sheet').counts.no]: 'quiet' } as const;
  return [
    column('counts', 'derived', { width: 96, align: 'center', tones }),
    column('why', 'derived', { width: 220, wraps: true }),
  ];
}

// Names are read, so they are broken into lines; notes, summaries and links would make rows as high as a page.
function fieldColumn({ roles }: CampaignForm, field: Field): Column {
  const { column } = typeOf(field);
  const isName = field.key === roles.title || field.key === roles.host;
  return {
    key: field.key,
    label: field.label.own,
    owner: 'staff',
    ...column(field),
    ...(isName ? { wraps: true } : {}),
    ...offered(field),
  };
}

function offered(field: Field): Pick<Column, 'choices' | 'choicesOf'> {
  switch (typeOf(field).input) {
    case 'units':
      return { choicesOf: { table: 'roster', column: 'name' } };
    case 'choice':
      return { choices: choiceLabels(field) };
    case 'tick':
      return { choices: [say('sheet').yes] };
    default:
      return {};
  }
}

type PlainTable = keyof ReturnType<typeof say<'tables'>>;

interface PlainTableRest {
  hidden?: true;
  identity?: string;
  frozenColumns?: number;
  /** What columns have beside key, label and owner, by key; over the looks that they always have. */
  columns?: Readonly<Record<string, Partial<Column>>>;
}

function plainTable(key: PlainTable, owner: ColumnOwner, rest: PlainTableRest = {}): Table {
  const { title, columns } = say('tables')[key];
  const looks: Readonly<Record<string, ColumnLook>> = COLUMN_LOOKS[key];
  return {
    key,
    title,
    ...(rest.identity === undefined ? {} : { identity: rest.identity }),
    ...(rest.hidden ? { hidden: true } : {}),
    frozenColumns: rest.frozenColumns ?? 0,
    columns: withKept(
      Object.entries(columns).map(([name, label]) => ({
        key: name,
        label,
        owner,
        ...looks[name],
        ...rest.columns?.[name],
      })),
    ),
  };
}

const HIDDEN = { hidden: true };
const MOMENT = { shows: 'moment' } as const;
const UNIT = { shows: 'unit' } as const;

/** Units, in official order; staff's own. */
export function rosterTable(): Table {
  const { yes, no, reaches } = say('sheet');
  const yesNo = { choices: [yes, no] };
  return plainTable('roster', 'staff', {
    identity: 'id',
    frozenColumns: 2,
    columns: { active: yesNo, reach: { choices: [reaches.google, reaches.mail] }, digestOnly: yesNo },
  });
}

/** Decisions: lines are added and never changed. */
export function decisionsTable(): Table {
  const kinds = say('sheet').decisions;
  const words = Object.fromEntries(
    Object.entries(kinds).map(([kind, label]) => [kind, label(say('sheet').states.rejected)]),
  );
  const code = { shows: 'word', words: say('issues').names } as const;
  const columns = { entry: HIDDEN, kind: { words }, code, at: MOMENT, id: HIDDEN };
  return plainTable('decisions', 'system', { identity: 'id', columns });
}

/** The outbox, which is the ledger of all mail. */
export function dispatchesTable(): Table {
  const { dispatchKinds, dispatchStates } = say('sheet');
  const state = { words: dispatchStates, tones: DISPATCH_TONES };
  return plainTable('dispatches', 'system', {
    identity: 'key',
    columns: {
      key: HIDDEN,
      body: HIDDEN,
      kind: { words: dispatchKinds },
      unit: UNIT,
      state,
      owedAt: MOMENT,
      claimedAt: MOMENT,
      sentAt: MOMENT,
    },
  });
}

/** What staff have asked the owner's clock to do. */
export function requestsTable(): Table {
  const { requestKinds, requestStates } = say('sheet');
  const state = { words: requestStates, tones: REQUEST_TONES };
  // What came of it, as a code: the words beside it are only said.
  const resultRecord = { hidden: true, isLater: true };
  return plainTable('requests', 'system', {
    identity: 'id',
    columns: { id: HIDDEN, kind: { words: requestKinds }, unit: UNIT, at: MOMENT, state, doneAt: MOMENT, resultRecord },
  });
}

/** Confirmed: nothing to report. */
export function zeroReportsTable(): Table {
  return plainTable('zeroReports', 'system', {
    identity: 'id',
    columns: { unit: UNIT, form: { shows: 'form' }, at: MOMENT, id: HIDDEN },
  });
}

/** Which file holds which document. */
export function documentsTable(): Table {
  const kind = { words: say('sheet').documentKinds };
  const hidden = { key: HIDDEN, fileId: HIDDEN, hash: HIDDEN, checksum: HIDDEN, about: HIDDEN };
  return plainTable('documents', 'system', {
    identity: 'key',
    columns: { ...hidden, kind, unit: UNIT, writtenAt: MOMENT },
  });
}

/** Files of works and photographs of activities, as somebody has looked at them; lines are added and never changed. */
export function workFilesTable(): Table {
  const state = { words: say('sheet').workFileStates };
  return plainTable('workFiles', 'system', {
    identity: 'id',
    columns: { entry: HIDDEN, id: HIDDEN, state, at: MOMENT },
  });
}

/** What went to the city, in batches, each frozen as it was. */
export function sentBatchesTable(): Table {
  const hidden = { track: HIDDEN, number: HIDDEN, until: HIDDEN, part: HIDDEN, entries: HIDDEN, id: HIDDEN };
  const state = { words: say('sheet').batchStates };
  return plainTable('sentBatches', 'system', {
    identity: 'id',
    columns: { ...hidden, state, approvedAt: MOMENT, at: MOMENT },
  });
}

/** Whom the office has called, and what came of it. */
export function contactNotesTable(): Table {
  return plainTable('contactNotes', 'system', { identity: 'id', columns: { unit: UNIT, at: MOMENT, id: HIDDEN } });
}

/** The count, for everybody to see: the district's line, then the units; how many have come of each track. */
export function tallyTable(campaign: Campaign): Table {
  const { columns, ...table } = plainTable('tally', 'derived', { frozenColumns: 2 });
  return { ...table, hasLead: true, columns: tallyColumns(campaign, columns) };
}

// Of a campaign file of a million letters.
const CHUNKS = Array.from({ length: 25 }, (_, index) => index + 1);

/** The campaign, where everything is, and what staff may set. */
export function settingsTable(): Table {
  const { campaign, ...labels } = say('tables').settings.labels;
  const words = { ...labels, ...Object.fromEntries(CHUNKS.map((number) => [chunkKey(number), campaign(number)])) };
  const columns = { settingKey: { shows: 'word', words }, settingRecord: { hidden: true, isLater: true } } as const;
  return plainTable('settings', 'staff', { identity: 'settingKey', columns });
}

/** Copies of entries, from which a row that was deleted or spoilt comes back; out of people's sight. */
export function copiesTable(): Table {
  return plainTable('copies', 'system', { identity: 'id', hidden: true });
}
