/** How far the season of this workbook is: open, sealed, purged of personal data, or giving way to the next one. */

import type { Moment } from '../../domain/calendar.ts';
import * as json from '../../domain/json-shape.ts';
import type { Office } from '../office.ts';
import { readJson } from './read-json.ts';

const SEASON = 'season';

/** The stages after the open one, for which nothing is kept, in their order. */
export const CLOSED_STAGES = ['sealed', 'purging', 'purged', 'beginning'] as const;

/** An archive as it was written last. */
export interface KeptArchive {
  name: string;
  url: string;
  sha256: string;
  at: Moment;
  /** Whether names and telephones are in it. */
  hasPersons: boolean;
}

/** A season that takes nothing more in. */
export interface ClosedSeason {
  stage: (typeof CLOSED_STAGES)[number];
  sealedAt: Moment;
  sealedBy: string;
  /** How many entries nobody had decided on; the owner sealed all the same. */
  undecided: number;
  archive?: KeptArchive | undefined;
  purgedAt?: Moment | undefined;
  purgedBy?: string | undefined;
  /** What marks of one purge are made with: the same text gets the same one by every run. Gone when it is over. */
  salt?: string | undefined;
}

const archive = json.object({
  name: json.text,
  url: json.text,
  sha256: json.text,
  at: json.text,
  hasPersons: json.flag,
});

const shape = json.object({
  stage: json.oneOf(CLOSED_STAGES),
  sealedAt: json.text,
  sealedBy: json.text,
  undecided: json.number,
  archive: json.optional(archive),
  purgedAt: json.optional(json.text),
  purgedBy: json.optional(json.text),
  salt: json.optional(json.text),
});

/** The season where it is closed; null while it is open. @throws ProblemError storeRefused. */
export function closedSeason({ store }: Pick<Office, 'store'>): ClosedSeason | null {
  return readJson(shape, store.get(SEASON));
}

/** Keeps how far the season is closed; null opens it again. Settings that runs share are to be forgotten with it. */
export function keepSeason({ store }: Pick<Office, 'store'>, season: ClosedSeason | null): void {
  store.set(SEASON, season === null ? '' : JSON.stringify(season));
}

const NEXT = 'nextCampaign';

/** The text of the campaign that is about to begin; '' where none is. */
export function nextCampaign({ store }: Pick<Office, 'store'>): string {
  return store.getLong(NEXT);
}

/** Keeps the campaign that is about to begin, until its season is there; '' forgets it. */
export function keepNextCampaign({ store }: Pick<Office, 'store'>, text: string): void {
  store.setLong(NEXT, text);
}

/** Forgets what the program keeps of the season that was: numbers, which mails went, forms, all that it had in mind. */
export function forgetSeason({ store }: Pick<Office, 'store'>): void {
  store.keepOnly([SEASON, NEXT, ...OUTLASTING]);
}

/** What goes on: whose workbook it is, who may do what, which forms are none of its own, what staff have set. */
const OUTLASTING = ['wiring', 'campaign', 'staffRights', 'strangeForms', 'typedSettings', 'language'];
