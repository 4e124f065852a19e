/** Hides personal data from whoever may not see them, at the border at which answers leave the program. */

import { type Hiding, hidingOf } from '../domain/staff/mask-texts.ts';
import { peopleTexts, personalTexts } from '../domain/staff/personal-texts.ts';
import type { Office, Settings } from './office.ts';
import { currentRegister } from './tables/current-registers.ts';
import { readPeople } from './tables/unit-people.ts';

/**
 * Hides what the season's fields of personal data hold, and the people of the roster. What is to be hidden is read
 * when the first thing is hidden: after the work, which so reads everything itself.
 *
 * @throws ProblemError tableMissing where it cannot be told what to hide: then nothing is answered.
 */
export function hidingFor(office: Office, settings: Settings): Hiding {
  let hiding: Hiding | null = null;
  return (value) => {
    hiding ??= hidingOf(secretsOf(office, settings));
    return hiding(value);
  };
}

/** The office, whose dialogs show what is hidden from the caller as it is answered. */
export function hidingScreen(office: Office, hide: Hiding): Office {
  const { screen } = office;
  const preview: typeof screen.preview = (html, title, look) => screen.preview(hide(html), hide(title), look);
  return { ...office, screen: { ...screen, preview } };
}

function secretsOf(office: Office, settings: Settings): string[] {
  const entries = settings.campaign.forms.flatMap((form) => {
    const register = currentRegister(office, settings, form.key);
    return register.entries.flatMap((entry) => personalTexts(form, entry));
  });
  return [...entries, ...[...readPeople(office).values()].flatMap(peopleTexts)];
}
