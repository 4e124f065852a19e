/** Sets the workbook up: tables, campaign, clocks, folder, forms. Safe to run again: it mends what is missing. */

import * as z from 'zod/mini';
import { isSameAccount } from '../../domain/account.ts';
import { campaignOf } from '../../domain/campaign/campaign-file.ts';
import { parseCampaign } from '../../domain/campaign/parse-campaign.ts';
import type { Campaign, CampaignFile } from '../../domain/campaign/schema.ts';
import { parseLayouts } from '../../domain/paper/parse-layouts.ts';
import type { StepView } from '../../domain/set-up-step.ts';
import { faultLines } from '../../messages/campaign/fault-line.ts';
import { faultReason } from '../../messages/campaign/fault-reason.ts';
import { type Language, say } from '../../messages/say.ts';
import { builtInCampaign } from '../built-in-campaign.ts';
import { noteMailLeft } from '../mail/mail-quota.ts';
import type { Office } from '../office.ts';
import type { Refusal } from '../problem.ts';
import { forgetSettings, freshSettings } from '../tables/settings.ts';
import { confirmStaff, keptRights } from '../tables/staff-rights.ts';
import { attempt } from '../tables/troubles.ts';
import { ensureWorkbook } from './ensure-workbook.ts';
import type { Present } from './present-workbook.ts';
import { isRestoring } from './restore-due.ts';
import type { Pace, SetUpPart } from './set-up-round.ts';
import { leftByLast, stepView } from './set-up-steps.ts';

/** The clock that nobody has set rings so often. */
export const USUAL_CLOCK_MINUTES = 10;

/** `undone` are the steps that failed and held up nothing else, with what to do. */
export type SetUpAnswer =
  | { ok: true; undone?: StepView[] }
  | ({ ok: false } & Refusal<'badCampaign' | 'otherCampaign' | 'notOwner' | 'clockTooFast' | 'restoreUnfinished'>);

/** So many mails a day a private account may send; an organisation's many more. */
export const PRIVATE_MAILS = 100;

interface SetUpAsked {
  campaign?: string | undefined;
  clockMinutes?: number | undefined;
  present: Present;
  hasClocks?: boolean;
  /** Of a season that is only played: whoever is on the list of staff by now is confirmed. */
  isRehearsal?: boolean;
}

/** Sets up where the lock is had and everything that is there has been read. */
export function setUpAlone(office: Office, asked: SetUpAsked, language: Language): SetUpAnswer {
  const done = setUpAt(office, asked, null, language);
  if (!done.ok) return done;
  return done.undone.length === 0 ? { ok: true } : { ok: true, undone: done.undone };
}

/** Which parts are done, and what was left undone. */
export type SetUpProgress = { ok: true; parts: SetUpPart[]; undone: StepView[] } | Extract<SetUpAnswer, { ok: false }>;

/** The same at a pace: as many parts as there is time for, null for all of them. */
export function setUpAt(
  office: Office,
  { campaign, clockMinutes, hasClocks = false, isRehearsal = false, present }: SetUpAsked,
  pace: Pace | null,
  language: Language,
): SetUpProgress {
  const { text, wiring } = present;
  const owner = office.session.effectiveUser();
  if (wiring && !isSameAccount(wiring.owner, owner)) return { ok: false, refusal: 'notOwner', detail: wiring.owner };
  if (isRestoring(office, wiring)) return { ok: false, refusal: 'restoreUnfinished' };
  const read = readCampaign(campaign ?? (text || builtInCampaign(office)), language);
  if (!read.ok) return { ok: false, refusal: 'badCampaign', detail: read.faults.join('\n') };
  const before = text === '' ? null : campaignOf(JSON.parse(text) as CampaignFile);
  if (before && before.id !== read.campaign.id) return { ok: false, refusal: 'otherCampaign', detail: before.id };
  if (before && before.language !== read.campaign.language) {
    return { ok: false, refusal: 'badCampaign', detail: say('difference', language).otherLanguage };
  }
  const plan = {
    campaign: read.campaign,
    candidates: present.candidates,
    wiring,
    owner,
    clockMinutes: clockMinutes ?? wiring?.clockMinutes ?? USUAL_CLOCK_MINUTES,
    hasClocks,
  };
  const parts = ensureWorkbook(office, plan, pace);
  const isWhole = parts.every(({ isDone }) => isDone);
  if (isRehearsal || (isWhole && keptRights(office) === null)) {
    confirmStaff(office, freshSettings(office));
    // What runs share was read before anybody was confirmed.
    forgetSettings(office);
  }
  // How large the account's day is, before a mail has gone.
  attempt(office, '', () => noteMailLeft(office));
  return { ok: true, parts, undone: leftByLast(office).map((left) => stepView(left, language)) };
}

type ReadCampaign = { ok: true; campaign: Campaign } | { ok: false; faults: string[] };

/** Reads a campaign file's text with its layouts; `faults` are sentences: where each is, and what to write instead. */
export function readCampaign(text: string, language: Language): ReadCampaign {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, faults: [say('campaign', language).notJson(null)] };
  }
  const read = parseCampaign(file);
  const lines = read.ok ? layoutLines(read.campaign) : faultLines(read.faults, language);
  return read.ok && lines.length === 0 ? read : { ok: false, faults: lines };
}

// Papers printed by layouts other than those that the file names would be a surprise: a fault in them is told at once.
function layoutLines(campaign: Campaign): string[] {
  if (campaign.papers === undefined) return [];
  // zod/mini has no words of its own; the reasons are read by whoever prepares the file.
  z.config({ localeError: faultReason });
  const read = parseLayouts(campaign.papers, campaign);
  return read.ok ? [] : read.faults.map(({ path, reason }) => `papers.${path}: ${reason}`);
}
