/** Reads the documents tab: which summary is there, what was asked for, and how the week's digests went. */

import type { Row } from '../../domain/table.ts';
import { capital } from '../../messages/capital.ts';
import { say } from '../../messages/say.ts';
import type { MaterialsView, SpokenLanguage } from '../../views.ts';
import { lacksHere, readerCall, seesPersonalData } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { documentKey } from '../papers/document-key.ts';
import { DOCUMENTS } from '../papers/documents.ts';
import { currentRegisters } from '../tables/current-registers.ts';
import { type Outbox, readOutbox } from '../tables/outbox.ts';
import { judgeRegisters } from '../tables/registers.ts';
import { REQUEST_KINDS, resultOf } from '../tables/requests.ts';
import { viewFor } from '../tables/shared-views.ts';
import { documentsTable, requestsTable } from '../tables/staff-tables.ts';
import { clockState } from '../views/clock-state.ts';
import { tabView } from '../views/tab-view.ts';
import { paperLine } from './read-unit-papers.ts';
import { nothing } from './shapes.ts';

/** So many requests are shown, the latest. */
const REQUESTS_SHOWN = 50;

/**
 * The documents tab, in one go.
 */
export const readMaterials = readerCall(
  nothing,
  ({ office, settings, language }) => {
    const tab = tabView(office, settings, lacksHere(office, settings, language));
    const wish = { name: 'materials', language, now: tab.asOf, isOpen: seesPersonalData(office, settings) } as const;
    const view = viewFor(office, settings, wish, () => materialsOf(office, settings, language));
    const value: MaterialsView = { ...tab, ...view, nextTick: clockState(office, settings, language).text };
    return { ok: true, value };
  },
  { right: 'look' },
);

function materialsOf(office: Office, settings: Settings, language: SpokenLanguage) {
  const digest = digestOf(readOutbox(office));
  const view = { ...linesOf(office, settings, language), requests: requestsOf(office, settings, language), digest };
  // What is to be sent still goes with any run that sends, a form's own too, which notes nothing.
  return { view, isLasting: digest.owed === 0 };
}

function linesOf(
  office: Office,
  settings: Settings,
  language: SpokenLanguage,
): Pick<MaterialsView, 'district' | 'units'> {
  const written = new Map(
    office.book.read(documentsTable(settings.campaign)).map(({ cells }) => [cells.key ?? '', cells]),
  );
  const kinds = DOCUMENTS.flatMap(({ kind, of }) => (of === 'district' ? [kind] : []));
  return {
    district: kinds.map((kind) =>
      paperLine(written, { kind, unit: '', part: '' }, { campaign: settings.campaign, language }),
    ),
    units: unitsOf(office, settings, written),
  };
}

// What a unit has reported needs no decisions: a summary lists what was rejected and withdrawn, too.
function unitsOf(
  office: Office,
  settings: Settings,
  written: ReadonlyMap<string, Row['cells']>,
): MaterialsView['units'] {
  const registers = currentRegisters(office, settings);
  const entries = new Map<string, number>();
  for (const { read } of judgeRegisters(settings, registers, [])) {
    if (read.unit) entries.set(read.unit.id, (entries.get(read.unit.id) ?? 0) + 1);
  }
  return settings.roster
    .filter((unit) => unit.active)
    .map(({ id, name }) => {
      const summary = summaryIn(written.get(documentKey('summary', id)));
      return { id, name, entries: entries.get(id) ?? 0, summary };
    });
}

function summaryIn(cells: Row['cells'] | undefined): MaterialsView['units'][number]['summary'] {
  if (!cells) return null;
  const { name = '', url = '', version, writtenAt = '' } = cells;
  return { name, url, writtenAt, version: Number(version) || 0 };
}

function requestsOf(office: Office, { roster }: Settings, language: SpokenLanguage): MaterialsView['requests'] {
  const words = say('sheet', language);
  const rows = office.book.read(requestsTable(office.language)).slice(-REQUESTS_SHOWN).reverse();
  return rows.flatMap((row) => {
    const { cells } = row;
    const kind = REQUEST_KINDS.find((each) => each === cells.kind);
    const state = REQUEST_STATES.find((each) => each === cells.state);
    if (!kind || !state) return [];
    const { id = '', unit = '', by = '', at = '', doneAt = '' } = cells;
    const name = roster.find((each) => each.id === unit)?.name ?? unit;
    return [
      {
        id,
        label: words.requestKinds[kind],
        unit: name || capital(say('panels', language).requests.everyUnit),
        by,
        at,
        state,
        stateText: capital(words.requestStates[state]),
        result: resultOf(row, language),
        doneAt,
      },
    ];
  });
}

const REQUEST_STATES = ['asked', 'done', 'refused'] as const;

// The latest week's, the district's own with them.
function digestOf({ lines }: Outbox): MaterialsView['digest'] {
  const last = lines.filter((line) => line.kind === 'districtDigest').pop();
  const own = lines.filter((line) => line.week !== '' && line.week === last?.week);
  const count = (...states: string[]) => own.filter((line) => states.includes(line.state)).length;
  return {
    monday: last?.week ?? '',
    at: last?.owedAt ?? '',
    sent: count('sent'),
    owed: count('owed', 'claimed'),
    uncertain: count('uncertain'),
    failed: count('failed'),
  };
}
