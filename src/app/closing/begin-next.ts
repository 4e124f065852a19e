/** Begins the next campaign in the same workbook, once nothing about persons is left of the one before. */

import { campaignOf } from '../../domain/campaign/campaign-file.ts';
import type { Campaign, CampaignFile } from '../../domain/campaign/schema.ts';
import { type Language, say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import type { Refusal } from '../problem.ts';
import { furnishAnew, setFormerAside, TABLES_THAT_STAY } from '../set-up/begin-anew.ts';
import { readCampaign, type SetUpAnswer } from '../set-up/set-up-workbook.ts';
import { readOutbox } from '../tables/outbox.ts';
import { readRegister } from '../tables/registers.ts';
import { closedSeason, forgetSeason, keepNextCampaign, keepSeason, nextCampaign } from '../tables/season-stage.ts';
import { forgetSettings } from '../tables/settings.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { closeForms } from './seal-season.ts';
import { ARCHIVE } from './write-archive.ts';

/** What would be done. */
export interface NextSeason {
  campaign: Campaign;
  setAside: readonly string[];
  stays: readonly string[];
  forms: readonly string[];
}

/**
 * What beginning with this file would do; the refusal where it cannot begin.
 *
 * The workbook's language stays: what stands in roster and settings is written in it.
 */
export function planNext(
  office: Office,
  settings: Settings,
  text: string,
  language: Language,
): NextSeason | Refusal<'badCampaign' | 'wrongStage'> {
  if (!mayBegin(office, settings)) return { refusal: 'wrongStage' };
  const read = readCampaign(text, language);
  if (!read.ok) return { refusal: 'badCampaign', detail: read.faults.join('\n') };
  const { campaign } = read;
  if (campaign.language !== settings.campaign.language) {
    return { refusal: 'badCampaign', detail: say('difference', language).otherLanguage };
  }
  const tables = tablesOf(settings.campaign);
  const titles = (isStaying: boolean) =>
    tables.filter(({ key }) => TABLES_THAT_STAY.includes(key) === isStaying).map(({ title }) => title);
  return {
    campaign,
    setAside: titles(false),
    stays: titles(true),
    forms: campaign.forms.map(({ title }) => title.own),
  };
}

/** Whether nothing is left to lose: the season was purged, is giving way already, or never had an entry. */
export function mayBegin(office: Office, settings: Settings): boolean {
  const season = closedSeason(office);
  if (season) return season.stage === 'purged' || season.stage === 'beginning';
  return isEmptySeason(office, settings);
}

/** Whether nothing was ever reported or mailed: a workbook that has just begun anew. */
export function isEmptySeason(office: Office, settings: Settings): boolean {
  const registers = settings.campaign.forms.map(({ key }) => readRegister(office, settings, key));
  const isEmpty = registers.every(({ entries, typed }) => entries.length === 0 && typed.length === 0);
  return isEmpty && readOutbox(office).lines.length === 0;
}

/**
 * Begins the campaign of this text; one that another run has begun with goes on.
 *
 * What is to begin is kept first and forgotten last, so that wherever a run ends the next click goes on with the same.
 *
 * @throws ProblemError as set-up.
 */
export function beginNext(office: Office, settings: Settings, text: string, language: Language): SetUpAnswer {
  const before = closedSeason(office);
  if (before?.stage !== 'beginning') {
    keepNextCampaign(office, text);
    if (!before) closeForms(office, settings);
    const { activeUser } = office.session;
    const sealed = before ?? { sealedAt: office.clock.now(), sealedBy: activeUser(), undecided: 0 };
    keepSeason(office, { ...sealed, stage: 'beginning' });
    forgetSettings(office);
  }
  // The last archive stays where it is; the next one will be another file.
  for (const { id, key, name } of office.files.kept()) if (key === ARCHIVE) office.files.release(id, name);
  forgetSeason(office);
  const { clockMinutes, owner } = settings.wiring;
  const beginning = { text: nextCampaign(office) || text, owner, clockMinutes };
  setFormerAside(office, beginning);
  office.language = campaignOf(JSON.parse(beginning.text) as CampaignFile).language;
  keepSeason(office, null);
  keepNextCampaign(office, '');
  forgetSettings(office);
  return furnishAnew(office, beginning, language);
}
