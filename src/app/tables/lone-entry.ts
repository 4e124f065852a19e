/** An entry that is known by its own row, where no other entry and no decision has to do with it. */

import { formOfNumber } from '../../domain/campaign/fields.ts';
import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { entryOfRow, isAsRecorded } from '../../domain/intake/entry-row.ts';
import { hashOf } from '../../domain/intake/imprint.ts';
import { sequenceOf } from '../../domain/intake/record.ts';
import type { Row, RowChange, Table } from '../../domain/table.ts';
import { fileFields } from '../../domain/work-files/held-cells.ts';
import type { Office, Settings } from '../office.ts';
import { shownEnd } from './decision-ids.ts';
import { indexedEnd, isByItself } from './entry-fingerprints.ts';
import { lastSequence } from './entry-numbers.ts';
import { askerOf, type SeenEntry } from './find-entry.ts';
import { programCells, registerTable } from './register-table.ts';
import { differing, judgeRegisters, lostColumns } from './registers.ts';
import { decisionsTable } from './tables.ts';
import { attempt } from './troubles.ts';

/** An entry that is judged by its own row. */
export interface LoneEntry {
  form: CampaignForm;
  table: Table;
  row: Row;
  verdict: Verdict;
}

/** From here on one row is read sooner than a register; below, whoever cannot be read by it would only wait longer. */
const MANY_ROWS = 1_000;

/**
 * The entry with this number as a page shows it, where its own row tells all of it, and its register is long; else
 * null, and all has to be read. The same calls, however many entries and decisions there are.
 */
export function longRegisterEntry(office: Office, settings: Settings, number: string): SeenEntry | null {
  const form = formOfNumber(settings.campaign, number);
  const end = form && indexedEnd(office, settings, form);
  return end && end.row >= MANY_ROWS ? seenAlone(office, settings, number) : null;
}

/** The same in a register of any length. */
export function seenAlone(office: Office, settings: Settings, number: string): SeenEntry | null {
  const lone = attempt(office, '', () => loneEntry(office, settings, number));
  if (!lone || !isUndecided(office, lone)) return null;
  const { form, row, table, verdict } = lone;
  const register = { form, table, entries: [verdict.entry], files: new Map() };
  return { register, decisions: [], verdicts: [verdict], verdict, row, asker: askerOf(office) };
}

// What has come to 审核意见 since its end was noted may be about this entry.
function isUndecided(office: Office, { verdict }: LoneEntry): boolean {
  const isKnown = attempt(office, '', () => {
    const end = shownEnd(office, verdict.entry.id);
    return end !== null && office.book.openAtEnd(decisionsTable(office.language), end);
  });
  return isKnown === true;
}

/** Null where anything but its own row may tell what stands about it. @throws ProblemError tableMissing. */
export function loneEntry(office: Office, settings: Settings, number: string): LoneEntry | null {
  const form = formOfNumber(settings.campaign, number);
  if (!form || (fileFields(form) && settings.workFiles !== '')) return null;
  const table = registerTable(settings.campaign, form);
  const lost = [table, decisionsTable(office.language)].flatMap(({ key }) => lostColumns(office, key));
  if (lost.length > 0) return null;
  const place = likelyPlace(office, settings, form, number);
  const row = place === 0 ? null : office.book.openAtRow(table, { key: 'number', text: number, place });
  const known = row && entryOfRow(form, row, hashOf(settings.wiring.book));
  if (!known || known.entry.number !== number || known.entry.id !== row.cells.id || !isAsRecorded(form, known)) {
    return null;
  }
  const [verdict] = judgeRegisters(settings, [{ entries: [known.entry], files: new Map() }], []);
  if (!verdict || !isByItself(office, settings, form, verdict)) return null;
  const lone = { form, table, row, verdict };
  return loneChanges(settings, lone, verdict).length === 0 ? lone : null;
}

// Rows come in the order of their numbers, and those that wait are mostly near the end. 0 where the end is not known.
function likelyPlace(office: Office, settings: Settings, form: CampaignForm, number: string): number {
  const end = indexedEnd(office, settings, form);
  return end ? Math.max(0, end.row - lastSequence(office, settings, form) + sequenceOf(number)) : 0;
}

/** What differs between the row and what the program writes of an entry with this verdict. */
export function loneChanges(
  { campaign, wiring }: Settings,
  { form, row, table }: LoneEntry,
  verdict: Verdict,
): RowChange[] {
  const { entry } = verdict;
  const written = { form, entry, verdict, book: hashOf(wiring.book) };
  return differing(table, row, { ...entry.cells, ...programCells(campaign, form)(written) });
}
