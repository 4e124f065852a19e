// Whole tables of rows that are much alike: nothing that a row says is lost, and the same table again changes nothing.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { type Meant, type PlannedRow, planRows } from '../../src/domain/import/plan-rows.ts';
import type { TableRow } from '../../src/domain/import/read-table.ts';
import { newTableEntry, type Taking } from '../../src/domain/import/record-row.ts';
import type { Entry } from '../../src/domain/intake/entry.ts';
import { ownLast } from '../../src/domain/intake/record.ts';
import { campaign } from '../factories.ts';
import { tries } from '../thoroughness.ts';

const form = formOf(campaign(), 'activity');
const TAKING: Taking = { at: '2019-09-16T10:00:00+08:00', who: 'review@example.org', source: '邮件', receivedOn: '' };

const numberOf = (n: number) => `HD-2019-${String(n).padStart(4, '0')}`;

const anyRow = fc.record({
  title: fc.constantFrom('网络安全讲座', '知识竞赛', '主题演讲'),
  heldOn: fc.constantFrom('2019.6.12', '2019年6月12日', '2019.7.1', '六月'),
  participants: fc.constantFrom('9', '10', ''),
});

const anyNumber = fc.option(fc.integer({ min: 1, max: 5 }), { nil: 0, freq: 2 });

/** Rows, and the numbers that they name; 0 names none. */
type Wish = readonly (readonly [Readonly<Record<string, string>>, number])[];

const tableOf = (wish: Wish): TableRow[] =>
  wish.map(([cells, n], index) => ({ n: index + 1, index, number: n === 0 ? '' : numberOf(n), cells }));

/** What is known after a table was taken in, and what its rows did. */
function taken(known: readonly Meant[], rows: readonly TableRow[]): { after: Meant[]; planned: PlannedRow[] } {
  const planned = planRows({ form, language: 'zh-CN', meant: known, unit: 'TG', taking: TAKING, rows });
  const byId = new Map<string, Entry>(planned.flatMap(({ entry }) => (entry ? [[entry.id, entry]] : [])));
  const made = planned.filter(({ does }) => does === 'new');
  const entries = made.map(({ said }, index) => {
    const n = known.length + index + 1;
    return newTableEntry(
      { id: `i${n}`, number: numberOf(n), form, cells: { unit: '塘沽街道总工会', ...said } },
      TAKING,
    );
  });
  const after = [
    ...known.map((one) => ({ ...one, entry: byId.get(one.entry.id) ?? one.entry })),
    ...entries.map((entry) => ({ entry, unit: 'TG', stands: true })),
  ];
  return { after, planned };
}

/** Entries by an earlier table, the first of which may have been rejected. */
function knownBefore(cells: readonly Wish[number][0][], isRejected: boolean): Meant[] {
  const { after } = taken([], tableOf(cells.map((each) => [each, 0])));
  return after.map((one, index) => (index === 0 && isRejected ? { ...one, stands: false } : one));
}

const says = (entry: Entry, said: PlannedRow['said']) =>
  Object.entries(said).every(([key, text]) => ownLast(entry, key) === text);

const before = [fc.array(anyRow, { maxLength: 3 }), fc.boolean()] as const;

describe('a table of rows that are much alike', () => {
  it('leaves everything that its rows say in an entry, but beside the number of one that was rejected', () => {
    fc.assert(
      fc.property(
        ...before,
        fc.array(fc.tuple(anyRow, anyNumber), { minLength: 1, maxLength: 5 }),
        (cells, rejected, wish) => {
          const { after, planned } = taken(knownBefore(cells, rejected), tableOf(wish));
          const lost = planned.filter(({ does, said }) => {
            return does !== 'closed' && !after.some(({ entry }) => says(entry, said));
          });
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: tries(6_000) },
    );
  });

  it('changes nothing when it comes again, though one row names a number that was made up', () => {
    fc.assert(
      fc.property(
        ...before,
        fc.array(anyRow, { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 4 }),
        anyNumber,
        (cells, rejected, rows, which, n) => {
          const table = tableOf(rows.map((each, index) => [each, index === which ? n : 0]));
          const { after } = taken(knownBefore(cells, rejected), table);
          const again = taken(after, table);
          expect([again.after, again.planned.filter(({ does }) => does === 'new' || does === 'changed')]).toEqual([
            after,
            [],
          ]);
        },
      ),
      { numRuns: tries(6_000) },
    );
  });
});
