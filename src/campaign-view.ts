/** What the page 主题活动 is answered with, as types: plain JSON all of it. */

import type { SpokenLanguage } from './views.ts';

/** One place of the campaign that staff may change by itself. */
export interface PlaceView {
  key: string;
  /** What it is of: 截止时间, 目标, … */
  group: string;
  label: string;
  text: string;
  /** A text of several lines: choices, a line each, or sentences. */
  isLong: boolean;
}

/** The campaign that stands, and what could take its place. */
export interface CampaignView {
  language: SpokenLanguage;
  title: string;
  id: string;
  /** Goal and open days, in words. */
  lines: string[];
  /** The campaign file that this version of the program brings along: the same, other content, or another campaign. */
  builtIn: 'same' | 'changed' | 'other';
  /** What changes most years, in the order in which people look for it. */
  places: PlaceView[];
  isOwner: boolean;
  owner: string;
}

/** A field that would go though entries have an answer to it. */
export interface DroppedView {
  /** Form and field, as `takeCampaign` wants them. */
  key: string;
  text: string;
}

/** What a proposal would change; or every fault of it, each with its place and what to write instead. */
export type ProposalView =
  | { isUsable: false; faults: string[] }
  | {
      isUsable: true;
      changes: string[];
      effects: string[];
      dropped: DroppedView[];
      /** Of campaign and proposal as they were compared: what is taken is what was seen. */
      seen: string;
    };
