/** What the last run of the clock and this one could not do, each thing once, in words. */

import { shortName } from '../../messages/names/short-name.ts';
import { problemText } from '../../messages/problems/problem-text.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Office, Settings, Trouble } from '../office.ts';
import { lastTroubles } from '../tables/troubles.ts';

/** A trouble by its code: with what, and what is wrong with what to do. */
export interface ShownTrouble {
  code: Trouble['code'];
  about: string;
  text: string;
}

/** Each of them once, those of the last tick first. */
export function shownTroubles(office: Office, settings: Settings, language: SpokenLanguage): ShownTrouble[] {
  const found = [...lastTroubles(office), ...office.troubles];
  const isFirst = ({ code, detail }: Trouble, index: number) =>
    found.findIndex((other) => other.code === code && other.detail === detail) === index;
  return found.filter(isFirst).map(({ code, detail }) => ({
    code,
    about: detail,
    text: problemText(code, language, () => shortName(settings.campaign, settings.campaign.language)),
  }));
}
