/** The 登记表 of a unit: every form as a table in which entries are reported and corrected without any form of Google. */

import { formsInUse } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import { ownVerdicts } from '../count/own-verdicts.ts';
import type { Unit } from '../intake/entry.ts';
import { newestDay } from '../paper/paper-facts.ts';
import { guideSheet } from './guide-sheet.ts';
import { type ChoicePlace, registrationSheet } from './registration-sheet.ts';
import type { RegistrationWords } from './registration-words.ts';
import type { TableBook, TableSheet } from './table-book.ts';

/** What a 登记表 is made of. */
export interface RegistrationFacts {
  campaign: Campaign;
  /** Of all units. */
  verdicts: readonly Verdict[];
}

/**
 * The workbook: a sheet for each form in use with what `unit` has reported, the guide, and out of sight the choices.
 *
 * @example
 * registrationBook(facts, unit, words).sheets.map(({ name }) => name) // → ['线下活动', '作品', '填写说明', '可选内容']
 */
export function registrationBook(
  { campaign, verdicts }: RegistrationFacts,
  unit: Unit,
  words: RegistrationWords,
): TableBook {
  const own = ownVerdicts(unit, verdicts);
  const lists: (readonly string[])[] = [];
  const placeOf: ChoicePlace = (labels) => ({ column: lists.push(labels) - 1, count: labels.length });
  // One that nobody is asked for is no table until the unit has used it, as in its summary.
  const forms = formsInUse(campaign, own);
  const sheets = forms.map((form) => {
    const ofForm = own.filter(({ entry }) => entry.form === form.key);
    return registrationSheet({ campaign, form, unit, verdicts: ofForm, words }, placeOf);
  });
  return {
    name: words.name(unit.name),
    author: campaign.organiser.own,
    day: newestDay(campaign, own),
    typeface: words.typeface,
    sheets: [...sheets, guideSheet(campaign, forms, words), choiceSheet(words.choices, lists)],
  };
}

function choiceSheet(name: string, lists: readonly (readonly string[])[]): TableSheet {
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  const rows = Array.from({ length: longest }, (_, line) =>
    lists.map((labels) => ({ value: labels[line] ?? '', look: 'plain' as const })),
  );
  return { name, isHidden: true, widths: lists.map(() => 20), rows, frozen: { rows: 0, columns: 0 }, checks: [] };
}
