/** Reads a season file: a whole campaign of events, or one clear line that says why it cannot be used. */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { parseCampaign } from '../domain/campaign/parse-campaign.ts';
import type { Campaign } from '../domain/campaign/schema.ts';
import { type EventPlace, sayTerminal } from '../messages/desk/terminal/say.ts';
import { eventFault, type FaultWords, headFault, type SeasonFault } from './check-season.ts';
import { projectFolder } from './project-folder.ts';
import { CLOCK_MINUTES, type SeasonFile, seasonSchema } from './season-schema.ts';

/** Recipients a day of a consumer account (PLATFORM D). */
const CONSUMER_MAILS = 100;

/** A season that can be played: defaults filled in, the campaign read. */
export interface Season
  extends Pick<SeasonFile, 'roster' | 'staff' | 'events' | 'until' | 'reach' | 'office' | 'showAt'> {
  readonly mailQuota: number;
  /** Who may send no more than a hundred mails a day has a consumer account. */
  readonly account: 'consumer' | 'workspace';
  readonly seed: number;
  readonly clockMinutes: number;
  readonly campaign: Campaign;
  /** The campaign as JSON text, the way that set-up takes it. */
  readonly campaignText: string;
}

/** A season, or the line that tells what is wrong with it. */
export type ReadSeason = { ok: true; season: Season } | { ok: false; line: string };

/**
 * Reads a season from its text. Values of answers are never at fault: whatever a person can type is played.
 *
 * @param folder where the file lies: a campaign may be given as a path from there.
 * @param words what a fault is told in.
 *
 * @example
 * readSeason('{"campaign": "2019", …, "events": [{ "at": "…", "do": "sumbit" }]}', '.')
 * // → { ok: false, line: 'This season cannot be used: event 1, do: "sumbit" is none of: submit, …' }
 */
export function readSeason(text: string, folder: string, words: FaultWords = sayTerminal('en').faults): ReadSeason {
  const refused = (place: EventPlace | null, key: string, reason: string): ReadSeason => ({
    ok: false,
    line: words.line(place, key, reason),
  });
  const json = parseJson(text);
  if (!json.ok) return refused(null, '', words.notJson(json.lineNumber));
  const parsed = z.safeParse(seasonSchema(), json.value);
  if (!parsed.success) {
    const fault = shapeFault(parsed.error.issues, json.value, words);
    return refused(fault.place, fault.key, fault.reason);
  }
  const file = parsed.data;
  if (!CLOCK_MINUTES.includes(file.clockMinutes ?? 60)) {
    return refused(null, 'clockMinutes', words.unknownWord(String(file.clockMinutes), CLOCK_MINUTES.map(String)));
  }
  const found = loadCampaign(file.campaign, folder, words);
  if (!found.ok) return refused(null, found.key, found.reason);
  const fault = headFault(file, words) ?? eventFault(file, found.campaign, words);
  if (fault !== null) return refused(fault.place, fault.key, fault.reason);
  const { mailQuota = 1500, seed = 1, clockMinutes = 60 } = file;
  const { campaign, campaignText } = found;
  const account = mailQuota > CONSUMER_MAILS ? 'workspace' : 'consumer';
  return { ok: true, season: { ...file, mailQuota, account, seed, clockMinutes, campaign, campaignText } };
}

/** The text as JSON, or the line in which it stops being that, null where Node tells none; never what stands there. */
function parseJson(text: string): { ok: true; value: unknown } | { ok: false; lineNumber: number | null } {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(plain) };
  } catch (error) {
    const at = / at position (\d+)/.exec(String(error))?.[1];
    return { ok: false, lineNumber: at === undefined ? null : plain.slice(0, Number(at)).split('\n').length };
  }
}

type LoadedCampaign =
  | { ok: true; campaign: Campaign; campaignText: string }
  | { ok: false; key: string; reason: string };

/** The campaign itself, a name in src/campaigns, or a path from the season's folder. */
function loadCampaign(given: SeasonFile['campaign'], folder: string, words: FaultWords): LoadedCampaign {
  if (typeof given !== 'string') return checkCampaign(given, words);
  const named = join(projectFolder(), 'src/campaigns', `${given}.json`);
  const path = /^[\w-]+$/.test(given) && existsSync(named) ? named : resolve(folder, given);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { ok: false, key: 'campaign', reason: words.noCampaign(given) };
  }
  const json = parseJson(text);
  if (!json.ok) return { ok: false, key: `campaign (${given})`, reason: words.notJson(json.lineNumber) };
  return checkCampaign(json.value, words);
}

function checkCampaign(value: unknown, words: FaultWords): LoadedCampaign {
  const read = parseCampaign(value);
  if (!read.ok) return { ok: false, key: 'campaign', reason: words.badCampaign(read.faults) };
  return { ok: true, campaign: read.campaign, campaignText: JSON.stringify(value) };
}

type Issue = z.core.$ZodIssue;

/** The first fault of shape, in the words of a season: zod names paths, people name events. */
function shapeFault(issues: readonly Issue[], value: unknown, words: FaultWords): SeasonFault {
  const [issue] = issues;
  if (issue === undefined) throw new Error('a refused file has a fault');
  const [first, steps, ...rest] = issue.path;
  const isEvent = first === 'events' && typeof steps === 'number';
  const path = isEvent ? rest : issue.path;
  const place = isEvent ? placeOf(value, steps) : null;
  return { place, key: path.map(String).join('.'), reason: shapeReason(issue, valueAt(value, issue.path), words) };
}

function placeOf(value: unknown, index: number): EventPlace {
  const id = valueAt(value, ['events', index, 'id']) ?? valueAt(value, ['events', index, 'entry']);
  return { number: index + 1, id: typeof id === 'string' ? id : '' };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) ? Reflect.get(inner, key) : undefined), value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function shapeReason(issue: Issue, found: unknown, words: FaultWords): string {
  if (issue.code === 'unrecognized_keys') return words.unknownKey(issue.keys.join('", "'));
  if (found === undefined) return words.missing();
  const shown = typeof found === 'string' ? found : JSON.stringify(found);
  switch (issue.code) {
    case 'invalid_value':
      return words.unknownWord(shown, issue.values.map(String));
    case 'invalid_union':
      return words.unknownWord(shown, wordsOf(issue));
    case 'invalid_format':
      return issue.format === 'email' ? words.badEmail(shown) : words.badTime(shown);
    case 'invalid_type':
      return words.shape(issue.expected === 'object' || issue.expected === 'record' ? words.object : issue.expected);
    case 'too_small':
      return words.shape(words.atLeast(String(issue.minimum)));
    default:
      return words.shape(issue.message);
  }
}

const VERBS = 'submit resubmit paste edit review zeroReport run importRows workFile fault'.split(' ');

// zod names no words for an unknown discriminator, so they stand here, in the order of the contract.
function wordsOf(issue: Issue): readonly string[] {
  const last = issue.path[issue.path.length - 1];
  if (last === 'do') return VERBS;
  if (last === 'what') return ['loseEvent', 'repeatEvent', 'kill', 'quota', 'triggersOff'];
  return ['a name', 'a path', 'an object'];
}
