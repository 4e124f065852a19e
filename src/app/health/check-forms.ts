/** Checks of the forms: there, asking what is planned, open to everybody, linked to this workbook. */

import { dayOf } from '../../domain/calendar.ts';
import type { FormLook } from '../office.ts';
import { type Check, type Finding, type Look, orGood } from './check.ts';

/** A form that opens. */
interface OpenForm {
  title: string;
  look: FormLook;
}

export const form: Check = {
  key: 'form',
  isOwners: true,
  find: ({ forms, words: { form: words } }) => {
    const found = forms().flatMap(({ look, title }): Finding[] => {
      if (look === null) return [repairable(words.notMade(title))];
      if (look.isTrashed) return [repairable(words.trashed(title))];
      return look.opens ? [] : [repairable(words.gone(title, look.said))];
    });
    return orGood(found, words.good(forms().map(({ title }) => title)));
  },
};

function repairable(text: string): Finding {
  return { state: 'act', text, repair: 'forms' };
}

// Of a form that does not open nothing else is told.
function openForms({ forms }: Look): OpenForm[] {
  return forms().flatMap(({ look, title }) => (look?.opens && !look.isTrashed ? [{ title, look }] : []));
}

export const questions: Check = {
  key: 'questions',
  isOwners: true,
  find: (seen) => {
    const { questions: words } = seen.words;
    const found = openForms(seen).flatMap(({ look: { missing, renamed }, title }) => [
      ...(missing.length > 0 ? [repairable(words.missing(title, missing))] : []),
      ...(renamed.length > 0 ? [repairable(words.renamed(title, renamed))] : []),
    ]);
    return orGood(found, words.good);
  },
};

export const responders: Check = {
  key: 'responders',
  isOwners: true,
  find: (seen) => {
    const { office, settings, words } = seen;
    const isOver = dayOf(office.clock.now()) > settings.campaign.open.until;
    const found = openForms(seen).flatMap((one) => responderFindings(one, words.responders, isOver));
    return orGood(found, words.responders.good);
  },
};

function responderFindings({ look, title }: OpenForm, words: Look['words']['responders'], isOver: boolean): Finding[] {
  if (!look.accepts && isOver) return [{ state: 'note', text: words.over(title), repair: 'forms' }];
  if (!look.accepts) return [repairable(words.closed(title))];
  if (look.open === 'anyone') return [];
  const { byHand, restricted, unknown } = words;
  if (look.open === 'restricted') return [{ state: 'act', text: restricted(title), cure: byHand, repair: 'forms' }];
  return [{ state: 'note', text: unknown(title), cure: byHand, repair: 'forms' }];
}

export const responses: Check = {
  key: 'responses',
  isOwners: true,
  find: (seen) => {
    const { responses: words } = seen.words;
    const found = openForms(seen)
      .filter(({ look }) => !look.isLinked)
      .map(({ title }) => repairable(words.unlinked(title)));
    return orGood(found, words.good);
  },
};
