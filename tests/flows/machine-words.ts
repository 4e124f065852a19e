/** Finds words of the program's own in the cells that staff see: codes, keys, JSON, its own spelling of moments. */

import { DOCUMENTS } from '../../src/app/papers/documents.ts';
import { REQUEST_KINDS } from '../../src/app/tables/requests.ts';
import { TYPED_KEYS } from '../../src/app/tables/settings.ts';
import { tableKeyOf } from '../../src/desk/read-tables.ts';
import type { Words } from '../../src/domain/campaign/shapes.ts';
import { ISSUE_CODES } from '../../src/domain/intake/issue.ts';
import { DISPATCH_STATES, MAIL_KINDS } from '../../src/domain/post/dispatch.ts';
import { LINE_KINDS } from '../../src/domain/review/decision.ts';
import { REVIEW_STATES } from '../../src/domain/review/states.ts';
import { contentAt, lastColumn, lastRow, type SheetState } from '../../src/offline/inspect.ts';
import type { Season } from '../../src/season/season-file.ts';

const SHAPES = [/^[a-z]+[A-Z]\w*$/u, /^[{[]/u, /\d{4}-\d\d-\d\dT\d\d:\d\d/u, /^campaign\.\d+$/u];

/** What no cell may hold as a whole: every code, key and id that the program works with in this season. */
function codesOf({ campaign, roster }: Season): ReadonlySet<string> {
  return new Set<string>([
    ...ISSUE_CODES,
    ...LINE_KINDS,
    ...REVIEW_STATES,
    ...Object.keys(MAIL_KINDS),
    ...DISPATCH_STATES,
    ...REQUEST_KINDS,
    ...TYPED_KEYS,
    ...DOCUMENTS.map(({ kind }) => kind),
    'asked',
    'done',
    'refused',
    'doubtful',
    'wiring',
    'packet',
    'cityPacket',
    'packetList',
    'health',
    ...campaign.forms.flatMap(({ fields, key }) => [key, ...fields.map((field) => field.key)]),
    ...campaign.forms.flatMap(({ fields }) => fields.flatMap(({ choices = [] }) => choices.flatMap(keyOfChoice))),
    ...roster.map(({ id }) => id),
  ]);
}

// Many a choice has its own label as its key.
function keyOfChoice({ key, label }: { key: string; label: Words }): string[] {
  return Object.values(label).includes(key) ? [] : [key];
}

/**
 * Each visible cell of the sheets that holds such a word, with sheet and header; [] where there is none.
 *
 * The code of a unit is staff's own, and the right word, in the column of the roster that is called so. Answers as
 * respondents gave them are nobody's to change: the sheets of responses are left out.
 */
export function machineWords(season: Season, sheets: readonly SheetState[]): string[] {
  const codes = codesOf(season);
  return sheets
    .filter(({ formUrl, hidden }) => !hidden && formUrl === null)
    .flatMap((sheet) => {
      const isRoster = tableKeyOf(sheet) === 'roster';
      return visibleCells(sheet).flatMap(({ column, row, text }) => {
        if (isRoster && column === 1) return [];
        const isMachine = codes.has(text) || SHAPES.some((shape) => shape.test(text));
        const header = String(contentAt(sheet, 2, column) ?? '');
        return isMachine ? [`${sheet.name} ${row} ${header}: ${text.slice(0, 60)}`] : [];
      });
    });
}

function visibleCells(sheet: SheetState): { row: number; column: number; text: string }[] {
  const rows = Array.from({ length: lastRow(sheet) }, (_, index) => index + 1).filter(
    (index) => !sheet.hiddenRows.includes(index),
  );
  const columns = Array.from({ length: lastColumn(sheet) }, (_, index) => index + 1);
  const visible = columns.filter((index) => !sheet.hiddenColumns.includes(index));
  return rows.flatMap((row) =>
    visible.map((column) => ({ row, column, text: String(contentAt(sheet, row, column) ?? '') })),
  );
}
