/** Records a new response without reading its register, where the index tells that no other entry has to do with it. */

import { formOf } from '../../domain/campaign/fields.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { hashOf } from '../../domain/intake/imprint.ts';
import type { Response } from '../../domain/intake/record.ts';
import type { Office, Settings } from '../office.ts';
import { indexedEnd, standsAlone, textsForOne } from './entry-fingerprints.ts';
import { hasRoomForNumber } from './entry-numbers.ts';
import { firstEntry } from './receive-entries.ts';
import { registerTable } from './register-table.ts';
import { addEntry, judgeRegisters, lostColumns } from './registers.ts';
import { attempt } from './troubles.ts';

/**
 * Adds the entry of a response below its register, judged by itself, and gives its verdict; null where the register has
 * to be read: the index does not hold, something recorded may be this response or have to do with it, people have added
 * or taken away rows.
 *
 * A new entry has no decisions and no files. Its copy is kept by the next sweep: until somebody changes it the response
 * at the form is what it would come back from.
 */
export function addAlone(office: Office, settings: Settings, formKey: string, response: Response): Verdict | null {
  const form = formOf(settings.campaign, formKey);
  const table = registerTable(settings.campaign, form);
  const end = attempt(office, table.title, () => {
    const isPlain = lostColumns(office, table.key).length === 0 && hasRoomForNumber(office, settings, form);
    return isPlain ? indexedEnd(office, settings, form) : null;
  });
  if (!end) return null;
  const none = { form, table, entries: [], files: new Map(), book: hashOf(settings.wiring.book), copyLines: null };
  const entry = firstEntry(office, settings, none, response);
  const [verdict] = judgeRegisters(settings, [{ ...none, entries: [entry] }], []);
  if (!verdict || !standsAlone(office, settings, none, verdict)) return null;
  if (!office.book.openAtEnd(table, end)) return null;
  const isNoted = attempt(office, table.title, () => {
    office.store.setAll(textsForOne(office, settings, form, { verdict, end }));
    return true;
  });
  if (!isNoted) return null;
  addEntry(office, settings, none, verdict);
  office.book.commit();
  return verdict;
}
