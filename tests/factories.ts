/** Makes the values that tests are about: each with everything in place, so that a test names only what it is about. */

import { readFileSync } from 'node:fs';
import { formOf } from '../src/domain/campaign/fields.ts';
import type { NamesByLanguage } from '../src/domain/campaign/page-names.ts';
import { parseCampaign } from '../src/domain/campaign/parse-campaign.ts';
import type { Campaign, CampaignForm } from '../src/domain/campaign/schema.ts';
import { judge, type Verdict } from '../src/domain/count/judge.ts';
import type { Change, Entry, Unit } from '../src/domain/intake/entry.ts';
import { recordText } from '../src/domain/intake/entry-row.ts';
import type { StandingIssue } from '../src/domain/intake/issue.ts';
import type { Decision } from '../src/domain/review/decision.ts';
import { pageNames } from '../src/messages/names/page-names.ts';
import { keptText } from './kept-texts.ts';

const CAMPAIGN_FILE = new URL('../src/campaigns/2019.json', import.meta.url);

/** The campaign of 2019 as the program reads it. */
export function campaign(): Campaign {
  campaignText ??= keptText('campaign-2019.json', () => JSON.stringify(readCampaign2019()));
  return JSON.parse(campaignText);
}

// Looking a file through for faults takes a hundred times as long as reading what came of it.
let campaignText: string | null = null;

/** As `campaign`, read and looked through now. */
export function readCampaign2019(): Campaign {
  const parsed = parseCampaign(JSON.parse(readFileSync(CAMPAIGN_FILE, 'utf8')));
  if (!parsed.ok) throw new Error(`2019.json has faults: ${JSON.stringify(parsed.faults)}`);
  return parsed.campaign;
}

/** What pages are told of the names of 2019. */
export function names2019(): NamesByLanguage {
  return pageNames(campaign());
}

/** 塘沽街道总工会, an active unit without a target. */
export function unit(given: Partial<Unit> = {}): Unit {
  const id = given.id ?? 'TG';
  return {
    id,
    name: '塘沽街道总工会',
    kind: '街镇',
    contacts: [`${id.toLowerCase()}@example.org`],
    aliases: [],
    target: null,
    active: true,
    ...given,
  };
}

const ACTIVITY_CELLS = {
  unit: '塘沽街道总工会',
  title: '网络安全知识竞赛',
  host: '',
  heldOn: '2019-06-12',
  heldUntil: '',
  participants: '120',
  onlineViews: '',
  contents: '网络安全知识',
  format: '知识竞赛',
  account: '',
  links: '',
  note: '',
  contactName: '乔示范',
  contactPhone: '022-65301206',
  contactEmail: 'tg@example.org',
  declaration: '是',
};

const WORK_CELLS = {
  unit: '塘沽街道总工会',
  track: 'story',
  subproject: '',
  kind: '故事',
  title: '我的网络安全守护日记',
  createdOn: '2019-03-01',
  link: '',
  summary: '',
  authorName: '甲示例',
  authorAddress: '天津市滨海新区示例路1号',
  authorPhone: '13800000200',
  authorEmail: 'zuozhe00@example.org',
  fileFormat: '',
  durationSeconds: '',
  sizeMegabytes: '',
  original: '',
  submittedElsewhere: '',
  contactName: '乔示范',
  contactPhone: '022-65301206',
  contactEmail: 'tg@example.org',
  declaration: '是',
};

/** A faultless entry by form, handed in on 20 August 2019; `cells` are laid over those of its form. */
export function entry(given: Partial<Entry> = {}): Entry {
  const form = given.form ?? 'activity';
  const handedInAt = given.handedInAt ?? '2019-08-20T09:12:00+08:00';
  const door = given.door ?? 'form';
  const handIn: Change = { at: handedInAt, by: door === 'form' ? 'respondent' : 'staff', who: '', fields: {} };
  return {
    id: 'r1',
    form,
    number: form === 'work' ? 'ZP-2019-0001' : 'HD-2019-0001',
    door,
    handedInAt,
    receivedOn: '',
    changes: [handIn],
    answers: {},
    editUrl: 'https://docs.google.com/forms/d/e/1/viewform?edit2=2_ABC',
    ...given,
    cells: { ...(form === 'work' ? WORK_CELLS : ACTIVITY_CELLS), ...given.cells },
  };
}

/** A change of content after the hand-in. */
export function change(given: Partial<Change> = {}): Change {
  return { at: '2019-08-22T09:15:00+08:00', by: 'respondent', who: '', fields: {}, ...given };
}

/** A decision on version 1 of entry r1: an approval. */
export function decision(given: Partial<Decision> = {}): Decision {
  return {
    id: 'd1',
    entry: 'r1',
    kind: 'approve',
    code: '',
    reason: '',
    by: 'review@example.org',
    at: '2019-08-21T10:00:00+08:00',
    version: 1,
    ...given,
  };
}

/** The cells that the row of an entry is read back from: the texts of its fields, and its record. */
export function rowCells(form: CampaignForm, made: Entry): Record<string, string> {
  return { ...made.cells, record: recordText(form, made) };
}

/** An issue that stands: an error of the participants' number, by a district rule. */
export function issue(given: Partial<StandingIssue> = {}): StandingIssue {
  const facts = { value: '约200', suggestion: '200' };
  return { code: 'badNumber', level: 'error', field: 'participants', facts, clause: null, waived: false, ...given };
}

/** What `judge` says of one entry by itself, with what `given` puts in its place. */
export function verdict(
  given: Partial<Omit<Verdict, 'entry'>> & {
    entry?: Partial<Entry>;
    unit?: Unit;
    decisions?: readonly Decision[];
  } = {},
): Verdict {
  const { entry: entryGiven, unit: unitGiven, decisions = [], ...rest } = given;
  const made = entry(entryGiven);
  const roster = [unitGiven ?? unit()];
  const whole = campaign();
  formOf(whole, made.form);
  const [judged] = judge({ campaign: whole, roster, entries: [made], decisions });
  if (!judged) throw new Error('judge answers for every entry');
  return { ...judged, ...rest };
}
