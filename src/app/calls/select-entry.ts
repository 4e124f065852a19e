/** Records what the district decides about an approved entry beyond approving it: whether it goes up, and as what. */

import * as z from 'zod/mini';
import { type Selection, UNDECIDED } from '../../domain/selection/selection.ts';
import { wholeNumber } from '../../domain/whole-number.ts';
import { say } from '../../messages/say.ts';
import { type OutcomeOf, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { entryByNumber } from '../tables/find-entry.ts';
import { readSelections } from '../tables/selections.ts';
import { entryNumber } from './shapes.ts';

const short = () => z.string().check(z.maxLength(200));

// Whatever people have typed into the sheet.
const typed = () => z.string().check(z.maxLength(50_000));

const seenShape = () =>
  z.strictObject({
    isSelected: z.nullable(z.boolean()),
    rank: z.nullable(z.number()),
    isHighlight: z.boolean(),
    honour: typed(),
    project: typed(),
    outcome: typed(),
  });

const asked = () =>
  z.strictObject({
    number: entryNumber(),
    isSelected: z.nullable(z.boolean()),
    rank: z.nullable(wholeNumber().check(z.positive(), z.lte(99_999))),
    isHighlight: z.boolean(),
    honour: short(),
    project: short(),
    outcome: short(),
    /** What stood there when it was looked at: a colleague's newer choice is not written over. */
    seen: z.optional(seenShape()),
  });

/** All that a selection says, so that a click leaves nothing in between. */
export type SelectionWish = z.infer<ReturnType<typeof asked>>;

/**
 * Writes the selection into the entry's row, beside its fields: no content, so version and verdict stay as they are.
 */
export const selectEntry = staffCall(
  asked,
  ({ office, settings }, wish) => office.locks.withRegister(() => writeSelection(office, settings, wish)),
  { right: 'review' },
);

function writeSelection(office: Office, settings: Settings, wish: SelectionWish): OutcomeOf<null> {
  const found = entryByNumber(office, settings, wish.number);
  if (!found) return { ok: false, refusal: 'unknownEntry' };
  const cells = cellsOf(wish, office.language);
  const isCleared = Object.values(cells).every((text) => text === '');
  if (found.verdict.state !== 'approved' && !isCleared) return { ok: false, refusal: 'notApproved' };
  const changed = Object.entries(cells).filter(([key, text]) => (found.row.cells[key] ?? '') !== text);
  if (changed.length === 0) return { ok: false, refusal: 'nothingChanged' };
  const now = readSelections([found.register]).get(found.verdict.entry.id) ?? UNDECIDED;
  if (wish.seen && !isAsSeen(now, wish.seen)) return { ok: false, refusal: 'stale' };
  office.book.change(found.register.table, [{ index: found.row.index, cells: Object.fromEntries(changed) }]);
  office.book.commit();
  return { ok: true, value: null };
}

function isAsSeen(now: Selection, seen: Selection): boolean {
  const keys = ['isSelected', 'rank', 'isHighlight', 'honour', 'project', 'outcome'] as const;
  return keys.every((key) => now[key] === seen[key]);
}

function cellsOf(wish: Selection, language: Office['language']): Record<string, string> {
  const { honour, isHighlight, isSelected, outcome, project, rank } = wish;
  const { selected, yes } = say('sheet', language);
  return {
    selected: isSelected === null ? '' : isSelected ? selected.yes : selected.no,
    rank: rank === null ? '' : String(rank),
    highlight: isHighlight ? yes : '',
    honour,
    honourProject: project,
    outcome,
  };
}
