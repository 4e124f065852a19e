/** Plays a table that a unit mailed: staff take it in by the program's own call, and each row becomes a name. */

import { typedText } from './answer-question.ts';
import { callBundle } from './call-bundle.ts';
import { ownerOf, type SeasonRun } from './season-run.ts';
import type { EventOf } from './season-schema.ts';
import { findRow, tableOf } from './workbook-tables.ts';

/** Why a table was not taken in, in the words of the contract. A larger one has no row that could be read. */
const REFUSALS: Readonly<Record<string, string>> = {
  noHeadings: 'rows',
  tableTooLarge: 'rows',
  otherForm: 'rows',
  otherNotice: 'rows',
  otherUnit: 'unit',
  unknownField: 'columns',
  unknownHeading: 'columns',
  fieldTwice: 'columns',
};

/** Takes the table in. Whoever sees the click fail clicks again: what is in already is not taken in twice. */
export function importTable(run: SeasonRun, event: EventOf<'importRows'>): void {
  const { columns, form, id, receivedOn = '', source = '', unit } = event;
  const rows = event.rows.map((line) => line.map(typedText));
  const wish = { form, unit, source, receivedOn, rows, ...(columns ? { columns } : {}) };
  const take = () => callBundle(run.book, ownerOf(run), 'importRows', wish);
  let clicked = take();
  if (!clicked.ok && clicked.isKilled) clicked = take();
  if (clicked.ok) nameRows(run, event, clicked.value);
  else {
    const why = REFUSALS[clicked.code];
    if (why === undefined)
      run.tell(run.words.failed(`importRows ${id}`, event.at, `${clicked.code} ${clicked.detail}`));
    else run.refused.set(id, [why]);
  }
}

function nameRows(run: SeasonRun, { form, id }: EventOf<'importRows'>, value: unknown): void {
  // The program's own answer; tests of the flow hold it to the contract.
  const { rows } = value as { rows: readonly { n: number; number: string }[] };
  const table = tableOf(run.book, form);
  for (const { n, number } of rows) {
    const entryId = findRow(table, 'number', number)?.cells.id ?? '';
    run.made.set(`${id}.${n}`, { form, answers: {}, entryId, row: null });
  }
}
