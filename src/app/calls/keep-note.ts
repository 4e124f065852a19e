/** Keeps the note that staff write beside an entry for one another; no unit ever sees it. */

import * as z from 'zod/mini';
import type { EntryView, SpokenLanguage } from '../../views.ts';
import { type OutcomeOf, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { entryByNumber } from '../tables/find-entry.ts';
import { entryView } from '../views/entry-view.ts';
import { entryNumber } from './shapes.ts';

/** As long as a cell can be kept: what stands there may have been typed in the sheet. */
const note = () => z.string().check(z.maxLength(49_000));

const asked = () => z.strictObject({ number: entryNumber(), text: note(), before: note() });

type Wish = z.infer<ReturnType<typeof asked>>;

/**
 * Writes the note; it is no content, so version and verdict stay as they are.
 *
 * A note that somebody else has changed since is not written over: the answer brings the one that stands.
 */
export const keepNote = staffCall(
  asked,
  ({ office, settings, language }, wish) =>
    office.locks.withRegister(() => writeNote(office, settings, wish, language)),
  { right: 'review' },
);

function writeNote(office: Office, settings: Settings, wish: Wish, language: SpokenLanguage): OutcomeOf<EntryView> {
  const { before, number, text } = wish;
  const found = entryByNumber(office, settings, number);
  if (!found) return { ok: false, refusal: 'unknownEntry' };
  const { register, row } = found;
  if (before !== (row.cells.remark ?? '')) {
    return { ok: false, refusal: 'stale', stale: { entry: entryView(settings, found, language), since: [] } };
  }
  if (text === before) return { ok: false, refusal: 'nothingChanged' };
  office.book.change(register.table, [{ index: row.index, cells: { remark: text } }]);
  office.book.commit();
  const noted = { ...found, row: { index: row.index, cells: { ...row.cells, remark: text } } };
  return { ok: true, value: entryView(settings, noted, language) };
}
