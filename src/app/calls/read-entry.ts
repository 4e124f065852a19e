/** Reads one entry whole, by its number or as the row that is selected in the sheet. */

import * as z from 'zod/mini';
import type { EntryView, SpokenLanguage } from '../../views.ts';
import type { Office } from '../office.ts';
import { entryByNumber, selectedEntry } from '../tables/find-entry.ts';
import { entryView } from '../views/entry-view.ts';
import { type DoorRefusal, forReader } from './for-staff.ts';

const asked = () => z.strictObject({ number: z.nullable(z.string().check(z.maxLength(40))), select: z.boolean() });

export type EntryAnswer =
  | { ok: true; value: EntryView }
  | DoorRefusal
  | { ok: false; refusal: 'unknownEntry' | 'noEntrySelected' };

/**
 * The entry as it stands now, wherever its row has been sorted or moved to. Nothing is written.
 *
 * @param input from the sidebar, not trusted: parsed here.
 */
export function readEntry(office: Office, input: unknown, language: SpokenLanguage): EntryAnswer {
  return forReader(office, input, asked(), (settings, { number, select }): EntryAnswer => {
    const found = number === null ? selectedEntry(office, settings) : entryByNumber(office, settings, number);
    if (!found) return { ok: false, refusal: number === null ? 'noEntrySelected' : 'unknownEntry' };
    if (select) office.book.select(found.register.table, found.row.at);
    return { ok: true, value: entryView(settings, found, language) };
  });
}
