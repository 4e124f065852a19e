/** Begins a season in a workbook that has had another one: its tables are set aside, roster and settings stay. */

import type { CampaignFile } from '../../domain/campaign/schema.ts';
import { type Language, say } from '../../messages/say.ts';
import type { Office, Wiring } from '../office.ts';
import { forgetSettings } from '../tables/settings.ts';
import { forgetPlaces, keepCampaign, keepStrangers, keepWiring, keptStrangers } from '../tables/wiring.ts';
import { type SetUpAnswer, setUpAlone } from './set-up-workbook.ts';

/** Tables that go on in the new season. */
export const TABLES_THAT_STAY = ['roster', 'settings'];

/** What begins. */
export interface Beginning {
  /** The campaign's text, checked. */
  text: string;
  owner: string;
  clockMinutes: number;
}

/**
 * Sets the former tables aside and keeps whose the workbook is from now on; `furnishAnew` makes the rest.
 *
 * Whose workbook this is comes last: until then a run that ends leaves the choice still to be made.
 */
export function setFormerAside(office: Office, { clockMinutes, owner, text }: Beginning): void {
  office.workbook.setAside(TABLES_THAT_STAY, say('workbook', office.language).setAside);
  // Forms of the former season, or of the workbook that was copied: units must never meet them again.
  keepStrangers(office, [...new Set([...keptStrangers(office), ...office.workbook.linkedForms()])]);
  forgetPlaces(
    office,
    (JSON.parse(text) as CampaignFile).forms.map(({ key }) => key),
  );
  keepCampaign(office, text);
  keepWiring(office, freshWiring(office, { clockMinutes, owner, text }));
  forgetSettings(office);
}

/** Sets up what begins: forms, folder and clocks of its own. Throws as set-up does. */
export function furnishAnew(office: Office, beginning: Beginning, language: Language): SetUpAnswer {
  const wiring = freshWiring(office, beginning);
  return setUpAlone(office, { present: { wiring, text: beginning.text, candidates: () => [] } }, language);
}

// With nothing made yet.
function freshWiring(office: Office, { clockMinutes, owner, text }: Beginning): Wiring {
  return {
    book: office.workbook.id(),
    owner,
    setUpAt: office.clock.now(),
    campaignHash: office.fingerprint(text),
    clockMinutes,
    sheets: {},
    forms: {},
    folder: '',
  };
}
