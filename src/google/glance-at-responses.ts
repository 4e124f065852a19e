/** What a form's response sheet tells: by its first column, where Google writes when each was sent, and by its rows. */

import type { FormPlace, Forms, RowGlance, SheetGlance } from '../app/office.ts';
import type { Moment } from '../domain/calendar.ts';
import { momentOf, timeOf } from './open-clock.ts';
import { fingerprint } from './open-stores.ts';
import { NOT_YET, responseSheet } from './publish-form.ts';

/** Enough to notice a change; a property holds some hundreds of them. */
const HASH_LETTERS = 8;

/** A moment tells no more than its second. */
const SECOND_MS = 1_000;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet that was looked at, with the cells of its first column. */
interface Glanced {
  sheet: Sheet;
  cells: readonly unknown[];
}

/** Looks at response sheets in place of opening their forms. */
export function openGlances(): Pick<Forms, 'glance' | 'glanceSince'> {
  const glanced = new Map<string, Glanced>();
  return {
    glance: (place, handled = []) =>
      orNull(() => {
        const sheet = linkedSheet(place);
        if (!sheet) return null;
        const cells = sheet.getSheetValues(1, 1, -1, 1).map(([cell]): unknown => cell);
        glanced.set(place.id, { sheet, cells });
        return glanceAt(cells, handled);
      }),
    glanceSince: ({ id }, since) => {
      const known = glanced.get(id);
      return known ? orNull(() => rowsSince(known, since)) : null;
    },
  };
}

function orNull<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    console.warn(`response sheet: ${error instanceof Error ? error.message : ''}`);
    return null;
  }
}

// A sheet that stays when its form is linked to another one would stand still for ever.
function linkedSheet({ id, sheetId }: Pick<FormPlace, 'id' | 'sheetId'>): Sheet | undefined {
  const known = sheetId === NOT_YET ? null : SpreadsheetApp.getActive().getSheetById(sheetId);
  return known?.getFormUrl()?.includes(id) ? known : responseSheet(id);
}

// People may put a title above Google's header. Below it stand moments and blanks, or it is no column of moments: of a
// sheet that was given another first column nobody can say what it misses.
function glanceAt(cells: readonly unknown[], handled: readonly Moment[]): SheetGlance | null {
  const first = cells.findIndex((cell) => cell instanceof Date);
  const below = first < 0 ? cells.slice(1) : cells.slice(first);
  const isKnown = first < 0 ? below.length === 0 : below.every((cell) => cell instanceof Date || cell === '');
  if (!isKnown) return null;
  const times = below.map((cell) => (cell instanceof Date ? cell.getTime() : 0));
  const others = without(times, handled);
  const newest = (others ?? times).reduce((latest, time) => Math.max(latest, time), 0);
  return {
    print: printOf(times),
    others: others ? printOf(others) : '',
    newest: newest === 0 ? '' : momentOf(new Date(newest)),
  };
}

function printOf(times: readonly number[]): string {
  return `${times.length} ${fingerprint(times.join(' '))}`;
}

// For each moment the lowest row of its second. Null where one has none: it was changed since, or its row has gone.
function without(times: readonly number[], moments: readonly Moment[]): readonly number[] | null {
  const left = [...times];
  const seconds = times.map((time) => Math.floor(time / SECOND_MS));
  for (const moment of moments) {
    const index = seconds.lastIndexOf(Math.floor(timeOf(moment).getTime() / SECOND_MS));
    if (index < 0) return null;
    left.splice(index, 1);
    seconds.splice(index, 1);
  }
  return left;
}

// From the first to the last of them, wherever people have sorted them to.
function rowsSince({ cells, sheet }: Glanced, since: Moment): RowGlance[] {
  const from = timeOf(since).getTime();
  const isIn = (cell: unknown): cell is Date => cell instanceof Date && cell.getTime() >= from;
  const places = cells.flatMap((cell, index) => (isIn(cell) ? [index + 1] : []));
  const [first] = places;
  const last = places[places.length - 1];
  if (first === undefined || last === undefined) return [];
  return sheet
    .getSheetValues(first, 1, last - first + 1, -1)
    .flatMap(([at, ...answers]) =>
      isIn(at) ? [{ at: momentOf(at), hash: fingerprint(JSON.stringify(filled(answers))).slice(0, HASH_LETTERS) }] : [],
    );
}

// A question that came later has a column of its own, which is blank in older rows.
function filled(answers: readonly unknown[]): readonly unknown[] {
  return answers.slice(
    0,
    answers.reduce<number>((last, cell, index) => (cell === '' ? last : index + 1), 0),
  );
}
