/** Brings back an entry that staff had typed and whose row was deleted: by somebody's decision, never by itself. */

import * as z from 'zod/mini';
import type { EntryView, SpokenLanguage } from '../../views.ts';
import { type OutcomeOf, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { readCopyLines } from '../tables/entry-copies.ts';
import { entryByNumber } from '../tables/find-entry.ts';
import { recallEntries } from '../tables/receive-entries.ts';
import { judgeRegisters, readDecisions, readRegister, writeRegisters } from '../tables/registers.ts';
import { deletedEntries, noteDeleted } from '../tables/restore-rows.ts';
import { entryView } from '../views/entry-view.ts';
import { entryNumber } from './shapes.ts';

/**
 * Puts the row of a deleted entry back below the others, as it was last recorded: number, versions, decisions and what
 * stood beside it.
 */
export const restoreEntry = staffCall(
  () => z.strictObject({ number: entryNumber() }),
  ({ office, settings, language }, { number }) =>
    office.locks.withRegister(() => restore(office, settings, number, language)),
  { right: 'review' },
);

function restore(office: Office, settings: Settings, number: string, language: SpokenLanguage): OutcomeOf<EntryView> {
  const line = readCopyLines(office).find((each) => each.number === number);
  const form = settings.campaign.forms.find(({ key }) => key === line?.form);
  if (!line || !form) return { ok: false, refusal: 'unknownEntry' };
  const register = readRegister(office, settings, form.key);
  if (register.recorded.has(line.id)) return { ok: false, refusal: 'nothingChanged' };
  recallEntries(office, settings, register, new Set([line.id]));
  const verdicts = judgeRegisters(settings, [register], readDecisions(office));
  writeRegisters(office, settings, [register], verdicts);
  office.book.commit();
  const still = deletedEntries(office, [form.key]).map((each) => each.number);
  noteDeleted(
    office,
    form.key,
    still.filter((each) => each !== number),
  );
  const found = entryByNumber(office, settings, number);
  return found ? { ok: true, value: entryView(settings, found, language) } : { ok: false, refusal: 'unknownEntry' };
}
