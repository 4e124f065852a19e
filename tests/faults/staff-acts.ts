/** What staff do by hand with the sheets of a season, one act after another as chance has it. */

import { type BookRow, tableOf } from '../../src/season/workbook-tables.ts';
import { ask } from '../flows/ask-sidebar.ts';
import { COLLEAGUE, OWNER, play, type World } from '../flows/open-world.ts';
import { below, colleagueAt } from '../flows/staff-world.ts';
import type { Chance } from '../oracle/random-source.ts';
import { resubmitted, submitted } from '../oracle/tiny-season.ts';
import { entryRows } from './invariants.ts';
import { ringHour } from './settle.ts';

/** A world in which staff act, with what has been done so far. */
export interface Staffed {
  readonly world: World;
  readonly chance: Chance;
  /** Every text that people have typed, and what it replaced. */
  readonly typed: Set<string>;
  /** Entries whose content or state people have changed. */
  readonly touched: Set<string>;
  /** How often each response was sent again. */
  readonly sent: Map<string, number>;
}

const ACTIVITY_KEYS = ['participants', 'title', 'unit', 'id', 'record', 'number', 'state', 'marks', 'handedInAt'];

const rows = ({ world }: Staffed): BookRow[] => entryRows(world);
const anyRow = (staffed: Staffed): BookRow => staffed.chance.oneOf(rows(staffed));
const cell = ({ world }: Staffed, table = 'activity') => colleagueAt(world, table);
const columnOf = ({ world }: Staffed, key: string) => tableOf(world.run.book, 'activity').columns.get(key) ?? 1;
const now = ({ workspace }: World) => new Date(workspace.clock.now()).toISOString();

function copyRow(staffed: Staffed, where: 'above' | 'below' | 'over'): void {
  const from = anyRow(staffed).number;
  const count = where === 'over' ? 1 : 1 + staffed.chance.below(2);
  const to = { above: 3, below: below(staffed.world), over: anyRow(staffed).number }[where];
  const mode = where === 'above' ? 'insert' : 'over';
  staffed.world.workspace.copyRow({ ...cell(staffed), from, to, count, mode });
}

function cutRow(staffed: Staffed, where: 'between' | 'below' | 'over'): void {
  const from = anyRow(staffed).number;
  const to = { between: 5, below: below(staffed.world), over: anyRow(staffed).number }[where];
  staffed.world.workspace.cutRow({ ...cell(staffed), from, to, mode: where === 'between' ? 'insert' : 'over' });
}

function typeCell(staffed: Staffed, row: BookRow, key: string, text: string): void {
  staffed.typed.add(text).add(row.cells[key] ?? '');
  staffed.touched.add(row.cells.id ?? '');
  staffed.world.workspace.type({
    ...cell(staffed),
    row: row.number,
    column: columnOf(staffed, key),
    values: [[text]],
  });
}

function emptyRow(staffed: Staffed): void {
  const row = anyRow(staffed);
  for (const { key } of staffed.world.run.season.campaign.forms[0]?.fields ?? []) {
    if (row.cells[key]) typeCell(staffed, row, key, '');
  }
}

function sort(staffed: Staffed, table: string, withHeader: boolean): void {
  const from = withHeader ? 2 : 3;
  const to = below(staffed.world, table) - 1;
  if (to <= from) return;
  const column = 1 + staffed.chance.below(6);
  const ascending = staffed.chance.below(2) === 0;
  staffed.world.workspace.sortRows({ ...cell(staffed, table), from, to, column, ascending });
}

function moveColumn(staffed: Staffed): void {
  staffed.world.workspace.insertColumns({ ...cell(staffed), before: 1 });
  const column = columnOf(staffed, staffed.chance.oneOf(ACTIVITY_KEYS));
  staffed.world.workspace.cutCells({ ...cell(staffed), row: 1, column, columns: 1, to: { row: 1, column: 1 } });
}

function copyColumn(staffed: Staffed): void {
  const last = Math.max(...tableOf(staffed.world.run.book, 'activity').columns.values());
  const column = columnOf(staffed, staffed.chance.oneOf(ACTIVITY_KEYS));
  staffed.world.workspace.insertColumns({ ...cell(staffed), after: last });
  staffed.world.workspace.copyCells({ ...cell(staffed), row: 1, column, columns: 1, to: { row: 1, column: last + 1 } });
}

function titleLine(staffed: Staffed): void {
  const before = 1 + staffed.chance.below(2);
  staffed.world.workspace.insertRows({ ...cell(staffed), before });
  staffed.world.workspace.type({ ...cell(staffed), row: before, column: 1, values: [['2019年线下活动台账']] });
}

function setUp({ world }: Staffed): void {
  const { ok, refusal } = ask<null>(world, 'setUp', {}, { as: OWNER });
  if (!ok) throw new Error(`setUp is refused: ${refusal}`);
}

/** Acts of people in the sheets, by name; `undone` are those that they may take back at once. */
export const SHEET_ACTS: Readonly<Record<string, (staffed: Staffed) => void>> = {
  'copy a row above': (staffed) => copyRow(staffed, 'above'),
  'copy rows below': (staffed) => copyRow(staffed, 'below'),
  'copy a row over another': (staffed) => copyRow(staffed, 'over'),
  'drag a row between': (staffed) => cutRow(staffed, 'between'),
  'drag a row below': (staffed) => cutRow(staffed, 'below'),
  'drag a row over another': (staffed) => cutRow(staffed, 'over'),
  'fill a row down': (staffed) =>
    staffed.world.workspace.fillDown({ ...cell(staffed), row: anyRow(staffed).number, rows: 3 }),
  'delete rows': (staffed) =>
    staffed.world.workspace.deleteRows({
      ...cell(staffed),
      from: anyRow(staffed).number,
      count: 1 + staffed.chance.below(2),
    }),
  'type a number': (staffed) =>
    typeCell(staffed, anyRow(staffed), 'participants', String(40 + staffed.chance.below(900))),
  'type a title': (staffed) => typeCell(staffed, anyRow(staffed), 'title', `第${staffed.chance.below(900)}期读书会`),
  'empty a row': emptyRow,
  'sort the register': (staffed) => sort(staffed, 'activity', false),
  'sort the register with its header': (staffed) => sort(staffed, 'activity', true),
  'sort the decisions': (staffed) => sort(staffed, 'decisions', staffed.chance.below(2) === 0),
  'sort the roster': (staffed) => sort(staffed, 'roster', false),
  'sort the count': (staffed) => sort(staffed, 'tally', false),
  'put a title above': titleLine,
  'delete the header': (staffed) => staffed.world.workspace.deleteRows({ ...cell(staffed), from: 2 }),
  'delete the keys': (staffed) => staffed.world.workspace.deleteRows({ ...cell(staffed), from: 1 }),
  'copy the header below': (staffed) =>
    staffed.world.workspace.copyRow({ ...cell(staffed), from: 1, count: 2, to: below(staffed.world), mode: 'over' }),
  'clear a key': (staffed) => {
    const column = columnOf(staffed, staffed.chance.oneOf(ACTIVITY_KEYS));
    staffed.world.workspace.type({ ...cell(staffed), row: 1, column, values: [['']] });
  },
  'delete a column': (staffed) => {
    staffed.world.workspace.deleteColumns({
      ...cell(staffed),
      from: columnOf(staffed, staffed.chance.oneOf(ACTIVITY_KEYS)),
    });
  },
  'move a column': moveColumn,
  'copy a column': copyColumn,
  'insert a column': (staffed) => {
    staffed.world.workspace.insertColumns({
      ...cell(staffed),
      before: columnOf(staffed, staffed.chance.oneOf(ACTIVITY_KEYS)),
    });
  },
  'clear the formats': (staffed) => staffed.world.workspace.clearFormats(cell(staffed)),
  'delete the register': (staffed) => staffed.world.workspace.deleteSheet(cell(staffed)),
  'delete the decisions': (staffed) => staffed.world.workspace.deleteSheet(cell(staffed, 'decisions')),
};

// Whoever deletes the copies and, before the clock has rung, a row as well, has deleted both for good.
function deleteCopies(staffed: Staffed): void {
  ringHour(staffed.world);
  staffed.world.workspace.deleteSheet(cell(staffed, 'copies'));
  setUp(staffed);
}

function submit({ chance, world }: Staffed): void {
  const number = String(chance.below(9000));
  play(world, submitted(`s${number}`, { title: `第${number}场`, participants: '90' }, now(world)));
}

function answerAgain({ chance, sent, touched, world }: Staffed): void {
  const names = [...world.run.made].flatMap(([name, made]) => (made.form === 'activity' && made.entryId ? [name] : []));
  const forms = names.filter((name) => !name.startsWith('typed'));
  const name = chance.oneOf(forms);
  const id = world.run.made.get(name)?.entryId ?? '';
  touched.add(id);
  sent.set(id, (sent.get(id) ?? 0) + 1);
  play(world, resubmitted(name, { participants: String(1000 + chance.below(900)) }, now(world)));
}

function review(staffed: Staffed): void {
  const { cells } = anyRow(staffed);
  const decision = staffed.chance.oneOf(['approve', 'return', 'reject']);
  staffed.touched.add(cells.id ?? '');
  const seen = { version: Number(cells.version), state: cells.stateKey ?? '' };
  const input = { number: cells.number ?? '', decision, code: '', reason: '经核实', seen };
  ask(staffed.world, 'reviewEntry', input, { as: COLLEAGUE });
}

function restore(staffed: Staffed): void {
  const { deleted } = ask<{ deleted: { number: string }[] }>(staffed.world, 'readSettings', {}).value;
  const [first] = deleted;
  if (first) ask(staffed.world, 'restoreEntry', { number: first.number });
}

/** What else happens meanwhile. */
export const OTHER_ACTS: Readonly<Record<string, (staffed: Staffed) => void>> = {
  'the clock rings': ({ world }) => void ringHour(world),
  'a form is submitted': submit,
  'a response is sent again': answerAgain,
  'an entry is reviewed': review,
  'the copies are deleted and set up again': deleteCopies,
  'an entry is restored': restore,
  'set-up is run again': setUp,
  // Until the clock rings, so that only a sweep finds what people have done.
  'the bells fall silent': ({ world }) => world.workspace.faults.triggersOff(world.workspace.clock.now() + 60_000),
};

const TABLES = ['activity', 'work', 'decisions', 'copies', 'tally', 'roster', 'settings'];

/** Whether the sheets can be worked in: all are there, and the register has all its keys and a row. */
export function isWorkable({ world }: Staffed): boolean {
  const sheets = world.workspace.parts.spreadsheets.files.get(world.bookId)?.sheets ?? [];
  const notes = sheets.flatMap(({ rows: lines }) =>
    lines.slice(0, 3).flatMap((line) => Object.values(line?.notes ?? {})),
  );
  if (!TABLES.every((table) => notes.includes(`ten-events:${table}`))) return false;
  const { columns } = tableOf(world.run.book, 'activity');
  return ACTIVITY_KEYS.every((key) => columns.has(key)) && entryRows(world).length > 0;
}

/** The person takes back what they did last. */
export function undo({ world }: Staffed): void {
  world.workspace.undo({ as: COLLEAGUE, spreadsheetId: world.bookId });
}
