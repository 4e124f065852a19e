/** The ids of decisions, and what is known outside the sheet of those that the registers do not show yet. */

import { lettersOf } from '../../domain/intake/imprint.ts';
import * as json from '../../domain/json-shape.ts';
import type { Decision } from '../../domain/review/decision.ts';
import type { Office, TableEnd } from '../office.ts';
import { readJson } from './read-json.ts';
import { decisionsTable } from './tables.ts';
import { attempt } from './troubles.ts';

const COUNTED = 'decisionCount';
const SHOWN = 'decisionsShown';

/** Six letters an entry: with them the property stays well within 9,000 bytes. */
const MOST_OPEN = 900;

const shownShape = json.object({ row: json.number, identity: json.text, open: json.list(json.text) });

type Reading = Pick<Office, 'language' | 'store'>;
type Ending = Reading & { book: Pick<Office['book'], 'end'> };

/**
 * Where 审核意见 ends, and whose decisions the registers may not show yet, as letters of entries: all others are shown
 * there. It is said ahead, before a line is added: a run that ends in between leaves an end that is none.
 */
interface Shown extends TableEnd {
  open: readonly string[];
}

/** A decision that is about to be made. */
interface PlannedDecision {
  id: string;
  /** What to keep before its line is added. */
  texts: Readonly<Record<string, string>>;
}

/**
 * The id of the next decision: a number in sequence, never given twice, whatever becomes of the sheet's lines.
 *
 * @param decisions as this run has read them.
 * @example
 * nextDecisionId(office, [], 'a') // → '000001'
 */
export function nextDecisionId(office: Ending, decisions: readonly Decision[], entry: string): string {
  return nextDecisionIds(office, decisions, [entry]).join('');
}

/** The ids of the next decisions, on these entries in this order: one read and one write of the store. */
export function nextDecisionIds(office: Ending, decisions: readonly Decision[], entries: readonly string[]): string[] {
  const counted = Number(office.store.get(COUNTED)) || 0;
  const last = decisions.reduce((most, { id }) => Math.max(most, /^\d+$/u.test(id) ? Number(id) : 0), counted);
  const ids = entries.map((_, index) => idAt(last + 1 + index));
  const shown = readShown(office);
  const end = office.book.end(decisionsTable(office.language));
  const isTold = shown !== null && shown.row === end?.row && shown.identity === end.identity;
  office.store.setAll({
    [COUNTED]: String(last + entries.length),
    [SHOWN]: isTold ? shownText(shown, ids, entries) : '',
  });
  return ids;
}

/**
 * Where 审核意见 ends, for a decision on an entry of which the register shows all that was decided on it; null where
 * that is not known.
 *
 * @throws ProblemError storeRefused.
 */
export function shownEnd(office: Reading, entry: string): TableEnd | null {
  const shown = readShown(office);
  const counted = Number(office.store.get(COUNTED)) || 0;
  if (!shown || shown.open.includes(lettersOf(entry)) || Number(shown.identity) > counted) return null;
  return { row: shown.row, identity: shown.identity };
}

/**
 * The next decision, on this entry alone, whose line is added below that end; null where the end is another by now, or
 * no more can be told ahead.
 */
export function planNextDecision(office: Reading, entry: string, end: TableEnd): PlannedDecision | null {
  const shown = readShown(office);
  const next = (Number(office.store.get(COUNTED)) || 0) + 1;
  const isThere = shown?.row === end.row && shown.identity === end.identity;
  const text = shown && isThere ? shownText(shown, [idAt(next)], [entry]) : '';
  return text === '' ? null : { id: idAt(next), texts: { [COUNTED]: String(next), [SHOWN]: text } };
}

/** Notes that all registers show every decision: said by whoever has read, judged and written all of them. */
export function noteAllShown(office: Ending & Pick<Office, 'troubles'>): void {
  attempt(office, '', () => {
    const end = office.book.end(decisionsTable(office.language));
    const text = end ? JSON.stringify({ ...end, open: [] } satisfies Shown) : '';
    if (office.store.get(SHOWN) !== text) office.store.set(SHOWN, text);
  });
}

function readShown({ store }: Pick<Reading, 'store'>): Shown | null {
  return readJson(shownShape, store.get(SHOWN));
}

function shownText({ open, row }: Shown, ids: readonly string[], entries: readonly string[]): string {
  const letters = [...new Set([...open, ...entries.map(lettersOf)])];
  const identity = ids[ids.length - 1];
  if (identity === undefined || letters.length > MOST_OPEN) return '';
  return JSON.stringify({ row: row + ids.length, identity, open: letters } satisfies Shown);
}

function idAt(sequence: number): string {
  return String(sequence).padStart(6, '0');
}
