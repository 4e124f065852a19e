/** What staff have decided about entries beyond approving them, as it stands in the registers beside the fields. */

import { LANGUAGES } from '../../domain/campaign/languages.ts';
import { readNo, readYes } from '../../domain/intake/read-choice.ts';
import { countIn } from '../../domain/intake/read-number-grammar.ts';
import { plain } from '../../domain/intake/read-text.ts';
import { type Selection, UNDECIDED } from '../../domain/selection/selection.ts';
import type { Row } from '../../domain/table.ts';
import { say } from '../../messages/say.ts';
import type { RegisterKey } from './register-columns.ts';
import type { Register } from './registers.ts';

/** The columns that a selection is made of. */
const SELECTION_COLUMNS = [
  'selected',
  'rank',
  'highlight',
  'honour',
  'honourProject',
  'outcome',
] as const satisfies readonly RegisterKey[];

/** What the row of an entry says. Whatever cannot be read counts as not decided: staff type here. */
function selectionOf({ cells }: Row): Selection {
  const text = (key: (typeof SELECTION_COLUMNS)[number]) => (cells[key] ?? '').trim();
  if (SELECTION_COLUMNS.every((key) => text(key) === '')) return UNDECIDED;
  return {
    isSelected: isSelected(text('selected')),
    rank: countIn(plain(text('rank'))),
    honour: text('honour'),
    project: text('honourProject'),
    isHighlight: readYes(text('highlight')),
    outcome: text('outcome'),
  };
}

function isSelected(text: string): boolean | null {
  // In whatever language it was written: a workbook is one campaign's, and people type.
  const is = (answer: 'no' | 'yes') => LANGUAGES.some((language) => say('sheet', language).selected[answer] === text);
  if (is('yes') || readYes(text)) return true;
  return is('no') || readNo(text) ? false : null;
}

/** The selections of all entries of these registers that have one, by entry id. */
export function readSelections(registers: readonly Register[]): ReadonlyMap<string, Selection> {
  const found = new Map<string, Selection>();
  for (const { placed, recorded, rows } of registers) {
    const rowAt = new Map(rows.map((row) => [row.index, row]));
    const places = [...placed, ...[...recorded].map(([id, { index }]) => [id, index] as const)];
    for (const [id, position] of places) {
      const row = rowAt.get(position);
      const selection = row ? selectionOf(row) : UNDECIDED;
      if (selection !== UNDECIDED) found.set(id, selection);
    }
  }
  return found;
}
