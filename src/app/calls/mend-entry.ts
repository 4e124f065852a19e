/** Mends one field of an entry as the unit has confirmed it: a correction by staff, recorded with who and how. */

import * as z from 'zod/mini';
import { imprint } from '../../domain/intake/imprint.ts';
import { applyStaffEdit } from '../../domain/intake/record.ts';
import { isWrittenTo } from '../../domain/post/is-written-to.ts';
import type { EntryView, SpokenLanguage } from '../../views.ts';
import { type OutcomeOf, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { entryByNumber, type FoundEntry, judgedAgain } from '../tables/find-entry.ts';
import { keepTouched } from '../tables/keep-touched.ts';
import { putEntry, writeRegisters } from '../tables/registers.ts';
import { sourcesFor } from '../views/entry-choices.ts';
import { entryView, staleView } from '../views/entry-view.ts';
import { entryNumber, seen } from './shapes.ts';

const asked = () =>
  z.strictObject({
    number: entryNumber(),
    field: z.string().check(z.maxLength(100)),
    text: z.string().check(z.maxLength(49_000)),
    source: z.string().check(z.maxLength(100)),
    /** With whom at the unit it was agreed; '' where nobody was named. */
    agreedWith: z.optional(z.string().check(z.maxLength(100))),
    /** Whether the unit is to be told of it by mail. */
    isToTell: z.optional(z.boolean()),
    seen: seen(),
  });

type Mending = z.infer<ReturnType<typeof asked>>;

/**
 * Writes the field's text as staff's correction: a new version, whose verdict is worked out at once; the review state
 * stays, whichever it is (contract: Changes).
 *
 * Its unit is told of it where that was wished (更正告知), and by itself never. The wish is kept with the correction;
 * where nobody could be written to it is refused as `nobodyToTell`, and nothing is mended.
 */
export const mendEntry = staffCall(
  asked,
  ({ office, settings, language }, mending) => {
    return office.locks.withRegister(() => mendOrRefuse(office, settings, mending, language));
  },
  { right: 'review' },
);

function mendOrRefuse(
  office: Office,
  settings: Settings,
  mending: Mending,
  language: SpokenLanguage,
): OutcomeOf<EntryView> {
  const found = entryByNumber(office, settings, mending.number);
  if (!found) return { ok: false, refusal: 'unknownEntry' };
  if (!found.register.form.fields.some(({ key }) => key === mending.field)) {
    return { ok: false, refusal: 'unknownField' };
  }
  const sources = sourcesFor(settings.campaign, found.verdict.entry.door, language);
  if (!sources.some(({ key }) => key === mending.source)) return { ok: false, refusal: 'badRequest' };
  const stale = staleView(settings, found, mending.seen, language);
  if (stale) return { ok: false, refusal: 'stale', stale };
  return mend(office, settings, found, mending, language);
}

const TOLD = { isToTell: true } as const;

// The same way as a cell that staff typed over in the sheet, so that a run which ends half way leaves no other trace.
function mend(
  office: Office,
  settings: Settings,
  found: FoundEntry,
  { agreedWith = '', field, isToTell = false, source, text }: Mending,
  language: SpokenLanguage,
): OutcomeOf<EntryView> {
  const { register, row, verdict } = found;
  const { form } = register;
  const stood = verdict.entry.cells;
  const imprints = Object.fromEntries(form.fields.map(({ key }) => [key, imprint(stood[key] ?? '')]));
  const typed = { index: row.index, imprints, entry: { ...verdict.entry, cells: { ...stood, [field]: text } } };
  const name = agreedWith.trim();
  const agreement = { source, ...(name === '' ? {} : { agreedWith: name }), ...(isToTell ? TOLD : {}) };
  const entry = applyStaffEdit(form, typed, office.clock.now(), office.session.activeUser(), agreement);
  if (!entry) return { ok: false, refusal: 'nothingChanged' };
  putEntry(register, entry);
  const after = judgedAgain(settings, found);
  // Asked of the entry as it will be: what is mended may be its unit.
  if (isToTell && !isWrittenTo(after.verdict.read.unit)) return { ok: false, refusal: 'nobodyToTell' };
  // A person who is told that it is done must find it so.
  if (!writeRegisters(office, settings, [register], after.verdicts)) throw new ProblemError('storeRefused');
  office.book.commit();
  keepTouched(office, settings, register);
  return { ok: true, value: entryView(settings, after, language) };
}
