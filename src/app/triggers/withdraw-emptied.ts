/** Withdraws entries of staff whose rows have been emptied before anybody decided on them. */

import { versionOf } from '../../domain/intake/entry.ts';
import { isEmptied } from '../../domain/intake/entry-row.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { say } from '../../messages/say.ts';
import type { Office } from '../office.ts';
import { nextDecisionId } from '../tables/decision-ids.ts';
import { lostColumns, type Register } from '../tables/registers.ts';
import { decisionsTable } from '../tables/tables.ts';

/**
 * Records a `withdraw` of the program's own, by nobody, for each entry that staff had typed, whose row holds nothing
 * any more, and on which nobody has decided yet: emptying a row is how people take it back. Gives all decisions.
 *
 * Where columns or decisions had gone and are not filled again yet, empty means nothing, and nothing is withdrawn.
 * Typing into such a row again is recorded, and its state stays: who wants it back enters it anew.
 *
 * @param decisions that stand, in order.
 *
 * @example
 * withdrawEmptied(office, [register with an emptied HD-2019-0008], []) // → [{ kind: 'withdraw', reason: '空行', … }]
 */
export function withdrawEmptied(
  office: Office,
  registers: readonly Register[],
  decisions: readonly Decision[],
): readonly Decision[] {
  if (lostColumns(office, decisionsTable(office.language).key).length > 0) return decisions;
  const decided = new Set(decisions.map(({ entry }) => entry));
  const emptied = registers
    .filter(({ table }) => lostColumns(office, table.key).length === 0)
    .flatMap(({ entries }) => entries.filter((entry) => isEmptied(entry) && !decided.has(entry.id)));
  if (emptied.length === 0) return decisions;
  const all = [...decisions];
  const lines = emptied.map((entry) => {
    const decision: Decision = {
      id: nextDecisionId(office, all, entry.id),
      entry: entry.id,
      kind: 'withdraw',
      code: '',
      reason: say('workbook', office.language).emptiedRow,
      by: '',
      at: office.clock.now(),
      version: versionOf(entry),
    };
    all.push(decision);
    return { ...decision, number: entry.number, version: String(decision.version) };
  });
  office.book.add(decisionsTable(office.language), lines);
  return all;
}
