/** What official papers are made of, and what all of them do alike: who stands on them, who is left out and why. */

import { type Day, dayOf, type Moment } from '../calendar.ts';
import { goalForm, worksForm } from '../campaign/fields.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import { tracksOf } from '../campaign/tracks.ts';
import type { ContactNote, ContactPerson } from '../contact.ts';
import { amountWanted, goalStandings } from '../count/goals.ts';
import type { CountReason, Verdict } from '../count/judge.ts';
import type { ZeroReport } from '../count/zero-report.ts';
import type { Unit } from '../intake/entry.ts';
import type { OfficeContact } from '../post/office-contact.ts';
import type { Selection } from '../selection/selection.ts';
import { compareTexts } from '../text-order.ts';
import type { WorkFile } from '../work-files/work-file.ts';
import type { PaperWords } from './entry-texts.ts';
import type { PaperLayouts } from './layout.ts';
import type { Paper } from './paper.ts';
import type { SentBatch } from './sent-batch.ts';

/** What the district writes above and under its letters, and the parts of a report that people have to write. */
export interface Letterhead {
  /** 主送: whom the report goes to. */
  addressee: string;
  /** 署名. */
  signer: string;
  /** 二、主要做法, 四、存在问题, 五、下一步打算 as staff have written them; '' where they have not yet. */
  practice: string;
  problems: string;
  plans: string;
}

/** The ground facts of papers, all units included. */
export interface PaperFacts {
  campaign: Campaign;
  /** In official order, which is the order of all papers. */
  roster: readonly Unit[];
  verdicts: readonly Verdict[];
  zeroReports: readonly ZeroReport[];
  office: OfficeContact;
  letterhead: Letterhead;
  layouts: PaperLayouts;
  words: PaperWords;
  /** How the campaign calls all units together, and to whom the district reports. */
  names: { district: string; superior: string };
  /** By entry id; an entry that is not in it is undecided. */
  selections: ReadonlyMap<string, Selection>;
  /** By entry id, the newest of each; of activities the photographs, in order. */
  workFiles: ReadonlyMap<string, readonly WorkFile[]>;
  /** All batches, oldest first. */
  sent: readonly SentBatch[];
  /** By unit id. */
  people: ReadonlyMap<string, readonly ContactPerson[]>;
  /** All calls, oldest first. */
  contacts: readonly ContactNote[];
  asOf: Moment;
}

/** An entry that does not stand on a paper, with the first reason that applies. */
export interface LeftOut {
  entry: string;
  number: string;
  /** `notSelected`: approved, and staff have decided that it does not go to the city. */
  why: CountReason | 'notSelected';
}

/** A paper with the entries that stand on it, in its order. */
export interface MadePaper {
  paper: Paper;
  entries: readonly string[];
}

/** Entries that may stand on a paper, and those that may not. */
export interface Chosen {
  stand: Verdict[];
  leftOut: LeftOut[];
}

/**
 * Divides verdicts into those that may stand on a paper and those that may not, each in order of number.
 *
 * Only what is approved and without errors stands. What was rejected or withdrawn is not listed: somebody has decided
 * on it. That a work is no activity is no reason here.
 *
 * @param allowed reasons against counting that do not matter for the paper.
 * @example
 * chosen([received], []).leftOut // → [{ entry: 'r1', number: 'HD-2019-0001', why: 'notApproved' }]
 */
export function chosen(verdicts: readonly Verdict[], allowed: readonly CountReason[]): Chosen {
  const result: Chosen = { stand: [], leftOut: [] };
  for (const verdict of inOrderOfNumber(verdicts)) {
    const { entry, state } = verdict;
    if (state === 'rejected' || state === 'withdrawn') continue;
    const why = verdict.why.find((reason) => !['approved', 'notAnActivity', ...allowed].includes(reason));
    if (why === undefined) result.stand.push(verdict);
    else result.leftOut.push({ entry: entry.id, number: entry.number, why });
  }
  return result;
}

/**
 * What goes to the city of `verdicts`: what may stand on a paper and was not left out by staff; nobody's decision is a
 * yes. Ranked ones first, by their rank, then the others in the roster's order.
 *
 * @example
 * forCity(facts, verdicts).leftOut // → [{ entry: 'a2', number: 'HD-2019-0002', why: 'notSelected' }]
 */
export function forCity({ selections, roster }: PaperFacts, verdicts: readonly Verdict[]): Chosen {
  const { stand, leftOut } = chosen(verdicts, []);
  const isOut = ({ entry }: Verdict) => selections.get(entry.id)?.isSelected === false;
  const rankOf = ({ entry }: Verdict) => selections.get(entry.id)?.rank ?? Number.MAX_SAFE_INTEGER;
  const going = inRosterOrder(
    stand.filter((verdict) => !isOut(verdict)),
    roster,
  );
  const out = stand
    .filter(isOut)
    .map(({ entry: { id, number } }) => ({ entry: id, number, why: 'notSelected' as const }));
  return { stand: going.sort((one, other) => rankOf(one) - rankOf(other)), leftOut: [...leftOut, ...out] };
}

/**
 * What of `verdicts` the city does not have yet (本次新增); null where no batch of this form was ever sent.
 *
 * @example
 * newToCity(facts, form, verdicts)?.length // → 3
 */
export function newToCity(
  { campaign, sent }: PaperFacts,
  form: CampaignForm,
  verdicts: readonly Verdict[],
): readonly Verdict[] | null {
  const tracks = tracksOf(campaign).filter((track) => track.form.key === form.key);
  const batches = sent.filter((batch) => tracks.some(({ key }) => key === batch.track));
  const known = new Set(batches.flatMap(({ entries }) => entries.map(({ id }) => id)));
  return batches.length === 0 ? null : verdicts.filter(({ entry }) => !known.has(entry.id));
}

/** Verdicts by their number: HD-2019-0010 stands behind HD-2019-0009, and 10000 behind 9999. */
function inOrderOfNumber(verdicts: readonly Verdict[]): Verdict[] {
  const numbered = (one: string, other: string) => one.length - other.length || compareTexts(one, other);
  return [...verdicts].sort((one, other) => numbered(one.entry.number, other.entry.number));
}

/** Verdicts by their unit's place in the roster, those of one unit as they are; of a unit that has left, last. */
export function inRosterOrder(verdicts: readonly Verdict[], roster: readonly Unit[]): Verdict[] {
  const place = new Map(roster.map((unit, index) => [unit.id, index]));
  const placeOf = ({ read }: Verdict) => place.get(read.unit?.id ?? '') ?? roster.length;
  return [...verdicts].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The texts that papers of every kind may show: the campaign, its goal, the district and how to reach its office. */
export function officeTexts({
  campaign,
  names,
  office,
  roster,
}: Pick<PaperFacts, 'campaign' | 'names' | 'office' | 'roster'>): Record<string, string> {
  const { fields, noun, measure, roles } = goalForm(campaign);
  const works = worksForm(campaign);
  return {
    campaign: campaign.title.own,
    year: String(campaign.year),
    organiser: campaign.organiser.own,
    officeName: campaign.office.own,
    district: names.district,
    superior: names.superior,
    worksNoun: works?.noun.own ?? '',
    worksMeasure: works?.measure.own ?? '',
    peopleLabel: fields.find(({ key }) => key === roles.count)?.label.own ?? '',
    noun: noun.own,
    measure: measure.own,
    goal: String(amountWanted(campaign.goal, roster)),
    ...office,
  };
}

/**
 * The goals behind the first one, each with how far it has come; '' where there are none.
 *
 * @example
 * moreGoals(facts) // → '参与人次目标5000人次，已完成3854人次'
 */
export function moreGoals({ campaign, roster, verdicts, words }: PaperFacts): string {
  const others = goalStandings(campaign, roster, verdicts).slice(1);
  const texts = others.map(({ label, measure, reached, wanted }) => {
    return words.goal({ label: label.own, measure: measure?.own ?? '', goal: wanted, reached });
  });
  return words.clauses(texts);
}

/** The day of the newest content among `verdicts`; the campaign's first day where there is none. */
export function newestDay({ open }: Campaign, verdicts: readonly Verdict[]): Day {
  const days = verdicts.flatMap(({ entry }) => entry.changes.map(({ at }) => dayOf(at)));
  return days.reduce((newest, day) => (day > newest ? day : newest), open.from);
}

/** The ids of the entries on a paper, in its order. */
export function idsOf(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(({ entry }) => entry.id);
}
