/** The tables that only staff and the owner's clock need, and all tables in their order. */

import type { Campaign } from '../../domain/campaign/schema.ts';
import type { Table, Tone } from '../../domain/table.ts';
import { pageNames } from '../../messages/names/page-names.ts';
import { type Language, say } from '../../messages/say.ts';
import type { SheetWords } from '../../messages/sheet/zh-CN.ts';
import { cut, figure, hidden, moment, plainTable, text, unit, word } from './plain-table.ts';
import { registerTable } from './register-table.ts';
import {
  copiesTable,
  decisionsTable,
  dispatchesTable,
  KNOWN_BY_ID,
  KNOWN_BY_KEY,
  rosterTable,
  settingsTable,
  VERSION,
  workFilesTable,
} from './tables.ts';
import { tallyColumns } from './tally-columns.ts';

/** Every table of the workbook, in the order in which people meet their sheets. */
export function tablesOf(campaign: Campaign): Table[] {
  const { language } = campaign;
  return [
    tallyTable(campaign),
    ...campaign.forms.map((form) => registerTable(campaign, form)),
    rosterTable(language),
    decisionsTable(language),
    requestsTable(language),
    zeroReportsTable(language),
    documentsTable(campaign),
    workFilesTable(language),
    sentBatchesTable(language),
    contactNotesTable(language),
    dispatchesTable(language),
    settingsTable(language),
    copiesTable(language),
  ];
}

/** What staff have asked the owner's clock to do; what came of it is kept as a code beside the words that say it. */
export function requestsTable(language: Language): Table {
  const { requestKinds, requestStates } = say('sheet', language);
  const tones: Readonly<Record<keyof SheetWords['requestStates'], Tone>> = {
    asked: 'again',
    done: 'good',
    refused: 'act',
  };
  return plainTable(language, 'requests', KNOWN_BY_ID, {
    id: hidden,
    kind: { ...cut(150), words: requestKinds },
    unit,
    by: cut(200),
    at: moment,
    state: { ...word, words: requestStates, tones },
    doneAt: moment,
    result: text(280),
    note: text(240),
    resultRecord: { ...hidden, isLater: true },
  });
}

/** Confirmed: nothing to report. */
export function zeroReportsTable(language: Language): Table {
  return plainTable(language, 'zeroReports', KNOWN_BY_ID, {
    unit: { ...text(220), shows: 'unit' },
    form: { ...cut(120), shows: 'form' },
    at: moment,
    by: cut(200),
    note: text(260),
    id: hidden,
  });
}

/** Which file holds which document. */
export function documentsTable(campaign: Campaign): Table {
  const { language } = campaign;
  const kinds = say('sheet', language).documentKinds(pageNames(campaign)[language]);
  return plainTable(language, 'documents', KNOWN_BY_KEY, {
    key: hidden,
    kind: { ...cut(150), words: kinds },
    unit,
    name: text(300),
    url: cut(260),
    fileId: hidden,
    hash: hidden,
    version: VERSION,
    writtenAt: moment,
    checksum: hidden,
    note: text(260),
    about: hidden,
  });
}

/** What went to the city, in batches, each frozen as it was. */
export function sentBatchesTable(language: Language): Table {
  return plainTable(language, 'sentBatches', KNOWN_BY_ID, {
    label: text(220),
    state: { ...word, words: say('sheet', language).batchStates },
    to: text(160),
    on: cut(110),
    how: cut(110),
    by: cut(110),
    approvedBy: cut(110),
    approvedAt: moment,
    at: moment,
    count: figure,
    note: text(220),
    track: hidden,
    number: hidden,
    until: hidden,
    part: hidden,
    entries: hidden,
    id: hidden,
  });
}

/** Whom the office has called, and what came of it. */
export function contactNotesTable(language: Language): Table {
  return plainTable(language, 'contactNotes', KNOWN_BY_ID, {
    unit: { ...text(200), shows: 'unit' },
    at: moment,
    by: cut(200),
    result: text(260),
    until: cut(110),
    id: hidden,
  });
}

/** The count, for everybody to see: the district's line, then the units; how many have come of each track. */
export function tallyTable(campaign: Campaign): Table {
  const { language } = campaign;
  const { standings } = say('sheet', language);
  const tones: Readonly<Record<string, Tone>> = {
    [standings.reported]: 'good',
    [standings.zero]: 'again',
    [standings.partly]: 'warning',
    [standings.silent]: 'act',
  };
  const { columns, ...table } = plainTable(
    language,
    'tally',
    { owner: 'derived', frozenColumns: 2 },
    {
      unit: text(240),
      standing: { ...word, tones },
      target: figure,
      counted: figure,
      received: figure,
      returned: figure,
      works: figure,
      onTime: figure,
      late: figure,
      zero: text(130),
      silent: text(150),
      participants: figure,
    },
  );
  return { ...table, hasLead: true, columns: tallyColumns(campaign, columns) };
}
