/** What must hold of a world whatever has struck it, and what two worlds have to agree in. */

import { say } from '../../src/messages/say.ts';
import type { BookRow } from '../../src/season/workbook-tables.ts';
import { documentsOf, rowsOf, type World } from '../flows/open-world.ts';

const FORMS = ['activity', 'work'];

/** How often each text occurs. */
function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function repeated(what: string, texts: readonly string[]): string[] {
  return [...countsOf(texts)]
    .filter(([, count]) => count > 1)
    .map(([text, count]) => `${what} ${count} times: ${text}`);
}

/**
 * Everything that is wrong in a world that has come to rest; an empty list when all is well.
 *
 * @param kills how many runs ended early on the way: so many mails may be uncertain, and no more.
 */
export function violations(world: World, kills: number): string[] {
  return [...entryFaults(world), ...decisionFaults(world), ...mailFaults(world, kills), ...makingFaults(world)];
}

/** The rows of a register as people see them, without titles and headers, wherever these stand. */
export function entryRows(world: World, form = 'activity'): BookRow[] {
  const labels = new Set(['编号', '审核状态', '版本', '系统记录', 'number', 'state', 'version', 'record']);
  return rowsOf(world, form).filter(({ cells }) => {
    const texts = Object.values(cells).filter((text) => text !== '');
    return texts.length > 2 && texts.filter((text) => labels.has(text)).length < 2;
  });
}

/** Every response is one entry, every row is taken in, and says what its record says. */
export function entryFaults(world: World): string[] {
  const wired = wiredForms(world);
  return FORMS.flatMap((form) => {
    const rows = entryRows(world, form);
    const ids = rows.map(({ cells }) => cells.id ?? '');
    const responses = world.workspace.parts.forms.files.get(wired[form]?.id ?? '')?.responses ?? [];
    return [
      ...repeated(`${form} entry`, ids),
      ...repeated(
        `${form} number`,
        rows.map(({ cells }) => cells.number ?? ''),
      ),
      ...ids.filter((id) => id === '').map(() => `${form} has a row that was never taken in`),
      ...responses.filter(({ id }) => !ids.includes(id)).map(({ id }) => `${form} response without an entry: ${id}`),
      ...rows.flatMap(({ cells }) => rowFaults(cells)),
    ];
  });
}

function rowFaults(cells: Readonly<Record<string, string>>): string[] {
  const record = JSON.parse(cells.record || '{}') as { changes?: unknown[]; number?: string };
  const { number = '', version = '' } = cells;
  return [
    ...(String(record.changes?.length) === version ? [] : [`${number} shows version ${version}`]),
    ...(record.number === number ? [] : [`${number} is recorded as ${record.number}`]),
  ];
}

/** A decision stands once; what a register shows of one is in the list of decisions. */
export function decisionFaults(world: World): string[] {
  const decisions = rowsOf(world, 'decisions').map(({ cells }) => cells);
  const named = decisions.map(({ entry, kind, code, version }) => `${entry} ${kind} ${code} at ${version}`);
  const moved = FORMS.flatMap((form) => entryRows(world, form)).filter(
    ({ cells }) => !['', 'received'].includes(cells.stateKey ?? ''),
  );
  const known = new Set(decisions.map(({ entry }) => entry));
  const unfounded = moved.filter(({ cells }) => !known.has(cells.id));
  return [
    ...repeated('decision', named),
    ...unfounded.map(({ cells }) => `${cells.number} is shown as ${cells.stateKey} and no decision says so`),
  ];
}

/** Every line of the ledger is one mail of the mailbox, and at rest; so many may be uncertain as runs ended early. */
export function mailFaults(world: World, kills: number): string[] {
  const lines = rowsOf(world, 'dispatches').map(({ cells }) => ({ ...cells, state: stateOf(cells) }));
  const words = (line: Readonly<Record<string, string>>) => `${line.to} ${line.subject}`;
  const inState = (...states: string[]) => lines.filter(({ state }) => states.includes(state));
  const sent = countsOf(inState('sent').map(words));
  const possible = countsOf(inState('sent', 'uncertain').map(words));
  const mails = countsOf(world.workspace.mailbox.map(({ to, subject }) => `${to.join(', ')} ${subject}`));
  const uncertain = inState('uncertain').length;
  return [
    ...repeated(
      'dispatch',
      lines.map((line: Readonly<Record<string, string>>) => line.key ?? ''),
    ),
    ...inState('owed', 'claimed', 'failed').map((line) => `dispatch rests ${line.state}: ${words(line)}`),
    ...(uncertain > kills ? [`${uncertain} uncertain mails after ${kills} kills`] : []),
    ...[...mails].filter(([mail, count]) => count > (possible.get(mail) ?? 0)).map(([mail]) => `mail twice: ${mail}`),
    ...[...sent].filter(([mail, count]) => count > (mails.get(mail) ?? 0)).map(([mail]) => `mail not sent: ${mail}`),
  ];
}

/** A line's state, which the table shows in words. What went from the office's own mailbox is in none of Google's. */
export function stateOf({ note = '', state = '' }: Readonly<Record<string, string>>): string {
  // What was registered and not taken back since has gone from another mailbox.
  if (note.lastIndexOf('已由本部门邮箱发出') > note.lastIndexOf('撤销登记')) return 'byHand';
  const words = Object.entries(say('sheet', 'zh-CN').dispatchStates);
  return words.find(([, word]) => word === state)?.[0] ?? `unknown ${state}`;
}

/** Files are made outside the workbook, where nothing takes back what a dead run has made: each once, and listed. */
export function makingFaults(world: World): string[] {
  const files = documentsOf(world).filter((file) => !file.trashed);
  const lines = rowsOf(world, 'documents').filter(({ cells }) => cells.key !== '');
  const listed = lines.map(({ cells }) => cells.fileId ?? '');
  const documents = files.filter(({ appProperties }) => appProperties.tenEventsKey !== undefined);
  return [
    ...repeated(
      'file',
      files.map(({ name }) => name),
    ),
    ...repeated(
      'document line',
      lines.map(({ cells }) => cells.key ?? ''),
    ),
    ...documents.filter(({ id }) => !listed.includes(id)).map(({ name }) => `file without a line: ${name}`),
    ...listed.filter((id) => !documents.some((file) => file.id === id)).map((id) => `line without a file: ${id}`),
  ];
}

/** Where the program has put its forms, by key. */
export function wiredForms(world: World): Readonly<Record<string, { id: string; sheetId: number }>> {
  const row = rowsOf(world, 'settings').find(({ cells }) => cells.settingKey === 'wiring');
  const wiring = JSON.parse(row?.cells.settingRecord || '{}') as {
    forms?: Record<string, { id: string; sheetId: number }>;
  };
  return wiring.forms ?? {};
}

/**
 * What a world comes down to: entries, decisions, count, documents, requests, and which mails there are; without
 * times, which differ when something is done an hour later.
 */
export function essence(world: World): unknown {
  const pick = (table: string, ...hidden: readonly string[]) =>
    rowsOf(world, table).map(({ cells }) =>
      Object.fromEntries(Object.entries(cells).filter(([key]) => !hidden.includes(key))),
    );
  // Who has typed a row is told by the edit's event alone: where that run was struck, the name stays open.
  const left = ['record', 'changedAt', 'handedInAt', 'id', 'enteredBy'];
  return {
    activity: pick('activity', ...left),
    work: pick('work', ...left),
    decisions: pick('decisions', 'at', 'entry', 'id'),
    tally: pick('tally'),
    requests: pick('requests', 'id', 'at', 'doneAt', 'result').map(({ kind, state }) => [kind, state]),
    // A block of lines that was begun twice may stand in another order; nobody reads them by it.
    documents: pick('documents')
      .filter(({ key }) => key !== '')
      .map(({ key, kind, unit, name }) => [key, kind, unit, name].join(' '))
      .sort(),
    // What the owner is told of a fault is there because of the fault.
    mails: rowsOf(world, 'dispatches')
      .filter(({ cells }) => !(cells.key ?? '').startsWith('health/'))
      .map(({ cells }) =>
        (cells.key ?? '').replace(/^(receipt|returned)\/.+/, '$1').replace(/^updated\/[^/]+/, 'updated'),
      )
      .sort(),
  };
}
