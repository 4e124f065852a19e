/** Looks for one person's data, and removes them at the person's own request. */

import * as z from 'zod/mini';
import type { PersonView } from '../../closing-view.ts';
import { isSameAccount } from '../../domain/account.ts';
import { fieldOf } from '../../domain/campaign/fields.ts';
import { isSearchable } from '../../domain/closing/find-texts.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { SpokenLanguage } from '../../views.ts';
import { type OutcomeOf, readerCall, staffCall } from '../call.ts';
import { type FoundPerson, findPerson as find, type Person, removePerson as remove } from '../closing/remove-person.ts';
import { freshSettings } from '../tables/settings.ts';

const text = () => z.string().check(z.maxLength(200));

const person = () => ({ name: text(), phone: text(), email: text() });

/** Where a person's data stand; nothing is written. */
export const findPerson = readerCall(
  () => z.strictObject(person()),
  ({ office, settings, language }, asked): OutcomeOf<PersonView> => {
    const found = isAnybody(asked) ? find(office, settings, asked) : null;
    if (!found || isNowhere(found)) return { ok: false, refusal: 'nobodyFound' };
    return { ok: true, value: viewOf(found, language) };
  },
  { load: freshSettings, right: ['setUp', 'personalData'] },
);

/**
 * Removes what `findPerson` finds, with the reason on record. The owner alone can, since answers at the forms go too.
 *
 * Refused as `mailsWait` while mails that speak of the person are still to go.
 */
export const removePerson = staffCall(
  () => z.strictObject({ ...person(), reason: text() }),
  ({ office, settings, language }, { reason, ...asked }): OutcomeOf<PersonView> => {
    const { owner } = settings.wiring;
    if (!isSameAccount(office.session.effectiveUser(), owner)) return { ok: false, refusal: 'notOwner', detail: owner };
    if (reason.trim() === '') return { ok: false, refusal: 'reasonMissing' };
    return office.locks.withRegister((): OutcomeOf<PersonView> => {
      const found = isAnybody(asked) ? find(office, settings, asked) : null;
      if (!found || isNowhere(found)) return { ok: false, refusal: 'nobodyFound' };
      if (found.mails > 0) return { ok: false, refusal: 'mailsWait' };
      remove(office, settings, found, reason);
      return { ok: true, value: viewOf(found, language) };
    });
  },
  { load: freshSettings, right: ['setUp', 'personalData'] },
);

// A single letter, or a short number, would be found in everything.
function isAnybody({ email, name, phone }: Person): boolean {
  return [name, phone, email].some((one) => isSearchable(one.trim()));
}

function isNowhere({ entries, sheets }: FoundPerson): boolean {
  return entries.length === 0 && sheets.length === 0;
}

function viewOf({ entries, mails, sheets }: FoundPerson, language: SpokenLanguage): PersonView {
  const { separator } = say('review', language).log;
  return {
    entries: entries.map(({ entry, fields, register }) => ({
      number: entry.number,
      fields: fields.map((key) => inLanguage(fieldOf(register.form, key).label, language)).join(separator),
    })),
    sheets,
    mails,
  };
}
