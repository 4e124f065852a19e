/** Takes in a list of units that the office keeps: first what it would do and what is doubtful, then for good. */

import * as z from 'zod/mini';
import { mergeRoster, type RosterMerge } from '../../domain/import/merge-roster.ts';
import { MOST_LINES, type ReadRoster, readRoster } from '../../domain/import/read-roster.ts';
import type { RosterListView } from '../../set-up-view.ts';
import { missingRight, type OutcomeOf, openCall, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { forgetSettings, freshSettings } from '../tables/settings.ts';
import { rosterTable } from '../tables/tables.ts';

const MOST_COLUMNS = 60;
const MOST_LETTERS = 2000;

/** The list has names and telephones, and what stands is shown beside it. */
const NEEDED = ['setUp', 'personalData'] as const;

const asked = () =>
  z.strictObject({
    rows: z
      .array(z.array(z.string().check(z.maxLength(MOST_LETTERS))).check(z.maxLength(MOST_COLUMNS)))
      .check(z.maxLength(MOST_LINES)),
    /** The list's addresses take the place of those that stand. */
    replacesContacts: z.boolean(),
  });

/** What taking the list in would do; nothing is written. It can be asked before anything is set up. */
export const previewRoster = openCall(
  asked,
  ({ office, language }, { replacesContacts, rows }): OutcomeOf<RosterListView> => {
    const settings = settingsHere(office);
    const missing = settings && missingRight(office, settings, NEEDED, language);
    if (missing) return missing;
    const read = readRoster(rows);
    if (!read) return { ok: false, refusal: 'noRoster' };
    const standing = settings ? office.book.read(rosterTable(office.language)) : [];
    return { ok: true, value: viewOf(read, mergeRoster(read.units, standing, replacesContacts), false) };
  },
  { right: NEEDED },
);

function settingsHere(office: Office): Settings | null {
  try {
    return freshSettings(office, 'reading');
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'notSetUp') return null;
    throw error;
  }
}

/**
 * Takes the list in: new units are added, what it says otherwise is changed, nothing is deleted. The same list again
 * changes nothing; the forms' choices follow with the next tick.
 */
export const takeRoster = staffCall(
  asked,
  ({ office }, { replacesContacts, rows }): OutcomeOf<RosterListView> => {
    const read = readRoster(rows);
    if (!read) return { ok: false, refusal: 'noRoster' };
    return office.locks.withRegister(() => {
      const table = rosterTable(office.language);
      const merge = mergeRoster(read.units, office.book.read(table), replacesContacts);
      if (merge.changed.length > 0)
        office.book.change(
          table,
          merge.changed.map(({ cells, index }) => ({ index, cells })),
        );
      if (merge.added.length > 0) office.book.add(table, merge.added);
      if (merge.changed.length + merge.added.length > 0) {
        office.book.commit();
        forgetSettings(office);
      }
      return { ok: true, value: viewOf(read, merge, true) };
    });
  },
  { right: NEEDED },
);

/** So many of each are shown. */
const SHOWN = 200;

function viewOf(
  { columns, passed }: ReadRoster,
  { findings, outcomes }: RosterMerge,
  isTaken: boolean,
): RosterListView {
  const counts = { new: 0, changed: 0, same: 0, doubled: 0, skipped: 0 };
  for (const { is } of outcomes) counts[is] += 1;
  const units = outcomes.flatMap(({ changes, is, name, row }) =>
    is === 'new' || is === 'changed' ? [{ row, name, is, changes: changes.map((change) => ({ ...change })) }] : [],
  );
  return {
    columns: columns.map(({ heading, meaning }) => ({ heading, meaning })),
    counts,
    units: units.slice(0, SHOWN),
    findings: findings.slice(0, SHOWN).map((finding) => ({ ...finding })),
    findingCount: findings.length,
    passed: passed.slice(0, SHOWN).map((line) => ({ ...line })),
    isTaken,
  };
}
