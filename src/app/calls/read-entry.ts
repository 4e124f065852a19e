/** Reads one entry whole, by its number or as the row that is selected in the sheet. */

import * as z from 'zod/mini';
import { readerCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { entryByNumber, selectedEntry } from '../tables/find-entry.ts';
import { longRegisterEntry } from '../tables/lone-entry.ts';
import { entryView } from '../views/entry-view.ts';
import { entryNumber } from './shapes.ts';

const asked = () => z.strictObject({ number: z.nullable(entryNumber()), select: z.boolean() });

/**
 * The entry as it stands now, wherever its row has been sorted or moved to. Nothing is written.
 */
export const readEntry = readerCall(
  asked,
  ({ office, settings, language }, { number, select }) => {
    const found = number === null ? selectedEntry(office, settings) : entryNumbered(office, settings, number);
    if (!found) return { ok: false, refusal: number === null ? 'noEntrySelected' : 'unknownEntry' };
    if (select) office.book.select(found.register.table, found.row.index);
    return { ok: true, value: entryView(settings, found, language) };
  },
  { right: 'look' },
);

const entryNumbered = (office: Office, settings: Settings, number: string) =>
  longRegisterEntry(office, settings, number) ?? entryByNumber(office, settings, number);
