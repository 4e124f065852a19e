/** A campaign of safety activities and works: it uses what rules, conditions and fields have that 2019 does not. */

import { readFileSync } from 'node:fs';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import type { Campaign, CampaignForm } from '../../src/domain/campaign/schema.ts';
import { checkRules } from '../../src/domain/intake/check-rules.ts';
import type { Cells, Door } from '../../src/domain/intake/entry.ts';
import type { Issue } from '../../src/domain/intake/issue.ts';
import { entryReader, lookupsOf } from '../../src/domain/intake/read-entry.ts';
import { unit } from '../factories.ts';

const FILE = new URL('./safety-campaign.json', import.meta.url);

/** The campaign as the program reads it. */
export function safety(): Campaign {
  const parsed = parseCampaign(JSON.parse(readFileSync(FILE, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.campaign;
}

const WHOLE = safety();

/** Its form of activities, and that of works. */
export const EVENT: CampaignForm = formOf(WHOLE, 'event');
export const WORK: CampaignForm = formOf(WHOLE, 'entry');

/** Two units that take part. */
export const ROSTER = [unit(), unit({ id: 'XH', name: '新河街道总工会' })];

const CONTACT = { person: '乔示范', phone: '022-65301206', email: '', pledge: '是' };
const DONE = {
  branch: '塘沽街道总工会',
  heldOn: '2028-06-10',
  endedOn: '',
  people: '60',
  photos: '',
  account: '',
  ...CONTACT,
};
const MADE = { branch: '塘沽街道总工会', madeOn: '2028-05', author: '甲示例', age: '61', sealed: '是', ...CONTACT };

/** Faultless entries by what they are; only what is asked of them is filled in. */
export const FAULTLESS = {
  drill: { ...DONE, category: 'drill', name: '消防演练', minutes: '45分钟', scenes: '灭火、疏散' },
  check: { ...DONE, category: 'check', name: '隐患排查', found: '3处', fixed: '3', cause: '' },
  talk: { ...DONE, category: 'talk', name: '安全宣讲', speaker: '李示例', leaflets: '200份' },
  photo: { ...MADE, project: 'photo', title: '守护', megabytes: '4.5', clean: '是' },
  essay: { ...MADE, project: 'essay', title: '平安是福', body: '安'.repeat(800) },
  video: { ...MADE, project: 'video', title: '安全生产月一日', seconds: '300', platform: 'https://v.example.cn/1' },
} as const satisfies Readonly<Record<string, Cells>>;

export type Kind = keyof typeof FAULTLESS;

/** The form of an entry. */
export const formFor = (kind: Kind): CampaignForm => ('category' in FAULTLESS[kind] ? EVENT : WORK);

/** A reader of the entries of a form. */
export const readerOf = (form: CampaignForm) => entryReader(form, lookupsOf(ROSTER, WHOLE));

/** What stands of an entry that is faultless but for `cells`. */
export function issuesOf(kind: Kind, cells: Cells = {}, door: Door = 'form'): Issue[] {
  const form = formFor(kind);
  const readCells = readerOf(form);
  const whole: Cells = { ...FAULTLESS[kind], ...cells };
  const days = { changedOn: '2028-06-20', handedInOn: '2028-06-20' };
  return checkRules({ form, door, cells: whole, read: readCells(whole), readCells, ...days });
}

/** An issue on one line: `error missing title`. */
export const line = ({ level, code, field }: Issue): string => `${level} ${code} ${field ?? '–'}`;
